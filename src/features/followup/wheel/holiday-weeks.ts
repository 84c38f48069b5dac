import { addDays, easterSunday, weekdayOf, weekOf } from "../../../danish/holidays.ts";
import { type Problem, problem } from "../../../records/problem.ts";

/**
 * The weeks without meetings of a body that has not chosen its own: winter, Easter, summer, autumn and Christmas, as
 * schools and councils most often have them.
 */
export const usualHolidayWeeks: readonly string[] = ["7", "easter", "28-31", "42", "christmas"];

const words: Readonly<Record<string, string>> = {
  påske: "easter",
  påsken: "easter",
  easter: "easter",
  jul: "christmas",
  julen: "christmas",
  christmas: "christmas",
};

/**
 * Reads weeks as a person writes them: *7, påske, 28-31, uge 42, jul*. Gives them as they are stored; a problem where
 * one is no week. Nothing written: no such weeks.
 */
export function readHolidayWeeks(text: string): readonly string[] | Problem {
  const out: string[] = [];
  for (const written of text.toLocaleLowerCase("da").split(/[,;\n]/)) {
    const bare = written
      .replace(/\b(?:uge|week)r?s?\b/, "")
      .replaceAll(/\s/g, "")
      .replaceAll("–", "-");
    if (bare === "") continue;
    const word = words[bare];
    const range = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(bare);
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? range?.[1]);
    if (word !== undefined) out.push(word);
    else if (range !== null && first >= 1 && first <= last && last <= 53) {
      out.push(first === last ? String(first) : `${first}-${last}`);
    } else return problem("problem.wheel-weeks", { week: written.trim().slice(0, 40) });
  }
  return [...new Set(out)];
}

/**
 * True where the day lies in one of the weeks. `easter`: from the Monday before Easter to Easter Monday; `christmas`:
 * from the Monday of the week with 24 December to 1 January; a number: that week by ISO 8601, Monday to Sunday.
 */
export function isInHolidayWeeks(day: string, weeks: readonly string[]): boolean {
  const { week } = weekOf(day);
  return weeks.some((each) => {
    if (each === "easter") return isAtEaster(day);
    if (each === "christmas") return isAtChristmas(day);
    const [first = 0, last = first] = each.split("-").map(Number);
    return first <= week && week <= last;
  });
}

function isAtEaster(day: string): boolean {
  const sunday = easterSunday(Number(day.slice(0, 4)));
  return addDays(sunday, -6) <= day && day <= addDays(sunday, 1);
}

function isAtChristmas(day: string): boolean {
  if (day.slice(5) === "01-01") return true;
  const eve = `${day.slice(0, 4)}-12-24`;
  return addDays(eve, 1 - weekdayOf(eve)) <= day;
}

/** The stretches of a period that lie in the weeks, each from its first day to its last. */
export function holidayStretches(
  from: string,
  to: string,
  weeks: readonly string[],
): { readonly from: string; readonly to: string }[] {
  const out: { from: string; to: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isInHolidayWeeks(day, weeks)) continue;
    const last = out.at(-1);
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day;
    else out.push({ from: day, to: day });
  }
  return out;
}

/** The same weekday in the first week after it that has meetings. Looks half a year ahead; then the day itself. */
export function afterHolidayWeeks(day: string, weeks: readonly string[]): string {
  for (let later = addDays(day, 7), tries = 0; tries < 26; later = addDays(later, 7), tries += 1) {
    if (!isInHolidayWeeks(later, weeks)) return later;
  }
  return day;
}
