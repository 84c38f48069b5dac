import type { Act, PromiseConstruct } from "../construct.ts";
import { wordHint } from "../word-classes.ts";

/** *er på vej*, *er under udarbejdelse*, *er ved at blive lagt om*, *er sat i gang*, *er bestilt*. */
const going =
  /(?<![\p{L}])(?:er|er nu|er allerede|er også) (?:på vej|på trapperne|i støbeskeen|(?:i gang med|ved) at (?!blive)\p{L}+|ved at blive \p{L}+|under (?:udarbejdelse|opførelse|etablering|planlægning|forberedelse|udvikling|revision|færdiggørelse|oprettelse|afklaring|behandling|udskiftning|opstart)|(?:sat|gået) i gang|bestilt|igangsat|(?:midlertidigt )?konstitueret)(?![\p{L}])|(?:har|er) (?:nu )?(?:igangsat|sat gang i|indledt|påbegyndt|iværksat)(?![\p{L}])/u;
const words = wordHint(
  "vej|trapperne|støbeskeen|gang|udarbejdelse|opførelse|etablering|planlægning|forberedelse|udvikling|revision|færdiggørelse|oprettelse|afklaring|behandling|udskiftning|opstart|bestilt|igangsat|konstitueret|indledt|påbegyndt|iværksat",
);

/** A work that has begun and is not done: weighed, and never sure by itself. */
export const underWay: PromiseConstruct = {
  name: "under-way",
  read({ lower, hints }) {
    if ((hints & words) === 0 && !lower.includes(" ved at ")) return [];
    const match = going.exec(lower);
    if (!match) return [];
    const act: Act = {
      kind: "deliver",
      from: match.index,
      to: match.index + match[0].length,
      frame: { type: "expected", subject: null, hedged: false, negated: / ikke /.test(match[0]) },
      weight: 0,
      weighed: "any",
      needsTime: false,
      impersonal: true,
    };
    return [act];
  },
};
