import type { Papers } from "../../features/meetings/papers/load-papers.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import { pdfPages } from "../../intake/sources/pdf-pages.ts";
import type { AttachmentMatter, AttachmentToPrint } from "../../output/print/papers/papers-pdf.ts";
import { problemText } from "../../output/texts/problems.ts";
import { type Language, say } from "../../output/texts/say.ts";
import { isProblem } from "../../records/problem.ts";
import type { SentFile } from "../../store/queries/papers/published-papers.ts";
import { attachmentKind } from "../agenda/attachment-kinds.ts";

const megabyte = 1024 * 1024;

/**
 * What one PDF takes in: a council's budget meeting has some 30 MB and 1,000 pages. The typesetter holds every file while
 * it prints.
 */
export const papersBounds = { bytes: 48 * megabyte, pages: 1500 } as const;

interface Room {
  bytes: number;
  pages: number;
}

/** Fetches the bytes of a file of the meeting; null where it is gone meanwhile. */
export type FetchFile = (id: string) => Promise<Uint8Array | null>;

/**
 * The attachments of a meeting as they can be printed, in the order of its items: PDF and pictures as they are, what has
 * words as its words, and a sentence for whatever is damaged, encrypted, of another kind or beyond the bounds. Files are
 * fetched and opened one after the other.
 */
export async function attachmentsToPrint(
  { items }: Papers,
  fetchFile: FetchFile,
  language: Language,
  bounds: Room = papersBounds,
): Promise<AttachmentToPrint[]> {
  const left = { ...bounds };
  const all: AttachmentToPrint[] = [];
  for (const [at, { files }] of items.entries()) {
    for (const file of files) {
      const matter = await matterOf(file, fetchFile, left, bounds, language);
      all.push({ at, title: file.title, isOpen: file.isOpen, name: file.name, matter });
    }
  }
  return all;
}

async function matterOf(
  file: SentFile,
  fetchFile: FetchFile,
  left: Room,
  bounds: Room,
  language: Language,
): Promise<AttachmentMatter> {
  const none = (why: string) => ({ kind: "none", why }) as const;
  const { name, size } = file;
  if (name === null || size === null) return none(say(language, "papers.pdf.no-file"));
  if (size > left.bytes) return none(tooLarge(name, size, bounds, language));
  const bytes = await fetchFile(file.id);
  if (bytes === null) return none(say(language, "papers.pdf.no-file"));
  const kind = attachmentKind(bytes);
  if (kind === "application/pdf") {
    // The reader of pages may take the bytes for its own.
    const found = await pdfPages({ name, bytes: new Uint8Array(bytes) });
    if (isProblem(found)) return none(problemText(language, found));
    const count = found.pages.length;
    if (count > left.pages) {
      return none(say(language, "papers.pdf.too-many-pages", { name, pages: count, limit: bounds.pages }));
    }
    left.bytes -= size;
    left.pages -= count;
    return { kind: "pdf", bytes, pages: found.pages };
  }
  if (kind === "image/png" || kind === "image/jpeg") {
    left.bytes -= size;
    return { kind: "picture", bytes, ending: kind === "image/png" ? "png" : "jpg" };
  }
  const source = await openSource({ name, bytes });
  if (!isProblem(source)) return { kind: "words", text: source.text };
  const unread = source.key === "problem.format-not-read" || source.key === "problem.file-not-text";
  return none(unread ? say(language, "papers.pdf.no-format", { name }) : problemText(language, source));
}

function tooLarge(name: string, size: number, bounds: Room, language: Language): string {
  const megabytes = Math.ceil(size / megabyte);
  return say(language, "papers.pdf.too-large", { name, megabytes, limit: Math.floor(bounds.bytes / megabyte) });
}
