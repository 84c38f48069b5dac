import type { NumberUnit } from "./number-words.ts";

/** A number, an amount or a share that a text gives. */
export interface NumberExpression {
  /** As it stands in the text, with its unit. */
  readonly text: string;
  /** Half-open UTF-16 offsets into the text that was given. */
  readonly span: readonly [from: number, to: number];
  /** In units: `8,4 mio. kr.` is 8400000. Null for the dash in a table that says there is no figure. */
  readonly value: number | null;
  readonly unit: NumberUnit;
  /** The whole of a share: 16 in `8 af 16`. */
  readonly of?: number;
  /** The upper end of a range: `10-15 unge`. */
  readonly to?: number;
  readonly approximate?: true;
  /** `over`, `under`, `mindst`, `højst`. */
  readonly bound?: "above" | "below" | "at-least" | "at-most";
}
