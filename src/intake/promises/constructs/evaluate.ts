import { isGiven, nounActs, verbActs } from "../acts.ts";
import type { PromiseConstruct } from "../construct.ts";
import type { Statement } from "../statement.ts";
import { verbForms } from "../verbs.ts";
import { wordClass } from "../word-classes.ts";

const verbs = verbForms("evaluere slutevaluere midtvejsevaluere reevaluere revurdere genvurdere");
const nouns = wordClass((word) =>
  /^\p{L}*(?:evaluering|evalueringen|evalueringer|evalueringsrapport|revurdering|erfaringsopsamling|effektmåling)$/u.test(
    word,
  ),
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
        fits: (statement, at) => !isOpinion(statement, at),
      }),
    ];
  },
};

/** *Administrationen vurderer på nuværende tidspunkt, at …*, *vurderes til*: what somebody thinks. */
function isOpinion({ words }: Statement, at: number): boolean {
  if (/^(?:at|til)$/.test(words[at + 1]?.text ?? "")) return true;
  for (let next = at + 1; next <= at + 7; next++)
    if (words[next - 1]?.stop === "," && words[next]?.text === "at") return true;
  return false;
}
