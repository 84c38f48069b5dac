import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { killedMeetings } from "../testing/import-until-killed.ts";
import { afterKill, buildKillableImport, type KillableImport } from "../testing/kill-import.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";

let program: KillableImport;
beforeAll(async () => {
  program = await buildKillableImport(fileURLToPath(new URL("../../..", import.meta.url)));
});
afterAll(() => program.remove());

describe.each(testServers)("an import killed at any point, %s", (server) => {
  let database: TestDatabase;
  const { shown, ask, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  test("leaves whole meetings and goes on where it was", async () => {
    let before = 0;
    // Another point in each run; `npm run soak` tries hundreds.
    const points = Array.from({ length: 3 }, (_, round) => Math.random() * 60 * (round + 1));
    for (const milliseconds of points) {
      await program.run(database, milliseconds);
      const left = await afterKill(database);
      expect(left.wrong, `killed after ${milliseconds} ms`).toEqual([]);
      expect(left.meetings).toBeGreaterThanOrEqual(before);
      before = left.meetings;
    }
    expect(await program.run(database, null)).toBe(true);
    expect(await shown("SELECT count(*) FROM public_meeting")).toEqual([{ count: killedMeetings }]);
    expect(await ask("SELECT count(*) FROM revision")).toEqual([{ count: killedMeetings }]);
    expect(await wrong()).toEqual([]);
  });
});
