import type { Figure } from "../../records/figure.ts";
import type { Indicator } from "../../records/indicator.ts";
import { type Problem, problem } from "../../records/problem.ts";

/** Half a unit of the last decimal that is given, at most: what rounding can make of a share. */
const roundingOf = (value: number) => 0.5 / 10 ** (`${value}`.split(".")[1]?.length ?? 0) + 1e-9;

/**
 * What is wrong with a figure of an indicator; null where nothing is. What its source itself says wrongly is flagged by
 * who read it, and let in. A share is reckoned again from its numerator and denominator: 3 of 8 is not 37 %.
 */
export function figureProblem(figure: Figure, indicator: Pick<Indicator, "unit" | "name">): Problem | null {
  const { value, numerator, denominator, withheld, flag, period } = figure;
  const where = { indicator: indicator.name, period: period.label };
  if (period.to < period.from) return problem("problem.figure-period", where);
  if (value === null) return withheld === null && flag === null ? problem("problem.figure-missing", where) : null;
  if (!Number.isFinite(value)) return problem("problem.figure-missing", where);
  if (flag !== null || indicator.unit !== "percent" || denominator === null || numerator === null) return null;
  if (denominator <= 0 || numerator < 0) return problem("problem.figure-share-impossible", where);
  const share = (100 * numerator) / denominator;
  if (Math.abs(share - value) <= roundingOf(value)) return null;
  return problem("problem.figure-share-differs", {
    ...where,
    value: danish(value),
    share: danish(Math.round(share * 10) / 10),
    numerator: danish(numerator),
    denominator: danish(denominator),
  });
}

const danish = (value: number) => `${value}`.replace(".", ",");
