import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer, type Viewer } from "../../../access/viewer.ts";
import { isProblem } from "../../../records/problem.ts";
import type { RoomChange, RoomCommand } from "../../../records/room-command.ts";
import { likelyMembers } from "../../../store/queries/room/likely-members.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import type { RoomRef } from "./find-meeting.ts";
import { loadRoom, type Room } from "./load-room.ts";
import { recordCommands } from "./record-commands.ts";
import { baseOf } from "./room-state.ts";

const now = new Date("2026-03-02T16:00:00Z");

describe.each(testServers)("what is recorded at a meeting, %s", (server) => {
  let database: TestDatabase;
  let ref: RoomRef;
  let secretary: Viewer;
  const { put, ask, shown, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase({ server });
    const earlier = { start: "2026-02-02T16:15:00+01:00", participants: [{ name: "Vigga Vindspejl", party: "V" }] };
    await put({ ...earlier, items: [{ title: "Eventuelt", outcome: "other" }] });
    const points = [{ number: "1", text: "At stien anlægges." }];
    const done = await put({
      kind: "agenda",
      start: "2026-03-02T16:15:00+01:00",
      items: [
        { title: "Cykelsti", recommendation: { by: null, points } },
        { title: "Lejemål", public: false },
      ],
    });
    ref = { bodyId: done.bodyId, meetingId: done.meetingId ?? "" };
    secretary = holderOf("secretary", done.bodyId, "5b0dbb0e-1111-4111-8111-111111111111");
  });
  afterAll(() => database.stop());

  const room = async (who = secretary): Promise<Room> => {
    const loaded = await loadRoom(database.store, who, ref);
    if (isProblem(loaded)) throw new Error(loaded.key);
    return loaded;
  };
  const command = (changes: readonly RoomChange[], base: readonly string[] = []): RoomCommand => ({
    id: randomUUID(),
    at: now.toISOString(),
    base: [...base],
    changes: [...changes],
  });
  const record = (sent: readonly RoomCommand[], who = secretary) => recordCommands(database.store, who, ref, sent, now);
  const decision = async (text: string): Promise<RoomChange> => {
    const item = (await room()).meeting.items[0]?.id ?? "";
    return { of: "decision", item, point: "1", value: { outcome: "approved", text } };
  };

  test("begins with the agenda's items and who is likely to be a member", async () => {
    const { meeting, state, likely, number } = await room();
    expect(meeting.items.map((item) => [item.number, item.title, item.public])).toEqual([
      ["1", "Cykelsti", true],
      ["2", "Lejemål", false],
    ]);
    expect(state.items.map((item) => [item.points.length, item.closedDoors])).toEqual([
      [1, false],
      [0, true],
    ]);
    expect(likely.map(({ name, party, role }) => [name, party, role])).toEqual([["Vigga Vindspejl", "V", "member"]]);
    expect(number).toBe(0);
  });

  test("begins with those who have a seat, where seats are written down", async () => {
    const { committeeId } = (await room()).meeting;
    const undo = new Error("undone");
    await database.store
      .as(importer, async (tx) => {
        const term = randomUUID();
        const at = now.toISOString();
        const fields = "(body_id, id, name, starts, ends, constituted, created, modified)";
        await tx.rows(
          { text: `INSERT INTO term ${fields} VALUES ($1, $2, '2026-2029', '2026-01-01', '2029-12-31', $3, $3, $3)` },
          [ref.bodyId, term, at],
        );
        for (const [name, role, ends] of [
          ["Gry Gråspurv", "member", "2029-12-31"],
          ["Malthe Mosegris", "chair", "2029-12-31"],
          ["Jens Jernurt", "member", "2026-02-28"],
        ]) {
          await tx.rows(
            {
              text: `INSERT INTO seat (body_id, id, term_id, committee_id, role, name, party, starts, ends, created, modified)
                VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, '', '2026-01-01', $6, $7, $7)`,
            },
            [ref.bodyId, term, committeeId, role, name, ends, at],
          );
        }
        const seated = await likelyMembers(tx, ref.bodyId, committeeId, "2026-03-02");
        expect(seated.map(({ name, party, role }) => [name, party, role])).toEqual([
          ["Malthe Mosegris", null, "chair"],
          ["Gry Gråspurv", null, "member"],
        ]);
        throw undo;
      })
      .catch((error: unknown) => expect(error).toBe(undo));
  });

  test("is added once, however often it is sent, also at the same time", async () => {
    const sent = [command([await decision("Godkendt.")]), command([{ of: "opening", value: now.toISOString() }])];
    const answers = await Promise.all([record(sent), record(sent), record(sent)]);
    expect(answers.map((answer) => (isProblem(answer) ? answer.key : answer.added.length)).sort()).toEqual([0, 0, 2]);
    const { state, number } = await room();
    expect(number).toBe(2);
    expect(state.items[0]?.decisions.get("1")?.text).toBe("Godkendt.");
    expect(state.opened).toBe(now.toISOString());
  });

  test("two secretaries who entered it differently both stand, until one chooses", async () => {
    const thing = `decision/${(await room()).meeting.items[0]?.id}/1`;
    const base = baseOf((await room()).state, [thing]);
    const second: Viewer = { ...secretary, accountId: "5b0dbb0e-2222-4222-8222-222222222222" };
    await record([command([await decision("Godkendt med bemærkning.")], base)]);
    await record([command([await decision("Godkendt, idet stien belyses.")], base)], second);
    const { state } = await room();
    expect(state.conflicts.map((conflict) => conflict.versions.map(({ actor }) => actor).sort())).toEqual([
      [secretary.accountId, second.accountId],
    ]);
    await record([command([await decision("Godkendt, idet stien belyses.")], baseOf(state, [thing]))]);
    expect((await room()).state.conflicts).toEqual([]);
  });

  test("is nobody else's to see or to add to, and nobody's to change", async () => {
    const member = holderOf("member", ref.bodyId, secretary.accountId);
    const neighbour = holderOf("secretary", "44444444-4444-4444-8444-444444444444", secretary.accountId);
    const author = holderOf("item-author", ref.bodyId, secretary.accountId);
    for (const who of [author, neighbour]) {
      const refused = await record([command([await decision("Indsmuglet.")])], who);
      expect(isProblem(refused) && refused.key).toBe("problem.meeting-unknown");
      const rows = await database.store.as(who, (tx) => tx.rows({ text: "SELECT 1 FROM room_command" }));
      expect(rows).toEqual([]);
    }
    // Who takes part follows it, and enters nothing.
    const refused = await record([command([await decision("Indsmuglet.")])], member);
    expect(isProblem(refused) && refused.key).toBe("problem.forbidden");
    await expect(shown("SELECT 1 FROM room_command")).rejects.toThrow(/permission denied/);
    const before = await ask("SELECT id FROM room_command");
    await ask("UPDATE room_command SET changes = '[]'");
    await ask("DELETE FROM room_command");
    expect(await ask("SELECT id FROM room_command WHERE changes <> '[]'")).toEqual(before);
    expect(await wrong()).toEqual([]);
  });

  test("whoever leads the committee's meetings sees it, goes on to an item, and decides nothing", async () => {
    const { committeeId, items } = (await room()).meeting;
    const chair = holderOf("chair", ref.bodyId, null, committeeId);
    const seen = await room(chair);
    expect(seen.state.items[0]?.decisions.get("1")?.text).toBe("Godkendt, idet stien belyses.");
    expect(isProblem(await record([command([{ of: "current", value: items[0]?.id ?? "" }])], chair))).toBe(false);
    const refused = await record([command([await decision("Formandens.")])], chair);
    expect(isProblem(refused) && refused.key).toBe("problem.forbidden");
    const elsewhere = await record([command([])], holderOf("chair", ref.bodyId, null, randomUUID()));
    expect(isProblem(elsewhere) && elsewhere.key).toBe("problem.meeting-unknown");
    // Of the records, what was sent out to those who take part, and nothing else.
    const rows = await database.store.as(chair, (tx) =>
      tx.rows({
        text: `SELECT 1 FROM revision r WHERE NOT EXISTS (SELECT FROM document d WHERE d.published_revision = r.id)
          UNION ALL SELECT 1 FROM notice UNION ALL SELECT 1 FROM promise`,
      }),
    );
    expect(rows).toEqual([]);
  });

  test("is refused whole where one of what was sent cannot be used", async () => {
    const { number } = await room();
    const elsewhere: RoomChange = { of: "doors", item: randomUUID(), value: "closed" };
    const refused = await record([command([await decision("Ikke dette.")]), command([elsewhere])]);
    expect(isProblem(refused) && refused.key).toBe("problem.room-item-unknown");
    expect((await room(importer)).number).toBe(number);
  });
});
