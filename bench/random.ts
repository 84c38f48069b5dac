/** A stream of numbers that is the same for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  pick<T>(values: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough for text and quick enough for hundreds of millions of words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("Nothing to pick from.");
      return value;
    },
  };
}

/** A seed for one of many things made from one seed, so that each can be made without the others. */
export function seedOf(seed: number, ...indexes: readonly number[]): number {
  let mixed = seed >>> 0;
  for (const index of indexes) mixed = Math.imul(mixed ^ (index + 0x9e3779b9), 0x85ebca6b) ^ (mixed >>> 13);
  return mixed >>> 0;
}

/** Draws indexes with given weights in constant time (Walker's alias method). */
export function weightedDraw(weights: readonly number[]): (random: Random) => number {
  const n = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * n) / total);
  const other = new Uint32Array(n);
  const low: number[] = [];
  const high: number[] = [];
  for (const [index, value] of share.entries()) (value < 1 ? low : high).push(index);
  while (low.length > 0 && high.length > 0) {
    const poor = low.pop() ?? 0;
    const rich = high.pop() ?? 0;
    other[poor] = rich;
    share[rich] = (share[rich] ?? 0) + (share[poor] ?? 0) - 1;
    ((share[rich] ?? 0) < 1 ? low : high).push(rich);
  }
  for (const index of [...low, ...high]) share[index] = 1;
  return (random) => {
    const index = random.below(n);
    return random.next() < (share[index] ?? 1) ? index : (other[index] ?? index);
  };
}
