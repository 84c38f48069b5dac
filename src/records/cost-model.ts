import { z } from "zod";
import { whenOpen } from "./publicity.ts";

/** One line of a cost model, in whole kroner. */
export const costLineSchema = z.object({ label: whenOpen(z.string()), amount: whenOpen(z.int()) });

/** What something would cost in one way of doing it. `total` as it is stated; null where nothing is. */
export const costModelSchema = z.object({
  name: whenOpen(z.string()),
  lines: whenOpen(z.array(whenOpen(costLineSchema))),
  total: whenOpen(z.int().nullable()),
});
export type CostModel = z.infer<typeof costModelSchema>;

/** The sum of a model's lines beside what it is stated to be. `differs`: stated less sum; null where nothing is stated. */
export interface CostSum {
  readonly sum: number;
  readonly stated: number | null;
  readonly differs: number | null;
}

/** Adds up a model. Whole kroner add up exactly or not at all. */
export function sumOf({ lines, total }: CostModel): CostSum {
  const sum = lines.reduce((so, { amount }) => so + amount, 0);
  return { sum, stated: total, differs: total === null ? null : total - sum };
}

/** A row of models set side by side: the line each has in that place, null where it has none. */
export interface CostRow {
  readonly cells: readonly (CostModel["lines"][number] | null)[];
  /** All of them say the same. */
  readonly alike: boolean;
}

/**
 * Sets models side by side: lines that have the same label in one row, and the rest by their order between those (*1,5
 * årsværk* beside *2 årsværk*). Every line of every model stands in one row.
 */
export function sideBySide(models: readonly CostModel[]): readonly CostRow[] {
  const rows: CostRow[] = [];
  const at = models.map(() => 0);
  const left = () => models.some(({ lines }, model) => (at[model] ?? 0) < lines.length);
  while (left()) {
    const next = models.map(({ lines }, model) => lines[at[model] ?? 0] ?? null);
    // A line whose label comes later in another model waits for it.
    const waits = next.map(
      (line, model) =>
        line !== null &&
        models.some(
          ({ lines }, other) =>
            other !== model &&
            next[other]?.label !== line.label &&
            lines.slice((at[other] ?? 0) + 1).some(({ label }) => label === line.label),
        ),
    );
    const all = waits.every((wait, model) => wait || next[model] === null);
    const cells = next.map((line, model) => (waits[model] && !all ? null : line));
    for (const [model, cell] of cells.entries()) if (cell !== null) at[model] = (at[model] ?? 0) + 1;
    rows.push({ cells, alike: new Set(cells.map((cell) => `${cell?.label} ${cell?.amount}`)).size === 1 });
  }
  return rows;
}
