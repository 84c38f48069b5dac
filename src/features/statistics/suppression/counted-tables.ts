/** A person as a data set has them at one release: what each column says of them. `key` is the same at every release. */
export interface CountedRow {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A table to be shown: counts by these columns, with every margin and the whole. Empty: the whole alone. */
export interface CountedTable {
  readonly name: string;
  readonly by: readonly string[];
}

/** One count of one table. `where`: the columns it is of; margins have fewer than their table, the whole has none. */
export interface Cell {
  /** The same for the same count in any table of the data set: shown in one, it is known in all. */
  readonly id: string;
  readonly where: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The counts of tables, each once however many tables show it, margins and the whole after what they sum. */
export function cellsOf(rows: readonly CountedRow[], tables: readonly CountedTable[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { by } of tables) {
    for (const columns of subsets(by)) {
      for (const values of combinations(columns, rows)) {
        const where = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ""]));
        const id = idOf(where);
        if (!cells.has(id)) cells.set(id, { id, where, value: rows.filter((row) => isIn(row, where)).length });
      }
    }
  }
  return [...cells.values()].sort((a, b) => Object.keys(b.where).length - Object.keys(a.where).length);
}

/** Whether a row is one of those a cell counts. */
export function isIn({ values }: Pick<CountedRow, "values">, where: Cell["where"]): boolean {
  return Object.entries(where).every(([column, value]) => values[column] === value);
}

/** The id of the count of those who have these values. */
export function idOf(where: Cell["where"]): string {
  return JSON.stringify(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function subsets(columns: readonly string[]): string[][] {
  return columns.reduce<string[][]>((all, column) => [...all, ...all.map((some) => [...some, column])], [[]]);
}

/** Every combination of the values that a table's columns have, also those that nobody has. */
export function combinations(columns: readonly string[], rows: readonly CountedRow[]): string[][] {
  return columns.reduce<string[][]>(
    (all, column) => {
      const values = [...new Set(rows.flatMap((row) => row.values[column] ?? []))].sort();
      return all.flatMap((some) => values.map((value) => [...some, value]));
    },
    [[]],
  );
}
