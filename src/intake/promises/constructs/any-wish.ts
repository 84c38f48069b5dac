import { committees } from "../actors.ts";
import type { Act, PromiseConstruct } from "../construct.ts";
import { remembered } from "../word-classes.ts";

const wants = remembered(
  /^(?:ønske[rs]?|ønskede|ønskedes|ønsket|beder|bad|bede|anmoder|anmodede|efterspørger|efterspurgte|efterlyser|efterlyste|foreslog|foreslår|vil|ser|opfordrer|opfordrede|imødeser|forventer)$/,
);
const themed = /(?<![\p{L}])(?:temamøde|fællesmøde|møde med|dialogmøde|besøg|studietur|inviter)/u;

/** Whatever else those who decide want (*Udvalget ønsker en gennemgang af gevinsterne*): weighed, and never sure by itself. */
export const anyWish: PromiseConstruct = {
  name: "any-wish",
  read({ words, classes, passage, lower }) {
    if (passage.role !== "decision" || (classes & committees) === 0) return [];
    const who = words.findIndex((word) => (word.classes & committees) !== 0);
    const verb = words.findIndex(({ text }, at) => Math.abs(at - who) <= 3 && wants(text));
    const word = words[verb];
    const subject = words[who];
    if (!word || !subject) return [];
    const act: Act = {
      kind: themed.test(lower) ? "deliver" : "report-back",
      from: word.from,
      to: word.to,
      frame: {
        type: "wish",
        subject: { kind: "own", text: subject.text, from: subject.from, to: subject.to },
        hedged: false,
        negated: words[verb + 1]?.text === "ikke",
      },
      weight: 0,
      weighed: "any",
      needsTime: false,
    };
    return [act];
  },
};
