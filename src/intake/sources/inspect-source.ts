import type { FileInspection } from "../../records/file-inspection.ts";
import type { Problem } from "../../records/problem.ts";
import { sources } from "./registry.ts";
import type { SourceInput } from "./source.ts";

/**
 * What a file says beside its text: who wrote it, hidden and deleted words, comments, tags, language. Null for a format
 * that has none of it (plain text). Apart from `openSource`, so that none of it can reach a reading. Answers a problem,
 * never an exception, for whatever the bytes may hold.
 */
export async function inspectSource(input: SourceInput): Promise<FileInspection | Problem | null> {
  const source = sources.find((candidate) => candidate.recognise(input.bytes));
  if (!source?.inspect || input.bytes.length > source.maxBytes) return null;
  return source.inspect(input);
}
