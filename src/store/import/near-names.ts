/**
 * True where two names as compared differ by a letter or two, or only in the order of their words: likely one name
 * misspelled, which a person must settle. Compares at most 200 letters.
 */
export function isNear(one: string, other: string): boolean {
  if (one === other) return false;
  if (sorted(one) === sorted(other)) return true;
  if (one.length < 8 || Math.abs(one.length - other.length) > 2) return false;
  return distance(one.slice(0, 200), other.slice(0, 200)) <= 2;
}

function sorted(name: string): string {
  return name.split(" ").sort().join(" ");
}

/** Levenshtein: letters added, left out or exchanged. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
