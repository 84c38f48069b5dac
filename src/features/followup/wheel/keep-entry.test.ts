import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, type Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { WheelMark } from "../../../records/wheel-entry.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { chooseHolidayWeeks } from "./choose-holiday-weeks.ts";
import { keepEntry, type WrittenEntry } from "./keep-entry.ts";
import { loadWheel } from "./load-wheel.ts";
import { calendarYear } from "./period.ts";
import { callOffMeeting, planMeetings, restoreMeeting } from "./plan-meeting.ts";
import { removeEntry, restoreEntry } from "./remove-entry.ts";

const now = new Date("2026-03-02T08:00:00Z");
const secret = "Forhandling med leverandøren";

describe("what secretaries write on the wheel", () => {
  let database: TestDatabase;
  let bodyId: string;
  let committeeId: string;
  let secretary: Viewer;
  const tried = tryStore(() => database.store);
  const { put, shown, ask, wrong } = tried;
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await put({ items: [{ title: "Ny cykelsti", outcome: "approved" }] });
    bodyId = done.bodyId;
    secretary = holderOf("secretary", bodyId, "5b0dbb0e-1111-4111-8111-111111111111");
    const [found] = await ask<{ id: string }>("SELECT id FROM committee");
    committeeId = found?.id ?? "";
  });
  afterAll(() => database.stop());

  const written = (given: Partial<WrittenEntry> = {}): WrittenEntry => ({
    committeeId,
    kind: "recurring",
    title: "Budgetopfølgning",
    description: null,
    starts: "2026-04-15",
    ends: null,
    rrule: null,
    everyMeetings: null,
    exdates: [],
    inHolidayWeeks: "keep",
    itemPath: null,
    public: true,
    ...given,
  });
  const keep = (given: Partial<WrittenEntry> = {}, id: string | null = null, who = secretary) =>
    keepEntry(database.store, who, bodyId, id, written(given), now);
  const id = (kept: string | Problem) => {
    if (isProblem(kept)) throw new Error(kept.key);
    return kept;
  };
  const wheel = async (seenBy: "staff" | "strangers", removed = false): Promise<readonly WheelMark[]> => {
    const of = { bodyId, bodySlug: "aertebjerg", committeeId };
    const load = (tx: Parameters<typeof loadWheel>[0]) =>
      loadWheel(tx, seenBy, of, calendarYear(2026), "2026-03-02", { removed });
    return (await (seenBy === "staff" ? database.store.as(secretary, load) : database.store.asPublic(load))).marks;
  };
  const titles = async (seenBy: "staff" | "strangers") =>
    (await wheel(seenBy)).filter((mark) => mark.kind !== "meeting").map((mark) => mark.title);

  test("stands on the wheel of both, what is for staff on theirs alone", async () => {
    id(await keep());
    id(await keep({ title: secret, public: false }));
    expect(await titles("staff")).toEqual(expect.arrayContaining(["Budgetopfølgning", secret]));
    expect(await titles("strangers")).toEqual(["Budgetopfølgning"]);
    expect(await tried.everythingShown()).not.toContain(secret);
  });

  test("is taken back with every word when it is made internal, and when it is removed", async () => {
    const kept = id(await keep({ title: "Åbent længe", description: "Ord om det" }));
    expect(await titles("strangers")).toContain("Åbent længe");
    id(await keep({ title: "Åbent længe", description: "Ord om det", public: false }, kept));
    expect(await tried.everythingShown()).not.toMatch(/Åbent længe|Ord om det/);
    id(await keep({ title: "Åbent længe" }, kept));
    await removeEntry(database.store, secretary, bodyId, kept, now);
    expect(await titles("staff")).not.toContain("Åbent længe");
    expect(await tried.everythingShown()).not.toContain("Åbent længe");
    const calendar = await wheel("strangers", true);
    expect(calendar.find((mark) => mark.entryId === kept)).toMatchObject({ state: "cancelled", title: "" });
    await restoreEntry(database.store, secretary, bodyId, kept, now);
    expect(await titles("strangers")).toContain("Åbent længe");
    const verbs = await ask<{ verb: string }>("SELECT verb FROM timeline WHERE record_id = $1", [kept]);
    expect(verbs.map((row) => row.verb).sort()).toEqual(["added", "changed", "changed", "removed", "restored"]);
  });

  test("is refused where it cannot be", async () => {
    const refused = async (given: Partial<WrittenEntry>) => {
      const kept = await keep(given);
      return isProblem(kept) ? kept.key : kept;
    };
    expect(await refused({ title: " " })).toBe("problem.wheel-title");
    expect(await refused({ ends: "2026-04-14" })).toBe("problem.wheel-days");
    expect(await refused({ rrule: "FREQ=HOURLY" })).toBe("problem.wheel-rule");
    expect(await refused({ committeeId: null, everyMeetings: 2 })).toBe("problem.wheel-every-meeting");
    expect(await refused({ committeeId: bodyId })).toBe("problem.wheel-committee");
    expect(await refused({ itemPath: "/aertebjerg" })).toBe("problem.wheel-item");
    const elsewhere = await keep({}, bodyId);
    expect(isProblem(elsewhere) && elsewhere.key).toBe("problem.wheel-entry-unknown");
  });

  test("is nobody else's to write or to see", async () => {
    const member = holderOf("member", bodyId, secretary.accountId);
    const neighbour = holderOf("secretary", "44444444-4444-4444-8444-444444444444", secretary.accountId);
    for (const who of [member, neighbour]) {
      const kept = await keep({}, null, who);
      expect(isProblem(kept) && kept.key).toBe("problem.forbidden");
      for (const table of ["wheel_entry", "planned_meeting", "holiday_weeks"]) {
        const rows = await database.store.as(who, (tx) => tx.rows({ text: `SELECT 1 FROM ${table}` }));
        expect(rows, `${who.held[0]?.role} ${table}`).toEqual([]);
      }
    }
    await expect(shown("SELECT 1 FROM wheel_entry")).rejects.toThrow(/permission denied/);
  });

  test("leads to the item it comes from", async () => {
    const [{ path } = { path: "" }] = await shown<{ path: string }>(
      "SELECT path FROM public_address WHERE kind = 'item'",
    );
    const kept = id(await keep({ title: "Med punkt", itemPath: path }));
    expect((await wheel("strangers")).find((mark) => mark.entryId === kept)?.href).toBe(path);
  });

  test("a meeting is planned, called off and called on again", async () => {
    const meeting = { committeeId, day: "2026-09-24", startsAt: "2026-09-24T15:00:00+02:00", location: "Rådhuset" };
    expect(await planMeetings(database.store, secretary, bodyId, [{ ...meeting, public: true }], now)).toBeNull();
    const seen = async () => (await wheel("strangers")).find((mark) => mark.from === "2026-09-24");
    const first = await seen();
    expect(first).toMatchObject({ kind: "meeting", state: "next", location: "Rådhuset" });
    const planned = first?.key.replace("meeting-", "") ?? "";
    await callOffMeeting(database.store, secretary, bodyId, planned, now);
    expect(await seen()).toMatchObject({ state: "cancelled", key: first?.key });
    await restoreMeeting(database.store, secretary, bodyId, planned, now);
    expect(await seen()).toMatchObject({ state: "next", location: "Rådhuset" });
    // The same day again is the same meeting.
    await planMeetings(database.store, secretary, bodyId, [{ ...meeting, location: null, public: true }], now);
    expect((await wheel("strangers")).filter((mark) => mark.from === "2026-09-24")).toHaveLength(1);
    await planMeetings(database.store, secretary, bodyId, [{ ...meeting, day: "2026-10-01", public: false }], now);
    expect((await wheel("strangers")).some((mark) => mark.from === "2026-10-01")).toBe(false);
    expect((await wheel("staff")).some((mark) => mark.from === "2026-10-01")).toBe(true);
  });

  test("weeks without meetings are the body's own choice", async () => {
    const kept = id(await keep({ title: "I uge 20", starts: "2026-05-13", inHolidayWeeks: "move" }));
    const day = async () => (await wheel("strangers")).find((mark) => mark.entryId === kept)?.from;
    expect(await day()).toBe("2026-05-13");
    expect(await chooseHolidayWeeks(database.store, secretary, bodyId, "uge 20-21", now)).toBeNull();
    expect(await day()).toBe("2026-05-27");
    expect(isProblem(await chooseHolidayWeeks(database.store, secretary, bodyId, "snart", now))).toBe(true);
  });

  test("leaves the store whole", async () => {
    expect(await wrong()).toEqual([]);
    await ask("UPDATE public_wheel_entry SET title = 'Noget andet' WHERE title = 'Budgetopfølgning'");
    await ask("DELETE FROM public_holiday_weeks");
    expect(await wrong()).toEqual(
      expect.arrayContaining(["public-differs public_wheel_entry", "public-differs public_holiday_weeks"]),
    );
  });
});
