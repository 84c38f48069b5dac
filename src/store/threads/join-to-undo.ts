import type { JoinedCase } from "../queries/threads/joined-cases.ts";

/**
 * Which case is to be parted from the one it was joined to, so that the cases `one` and `other` are two again: the last
 * of the joins between them. `joined`: all cases joined into the one both are of now. Null where no join lies between.
 */
export function joinToUndo(joined: readonly JoinedCase[], one: string, other: string): string | null {
  const known = new Map(joined.map((each) => [each.id, each]));
  const [a, b] = [way(known, one), way(known, other)];
  const between = [...a.filter((each) => !b.includes(each)), ...b.filter((each) => !a.includes(each))];
  return between.sort((x, y) => Date.parse(y.at) - Date.parse(x.at))[0]?.id ?? null;
}

/** The joins from a case up to the one that stands. */
function way(known: ReadonlyMap<string, JoinedCase>, from: string): JoinedCase[] {
  const steps: JoinedCase[] = [];
  for (let at = known.get(from); at !== undefined; at = known.get(at.joinedTo)) steps.push(at);
  return steps;
}
