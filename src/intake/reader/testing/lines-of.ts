import type { SourceText } from "../../source-text.ts";
import { type Line, readLines } from "../lines.ts";

/** A plain text as a source gives it, without any marks. */
export function plainSource(text: string): SourceText {
  return { name: "x", mediaType: "text/plain", sha256: "0".repeat(64), text, marks: [], notices: [] };
}

/** The lines of a plain text, as the constructs get them. */
export function linesOf(text: string): readonly Line[] {
  return readLines(plainSource(text)).lines;
}
