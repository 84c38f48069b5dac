import { createHash } from "node:crypto";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import type { SourceText } from "../source-text.ts";
import { sources } from "./registry.ts";
import type { SourceInput } from "./source.ts";

/**
 * Opens a document of any format as text with layout. The format is known by the content, not by the name.
 * Answers a problem, never an exception, for whatever the bytes may hold: empty, too large, broken, encrypted,
 * of a format that is not read.
 */
export async function openSource(input: SourceInput): Promise<SourceText | Problem> {
  const { name, bytes } = input;
  if (bytes.length === 0) return problem("problem.file-empty", { name });
  const source = sources.find((candidate) => candidate.recognise(bytes));
  if (!source) return problem("problem.file-not-text", { name });
  if (bytes.length > source.maxBytes) {
    const limit = Math.floor(source.maxBytes / 1024 / 1024);
    return problem("problem.file-too-large", { name, megabytes: Math.ceil(bytes.length / 1024 / 1024), limit });
  }
  const opened = await source.open(input);
  if (isProblem(opened)) return opened;
  return { name, sha256: createHash("sha256").update(bytes).digest("hex"), ...opened };
}
