import { createHash } from "node:crypto";

const first = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"; // a stem is in small letters, and every other lexeme has a mark
const all = `0123456789abcdefghijklmnopqrstuvwxyz${first}./`;
const many = first.length * all.length ** 4;

const hashes = new Map<string, number>();
const mostHashes = 250_000; // as many as words are remembered (`lexemes.ts`)

/**
 * Two words that stand next to each other, by their stems, as one lexeme of five letters that begins with a capital:
 * a hash, since as they are written they would be most of the index. Of 436 million values a row holds some hundreds, so
 * that of a million rows one may seem to hold a pair that it does not. The newest migration that names pairs reckons them too.
 */
export function pairLexeme(before: string, after: string): string {
  let left = (hashOf(before) * 3 + hashOf(after)) % many;
  let letters = "";
  for (let n = 0; n < 4; n++) {
    letters = all.charAt(left % all.length) + letters;
    left = Math.floor(left / all.length);
  }
  return first.charAt(left) + letters;
}

/** 28 bits of a stem. */
function hashOf(stem: string): number {
  const known = hashes.get(stem);
  if (known !== undefined) return known;
  if (hashes.size >= mostHashes) hashes.clear();
  const hash = Number.parseInt(createHash("sha256").update(stem).digest("hex").slice(0, 7), 16);
  hashes.set(stem, hash);
  return hash;
}
