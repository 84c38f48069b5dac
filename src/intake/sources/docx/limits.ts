const megabyte = 1024 * 1024;

/**
 * What a Word file may amount to once it is unfolded. A page of text is some 30 kB of XML, so that the most text that
 * is read (4 Mi characters) stays far below. Pictures are never unfolded.
 */
export const limits = {
  /** Files inside the zip. A long document with many pictures has a thousand. */
  entries: 20_000,
  /** Bytes of XML, all parts together. */
  unfolded: 256 * megabyte,
  /** How many times its packed size a part may unfold to, beyond the first `freeUnfolding` bytes. Word's XML: 5–40. */
  ratio: 250,
  freeUnfolding: 16 * megabyte,
  /** Paragraphs with words and table cells. */
  pieces: 600_000,
} as const;

/** What goes beyond: the text, what the zip unfolds to, or declarations that no writer of documents makes. */
export type Excess = "too-long" | "swells" | "declares";

/** Thrown where a file goes beyond the limits; `read-docx.ts` makes a problem of it. */
export class BeyondMeasure extends Error {
  readonly excess: Excess;
  constructor(excess: Excess) {
    super(excess);
    this.excess = excess;
  }
}
