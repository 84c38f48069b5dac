import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedModels } from "../../features/efforts/models/models.ts";
import { withOwner } from "../../store/connect/open.ts";
import { openEmbedded } from "../../store/embedded/open-embedded.ts";
import { testRunFolder } from "../../store/testing/test-run.ts";
import { ready, traadOver } from "../testing/traad-process.ts";

// The commands as their user runs them, beside a server that runs over the same folder.
const project = path.join(import.meta.dirname, "../../..");
const sample = path.join(project, "sample/documents");
const folder = mkdtempSync(path.join(testRunFolder(), "commands-"));
const at = (name: string) => path.join(folder, name);
const here = traadOver(at("here"));
const elsewhere = traadOver(at("elsewhere"));
const [one, two] = ["auu-2025-08-28.md", "auu-2025-09-25.md"];
const committee = "/aertebjerg/arbejdsmarkeds-og-uddannelsesudvalget";
/** What the command says of preparing itself, where the sources changed since the last. */
const preparing = /^(Building|Installing|Another process prepares) /;
const body = ["--body", "Ærtebjerg Kommune"];
let site: string;

async function traad(args: readonly string[], over = here) {
  const { said, err, ended } = over.run(args);
  const status = await ended;
  const own = (lines: readonly string[]) => lines.filter((line) => !preparing.test(line)).join("\n");
  return { status, said: own(said), err: own(err) };
}

const statusOf = async (address: string) => (await fetch(site + address, { redirect: "manual" })).status;

/** Runs a statement as the owner of the database: what no command does. */
async function damage(text: string): Promise<void> {
  const server = await openEmbedded({ dataFolder: at("here"), checkout: project, serves: false });
  await withOwner(server.place, server.owner, (client) => client.query(text));
  await server.release();
}

beforeAll(async () => {
  mkdirSync(at("papers"));
  for (const file of [one, two]) cpSync(path.join(sample, file), path.join(at("papers"), file));
  site = await ready(here.run(["start"], { TRAAD_SAMPLE: "no" }));
});
afterAll(async () => {
  await Promise.all([here.stopAll(), elsewhere.stopAll()]);
  rmSync(folder, { recursive: true, force: true });
});

describe("traad, with a store", () => {
  test("import: a bad file is told and does not lose the others; its status is 1", async () => {
    writeFileSync(at("tom.txt"), "");
    const papers = [path.join(at("papers"), one), at("tom.txt"), path.join(at("papers"), two)];
    const done = await traad(["import", ...papers, ...body]);
    expect(done.status).toBe(1);
    // How far it has come may stand in front where it takes long.
    expect(done.err.split("\n").at(-1)).toBe("tom.txt is empty. Fetch the document again.");
    expect(done.said).toMatch(/2 new, 0 changed, 0 unchanged; 1 file was not stored/);
    expect(await statusOf(`${committee}/2025-08-28`)).toBe(200);
  });

  test("efforts import: loads courses of a model in use; a personal number refuses the file, and is not said", async () => {
    const file = at("forloeb.csv");
    const load = (model = "ips-youth") => traad(["efforts", "import", file, "--body", "aertebjerg", "--model", model]);
    writeFileSync(file, "course;fact;date\nU-1;begun;2026-01-05\n");
    expect((await traad(["efforts", "import", file])).status).toBe(2);
    expect(await load()).toMatchObject({ status: 1, err: "The model is not in use. Choose one that is." });
    const model = JSON.stringify(shippedModels.find(({ key }) => key === "ips-youth")).replaceAll("'", "''");
    await damage(`INSERT INTO effort_model (body_id, id, public, record, created, modified)
      SELECT id, gen_random_uuid(), false, jsonb_build_object('id', gen_random_uuid(), 'committeeId', null, 'since',
        '2020-01-01', 'itemId', null, 'public', false, 'model', '${model}'::jsonb), now(), now() FROM body`);
    expect(await load()).toMatchObject({ status: 0, said: "1 new courses, 0 corrected, 0 unchanged." });
    expect(await load()).toMatchObject({ status: 0, said: "0 new courses, 0 corrected, 1 unchanged." });
    writeFileSync(file, "course;fact;date\nU-2;begun;2026-01-05\n010190-1234;begun;2026-01-05\n");
    const refused = await load();
    expect(refused.status).toBe(1);
    expect(refused.err).toContain("Row 3, column 1 looks like a personal number.");
    expect(refused.err + refused.said).not.toMatch(/010190|1234/);
  });

  test("import: again is unchanged, a corrected document is changed", async () => {
    const again = await traad(["import", at("papers"), ...body]);
    expect(again).toMatchObject({ status: 0, err: "" });
    expect(again.said).toMatch(/0 new, 0 changed, 2 unchanged$/);
    const file = path.join(at("papers"), two);
    writeFileSync(file, `${readFileSync(file, "utf8")}\nRettet udgave.\n`);
    const corrected = await traad(["import", at("papers"), ...body]);
    expect(corrected.status).toBe(0);
    expect(corrected.said).toMatch(/^changed .*2025-09-25/m);
    expect(corrected.said).toMatch(/0 new, 1 changed, 1 unchanged$/);
  });

  test("seal: the key of a running server is changed, the old one lies beside it, and only one that signs no more is marked", async () => {
    const done = await traad(["seal", "rotate-key"]);
    expect(done).toMatchObject({ status: 0, err: "" });
    const [, old = "", fresh = ""] = /Old fingerprint: (\w{64})\s+New fingerprint: (\w{64})/.exec(done.said) ?? [];
    const kept = path.dirname(/The old key lies in (.*): move/.exec(done.said)?.[1] ?? "");
    expect(readdirSync(kept).filter((name) => name.startsWith("seal-key"))).toEqual([
      "seal-key.pem",
      `seal-key.pem.old-${old.slice(0, 8)}`,
    ]);
    const since = ["--since", "2026-01-02"];
    expect(await traad(["seal", "mark-key", fresh, ...since])).toMatchObject({
      status: 1,
      err: expect.stringContaining("That key signs still."),
    });
    // No chain has been begun here.
    expect((await traad(["seal", "mark-key", old, ...since])).err).toContain("No chain is signed with that key.");
    const wrong = [["2999-01-01"], ["i går"], []].map((time) => ["seal", "mark-key", old, "--since", ...time]);
    for (const args of [["seal"], ["seal", "rotate-key", "nu"], ["seal", "mark-key", "abc", ...since], ...wrong]) {
      expect((await traad(args)).status, args.join(" ")).toBe(2);
    }
  });

  test("print: the open version, the full one for the archive, and what cannot be printed", async () => {
    const printing = (...more: string[]) => traad(["print", ...more]);
    const open = await printing(`${committee}/2025-08-28`, "--to", at("aaben.pdf"));
    expect(open).toMatchObject({ status: 0, err: "" });
    expect(open.said).toMatch(/aaben\.pdf: \/aertebjerg\/.*\/2025-08-28, \d+ kB\.$/);
    const full = await printing(`${committee}/2025-08-28`, "--to", at("fuld.pdf"), "--full", "--archive");
    expect(full.said).toMatch(/Closed items are in it: keep the file safe\.$/);
    expect(readFileSync(at("aaben.pdf")).toString("latin1")).toMatch(/pdfuaid:part>1</);
    expect(readFileSync(at("fuld.pdf")).toString("latin1")).toMatch(/pdfaid:part>2</);
    expect(statSync(at("fuld.pdf")).mode & 0o777).toBe(0o600);
    const again = await printing(`${committee}/2025-08-28`, "--to", at("aaben.pdf"));
    expect([again.status, again.err]).toEqual([1, expect.stringContaining("exists already")]);
    const unknown = await printing(`${committee}/1999-01-01`, "--to", at("ny.pdf"));
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringContaining("neither a meeting")]);
    for (const args of [["x"], [], ["x", "y", "--to", "z"], ["x", "--to", "z", "--hvad"]]) {
      expect((await printing(...args)).status, args.join(" ")).toBe(2);
    }
  });

  test("import: a body that is not the document's own is told, and the document keeps its own", async () => {
    const file = path.join(at("papers"), one);
    writeFileSync(file, `${readFileSync(file, "utf8")}\nEn linje mere.\n`);
    const done = await traad(["import", file, "--body", "Fjernby Kommune"]);
    expect(done.status).toBe(0);
    expect(done.said).toContain("is from Ærtebjerg Kommune and is stored there; not with Fjernby Kommune");
    expect(await statusOf("/fjernby")).toBe(404);
  });

  test("withdraw and publish: by address and by id; the page answers that it is gone", async () => {
    const page = `${committee}/2025-08-28`;
    const item = (await (await fetch(site + page)).text()).match(/href="([^"]+\/punkt\/[^"]+)"/)?.[1] ?? "";
    expect(await statusOf(item)).toBe(200);
    const withdrawn = await traad(["withdraw", page]);
    expect(withdrawn).toMatchObject({ status: 0, err: "" });
    expect(withdrawn.said).toBe(`${page}: withdrawn. The page now answers that it is gone.`);
    expect([await statusOf(page), await statusOf(item)]).toEqual([410, 410]);
    expect(await statusOf(committee)).toBe(200);
    const published = await traad(["publish", `${site}${page}/`]);
    expect(published).toMatchObject({ status: 0, said: `${page}: is now shown to the public.` });
    expect(await statusOf(page)).toBe(200);
    const unknown = await traad(["withdraw", "/aertebjerg/findes-ikke/2025-01-01"]);
    expect(unknown.status).toBe(1);
    expect(unknown.err).toMatch(/^\/aertebjerg\/findes-ikke\/2025-01-01 is neither a meeting .* Give the address/);
  });

  test("check: says what is damaged and the remedy, which helps", async () => {
    const fine = await traad(["check"]);
    expect(fine).toMatchObject({ status: 0, err: "" });
    expect(fine.said).toMatch(/^The database is in order \(\d+ records looked at\)\.$/);
    await damage("DELETE FROM public_search WHERE kind <> 'document' AND outcome = 'approved'");
    const broken = await traad(["check"]);
    expect(broken.status).toBe(1);
    expect(broken.err).toContain("Run traad withdraw and traad publish with the meeting's id");
    const ids = [...new Set([...broken.err.matchAll(/\[([0-9a-f-]{36})\]/g)].map((found) => found[1] ?? ""))];
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      expect((await traad(["withdraw", id])).status).toBe(0);
      expect((await traad(["publish", id])).status).toBe(0);
    }
    expect((await traad(["check"])).status).toBe(0);
  });

  test("export: into a new folder only; imports again with the same ids", async () => {
    const exported = await traad(["export", at("export")]);
    expect(exported).toMatchObject({ status: 0, err: "", said: `1 body written to ${at("export")}.` });
    const full = await traad(["export", at("export")]);
    expect(full).toMatchObject({ status: 1, err: `The folder ${at("export")} is not empty. Name a new one.` });
    const imported = await traad(["import", at("export")], elsewhere);
    expect(imported).toMatchObject({ status: 0, said: "Made again from the export: Ærtebjerg Kommune" });
    expect((await traad(["export", at("again")], elsewhere)).status).toBe(0);
    const rows = (where: string) =>
      readdirSync(path.join(at(where), "aertebjerg"))
        .filter((name) => name.endsWith(".ndjson"))
        .map((name) => [name, readFileSync(path.join(at(where), "aertebjerg", name), "utf8")]);
    expect(rows("again")).toEqual(rows("export"));
  });

  test("backup and restore: a copy that checks whole, and nothing is overwritten unasked", async () => {
    const file = at("copy.traad");
    const saved = await traad(["backup", file]);
    expect(saved).toMatchObject({ status: 0, err: "" });
    expect(saved.said).toMatch(/copy\.traad: \d+ rows of \d+ tables\.$/);
    expect((await traad(["backup", file])).status).toBe(1);
    const full = await traad(["restore", file], elsewhere);
    expect(full.status).toBe(1);
    expect(full.err).toContain("--replace");
    expect(await traad(["restore", file, "--replace"], elsewhere)).toMatchObject({ status: 0, err: "" });
    expect((await traad(["check"], elsewhere)).status).toBe(0);
    const [cut, whole] = [at("cut.traad"), readFileSync(file)];
    writeFileSync(cut, whole.subarray(0, whole.length / 2));
    expect((await traad(["restore", cut, "--replace"], elsewhere)).status).toBe(1);
    expect((await traad(["check"], elsewhere)).status).toBe(0);
  });

  test("wrong use is status 2 and says how it is used", async () => {
    const wrong = [["import"], ["import", "a", "--kind", "by"], ["withdraw"], ["publish", "a", "b"], ["check", "nu"]];
    for (const args of [...wrong, ["export"], ["backup"], ["restore"]]) {
      const said = await traad(args);
      expect(said.status, args.join(" ")).toBe(2);
      expect(said.err).toContain(`Usage: traad ${args[0]}`);
    }
  });
});
