import { formatDay } from "../../../output/texts/format.ts";
import type { Plan } from "../../../records/plan.ts";
import type { Visit } from "../visit.ts";

/** From when to when a plan holds; a dynamic agreement has no end. */
export function planDays({ say, language }: Visit, { starts, ends }: Plan): string {
  const from = formatDay(language, starts);
  return ends === null
    ? say("plan.period.open", { from })
    : say("plan.period", { from, to: formatDay(language, ends) });
}
