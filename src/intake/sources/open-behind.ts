import type { BehindText } from "../../records/behind-text.ts";
import type { Problem } from "../../records/problem.ts";
import { sources } from "./registry.ts";
import type { SourceInput } from "./source.ts";

/**
 * What a document holds beside what is shown: properties, hidden and deleted words, comments. Null for formats that
 * hold no such thing, or of which it is not read. Apart from `openSource`, so that none of it can reach a reading.
 * Answers a problem where the file cannot be read.
 */
export async function openBehind(input: SourceInput): Promise<BehindText | Problem | null> {
  const source = sources.find((candidate) => candidate.recognise(input.bytes));
  if (!source?.behind || input.bytes.length > source.maxBytes) return null;
  return source.behind(input);
}
