import { type Repeat, repeatOf, ruleFor } from "../../../danish/recurrence.ts";
import type { WrittenEntry } from "../../../features/followup/wheel/keep-entry.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { holidayRules, wheelEntryKinds } from "../../../records/wheel-entry.ts";
import type { StoredWheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { addressPath, daysIn } from "./written.ts";

/** How often, as the form offers it. */
export const repeats = ["never", "month", "quarter", "half-year", "year", "meeting", "meetings", "own"] as const;
type FormRepeat = (typeof repeats)[number];

/** The form's fields by name, as they were typed or as an entry fills them. */
export type EntryFields = ReadonlyMap<string, string>;

/** What a new entry's form begins with. */
export function newEntryFields(committeeId: string): EntryFields {
  return new Map([
    ["slags", "recurring"],
    ["udvalg", committeeId],
    ["gentages", "never"],
    ["ferie", "keep"],
    ["offentlig", "ja"],
  ]);
}

/** The form's fields for an entry there is. */
export function fieldsOf(entry: StoredWheelEntry): EntryFields {
  return new Map([
    ["titel", entry.title],
    ["slags", entry.kind],
    ["udvalg", entry.committeeId ?? ""],
    ["fra", entry.starts],
    ["til", entry.ends ?? ""],
    ["gentages", formRepeat(entry)],
    ["regel", entry.rrule ?? ""],
    ["undtagelser", entry.exdates.join(", ")],
    ["ferie", entry.inHolidayWeeks],
    ["tekst", entry.description ?? ""],
    ["punkt", entry.itemPath ?? ""],
    ["ansvarlig", entry.unit ?? ""],
    ["ejer", entry.owner ?? ""],
    ["offentlig", entry.public ? "ja" : ""],
  ]);
}

function formRepeat({ rrule, everyMeetings, starts }: StoredWheelEntry): FormRepeat {
  if (rrule !== null) return repeatOf(rrule, starts) ?? "own";
  return everyMeetings === null ? "never" : everyMeetings === 1 ? "meeting" : "meetings";
}

const longestName = 200;

/** The entry that the form's fields say; a problem where a day is none. */
export function writtenEntry(form: EntryFields): WrittenEntry | Problem {
  const text = (name: string) => (form.get(name) ?? "").trim();
  const starts = daysIn(text("fra"));
  const ends = daysIn(text("til"));
  const exdates = daysIn(text("undtagelser"));
  for (const days of [starts, ends, exdates]) if (isProblem(days)) return days;
  const [first] = starts as string[];
  if (first === undefined) return problem("problem.wheel-day-missing");
  const repeat = repeats.find((known) => known === text("gentages")) ?? "never";
  return {
    committeeId: text("udvalg") === "" ? null : text("udvalg"),
    kind: wheelEntryKinds.find((known) => known === text("slags")) ?? "recurring",
    title: text("titel"),
    description: text("tekst") === "" ? null : text("tekst"),
    starts: first,
    ends: (ends as string[])[0] ?? null,
    rrule: ruleOf(repeat, first, text("regel")),
    everyMeetings: repeat === "meeting" ? 1 : repeat === "meetings" ? 2 : null,
    exdates: exdates as string[],
    inHolidayWeeks: holidayRules.find((known) => known === text("ferie")) ?? "keep",
    itemPath: text("punkt") === "" ? null : addressPath(text("punkt")),
    unit: text("ansvarlig").slice(0, longestName) || null,
    owner: text("ejer").slice(0, longestName) || null,
    public: text("offentlig") !== "",
  };
}

function ruleOf(repeat: FormRepeat, starts: string, own: string): string | null {
  if (repeat === "own") return own.toUpperCase().replace(/^RRULE:/, "");
  const isOffered = (each: FormRepeat): each is Repeat => ["month", "quarter", "half-year", "year"].includes(each);
  return isOffered(repeat) ? ruleFor(repeat, starts) : null;
}
