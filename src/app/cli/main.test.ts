import { readdirSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { commandPage } from "./command-page.ts";
import { loadWords } from "./commands.ts";
import { main } from "./main.ts";

/** Runs `traad` with arguments in this process; gives what it said and its exit status. */
async function traad(args: readonly string[], env: Record<string, string> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stopped = new AbortController().signal;
  const status = await main(args, { env, stdin: new PassThrough(), stdout, stderr, stopped });
  const text = (stream: PassThrough) => String(stream.read() ?? "");
  return { status, out: text(stdout), err: text(stderr) };
}

describe("traad", () => {
  test("explains itself in Danish and in English", async () => {
    const danish = await traad(["--help"]);
    expect(danish).toMatchObject({ status: 0, err: "" });
    expect(danish.out).toContain("Brug: traad");
    for (const env of [{ LANG: "en_GB.UTF-8" }, { TRAAD_LANG: "en", LANG: "da_DK.UTF-8" }]) {
      expect((await traad(["--help"], env)).out).toContain("Usage: traad");
    }
    expect((await traad(["--lang", "en", "help", "backup"])).out).toContain("Usage: traad backup FILE");
    expect((await traad(["backup", "--help", "--lang=en"])).out).toContain("Usage: traad backup FILE");
  });

  test("wrong use is status 2, with the usage on standard error", async () => {
    const wrong = [[], ["findes-ikke"], ["--lang", "xx", "config"], ["backup"], ["restore", "a", "b"], ["start", "nu"]];
    for (const args of wrong) {
      const said = await traad(args);
      expect(said, args.join(" ")).toMatchObject({ status: 2, out: "" });
      expect(said.err).toContain("Brug: traad");
    }
  });

  test("a problem with the input is status 1, with one sentence and the remedy", async () => {
    const missing = await traad(["restore", "findes-ikke.traad"]);
    expect(missing).toEqual({
      status: 1,
      out: "",
      err: "findes-ikke.traad findes ikke. Giv stien til en fil fra traad backup.\n",
    });
    const taken = await traad(["--lang", "en", "backup", import.meta.filename]);
    expect(taken.status).toBe(1);
    expect(taken.err).toContain("exists already. Give another name");
  });

  test("a wrong setting stops a command that needs the settings, and shows no password", async () => {
    const said = await traad(["backup", "ny.traad"], { PORT: "x", DATABASE_URL: "hemmeligt" });
    expect(said.status).toBe(1);
    expect(said.err).toContain('PORT "x" kan ikke bruges');
    expect(said.err).toContain("DATABASE_URL kan ikke bruges");
    expect(said.err).not.toContain("hemmeligt");
  });

  test("config shows every setting with its value", async () => {
    const said = await traad(["config", "--lang", "en"], { PORT: "4000", DATABASE_URL: "postgres://a:hemmeligt@b/c" });
    expect(said.status).toBe(0);
    expect(said.out).toContain("PORT=4000  (set)");
    expect(said.out).toContain("HOST=127.0.0.1  (default)");
    expect(said.out).toContain("DATABASE_URL=postgres://a:***@b/c");
  });

  test("a database that does not answer is one sentence", async () => {
    const said = await traad(["backup", "ny.traad"], { DATABASE_URL: "postgres://a:hemmeligt@127.0.0.1:1/c" });
    expect(said.status).toBe(1);
    expect(said.err).toContain("Databasen 127.0.0.1:1/c fra DATABASE_URL svarer ikke");
    expect(said.err).not.toContain("hemmeligt");
  });
});

describe("docs/commands", async () => {
  const folder = path.join(import.meta.dirname, "../../../docs/commands");
  const words = await loadWords();

  // Written anew by: npm test -- src/app/cli/main.test.ts -u
  test.each(words.map((each) => [each.name, each] as const))("%s.md is up to date", async (name, each) => {
    await expect(commandPage(each)).toMatchFileSnapshot(path.join(folder, `${name}.md`));
  });

  test("holds nothing else", () => {
    expect(readdirSync(folder).sort()).toEqual(words.map(({ name }) => `${name}.md`).sort());
  });
});
