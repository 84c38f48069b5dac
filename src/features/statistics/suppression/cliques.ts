/** Sets of columns, and which of them are beside one another in a tree. */
export interface Cliques {
  readonly sets: readonly (readonly string[])[];
  /** Pairs of places in `sets`. What two neighbours share is all that they have to agree on. */
  readonly beside: readonly (readonly [number, number])[];
}

/**
 * The fewest sets of columns that tables can be thought of apart in. Tables that hang together as a tree (each question by
 * the same group) can: whatever numbers each of them holds, if they agree on what they share there are people who have all
 * of them at once. Tables in a ring (a by b, b by c, c by a) cannot, and become one set (Lauritzen, Graphical Models, 1996,
 * chapter 2: decomposable graphs; the test for a tree is that of Graham, Yu and Özsoyoğlu).
 */
export function cliquesOf(tables: readonly (readonly string[])[]): Cliques {
  let sets = withoutContained(tables.map((by) => [...new Set(by)].sort()));
  for (let ring = inRing(sets); ring.length > 0; ring = inRing(sets)) {
    const joined = [...new Set(ring.flatMap((at) => sets[at] ?? []))].sort();
    sets = withoutContained([...sets.filter((_, at) => !ring.includes(at)), joined]);
  }
  return { sets, beside: tree(sets) };
}

function withoutContained(sets: readonly (readonly string[])[]): (readonly string[])[] {
  const inside = (a: readonly string[], b: readonly string[]) => a.every((column) => b.includes(column));
  const kept = sets.filter(
    (set, at) =>
      !sets.some((other, place) => place !== at && inside(set, other) && (!inside(other, set) || place < at)),
  );
  return kept.length === 0 ? [[]] : kept;
}

/** Takes away columns that stand in one set only, and sets that another holds; what is left then hangs in a ring. */
function inRing(sets: readonly (readonly string[])[]): number[] {
  let left = sets.map((set, at) => ({ at, set: [...set] }));
  for (let before = ""; before !== JSON.stringify(left); ) {
    before = JSON.stringify(left);
    const times = new Map<string, number>();
    for (const { set } of left) for (const column of set) times.set(column, (times.get(column) ?? 0) + 1);
    left = left.map(({ at, set }) => ({ at, set: set.filter((column) => (times.get(column) ?? 0) > 1) }));
    const contained = left.findIndex(({ set }, at) =>
      left.some((other, place) => place !== at && set.every((column) => other.set.includes(column))),
    );
    if (contained >= 0) left = left.filter((_, at) => at !== contained);
  }
  return left.length > 1 ? left.map(({ at }) => at) : [];
}

/** Joins the sets that share most first, and never in a ring: for sets without a ring that is a tree as is wanted. */
function tree(sets: readonly (readonly string[])[]): [number, number][] {
  const pairs = sets.flatMap((a, one) =>
    sets.slice(0, one).map((b, two) => ({ one, two, shared: a.filter((column) => b.includes(column)).length })),
  );
  const part = sets.map((_, at) => at);
  const found: [number, number][] = [];
  for (const { one, two } of pairs.sort((a, b) => b.shared - a.shared)) {
    const [from, to] = [part[one], part[two]];
    if (from === to) continue;
    for (const [at, each] of part.entries()) if (each === from) part[at] = to ?? 0;
    found.push([one, two]);
  }
  return found;
}
