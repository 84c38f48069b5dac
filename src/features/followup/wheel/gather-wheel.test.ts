import { describe, expect, test } from "vitest";
import type { StoredPlannedMeeting } from "../../../store/queries/wheel/planned-meetings.ts";
import type { StoredWheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { clashes } from "./clashes.ts";
import { gatherWheel, type WheelSources } from "./gather-wheel.ts";
import { usualHolidayWeeks } from "./holiday-weeks.ts";
import { nextAgenda } from "./next-agenda.ts";
import { calendarYear, fourQuarters, monthsOf } from "./period.ts";

const today = "2026-08-20";
const stamp = { modified: "2026-01-01T00:00:00Z", deleted: null };
const entry = (given: Partial<StoredWheelEntry>): StoredWheelEntry => ({
  id: "e",
  committeeId: "aub",
  kind: "recurring",
  title: "Sag",
  description: null,
  starts: "2026-01-15",
  ends: null,
  rrule: null,
  everyMeetings: null,
  exdates: [],
  inHolidayWeeks: "keep",
  itemId: null,
  itemPath: null,
  unit: null,
  owner: null,
  public: true,
  ...stamp,
  ...given,
});
const meeting = (day: string, committeeId = "aub") => ({
  id: `${committeeId}-${day}`,
  committeeId,
  day,
  startsAt: null,
  location: null,
  slug: day,
  modified: stamp.modified,
});
const planned = (day: string, given: Partial<StoredPlannedMeeting> = {}): StoredPlannedMeeting => ({
  id: `p-${day}`,
  committeeId: "aub",
  day,
  startsAt: null,
  location: null,
  public: true,
  ...stamp,
  ...given,
});

const nothing: WheelSources = {
  entries: [],
  meetings: [],
  planned: [],
  promises: [],
  holidayWeeks: usualHolidayWeeks,
};
const gather = (given: Partial<WheelSources>, period = calendarYear(2026)) =>
  gatherWheel({ ...nothing, ...given }, period, today, (committee, slug) => `/by/${committee}/${slug}`);
const brief = (given: Partial<WheelSources>, period = calendarYear(2026)) =>
  gather(given, period).map(({ from, state, next }) => [from, state, ...(next === null ? [] : [next])].join(" "));

describe("the periods", () => {
  test("four quarters begin with the current one", () => {
    expect(fourQuarters("2026-08-20")).toEqual({ from: "2026-07-01", to: "2027-06-30" });
    expect(fourQuarters("2026-01-01")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(fourQuarters("2026-12-31")).toEqual({ from: "2026-10-01", to: "2027-09-30" });
  });
  test("have twelve months", () => {
    expect(monthsOf(fourQuarters("2026-11-26"))).toHaveLength(12);
    expect(monthsOf(calendarYear(2024)).at(-1)).toBe("2024-12");
  });
});

describe("meetings", () => {
  test("are held, next, planned or called off", () => {
    const marks = brief({
      meetings: [meeting("2026-06-04"), meeting("2026-09-24")],
      planned: [planned("2026-10-29"), planned("2026-11-26", { deleted: "2026-08-01T00:00:00Z" })],
    });
    expect(marks).toEqual(["2026-06-04 held", "2026-09-24 next", "2026-10-29 planned", "2026-11-26 cancelled"]);
  });

  test("stand once when the agenda of a planned one comes, under the key they had", () => {
    const before = gather({ planned: [planned("2026-09-24")] });
    const after = gather({ planned: [planned("2026-09-24")], meetings: [meeting("2026-09-24")] });
    expect(after).toHaveLength(1);
    expect(after[0]?.key).toBe(before[0]?.key);
    expect(after[0]?.href).toBe("/by/aub/2026-09-24");
  });

  test("of several committees on one day are told", () => {
    const marks = gather({
      meetings: [
        meeting("2026-09-24"),
        meeting("2026-09-24", "ssu"),
        meeting("2026-06-04"),
        meeting("2026-06-04", "ssu"),
      ],
    });
    expect(clashes(marks, today)).toEqual([{ day: "2026-09-24", committees: ["aub", "ssu"] }]);
  });
});

describe("entries", () => {
  const months = entry({ rrule: "FREQ=MONTHLY;INTERVAL=3" });

  test("come back by their rule, except where they are skipped", () => {
    expect(brief({ entries: [{ ...months, exdates: ["2026-07-15"] }] })).toEqual([
      "2026-01-15 due",
      "2026-04-15 due",
      "2026-07-15 skipped 2026-10-15",
      "2026-10-15 due",
    ]);
  });

  test("stay, go or move where there are no meetings", () => {
    expect(brief({ entries: [{ ...months, inHolidayWeeks: "skip" }] })[2]).toBe("2026-07-15 skipped 2027-01-15");
    expect(brief({ entries: [{ ...months, inHolidayWeeks: "move" }] }).slice(2)).toEqual([
      "2026-08-05 moved",
      "2026-10-22 moved",
    ]);
  });

  test("that last reach into the period, and over its end", () => {
    const window = entry({ starts: "2020-10-15", ends: "2020-12-15", rrule: "FREQ=YEARLY", kind: "window" });
    const [mark, ...rest] = gather({ entries: [window] }, { from: "2026-12-01", to: "2027-09-30" });
    expect([mark?.from, mark?.to, rest.length]).toEqual(["2026-10-15", "2026-12-15", 0]);
  });

  test("a report at every other meeting: skipped now, next in October", () => {
    const meetings = ["2026-06-04", "2026-08-27", "2026-09-24", "2026-10-29", "2026-11-26"].map((day) => meeting(day));
    const report = entry({ kind: "standing-report", title: "LIS", starts: "2026-08-01", everyMeetings: 2 });
    const marks = gather({ meetings, entries: [{ ...report, exdates: ["2026-08-27"] }] });
    const reports = marks.filter((mark) => mark.kind === "standing-report");
    expect(reports.map(({ from, state, next }) => [from, state, next])).toEqual([
      ["2026-08-27", "skipped", "2026-10-29"],
      ["2026-10-29", "due", null],
    ]);
    const agenda = nextAgenda(marks, [], today);
    expect(agenda.meeting?.from).toBe("2026-08-27");
    expect(agenda.skipped.map(({ title, next }) => `${title} ${next}`)).toEqual(["LIS 2026-10-29"]);
    expect(agenda.proposals).toEqual([]);
  });

  test("a meeting that is called off does not count", () => {
    const report = entry({ kind: "standing-report", starts: "2026-08-01", everyMeetings: 2 });
    const off = planned("2026-09-24", { deleted: "2026-08-01T00:00:00Z" });
    const marks = gather({
      planned: [planned("2026-08-27"), off, planned("2026-10-29"), planned("2026-11-26")],
      entries: [report],
    });
    expect(marks.filter((mark) => mark.kind !== "meeting").map((mark) => mark.from)).toEqual([
      "2026-08-27",
      "2026-11-26",
    ]);
  });
});

describe("the next agenda", () => {
  const meetings = [meeting("2026-06-04"), meeting("2026-09-24"), meeting("2026-10-29")];
  const promise = {
    id: "l",
    committeeId: "aub",
    kind: "report-back",
    what: "Status på Ungehuset",
    due: "2026-10-15",
    answered: false,
    path: "/by/loefte/l",
    public: true,
    modified: stamp.modified,
  } as const;
  const reasons = (given: Partial<WheelSources>) =>
    nextAgenda(gather({ meetings, ...given }, { from: "2025-01-01", to: "2027-12-31" }), [], today).proposals.map(
      ({ reason, day }) => `${reason} ${day}`,
    );

  test("has what falls due before the meeting after, and nothing later", () => {
    expect(reasons({ promises: [promise, { ...promise, id: "m", due: "2026-10-29" }] })).toEqual([
      "promise 2026-10-15",
    ]);
    expect(reasons({ entries: [entry({ starts: "2026-10-28" }), entry({ id: "f", starts: "2026-10-29" })] })).toEqual([
      "recurring 2026-10-28",
    ]);
  });

  test("has what was promised earlier and not answered, and not what was", () => {
    const earlier = { ...promise, due: "2026-03-31" };
    expect(reasons({ promises: [earlier, { ...earlier, id: "n", answered: true }] })).toEqual([
      "promise-past 2026-03-31",
    ]);
  });

  test("has contracts and money half a year ahead", () => {
    expect(
      reasons({
        entries: [
          entry({ kind: "contract", starts: "2027-03-01" }),
          entry({ id: "f", kind: "contract", starts: "2027-05-01" }),
        ],
        promises: [{ ...promise, kind: "funding-ends", due: "2026-12-31" }],
      }),
    ).toEqual(["funding 2026-12-31", "contract 2027-03-01"]);
  });

  test("has an agreement from the last agenda before the day it must be decided by, until it ends", () => {
    const agreement = (starts: string, ends: string) => entry({ kind: "contract", starts, ends });
    // The meeting of 24 September is the last before 28 October, and the one of 29 October comes too late for it.
    expect(reasons({ entries: [agreement("2026-10-28", "2027-09-30")] })).toEqual(["contract 2027-09-30"]);
    expect(reasons({ entries: [agreement("2026-10-29", "2027-09-30")] })).toEqual([]);
    // Late, and still to be decided.
    expect(reasons({ entries: [agreement("2026-01-01", "2026-09-30")] })).toEqual(["contract 2026-09-30"]);
    expect(reasons({ entries: [agreement("2025-01-01", "2025-06-30")] })).toEqual([]);
  });

  test("has matters that were put off and never came back", () => {
    const unfinished = [{ id: "i", title: "Ungehus", outcome: "returned", day: "2026-06-04", path: "/x" }] as const;
    const { proposals } = nextAgenda(gather({ meetings }), unfinished, today);
    expect(proposals.map(({ title, reason, href }) => [title, reason, href])).toEqual([["Ungehus", "returned", "/x"]]);
  });

  test("is proposed also where no meeting is planned", () => {
    const agenda = nextAgenda(gather({ entries: [entry({ starts: "2026-10-01" })] }), [], today);
    expect([agenda.meeting, agenda.proposals.length]).toEqual([null, 1]);
  });
});

test("twenty years of history are gathered in well under 50 ms", () => {
  const days = Array.from(
    { length: 240 },
    (_, at) => `${2007 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-10`,
  );
  const sources = {
    meetings: days.map((day) => meeting(day)),
    entries: Array.from({ length: 40 }, (_, at) =>
      entry({
        id: `e${at}`,
        starts: "2007-01-31",
        inHolidayWeeks: "move",
        ...(at % 4 === 0
          ? { everyMeetings: 2 }
          : { rrule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1" }),
      }),
    ),
  };
  gather(sources); // the first time pays for compiling
  const begin = process.cpuUsage(); // of this process alone: the machine may be busy with others
  const marks = gather(sources);
  const { user, system } = process.cpuUsage(begin);
  const took = (user + system) / 1000;
  process.stdout.write(
    `the wheel of 20 years, gathered: ${took.toFixed(1)} ms of processor for ${marks.length} marks\n`,
  );
  expect(marks.length).toBeGreaterThan(200);
  expect(took).toBeLessThan(50);
});
