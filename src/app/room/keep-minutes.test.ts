import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import type { RoomRef } from "../../features/meetings/room/find-meeting.ts";
import { keepMinutes } from "../../features/meetings/room/keep-minutes.ts";
import { loadRoom } from "../../features/meetings/room/load-room.ts";
import { recordCommands } from "../../features/meetings/room/record-commands.ts";
import { publish } from "../../features/publishing/publish-meeting.ts";
import { isProblem } from "../../records/problem.ts";
import type { RoomChange } from "../../records/room-command.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { composeMinutes } from "./compose-minutes.ts";

const now = new Date("2026-03-02T18:00:00Z");
const promised = "Godkendt, idet forvaltningen fremlægger en status på stien på mødet i juni 2026.";

describe("minutes of a meeting held in the room", () => {
  let database: TestDatabase;
  let ref: RoomRef;
  const tried = tryStore(() => database.store);
  const { put, ask, shown, wrong } = tried;
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await put({
      kind: "agenda",
      start: "2026-03-02T16:15:00+01:00",
      items: [
        { title: "Cykelsti", text: "Stien er smal." },
        { title: "Lejemål", public: false },
        { title: "Orientering" },
      ],
    });
    ref = { bodyId: done.bodyId, meetingId: done.meetingId ?? "" };
  });
  afterAll(() => database.stop());

  const room = async () => {
    const loaded = await loadRoom(database.store, importer, ref);
    if (isProblem(loaded)) throw new Error(loaded.key);
    return loaded;
  };
  const record = async (...changes: readonly RoomChange[]) => {
    const base = [...(await room()).state.standing.values()].flat().map((version) => version.command);
    const sent = { id: randomUUID(), at: now.toISOString(), base: [...new Set(base)], changes: [...changes] };
    const recorded = await recordCommands(database.store, importer, ref, [sent], now);
    if (isProblem(recorded)) throw new Error(recorded.key);
  };
  const keep = () => keepMinutes(database.store, importer, ref, composeMinutes, now);
  const decided = async (place: number, text: string): Promise<RoomChange> => {
    const item = (await room()).meeting.items[place]?.id ?? "";
    return { of: "decision", item, point: "", value: { outcome: "approved", text } };
  };

  test("are not made before the meeting is closed, nor where somebody must choose", async () => {
    const early = await keep();
    expect(isProblem(early) && early.key).toBe("problem.room-not-closed");
    const person = randomUUID();
    await record(
      { of: "opening", value: "2026-03-02T15:15:00Z" },
      { of: "person", person, value: { name: "Vigga Vindspejl", party: "V", role: "chair" } },
      { of: "attendance", person, value: { state: "present", substitute: null } },
      await decided(0, promised),
      await decided(1, "Godkendt, at lejemålet opsiges."),
      { of: "closing", value: "2026-03-02T17:05:00Z" },
    );
    const other = { id: randomUUID(), at: now.toISOString(), base: [], changes: [await decided(0, "Udsat.")] };
    await recordCommands(database.store, importer, ref, [other], now);
    const torn = await keep();
    expect(isProblem(torn) && torn.key).toBe("problem.room-conflicts");
    await record(await decided(0, promised));
  });

  test("are a draft of the meeting that nobody sees, until they are published", async () => {
    const kept = await keep();
    expect(kept).toMatchObject({ result: "changed", meetingId: ref.meetingId });
    expect(await tried.everythingShown()).not.toContain("fremlægger en status");
    expect(
      await publish(database.store, importer, { kind: "meeting", bodyId: ref.bodyId, id: ref.meetingId }, now),
    ).toBeNull();
    const rows = await shown<{ title: string; decision: string | null }>(
      "SELECT title, record #>> '{decision,text}' AS decision FROM public_item ORDER BY title",
    );
    expect(rows).toEqual([
      { title: "Cykelsti", decision: promised },
      { title: "Lejemål", decision: null },
      { title: "Orientering", decision: null },
    ]);
    expect(await tried.everythingShown()).not.toContain("opsiges");
    // The closed item's, too: for the secretaries' desk alone.
    const promises = await ask<{ kind: string }>("SELECT found ->> 'kind' AS kind FROM promise ORDER BY kind");
    expect(promises.map(({ kind }) => kind)).toEqual(["renew-or-expire", "report-back"]);
    expect(await shown("SELECT 1 FROM public_promise")).toHaveLength(1);
    expect(await wrong()).toEqual([]);
  });

  test("made again, they are the same; after a correction, a new revision of the same document", async () => {
    expect(await keep()).toMatchObject({ result: "unchanged" });
    await record(await decided(2, "Taget til efterretning."));
    expect(await keep()).toMatchObject({ result: "changed" });
    const revisions = await ask(
      "SELECT r.number FROM revision r JOIN document d ON d.id = r.document_id WHERE d.kind = 'minutes'",
    );
    expect(revisions).toHaveLength(2);
    expect(await wrong()).toEqual([]);
  });
});
