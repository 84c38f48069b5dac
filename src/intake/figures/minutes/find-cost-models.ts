import { readNumbers } from "../../../danish/numbers/numbers.ts";
import type { CostModel } from "../../../records/cost-model.ts";
import type { Reading } from "../../../records/reading.ts";
import { passagesOf } from "../../promises/passages.ts";

/** Cost models as a paper sets them side by side, with the agenda item they stand in. */
export interface FoundCostModels {
  /** The item's place in the reading; null in a paper without items. */
  readonly item: number | null;
  readonly models: readonly CostModel[];
}

const total = /^(?:i alt|sum|total|samlet)\b/i;

/**
 * Finds cost models: rows parted by tabulators (or by the strokes of a table in Markdown), a label and an amount for each
 * model, below a row that names the models, the last row the total. Rows that do not fit end a table. Pure.
 */
export function findCostModels(reading: Reading): FoundCostModels[] {
  return passagesOf(reading).flatMap(({ text, item }) => modelsIn(text).map((models) => ({ item, models })));
}

/** The sets of models in a text, in order. */
export function modelsIn(text: string): CostModel[][] {
  const found: CostModel[][] = [];
  let names: string[] = [];
  let rows: (readonly { readonly label: string; readonly amount: number }[])[] = [];
  const end = (): void => {
    const last = rows.at(-1);
    const isSummed = last?.every(({ label }) => total.test(label)) === true;
    const lines = isSummed ? rows.slice(0, -1) : rows;
    const width = rows[0]?.length ?? 0;
    if (names.length === width && lines.length >= 2) {
      found.push(
        names.map((name, at) => ({
          name,
          lines: lines.flatMap((row) => row[at] ?? []),
          total: isSummed ? (last?.[at]?.amount ?? null) : null,
        })),
      );
    }
    rows = [];
    names = [];
  };
  for (const line of text.split("\n")) {
    const cells = cellsOf(line);
    const row = cells.length >= 2 && cells.length % 2 === 0 ? pairs(cells) : null;
    if (row !== null && row.length === (rows[0]?.length ?? names.length)) {
      rows.push(row);
      if (row.every(({ label }) => total.test(label))) end();
    } else if (line.trim() !== "" && !/^[|:\s-]+$/.test(line)) {
      end();
      names = cells.filter((cell) => cell !== "" && !isAmount(cell)).map((cell) => cell.replace(/\s*\(kr\.?\)$/i, ""));
    }
  }
  end();
  return found;
}

/** Cells of a row; those that are empty between two names are the amounts' columns. */
function cellsOf(line: string): string[] {
  if (!/[\t|]/.test(line)) return [];
  const cells = line
    .replace(/^\s*\||\|\s*$/g, "")
    .split(/[\t|]/)
    .map((cell) => cell.trim());
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return cells;
}

const isAmount = (cell: string): boolean => amountOf(cell) !== null;

function amountOf(cell: string): number | null {
  if (!/^[-−\d]/.test(cell)) return null;
  const [number, ...more] = readNumbers(cell);
  const whole = number !== undefined && more.length === 0 && number.span[0] === 0 && number.to === undefined;
  const value = whole && (number.unit === "count" || number.unit === "DKK") ? number.value : null;
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

function pairs(cells: readonly string[]): { label: string; amount: number }[] | null {
  const found: { label: string; amount: number }[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [label = "", amount] = [cells[at], amountOf(cells[at + 1] ?? "")];
    if (label === "" || amount === null) return null;
    found.push({ label, amount });
  }
  return found;
}
