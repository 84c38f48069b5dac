import { type Say, say as sayIn } from "../../../output/texts/say.ts";
import type { FigureRow } from "../../../store/queries/goals/figures.ts";

const columns = [
  "area",
  "period",
  "from",
  "to",
  "value",
  "numerator",
  "denominator",
  "withheld",
  "flag",
  "source",
  "fetched",
  "revision",
  "superseded",
] as const;

/**
 * All figures of an indicator as CSV: semicolons and decimal commas, as Danish spreadsheets read it, in UTF-8 with a
 * mark. A cell that a spreadsheet would reckon with as a formula is quoted by an apostrophe.
 */
export function figuresCsv(figures: readonly FigureRow[]): string {
  const say: Say = (key, fill) => sayIn("da", key, fill);
  const head = columns.map((column) => say(`indicator.csv.${column}`));
  const rows = figures.map((figure) => [
    figure.area,
    figure.period.label,
    figure.period.from,
    figure.period.to,
    number(figure.value),
    number(figure.numerator),
    number(figure.denominator),
    figure.withheld ?? "",
    figure.flag === null ? "" : `${figure.flag.code}: ${figure.flag.written}`,
    figure.source.name,
    figure.fetchedAt,
    String(figure.revision),
    figure.superseded ? "ja" : "",
  ]);
  return csvOf([head, ...rows]);
}

/** Rows as CSV: semicolons, in UTF-8 with a mark. A cell that a spreadsheet would reckon with is quoted by an apostrophe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

const number = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));

function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d,]+$)/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
