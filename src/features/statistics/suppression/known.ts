import { cliquesOf } from "./cliques.ts";
import { type Cell, type CountedRow, combinations, idOf, isIn } from "./counted-tables.ts";
import type { KnownSum } from "./other-value.ts";

/** A release of the data set: its rows then, and the counts that were shown of it. */
export interface Release {
  readonly rows: readonly CountedRow[];
  /** Ids of the cells whose value was shown. */
  readonly shown: ReadonlySet<string>;
  readonly cells: readonly Cell[];
}

/**
 * The smallest groups of people that counts are made of: those who have the same values of some columns at every release.
 * A count is a sum over some of them, whatever table and release it stands in, so that what can be worked out is a question
 * about one system of sums.
 */
export interface Atoms {
  /** How many people each holds: what nobody outside knows. */
  readonly counts: readonly number[];
  /** The atoms that a cell of a release counts. */
  readonly of: (release: number, cell: Cell) => readonly number[];
  /** What atoms of neighbouring sets of columns agree on, as everybody knows: they are the same people. */
  readonly links: readonly KnownSum[];
}

/** Beyond so many in one set, groups that nobody is in are left out: that takes possibilities away, so it hides more. */
const mostAtoms = 400;

/** The values of some columns at each release; null where somebody was not there. */
type Path = readonly (Readonly<Record<string, string>> | null)[];

/** Finds the atoms of releases, oldest first, in as small sets of columns as the tables allow. */
export function atomsOf(releases: readonly Release[]): Atoms {
  const { sets, beside } = cliquesOf(releases.flatMap(({ cells }) => cells.map(({ where }) => Object.keys(where))));
  const counts: number[] = [];
  const parts = sets.map((columns) => {
    const first = counts.length;
    const paths = pathsOf(releases, columns);
    for (const { count } of paths) counts.push(count);
    return { columns, atoms: paths.map(({ path }, at) => ({ path, at: first + at })) };
  });
  const links = beside.flatMap(([one, two]) => {
    const [a, b] = [parts[one], parts[two]];
    if (a === undefined || b === undefined) return [];
    const shared = a.columns.filter((column) => b.columns.includes(column));
    const [left, right] = [bySharedPath(a.atoms, shared), bySharedPath(b.atoms, shared)];
    return [...new Set([...left.keys(), ...right.keys()])].map(
      (key): KnownSum => ({ atoms: left.get(key) ?? [], less: right.get(key) ?? [], equal: 0 }),
    );
  });
  const kept = new Map<string, readonly number[]>();
  return {
    counts,
    links,
    of(release, { where }) {
      const id = `${release} ${idOf(where)}`;
      let found = kept.get(id);
      if (found === undefined) {
        const part = parts.find(({ columns }) => Object.keys(where).every((column) => columns.includes(column)));
        found = (part?.atoms ?? []).flatMap(({ path, at }) => {
          const values = path[release];
          return values && isIn({ values }, where) ? [at] : [];
        });
        kept.set(id, found);
      }
      return found;
    },
  };
}

function bySharedPath(
  atoms: readonly { readonly path: Path; readonly at: number }[],
  shared: readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { path, at } of atoms) {
    const key = JSON.stringify(path.map((values) => values && shared.map((column) => values[column] ?? null)));
    const same = found.get(key);
    if (same === undefined) found.set(key, [at]);
    else same.push(at);
  }
  return found;
}

/** The groups of people by some columns over all releases, and how many each holds; those that nobody is in as well. */
function pathsOf(releases: readonly Release[], columns: readonly string[]): { path: Path; count: number }[] {
  const valuesOf = (row: CountedRow): string => JSON.stringify(columns.map((column) => row.values[column] ?? null));
  const people = new Map<string, (string | null)[]>();
  for (const [at, { rows }] of releases.entries()) {
    for (const row of rows) {
      const path = people.get(row.key) ?? new Array<string | null>(releases.length).fill(null);
      path[at] = valuesOf(row);
      people.set(row.key, path);
    }
  }
  const counts = new Map<string, number>();
  for (const path of people.values()) counts.set(JSON.stringify(path), (counts.get(JSON.stringify(path)) ?? 0) + 1);
  // Groups that nobody is in, for all an outsider knows: people who did not move, of those releases that somebody is in.
  // Whether anybody came or went at all an outsider is taken to know.
  const patterns = new Set([...people.values()].map((path) => JSON.stringify(path.map((values) => values !== null))));
  const allRows = releases.flatMap(({ rows }) => rows);
  const empty: string[] = [];
  if (allRows.every((row) => columns.every((column) => row.values[column] !== undefined))) {
    for (const values of combinations(columns, allRows)) {
      for (const pattern of patterns) {
        const there = JSON.parse(pattern) as boolean[];
        empty.push(JSON.stringify(there.map((is) => (is ? JSON.stringify(values) : null))));
      }
    }
  }
  if (counts.size + empty.length <= mostAtoms) for (const path of empty) counts.set(path, counts.get(path) ?? 0);
  return [...counts].map(([path, count]) => ({
    count,
    path: (JSON.parse(path) as (string | null)[]).map((values) =>
      values === null ? null : rowOf(columns, JSON.parse(values) as (string | null)[]),
    ),
  }));
}

function rowOf(columns: readonly string[], values: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(columns.flatMap((column, at) => (values[at] == null ? [] : [[column, values[at]]])));
}
