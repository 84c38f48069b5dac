// A program of its own for the test that kills it: records at the meeting it is told, and says what was acknowledged.
import { randomUUID } from "node:crypto";
import { importer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { prepareStore } from "../../../../store/connect/open.ts";
import type { RoomRef } from "../find-meeting.ts";
import { loadRoom } from "../load-room.ts";
import { recordCommands } from "../record-commands.ts";

async function run(place: string, owner: string, meeting: string): Promise<void> {
  const { store } = await prepareStore(JSON.parse(place), JSON.parse(owner));
  const ref: RoomRef = JSON.parse(meeting);
  const room = await loadRoom(store, importer, ref);
  const item = isProblem(room) ? undefined : room.meeting.items[0]?.id;
  if (item === undefined) throw new Error("The meeting has no item to decide.");
  for (;;) {
    const id = randomUUID();
    const change = { of: "vote", item, vote: randomUUID(), value: null } as const;
    const now = new Date();
    const sent = { id, at: now.toISOString(), base: [], changes: [change] };
    const recorded = await recordCommands(store, importer, ref, [sent], now);
    if (isProblem(recorded)) throw new Error(recorded.key);
    process.stdout.write(`${id}\n`);
  }
}

const { PLACE, OWNER, MEETING } = process.env;
if (PLACE !== undefined && OWNER !== undefined && MEETING !== undefined) await run(PLACE, OWNER, MEETING);
