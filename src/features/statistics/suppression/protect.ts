import { type Cell, type CountedRow, type CountedTable, cellsOf } from "./counted-tables.ts";
import { type Atoms, atomsOf, type Release } from "./known.ts";
import { type KnownSum, mayBeOther } from "./other-value.ts";

/** What was shown of a data set before: its rows then and the tables, with the ids of the cells that were not hidden. */
export interface EarlierRelease {
  readonly rows: readonly CountedRow[];
  readonly tables: readonly CountedTable[];
  readonly hidden: ReadonlySet<string>;
}

export interface ProtectionRules {
  /** Groups of fewer people than this are hidden; nobody at all is not a group. Usually 5. */
  readonly fewest: number;
  /** How far from the truth, at least, what can be worked out of a hidden count must reach. Usually 1: never exactly. */
  readonly away?: number;
}

/** A data set's counts as they may be shown. */
export interface Protected {
  readonly cells: readonly Cell[];
  /** Ids of the cells to hide, in every table and every export of the data set. */
  readonly hidden: ReadonlySet<string>;
  /** Of them those of small groups; the rest are hidden so that these, or the few who came since, cannot be worked out. */
  readonly small: ReadonlySet<string>;
  /** Small groups, or the few who came or left, that what was shown before gives away whatever is hidden now. */
  readonly givenAway: ReadonlySet<string>;
}

/** The fewest people of a group that is shown, where nothing else is configured. */
export const usualFewest = 5;

/** How many counts are tried one by one before the first of them is hidden and the search goes on beside it. */
const mostTried = 12;

/** People who must not be counted by an outsider: those of a small cell, or the difference of two releases of one. */
interface Group {
  readonly cell: Cell;
  readonly atoms: readonly number[];
}

/**
 * Which counts of people to hide, so that no group of fewer than `fewest` can be worked out: from the counts beside it and
 * the margins, from the same people in another table, or from what was shown at an earlier release, also where rows have
 * come, gone or changed since. The method is cell suppression (Willenborg and de Waal, Elements of Statistical Disclosure
 * Control, 2001, chapter 6): small groups first, then others, until every hidden small count can be another number too,
 * which is shown by finding such numbers (`mayBeOther`). What an outsider knows is taken to be: everything shown, that
 * counts are whole and not negative, and that a hidden group is not empty. Others are hidden smallest first, inner cells
 * before margins, and only what has not been shown before: hiding that would hide nothing.
 */
export function protect(
  rows: readonly CountedRow[],
  tables: readonly CountedTable[],
  rules: ProtectionRules,
  earlier: readonly EarlierRelease[] = [],
): Protected {
  const away = rules.away ?? 1;
  const cells = cellsOf(rows, tables);
  const small = new Set(cells.filter(({ value }) => value > 0 && value < rules.fewest).map(({ id }) => id));
  const before = earlier.map(({ rows, tables, hidden }): Release => {
    const all = cellsOf(rows, tables);
    return { rows, cells: all, shown: new Set(all.flatMap(({ id }) => (hidden.has(id) ? [] : [id]))) };
  });
  const atoms = atomsOf([...before, { rows, cells, shown: new Set() }]);
  const fixed = [...atoms.links, ...before.flatMap((release, at) => knownOf(atoms, at, release.cells, release.shown))];
  const now = before.length;
  const alreadyOut = givenBefore(cells, fixed, atoms, now);
  const hidden = new Set(small);
  const isSafe = (group: Group): boolean => {
    const shown = new Set(cells.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
    return mayBeOther(group.atoms, [...fixed, ...knownOf(atoms, now, cells, shown)], atoms.counts, away);
  };
  const groups = [
    ...cells.flatMap((cell) => (small.has(cell.id) ? [{ cell, atoms: atoms.of(now, cell) }] : [])),
    ...differences(cells, before, atoms, rules.fewest),
  ];
  const givenAway = new Set<string>();
  for (const group of groups) {
    if (before.length > 0 && !mayBeOther(group.atoms, fixed, atoms.counts, away)) givenAway.add(group.cell.id);
    else makeSafe(group);
  }
  return { cells, hidden, small, givenAway };

  /** Hides until a group is safe. Hiding takes knowledge away, so that what was safe before stays so. */
  function makeSafe(group: Group): void {
    while (!isSafe(group)) {
      const next = candidates(group.cell);
      if (next.length === 0) return void givenAway.add(group.cell.id);
      const enough = next.slice(0, mostTried).find((other) => {
        hidden.add(other.id);
        const safe = isSafe(group);
        if (!safe) hidden.delete(other.id);
        return safe;
      });
      if (enough === undefined && next[0] !== undefined) hidden.add(next[0].id);
    }
  }

  /** Counts that may be hidden for a cell's sake: those that share a line with it first, inner before margins, small first. */
  function candidates(cell: Cell): Cell[] {
    return cells
      .filter(({ id, value }) => !hidden.has(id) && value > 0 && !alreadyOut.has(id))
      .map((other) => ({ other, near: agreeing(cell, other), depth: Object.keys(other.where).length }))
      .sort((a, b) => b.depth - a.depth || b.near - a.near || a.other.value - b.other.value)
      .map(({ other }) => other);
  }
}

/** How many columns two cells have the same value in. */
const agreeing = (a: Cell, b: Cell): number =>
  Object.entries(a.where).filter(([column, value]) => b.where[column] === value).length;

function knownOf(atoms: Atoms, release: number, cells: readonly Cell[], shown: ReadonlySet<string>): KnownSum[] {
  return cells.map((cell) =>
    shown.has(cell.id)
      ? { atoms: atoms.of(release, cell), equal: cell.value }
      : { atoms: atoms.of(release, cell), min: 1 },
  );
}

/**
 * The few who came to a cell, or left it, since an earlier release showed it: the difference of the two counts tells of
 * them. Not of the whole: that three more have answered tells nothing of them.
 */
function differences(cells: readonly Cell[], before: readonly Release[], atoms: Atoms, fewest: number): Group[] {
  const now = before.length;
  return before.flatMap((release, at) =>
    release.cells.flatMap((old) => {
      const cell = cells.find(({ id }) => id === old.id);
      if (cell === undefined || !release.shown.has(old.id) || Object.keys(cell.where).length === 0) return [];
      const [was, is] = [new Set(atoms.of(at, old)), new Set(atoms.of(now, cell))];
      return [[...is].filter((atom) => !was.has(atom)), [...was].filter((atom) => !is.has(atom))].flatMap((some) => {
        const people = some.reduce((sum, atom) => sum + (atoms.counts[atom] ?? 0), 0);
        return people > 0 && people < fewest ? [{ cell, atoms: some }] : [];
      });
    }),
  );
}

/** Counts of now that were shown before word by word: the same people, so that hiding them hides nothing. */
function givenBefore(cells: readonly Cell[], fixed: readonly KnownSum[], atoms: Atoms, now: number): Set<string> {
  const out = new Set(
    fixed.flatMap(({ atoms: known, less, equal }) => (equal === undefined || less ? [] : [known.join(" ")])),
  );
  return new Set(cells.flatMap((cell) => (out.has(atoms.of(now, cell).join(" ")) ? [cell.id] : [])));
}
