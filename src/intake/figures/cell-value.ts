import type { Withheld } from "../../records/figure.ts";

/** What a cell of a table holds as it came: text, a number, or nothing. */
export type Cell = string | number | null;

/** The sign that parts whole from decimals; the other of the two parts thousands. */
export type DecimalMark = "," | ".";

/** Whose signs a table uses: `-` is *too few* at Jobindsats and in most files, and *none at all* at Danmarks Statistik. */
export type Dialect = "jobindsats" | "statbank";

export interface CellValue {
  readonly value: number | null;
  readonly withheld: Withheld | null;
}

// Danmarks Statistik, Signaturforklaring: - nul; . kan ikke forekomme; .. foreligger ikke, usikker eller diskretion.
const signs: Readonly<Record<Dialect, ReadonlyMap<string, CellValue>>> = {
  jobindsats: new Map<string, CellValue>([
    ...["-", "–", "—", "*"].map((sign) => [sign, { value: null, withheld: "too-few" }] as const),
    ...["", ".", "..", "...", "…"].map((sign) => [sign, { value: null, withheld: "missing" }] as const),
  ]),
  statbank: new Map<string, CellValue>([
    ...["-", "–"].map((sign) => [sign, { value: 0, withheld: null }] as const),
    ["*", { value: null, withheld: "too-few" }],
    ...["", ".", "..", "...", "…"].map((sign) => [sign, { value: null, withheld: "missing" }] as const),
  ]),
};

const grouped: Readonly<Record<DecimalMark, RegExp>> = {
  ",": /^[-−]?(?:\d{1,3}(?:[. \u00a0]\d{3})+|\d+)(?:,\d+)?$/,
  ".": /^[-−]?(?:\d{1,3}(?:[, \u00a0]\d{3})+|\d+)(?:\.\d+)?$/,
};

/** The value of a cell, or null where it is no number and no sign. A percent sign or `kr.` after the number is let be. */
export function cellValue(cell: Cell, decimal: DecimalMark, dialect: Dialect): CellValue | null {
  if (cell === null) return { value: null, withheld: "missing" };
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell, withheld: null } : null;
  // Most cells of most tables are whole numbers.
  if (/^\d{1,9}$/.test(cell)) return { value: Number(cell), withheld: null };
  const text = cell.trim();
  const sign = signs[dialect].get(text);
  if (sign !== undefined) return sign;
  const digits = text.replace(/\s*(?:%|pct\.|kr\.?)$/, "");
  if (!grouped[decimal].test(digits)) return null;
  const plain = digits.replaceAll("−", "-").replaceAll(decimal === "," ? /[. \u00a0]/g : /[, \u00a0]/g, "");
  const value = Number(plain.replace(",", "."));
  return Number.isFinite(value) ? { value, withheld: null } : null;
}

/**
 * Whether the cells of a column are words: most of those that say anything are no numbers, in either way of writing them.
 * One broken value does not make a column of numbers one of words.
 */
export function holdsWords(cells: readonly Cell[]): boolean {
  let words = 0;
  let numbers = 0;
  for (const cell of cells) {
    if (cell === null || (typeof cell === "string" && signs.jobindsats.has(cell.trim()))) continue;
    if (cellValue(cell, ",", "jobindsats") === null && cellValue(cell, ".", "jobindsats") === null) words++;
    else numbers++;
  }
  return words > numbers;
}

/**
 * Which decimal mark the cells of a table use, by those that leave no doubt (`14,7`, `1.234,5`). Null where none does, or
 * where some say one and some the other: then Danish use is the guess, and it is to be shown.
 */
export function guessDecimal(cells: Iterable<Cell>): DecimalMark | null {
  let comma = false;
  let stop = false;
  for (const cell of cells) {
    if (typeof cell !== "string" || !/\d[.,]\d/.test(cell)) continue;
    const text = cell.trim().replace(/\s*(?:%|pct\.|kr\.?)$/, "");
    if (/^[-−]?\d{1,3}(?:\.\d{3})*,\d+$/.test(text) && !/^[-−]?[1-9]\d{0,2},\d{3}$/.test(text)) comma = true;
    else if (/^[-−]?\d{1,3}(?:,\d{3})*\.\d+$/.test(text) && !/^[-−]?[1-9]\d{0,2}\.\d{3}$/.test(text)) stop = true;
    else if (/^[-−]?\d+,\d+$/.test(text) && !/,\d{3}$/.test(text)) comma = true;
    else if (/^[-−]?\d+\.\d+$/.test(text) && !/\.\d{3}$/.test(text)) stop = true;
  }
  return comma === stop ? null : comma ? "," : ".";
}
