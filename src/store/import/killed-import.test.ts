import { spawn } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { killedMeetings } from "../testing/import-until-killed.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;

beforeAll(async () => {
  // Below the checkout's packages, so that they are found; one program, so that it starts fast.
  folder = await mkdtemp(path.join(root, "node_modules", ".killed-import-"));
  await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
  await build({
    absWorkingDir: root,
    entryPoints: ["src/store/testing/import-until-killed.ts"],
    outfile: path.join(folder, "dist", "program", "import.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  await symlink(path.join(root, "migrations"), path.join(folder, "migrations"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Imports in another process until it is done or, after so many milliseconds, killed. True where it got to the end. */
function importUntilKilled(database: TestDatabase, milliseconds: number | null): Promise<boolean> {
  const program = path.join(folder, "dist", "program", "import.js");
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PLACE: JSON.stringify(database.place), OWNER: JSON.stringify(database.owner) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | null = null;
    // The time runs from the first word on: the program is up and about to import.
    child.stdout.once("data", () => {
      if (milliseconds !== null) timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

describe.each(testServers)("an import killed at any point, %s", (server) => {
  let database: TestDatabase;
  const { shown, ask, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  test("leaves whole meetings and goes on where it was", async () => {
    const counts: number[] = [];
    for (const milliseconds of [7, 31, 58, 90]) {
      await importUntilKilled(database, milliseconds);
      const meetings = await shown<{ items: number; stated: number }>(
        `SELECT m.items AS stated, (SELECT count(*) FROM public_item i WHERE i.meeting_id = m.id) AS items FROM public_meeting m`,
      );
      expect(meetings.every((meeting) => meeting.items === meeting.stated)).toBe(true);
      const [stored] = await ask<{ count: number }>("SELECT count(*) FROM meeting");
      expect(stored?.count).toBe(meetings.length);
      counts.push(meetings.length);
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(killedMeetings);
    expect(await importUntilKilled(database, null)).toBe(true);
    expect(await shown("SELECT count(*) FROM public_meeting")).toEqual([{ count: killedMeetings }]);
    expect(await ask("SELECT count(*) FROM revision")).toEqual([{ count: killedMeetings }]);
    expect(await wrong()).toEqual([]);
  });
});
