import { z } from "zod";
import { type Problem, problem } from "../../records/problem.ts";
import { type Cell, holdsWords } from "./cell-value.ts";
import type { FiguresRead, TableContext } from "./read-figures.ts";
import { type Roles, type RowTable, readRows, rowsLookedAt, unitOfMeasure } from "./read-rows.ts";

/** Looked through by hand: a schema for each of a million cells takes longer than all the rest. */
const cells = z.custom<Cell[][]>(
  (rows) =>
    Array.isArray(rows) &&
    rows.every(
      (row) =>
        Array.isArray(row) &&
        row.every((cell) => cell === null || typeof cell === "string" || typeof cell === "number"),
    ),
);

/** `GET /v2/data/{table}/json`: a list with one table. Columns by name: `area`, `period`, `_…` groups, else measures. */
const version2 = z
  .array(
    z.object({
      Variables: z.array(z.object({ Name: z.string(), Label: z.string() })).min(1),
      Data: cells,
    }),
  )
  .min(1);

/** `GET /v3/data/{table}`: names of columns as people read them, and rows. */
const version3 = z.object({ columns: z.array(z.string()).min(1), rows: cells });

/** `GET /v3/table/{table}`: what its columns are. */
export const tableDescription = z.object({
  table_name: z.string(),
  mgroups: z.array(
    z.object({ mgroup_name: z.string(), measures: z.array(z.object({ measure_name: z.string() })).optional() }),
  ),
  dimensions: z.array(
    z.object({
      dimension_name: z.string(),
      hierarchies: z.array(z.object({ hierarchy_name: z.string() })).optional(),
    }),
  ),
});
export type TableDescription = z.infer<typeof tableDescription>;

/** What is asked of a table beside that it is whole. */
export interface JobindsatsOptions {
  /** Measures that must be in it, by their names: those that indicators hang on. */
  readonly expected?: readonly string[];
  readonly description?: TableDescription;
}

/** Reads an answer of version 2 or 3 of Jobindsats's service (which of them is seen from its shape). Pure. */
export function readJobindsats(
  answer: unknown,
  context: TableContext,
  options: JobindsatsOptions = {},
): FiguresRead | Problem {
  const { name } = context.source;
  if (Array.isArray(answer)) {
    const read = version2.safeParse(answer);
    const table = read.success ? read.data[0] : undefined;
    if (table === undefined) return changed(name, read.error, "Variables, Data");
    const header = table.Variables.map(({ Label }) => Label.trim());
    const names = table.Variables.map((variable) => variable.Name.toLowerCase());
    const known = {
      period: names.findIndex((each) => each === "period" || each === "periode"),
      area: names.findIndex((each) => each === "area" || each === "omrade" || each === "_omrade"),
      groups: names.flatMap((each, at) => (each.startsWith("_") && each !== "_omrade" ? [at] : [])),
    };
    return readTable({ header, rows: table.Data, firstRow: 1 }, context, options, known);
  }
  const read = version3.safeParse(answer);
  if (!read.success) return changed(name, read.error, "columns, rows");
  return readTable(
    { header: read.data.columns.map((each) => each.trim()), rows: read.data.rows, firstRow: 1 },
    context,
    options,
  );
}

/** Reads a table that was downloaded from Jobindsats as CSV or Excel: one header row, Danish decimals. Pure. */
export function readJobindsatsDownload(
  table: RowTable,
  context: TableContext,
  options: JobindsatsOptions = {},
): FiguresRead | Problem {
  return readTable(table, context, options);
}

function changed(name: string, error: z.ZodError | undefined, wanted: string): Problem {
  const path = error?.issues[0]?.path.join(".") ?? "";
  return problem("problem.figures-missing", { name, missing: path === "" ? wanted : path });
}

const isPeriod = /^period(?:e|er)?\b/i;
const isArea = /^(?:area|omr(?:å|aa)de|kommune|region|jobcenter|beskæftigelsesregion|hele landet)\b/i;

interface Known {
  readonly period: number;
  readonly area: number;
  readonly groups: readonly number[];
}

function readTable(
  table: RowTable,
  context: TableContext,
  { expected = [], description }: JobindsatsOptions,
  known: Known | null = null,
): FiguresRead | Problem {
  const { header } = table;
  const { name } = context.source;
  const period = known?.period ?? header.findIndex((each) => isPeriod.test(each));
  const area = known?.area ?? header.findIndex((each) => isArea.test(each));
  const missing = [period < 0 ? "Periode" : null, area < 0 ? "Område" : null].filter((each) => each !== null);
  if (missing.length > 0) return problem("problem.figures-missing", { name, missing: missing.join(", ") });
  const rest = header.flatMap((_, at) => (at === period || at === area ? [] : [at]));
  const groups = known?.groups ?? rest.filter((at) => isGroup(table, at, description));
  const measures = rest.filter((at) => !groups.includes(at));
  const lacking = lackingMeasures(
    measures.map((at) => header[at] ?? ""),
    expected,
    description,
  );
  if (lacking.length > 0) return problem("problem.figures-missing", { name, missing: lacking.join(", ") });
  const roles: Roles = {
    period,
    area,
    groups,
    values: measures.map((at) => ({ at, measure: header[at] ?? "", unit: unitOfMeasure(header[at] ?? "") })),
    measure: null,
    numerator: null,
    denominator: null,
  };
  return readRows(table, roles, context, { decimal: null, dialect: "jobindsats" });
}

/** By the table's description where it is known; else a column is a group where most of its cells are no numbers. */
function isGroup({ header, rows }: RowTable, at: number, description: TableDescription | undefined): boolean {
  const name = header[at] ?? "";
  if (description !== undefined) {
    if (measuresOf(description).some((measure) => isColumnOf(name, measure))) return false;
    if (dimensionsOf(description).includes(name)) return true;
  }
  return holdsWords(rows.slice(0, rowsLookedAt).map((row) => row[at] ?? null));
}

const measuresOf = ({ mgroups }: TableDescription): string[] =>
  mgroups.flatMap(({ mgroup_name, measures = [] }) =>
    measures.length === 0 ? [mgroup_name] : measures.map(({ measure_name }) => measure_name),
  );

const dimensionsOf = ({ dimensions }: TableDescription): string[] =>
  dimensions.flatMap(({ dimension_name, hierarchies = [] }) => [
    dimension_name,
    ...hierarchies.map(({ hierarchy_name }) => hierarchy_name),
  ]);

/** A column is called as its measure, with or without the group of measures before it. */
const isColumnOf = (column: string, measure: string): boolean => column === measure || column.endsWith(`: ${measure}`);

function lackingMeasures(
  columns: readonly string[],
  expected: readonly string[],
  description: TableDescription | undefined,
): string[] {
  const wanted = new Set([...expected, ...(description === undefined ? [] : measuresOf(description))]);
  const lacking = [...wanted].filter((measure) => !columns.some((column) => isColumnOf(column, measure)));
  return columns.length === 0 && lacking.length === 0 ? ["en kolonne med tal"] : lacking;
}
