import { markBefore, markBehind } from "./closed-mark.ts";
import { closedSign } from "./closed-sign.ts";

/** Clock times set behind a title: `(16.30-16.35)`. */
const timeBehind = /\s*\((?:kl\.? ?)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.? ?)?\d{1,2}[.:]\d{2})?\)\s*$/i;

const whose = "(?:[ -](?:punkt|sag|dagsordens?punkt|møde|del|behandling))?";
const alone = new RegExp(
  `^[([{]? ?(?:(?:lukket|lukkede|fortroligt?|ikke[- ]offentligt?)${whose}|closed item|closed) ?[)\\]}]?[.:]?$`,
  "i",
);
const open = new RegExp(`^[([{]? ?(?:(?:åbent?|åbne|offentligt?)${whose}|open item|open) ?[)\\]}]?[.:]?$`, "i");
/** `Punktet er lukket.`, `Behandles for lukkede døre.`, `Lukket punkt, jf. styrelseslovens § 10`. */
const closedSentence =
  /^[([]?(?:(?:(?:dette |dagsordens)?(?:punkt(?:et)?|sag(?:en)?)|titlen|teksten|indholdet) (?:er|var|behandles|behandledes|blev behandlet) (?:et |en )?(?:som )?(?:lukket|fortrolig|hemmelig|ikke[- ]offentlig|for lukkede døre|i lukket|undtaget|ikke til offentlig)|(?:be)?handle[st] (?:for lukkede døre|i lukket)|ikke til offentliggørelse|må ikke offentliggøres|undtaget (?:fra )?(?:offentlighed|aktindsigt)|(?:lukket|fortroligt?|ikke[- ]offentligt?)(?: (?:punkt|sag|dagsordenspunkt))?,? (?:jf|efter|i henhold|iht|i medfør))/i;
/** A sentence may name the paragraph with its law behind. */
const longestSentence = 200;

/** A title without the words that mark it as closed, as offsets into the text that was given. */
export interface TitleMark {
  readonly closed: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds marks of access around a title. `Lukket: Underskriftsark` gives the range of *Underskriftsark* and `closed`;
 * an empty range where there is nothing but a mark. `bare`: the word needs no sign behind it (`3 Lukket Underskriftsark`).
 */
export function closedMark(title: string, bare = false): TitleMark {
  let from = 0;
  let to = title.length;
  let closed = false;
  if (alone.test(title)) return { closed: true, from: title.length, to: title.length };
  // "Lukket: Lukket punkt: X" is met with.
  for (let round = 0; round < 3; round++) {
    const mark = markBefore(title.slice(from, to), bare && round === 0);
    if (!mark) break;
    if (mark.access !== "open") closed = true;
    if (mark.unsure) break;
    from += mark.to;
  }
  for (let round = 0; round < 3; round++) {
    const words = title.slice(from, to);
    const mark = markBehind(words);
    if (mark && mark.access !== "open") closed = true;
    const time = mark ? null : words.endsWith(")") ? timeBehind.exec(words) : null;
    const end = mark?.from ?? time?.index ?? 0;
    if (end === 0 || end >= words.length) break;
    to = from + end;
  }
  const sign = closed ? null : closedSign(title.slice(from, to));
  if (sign) return { closed: true, from: from + sign.from, to: from + sign.to };
  return { closed, from, to: Math.max(from, to) };
}

/** The words of a mark in a line that holds nothing else to name an item by: *Lukket punkt* of `Punkt 5: (Lukket punkt)`. */
export function markWords(text: string): readonly [number, number] | null {
  const match =
    /(?<![\p{L}])(?:lukket|fortroligt?|ikke[- ]offentligt?|closed)(?:[ -](?:punkt|sag|dagsordens?punkt|møde|del|behandling|item))?(?![\p{L}])/iu.exec(
      text,
    );
  return match ? [match.index, match.index + match[0].length] : null;
}

/** What such a line may begin with: a quick look, since nearly every line is asked. */
const flagLetters: ReadonlySet<string> = new Set("ÅåABCDFILMOPSTUabcdfilmopstu([{");

/** The access that a line of its own states: `Lukket`, `Åbent punkt`, `Åben sag`; null where it states none. */
export function accessFlag(text: string): "open" | "closed" | null {
  if (text.length > longestSentence) return null;
  if (!flagLetters.has(text[0] ?? "")) return null;
  if (text.length > 60) return closedSentence.test(text) ? "closed" : null;
  if (open.test(text)) return "open";
  if (alone.test(text) || closedSentence.test(text)) return "closed";
  const labelled =
    /^(?:adgang|åbenhed|offentlighed|status|sagstype|offentlig|punkttype|åben\/lukket|lukket\/åben)\s*:\s*(.+)$/i.exec(
      text,
    );
  if (labelled?.[1] && !/^sagstype|^status/i.test(text))
    return /^(?:åben|åbent|åbne|offentlig|offentligt|ja)\b/i.test(labelled[1]) ? "open" : "closed";
  if (labelled?.[1] && /lukket|fortrolig/i.test(labelled[1])) return "closed";
  return null;
}

/** The access at the end of an item's line of numbers: `Sagsnr.: … Dok.nr.: …   Lukket`. */
export function trailingAccess(text: string): "open" | "closed" | null {
  if (text.length > 250) return null;
  const match =
    /(?:\s{2,}|\t|\s)\(?(åbent|åben|lukket|fortroligt?|delvist? (?:lukket|åbent?))(?: (?:punkt|sag|dagsordenspunkt))?\)?\.?$/i.exec(
      text,
    );
  if (!match?.[1]) return null;
  return /^åben/i.test(match[1]) ? "open" : "closed";
}
