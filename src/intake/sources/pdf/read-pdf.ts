import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { Notice } from "../../../records/notice.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { maxCharacters, type OpenedText, type SourceInput } from "../source.ts";
import { boldFonts } from "./bold-fonts.ts";
import { layOut } from "./lay-out.ts";
import { openPdf } from "./open-pdf.ts";
import { type PageRuns, pageRuns } from "./page-runs.ts";

/** Longer documents are refused: minutes have a few hundred pages at most. */
const maxPages = 3000;

/**
 * Reads a PDF's text with its layout. Runs in the process that bounds it, never in the main one.
 * Answers a problem where it is encrypted, broken, too long or holds no text.
 */
export async function readPdf({ name, bytes }: SourceInput): Promise<OpenedText | Problem> {
  const truncated = !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2048).includes("%%EOF");
  const task = await openPdf(bytes);
  try {
    return await readDocument(await task.promise, name, truncated);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "";
    if (kind === "PasswordException") return problem("problem.file-encrypted", { name });
    return problem(truncated ? "problem.pdf-truncated" : "problem.pdf-broken", { name });
  } finally {
    await task.destroy();
  }
}

async function readDocument(pdf: PDFDocumentProxy, name: string, truncated: boolean): Promise<OpenedText | Problem> {
  if (pdf.numPages > maxPages) return problem("problem.pdf-too-long", { name, pages: pdf.numPages, limit: maxPages });
  const pages: PageRuns[] = [];
  const unreadable: number[] = [];
  const empty: number[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const runs = await readPage(pdf, number);
    if (!runs) unreadable.push(number);
    else if (runs.upright.length + runs.turned.length === 0) empty.push(number);
    for (const run of runs?.upright ?? []) characters += run.text.length;
    if (characters > maxCharacters)
      return problem("problem.pdf-too-long", { name, pages: pdf.numPages, limit: maxPages });
    pages.push(runs ?? { width: 0, height: 0, upright: [], turned: [] });
  }
  if (characters === 0) {
    return problem(unreadable.length > 0 || truncated ? "problem.pdf-broken" : "problem.pdf-no-text", { name });
  }
  const laidOut = await layOut(pages, (fonts) => boldFonts(pdf, fonts, pages));
  return { mediaType: "application/pdf", ...laidOut, notices: tell(truncated, unreadable, empty) };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageRuns | null> {
  try {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    return pageRuns(content.items as TextItem[], page.view);
  } catch {
    return null;
  }
}

function tell(truncated: boolean, unreadable: readonly number[], empty: readonly number[]): Notice[] {
  const notices: Notice[] = [];
  const add = (code: string, severity: Notice["severity"], message: string): void => {
    notices.push({ code, severity, message, span: null });
  };
  if (truncated) add("pdf-truncated", "warning", "The file has no end; pages may be missing.");
  if (unreadable.length > 0)
    add("pdf-pages-unreadable", "warning", `Pages that could not be read: ${list(unreadable)}.`);
  if (empty.length > 0) add("pdf-pages-without-text", "info", `Pages without text, perhaps pictures: ${list(empty)}.`);
  return notices;
}

const list = (pages: readonly number[]): string =>
  pages.length > 20 ? `${pages.slice(0, 20).join(", ")} … (${pages.length})` : pages.join(", ");
