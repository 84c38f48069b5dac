/** A format of an office program that is not read, and what helps: another format, or a copy without password. */
export interface OfficeFormat {
  readonly format: string;
  readonly remedy: "as-docx" | "as-pdf" | "without-password";
}

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const wide = (text: string): Buffer => Buffer.from(text, "utf16le");

/** Names inside a compound file by which its program is known. */
const streams: readonly (readonly [name: Buffer, known: OfficeFormat])[] = [
  [wide("EncryptedPackage"), { format: "", remedy: "without-password" }],
  [wide("WordDocument"), { format: "Word 97–2003 (.doc)", remedy: "as-docx" }],
  [wide("Workbook"), { format: "Excel 97–2003 (.xls)", remedy: "as-pdf" }],
  [wide("PowerPoint Document"), { format: "PowerPoint 97–2003 (.ppt)", remedy: "as-pdf" }],
  [wide("__substg1.0_"), { format: "Outlook (.msg)", remedy: "as-pdf" }],
];

/** Where a zip's names stand: in front of its first files and in its table of contents. */
const opening = 4096;
const ending = 1024 * 1024;

/** Files inside a zip by which its program is known. */
const insides: readonly (readonly [name: string, known: OfficeFormat])[] = [
  ["mimetypeapplication/vnd.oasis.opendocument.text", { format: "OpenDocument (.odt)", remedy: "as-docx" }],
  ["mimetypeapplication/vnd.oasis.opendocument.", { format: "OpenDocument", remedy: "as-pdf" }],
  ["xl/workbook", { format: "Excel", remedy: "as-pdf" }],
  ["ppt/presentation", { format: "PowerPoint", remedy: "as-pdf" }],
];

/** Which office program's format bytes are, known by their content, or null. */
export function nameOfOffice(bytes: Uint8Array): OfficeFormat | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.subarray(0, 8);
  if (head.equals(compoundFile)) {
    const known = streams.find(([name]) => buffer.includes(name))?.[1];
    return known ?? { format: "Word 97–2003", remedy: "as-docx" };
  }
  if (head.toString("latin1").startsWith("{\\rtf")) return { format: "RTF", remedy: "as-docx" };
  if (!head.toString("latin1").startsWith("PK")) return null;
  const looked = [buffer.subarray(0, opening), buffer.subarray(-ending)];
  return insides.find(([name]) => looked.some((part) => part.includes(name)))?.[1] ?? null;
}
