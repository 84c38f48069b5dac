import type { Act, PromiseConstruct } from "../construct.ts";
import { wordHint } from "../word-classes.ts";

const granted = wordHint(
  "afsat|afsatte|afsættes|bevilget|bevilgede|bevilges|bevilger|bevilliget|finansieret|finansieres|tildelt|tildeles|støttet|støttes|bidrag|bidraget|tilskud|tilskuddet|fondsmidler|puljemidler|projektmidler|satspuljemidler|midlerne|midler|bevillingen|bevilling|budgetteret|yder|ydes|rammen|støtte",
);
const money = /\d(?:[\d.,]*)\s*(?:mio\.?|mia\.?|t\.?)?\s*(?:kr|kroner)|fondsmidler|puljemidler|projektmidler|finansier/;
const years =
  /(?:i årene|i perioden|årligt i) (?:19|20)\d\d|(?:19|20)\d\d(?:, (?:19|20)\d\d)* og (?:19|20)\d\d|(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d/;
const until =
  /(?:frem til|indtil|til og med|til udgangen af|til og med udgangen af|frem til og med|udløber|ophører|til) (?:med )?(?:udgangen af )?(?:\d{1,2}\. )?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|ultimo|medio|primo|sommeren|foråret|efteråret|år |(?:19|20)\d\d)/;
/** A plan's name is no end of its money. */
const notMine =
  /budget(?:tet|lægningen)? (?:for )?(?:19|20)\d\d ?[-–]|bo \d|anlægsbudget|investeringsoversigt|budgetaftale[nr]? (?:mellem|for)|finanslov|økonomiaftale/;

/** Money is granted until a day, and then it ends. */
export const fundingEnds: PromiseConstruct = {
  name: "funding-ends",
  read({ lower, hints }) {
    if ((hints & granted) === 0 || !money.test(lower) || notMine.test(lower)) return [];
    const end = until.exec(lower) ?? years.exec(lower);
    if (!end) return [];
    const act: Act = {
      kind: "funding-ends",
      from: end.index,
      to: end.index + end[0].length,
      weight: until.test(lower) ? 0.05 : 0.12,
      needsTime: true,
      frame: { type: "present", subject: null, hedged: false, negated: false },
    };
    return [act];
  },
};
