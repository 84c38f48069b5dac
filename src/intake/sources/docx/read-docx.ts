import type { Notice } from "../../../records/notice.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { OpenedText, SourceInput } from "../source.ts";
import { BeyondMeasure, type Excess } from "./limits.ts";
import { type OfficePackage, openPackage } from "./package.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { writeText } from "./write-text.ts";

export const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Word's other kinds, by content type, with the name they are told by. */
const otherKinds: readonly (readonly [kind: RegExp, format: string])[] = [
  [/macroEnabledTemplate/i, "Word (.dotm)"],
  [/macroEnabled/i, "Word (.docm)"],
  [/template/i, "Word (.dotx)"],
];

const beyond = {
  "too-long": "problem.docx-too-long",
  swells: "problem.docx-swells",
  declares: "problem.docx-declares",
} as const satisfies Record<Excess, string>;

/**
 * Reads a Word file's text with its layout. Runs in the process that bounds it, never in the main one.
 * Answers a problem where it is another kind of file, broken, beyond all measure or without text.
 */
export async function readDocx({ name, bytes }: SourceInput): Promise<OpenedText | Problem> {
  return withDocument({ name, bytes }, (office, document) => {
    const { story, aside, unreadable } = document;
    const { text, marks, notices } = writeText(story);
    const isDamaged = document.broken || office.zip.damaged.size > 0 || office.zip.truncated;
    if (!/\S/.test(text)) return problem(isDamaged ? "problem.docx-broken" : "problem.docx-no-text", { name });
    return { mediaType: docxMediaType, text, marks, notices: [...tell(aside, isDamaged, unreadable), ...notices] };
  });
}

/** Opens a Word file and reads its parts; a problem where it is none, or beyond measure. */
export async function withDocument<T>(
  { name, bytes }: SourceInput,
  then: (office: OfficePackage, document: ReadDocument) => T | Promise<T>,
): Promise<T | Problem> {
  try {
    const office = await openPackage(bytes);
    if (!office) return problem("problem.docx-broken", { name });
    const { contentType } = office;
    if (contentType !== null) {
      if (!/wordprocessingml|ms-word/i.test(contentType))
        return problem("problem.format-not-read", { name, format: "Office" });
      const other = otherKinds.find(([kind]) => kind.test(contentType));
      if (other) return problem("problem.format-save-as-docx", { name, format: other[1] });
    }
    return await then(office, await readDocument(office));
  } catch (error) {
    if (error instanceof BeyondMeasure) return problem(beyond[error.excess], { name });
    throw error;
  }
}

function tell(aside: ReadDocument["aside"], isDamaged: boolean, unreadable: number): Notice[] {
  const notices: Notice[] = [];
  const add = (code: string, severity: Notice["severity"], message: string): void => {
    notices.push({ code, severity, message, span: null });
  };
  const { texts, inserted, comments, foreign, unknownSymbols } = aside;
  if (isDamaged) add("docx-damaged", "warning", "The file is damaged; what could be read of it was read.");
  if (texts.hidden.some((words) => words.trim() !== ""))
    add("hidden-text-left-out", "warning", "The document holds hidden text, which is left out.");
  if (inserted || texts.deleted.some((words) => words.trim() !== "")) {
    const message = "The document holds tracked changes: what was inserted is read, what was deleted is left out.";
    add("tracked-changes", "warning", message);
  }
  if (comments > 0) add("comments-left-out", "info", `${comments} comments are left out.`);
  if (foreign > 0)
    add("foreign-part-left-out", "warning", `${foreign} parts were inserted as other files and not read.`);
  if (unreadable + unknownSymbols > 0) {
    add("bytes-not-readable", "warning", `${unreadable + unknownSymbols} signs could not be read and stand as U+FFFD.`);
  }
  return notices;
}
