import type { PromiseKind } from "../../records/promise.ts";
import type { Act } from "./construct.ts";
import { frameOf, nounFrame } from "./frames.ts";
import type { Statement, Word } from "./statement.ts";
import type { Verbs } from "./verbs.ts";

interface Family {
  readonly kind: PromiseKind;
  readonly verbs: Verbs;
  readonly weight: number;
  /** True where the act is a promise only together with a time. */
  readonly needsTime: boolean;
  readonly impersonal?: boolean;
  /** What else must hold of the verb at a place. */
  readonly fits?: (statement: Statement, at: number, verb: string) => boolean;
}

/** The acts of a family of verbs in a sentence. */
export function verbActs(statement: Statement, family: Family): Act[] {
  if ((statement.classes & family.verbs.bit) === 0) return [];
  return statement.words.flatMap((word, at) => {
    const form = (word.classes & family.verbs.bit) === 0 ? undefined : family.verbs.forms.get(word.text);
    if (!form || (family.fits && !family.fits(statement, at, form[0]))) return [];
    const frame = frameOf(statement, at, form[1]);
    return frame ? [{ ...act(family, word, frame), form: form[1] }] : [];
  });
}

/** The acts that a family of nouns names (*ønsker en opfølgning*). */
export function nounActs(
  statement: Statement,
  family: Omit<Family, "verbs" | "fits"> & {
    readonly nouns: number;
    readonly fits?: (statement: Statement, at: number) => boolean;
  },
): Act[] {
  if ((statement.classes & family.nouns) === 0) return [];
  return statement.words.flatMap((word, at) => {
    if ((word.classes & family.nouns) === 0 || (family.fits && !family.fits(statement, at))) return [];
    const frame = nounFrame(statement, at);
    return frame ? [act(family, word, frame)] : [];
  });
}

function act(family: Omit<Family, "verbs" | "fits">, word: Word, frame: Act["frame"]): Act {
  const { kind, weight, needsTime, impersonal = false } = family;
  return { kind, from: word.from, to: word.to, frame, weight, needsTime, impersonal };
}

/** Any of the words near a place: `before` so many in front of it to `after` behind it. */
export function near(words: readonly Word[], at: number, pattern: RegExp, before: number, after: number): boolean {
  for (let next = Math.max(0, at - before); next <= Math.min(words.length - 1, at + after); next++)
    if (next !== at && pattern.test(words[next]?.text ?? "")) return true;
  return false;
}

/** Not *til orientering*, *status tages til efterretning*, *budgetopfølgningen godkendes*: these are what lies before the committee now. */
export function isGiven(words: readonly Word[], at: number): boolean {
  if (isInside(words, at)) return false;
  if (
    words[at - 1]?.text === "til" ||
    /^(?:tages|taget|tage|godkendt|godkendes|drøftes|drøftet|viser|udviser|indstilles)$/.test(words[at + 1]?.text ?? "")
  )
    return false;
  if (near(words, at, /^(?:efterretning|merforbrug|mindreforbrug|merudgift|mindreudgift|mindreindtægt)$/, 0, 16))
    return false;
  return !(
    /en$/.test(words[at]?.text ?? "") &&
    near(words, at, /^(?:tages|taget|godkendes|godkendt|efterretning|viser|udvise|udviser|drøftes)$/, 0, 12)
  );
}

/** *i budgetopfølgning 2*, *ved opfølgningen*, *til fremtidige opfølgninger*: the noun is where, not what. */
function isInside(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const word = words[back]?.text ?? "";
    if (/^(?:i|ved|til|af|fra|efter|jf|siden|under|gennem|blandt)$/.test(word)) return true;
    if (!/(?:e|t|den|det|en|et|ig)$/.test(word) || /^(?:gives|give|vende|giver|få)$/.test(word)) return false;
  }
  return false;
}
