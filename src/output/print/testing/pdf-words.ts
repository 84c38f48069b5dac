import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isProblem, type Problem } from "../../../records/problem.ts";

/** What was printed. Throws where nothing was. */
export function printed(file: Uint8Array<ArrayBuffer> | Problem): Uint8Array<ArrayBuffer> {
  if (isProblem(file)) throw new Error(`Nothing was printed: ${file.key}.`);
  return file;
}

/** A PDF opened by pdfjs with the fonts it holds itself. Whoever opens it destroys it. */
export function openPrinted(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}

/** Every word that a PDF says, shown or not: pages, metadata, bookmarks, tags' other words, links, files within. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const document = await openPrinted(bytes);
  try {
    const aside = [await document.getMetadata(), await document.getOutline(), await document.getAttachments()];
    const said = [aside.map((part) => JSON.stringify(part)).join("\n")];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      said.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
      said.push(JSON.stringify([await page.getStructTree(), await page.getAnnotations()]));
    }
    return said.join("\n");
  } finally {
    await document.destroy();
  }
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** A tag of a page with the words below it, in the order in which they are read aloud. */
export interface Tagged {
  readonly role: string;
  readonly text: string;
}

/** The tags of all pages in reading order; of a tag within a tag the inner comes behind. */
export async function tagsOf(document: PDFDocumentProxy): Promise<Tagged[]> {
  const tags: Tagged[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const words = new Map<string, string>();
    let at: string | null = null;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("type" in item) at = item.type === "beginMarkedContentProps" ? (item.id ?? null) : at;
      else if (at !== null) words.set(at, (words.get(at) ?? "") + item.str);
    }
    const textOf = (node: Node): string =>
      node.type === "content" ? (words.get(node.id ?? "") ?? "") : (node.children ?? []).map(textOf).join("");
    const walk = (node: Node): void => {
      if (node.role !== undefined) tags.push({ role: node.role, text: textOf(node).trim() });
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Node);
  }
  return tags;
}
