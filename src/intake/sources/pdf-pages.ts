import type { Problem } from "../../records/problem.ts";
import { readBounded } from "./bounded/read-bounded.ts";
import type { PdfPages } from "./pdf/pages-of-pdf.ts";
import type { SourceInput } from "./source.ts";

export type { PdfPages } from "./pdf/pages-of-pdf.ts";

/** The pages of a PDF, looked at in the bounded process. Answers a problem for whatever the bytes may hold. */
export function pdfPages(input: SourceInput): Promise<PdfPages | Problem> {
  return readBounded("pdf-pages", input);
}
