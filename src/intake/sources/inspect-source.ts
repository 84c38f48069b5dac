import type { FileInspection } from "../../records/file-inspection.ts";
import type { Problem } from "../../records/problem.ts";
import { readBounded } from "./bounded/read-bounded.ts";
import { pdf } from "./pdf/source.ts";
import type { Source, SourceInput } from "./source.ts";

/** Formats that hold more than the text of their pages, each with what looks into it. */
const inspectors: readonly (readonly [Source, (input: SourceInput) => Promise<FileInspection | Problem>])[] = [
  [pdf, (input) => readBounded("pdf-inspection", input)],
];

/**
 * What a file says beside its text: metadata, hidden text, tags, language. Null for a format that has none of it (plain
 * text). Answers a problem, never an exception, for whatever the bytes may hold.
 */
export async function inspectSource(input: SourceInput): Promise<FileInspection | Problem | null> {
  const found = inspectors.find(([source]) => source.recognise(input.bytes) && input.bytes.length <= source.maxBytes);
  return found ? found[1](input) : null;
}
