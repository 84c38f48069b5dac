/** One thing seen: the numbers of the signals it has, whether it is so, and how much it counts. */
export interface Row {
  readonly has: readonly number[];
  readonly is: boolean;
  readonly counts: number;
}

const rounds = 60;

/**
 * Logistic regression with a penalty on the squares of the weights (`ridge`; the first signal, which every row has, goes
 * free), by Newton's step on one weight after the other. Gives the weight of each of `size` signals. The same rows give
 * the same weights.
 */
export function fitLogistic(rows: readonly Row[], size: number, ridge: number): Float64Array {
  const weights = new Float64Array(size);
  const odds = new Float64Array(rows.length);
  const chance = new Float64Array(rows.length).fill(0.5);
  const of = rowsOfEach(rows, size);
  for (let round = 0; round < rounds; round++) {
    let largest = 0;
    for (let at = 0; at < size; at++) {
      const penalty = at === 0 ? 0 : ridge;
      let slope = penalty * (weights[at] ?? 0);
      let curve = penalty + 1e-9;
      for (const row of of[at] ?? []) {
        const { is, counts } = rows[row] as Row;
        const likely = chance[row] as number;
        slope += counts * (likely - Number(is));
        curve += counts * likely * (1 - likely);
      }
      const step = Math.max(-1, Math.min(1, -slope / curve));
      if (Math.abs(step) < 1e-4) continue;
      largest = Math.max(largest, Math.abs(step));
      weights[at] = (weights[at] ?? 0) + step;
      for (const row of of[at] ?? []) {
        const sum = (odds[row] as number) + step;
        odds[row] = sum;
        chance[row] = 1 / (1 + Math.exp(-sum));
      }
    }
    if (largest < 1e-3) break;
  }
  return weights;
}

function rowsOfEach(rows: readonly Row[], size: number): Int32Array[] {
  const counts = new Int32Array(size);
  for (const { has } of rows) for (const at of has) counts[at] = (counts[at] ?? 0) + 1;
  const each = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(size);
  rows.forEach(({ has }, row) => {
    for (const at of has) {
      const place = filled[at] ?? 0;
      (each[at] as Int32Array)[place] = row;
      filled[at] = place + 1;
    }
  });
  return each;
}
