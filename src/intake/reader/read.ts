import type { Reading } from "../../records/reading.ts";
import type { SourceText } from "../source-text.ts";
import { readLines } from "./lines.ts";
import { readMeaning } from "./meaning.ts";
import { markNoise } from "./noise.ts";
import { readOutline } from "./outline.ts";
import { redact } from "./redact.ts";
import { readReferences } from "./references.ts";

/**
 * Reads a document: agenda, minutes or another paper. Four stages: layout noise, structure, wording, references
 * between the document's parts.
 *
 * Takes a text with its layout as a source made it; never throws and never refuses. What it is unsure of stands in
 * `notices`; every value's place stands in `spans` by JSON pointer and its construct in `origins`. Closed items keep
 * number, neutral title and case number only, unless `closedContent` is asked for (for those whom the gate lets in).
 * A megabyte takes 40 to 150 ms on a quiet machine and 400 on a busy one (`node bench/run.mjs reading`), one made to
 * cost much some 3 s.
 * Work and memory are linear in the text; at most 16 Mi UTF-16 units, 300,000 lines and 10,000 items are looked at.
 */
export function read(source: SourceText, options: { readonly closedContent?: boolean } = {}): Reading {
  const lines = readLines(source);
  lines.notices.push(...markNoise(lines.lines, source));
  const outline = readOutline(lines.lines, source);
  const meaning = readMeaning(lines, outline, source);
  const reading = readReferences(meaning, lines, outline, source);
  return options.closedContent === true ? reading : redact(reading);
}
