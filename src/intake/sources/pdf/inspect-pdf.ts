import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FileInspection, HiddenText } from "../../../records/file-inspection.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { SourceInput } from "../source.ts";
import { hiddenOnPage } from "./drawn-text.ts";
import { loadPdfjs } from "./load-pdfjs.ts";
import { openPdf } from "./open-pdf.ts";

/** Pages beyond are not looked into for hidden text; what hides text does so early. */
const mostPages = 400;
const mostCharacters = 1_000_000;

/**
 * What a PDF says beside the text of its pages: metadata, tags, language, notes, form fields, bookmarks, files inside it,
 * and text that nobody sees. Runs in the process that bounds it, never in the main one. Answers a problem where it is
 * encrypted or broken.
 */
export async function inspectPdf({ name, bytes }: SourceInput): Promise<FileInspection | Problem> {
  const task = await openPdf(bytes);
  try {
    return await inspect(await task.promise);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "";
    return problem(kind === "PasswordException" ? "problem.file-encrypted" : "problem.pdf-broken", { name });
  } finally {
    await task.destroy();
  }
}

async function inspect(pdf: PDFDocumentProxy): Promise<FileInspection> {
  const { info, metadata } = await pdf.getMetadata();
  const named = metadataOf(info as Readonly<Record<string, unknown>>, metadata);
  const language = (info as { Language?: unknown }).Language;
  const marked = (await pdf.getMarkInfo().catch(() => null)) as { Marked?: boolean } | null;
  return {
    mediaType: "application/pdf",
    title: named.find(({ name, value }) => /^(?:title|dc:title)$/i.test(name) && value.trim() !== "")?.value ?? null,
    language: typeof language === "string" && language.trim() !== "" ? language : null,
    tagged: marked?.Marked === true && (await hasStructure(pdf)),
    metadata: named,
    hidden: [...(await bookmarks(pdf)), ...(await onPages(pdf))],
    embedded: await embeddedFiles(pdf),
  };
}

function metadataOf(info: Readonly<Record<string, unknown>>, xmp: unknown): FileInspection["metadata"] {
  const found = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) add(name, one);
    else if (typeof value === "string" && value.trim() !== "" && ![...found.values()].includes(value)) {
      found.set(found.has(name) ? `${name}-${found.size}` : name, value.slice(0, 5000));
    }
  };
  const plain = (from: object): void => {
    for (const [name, value] of Object.entries(from)) {
      if (name === "Custom" && value !== null && typeof value === "object") plain(value);
      else if (name !== "Language" && name !== "PDFFormatVersion") add(name, value);
    }
  };
  plain(info);
  // pdfjs parses XMP to a list of names and values.
  for (const [name, value] of (xmp as Iterable<[string, unknown]> | null) ?? []) add(name, value);
  return [...found].slice(0, 200).map(([name, value]) => ({ name, value }));
}

async function hasStructure(pdf: PDFDocumentProxy): Promise<boolean> {
  for (let number = 1; number <= Math.min(3, pdf.numPages); number++) {
    const tree = await pdf
      .getPage(number)
      .then((page) => page.getStructTree())
      .catch(() => null);
    if ((tree?.children.length ?? 0) > 0) return true;
  }
  return false;
}

type Outline = readonly { readonly title: string; readonly items: Outline }[];

async function bookmarks(pdf: PDFDocumentProxy): Promise<HiddenText[]> {
  const outline = (await pdf.getOutline().catch(() => null)) as Outline | null;
  const titles: string[] = [];
  const visit = (nodes: Outline, depth: number): void => {
    for (const { title, items } of nodes) {
      if (titles.length < 2000) titles.push(title);
      if (depth < 10) visit(items, depth + 1);
    }
  };
  visit(outline ?? [], 0);
  return titles.length === 0 ? [] : [{ kind: "bookmark", page: null, text: titles.join("\n") }];
}

async function embeddedFiles(pdf: PDFDocumentProxy): Promise<string[]> {
  const files = (await pdf.getAttachments().catch(() => null)) as Readonly<
    Record<string, { filename?: string }>
  > | null;
  return Object.entries(files ?? {}).map(([name, file]) => file.filename ?? name);
}

async function onPages(pdf: PDFDocumentProxy): Promise<HiddenText[]> {
  const { OPS } = await loadPdfjs();
  const found: HiddenText[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(mostPages, pdf.numPages) && characters < mostCharacters; number++) {
    const page = await pdf.getPage(number).catch(() => null);
    if (!page) continue;
    const drawn = await page.getOperatorList().then(
      (list) => hiddenOnPage(list, page.view, OPS),
      () => [],
    );
    for (const one of [...(await annotations(page)), ...drawn]) {
      characters += one.text.length;
      found.push({ ...one, page: number });
    }
    page.cleanup();
  }
  return found;
}

interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
}

/** Notes and marks with their author and words, and what is filled into forms. Links are neither. */
async function annotations(page: PDFPageProxy): Promise<Pick<HiddenText, "kind" | "text">[]> {
  const all = (await page.getAnnotations().catch(() => [])) as readonly Annotation[];
  return all.flatMap(
    ({ subtype, fieldType, fieldValue, contentsObj, titleObj }): Pick<HiddenText, "kind" | "text">[] => {
      if (fieldType !== undefined) {
        const text = typeof fieldValue === "string" ? fieldValue : "";
        return text.trim() === "" || fieldType === "Btn" ? [] : [{ kind: "form-field", text }];
      }
      const words = contentsObj?.str ?? "";
      if (subtype === "Link" || subtype === "Widget" || words.trim() === "") return [];
      return [{ kind: "annotation", text: titleObj?.str ? `${titleObj.str}: ${words}` : words }];
    },
  );
}
