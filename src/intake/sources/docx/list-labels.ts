import type { ListDefinition, ListLevel } from "./list-definitions.ts";
import { symbolOf } from "./symbols.ts";

/** What stands in front of a paragraph of a list, as it is seen. `ordinal`: the number alone, null for a bullet. */
export interface ListLabel {
  readonly text: string;
  readonly ordinal: string | null;
}

/** Asked once for each paragraph of a list, in order. Without a level that which is linked to the paragraph's style. */
export type CountLabel = (listId: string, level: number | undefined, style: string) => ListLabel | null;

/** Counts the lists of one story. */
export function listCounter(lists: ReadonlyMap<string, ListDefinition>): CountLabel {
  const counts = new Map<string, (number | null)[]>();
  const begun = new Set<string>();
  return (listId, given, style) => {
    const list = lists.get(listId);
    const at = given ?? [...(list?.levels ?? [])].find(([, level]) => style !== "" && level.style === style)?.[0] ?? 0;
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const count = counts.get(list.shared) ?? Array.from({ length: 9 }, (): number | null => null);
    counts.set(list.shared, count);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [deep, start] of list.starts) count[deep] = start - 1;
    }
    count[at] = (count[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? deeper;
      // A level that a list of its own has set to begin elsewhere does so each time.
      if (restart > at) count[deeper] = list.starts.has(deeper) ? (list.starts.get(deeper) ?? 1) - 1 : null;
    }
    return labelOf(level, list, count);
  };
}

function labelOf(level: ListLevel, list: ListDefinition, count: readonly (number | null)[]): ListLabel | null {
  if (level.picture) return { text: "•", ordinal: null };
  if (level.format === "bullet") {
    const sign = [...level.text.trim()].map(bulletOf).join("");
    return sign === "" ? null : { text: sign, ordinal: null };
  }
  const text = level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const its = list.levels.get(other);
      const number = count[other] ?? its?.start ?? 1;
      return formatNumber(number, level.legal ? "decimal" : (its?.format ?? "decimal"));
    })
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  if (text === "") return null;
  return { text, ordinal: /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/u.exec(text)?.[0] ?? null };
}

/** Courier's `o` is Word's hollow bullet; bullets of the symbol fonts are known by their place in the font. */
function bulletOf(sign: string): string {
  if (sign === "o") return "◦";
  if (sign === "\uf02d") return "–";
  if (!/[\ue000-\uf8ff]/.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  return symbolOf(code, "Wingdings") ?? symbolOf(code, "Symbol") ?? "•";
}

const roman: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Word repeats letters (`aa`, `bb`) up to thirty times; beyond that, and where a format is not known, digits. */
export function formatNumber(number: number, format: string): string {
  const whole = number >= 1;
  switch (format) {
    case "lowerLetter":
      return whole && number <= 780 ? letters(number) : String(number);
    case "upperLetter":
      return whole && number <= 780 ? letters(number).toUpperCase() : String(number);
    case "lowerRoman":
      return whole && number < 5000 ? romanNumber(number) : String(number);
    case "upperRoman":
      return whole && number < 5000 ? romanNumber(number).toUpperCase() : String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "ordinal":
      return `${number}.`;
    case "none":
      return "";
    default:
      return String(number);
  }
}

const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

function romanNumber(number: number): string {
  let left = number;
  let text = "";
  for (const [value, sign] of roman) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
