import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../../access/viewer.ts";
import type { RoomRef } from "../../../features/meetings/room/find-meeting.ts";
import { recordCommands } from "../../../features/meetings/room/record-commands.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { openStreams, type RoomStreams } from "./room-streams.ts";

const bounds = { most: 3, mostOfOne: 2, look: 20, beat: 30, life: 60_000 };

describe("streams that tell what was recorded", () => {
  let database: TestDatabase;
  let ref: RoomRef;
  let streams: RoomStreams;
  const problems: unknown[] = [];
  const { put } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await put({ kind: "agenda", items: [{ title: "Cykelsti" }] });
    ref = { bodyId: done.bodyId, meetingId: done.meetingId ?? "" };
    streams = openStreams(database.store, (error) => problems.push(error), bounds);
  });
  afterAll(async () => {
    streams.close();
    await database.stop();
    expect(problems).toEqual([]);
  });

  const record = async () => {
    const change = { of: "opening", value: "2026-03-02T15:00:00Z" } as const;
    const sent = { id: randomUUID(), at: "2026-03-02T15:00:00Z", base: [], changes: [change] };
    await recordCommands(database.store, importer, ref, [sent], new Date());
  };
  /** Reads until the words come; gives all that was read. */
  async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, words: string): Promise<string> {
    let text = "";
    while (!text.includes(words)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`The stream ended: ${text}`);
      text += new TextDecoder().decode(value);
    }
    return text;
  }
  const open = (after: number) => streams.open(importer, ref, after)?.getReader();

  test("say each new number once, to all who listen, and begin where a browser left off", async () => {
    const [one, other] = [open(0), open(0)];
    if (one === undefined || other === undefined) throw new Error("There is room for two.");
    await record();
    for (const reader of [one, other]) expect(await readUntil(reader, "data: 1")).toContain("id: 1\n");
    await record();
    expect(await readUntil(one, "data: 2")).not.toContain("data: 1");
    await other.cancel();
    const resumed = open(1);
    expect(resumed && (await readUntil(resumed, "data: 2"))).not.toContain("data: 1");
    expect(resumed && (await readUntil(resumed, ": her"))).not.toContain("data");
    await resumed?.cancel();
    await one.cancel();
  });

  test("are as many as can be borne, and no more of one account", async () => {
    const [one, other] = [open(0), open(0)];
    expect(open(0)).toBeUndefined();
    await one?.cancel();
    const third = open(0);
    expect(third).toBeDefined();
    await third?.cancel();
    await other?.cancel();
  });

  test("end when the server does", async () => {
    const reader = open(0);
    streams.close();
    let done = false;
    while (!done) done = (await reader?.read())?.done ?? true;
    expect(done).toBe(true);
  });
});
