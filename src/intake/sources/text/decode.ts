import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Notice } from "../../../records/notice.ts";

/** Text of bytes, with what had to be assumed. `encoding` is a name iconv-lite knows. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

const bom: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const sampleLength = 4096;

/**
 * Decodes text of unknown encoding: a byte order mark decides; else UTF-16 by its zero bytes; else UTF-8 where it is
 * valid, or valid but for a few bytes; else Windows-1252, of which Latin-1 text is a part.
 * The byte order mark is left out; nothing else is changed, and text that was encoded twice stays as it is.
 * A lone half of a surrogate pair becomes U+FFFD, so that every offset can be written to UTF-8 and read again.
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [encoding, mark] of bom) {
    if (mark.every((byte, i) => bytes[i] === byte)) return decodeAs(buffer.subarray(mark.length), encoding);
  }
  const wide = guessUtf16(bytes);
  if (wide) return decodeAs(buffer, wide);
  if (isUtf8(buffer)) return { text: buffer.toString("utf8"), encoding: "utf-8", notices: [] };
  return mostlyUtf8(buffer) ? decodeAs(buffer, "utf-8") : decodeAs(buffer, "windows-1252");
}

function decodeAs(buffer: Buffer, encoding: string): Decoded {
  const text = (encoding === "utf-8" ? buffer.toString("utf8") : iconv.decode(buffer, encoding)).toWellFormed();
  const notices: Notice[] = [];
  if (encoding !== "utf-8") {
    notices.push(notice("encoding-not-utf8", "info", `The text was read as ${encoding}.`));
  }
  const broken = encoding === "windows-1252" ? 0 : count(text, "\ufffd");
  if (broken > 0) {
    const message = `${broken} places could not be read as ${encoding} and stand as U+FFFD.`;
    notices.push(notice("bytes-not-readable", "warning", message));
  }
  return { text, encoding, notices };
}

const notice = (code: string, severity: Notice["severity"], message: string): Notice => ({
  code,
  severity,
  message,
  span: null,
});

/** Danish text in UTF-16 has a zero in nearly every second byte. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length & ~1, sampleLength);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

/** True where well-formed multi-byte letters outnumber broken ones by far: UTF-8 that was cut or damaged. */
function mostlyUtf8(buffer: Buffer): boolean {
  const sample = buffer.subarray(0, 1024 * 1024).toString("utf8");
  const broken = count(sample, "\ufffd");
  let wide = 0;
  for (let i = 0; i < sample.length; i++) if (sample.charCodeAt(i) > 127) wide++;
  return wide - broken > broken * 4;
}

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found++;
  return found;
}

/** True where text holds so many control characters that it must be something else. */
export function looksBinary(text: string): boolean {
  const step = Math.max(1, Math.floor(text.length / 65_536));
  let seen = 0;
  let control = 0;
  for (let i = 0; i < text.length; i += step) {
    const code = text.charCodeAt(i);
    seen++;
    const space = (code >= 9 && code <= 13) || code === 0x1a || code === 0x1b;
    if ((code < 32 && !space) || (code >= 0x7f && code < 0xa0) || code === 0xfffd) control++;
  }
  return control > Math.max(seen * 0.02, 1);
}
