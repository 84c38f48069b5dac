/** Where the cells of a table's rows stand under headings: rows of cells parted by tabs or pipes, the first the heading. */
export interface Columns {
  /** The heading above an offset's cell, or null where it stands in no table. */
  headingAt(offset: number): string | null;
}

/** Finds the rows of a text that stand in tables. Takes time in proportion to the text; asked for only where needed. */
export function columnsOf(text: string): Columns {
  const rows: { readonly from: number; readonly line: string; readonly heading: readonly string[] | null }[] = [];
  let heading: readonly string[] | null = null;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const cells = cellsOf(line);
    if (cells.length < 2) heading = null;
    rows.push({ from, line, heading: cells.length < 2 ? null : heading });
    if (cells.length >= 2) heading ??= cells;
    from += line.length + 1;
  }
  return {
    headingAt(offset) {
      let low = 0;
      let high = rows.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((rows[middle]?.from ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const row = rows[low];
      if (!row?.heading) return null;
      const column = cellsOf(row.line.slice(0, offset - row.from)).length - 1;
      return row.heading[column] ?? null;
    },
  };
}

const cellsOf = (line: string): string[] => (line.includes("\t") ? line.split("\t") : line.split("|"));
