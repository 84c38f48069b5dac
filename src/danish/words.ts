/** A word of a text as it is written; `from` and `to` are UTF-16 offsets, half open. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a text: runs of letters and digits. A hyphen, a slash and an apostrophe part words
 * (`FGU-elever` is two), so that both are found. Longer runs than 64 characters are no words and are cut there.
 */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,63}/gu)) {
    yield { text: match[0], from: match.index, to: match.index + match[0].length };
  }
}

/** A number with parts (`15.00.15-A00-1-18`, `24/18490`, `S2020-43759`) and its parts in small letters. */
export interface PartedNumber {
  readonly parts: readonly string[];
  readonly from: number;
  readonly to: number;
}

const run = /[\p{L}\p{N}]{1,16}(?:[./-][\p{L}\p{N}]{1,16}){1,8}/gu;
const digitBeforeLetter = /(?<=\d)(?=\p{L})/u;

/** The numbers with parts of a text: at least four digits between them, in two parts or more. */
export function* partedNumbersIn(text: string): Generator<PartedNumber> {
  for (const match of text.matchAll(run)) {
    if (match[0].replace(/\D/g, "").length < 4) continue;
    yield { parts: numberParts(match[0]), from: match.index, to: match.index + match[0].length };
  }
}

/** Parts of a number in small letters: at `.`, `/`, `-`, spaces, and between digit and letter (`00P15` is two). */
export function numberParts(number: string): string[] {
  return number
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => part.split(digitBeforeLetter))
    .filter((part) => part !== "");
}
