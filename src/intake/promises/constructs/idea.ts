import type { Act, PromiseConstruct } from "../construct.ts";

const thought =
  /(?:^|[^\p{L}])(?:kunne (?:være|overvejes|undersøges|afprøves|indtænkes|med fordel)|kan (?:overvejes|med fordel|inspirere|indtænkes|afprøves)|bør (?:overvejes|drøftes|indtænkes|undersøges|afprøves)|værd at (?:undersøge|overveje|arbejde videre med|afprøve|tage med)|til (?:videre )?(?:inspiration|overvejelse|videre drøftelse|drøftelse)|tages? med hjem|tage med hjem|idé(?:er|en)? (?:til|om)|forslag til (?:videre|opfølgning)|drøftelse lokalt|arbejdes videre med|inspiration til)(?![\p{L}])/u;
const heading =
  /^(?:id[eé]er?|inspiration|til (?:videre )?(?:inspiration|overvejelse|drøftelse)|(?:opmærksomheds|drøftelses|lærings)punkter|hvad (?:tager|kan) vi.*|det tager vi med.*|læring|forslag|anbefalinger|opfølgning|opsamling|muligheder|næste skridt|videre proces|det videre arbejde)(?![\p{L}])/iu;

/** A paper or a study tour leaves something to be taken up. No promise: nobody is reminded and nothing is overdue. */
export const idea: PromiseConstruct = {
  name: "idea",
  read({ lower, passage, sentence }) {
    if (passage.role !== "paper") return [];
    const match = thought.exec(lower);
    const listed = sentence.listed && passage.heading !== null && heading.test(passage.heading) && lower.length > 15;
    if (!match && !listed) return [];
    const act: Act = {
      kind: "idea",
      from: match?.index ?? 0,
      to: match ? match.index + match[0].length : Math.min(lower.length, 12),
      weight: match ? 0.32 : 0.26,
      needsTime: false,
      frame: { type: "fragment", subject: null, hedged: false, negated: false },
    };
    return [act];
  },
};
