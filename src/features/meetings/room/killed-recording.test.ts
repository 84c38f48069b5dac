import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildKillable, type Killable } from "../../../store/testing/killable.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";

// The short form; `KILLS=100 npx vitest run src/features/meetings/room/killed-recording` is the long one.
const kills = Number(process.env.KILLS ?? 4);

let built: Killable;
beforeAll(async () => {
  const root = fileURLToPath(new URL("../../../..", import.meta.url));
  built = await buildKillable(root, "src/features/meetings/room/testing/record-until-killed.ts");
});
afterAll(() => built.remove());

describe.each(testServers)("recording that is killed in the middle, %s", (server) => {
  let database: TestDatabase;
  const { put, ask } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  /** Records in a process of its own and kills it after so many acknowledgements. Gives what was acknowledged. */
  async function recordAndKill(meeting: unknown, after: number): Promise<string[]> {
    const [place, owner] = [JSON.stringify(database.place), JSON.stringify(database.owner)];
    const env = { ...process.env, PLACE: place, OWNER: owner, MEETING: JSON.stringify(meeting) };
    const child = spawn(process.execPath, [built.program], { env, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line);
      if (acknowledged.length === after) child.kill("SIGKILL");
    }
    await ended;
    return acknowledged;
  }

  test(
    "has everything it acknowledged, and no gap",
    async () => {
      const done = await put({ kind: "agenda", items: [{ title: "Cykelsti" }] });
      const meeting = { bodyId: done.bodyId, meetingId: done.meetingId };
      const acknowledged: string[] = [];
      for (let kill = 1; kill <= kills; kill += 1) {
        acknowledged.push(...(await recordAndKill(meeting, 1 + ((kill * 7) % 23))));
      }
      const stored = await ask<{ id: string; number: number }>("SELECT id, number FROM room_command ORDER BY number");
      const ids = new Set(stored.map((row) => row.id));
      expect(acknowledged.length).toBeGreaterThan(kills);
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      expect(stored.map((row) => row.number)).toEqual(stored.map((_, at) => at + 1));
      // One may have been stored whose answer the kill cut off; sent again it would add nothing.
      expect(stored.length - acknowledged.length).toBeLessThanOrEqual(kills);
    },
    60_000 + kills * 5_000,
  );
});
