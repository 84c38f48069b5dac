/**
 * How many letters must be changed, added, left out or swapped with a neighbour to make one word of another; `most + 1`
 * where it is more than `most`. Takes time in proportion to the length of a word times `most`.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next: number[] = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const far = Math.abs(row - at) > most;
      next.push(far ? most + 1 : cell(one, other, row, at, before, last, next));
      least = Math.min(least, next[at] ?? least);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
}

function cell(
  one: string,
  other: string,
  row: number,
  at: number,
  before: readonly number[],
  last: readonly number[],
  next: readonly number[],
): number {
  const same = one[row - 1] === other[at - 1];
  const least = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
  const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
  return swapped ? Math.min(least, (before[at - 2] ?? 0) + 1) : least;
}
