import type { Act, PromiseConstruct } from "../construct.ts";
import { cueBit } from "../cues.ts";

/** Who the law lays duties on that are the municipality's own. */
const ours = "(?:kommunalbestyrelsen|byrådet|regionsrådet|kommunen|økonomiudvalget|borgmesteren|magistraten)";
/** *Byrådet skal hvert år*, *Efter styrelsesloven skal kommunalbestyrelsen senest den …*. */
const duty = new RegExp(
  `(?<![\\p{L}])(?:${ours}(?: \\p{L}+){0,3} (?:skal|forpligtet til|pligt til)|skal ${ours})(?![\\p{L}])`,
  "u",
);
/** What the law wants of the municipality's own papers: *skal regnskabet være afgivet til revisionen*. */
const papers =
  /(?:efter|ifølge|i henhold til|jf\.?)[^,.]*(?:loven|lovens|regulativet|bekendtgørelsen|reglerne|vedtægten|vedtægterne)[^,.]* skal (?:\p{L}*regnskab(?:et)?|budget(?:tet)?|beretningen|\p{L}*plan(?:en)?|\p{L}*strategi(?:en)?|redegørelsen|rapporten|\p{L}*politik(?:ken)?|\p{L}*standarde[rn]+e?)(?![\p{L}])/u;
/** Its own papers that must be sent or laid before somebody. */
const sent =
  /(?:beretning|beretningen|regnskabet|budgettet|afgørelser|redegørelsen|rapporten|planen|strategien|resultatet|beskrivelsen) skal (?:\p{L}+ ){0,3}(?:indsendes|offentliggøres|forelægges|vedtages|revideres|fremsendes|afgives)/u;

/** A duty that law lays on the municipality itself: a promise where it says by when or how often. */
export const ownDuty: PromiseConstruct = {
  name: "own-duty",
  read({ lower, cues }) {
    if ((cues & cueBit.need) === 0) return [];
    const match = duty.exec(lower) ?? papers.exec(lower) ?? sent.exec(lower);
    if (!match) return [];
    const act: Act = {
      kind: "deliver",
      from: match.index,
      to: match.index + match[0].length,
      frame: { type: "future", subject: null, hedged: false, negated: false },
      form: "passive",
      weight: -0.2,
      needsTime: true,
      impersonal: true,
      firm: true,
    };
    return [act];
  },
};
