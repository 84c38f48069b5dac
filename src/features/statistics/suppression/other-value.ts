import { type Model, solve } from "yalps";

/** A sum over atoms that is known: shown, or known to lie within bounds. */
export interface KnownSum {
  readonly atoms: readonly number[];
  readonly equal?: number;
  readonly min?: number;
}

/**
 * Whether the sum over `atoms` may, for all that `known` says, also be `away` or more from what it is: whether some other
 * whole numbers of people fit everything that is known. Looked for by whole-number programming (yalps); a way that is
 * found is added up again, so that the answer yes never hangs on the solver. `counts` are the true numbers.
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
  return (["maximize", "minimize"] as const).some((direction) => {
    const found = extreme(direction, atoms, known, counts.length);
    return (
      found !== null &&
      found.every((count) => Number.isInteger(count) && count >= 0) &&
      known.every((each) => fits(each, found)) &&
      Math.abs(sum(atoms, found) - value) >= away
    );
  });
}

const sum = (atoms: readonly number[], counts: readonly number[]): number =>
  atoms.reduce((total, atom) => total + (counts[atom] ?? 0), 0);

const fits = ({ atoms, equal, min }: KnownSum, counts: readonly number[]): boolean => {
  const total = sum(atoms, counts);
  return (equal === undefined || total === equal) && (min === undefined || total >= min);
};

function extreme(
  direction: "maximize" | "minimize",
  atoms: readonly number[],
  known: readonly KnownSum[],
  size: number,
): number[] | null {
  const variables = Array.from({ length: size }, () => new Map<number, number>());
  for (const [at, each] of known.entries()) for (const atom of each.atoms) variables[atom]?.set(at, 1);
  const objective = known.length;
  for (const atom of atoms) variables[atom]?.set(objective, 1);
  const model: Model<number, number> = {
    direction,
    objective,
    // Bounded on purpose: a count without an upper bound would leave the programme without an end.
    constraints: [
      ...known.map(({ equal, min }, at) => [at, equal === undefined ? { min: min ?? 0 } : { equal }] as const),
      [objective, { max: 1_000_000 }] as const,
    ],
    variables: variables.map((coefficients, atom) => [atom, coefficients] as const),
    integers: true,
  };
  const { status, variables: found } = solve(model, { timeout: 250, maxIterations: 20_000 });
  if (status !== "optimal" && status !== "timedout") return null;
  const counts = new Array<number>(size).fill(0);
  for (const [atom, count] of found)
    counts[atom] = Math.abs(count - Math.round(count)) < 1e-6 ? Math.round(count) : count;
  return counts;
}
