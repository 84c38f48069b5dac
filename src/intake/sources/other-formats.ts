import { type Problem, problem } from "../../records/problem.ts";
import { nameOfOffice } from "./office-formats.ts";
import type { Source } from "./source.ts";

/** Formats known by their first bytes that hold no text to read here; said by name, so that the remedy is clear. */
const signatures: readonly (readonly [format: string, start: string, offset?: number])[] = [
  ["JPEG", "\xff\xd8\xff"],
  ["PNG", "\x89PNG\r\n"],
  ["GIF", "GIF8"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["HEIC", "ftyp", 4],
  ["WebP", "WEBP", 8],
  ["Zip", "PK\x03\x04"],
  ["Zip", "PK\x05\x06"],
  ["gzip", "\x1f\x8b\x08"],
  ["7z", "7z\xbc\xaf\x27\x1c"],
  ["ELF", "\x7fELF"],
];

/** Text formats that are not read yet; white space may stand before. */
const markup: readonly (readonly [format: string, start: string])[] = [
  ["HTML", "<!doctype html"],
  ["HTML", "<html"],
  ["XML", "<?xml"],
];

function startsWith(bytes: Uint8Array, start: string, offset: number): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[offset + i] !== start.charCodeAt(i)) return false;
  return true;
}

/** The name of a known format that is not read, or null. */
function nameOfOtherFormat(bytes: Uint8Array): string | null {
  const binary = signatures.find(([, start, offset]) => startsWith(bytes, start, offset ?? 0));
  if (binary) return binary[0];
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString("latin1");
  const opening = head
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/^[[{]\s*["[{]/.test(opening)) return "JSON";
  return markup.find(([, start]) => opening.startsWith(start))?.[0] ?? null;
}

function open(name: string, bytes: Uint8Array): Problem {
  const office = nameOfOffice(bytes);
  if (office?.remedy === "without-password") return problem("problem.file-encrypted", { name });
  if (office?.remedy === "as-docx") return problem("problem.format-save-as-docx", { name, format: office.format });
  return problem("problem.format-not-read", { name, format: office?.format ?? nameOfOtherFormat(bytes) ?? "" });
}

/** Answers a problem that names the format. */
export const otherFormats: Source = {
  id: "other-formats",
  maxBytes: Number.POSITIVE_INFINITY,
  recognise: (bytes) => nameOfOffice(bytes) !== null || nameOfOtherFormat(bytes) !== null,
  open: ({ name, bytes }) => open(name, bytes),
};
