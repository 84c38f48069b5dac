import type { SavedMapping } from "../../records/figure-mapping.ts";
import { type FileTables, tableOf } from "./mapped-file.ts";

/**
 * The saved mapping that a file has the shape of: the very columns, in their order, in the row and the sheet it says. Null
 * where none has, or several do: then a person chooses. Pure.
 */
export function recogniseMapping(file: FileTables, saved: readonly SavedMapping[]): SavedMapping | null {
  const same = saved.filter(({ columns, mapping }) => {
    const header = headerOf(file, mapping);
    return header !== null && header.length === columns.length && header.every((name, at) => name === columns[at]);
  });
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The headings of a file where a mapping looks for them; null where it has no such sheet or row. */
export function headerOf(
  file: FileTables,
  { sheet, headerRow }: Pick<SavedMapping["mapping"], "sheet" | "headerRow">,
): readonly string[] | null {
  const found = sheet === null ? file.sheets[0] : file.sheets.find((each) => each.name === sheet);
  return found === undefined || found.rows.length < headerRow ? null : tableOf(found.rows, headerRow).header;
}
