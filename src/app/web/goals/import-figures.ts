import { guessMapping } from "../../../intake/figures/guess-mapping.ts";
import { readJobindsatsDownload } from "../../../intake/figures/jobindsats.ts";
import { type FileTables, openTables, readMapped, tableOf } from "../../../intake/figures/mapped-file.ts";
import type { FiguresRead, TableContext } from "../../../intake/figures/read-figures.ts";
import { recogniseMapping } from "../../../intake/figures/recognise-mapping.ts";
import type { SavedMapping } from "../../../records/figure-mapping.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";

/** A file with figures as it was sent. */
export interface SentTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The table it is of, as indicators name it; empty where its mapping says that. */
  readonly table: string;
  readonly jobindsats: boolean;
  /** The mapping that a person chose for it; null: found by its shape. */
  readonly chosen: SavedMapping | null;
}

/**
 * The figures of a CSV or an Excel file: a table downloaded from Jobindsats, or one that is read by a saved mapping, which
 * was chosen, or is known by the file's shape or the table's name. The whole of it, or a problem that names what is wrong;
 * null: nobody has said yet how such a file is read.
 */
export async function figuresOfFile(
  sent: SentTable,
  saved: readonly SavedMapping[],
  now: Date,
): Promise<FiguresRead | Problem | null> {
  const { name, table, chosen } = sent;
  const file = await openTables(sent, chosen?.mapping.delimiter ?? null);
  if (isProblem(file)) return file;
  if (chosen !== null) return readSaved(file, name, chosen, now);
  const guess = guessMapping(file, name);
  if (guess === null) return problem("problem.figures-missing", { name, missing: "Periode, Område" });
  if (sent.jobindsats) {
    if (table === "") return problem("problem.goal-table");
    const sheet = file.sheets.find((each) => each.name === guess.mapping.sheet) ?? file.sheets[0];
    const context: TableContext = {
      source: { kind: "jobindsats", name: table, href: null },
      table,
      fetchedAt: now.toISOString(),
    };
    return readJobindsatsDownload(tableOf(sheet?.rows ?? [], guess.mapping.headerRow), context);
  }
  // Whoever says which table it is means no other that looks the same.
  const own = table === "" ? saved : saved.filter((each) => each.table.toLowerCase() === table.toLowerCase());
  // A file of a table's one mapping that has another shape has been laid out anew, and that is to be said.
  const [only] = own;
  const byTable = table !== "" && own.length === 1 && only !== undefined ? only : null;
  const known = recogniseMapping(file, own) ?? byTable;
  return known === null ? null : readSaved(file, name, known, now);
}

/** Reads an opened file by a saved mapping. Problems: a column that the mapping reads is gone, and what a row says wrongly. */
export function readSaved(
  file: FileTables,
  name: string,
  { mapping, table }: Pick<SavedMapping, "mapping" | "table">,
  now: Date,
): FiguresRead | Problem {
  const source = { kind: file.kind, name, href: null } as const;
  const read = readMapped(file, mapping, { source, table, fetchedAt: now.toISOString() });
  if (!isProblem(read) || read.key !== "problem.figures-missing") return read;
  return problem("problem.mapping-changed", {
    name,
    mapping: mapping.name,
    missing: String(read.params?.missing ?? ""),
  });
}
