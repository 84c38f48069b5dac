import type { Act, PromiseConstruct } from "../construct.ts";
import { wordHint } from "../word-classes.ts";

/** *får direkte besked*, *får tilsendt en guide*, *vil få brev*, *får varsel om påbud*. */
const gets =
  /(?<![\p{L}])(?:får|modtager|(?:vil|skal) (?:\p{L}+ ){0,2}?(?:få|modtage)) (?:(?:\p{L}+ ){0,3}?(?:besked|varsel|underretning|svar på|et brev|brev|en indkaldelse|information)|tilsendt|tilbudt|tilknyttet|udleveret|en tilbagemelding)(?![\p{L}])/u;
/** *giver foreningen en tilbagemelding*, *sender ansøgerne svar*, *giver besked til*. */
const gives =
  /(?<![\p{L}])(?:forvaltningen|administrationen|kommunen|sekretariatet|formanden|borgmesteren|direktionen|afdelingen|\p{L}+(?:forvaltningen|afdelingen|chefen|lederen|direktøren|centret|centeret))(?: (?:vil|skal))? (?:give[r]?|sende[r]?|svare[r]?|kontakte[r]?|underrette[r]?)(?: \p{L}+){0,4}? (?:en tilbagemelding|tilbagemelding|besked|svar|et svar)(?![\p{L}])/u;
const notices = wordHint(
  "besked|varsel|underretning|svar|brev|indkaldelse|information|tilsendt|tilbudt|tilknyttet|udleveret|tilbagemelding",
);

/** Somebody is told or sent something by the municipality. */
export const giveNotice: PromiseConstruct = {
  name: "give-notice",
  read({ lower, hints }) {
    if ((hints & notices) === 0) return [];
    const got = gets.exec(lower);
    const match = got ?? gives.exec(lower);
    if (!match || /(?<![\p{L}])(?:ikke|har|havde|kan|fik)(?: \p{L}+){0,2} $/u.test(lower.slice(0, match.index)))
      return [];
    const act: Act = {
      kind: "deliver",
      from: match.index,
      to: match.index + match[0].length,
      frame: { type: "future", subject: null, hedged: false, negated: false },
      form: "passive",
      weight: got ? 0 : 0.05,
      needsTime: false,
      impersonal: true,
      firm: true,
    };
    return [act];
  },
};
