import { isProblem } from "../../../records/problem.ts";
import { readDocx } from "../docx/read-docx.ts";
import type { OpenedText } from "../source.ts";
import { type DocxPlan, docxOf } from "./write-docx.ts";

/** Reads a Word file made for a test, in this process. Throws where it is a problem. */
export async function docxText(plan: DocxPlan): Promise<OpenedText> {
  const opened = await readDocx({ name: "møde.docx", bytes: docxOf(plan) });
  if (isProblem(opened)) throw new Error(opened.key);
  return opened;
}

/** The words of each mark of a kind, with its level, ordinal or reason. */
export function marked({ text, marks }: OpenedText, kind: OpenedText["marks"][number]["kind"]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== kind) return [];
    const about =
      mark.kind === "heading"
        ? mark.level
        : mark.kind === "list-item"
          ? mark.ordinal
          : mark.kind === "noise"
            ? mark.why
            : "";
    return [`${about ?? "-"}: ${text.slice(...mark.span)}`];
  });
}

/** The codes of the notices. */
export const told = ({ notices }: OpenedText): string[] => notices.map(({ code }) => code);
