import { addMonths, partsOf } from "../../../danish/calendar.ts";
import type { EffortAnchor, EffortRule, EffortStep } from "../../../records/effort-model.ts";
import { allHold } from "./holds.ts";
import { factsOf, firstOf, type KnownFact, type KnownFacts } from "./known-facts.ts";
import { type EffortStatus, type Occurrence, type Planned, stand } from "./occurrence.ts";
import type { EffortReason, Reasons } from "./reason.ts";
import { addSpan, dayInYear } from "./spans.ts";

/** What a step is reckoned of. `end`: the day the course ends, null while it goes on; `explain`: whether to give reasons. */
export interface Asked {
  readonly facts: KnownFacts;
  readonly end: number | null;
  readonly today: number;
  readonly explain: boolean;
}

/** How far ahead it is looked for the day on which conditions hold that do not hold yet. */
const monthsAhead = 12;

/**
 * When a step falls due, each time, and where it stands. All but where it stands follows from the facts alone; today only
 * says how far ahead to look, so that a later day gives the same and more. What has not come yet is given once.
 */
export function planStep(step: EffortStep, asked: Asked): Occurrence[] {
  const { due } = step;
  if (due.rule === "after") return once(step, due, asked);
  if (due.rule === "every") return again(step, due, asked);
  if (due.rule === "calendar") return byCalendar(step, due, asked);
  return eachTime(step, due, asked);
}

type RuleOf<Name extends EffortRule["rule"]> = Extract<EffortRule, { readonly rule: Name }>;

function once(step: EffortStep, { from, opens, within }: RuleOf<"after">, asked: Asked): Occurrence[] {
  const reasons: Reasons = asked.explain ? [] : null;
  const base = anchorDay(from, asked.facts, reasons);
  if (base === null) return [without(step, 1, "unknown", reasons)];
  const opened = opens === undefined ? base : plus(base, opens, reasons);
  const deadline = within === null ? null : plus(base, within, reasons);
  const done = doneFrom(step, asked.facts, Math.min(base, opened));
  return [settle({ step, nth: 1, opens: opened, deadline, done, lost: null, reasons }, asked)];
}

function again(step: EffortStep, { from, first, every }: RuleOf<"every">, asked: Asked): Occurrence[] {
  const found: Occurrence[] = [];
  let reasons: Reasons = asked.explain ? [] : null;
  let base = anchorDay(from, asked.facts, reasons);
  if (base === null) return [without(step, 1, "unknown", reasons)];
  for (let nth = 1; ; nth += 1) {
    const asks = plus(base, nth === 1 ? first : every, reasons);
    const done = doneFrom(step, asked.facts, nth === 1 ? base : base + 1);
    const holds = allHold(step.when, asked.facts, asks, null);
    const deadline = holds === false ? firstHolding(step, asks, asked) : asks;
    if (deadline === null) {
      allHold(step.when, asked.facts, Math.max(asks, asked.today), reasons);
      found.push(without(step, nth, "not-applicable", reasons));
    } else {
      if (deadline !== asks) reasons?.push({ what: "put-off", from: asks, to: deadline });
      const opens = deadline - step.soonDays;
      found.push(settle({ step, nth, opens, deadline, done, lost: null, reasons }, asked));
    }
    if (done === null) return found;
    base = done;
    reasons = asked.explain ? [{ what: "fact", fact: step.done.fact, day: done, value: null }] : null;
  }
}

/** The first day after `asks` on which the step's conditions hold: by months, then day by day. Null: none in sight. */
function firstHolding(step: EffortStep, asks: number, { facts, today }: Asked): number | null {
  const last = addMonths(Math.max(asks, today), monthsAhead);
  for (let month = 1, before = asks; before < last; month += 1) {
    const day = addMonths(asks, month);
    if (allHold(step.when, facts, day, null) !== false) {
      for (let each = before + 1; each < day; each += 1) {
        if (allHold(step.when, facts, each, null) !== false) return each;
      }
      return day;
    }
    before = day;
  }
  return null;
}

function byCalendar(step: EffortStep, { from, days }: RuleOf<"calendar">, asked: Asked): Occurrence[] {
  const found: Occurrence[] = [];
  const anchor: EffortReason[] | null = asked.explain ? [] : null;
  const base = anchorDay(from, asked.facts, anchor);
  if (base === null) return [without(step, 1, "unknown", anchor)];
  const events = doneFacts(step, asked.facts);
  let next = 0;
  let nth = 0;
  let before: number | null = null;
  const sorted = [...days].sort();
  for (let year = partsOf(base).year; ; year += 1) {
    for (const [at, day] of sorted.entries()) {
      const deadline = dayInYear(year, day);
      if (deadline < base) {
        before = deadline;
        continue;
      }
      const opens: number = Math.max(base, (before ?? dayInYear(year - 1, sorted.at(-1) ?? day)) + 1);
      const following = dayInYear(at + 1 < sorted.length ? year : year + 1, sorted[at + 1] ?? sorted[0] ?? day);
      // What is done in the first quarter of the next stretch makes up for one that was left out.
      const last = deadline + Math.floor((following - deadline) / 4);
      while ((events[next]?.day ?? Number.POSITIVE_INFINITY) < opens) next += 1;
      const event = events[next];
      const done = event !== undefined && event.day <= last ? event.day : null;
      if (done !== null) next += 1;
      nth += 1;
      const reasons: Reasons = anchor === null ? null : [...anchor, { what: "stretch", from: opens, to: deadline }];
      found.push(settle({ step, nth, opens, deadline, done, lost: last + 1, reasons }, asked));
      before = deadline;
      if (opens > asked.today || (asked.end !== null && deadline >= asked.end && !step.afterEnd)) return found;
    }
  }
}

function eachTime(step: EffortStep, { fact, within }: RuleOf<"each">, asked: Asked): Occurrence[] {
  const found: Occurrence[] = [];
  const days = [...new Set(factsOf(asked.facts, fact).map(({ day }) => day))];
  if (days.length === 0) return [without(step, 1, "upcoming", asked.explain ? [{ what: "missing", fact }] : null)];
  const events = doneFacts(step, asked.facts);
  let next = 0;
  let passed: Occurrence | null = null;
  for (const [at, day] of days.entries()) {
    const reasons: Reasons = asked.explain ? [{ what: "fact", fact, day, value: null }] : null;
    const deadline = within === null ? null : plus(day, within, reasons);
    const lost = days[at + 1] ?? null;
    while ((events[next]?.day ?? Number.POSITIVE_INFINITY) < day) next += 1;
    const event = events[next];
    const done = event !== undefined && (lost === null || event.day < lost) ? event.day : null;
    const one = settle({ step, nth: found.length + 1, opens: day, deadline, done, lost, reasons }, asked);
    if (one.status === "not-applicable") {
      passed = one;
      continue;
    }
    if (done !== null) next += 1;
    found.push(one);
  }
  return found.length === 0 && passed !== null ? [passed] : found;
}

/** Asks whether the step concerns the course on its day at all, and then where it stands. */
function settle(planned: Planned, { facts, end, today }: Asked): Occurrence {
  const { step, nth, opens, deadline, done, reasons } = planned;
  const day = deadline ?? opens ?? today;
  const holds = allHold(step.when, facts, day, reasons);
  if (holds === false) return { ...without(step, nth, "not-applicable", reasons), opens, deadline };
  if (holds === null) return { ...without(step, nth, "unknown", reasons), opens, deadline };
  if (end === null || step.afterEnd || done !== null) return stand(planned, today);
  if (day > end) {
    reasons?.push({ what: "ended", day: end });
    return { ...without(step, nth, "not-applicable", reasons), opens, deadline };
  }
  return stand({ ...planned, lost: Math.min(planned.lost ?? end + 1, end + 1) }, today);
}

/** An occurrence without days. */
export function without(step: EffortStep, nth: number, status: EffortStatus, reasons: Reasons): Occurrence {
  return { step, nth, opens: null, deadline: null, done: null, status, reasons };
}

function anchorDay({ fact, plus: span }: EffortAnchor, facts: KnownFacts, reasons: Reasons): number | null {
  const anchor = firstOf(facts, fact);
  if (anchor === null) {
    reasons?.push({ what: "missing", fact });
    return null;
  }
  reasons?.push({ what: "fact", fact, day: anchor.day, value: anchor.value });
  return span === undefined ? anchor.day : plus(anchor.day, span, reasons);
}

function plus(from: number, span: Parameters<typeof addSpan>[1], reasons: Reasons): number {
  const gives = addSpan(from, span);
  if (gives !== from) reasons?.push({ what: "added", from, span, gives });
  return gives;
}

/** The facts that say that a step was done, in order. */
function doneFacts({ done: { fact, values } }: EffortStep, facts: KnownFacts): readonly KnownFact[] {
  const all = factsOf(facts, fact);
  return values === null ? all : all.filter(({ value }) => value !== null && values.includes(value));
}

/** The first day from `from` on that a step was done. */
function doneFrom({ done: { fact, values } }: EffortStep, facts: KnownFacts, from: number): number | null {
  for (const { day, value } of factsOf(facts, fact)) {
    if (day >= from && (values === null || (value !== null && values.includes(value)))) return day;
  }
  return null;
}
