import type { Span } from "../../records/span.ts";

/** A text in the making that remembers where each value of the record it is written from stands. */
export interface SpannedText {
  /** Adds words that are no value. */
  readonly plain: (words: string) => void;
  /** Adds the words of a value, known by its JSON pointers. */
  readonly value: (words: string, ...pointers: readonly string[]) => void;
  /** Adds what `write` adds, as the extent of the pointer. */
  readonly around: (pointer: string, write: () => void) => void;
  readonly done: () => { readonly text: string; readonly spans: Readonly<Record<string, Span>> };
}

/** Begins an empty text. */
export function spannedText(): SpannedText {
  const parts: string[] = [];
  const spans: Record<string, Span> = {};
  let length = 0;
  const plain = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  const around = (pointer: string, write: () => void): void => {
    const from = length;
    write();
    spans[pointer] = [from, length];
  };
  return {
    plain,
    around,
    value: (words, ...pointers) => {
      const from = length;
      plain(words);
      for (const pointer of pointers) spans[pointer] = [from, length];
    },
    done: () => ({ text: parts.join(""), spans }),
  };
}
