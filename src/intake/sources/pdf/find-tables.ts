import type { Line } from "./page-lines.ts";

/** Lines `from` up to but not including `to` are rows of one table. */
export interface TableLines {
  readonly from: number;
  readonly to: number;
}

const tolerance = 4;

/**
 * Tables among the lines of a page: two rows or more whose cells begin or end on the same places. Two columns of words
 * and rising page numbers are a contents list, and no table.
 */
export function findTables(lines: readonly Line[], pages: number): TableLines[] {
  const tables: TableLines[] = [];
  for (let from = 0; from < lines.length; from++) {
    if ((lines[from]?.segments.length ?? 0) < 2) continue;
    let to = from + 1;
    while (to < lines.length && isNextRow(lines[to - 1] as Line, lines[to] as Line)) to++;
    const rows = lines.slice(from, to);
    if (rows.length >= 2 && !isContentsList(rows, pages)) tables.push({ from, to });
    from = to - 1;
  }
  return tables;
}

/** Whether two cells of both rows line up, at the left or the right. `bottom`: the baseline of the row's last line. */
export function isNextRow(row: Line, next: Line, bottom = row.y): boolean {
  if (row.segments.length < 2 || next.segments.length < 2 || next.y - bottom > Math.max(row.size, next.size) * 4)
    return false;
  let aligned = 0;
  for (const cell of next.segments) {
    const fits = row.segments.some(
      (above) => Math.abs(above.x - cell.x) <= tolerance || Math.abs(above.end - cell.end) <= tolerance,
    );
    if (fits) aligned++;
  }
  return aligned >= 2;
}

function isContentsList(rows: readonly Line[], pages: number): boolean {
  let before = 0;
  return rows.every((row) => {
    const last = row.segments.at(-1)?.text ?? "";
    const page = /^[.\s]{0,200}(\d{1,4})$/.exec(last)?.[1];
    if (row.segments.length !== 2 || page === undefined) return false;
    const rises = Number(page) >= before && Number(page) <= pages + 20;
    before = Number(page);
    return rises;
  });
}
