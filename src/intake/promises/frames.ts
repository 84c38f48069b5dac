import { isAdverb, isModal, type Statement, subjectAt, type Word } from "./statement.ts";
import type { VerbForm } from "./verbs.ts";
import { remembered } from "./word-classes.ts";

/**
 * How an act is said. `order`: somebody decides, asks or demands that it be done; `future`: it will or shall be done;
 * `present`: it is done, said in the present tense; `wish`: somebody wants to have it; `fragment`: named without a verb;
 * `purpose`: why something else is done; `relative`: said of a thing in passing.
 */
export type FrameType = "order" | "future" | "present" | "wish" | "fragment" | "purpose" | "relative" | "expected";

export interface Frame {
  readonly type: FrameType;
  readonly subject: {
    readonly kind: "own" | "foreign";
    readonly text: string;
    readonly from: number;
    readonly to: number;
  } | null;
  /** *kan, bør, eventuelt*: it may as well not be done. */
  readonly hedged: boolean;
  readonly negated: boolean;
}

/** Verbs that make what follows (*at …*) a duty, and whether the writer tells of them in the past. */
const orders = remembered(
  /^(?:beslutte(?:r|de|t|s|des)?|vedtog|vedtage[rts]?|bad|bede[rs]?|bedes|bedt|anmode(?:r|de|t|s|des)?|pålægge[rs]?|pålagde|pålagt|opfordre(?:r|de|t|s)?|ønske(?:r|de|s|t)?|indstille[rs]?|anbefale(?:r|de|s|t)?|foreslå(?:r|s|et)?|foreslog|aftalt|aftaler|aftales|aftalte|enige|enighed|godkender|godkendte|godkendes|godkendt|tiltræder|tiltrådt|bemyndiger|bemyndiges|bemyndigede|bemærkning|bemærkninger|tilføjelse|forudsætning|opgave|krav|pligt|pligter|forpligter|forpligtet|forpligtiget|lægger|lagde|understreger|understregede|forbehold|tilkendegav|tilkendegiver|imødeser|efterspurgte|efterspørger|opdrag|besked|tilslutter|henstiller|henstillede|accepterer|ændring|ændringen|tilsagn|lovede|lover|aftale|beslutning|følgende|idet)$/,
);
/** Of these the past forms tell what an older meeting did, unless they stand in the decision itself. */
const toldOrder = remembered(
  /^(?:besluttede|besluttedes|besluttet|vedtog|vedtaget|bad|bedt|anmodede|anmodedes|anmodet|pålagde|pålagt|opfordrede|opfordret|ønskede|ønskedes|ønsket|anbefalede|anbefalet|foreslog|foreslået|aftalt|aftalte|godkendte|tiltrådte?|bemyndigede|understregede|tilkendegav|efterspurgte|henstillede|lagde|lovede)$/,
);
/** Verbs of expectation and plan: what follows is on its way. */
const plans = remembered(
  /^(?:forvente(?:r|s)|ventes|planlægge[rs]|planlagt|agter|påtænke[rs]|planen|hensigten|intentionen|målsætningen|tidsplanen|forventningen|forventeligt|sigtes|klar|klart|sørger|sørge|kommer|arbejder|arbejdes|fortsætter|begynder|starter|går)$/,
);
const hedges = new Set(["kan", "kunne", "bør", "burde", "må", "måtte"]);
const doubts = remembered(
  /^(?:eventuelt|eventuel|eventuelle|evt|måske|muligvis|overvejer|overvejes|muligt|muligvis|ville|kunne|burde)$/,
);
const clauseEnds = remembered(/^(?:hvis|såfremt|fordi|da|når|hvor|hvorfor|mens|hvorefter|hvorved)$/);

/** The frame of the verb at a place of the sentence; null where it only tells what was. */
export function frameOf(statement: Statement, at: number, form: VerbForm): Frame | null {
  const { words } = statement;
  if (form === "past") return null;
  const negated = isNegated(words, at);
  const made = (type: FrameType, subject: Frame["subject"], hedged = false): Frame => ({
    type,
    subject,
    hedged: hedged || isDoubted(words, at),
    negated,
  });
  if (form === "participle") return ofParticiple(statement, at, made);
  if (form === "infinitive") return ofInfinitive(statement, at, made);
  if (form === "passive") {
    const modal = modalBefore(words, at);
    if (modal !== null) return ofModal(statement, modal, made);
    if (isRelative(words, at)) return made("relative", subjectAt(statement, at));
    return ordered(statement, at, made) ?? made("present", subjectAt(statement, at));
  }
  const subject = subjectAt(statement, at);
  return made(isRelative(words, at) ? "relative" : "present", subject);
}

/** *indstiller, at sagen udsættes, og at der optages forhandling*: a point of what is proposed, or of a list of such. */
function ordered(statement: Statement, at: number, made: Make): Frame | null {
  const { words, passage, sentence } = statement;
  if (passage.role === "decision") return null;
  if (sentence.listed && orderIntro(sentence.intro) && at <= 8) return made("order", subjectAt(statement, at));
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const word = words[back] as Word;
    if (word.stop === ";" || clauseEnds(word.text)) return null;
    if (word.text !== "at") continue;
    if (back === 0) return made("order", subjectAt(statement, at));
    const frame = behindAt(statement, back, made);
    return frame?.type === "order" && /^(?:indstil|anbefal|foreslå)/.test(words[0]?.text ?? "") ? frame : null;
  }
  return null;
}

type Make = (type: FrameType, subject: Frame["subject"], hedged?: boolean) => Frame;

function ofModal(statement: Statement, modal: number, made: Make): Frame {
  const { words } = statement;
  const word = words[modal]?.text ?? "";
  // *forventes at kunne behandles*: expected, and no doubt about it.
  if (word === "kunne" && words[modal - 1]?.text === "at") {
    const governed = behindAt(statement, modal - 1, made);
    if (governed) return governed;
  }
  return made(isRelative(words, modal) ? "relative" : "future", subjectAt(statement, modal), hedges.has(word));
}

/** The modal verb that an infinitive hangs on, if nothing else lies between. */
function modalBefore(words: readonly Word[], at: number): number | null {
  for (let back = at - 1; back >= 0 && back >= at - 16; back--) {
    const word = words[back] as Word;
    if (isModal(word.text)) return back;
    if (word.text === "at" || clauseEnds(word.text)) return null;
    if (
      word.stop === ";" ||
      (word.stop === "," && at - back > 1 && !/^(?:og|samt|eller)$/.test(words[back + 1]?.text ?? "") && back < at - 10)
    )
      return null;
    if (/^(?:er|var|har|blev|bliver|har)$/.test(word.text)) return null;
  }
  return null;
}

function ofInfinitive(statement: Statement, at: number, made: Make): Frame | null {
  const { words } = statement;
  for (let back = at - 1; back >= 0 && back >= at - 18; back--) {
    const word = words[back] as Word;
    if (isModal(word.text)) return ofModal(statement, back, made);
    if (word.text === "at") return behindAt(statement, back, made) ?? made("purpose", subjectAt(statement, back));
    if (word.stop === ";" || clauseEnds(word.text)) break;
  }
  return null;
}

/** What governs an *at*: an order, a plan, or only a purpose. */
function behindAt(statement: Statement, at: number, made: Make): Frame | null {
  const { words, passage, sentence } = statement;
  const before = words[at - 1]?.text ?? "";
  if (/^(?:for|ved|med|af|uden|i|efter)$/.test(before)) return made("purpose", null);
  const linked = /^(?:til|om|på)$/.test(before);
  for (let back = at - 1; back >= 0 && back >= at - 10; back--) {
    const word = words[back] as Word;
    if (orders(word.text))
      return toldOrder(word.text) && passage.role !== "decision" ? null : made("order", subjectAt(statement, back));
    if (plans(word.text)) return made("expected", subjectAt(statement, back));
    if (isModal(word.text)) return made("future", subjectAt(statement, back), hedges.has(word.text));
    if (word.text === "at") return linked ? made("purpose", null) : behindAt(statement, back, made);
    if (word.stop === ";") break;
  }
  if (at <= 1 && (passage.role === "decision" || passage.role === "recommendation" || orderIntro(sentence.intro)))
    return made("order", null);
  return linked ? made("purpose", null) : null;
}

export const orderIntro = (intro: string | null): boolean =>
  intro !== null &&
  (intro.toLowerCase().match(/[\p{L}]+/gu) ?? [])
    .slice(-14)
    .some((word) => orders(word) || isModal(word) || plans(word));

function ofParticiple(statement: Statement, at: number, made: Make): Frame | null {
  const { words } = statement;
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const word = words[back]?.text ?? "";
    if (/^(?:blive|være|få|ligge|stå)$/.test(word)) {
      const modal = modalBefore(words, back);
      if (modal !== null) return ofModal(statement, modal, made);
      const infinitive = ofInfinitive(statement, back, made);
      if (infinitive) return infinitive;
      return null;
    }
    if (word === "bliver" || word === "får")
      return made(isRelative(words, back) ? "relative" : "future", subjectAt(statement, back));
    if (word === "er" && isExpected(words, back)) return made("expected", subjectAt(statement, back));
    if (/^(?:er|var|har|havde|blev|blevet|været|fik)$/.test(word)) return null;
    if (/^(?:forventes|ventes|planlægges|ønskes|søges|foreslås|anbefales|indstilles|bedes)$/.test(word))
      return made(/^(?:ønskes|bedes|foreslås|anbefales|indstilles)$/.test(word) ? "order" : "expected", null);
    if ((words[back] as Word).stop === ";") break;
  }
  return null;
}

/** *Det forventes, at boligerne er klar*. */
function isExpected(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > 0 && back >= at - 10; back--)
    if (words[back]?.text === "at")
      return /^(?:forventes|ventes|forventer|regner|planlægges)$/.test(words[back - 1]?.text ?? "");
  return false;
}

/** Words behind which *der* opens a clause of its own: *at der gives*, *når der foreligger*. */
const opensClause = remembered(
  /^(?:at|hvis|når|hvor|om|hvorvidt|fordi|da|så|og|men|samt|eller|idet|såfremt|mens|hvorefter|vil|skal|bliver|kan|er|også|herefter|derfor|\d+)$/,
);

/** `der`, `som` right behind a comma and a noun: said of that noun in passing. */
function isRelative(words: readonly Word[], finite: number): boolean {
  for (let back = finite - 1; back > 0 && back >= finite - 3; back--) {
    const word = words[back]?.text ?? "";
    if (word === "som") return true;
    if (word === "der") {
      const before = words[back - 1];
      return (
        before !== undefined &&
        (before.stop === "," ? !/^(?:at|dog|derfor|herefter|således)$/.test(before.text) : !opensClause(before.text))
      );
    }
    if (!isAdverb(word)) return false;
  }
  return false;
}

function isNegated(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 6; back--) {
    const word = words[back] as Word;
    if (word.stop !== "" || /^(?:og|men|samt)$/.test(word.text)) break;
    if (isNo(words, back)) return true;
  }
  for (let next = at + 1; next < words.length && next <= at + 4; next++) {
    if (words[next - 1]?.stop !== "") break;
    if (isNo(words, next)) return true;
  }
  return false;
}

const isNo = (words: readonly Word[], at: number): boolean =>
  /^(?:ikke|ej|hverken|ingen)$/.test(words[at]?.text ?? "") &&
  !/^(?:kun|blot|alene|mindst)$/.test(words[at + 1]?.text ?? "");

function isDoubted(words: readonly Word[], at: number): boolean {
  for (let near = Math.max(0, at - 8); near <= Math.min(words.length - 1, at + 3); near++)
    if (doubts(words[near]?.text ?? "") && !/^(?:hurtigst|snarest|vidt)$/.test(words[near - 1]?.text ?? ""))
      return true;
  return false;
}

/** Verbs by which something is wanted, had or given: what makes a promise of a noun (*ønsker en opfølgning*). */
const wants = remembered(
  /^(?:ønske[rs]?|ønskede|ønsket|beder|bede|bad|bedes|anmoder|anmodede|anmodes|efterspørger|efterspurgte|efterlyser|efterlyste|forventer|imødeser|bestiller|bestilte|aftaltes|aftalt|besluttede|beslutter|vedtog|pålægger|kræver|afventer)$/,
);
const has = remembered(/^(?:får|modtager|få|modtage|have|se|har|præsenteres|forelægges|forelagt|tilbydes)$/);
const gives = remembered(
  /^(?:gives|giver|give|givet|kommer|komme|foretage[rs]?|foretaget|gennemføre[rs]?|gennemført|lave[rs]?|laves|sker|ske|afholde[rs]?|afholdt|holdes|udarbejde[rs]?|udarbejdet|planlægges|tilrettelægges|fremsende[rs]?|følger|følge|fremlægge[rs]?|fremlagt|forelægge[rs]?|præsentere[rs]?|leveres|foreligger|foreligge|igangsættes|iværksættes|indarbejdes|aflægge[rs]?|aflægges|udsendes|sendes|være|bliver|blive|forventes|ventes|er|bringes|behandles|tages|sættes|drøftes|tilbage|ultimo|ske|offentliggøres|udgives|vende[rs]?|melde[rs]?|med)$/,
);

/** *hvilke ønsker udvalget har*, *ønsker til*: the noun. */
const isWishNoun = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === "ønsker" &&
  (/^(?:til|fra)$/.test(words[at + 1]?.text ?? "") ||
    /^(?:hvilke|de|nye|særlige|disse|deres|nogle|øvrige|indkomne|for|og)$/.test(words[at - 1]?.text ?? ""));

/** The frame of a noun of an act; null where nothing makes a promise of it. */
export function nounFrame(statement: Statement, at: number): Frame | null {
  const { words, passage } = statement;
  const negated = isNegated(words, at);
  const made = (type: FrameType, verb: number, hedged = false): Frame => ({
    type,
    subject: subjectAt(statement, verb),
    hedged: hedged || isDoubted(words, at),
    negated,
  });
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const word = words[back] as Word;
    if (word.stop === ";") break;
    if (isWishNoun(words, back)) continue;
    if (wants(word.text)) {
      const past = /(?:ede|bad|vedtog|urgte|tes|ønsket)$/.test(word.text);
      if (past && passage.role !== "decision") return null;
      return made("wish", back);
    }
    if (has(word.text) || gives(word.text)) {
      const modal = modalBefore(words, back);
      if (modal !== null)
        return made(isRelative(words, modal) ? "relative" : "future", modal, hedges.has(words[modal]?.text ?? ""));
      if (/^(?:har|er|med|tilbage|givet|foretaget|fremlagt|forelagt|ultimo)$/.test(word.text)) continue;
      if (isRelative(words, back)) return made("relative", back);
      if (
        word.text === "få" ||
        word.text === "have" ||
        word.text === "se" ||
        word.text === "give" ||
        word.text === "modtage" ||
        word.text === "komme"
      ) {
        const infinitive = ofInfinitive(statement, back, (type, subject, hedged = false) => ({
          type,
          subject,
          hedged,
          negated,
        }));
        return infinitive;
      }
      return made("present", back);
    }
    if (/^(?:fik|gav|blev|var|havde|modtog|kom)$/.test(word.text)) return null;
  }
  for (let next = at + 1; next < words.length && next <= at + 14; next++) {
    const word = words[next] as Word;
    if (gives(word.text) && !/^(?:med|ultimo|tilbage|er)$/.test(word.text)) {
      const modal = modalBefore(words, next);
      if (modal !== null && modal > at)
        return made(isRelative(words, modal) ? "relative" : "future", modal, hedges.has(words[modal]?.text ?? ""));
      if (/^(?:givet|foretaget|fremlagt|forelagt|gennemført|afholdt|udarbejdet)$/.test(word.text)) {
        return ofParticiple(statement, next, (type, subject, hedged = false) => ({ type, subject, hedged, negated }));
      }
      return made("present", next);
    }
    if (isModal(word.text)) return made("future", next, hedges.has(word.text));
    if (/^(?:blev|var|viser|viste|fremgår|har|er)$/.test(word.text)) return null;
    if (word.stop === ";") break;
  }
  return at <= 4 &&
    passage.role === "decision" &&
    words.length <= 16 &&
    !/^(?:godkendt|taget|drøftet)/.test(statement.lower)
    ? made("fragment", at)
    : null;
}
