import { type Cell, type CountedRow, combinations, idOf, isIn } from "./counted-tables.ts";

/** A release of the data set: its rows then, and the counts that were shown of it. */
export interface Release {
  readonly rows: readonly CountedRow[];
  /** Ids of the cells whose value was shown. */
  readonly shown: ReadonlySet<string>;
  readonly cells: readonly Cell[];
}

/**
 * The smallest groups of people that everything shown is made of: those who have the same values at every release. A
 * count is a sum over some of them, whatever table and release it stands in, so that what can be worked out is a question
 * about one system of sums.
 */
export interface Atoms {
  /** How many people each holds: what nobody outside knows. */
  readonly counts: readonly number[];
  /** The atoms that a cell of a release counts. */
  readonly of: (release: number, cell: Cell) => readonly number[];
}

/** Beyond so many, groups that nobody is in are left out: that takes possibilities from an outsider, so it hides more. */
const mostAtoms = 400;

/** Finds the atoms of releases, oldest first. */
export function atomsOf(releases: readonly Release[]): Atoms {
  const columns = [
    ...new Set(releases.flatMap(({ cells }) => cells.flatMap(({ where }) => Object.keys(where)))),
  ].sort();
  const valuesOf = (row: CountedRow): string => JSON.stringify(columns.map((column) => row.values[column] ?? null));
  const paths = new Map<string, (string | null)[]>();
  for (const [at, { rows }] of releases.entries()) {
    for (const row of rows) {
      const path = paths.get(row.key) ?? new Array<string | null>(releases.length).fill(null);
      path[at] = valuesOf(row);
      paths.set(row.key, path);
    }
  }
  const counts = new Map<string, number>();
  for (const path of paths.values()) counts.set(JSON.stringify(path), (counts.get(JSON.stringify(path)) ?? 0) + 1);
  // Groups that nobody is in, for all an outsider knows: people who did not move, of those releases that somebody is in.
  // Whether anybody came or went at all an outsider is taken to know.
  const patterns = new Set([...paths.values()].map((path) => JSON.stringify(path.map((values) => values !== null))));
  const allRows = releases.flatMap(({ rows }) => rows);
  const empty: string[] = [];
  const known = columns.filter((column) => allRows.every((row) => row.values[column] !== undefined));
  if (known.length === columns.length) {
    for (const values of combinations(columns, allRows)) {
      for (const pattern of patterns) {
        const there = JSON.parse(pattern) as boolean[];
        empty.push(JSON.stringify(there.map((is) => (is ? JSON.stringify(values) : null))));
      }
    }
  }
  if (counts.size + empty.length <= mostAtoms) for (const path of empty) counts.set(path, counts.get(path) ?? 0);
  const atoms = [...counts].map(([path, count]) => ({
    count,
    rows: (JSON.parse(path) as (string | null)[]).map((values) =>
      values === null ? null : { values: rowOf(columns, JSON.parse(values) as (string | null)[]) },
    ),
  }));
  const kept = new Map<string, readonly number[]>();
  return {
    counts: atoms.map(({ count }) => count),
    of(release, cell) {
      const id = `${release} ${idOf(cell.where)}`;
      const found =
        kept.get(id) ??
        atoms.flatMap(({ rows }, at) => {
          const row = rows[release];
          return row && isIn(row, cell.where) ? [at] : [];
        });
      kept.set(id, found);
      return found;
    },
  };
}

function rowOf(columns: readonly string[], values: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(columns.flatMap((column, at) => (values[at] == null ? [] : [[column, values[at]]])));
}
