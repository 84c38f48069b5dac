import type { Span } from "../../records/span.ts";

/** A value read from the text, and where. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}
