/** The largest file that is attached, in bytes; plans and drawings are seldom larger. */
export const largestAttachment = 25 * 1024 * 1024;

const zip = "PK\x03\x04";

/** What may be attached, known by its content and never by its name; the first that fits. */
const kinds: readonly (readonly [mediaType: string, isIt: (head: string, all: Buffer) => boolean])[] = [
  ["application/pdf", (head) => head.includes("%PDF-")],
  ["image/png", (head) => head.startsWith("\x89PNG\r\n\x1a\n")],
  ["image/jpeg", (head) => head.startsWith("\xff\xd8\xff")],
  [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    (head, all) => head.startsWith(zip) && all.includes("xl/workbook"),
  ],
  [
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    (head, all) => head.startsWith(zip) && all.includes("ppt/presentation"),
  ],
  [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (head, all) => head.startsWith(zip) && all.includes("word/"),
  ],
  ["text/plain; charset=utf-8", (_, all) => isText(all)],
];

/** The media type of a file that may be attached; null for any other: a program, a page with script, an unknown archive. */
export function attachmentKind(bytes: Uint8Array): string | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.length === 0) return null;
  const head = all.subarray(0, 1024).toString("latin1");
  return kinds.find(([, isIt]) => isIt(head, all))?.[0] ?? null;
}

function isText(all: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(all);
    return !text.includes("\0");
  } catch {
    return false;
  }
}
