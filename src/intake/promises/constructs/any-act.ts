import type { Act, PromiseConstruct } from "../construct.ts";
import { cueBit } from "../cues.ts";
import { type Frame, frameOf } from "../frames.ts";
import { isModal, type Statement } from "../statement.ts";
import type { VerbForm } from "../verbs.ts";
import { wordClass } from "../word-classes.ts";

/** What a decision itself does. */
const decidings =
  /^(?:godkende[rs]?|anbefale[rs]?|indstille[rs]?|beslutte[rs]?|tiltræde[rs]?|tilslutte[rs]?|foreslå[rs]?|vedtage[rs]?|afvise[rs]?|vedlægge[rs]?|tiltrædes)$/;
/** Verbs of being, having, costing and meaning: no act at all. */
const noActs =
  /^(?:være|være[ts]?|have[s]?|blive[sr]?|kunne|får|fås|koste[rs]?|udgøre[rs]?|udgør|stige[rs]?|falde[rs]?|forvente[rs]?|ventes|venter|vurdere[rs]?|skønne[rs]?|betyde[rs]?|medføre[rs]?|vise[rs]?|fremgå[r]?|betragtes|anses|gælde[r]?|findes|synes|opleves|skyldes|kaldes|kræve[rs]?|omfatte[rs]?|svare[r]?|dække[rs]?|budgettere[rs]?|se[rs]?|sige[rs]?|mene[rs]?|ønske[rs]?|håbe[rs]?|bidrage[r]?|opnå[rs]?|huske[rs]?|bemærke[rs]?|nævnes|henvise[rs]?|hedder|kvittere[rs]?|bakke[rs]?|notere[rs]?|anerkende[rs]?|takke[rs]?|rose[rs]?|udtrykke[rs]?|understrege[rs]?|pege[rs]?|spørge[rs]?|ligge[r]?|sidde[r]?|stå[r]?|rumme[rs]?|indeholde[rs]?|vokse[r]?|leve[rs]?|bo[r]?|udvise[rs]?|forudsætte[rs]?|antage[rs]?|estimere[rs]?|realisere[rs]?|ville|skulle|måtte|burde|kunne[s]?|behøve[rs]?|indebære[rs]?)$/;
/** Verbs of which everything may be said: an act only where more tells of it. */
const thinActs =
  /^(?:indgå[rs]?|finansiere[rs]?|afsætte[rs]?|give[rs]?|bevilge[rs]?|bevilliges|ydes|yde|gøre[s]?|gør|drøfte[rs]?|understøtte[rs]?|styrke[rs]?|sikre[rs]?|fokusere[rs]?|arbejde[rs]?|fortsætte[rs]?|reducere[rs]?|øge[rs]?|forbedre[rs]?|fremme[rs]?|skabe[rs]?|bruge[rs]?|anvende[rs]?|benytte[rs]?|oplyse[rs]?|fremhæves|tilstræbes|deltage[r]?|møder|finde[rs]?|opfordre[rs]?|støtte[rs]?|overveje[rs]?|fastholde[rs]?|forhøje[rs]?|overføre[rs]?|tage[rs]?|komme[r]?|lægge[rs]?|gå[r]?|handle[rs]?|løbe[r]?|ske[r]?|betale[rs]?|modtage[rs]?|søge[rs]?|træde[r]?|ophøre[r]?|udløbe[r]?|tilbyde[r]?|opkræve[rs]?|tilføre[rs]?|beregne[rs]?|opleve[rs]?|behandle[rs]?|prioritere[rs]?|opretholde[rs]?|bevare[rs]?|udnytte[rs]?|bestå[r]?)$/;
/** Words that end as verbs do and are none. */
const noVerbs =
  /^(?:fås|forstås|forudgås|tidligere|senere|yderligere|hurtigere|bedre|mindre|større|flere|alle|mange|begge|ikke|både|måske|ene|fire|nogle|disse|sådanne|egne|øvrige|forskellige|deres|vores|jeres|alles|andres|fælles|tværs|ellers|indes|eller|efter|under|over|heller|altid|enkelte|samme|denne|hele|første|sidste|næste|kommende|gerne|meget|lige|ude|inde|oppe|nede|alene|samlede|nye|gamle|store|små|årets|dage|måneder|uger|timer|medlemmer|borgere|elever|møder|sager|regler|kroner|november|december|september|oktober|center|leder|formands|forårets|efterårets|begges|kommunes|centres|byes|udvalgets?|udvalges|andet|hvert|året|lovet|meget|møde|mødet|rådet|udvalg|det|fast|budget|budgettet|området|samt|helt|delt)$/;

const verbLike = wordClass(
  (word) =>
    (word.length > 3 || word === "få" || word === "gå") &&
    !/[\d.]/.test(word) &&
    /(?:[^s]es|(?:vis|lys|løs|læs|ens)es|ås|e|er|ør|[fg]å)$/.test(word) &&
    !noActs.test(word) &&
    !decidings.test(word) &&
    !noVerbs.test(word),
);
/** Acts only where they will be: *vil få en oversigt*. */
const states = /^(?:få|have)$/;
/** What may stand behind *blive*: *vil blive sendt, revisiteret, indskrevet, lagt, holdt*. */
const done = wordClass((word) => word.length > 3 && /(?:t|de|te|ne)$/.test(word) && !noVerbs.test(word));

/**
 * Any other act: no word list holds all that a municipality does. What makes a promise of it is how it is said, where,
 * by whom and when, weighed together (`likelihood.ts`); never sure by itself.
 */
export const anyAct: PromiseConstruct = {
  name: "any-act",
  read(statement) {
    const sought = (statement.cues & cueBit.will) === 0 ? verbLike : verbLike | done;
    if ((statement.classes & sought) === 0) return [];
    return statement.words.flatMap((word, at) => {
      if ((word.classes & sought) === 0) return [];
      const form = formOf(statement, at);
      if (form === null) return [];
      const frame = frameOf(statement, at, form);
      if (!frame || frame.type === "purpose") return [];
      if (states.test(word.text) && frame.type !== "future") return [];
      // *Fonden udbyder*: somebody does it, and nothing says that it is one of ours.
      if (form === "present" && !isBeside(statement, at, frame) && !isHappening(statement, at)) return [];
      const act: Act = {
        kind: "deliver",
        from: word.from,
        to: word.to,
        frame,
        form,
        weight: 0,
        needsTime: true,
        weighed: thinActs.test(word.text) ? "thin" : "any",
      };
      return [act];
    });
  },
};

/** *at der sker tilbagebetaling*, *der pågår en kortlægning*: done, and nobody named. */
const isHappening = ({ words }: Statement, at: number): boolean =>
  /^(?:sker|foregår|pågår|følger|kommer)$/.test(words[at]?.text ?? "") &&
  words.slice(Math.max(0, at - 3), at).some(({ text }) => text === "der");

/** One of ours right in front of the verb or right behind it. */
function isBeside({ words }: Statement, at: number, { subject }: Frame): boolean {
  if (subject?.kind !== "own") return false;
  const between = words.filter(
    ({ from }, place) => (from >= subject.to && place < at) || (place > at && from < subject.from),
  );
  return between.length <= 3;
}

/** Words behind which a word in *-e* is a noun or belongs to one: *vil i det videre arbejde inddrage*. */
const beforeNoun = /^(?:den|det|de|en|et|dette|denne|disse|videre|kommende|fortsatte|nye|fælles|sit|sin|begge|alle)$/;

const joined = (words: Statement["words"], from: number, to: number): boolean =>
  words.slice(from + 1, to).some(({ text }) => /^(?:og|eller|samt)$/.test(text));

/** What a word may be by its ending and its neighbours. */
function formOf({ words }: Statement, at: number): VerbForm | null {
  const { text: word = "", classes = 0 } = words[at] ?? {};
  if ((classes & done) !== 0) {
    for (let back = at - 1; back >= 0 && back >= at - 8; back--) {
      if (/^(?:blive|bliver)$/.test(words[back]?.text ?? "")) return "participle";
      if (words[back]?.stop === ";" || /^(?:at|og|som|er|har|var|blev)$/.test(words[back]?.text ?? "")) break;
    }
  }
  if ((classes & verbLike) === 0) return null;
  if (/(?:[^s]es|(?:vis|lys|løs|læs|ens)es|ås)$/.test(word)) return "passive";
  if (/e$|^[fg]å$/.test(word)) {
    if (/(?:ene|erne)$/.test(word) || /^(?:det|den|de|en|et|videre|sit|dens|deres)$/.test(words[at - 1]?.text ?? ""))
      return null;
    let linked = true;
    for (let back = at - 1; back >= 0 && back >= at - 9; back--) {
      if (isModal(words[back]?.text ?? "")) return linked ? "infinitive" : null;
      // *vil medtage forslaget i arbejde*: behind a verb of its own only what is joined to that one is another.
      if (
        ((words[back]?.classes ?? 0) & verbLike) !== 0 &&
        /e$/.test(words[back]?.text ?? "") &&
        !beforeNoun.test(words[back - 1]?.text ?? "") &&
        !joined(words, back, at)
      )
        linked = false;
      if (words[back]?.text === "at" && back === at - 1) return "infinitive";
      if (words[back]?.stop === ";") return null;
    }
    return null;
  }
  return /(?:er|ør)$/.test(word) ? "present" : null;
}
