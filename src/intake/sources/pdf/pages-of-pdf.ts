import { type Problem, problem } from "../../../records/problem.ts";
import type { SourceInput } from "../source.ts";
import { openPdf } from "./open-pdf.ts";

/** The pages of a PDF as they are to be looked at, the first first. */
export interface PdfPages {
  readonly pages: readonly { readonly landscape: boolean }[];
}

const mostPages = 3000;

/**
 * How many pages a PDF has, and which of them lie on their side. Runs in the process that bounds it. Answers a problem
 * where it is encrypted, broken, or has more pages than are joined to anything.
 */
export async function pagesOfPdf({ name, bytes }: SourceInput): Promise<PdfPages | Problem> {
  const task = await openPdf(bytes);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages)
      return problem("problem.pdf-too-long", { name, pages: pdf.numPages, limit: mostPages });
    const pages: { landscape: boolean }[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({ landscape: width > height });
      page.cleanup();
    }
    return pages.length === 0 ? problem("problem.pdf-broken", { name }) : { pages };
  } catch (error) {
    const kind = error instanceof Error ? error.name : "";
    return problem(kind === "PasswordException" ? "problem.file-encrypted" : "problem.pdf-broken", { name });
  } finally {
    await task.destroy();
  }
}
