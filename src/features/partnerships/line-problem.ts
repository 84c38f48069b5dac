import { readCvr } from "../../danish/cvr.ts";
import { isDayRule, longestRule } from "../../danish/recurrence.ts";
import type { Partnership, PartnershipLine, PartnershipList } from "../../records/partnership.ts";
import { moneySchema, obligationSchema, partnershipResultSchema, partySchema } from "../../records/partnership.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { orderSchema, referralSchema, trackSchema } from "../../records/workshop.ts";
import { wordsProblem } from "./check-words.ts";

const schemas = {
  parties: partySchema,
  money: moneySchema,
  obligations: obligationSchema,
  results: partnershipResultSchema,
  tracks: trackSchema,
  orders: orderSchema,
  referrals: referralSchema,
} as const;

/** What can be wrong with a line of each list, besides what its schema says. */
type Checks = {
  readonly [L in PartnershipList]: (line: PartnershipLine<L>, partnership: Partnership) => Problem | null;
};

/** Days a single time of an obligation may take. */
const longestTime = 31;

const checks: Checks = {
  parties: ({ name, cvr }) =>
    wordsProblem([name], []) ?? (cvr !== null && readCvr(cvr) !== cvr ? problem("problem.partnership-cvr") : null),
  money: ({ name, starts, ends }) =>
    wordsProblem([name], []) ?? (ends !== null && ends < starts ? problem("problem.goal-days") : null),
  obligations: ({ title, text, starts, days, rrule }, { ends }) => {
    const wrong = wordsProblem([title], [text]);
    if (wrong !== null) return wrong;
    if (days < 1 || days > longestTime) return problem("problem.partnership-days", { most: longestTime });
    if (ends !== null && starts > ends) return problem("problem.partnership-after");
    return rrule !== null && !isDayRule(rrule, starts)
      ? problem("problem.wheel-rule", { rule: rrule.slice(0, longestRule) })
      : null;
  },
  results: ({ text }) => (text.trim() === "" ? problem("problem.goal-title") : wordsProblem([], [text])),
  tracks: ({ title }) => wordsProblem([title], []),
  orders: ({ task, customer, trackId }, partnership) =>
    wordsProblem([task], [customer]) ?? trackProblem(trackId, partnership),
  referrals: ({ trackId }, partnership) => trackProblem(trackId, partnership),
};

function trackProblem(trackId: string | null, { tracks }: Partnership): Problem | null {
  return trackId === null || tracks.some(({ id }) => id === trackId)
    ? null
    : problem("problem.partnership-line-unknown");
}

/** What is wrong with a line of one of an agreement's lists; null where nothing is. */
export function lineProblem<L extends PartnershipList>(
  list: L,
  line: PartnershipLine<L>,
  partnership: Partnership,
): Problem | null {
  if (!schemas[list].safeParse(line).success) return problem("problem.partnership-line");
  return checks[list](line, partnership);
}
