import { holidaysOf } from "../../../danish/holidays.ts";
import type { Wheel } from "../../../features/followup/wheel/load-wheel.ts";
import { monthsOf, type Period } from "../../../features/followup/wheel/period.ts";
import { wheel as drawWheel } from "../../../output/charts/wheel.ts";
import { count } from "../../../output/texts/count.ts";
import {
  capital,
  formatClock,
  formatDay,
  formatDayMonth,
  formatMonth,
  formatShortDay,
  formatShortMonth,
} from "../../../output/texts/format.ts";
import type { WheelMark } from "../../../records/wheel-entry.ts";
import type { Visit } from "../visit.ts";
import type { WheelOwner, WheelView } from "./wheel-at.ts";

/** A mark in words, with the number it has on the wheel. */
export interface WheelRow {
  readonly mark: WheelMark;
  readonly number: number;
  readonly when: string;
  readonly what: string;
  /** The committee, what is special this time, and more about it. */
  readonly notes: readonly string[];
  readonly kind: string;
}

export interface WheelGroup {
  readonly name: string;
  readonly rows: readonly WheelRow[];
}

/** A wheel's marks in words, by month, or by quarter where four quarters are shown. Groups without marks are left out. */
export function wheelGroups(visit: Visit, owner: WheelOwner, wheel: Wheel, view: WheelView): WheelGroup[] {
  const groups = new Map<string, WheelRow[]>();
  wheel.marks.forEach((mark, at) => {
    const day = later(mark.from, wheel.period.from);
    const name = view.kind === "year" ? capital(formatMonth(visit.language, day)) : quarterName(visit, day);
    groups.set(name, [...(groups.get(name) ?? []), rowOf(visit, owner, wheel, mark, at + 1)]);
  });
  return [...groups].map(([name, rows]) => ({ name, rows }));
}

function quarterName({ say }: Visit, day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  return say("wheel.quarter", { quarter, year: day.slice(0, 4) });
}

function rowOf(visit: Visit, owner: WheelOwner, wheel: Wheel, mark: WheelMark, number: number): WheelRow {
  const { say } = visit;
  return {
    mark,
    number,
    when: whenOf(visit, mark),
    what: mark.kind === "meeting" ? say("wheel.meeting") : capital(mark.title),
    notes: [
      owner.committeeId === null ? committeeName(visit, wheel, mark.committeeId) : "",
      stateNote(visit, mark),
      holidayNote(visit, mark),
      mark.location ?? "",
      mark.description ?? "",
    ].filter((note) => note !== ""),
    kind: say(`wheel.kind.${mark.kind}`),
  };
}

/** A committee's name on a wheel; *all committees* for null. */
export function committeeName({ say }: Visit, wheel: Wheel, id: string | null): string {
  return id === null
    ? say("wheel.all-committees")
    : (wheel.committees.find((committee) => committee.id === id)?.name ?? "");
}

function whenOf({ language, say }: Visit, { from, to, startsAt }: WheelMark): string {
  const far = from.slice(0, 4) !== to.slice(0, 4);
  const day = (iso: string) => whole(far ? formatShortDay(language, iso) : formatDayMonth(language, iso));
  if (startsAt !== null) return `${day(from)} ${whole(formatClock(language, startsAt))}`;
  return from === to ? day(from) : say("wheel.range", { from: day(from), to: day(to) });
}

/** The later of two ISO days. */
function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Without a place where a line may end: a narrow column breaks between day and clock only. */
function whole(words: string): string {
  return words.replaceAll(" ", "\u00A0");
}

function stateNote({ language, say }: Visit, { kind, state, next, href }: WheelMark): string {
  switch (state) {
    case "next":
      return say("wheel.state.next");
    case "planned":
      return kind === "meeting" && href === null ? say("wheel.state.planned") : "";
    case "skipped":
      return next === null
        ? say("wheel.state.skipped")
        : say("wheel.state.skipped.next", { day: formatDay(language, next) });
    case "cancelled":
    case "moved":
    case "done":
      return say(`wheel.state.${state}`);
    default:
      return "";
  }
}

function holidayNote({ say }: Visit, { kind, from, state }: WheelMark): string {
  if (kind !== "meeting" || state === "held" || state === "cancelled") return "";
  const holiday = holidaysOf(Number(from.slice(0, 4))).find((each) => each.day === from);
  return holiday === undefined ? "" : say("wheel.on-holiday", { holiday: say(`holiday.${holiday.key}`) });
}

/** The drawing of a wheel, and the sentence that says what it shows. */
export function wheelDrawing(visit: Visit, owner: WheelOwner, wheel: Wheel, view: WheelView) {
  const { language, say, today } = visit;
  const period = periodName(visit, wheel.period, view);
  const text = wheelSentence(visit, wheel);
  const svg = drawWheel({
    period: wheel.period,
    marks: wheel.marks.map((mark, at) => ({ ...mark, number: at + 1 })),
    holidays: wheel.holidays,
    today,
    months: monthsOf(wheel.period).map((month) => ({
      first: `${month}-01`,
      name: formatShortMonth(language, `${month}-01`),
    })),
    middle: view.kind === "year" ? [String(view.year)] : period.split(" – "),
    title: say("wheel.chart.title", { name: owner.name, period }),
    text,
  });
  return { svg, text };
}

/** *2026*, or *oktober 2026 – september 2027*. */
export function periodName({ language }: Visit, { from, to }: Period, { kind, year }: WheelView): string {
  return kind === "year" ? String(year) : `${formatMonth(language, from)} – ${formatMonth(language, to)}`;
}

function wheelSentence({ language, say }: Visit, { marks, period }: Wheel): string {
  if (marks.length === 0) return say("wheel.chart.empty");
  const months = new Map<string, number>();
  for (const { from } of marks) {
    const month = later(from, period.from).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const [busiest = period.from] = [...months].sort((a, b) => b[1] - a[1])[0] ?? [];
  return say("wheel.chart.text", {
    count: count(language, "wheel", marks.length),
    month: formatMonth(language, `${busiest.slice(0, 7)}-01`),
  });
}
