import { guessMapping } from "../../../intake/figures/guess-mapping.ts";
import { readJobindsatsDownload } from "../../../intake/figures/jobindsats.ts";
import { openTables, readMapped, tableOf } from "../../../intake/figures/mapped-file.ts";
import type { FiguresRead, TableContext } from "../../../intake/figures/read-figures.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";

/** A file with figures as it was sent, and the table it is of, as indicators name it. */
export interface SentTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly table: string;
  readonly jobindsats: boolean;
}

/**
 * The figures of a CSV or an Excel file: a table downloaded from Jobindsats, or one whose columns are told by what stands
 * in them. The whole of it, or a problem that says what cannot be told.
 */
export async function figuresOfFile(sent: SentTable, now: Date): Promise<FiguresRead | Problem> {
  const { name, table } = sent;
  const file = await openTables(sent);
  if (isProblem(file)) return file;
  const kind = sent.jobindsats ? ("jobindsats" as const) : file.kind;
  const context: TableContext = {
    source: { kind, name: sent.jobindsats ? table : name, href: null },
    table,
    fetchedAt: now.toISOString(),
  };
  const guess = guessMapping(file, name);
  if (guess === null) return problem("problem.figures-missing", { name, missing: "Periode, Område" });
  if (sent.jobindsats) {
    const sheet = file.sheets.find((each) => each.name === guess.mapping.sheet) ?? file.sheets[0];
    return readJobindsatsDownload(tableOf(sheet?.rows ?? [], guess.mapping.headerRow), context);
  }
  const unsure = guess.unsure.filter((each) => each !== "decimal");
  if (unsure.length > 0) return problem("problem.goal-columns", { name, missing: unsure.map(danish).join(", ") });
  return readMapped(file, { ...guess.mapping, decimal: guess.mapping.decimal ?? "," }, context);
}

const danish = (column: string) => ({ period: "Periode", area: "Område", values: "Tal" })[column] ?? column;
