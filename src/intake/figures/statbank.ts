import { z } from "zod";
import { type Problem, problem } from "../../records/problem.ts";
import type { Cell } from "./cell-value.ts";
import type { FiguresRead, TableContext } from "./read-figures.ts";
import { type Roles, type RowTable, readRows, unitOfMeasure } from "./read-rows.ts";

const category = z.object({
  index: z.union([z.record(z.string(), z.number()), z.array(z.string())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), z.object({ base: z.string().optional(), label: z.string().optional() })).optional(),
});
const dimension = z.object({ label: z.string().optional(), category });
const roles = z.object({
  time: z.array(z.string()).optional(),
  geo: z.array(z.string()).optional(),
  metric: z.array(z.string()).optional(),
});
const values = z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]);

/** JSON-stat as Danmarks Statistik answers (1.x: `id`, `size` and `role` among the dimensions) and 2.0. */
const jsonStat = z.object({
  label: z.string().optional(),
  id: z.array(z.string()).optional(),
  size: z.array(z.number()).optional(),
  role: roles.optional(),
  dimension: z.looseObject({
    id: z.array(z.string()).optional(),
    size: z.array(z.number()).optional(),
    role: roles.optional(),
  }),
  value: values,
});

const isTime = /^(?:tid|time)$/i;
const isArea = /^(?:omr(?:å|aa)de|kom(?:k|mune)?|kommunedk|region|landsdel|bopkom|amt)$/i;
const isContents = /^(?:contentscode|indhold|tal)$/i;

/** The area of a table without areas. */
export const wholeCountry = "Hele landet";

/** Reads an answer of Danmarks Statistik's StatBank in JSON-stat. `measure`: what the table counts, where it does not say. */
export function readStatbankJson(answer: unknown, context: TableContext): FiguresRead | Problem {
  const { name } = context.source;
  const whole = z.object({ dataset: jsonStat }).safeParse(answer);
  const read = whole.success ? { success: true as const, data: whole.data.dataset } : jsonStat.safeParse(answer);
  const missing = (what: string) => problem("problem.figures-missing", { name, missing: what });
  if (!read.success) return missing(read.error.issues[0]?.path.join(".") || "dataset");
  const { data } = read;
  const ids = data.id ?? data.dimension.id;
  const sizes = data.size ?? data.dimension.size;
  const role = data.role ?? data.dimension.role ?? {};
  if (ids === undefined || sizes === undefined || ids.length !== sizes.length)
    return missing("dimension.id, dimension.size");
  const labels: string[][] = [];
  const names: string[] = [];
  let unit: string | null = null;
  for (const [at, id] of ids.entries()) {
    const found = dimension.safeParse(data.dimension[id]);
    const ordered = found.success ? orderedLabels(found.data) : [];
    if (!found.success || ordered.length !== sizes[at]) return missing(`dimension.${id}`);
    labels.push(ordered);
    names.push(found.data.label ?? id);
    const units = Object.values(found.data.category.unit ?? {});
    unit = units[0]?.base ?? units[0]?.label ?? unit;
  }
  const cells = sizes.reduce((product, size) => product * size, 1);
  const given = Array.isArray(data.value) ? data.value : null;
  if (given !== null && given.length !== cells) return missing(`value (${given.length} / ${cells})`);
  const time = ids.findIndex((id) => role.time?.includes(id) || isTime.test(id));
  if (time < 0) return missing("Tid");
  const area = ids.findIndex((id) => role.geo?.includes(id) || isArea.test(id));
  const contents = ids.findIndex((id) => role.metric?.includes(id) || /^contentscode$/i.test(id));
  const rows: Cell[][] = [];
  const place = ids.map(() => 0);
  for (let at = 0; at < cells; at++) {
    const value = given === null ? ((data.value as Record<string, number | null>)[at] ?? null) : (given[at] ?? null);
    rows.push([...place.map((index, column) => labels[column]?.[index] ?? ""), value]);
    for (let column = ids.length - 1; column >= 0; column--) {
      place[column] = (place[column] ?? 0) + 1;
      if ((place[column] ?? 0) < (sizes[column] ?? 0)) break;
      place[column] = 0;
    }
  }
  return readRows(
    { header: [...names, "INDHOLD"], rows, firstRow: 1 },
    rolesOf(ids.length, { time, area, contents }, data.label ?? name, unit),
    context,
    { decimal: ".", dialect: "statbank" },
  );
}

function orderedLabels({ category: { index, label = {} } }: z.infer<typeof dimension>): string[] {
  const keys =
    index === undefined
      ? Object.keys(label)
      : Array.isArray(index)
        ? index
        : Object.entries(index)
            .sort((a, b) => a[1] - b[1])
            .map(([key]) => key);
  return keys.map((key) => label[key] ?? key);
}

/** Reads a table of StatBank as CSV or BULK: names of variables in capitals, `INDHOLD` last, a row for each figure. */
export function readStatbankCsv(table: RowTable, context: TableContext, measure: string): FiguresRead | Problem {
  const { header } = table;
  const time = header.findIndex((each) => isTime.test(each));
  const last = header.length - 1;
  const missing = [time < 0 ? "TID" : null, /^indhold$/i.test(header[last] ?? "") ? null : "INDHOLD"];
  const lacking = missing.filter((each) => each !== null).join(", ");
  if (lacking !== "") return problem("problem.figures-missing", { name: context.source.name, missing: lacking });
  const area = header.findIndex((each) => isArea.test(each));
  const contents = header.findIndex((each, at) => at !== last && isContents.test(each) && /^contentscode$/i.test(each));
  return readRows(table, rolesOf(last, { time, area, contents }, measure, null), context, {
    decimal: null,
    dialect: "statbank",
  });
}

function rolesOf(
  last: number,
  { time, area, contents }: { readonly time: number; readonly area: number; readonly contents: number },
  measure: string,
  unit: string | null,
): Roles {
  const groups = Array.from({ length: last }, (_, at) => at).filter((at) => ![time, area, contents].includes(at));
  return {
    period: time,
    area: area < 0 ? { name: wholeCountry } : area,
    groups,
    values: [{ at: last, measure, unit: unit ?? unitOfMeasure(measure) }],
    // One content has nothing to part: its label repeats the table's.
    measure: contents < 0 ? null : contents,
    numerator: null,
    denominator: null,
  };
}
