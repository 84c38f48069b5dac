import type { CheckedFile } from "../../features/meetings/precheck/subject.ts";
import { inspectSource } from "../../intake/sources/inspect-source.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import type { SourceInput } from "../../intake/sources/source.ts";
import { problemText } from "../../output/texts/problems.ts";
import type { Language } from "../../output/texts/say.ts";
import { isProblem } from "../../records/problem.ts";

/** Opens an attachment as the check before publication looks through it. Its formats are read in the bounded process. */
export async function openAttachment(input: SourceInput, title: string, language: Language): Promise<CheckedFile> {
  const source = await openSource(input);
  const inspection = await inspectSource(input);
  const known = inspection !== null && !isProblem(inspection) ? inspection : null;
  if (isProblem(source)) {
    const state = source.key === "problem.format-not-read" ? "unchecked" : "unreadable";
    const why = problemText(language, source);
    return { title, public: true, state, why, texts: [], inspection: known };
  }
  const texts = [{ field: "text", text: source.text, from: 0, line: 1 }];
  return { title, public: true, state: "read", why: null, texts, inspection: known };
}
