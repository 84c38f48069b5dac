import { delimiters } from "../../../intake/figures/read-csv.ts";
import type { FigureMapping, SavedMapping } from "../../../records/figure-mapping.ts";
import { type Fields, orNull, text } from "../goals/goal-forms.ts";

/** Where a body's saved mappings are; one of them; a file that waits for one. */
export const mappingsDesk = (bodyId: string): string => `/konto/kolonner/${bodyId}`;
export const mappingDesk = (bodyId: string, id: string): string => `${mappingsDesk(bodyId)}/${id}`;
export const waitingFileDesk = (bodyId: string, id: string): string => `${mappingsDesk(bodyId)}/fil/${id}`;

/** What a column can be, as its field has it. */
export const columnRoles = ["periode", "omraade", "gruppe", "maaling", "vaerdi", "taeller", "naevner", "nej"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What a mapping makes of a column. */
export function roleOf(mapping: FigureMapping, column: string): ColumnRole {
  if (mapping.period === column) return "periode";
  if (mapping.area === column) return "omraade";
  if (mapping.groups.includes(column)) return "gruppe";
  if (mapping.measureColumn === column) return "maaling";
  if (mapping.numerator === column) return "taeller";
  if (mapping.denominator === column) return "naevner";
  return mapping.values.some((value) => value.column === column) ? "vaerdi" : "nej";
}

/** A file has no more columns than this. */
const mostColumns = 500;

/** The mapping that its form says. Columns stand in the form by their place. */
export function mappingIn(fields: Fields): Omit<SavedMapping, "id"> {
  const many = Math.min(mostColumns, Number(/^\d{1,3}$/.exec(text(fields, "antal"))?.[0] ?? 0));
  const columns = Array.from({ length: many }, (_, at) => fields.get(`navn-${at}`) ?? "");
  const roles = columns.map((_, at) => columnRoles.find((role) => role === fields.get(`rolle-${at}`)) ?? "nej");
  const of = (role: ColumnRole) => columns.filter((_, at) => roles[at] === role);
  const [area = null] = of("omraade");
  const decimal = text(fields, "decimal");
  return {
    table: text(fields, "tabel"),
    columns,
    mapping: {
      name: text(fields, "navn"),
      sheet: orNull(text(fields, "ark")),
      headerRow: Math.min(100, Math.max(1, Number(/^\d{1,3}$/.exec(text(fields, "raekke"))?.[0] ?? 1))),
      delimiter: delimiters.find((each) => each === fields.get("skilletegn")) ?? null,
      decimal: decimal === "," || decimal === "." ? decimal : null,
      period: of("periode")[0] ?? "",
      area,
      areaName: area === null ? text(fields, "omraade") : null,
      measureColumn: of("maaling")[0] ?? null,
      groups: of("gruppe"),
      values: columns.flatMap((column, at) =>
        roles[at] === "vaerdi"
          ? [{ column, measure: orNull(text(fields, `kaldes-${at}`)), unit: orNull(text(fields, `enhed-${at}`)) }]
          : [],
      ),
      numerator: of("taeller")[0] ?? null,
      denominator: of("naevner")[0] ?? null,
    },
  };
}
