import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDatabase, type TestDatabase, testServers } from "../../store/testing/test-database.ts";
import { buildKillableSending, type KillableSending } from "./testing/kill-sending.ts";

let program: KillableSending;
beforeAll(async () => {
  program = await buildKillableSending(fileURLToPath(new URL("../../..", import.meta.url)));
});
afterAll(() => program.remove());

describe.each(testServers)("mails of a process that is killed in the middle, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  test("all come, and one comes again only where the kill fell between the answer and the commit", async () => {
    const { counts, kills, states } = await program.run(database, 200, 3);
    expect(kills).toBe(3);
    expect(counts.size).toBe(200);
    expect(states).toEqual({ sent: 200 });
    const again = [...counts.values()].reduce((sum, times) => sum + times - 1, 0);
    // Three are sent at a time: each kill may fall into the gap of each of them once. `npm run soak` tries it for long.
    expect(again).toBeLessThanOrEqual(3 * kills);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(kills + 1);
  }, 180_000);
});
