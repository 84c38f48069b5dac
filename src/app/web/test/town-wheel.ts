// What stands on the invented town's wheel, as the public tables have it.

type Row = Readonly<Record<string, unknown>>;

/** Rows of public_wheel_entry and public_planned_meeting for the committee `aub`, and one entry for all committees. */
export function townWheel(own: Row, idOf: (name: string) => string): { wheel_entry: Row[]; planned_meeting: Row[] } {
  const committee_id = idOf("aub");
  const entry = {
    ...own,
    committee_id,
    kind: "recurring",
    description: null,
    ends: null,
    rrule: null,
    every_meetings: null,
    exdates: [],
    in_holiday_weeks: "keep",
    item_id: null,
    unit: "Jobcentret",
  };
  const wheel_entry = [
    { ...entry, title: "Ledelsesinformation", kind: "standing-report", starts: "2024-01-01", every_meetings: 2 },
    {
      ...entry,
      title: "Ansøgning om mærket",
      kind: "window",
      starts: "2023-10-15",
      ends: "2023-12-15",
      rrule: "FREQ=YEARLY",
    },
    { ...entry, title: "Redegørelse", kind: "legal-duty", starts: "2024-12-31", rrule: "FREQ=YEARLY" },
    {
      ...entry,
      title: "Halvårlig status på samarbejdet med virksomhedskonsulenterne og handicapkompensationsordningerne",
      description: "Med tal for begge halvår",
      starts: "2024-03-28",
      rrule: "FREQ=MONTHLY;INTERVAL=6",
      in_holiday_weeks: "move",
      exdates: ["2024-09-28"],
    },
    { ...entry, title: "Partnerskab om læring", kind: "contract", starts: "2025-03-31" },
    { ...entry, title: "Pulje til læseheste", kind: "funding", starts: "2025-06-30" },
    { ...entry, title: "Nyt fra Ungerådet", kind: "outside-report", starts: "2025-02-10" },
    { ...entry, title: "Evaluering af mentorer", kind: "single-matter", starts: "2025-04-07" },
    { ...entry, title: "Budgetopfølgning", committee_id: null, starts: "2024-03-31", rrule: "FREQ=MONTHLY;INTERVAL=3" },
    { ...entry, title: "", starts: "2025-05-05", deleted: "2025-01-20T08:00:00Z" },
  ].map((row) => ({ ...row, id: idOf(`wheel ${row.title}`) }));
  const meeting = { ...own, committee_id, starts_at: null, location: null };
  const planned_meeting = [
    { ...meeting, day: "2025-03-10", starts_at: "2025-03-10T15:00:00+01:00", location: "Rådhuset" },
    { ...meeting, day: "2025-04-07" },
    { ...meeting, day: "2025-06-05" },
    { ...meeting, day: "2025-05-12", deleted: "2025-01-20T08:00:00Z" },
    { ...meeting, day: "2025-04-07", committee_id: idOf("klima") },
  ].map((row) => ({ ...row, id: idOf(`planned ${row.day} ${row.committee_id}`) }));
  return { wheel_entry, planned_meeting };
}
