import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { withOwner } from "../connect/open.ts";
import { testBinaries } from "../testing/test-database.ts";
import { testRunFolder } from "../testing/test-run.ts";
import { serverUser } from "./binaries.ts";
import { isAlive } from "./cluster.ts";
import { type Embedded, openEmbedded } from "./open-embedded.ts";

const isRoot = process.getuid?.() === 0;
const root = mkdtempSync(path.join(testRunFolder(), "embedded-"));
const program = path.join(root, "start.mjs");
const binaries = await testBinaries("embedded");
const opened: Embedded[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  chmodSync(root, 0o711);
  // The same code in a process of its own, which a test can kill.
  await build({
    stdin: {
      contents: `
        import { openEmbedded } from "./open-embedded.ts";
        openEmbedded(JSON.parse(process.argv[2])).then(async (embedded) => {
          await embedded.announce("http://127.0.0.1:4711");
          process.once("SIGTERM", () => embedded.release().then(() => process.exit(0)));
          console.log(JSON.stringify(embedded));
        }, (error) => { console.log(JSON.stringify({ refused: error.message })); process.exit(1); });
        setInterval(() => undefined, 1000);`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    outfile: program,
  });
  chmodSync(program, 0o644);
});

afterEach(async () => {
  for (const embedded of opened.splice(0)) await embedded.release();
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function request(dataFolder: string, serves = true) {
  return { dataFolder, checkout: root, serves, binaries, elsewhere: path.join(root, "elsewhere") };
}

async function open(dataFolder: string, serves = true): Promise<Embedded> {
  const embedded = await openEmbedded(request(dataFolder, serves));
  opened.push(embedded);
  return embedded;
}

async function openInChild(asked: ReturnType<typeof request>, user = {}): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: "/",
    ...user,
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, "line").then(([text]) => text as string),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`The start ended with ${code} and said nothing.`))),
  ]);
  return { child, said: JSON.parse(line) as Said };
}

type Said = Embedded & { readonly refused?: string };

function ask(embedded: Embedded, text: string): Promise<unknown[]> {
  return withOwner(embedded.place, embedded.owner, async (client) => (await client.query(text)).rows);
}

function postmaster(embedded: Pick<Embedded, "folder">): number {
  return Number(readFileSync(path.join(embedded.folder, "postgresql/pg/postmaster.pid"), "utf8").split("\n")[0]);
}

describe("the embedded PostgreSQL", () => {
  const folder = path.join(root, "data");

  test("starts in a fresh folder that others cannot read, sorts Danish, and stops when released", async () => {
    const embedded = await open(folder);
    expect(embedded).toMatchObject({ moved: false, adopted: false });
    const names =
      "SELECT string_agg(n, ' ' ORDER BY n) AS s FROM unnest(ARRAY['Åben', 'Øl', 'Zebra', 'Ærø', 'Birk']) n";
    expect(await ask(embedded, names)).toEqual([{ s: "Birk Zebra Ærø Øl Åben" }]);
    await ask(embedded, "CREATE TABLE kept AS SELECT 'stadig her' AS word");
    for (const inner of ["postgresql", "postgresql/pg", "postgresql/run"]) {
      expect(statSync(path.join(folder, inner)).mode & 0o077).toBe(0);
    }
    expect(statSync(path.join(folder, "postgresql/password")).mode & 0o077).toBe(0);
    const pid = postmaster(embedded);
    await opened.pop()?.release();
    expect(isAlive(pid)).toBe(false);
  });

  test("lets nobody in without the password", async () => {
    const embedded = await open(folder);
    const wrong = withOwner(embedded.place, { user: "traad", password: "x" }, (client) => client.query("SELECT 1"));
    await expect(wrong).rejects.toThrow("password authentication failed");
    expect(await ask(embedded, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
  });

  test("a server whose parent was killed is adopted, with all that was stored", async () => {
    const { child, said } = await openInChild(request(folder));
    const pid = postmaster(said);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isAlive(pid)).toBe(true);
    const embedded = await open(folder);
    expect(embedded.adopted).toBe(true);
    expect(postmaster(embedded)).toBe(pid);
    expect(await ask(embedded, "SELECT word FROM kept")).toEqual([{ word: "stadig her" }]);
  });

  test("a second start is refused and told who is there; a command may run beside, and leaves the server running", async () => {
    const { child, said } = await openInChild(request(folder));
    const refused = openEmbedded(request(folder));
    await expect(refused).rejects.toThrow(
      `The folder ${said.folder} is in use by another start: process ${child.pid} (http://127.0.0.1:4711). Stop that one first, or set TRAAD_DATA to another folder.`,
    );
    const command = await open(folder, false);
    expect(command.adopted).toBe(true);
    await opened.pop()?.release();
    const pid = postmaster(said);
    expect(isAlive(pid)).toBe(true);
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(isAlive(pid)).toBe(false);
  });

  test("what a command started stays while a start that joined it serves", async () => {
    const command = await open(folder, false);
    const { said } = await openInChild(request(folder));
    expect(said.adopted).toBe(true);
    await opened.pop()?.release();
    expect(await ask(said, "SELECT word FROM kept")).toEqual([{ word: "stadig her" }]);
    expect(postmaster(said)).toBe(postmaster(command));
  });

  test("a file left by a dead server counts for nothing, even where its number is another process's now", async () => {
    for (const pid of [process.pid, 4_000_000]) {
      const left = path.join(folder, "postgresql/pg/postmaster.pid");
      writeFileSync(left, `${pid}\n${folder}/postgresql/pg\n1700000000\n5432\n/tmp\n\n1 1\nready   \n`);
      const embedded = await open(folder);
      expect(embedded.adopted).toBe(false);
      expect(await ask(embedded, "SELECT word FROM kept")).toHaveLength(1);
      await opened.pop()?.release();
    }
  });

  test("a folder whose making was interrupted is made again", async () => {
    const half = path.join(root, "half");
    mkdirSync(path.join(half, "postgresql/pg.half"), { recursive: true });
    writeFileSync(path.join(half, "postgresql/pg.half/PG_VERSION"), "18\n");
    const embedded = await open(half);
    expect(await ask(embedded, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("a path too long for a socket is no hindrance", async () => {
    const embedded = await open(path.join(root, "en-mappe-med-et-meget-langt-navn".repeat(3), "data"));
    expect(Buffer.byteLength(embedded.place.host)).toBeLessThan(90);
    expect(await ask(embedded, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe.runIf(isRoot)("as root", () => {
  test("under a closed home, data and binaries are kept where the database's user can reach them", async () => {
    const home = mkdtempSync(path.join(homedir(), "traad-closed-"));
    chmodSync(home, 0o700);
    try {
      const native = path.join(home, "native");
      cpSync(path.join(binaries.folder, ".."), native, { recursive: true, verbatimSymlinks: true });
      const asked = {
        ...request(path.join(home, "data")),
        checkout: home,
        binaries: { folder: path.join(native, "bin") },
      };
      const embedded = await openEmbedded(asked);
      opened.push(embedded);
      expect(embedded.moved).toBe(true);
      expect(path.relative(path.join(root, "elsewhere"), embedded.folder)).toMatch(/^[0-9a-f]{12}\/data$/);
      expect(await ask(embedded, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await opened.pop()?.release();
      const again = await openEmbedded(asked);
      opened.push(again);
      expect(again.folder).toBe(embedded.folder);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  test("an ordinary user's folder is served by that user, also when root starts it", async () => {
    const user = serverUser();
    const folder = path.join(root, "ordinary");
    mkdirSync(folder, { mode: 0o700 });
    if (user === null) throw new Error("As root there is always another user for the server.");
    chownSync(folder, user.uid, user.gid);
    const { child, said } = await openInChild(request(path.join(folder, "data")), user);
    expect(said.refused).toBeUndefined();
    expect(statSync(path.join(folder, "data")).uid).toBe(user.uid);
    child.kill("SIGTERM");
    await once(child, "exit");
    const embedded = await open(path.join(folder, "data"));
    expect(statSync(path.join(embedded.folder, "postgresql/pg")).uid).toBe(user.uid);
  });
});
