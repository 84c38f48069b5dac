import { expect, it } from "vitest";
import type { WheelMark } from "../../../records/wheel-entry.ts";
import type { StoredWheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { standingReports } from "./standing-reports.ts";

const today = "2025-02-01";
const entry = (title: string, said: Partial<StoredWheelEntry> = {}): StoredWheelEntry => ({
  id: title,
  committeeId: "c",
  kind: "standing-report",
  title,
  description: null,
  starts: "2024-01-15",
  ends: null,
  rrule: null,
  everyMeetings: null,
  exdates: [],
  inHolidayWeeks: "keep",
  itemId: null,
  unit: null,
  owner: null,
  public: true,
  modified: "2024-01-01T08:00:00Z",
  deleted: null,
  itemPath: null,
  ...said,
});
const mark = (entryId: string, from: string, state: WheelMark["state"] = "due") =>
  ({ entryId, from, state }) as unknown as WheelMark;
const items = [
  { title: "Orientering om virksomhedernes tilfredshed", day: "2025-01-20", path: "/n/3" },
  { title: "LIS, 4. kvartal", day: "2025-01-20", path: "/n/2" },
  { title: "LIS, 3. kvartal", day: "2024-10-20", path: "/n/1" },
];
const of = (entries: readonly StoredWheelEntry[], marks: readonly WheelMark[] = []) =>
  standingReports(entries, marks, items, today);

it.each([
  [{ rrule: "FREQ=MONTHLY;INTERVAL=3" }, "quarter"],
  [{ rrule: "FREQ=YEARLY" }, "year"],
  [{ rrule: "FREQ=MONTHLY;BYDAY=1TH" }, "own"],
  [{ everyMeetings: 2 }, { meetings: 2 }],
])("the rhythm of %j is %j", (said, rhythm) => {
  expect(of([entry("LIS", said)])[0]?.rhythm).toEqual(rhythm);
});

it("the newest item whose heading holds all its words took it up", () => {
  const rule = { rrule: "FREQ=YEARLY" };
  const [lis, other, bare] = ["LIS", "Virksomhedernes tilfredshed med jobcentret", "Om det"].map(
    (title) => of([entry(title, rule)])[0]?.last?.path ?? null,
  );
  expect([lis, other, bare]).toEqual(["/n/2", null, null]);
  expect(of([entry("Tilfredshed hos virksomhederne og borgerne", rule)])[0]?.last).toBeNull();
  expect(of([entry("Virksomheders tilfredshed", rule)])[0]?.last?.path).toBe("/n/3");
});

it("comes next on the first day ahead that is not skipped, and what comes first stands first", () => {
  const entries = [
    entry("Sent", { everyMeetings: 1 }),
    entry("Uden", { everyMeetings: 1 }),
    entry("LIS", { everyMeetings: 2 }),
  ];
  const marks = [
    mark("LIS", "2025-01-10"),
    mark("LIS", "2025-03-10", "skipped"),
    mark("LIS", "2025-04-07", "moved"),
    mark("Sent", "2025-06-01"),
  ];
  expect(of(entries, marks).map(({ title, next }) => [title, next])).toEqual([
    ["LIS", "2025-04-07"],
    ["Sent", "2025-06-01"],
    ["Uden", null],
  ]);
});

it("leaves out what is over, what was taken away, and what is no report", () => {
  const entries = [
    entry("Én gang"),
    entry("Fjernet", { everyMeetings: 1, deleted: "2025-01-01T08:00:00Z" }),
    entry("Pulje", { kind: "funding", rrule: "FREQ=YEARLY" }),
    entry("Nyt fra Ungerådet", { kind: "outside-report", everyMeetings: 1 }),
  ];
  expect(of(entries).map(({ title }) => title)).toEqual(["Nyt fra Ungerådet"]);
});
