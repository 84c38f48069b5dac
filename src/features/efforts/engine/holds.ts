import { addMonths } from "../../../danish/calendar.ts";
import type { EffortCondition } from "../../../records/effort-model.ts";
import { factsOf, firstOf, type KnownFact, type KnownFacts } from "./known-facts.ts";
import type { Reasons } from "./reason.ts";
import { addSpan, monthsSince } from "./spans.ts";

/** Rounding of halves of days must not decide: this much of a month is none. */
const nothing = 1e-9;

/**
 * Whether all conditions hold on a day (days since 1970). Null: one cannot be said, because a fact is missing, and no
 * other fails. All of them are asked where reasons are gathered, so that the answer names every one.
 */
export function allHold(
  conditions: readonly EffortCondition[],
  facts: KnownFacts,
  day: number,
  reasons: Reasons,
): boolean | null {
  let answer: boolean | null = true;
  for (const condition of conditions) {
    const holds = holdsOn(condition, facts, day, reasons);
    if (holds === false) {
      if (reasons === null) return false;
      answer = false;
    } else if (holds === null && answer !== false) answer = null;
  }
  return answer;
}

function holdsOn(condition: EffortCondition, facts: KnownFacts, day: number, reasons: Reasons): boolean | null {
  const { fact } = condition;
  const turned = condition.not === true;
  if (condition.what === "is") {
    const now = factsOf(facts, fact).findLast((each) => each.day <= day && each.to >= day);
    if (now === undefined && factsOf(facts, fact).length === 0) return missing(fact, reasons);
    const found = now?.value ?? null;
    const holds = (found !== null && condition.values.includes(found)) !== turned;
    reasons?.push({ what: "is", fact, values: condition.values, found, on: day, holds });
    return holds;
  }
  if (condition.what === "elapsed") {
    const since = firstOf(facts, fact);
    if (since === null) return missing(fact, reasons);
    const gone = addSpan(since.day, condition.atLeast) <= day;
    const holds = gone !== turned;
    reasons?.push({ what: "elapsed", fact, since: since.day, atLeast: condition.atLeast, on: day, gone, holds });
    return holds;
  }
  const { atLeast, of } = condition;
  // No period at all is no month: that is known.
  const found = monthsWithin(factsOf(facts, fact), day, of);
  const holds = found >= atLeast - nothing !== turned;
  reasons?.push({ what: "months", fact, found, atLeast, of, on: day, holds });
  return holds;
}

function missing(fact: string, reasons: Reasons): null {
  reasons?.push({ what: "missing", fact });
  return null;
}

/** How many of the last `of` months, the day itself included, lie in periods; days that two of them share count once. */
export function monthsWithin(periods: readonly KnownFact[], day: number, of: number): number {
  const origin = addMonths(day + 1, -of);
  let found = 0;
  let upTo = origin;
  for (const { day: from, to } of periods) {
    const begin = Math.max(from, upTo);
    const end = Math.min(to, day) + 1;
    if (end <= begin) continue;
    found += monthsSince(origin, end) - monthsSince(origin, begin);
    upTo = end;
  }
  return found;
}
