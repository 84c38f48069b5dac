import type { Act, PromiseConstruct } from "../construct.ts";
import { timeLine } from "../sentences.ts";
import { isModal } from "../statement.ts";
import { remembered, wordHint } from "../word-classes.ts";

const when =
  /(?<![\p{L}])(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår|uge \d|primo|medio|ultimo|(?:for|efter)år(?:et)?|sommer(?:en|ferien)?|årsskiftet|\p{L}*møde[t]?|(?:halv)?årlige?t?|hver[t]?|næste|kommende|inden(?! ?for))(?![\p{L}])/u;
const whens = wordHint(
  "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår|uge|primo|medio|ultimo|(?:for|efter)år(?:et)?|sommer(?:en|ferien)?|årsskiftet|\\p{L}*møde[t]?|(?:halv)?årlige?t?|hver[t]?|næste|kommende|inden",
);
const finite = remembered(
  /^(?:er|var|har|blev|bliver|vil|skal|kan|bør|får|går|står|finder|følger|træder|.{3,}(?:es|er|ås))$/,
);
const past = /(?<![\p{L}])(?:blev|var|havde|fik|gik|kom|har|er blevet)(?![\p{L}])/u;
const pasts = wordHint("blev|var|havde|fik|gik|kom|har|blevet");

/**
 * Anything else that has a day to come: *Næste valg er i januar*, *distrikt Vest følger efter i september*, *Aflevering
 * ultimo september*. Weighed, and never sure by itself.
 */
export const dated: PromiseConstruct = {
  name: "dated",
  read({ words, lower, hints }) {
    if (words.length > 40 || (hints & whens) === 0 || !when.test(lower)) return [];
    if ((hints & pasts) !== 0 && past.test(lower)) return [];
    // *Sommer 2024.*: a time alone stands above what it is the time of.
    if (timeLine.test(lower)) return [];
    const at = words.findIndex(({ text }) => finite(text));
    const word = words[Math.max(0, at)];
    if (!word) return [];
    const act: Act = {
      kind: "deliver",
      from: word.from,
      to: word.to,
      frame: {
        type: at < 0 ? "fragment" : isModal(word.text) ? "future" : "present",
        subject: null,
        hedged: false,
        negated: /(?<![\p{L}])(?:ikke|ingen)(?![\p{L}])/u.test(lower),
      },
      weight: 0,
      weighed: "thin",
      needsTime: true,
      impersonal: true,
    };
    return [act];
  },
};
