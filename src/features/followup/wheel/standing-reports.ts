import { foldLetters, smallLetters } from "../../../danish/letters.ts";
import { type Repeat, repeatOf } from "../../../danish/recurrence.ts";
import { stemWord } from "../../../danish/stems.ts";
import { isStopWord } from "../../../danish/stop-words.ts";
import { wordsIn } from "../../../danish/words.ts";
import type { WheelEntryKind, WheelMark } from "../../../records/wheel-entry.ts";
import type { ItemTitle } from "../../../store/queries/wheel/titles-of-committee.ts";
import type { StoredWheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";

/** What a committee is told of again and again. */
const reported: readonly WheelEntryKind[] = ["standing-report", "outside-report", "recurring"];

/** How often: by the calendar, at every so many meetings, by a rule of its own, or once. */
export type Rhythm = Repeat | "own" | "once" | { readonly meetings: number };

/** A standing report of a committee. Days are ISO. */
export interface StandingReport {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly rhythm: Rhythm;
  readonly unit: string | null;
  /** The newest item whose heading holds all words of the report's; null: none was found. */
  readonly last: ItemTitle | null;
  /** Null: no day is known. */
  readonly next: string | null;
}

/**
 * A committee's standing reports, those that come next first. `marks`: the committee's wheel from `today` on; `titles`:
 * its items' headings, the newest first. One that came once and is over is left out. Pure.
 */
export function standingReports(
  entries: readonly StoredWheelEntry[],
  marks: readonly WheelMark[],
  titles: readonly ItemTitle[],
  today: string,
): StandingReport[] {
  const stemmed = titles.map((item) => ({ item, stems: new Set(stemsOf(item.title)) }));
  const reports = entries
    .filter(({ kind, deleted }) => deleted === null && reported.includes(kind))
    .map((entry): StandingReport => {
      const wanted = stemsOf(entry.title);
      const coming = marks.filter(
        ({ entryId, state, from }) => entryId === entry.id && from >= today && (state === "due" || state === "moved"),
      );
      return {
        id: entry.id,
        title: entry.title,
        description: entry.description,
        rhythm: rhythmOf(entry),
        unit: entry.unit,
        last:
          wanted.length === 0
            ? null
            : (stemmed.find(({ stems }) => wanted.every((stem) => stems.has(stem)))?.item ?? null),
        next: coming.map(({ from }) => from).sort()[0] ?? null,
      };
    });
  return reports
    .filter(({ rhythm, next }) => rhythm !== "once" || next !== null)
    .sort((a, b) => (a.next ?? "9999").localeCompare(b.next ?? "9999") || a.title.localeCompare(b.title, "da"));
}

function rhythmOf({ rrule, everyMeetings, starts }: StoredWheelEntry): Rhythm {
  if (rrule !== null) return repeatOf(rrule, starts) ?? yearly(rrule);
  return everyMeetings === null ? "once" : { meetings: everyMeetings };
}

/** A rule that people write of the year itself. */
const yearly = (rrule: string): Rhythm => (rrule === "FREQ=YEARLY" ? "year" : "own");

const stemsOf = (text: string): string[] =>
  wordsIn(text)
    .map(({ text: word }) => foldLetters(stemWord(smallLetters(word))))
    .filter((stem) => !isStopWord(stem));
