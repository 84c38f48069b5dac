import { isGiven, nounActs, verbActs } from "../acts.ts";
import type { PromiseConstruct } from "../construct.ts";
import { remembered } from "../remember.ts";
import { verbForms } from "../verbs.ts";

const verbs = verbForms("evaluere slutevaluere midtvejsevaluere reevaluere revurdere genvurdere");
const nouns = remembered(
  /^\p{L}*(?:evaluering|evalueringen|evalueringer|evalueringsrapport|revurdering|erfaringsopsamling|effektmåling)$/u,
);
const judging = verbForms("vurdere");

/** An evaluation is made; once or every year it is judged whether something must change. */
export const evaluate: PromiseConstruct = {
  name: "evaluate",
  read(statement) {
    return [
      ...verbActs(statement, { kind: "evaluate", verbs, weight: 0.1, needsTime: false }),
      ...nounActs(statement, {
        kind: "evaluate",
        nouns,
        weight: 0.05,
        needsTime: false,
        fits: ({ words }, at) => isGiven(words, at),
      }),
      ...verbActs(statement, {
        kind: "evaluate",
        verbs: judging,
        weight: 0,
        needsTime: true,
        fits: ({ words }, at) => !/^(?:at|til)$/.test(words[at + 1]?.text ?? ""),
      }),
    ];
  },
};
