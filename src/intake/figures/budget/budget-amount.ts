import { type AmountUnit, roundedTo } from "../../../records/budget.ts";
import { type Cell, cellValue, type DecimalMark } from "../cell-value.ts";

const kroner: Readonly<Record<AmountUnit, number>> = { kroner: 1, thousand: 1000, million: 1_000_000 };

/**
 * An amount in whole kroner out of a cell that states it in kroner, thousands or millions of them; null where it says
 * none; undefined where it is no amount.
 */
export function budgetAmount(cell: Cell, decimal: DecimalMark, unit: AmountUnit): number | null | undefined {
  const value = budgetNumber(cell, decimal);
  if (value === null || value === undefined) return value;
  const amount = Math.round(value * kroner[unit]) || 0;
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** A number out of a cell: null where it says none, undefined where it is no number. */
export function budgetNumber(cell: Cell, decimal: DecimalMark): number | null | undefined {
  return cellValue(cell, decimal, "jobindsats")?.value;
}

/** An amount as it is typed, in Danish: *8,4* for 8.400.000 kr. in millions, with as many decimals as it has. */
export function writeAmount(amount: number | null, unit: AmountUnit): string {
  if (amount === null) return "";
  const decimals = Math.round(Math.log10(kroner[unit]));
  const least = Math.round(Math.log10(kroner[unit] / roundedTo[unit]));
  return new Intl.NumberFormat("da-DK", { minimumFractionDigits: least, maximumFractionDigits: decimals }).format(
    amount / kroner[unit],
  );
}
