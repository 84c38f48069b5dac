import { isDayRule, longestRule } from "../../../danish/recurrence.ts";
import { type Problem, problem } from "../../../records/problem.ts";

/** What is wrong with a rule of RFC 5545 for whole days, said with the rule; null where it can be used. */
export function ruleProblem(rrule: string, starts: string): Problem | null {
  return isDayRule(rrule, starts) ? null : problem("problem.wheel-rule", { rule: rrule.slice(0, longestRule) });
}
