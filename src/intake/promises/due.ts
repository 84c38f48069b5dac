import type { TimeExpression } from "../../danish/times/time-expression.ts";
import type { PromiseDue, PromiseKind } from "../../records/promise.ts";
import type { Act } from "./construct.ts";

export const noDue: PromiseDue = { from: null, to: null, recurrence: null, anchor: null, until: null };

/** True where the expression says when something will be: a day to come, a period that repeats, a meeting ahead. */
function isAhead(time: TimeExpression, day: string | null): boolean {
  if (time.age || time.anchor === "previous-meeting") return false;
  if (time.recurrence || time.everyMeeting) return true;
  if (time.anchor === "next-meeting" || time.anchor === "coming-meeting" || time.anchor === "event") return true;
  if (time.kind === "duration") return false;
  const last = time.to ?? time.from;
  if (last === undefined) return false;
  if (day === null) return /(?:19|20)\d\d/.test(time.text);
  // *den 25. september* in minutes of October is the one that was, and none a year ahead.
  if (
    time.kind === "date" &&
    !time.bound &&
    /\d/.test(time.text) &&
    !/(?:19|20)\d\d|\d[./-]\d+[./-]\d\d|år/.test(time.text)
  )
    return last > day && Date.parse(last) - Date.parse(day) < 300 * 86_400_000;
  return last > day;
}

/** Words in front of a year or a period that is what something is about, not when it is done. */
const about =
  /(?:^|[\s("”])(?:for|budget|budgettet|budgetter|regnskab|regnskabet|plan|planen|\p{L}*planen?|\p{L}*plan|\p{L}*strategi(?:en)?|\p{L}*politik(?:ken)?|perioden|årene|vedrørende|vedr\.|om|af|finanslov|aftale|\p{L}*aftalen?|anlægsprogram|handleplan|\p{L}*opfølgning(?:en)?|\p{L}*kalender|sæsonen|årshjul|\p{L}*mærke|\p{L}*puljen?|vision|lov)$/u;
const when =
  /(?:^|[\s(])(?:i|på|til|inden|senest|pr\.?|ved|efter|primo|medio|ultimo|fra|den|d\.|frem til|indtil|omkring|hver|hvert|løbet af|først|igen|gang)$/u;

const moved = /(?<![\p{L}])(?:flyttes?|flyttet|rykkes?|rykket|udsættes|udsat|udskydes|udskudt)(?![\p{L}])/u;

/** The times of a sentence that lie ahead, the likeliest for an act first. */
export function timesAhead(
  times: readonly TimeExpression[],
  lower: string,
  act: Act,
  day: string | null,
): TimeExpression[] {
  return times
    .filter((time) => isAhead(time, day))
    .map((time) => ({ time, score: score(time, lower, act) }))
    .filter(({ score: points }) => points > -1.5)
    .sort((a, b) => b.score - a.score)
    .map(({ time }) => time);
}

function score(time: TimeExpression, lower: string, act: Act): number {
  const before = lower.slice(Math.max(0, time.span[0] - 40), time.span[0]).trimEnd();
  const distance = time.span[0] >= act.to ? time.span[0] - act.to : act.from - time.span[1];
  let points = -Math.max(0, distance) / 120;
  if (time.recurrence || time.everyMeeting || time.anchor) points += 0.6;
  if (time.bound === "by") points += 0.5;
  if (time.kind === "date") points += 0.2;
  // *mødet den 9. januar flyttes til den 16. januar*: not where it was.
  if (/^til /i.test(time.text) && moved.test(lower.slice(0, time.span[0]))) points += 1;
  if (time.bound === "from" && !time.to) points -= 0.3;
  const ownPreposition =
    /^(?:i|på|til|inden|senest|pr|ved|efter|primo|medio|ultimo|om|hver|hvert|først|fra|den|d\.|en gang|to gange|næste|snarest)/.test(
      time.text.toLowerCase(),
    );
  // *Budget 2023*, *regnskab for 2022*: a year that is what something is about.
  const isYear = /^(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?$/.test(time.text);
  if (about.test(before) && !time.recurrence) points -= ownPreposition ? 0.2 : isYear ? 3 : 1;
  else if (!ownPreposition && !when.test(before) && !time.recurrence && !time.anchor) points -= 0.5;
  return points;
}

/** In front of the time a recurring promise begins: *halvårligt, første gang i juni*. */
const firstTime = /(?:første gang|begyndende|startende|fra og med)\s*$/;

/** The last of the times that stand in a row with one, each later than the one before. */
function lastOfRow(first: TimeExpression, all: readonly TimeExpression[]): TimeExpression {
  let last = first;
  for (const time of all) {
    const gap = time.span[0] - last.span[1];
    if (
      gap > 0 &&
      gap < 8 &&
      time.kind === last.kind &&
      time.from &&
      time.to &&
      last.from &&
      last.to &&
      time.to > last.to
    )
      last = time;
  }
  return last;
}

/** When a promise falls due, from the times of its sentence; `lower`: the sentence in small letters. */
export function dueOf(
  lower: string,
  day: string | null,
  kind: PromiseKind,
  ahead: readonly TimeExpression[],
  all: readonly TimeExpression[],
): PromiseDue {
  if (kind === "funding-ends" || kind === "renew-or-expire") return endOf(lower, kind, ahead, all);
  const [best] = ahead;
  if (!best) return noDue;
  if (kind === "standing-rule") return standing(best);
  const recurring = best.recurrence || best.everyMeeting ? best : null;
  // *i juli, august og september 2024*: from the first to the last of them.
  const last = best.kind === "period" && !recurring ? lastOfRow(best, all) : best;
  if (last !== best) return { ...noDue, from: best.from ?? null, to: last.to ?? null };
  if (!recurring)
    return {
      ...days(best),
      recurrence: null,
      anchor: best.anchor === "meeting" ? null : (best.anchor ?? null),
      until: null,
    };
  const until = ahead.find((time) => time !== best && time.bound === "until" && time.to)?.to ?? null;
  const first = ahead.find(
    (time) =>
      time !== best &&
      !time.recurrence &&
      time.bound !== "until" &&
      time.kind !== "duration" &&
      (/første|start/.test(time.text) || firstTime.test(lower.slice(Math.max(0, time.span[0] - 20), time.span[0]))),
  );
  const anchor = recurring.everyMeeting
    ? recurring.everyMeeting === 1
      ? "every-meeting"
      : `every-${recurring.everyMeeting}-meetings`
    : (recurring.anchor ?? null);
  return {
    ...firstAhead(first ?? best, day),
    recurrence: recurring.recurrence ?? null,
    anchor: anchor === "meeting" ? null : anchor,
    until,
  };
}

const days = ({ from, to }: TimeExpression): Pick<PromiseDue, "from" | "to"> => ({
  from: from ?? null,
  to: to ?? null,
});

/** The first occurrence after the meeting: *den 31. december hvert år* may name one that lies behind. */
function firstAhead(time: TimeExpression, day: string | null): Pick<PromiseDue, "from" | "to"> {
  const first = days(time);
  const months = /^P(\d+)([YM])$/.exec(time.recurrence ?? "");
  if (!months || day === null || first.to === null || first.to >= day) return first;
  const step = Number(months[1]) * (months[2] === "Y" ? 12 : 1);
  const moved = (iso: string, by: number): string => {
    const date = new Date(`${iso}T00:00:00Z`);
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by + 1, 0)).getUTCDate();
    return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, Math.min(date.getUTCDate(), lastDay)))
      .toISOString()
      .slice(0, 10);
  };
  for (let by = step; by <= 1200; by += step)
    if (moved(first.to, by) >= day) return { from: first.from && moved(first.from, by), to: moved(first.to, by) };
  return first;
}

/** A rule holds from a day on; it is never done with, so that nothing falls due. */
function standing(time: TimeExpression): PromiseDue {
  if (time.recurrence || time.everyMeeting) return { ...noDue, recurrence: time.recurrence ?? null };
  return time.bound === "from" ? { ...noDue, from: time.from ?? null } : noDue;
}

/** The last day that the sentence names: that is when the contract or the money ends. */
function endOf(
  lower: string,
  kind: PromiseKind,
  ahead: readonly TimeExpression[],
  all: readonly TimeExpression[],
): PromiseDue {
  const bounded = all.filter((time) => time.to && !time.recurrence && time.kind !== "duration");
  const until = bounded.filter((time) => time.bound === "until");
  const pool = until.length > 0 ? until : bounded;
  const last =
    pool
      .map((time) => time.to as string)
      .sort()
      .at(-1) ?? null;
  // *udløber i 2017, og der skal findes 340.000 kr. årligt*: what costs so much a year ends on the day that is named.
  const ends = last !== null && /(?<![\p{L}])(?:udløber|ophører|bortfalder|slutter)(?![\p{L}])/u.test(lower);
  if (kind === "renew-or-expire" && ahead[0]?.recurrence && !ends) return { ...noDue, recurrence: ahead[0].recurrence };
  // *genudbydes i oktober*: within the month; *udløber den 1. maj*, *frem til marts*: by the last day.
  const whole = pool.find((time) => time.to === last && time.kind === "period" && !time.bound && time.from);
  const short = whole && Date.parse(last ?? "") - Date.parse(whole.from ?? "") < 200 * 86_400_000;
  return { ...noDue, from: kind === "renew-or-expire" && short ? (whole.from ?? null) : null, to: last };
}
