import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Killable } from "../../../store/testing/killable.ts";
import { startTestDatabase, testServers } from "../../../store/testing/test-database.ts";
import { approveUnderKills, buildKillableApproving } from "./testing/kill-approving.ts";

let program: Killable;
beforeAll(async () => {
  program = await buildKillableApproving(fileURLToPath(new URL("../../../..", import.meta.url)));
});
afterAll(() => program.remove());

// `npm run soak` kills a hundred times.
test.each(testServers)("what was acknowledged is never lost nor doubled by a kill, %s", async (server) => {
  const database = await startTestDatabase({ server });
  try {
    const done = await approveUnderKills(program, database, 4);
    expect(done).toMatchObject({ kills: 4, wrong: [] });
  } finally {
    await database.stop();
  }
});
