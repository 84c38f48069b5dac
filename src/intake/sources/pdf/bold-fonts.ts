import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageRuns } from "./page-runs.ts";

/** Preparing a page only for its fonts' names costs about as much as its text; more pages than this are not asked. */
const mostPages = 3;

/**
 * Which of the fonts are bold, by their real names. pdfjs tells the names only when a page is prepared for drawing, so
 * the emptiest page that uses a font is. A font it does not tell counts as not bold: a heading missed is better than a
 * sentence called one.
 */
export async function boldFonts(
  pdf: PDFDocumentProxy,
  fonts: ReadonlySet<string>,
  pages: readonly PageRuns[],
): Promise<ReadonlySet<string>> {
  const bold = new Set<string>();
  const unknown = new Set(fonts);
  for (let asked = 0; asked < mostPages && unknown.size > 0; asked++) {
    const number = emptiestPageWith(unknown, pages);
    if (number === 0) break;
    for (const [font, name] of await fontNames(pdf, number, unknown)) {
      unknown.delete(font);
      if (/bold|black|heavy|demi|,b/i.test(name)) bold.add(font);
    }
  }
  return bold;
}

/** The number of the page that shows most of the fonts with the fewest words, 0 where none does. */
function emptiestPageWith(fonts: ReadonlySet<string>, pages: readonly PageRuns[]): number {
  let best = 0;
  let most = 0;
  pages.forEach(({ upright }, at) => {
    const shown = new Set(upright.map((run) => run.font).filter((font) => fonts.has(font)));
    const score = shown.size / Math.sqrt(upright.length + 1);
    if (score > most) {
      most = score;
      best = at + 1;
    }
  });
  return best;
}

/** Starts to prepare the page and stops listening as soon as the fonts are known; the rest of the page is not awaited. */
async function fontNames(pdf: PDFDocumentProxy, number: number, fonts: Set<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  try {
    const page = await pdf.getPage(number);
    const heard = [...fonts].map(
      (font) =>
        new Promise<void>((resolve) => {
          page.commonObjs.get(font, (known: { name?: unknown } | null) => {
            names.set(font, typeof known?.name === "string" ? known.name : "");
            resolve();
          });
        }),
    );
    // Fails where the page cannot be drawn, and where the document is closed before it is ready: both are fine.
    const prepared = page.getOperatorList().then(
      () => undefined,
      () => undefined,
    );
    await Promise.race([prepared, Promise.all(heard)]);
  } catch {
    // A page that cannot be had tells no names.
  }
  if (names.size === 0) for (const font of fonts) names.set(font, "");
  return names;
}
