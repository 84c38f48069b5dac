import { monthNames } from "../../danish/months.ts";
import type { Period, PeriodKind } from "../../records/figure.ts";

/**
 * The period that a source names, or null: Jobindsats's and Danmarks Statistik's codes (*2018M01*, *2024K3*, *2024Q3*,
 * *2024H1*, *2024*), a year that rolls (*2024QMAT03*: the four quarters until the third, *2024MMAT09*: the twelve months),
 * and words (*2. kv. 2019*, *1. kvt. 2021*, *jan. 2018*, *1. halvår 2024*, *Jan 2018 - Dec 2018*), days as *2024-09-30*
 * and *30-09-2024*. Weeks are none: nothing here is counted by them.
 */
export function readPeriod(written: string): Period | null {
  const label = written.trim();
  const text = label.toLocaleLowerCase("da").replace(/\s+/g, " ");
  const found = byCode(text) ?? byWords(text) ?? byDay(text);
  return found === null ? null : { ...found, label };
}

type Found = Omit<Period, "label">;

function byCode(text: string): Found | null {
  const [, year = "", sort = "", number = ""] = /^((?:19|20)\d\d)(?:(mmat|qmat|m|k|q|h)(\d{1,2}))?$/.exec(text) ?? [];
  if (year === "") return null;
  const at = Number(number);
  switch (sort) {
    case "":
      return span("year", Number(year), 1, 12);
    case "m":
      return at >= 1 && at <= 12 ? span("month", Number(year), at, 1) : null;
    case "k":
    case "q":
      return at >= 1 && at <= 4 ? span("quarter", Number(year), at * 3 - 2, 3) : null;
    case "h":
      return at >= 1 && at <= 2 ? span("half-year", Number(year), at * 6 - 5, 6) : null;
    case "qmat":
      return at >= 1 && at <= 4 ? span("year", Number(year) - 1, at * 3 + 1, 12) : null;
    default:
      return at >= 1 && at <= 12 ? span("year", Number(year) - 1, at + 1, 12) : null;
  }
}

function byWords(text: string): Found | null {
  const [, part, sort, partYear] =
    /^(\d)\. ?(kvartal|kvt\.?|kv\.?|halvår)[,:]? (?:i )?((?:19|20)\d\d)$/.exec(text) ??
    swapped(/^((?:19|20)\d\d),? (\d)\. ?(kvartal|kvt\.?|kv\.?|halvår)$/.exec(text));
  if (part !== undefined && sort !== undefined) {
    const at = Number(part);
    const half = sort === "halvår";
    if (at < 1 || at > (half ? 2 : 4)) return null;
    return span(half ? "half-year" : "quarter", Number(partYear), half ? at * 6 - 5 : at * 3 - 2, half ? 6 : 3);
  }
  const range = /^(\p{L}{3,9})\.? ?((?:19|20)\d\d) ?[-–] ?(\p{L}{3,9})\.? ?((?:19|20)\d\d)$/u.exec(text);
  if (range !== null) return between(range);
  const [, month, year] = /^(\p{L}{3,9})\.?,? ?((?:19|20)\d\d)$/u.exec(text) ?? [];
  const at = month === undefined ? 0 : monthOf(month);
  return at === 0 ? null : span("month", Number(year), at, 1);
}

const swapped = (match: RegExpExecArray | null): (string | undefined)[] =>
  match === null ? [] : [match[0], match[2], match[3], match[1]];

/** *Jan 2018 - Dec 2018*: a year, a half-year or a quarter by its first and last month. */
function between([, first = "", firstYear, last = "", lastYear]: RegExpExecArray): Found | null {
  const [from, to] = [monthOf(first), monthOf(last)];
  if (from === 0 || to === 0) return null;
  const length = (Number(lastYear) - Number(firstYear)) * 12 + to - from + 1;
  const kind = ({ 12: "year", 6: "half-year", 3: "quarter", 1: "month" } as const)[length];
  return kind === undefined ? null : span(kind, Number(firstYear), from, length);
}

function byDay(text: string): Found | null {
  const [, year, month, day] =
    /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? reversed(/^(\d\d?)[-./](\d\d?)[-./]((?:19|20)\d\d)$/.exec(text));
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return { kind: "day", from: iso, to: iso };
}

const reversed = (match: RegExpExecArray | null): (string | undefined)[] =>
  match === null ? [] : [match[0], match[3], match[2], match[1]];

/** The month a Danish or English name or its first three letters stand for; 0 for none. */
function monthOf(name: string): number {
  const start = name.slice(0, 3);
  const at = monthStarts.findIndex((each) => each.includes(start));
  return at >= 0 && (name.length <= 4 || names.has(name)) ? at + 1 : 0;
}

const monthStarts: readonly (readonly string[])[] = [
  ["jan"],
  ["feb"],
  ["mar"],
  ["apr"],
  ["maj", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dec"],
];
const english = "january february march april june july august september october november december";
const names = new Set([...monthNames, ...english.split(" ")]);

/** `many` months from the first of one, which may lie beyond December. */
function span(kind: PeriodKind, year: number, month: number, many: number): Found {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return {
    kind,
    from: day(new Date(Date.UTC(year, month - 1, 1))),
    to: day(new Date(Date.UTC(year, month - 1 + many, 0))),
  };
}
