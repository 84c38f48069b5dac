import type { Act, PromiseConstruct } from "../construct.ts";
import { type Frame, frameOf } from "../frames.ts";
import { isModal, type Statement, type Word } from "../statement.ts";
import type { VerbForm } from "../verbs.ts";
import { wordClass } from "../word-classes.ts";

/** Verbs of being, meaning and counting: no act that could be done by a day. */
const noActs =
  /^(?:være|være[ts]?|have[s]?|blive[sr]?|kunne|få[rs]?|koste[rs]?|udgøre[rs]?|udgør|stige[rs]?|falde[rs]?|forvente[rs]?|ventes|venter|vurdere[rs]?|skønne[rs]?|betyde[rs]?|medføre[rs]?|vise[rs]?|fremgå[r]?|indgå[r]?|betragtes|anses|gælde[r]?|findes|synes|opleves|skyldes|kaldes|kræve[rs]?|omfatte[rs]?|svare[r]?|dække[rs]?|finansiere[rs]?|afsætte[rs]?|budgettere[rs]?|give[rs]?|bevilge[rs]?|bevilliges|ydes|yde|gøre[s]?|gør|se[rs]?|sige[rs]?|mene[rs]?|ønske[rs]?|håbe[rs]?|drøfte[rs]?|bidrage[r]?|understøtte[rs]?|styrke[rs]?|sikre[rs]?|fokusere[rs]?|arbejde[rs]?|fortsætte[rs]?|opnå[rs]?|reducere[rs]?|øge[rs]?|forbedre[rs]?|fremme[rs]?|skabe[rs]?|bruge[rs]?|anvende[rs]?|benytte[rs]?|huske[rs]?|bemærke[rs]?|nævnes|henvise[rs]?|oplyse[rs]?|fremhæves|tilstræbes|hedder|deltage[r]?|møder|kvittere[rs]?|bakke[rs]?|finde[rs]?|finder|notere[rs]?|anerkende[rs]?|takke[rs]?|rose[rs]?|udtrykke[rs]?|understrege[rs]?|opfordre[rs]?|tilslutte[rs]?|støtte[rs]?|tiltræde[rs]?|pege[rs]?|overveje[rs]?|spørge[rs]?|fastholde[rs]?|forhøje[rs]?|overføre[rs]?|tage[rs]?|komme[r]?|tage[rs]?|lægge[rs]?|ligge[r]?|sidde[r]?|stå[r]?|gå[r]?|handle[rs]?|rumme[rs]?|indeholde[rs]?|løbe[r]?|ske[r]?|vokse[r]?|betale[rs]?|modtage[rs]?|leve[rs]?|bo[r]?|søge[rs]?|træde[r]?|ophøre[r]?|udløbe[r]?|tilbyde[r]?|opkræve[rs]?|indstille[rs]?|anbefale[rs]?|foreslå[rs]?|indstilles|godkende[rs]?|beslutte[rs]?|tilføre[rs]?|udvise[rs]?|forudsætte[rs]?|antage[rs]?|estimere[rs]?|beregne[rs]?|realisere[rs]?)$/;
/** Words that end as verbs do and are none. */
const noVerbs =
  /^(?:fås|forstås|forudgås|opnås|foreslås|tidligere|senere|yderligere|hurtigere|bedre|mindre|større|flere|alle|mange|begge|ikke|både|måske|ene|fire|nogle|disse|sådanne|egne|øvrige|forskellige|deres|vores|jeres|alles|andres|fælles|tværs|ellers|indes|eller|efter|under|over|heller|altid|enkelte|samme|denne|hele|første|sidste|næste|kommende|gerne|meget|lige|ude|inde|oppe|nede|alene|samlede|nye|gamle|store|små|årets|dage|måneder|uger|timer|medlemmer|borgere|elever|møder|sager|regler|kroner|november|december|september|oktober|center|leder|formands|forårets|efterårets|begges|kommunes|centres|byes|udvalges)$/;

const verbLike = wordClass(
  (word) =>
    word.length > 3 &&
    !/[\d.]/.test(word) &&
    /(?:[^s]es|ås|e|er)$/.test(word) &&
    !noActs.test(word) &&
    !noVerbs.test(word),
);

/**
 * Any other act with a day: no word list holds all that a municipality does. Found only together with a time, and never
 * sure by itself.
 */
export const anyAct: PromiseConstruct = {
  name: "any-act",
  read(statement) {
    return statement.words.flatMap((word, at) => {
      if ((word.classes & (verbLike | willings)) === 0) return [];
      const form = formOf(statement, at);
      if (form === null) return [];
      const frame = frameOf(statement, at, form);
      if (!frame || frame.type === "purpose" || frame.type === "relative") return [];
      if (form === "present" && !isBeside(frame.subject, word)) return [];
      const willing = form === "infinitive" && isWilling(statement, at, frame);
      if (!willing && (word.classes & verbLike) === 0) return [];
      const act: Act = {
        kind: "deliver",
        from: word.from,
        to: word.to,
        frame,
        form,
        weight: -0.06,
        needsTime: true,
        onlyTimed: !willing,
      };
      return [act];
    });
  },
};

/**
 * *Administrationen vil drøfte det med naboerne*: one of our own says what it will do, near the verb. That is a promise
 * without a day too, and of more verbs than a day alone makes one.
 */
function isWilling({ words }: Statement, at: number, frame: Frame): boolean {
  if (frame.type !== "future" || frame.subject?.kind !== "own" || frame.hedged || frame.negated) return false;
  const modal = words.findLastIndex((word, place) => place < at && place >= at - 3 && word.text === "vil");
  const will = words[modal];
  if (will === undefined) return false;
  const { from, to } = frame.subject;
  // *… træder ud, fordi kommunen vil …*: a reason or a condition, and no promise.
  const before = words.findLast((word) => word.to <= from);
  if (before !== undefined && /^(?:fordi|da|idet|hvis|såfremt|når|som|der)$/.test(before.text)) return false;
  return to <= will.from ? will.from - to < 12 : from >= will.to && from - will.to < 3;
}

/** What one who will do it can do, though a day beside it says nothing. */
const willings = wordClass((word) =>
  /^(?:drøfte|arbejde|sikre|medtage|tage|finde|søge|deltage|gøre|overveje|oplyse|opfordre|anbefale|foreslå|lægge|sætte|føre|tilbyde|støtte|understøtte|styrke|skabe|gå)$/.test(
    word,
  ),
);

/** The subject right in front of its verb, or right behind it. */
const isBeside = (subject: Frame["subject"], verb: Word): boolean =>
  subject?.kind === "own" &&
  (subject.to <= verb.from ? verb.from - subject.to < 12 : subject.from >= verb.to && subject.from - verb.to < 3);

/** What a word may be by its ending and its neighbours. */
function formOf({ words }: Statement, at: number): VerbForm | null {
  const word = words[at]?.text ?? "";
  if (/(?:[^s]es|ås)$/.test(word)) return "passive";
  if (/e$/.test(word)) {
    for (let back = at - 1; back >= 0 && back >= at - 9; back--) {
      if (isModal(words[back]?.text ?? "")) return "infinitive";
      if (words[back]?.text === "at" && back === at - 1) return "infinitive";
      if (words[back]?.stop === ";") return null;
    }
    return null;
  }
  return /er$/.test(word) ? "present" : null;
}
