import { type Model, solve } from "yalps";

/** A sum over atoms that is known: shown, or known to lie within bounds. `less` are taken from the sum. */
export interface KnownSum {
  readonly atoms: readonly number[];
  readonly less?: readonly number[];
  readonly equal?: number;
  readonly min?: number;
}

/**
 * Whether the sum over `atoms` may, for all that `known` says, also be `away` or more from what it is: whether some other
 * whole numbers of people fit everything that is known. What is settled at once is settled first; the rest is looked for
 * by whole-number programming (yalps). A way that is found is added up again, so that the answer yes never hangs on the
 * solver. `counts` are the true numbers.
 *
 * Not found in time counts as no: then more is hidden, never less.
 */
export function mayBeOther(
  atoms: readonly number[],
  known: readonly KnownSum[],
  counts: readonly number[],
  away: number,
): boolean {
  const value = sum(atoms, counts);
  const settled = settle(known, counts);
  const open = atoms.filter((atom) => !settled.has(atom));
  if (open.length === 0) return false;
  const rest = near(open, remaining(known, settled, counts));
  return (["maximize", "minimize"] as const).some((direction) => {
    const found = extreme(direction, open, rest);
    if (found === null) return false;
    const all = counts.map((count, atom) => found.get(atom) ?? count);
    return (
      [...found.values()].every((count) => Number.isInteger(count) && count >= 0) &&
      known.every((each) => fits(each, all)) &&
      Math.abs(sum(atoms, all) - value) >= away
    );
  });
}

const sum = (atoms: readonly number[], counts: readonly number[]): number =>
  atoms.reduce((total, atom) => total + (counts[atom] ?? 0), 0);

const fits = ({ atoms, less = [], equal, min }: KnownSum, counts: readonly number[]): boolean => {
  const total = sum(atoms, counts) - sum(less, counts);
  return (equal === undefined || total === equal) && (min === undefined || total >= min);
};

/** Atoms that can be only what they are: alone in a sum that is known, or all of a sum that leaves nothing. */
function settle(known: readonly KnownSum[], counts: readonly number[]): Set<number> {
  const settled = new Set<number>();
  const exact = known.filter(({ equal }) => equal !== undefined);
  for (let before = -1; before !== settled.size; ) {
    before = settled.size;
    for (const { atoms, less = [] } of exact) {
      const [plus, minus] = [atoms.filter((atom) => !settled.has(atom)), less.filter((atom) => !settled.has(atom))];
      const onlyOne = plus.length + minus.length === 1;
      const nothing =
        (minus.length === 0 && sum(plus, counts) === 0) || (plus.length === 0 && sum(minus, counts) === 0);
      if (onlyOne || nothing) for (const atom of [...plus, ...minus]) settled.add(atom);
    }
  }
  return settled;
}

/** The sums without what is settled. */
function remaining(known: readonly KnownSum[], settled: ReadonlySet<number>, counts: readonly number[]): KnownSum[] {
  return known.flatMap((each) => {
    const plus = each.atoms.filter((atom) => !settled.has(atom));
    const minus = (each.less ?? []).filter((atom) => !settled.has(atom));
    if (plus.length + minus.length === 0) return [];
    const gone = sum(each.atoms, counts) - sum(plus, counts) - (sum(each.less ?? [], counts) - sum(minus, counts));
    return [
      {
        atoms: plus,
        less: minus,
        ...(each.equal === undefined ? {} : { equal: each.equal - gone }),
        ...(each.min === undefined ? {} : { min: each.min - gone }),
      },
    ];
  });
}

/** Those sums that hang together with the atoms that are asked about. */
function near(open: readonly number[], known: readonly KnownSum[]): KnownSum[] {
  const reached = new Set(open);
  let waiting = known;
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    const touches = ({ atoms, less = [] }: KnownSum) => [...atoms, ...less].some((atom) => reached.has(atom));
    for (const each of waiting.filter(touches))
      for (const atom of [...each.atoms, ...(each.less ?? [])]) reached.add(atom);
    waiting = waiting.filter(({ atoms, less = [] }) => ![...atoms, ...less].every((atom) => reached.has(atom)));
  }
  return known.filter(({ atoms, less = [] }) => [...atoms, ...less].every((atom) => reached.has(atom)));
}

function extreme(
  direction: "maximize" | "minimize",
  open: readonly number[],
  known: readonly KnownSum[],
): Map<number, number> | null {
  const variables = new Map<number, Map<number, number>>();
  const add = (atom: number, constraint: number, factor: number): void => {
    const coefficients = variables.get(atom) ?? new Map<number, number>();
    variables.set(atom, coefficients.set(constraint, factor));
  };
  for (const [at, { atoms, less = [] }] of known.entries()) {
    for (const atom of atoms) add(atom, at, 1);
    for (const atom of less) add(atom, at, -1);
  }
  const objective = known.length;
  for (const atom of open) add(atom, objective, 1);
  const model: Model<number, number> = {
    direction,
    objective,
    // Bounded on purpose: a count without an upper bound would leave the programme without an end.
    constraints: [
      ...known.map(({ equal, min }, at) => [at, equal === undefined ? { min: min ?? 0 } : { equal }] as const),
      [objective, { max: 1_000_000 }] as const,
    ],
    variables,
    integers: true,
  };
  const { status, variables: found } = solve(model, { timeout: 250, maxIterations: 20_000 });
  if (status !== "optimal" && status !== "timedout") return null;
  const counts = new Map([...variables.keys()].map((atom) => [atom, 0]));
  for (const [atom, count] of found) {
    counts.set(atom, Math.abs(count - Math.round(count)) < 1e-6 ? Math.round(count) : count);
  }
  return counts;
}
