import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cliquesOf } from "./cliques.ts";
import { type CountedRow, type CountedTable, cellsOf, combinations, idOf, isIn } from "./counted-tables.ts";
import { type EarlierRelease, type Protected, protect, usualFewest } from "./protect.ts";

const rules = { fewest: usualFewest };
/** So many people for each combination of values: `{ "Nord/ja": 3 }`. */
function people(columns: readonly string[], counts: Readonly<Record<string, number>>): CountedRow[] {
  return Object.entries(counts).flatMap(([values, count]) =>
    Array.from({ length: count }, (_, at) => ({
      key: `${values} ${at}`,
      values: Object.fromEntries(values.split("/").map((value, column) => [columns[column] ?? "", value])),
    })),
  );
}
const hiddenOf = ({ cells, hidden }: Protected) =>
  cells.filter(({ id }) => hidden.has(id)).map(({ where }) => Object.values(where).join("/") || "alle");

interface Shown {
  readonly rows: readonly CountedRow[];
  readonly tables: readonly CountedTable[];
  readonly hidden: ReadonlySet<string>;
}

/**
 * An outsider who adds and subtracts: Gauss-Jordan over everything shown, with one unknown for each group of people who
 * were alike all along, or might have been. Gives the ids of hidden counts of the last release that come out. Written
 * apart from what it tests.
 */
function byElimination(releases: readonly Shown[]): Set<string> {
  const paths = new Map<string, (CountedRow | undefined)[]>();
  for (const [at, { rows }] of releases.entries()) {
    for (const row of rows) {
      const path = paths.get(row.key) ?? releases.map(() => undefined);
      path[at] = row;
      paths.set(row.key, path);
    }
  }
  const distinct = <T>(all: readonly T[], by: (each: T) => string) => [
    ...new Map(all.map((each) => [by(each), each])).values(),
  ];
  const seen = distinct(
    releases.flatMap(({ rows }) => rows),
    (row) => JSON.stringify(row.values),
  );
  const columns = [...new Set(seen.flatMap(({ values }) => Object.keys(values)))];
  const everybody = combinations(columns, seen).map((values, at) => ({
    key: `maybe ${at}`,
    values: Object.fromEntries(columns.map((column, place) => [column, values[place] ?? ""])),
  }));
  const patterns = distinct([...paths.values()], (path) => path.map((row) => row !== undefined).join());
  const stayed = patterns.flatMap((path) =>
    everybody.map((row) => path.map((was) => (was === undefined ? undefined : row))),
  );
  const name = (path: (CountedRow | undefined)[]) => JSON.stringify(path.map((row) => row?.values ?? null));
  const kinds = distinct([...paths.values(), ...stayed], name);
  const vector = (release: number, where: Readonly<Record<string, string>>) =>
    kinds.map((path) => (path[release] && isIn(path[release], where) ? 1 : 0));
  const system = releases.flatMap(({ rows, tables, hidden }, at) =>
    cellsOf(rows, tables).flatMap(({ id, where }) => (hidden.has(id) ? [] : [vector(at, where)])),
  );
  const basis = reduced(system);
  const last = releases.length - 1;
  const { rows, tables, hidden } = releases[last] as Shown;
  return new Set(
    cellsOf(rows, tables).flatMap(({ id, where }) =>
      hidden.has(id) && reduced([...basis, vector(last, where)]).length === basis.length ? [id] : [],
    ),
  );
}

function reduced(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    let rest = [...row];
    for (const known of basis) {
      const lead = known.findIndex((value) => Math.abs(value) > 1e-9);
      const factor = (rest[lead] ?? 0) / (known[lead] ?? 1);
      rest = rest.map((value, at) => value - factor * (known[at] ?? 0));
    }
    if (rest.some((value) => Math.abs(value) > 1e-9)) basis.push(rest);
  }
  return basis;
}

/** An outsider who tries every number of people: whether the inner cell `asked` can be only what it is. */
function byTrying(
  inner: readonly { where: Record<string, string>; value: number }[],
  shown: Shown,
  asked: string,
): boolean {
  const cells = cellsOf(shown.rows, shown.tables).map((cell) => ({
    members: inner.flatMap(({ where }, at) => (isIn({ values: where }, cell.where) ? [at] : [])),
    value: shown.hidden.has(cell.id) ? null : cell.value,
  }));
  const target = inner.findIndex(({ where }) => idOf(where) === asked);
  const truth = inner[target]?.value ?? 0;
  const guess = new Array<number>(inner.length).fill(0);
  const other = (at: number): boolean => {
    if (at === inner.length) return guess[target] !== truth;
    for (let count = 0; count <= 30; count++) {
      guess[at] = count;
      const possible = cells.every(({ members, value }) => {
        if (!members.includes(at)) return true;
        const sum = members.reduce((total, each) => total + (each <= at ? (guess[each] ?? 0) : 0), 0);
        const whole = members.every((each) => each <= at);
        if (value === null) return !whole || sum >= 1;
        return whole ? sum === value : sum <= value;
      });
      if (possible && other(at + 1)) return true;
    }
    return false;
  };
  return !other(0);
}

describe("small groups", () => {
  const columns = ["sted", "svar"];
  const table = [{ name: "svar efter sted", by: columns }];

  test("one small count takes others with it, and no more than need be", () => {
    const rows = people(columns, {
      "Nord/ja": 3,
      "Nord/nej": 20,
      "Syd/ja": 30,
      "Syd/nej": 9,
      "Vest/ja": 40,
      "Vest/nej": 50,
    });
    const found = protect(rows, table, rules);
    expect(hiddenOf(found).sort()).toEqual(["Nord/ja", "Nord/nej", "Syd/ja", "Syd/nej"]);
    expect([...found.small]).toEqual([idOf({ sted: "Nord", svar: "ja" })]);
    expect(found.givenAway.size).toBe(0);
  });

  test("nothing is hidden where no group is small, and nobody at all is no group", () => {
    const rows = people(columns, { "Nord/ja": 5, "Nord/nej": 20, "Syd/ja": 30, "Syd/nej": 9 });
    expect(protect(rows, table, rules).hidden.size).toBe(0);
    expect(protect(people(columns, { "Nord/ja": 7, "Syd/nej": 9 }), table, rules).hidden.size).toBe(0);
    expect(protect(rows, table, { fewest: 10 }).small.size).toBe(2);
  });

  test("two ones whose sum is shown are not left so: 1 and 1 is all that makes 2", () => {
    const rows = people(columns, { "Nord/ja": 1, "Nord/nej": 30, "Syd/ja": 1, "Syd/nej": 30 });
    const found = protect(rows, table, rules);
    expect(found.givenAway.size).toBe(0);
    expect(found.hidden.has(idOf({ svar: "ja" }))).toBe(true);
  });

  test("one data set, two tables: what one hides the other must not tell", () => {
    const all = ["sted", "svar", "køn"];
    const rows = people(all, {
      "Nord/ja/k": 2,
      "Nord/ja/m": 9,
      "Nord/nej/k": 12,
      "Nord/nej/m": 11,
      "Syd/ja/k": 14,
      "Syd/ja/m": 13,
      "Syd/nej/k": 15,
      "Syd/nej/m": 16,
    });
    const tables = [
      { name: "sted og køn", by: ["sted", "køn"] },
      { name: "alt", by: all },
      { name: "svar og køn", by: ["svar", "køn"] },
    ];
    const found = protect(rows, tables, rules);
    expect(found.hidden.size).toBeGreaterThan(3);
    expect(byElimination([{ rows, tables, hidden: found.hidden }])).not.toContain(
      idOf({ sted: "Nord", svar: "ja", køn: "k" }),
    );
  });

  test("an earlier release: what the two answered who came since is not told by the difference", () => {
    const first = people(columns, { "Nord/ja": 20, "Nord/nej": 20, "Syd/ja": 20, "Syd/nej": 20 });
    const came = ["a", "b"].map((key) => ({ key, values: { sted: "Nord", svar: "ja" } }));
    const rows = [...first, ...came];
    expect(protect(rows, table, rules).hidden.size).toBe(0);
    const earlier: EarlierRelease = { rows: first, tables: table, hidden: new Set() };
    const found = protect(rows, table, rules, [earlier]);
    expect(hiddenOf(found)).toContain("Nord/ja");
    const out = byElimination([earlier, { rows, tables: table, hidden: found.hidden }]);
    expect(out.has(idOf({ sted: "Nord", svar: "ja" }))).toBe(false);
  });

  test("what was shown before cannot be hidden, and that is said", () => {
    const rows = people(columns, { "Nord/ja": 3, "Nord/nej": 20, "Syd/ja": 30, "Syd/nej": 9 });
    const found = protect(rows, table, rules, [{ rows, tables: table, hidden: new Set() }]);
    expect([...found.givenAway]).toEqual([idOf({ sted: "Nord", svar: "ja" })]);
    const whole = protect(rows, table, rules, [{ rows, tables: [{ name: "svar", by: ["svar"] }], hidden: new Set() }]);
    expect(whole.givenAway.size).toBe(0);
    expect(whole.hidden.has(idOf({ svar: "ja" }))).toBe(false);
  });
});

describe("properties", () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 }));
  const grid = (...sizes: number[]) =>
    fc.array(count, { minLength: sizes.reduce((a, b) => a * b, 1), maxLength: sizes.reduce((a, b) => a * b, 1) });
  const names = (sizes: readonly number[]): string[] =>
    sizes.reduce<string[]>(
      (all, size) => all.flatMap((name) => Array.from({ length: size }, (_, at) => `${name}${name ? "/" : ""}v${at}`)),
      [""],
    );
  const filled = (columns: readonly string[], sizes: readonly number[], counts: readonly number[]) =>
    people(columns, Object.fromEntries(names(sizes).map((name, at) => [name, counts[at] ?? 0])));

  test("nobody who adds and subtracts, or tries every number, finds a small group of a table", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), grid(3, 3), (a, b, counts) => {
        const columns = ["a", "b"];
        const rows = filled(columns, [a, b], counts);
        const tables = [{ name: "t", by: columns }];
        const { hidden, small, givenAway } = protect(rows, tables, rules);
        const shown = { rows, tables, hidden };
        expect(givenAway.size).toBe(0);
        const out = byElimination([shown]);
        for (const id of small) expect(out.has(id)).toBe(false);
        const inner = cellsOf(rows, tables)
          .filter(({ where }) => Object.keys(where).length === 2)
          .map(({ where, value }) => ({ where, value }));
        for (const id of small) {
          if (inner.some(({ where }) => idOf(where) === id)) expect(byTrying(inner, shown, id)).toBe(false);
        }
      }),
      { numRuns: 150, seed: 24 },
    );
  });

  test("nor of three columns shown two by two", () => {
    fc.assert(
      fc.property(grid(2, 3, 2), (counts) => {
        const rows = filled(["a", "b", "c"], [2, 3, 2], counts);
        const tables = [
          { name: "ab", by: ["a", "b"] },
          { name: "bc", by: ["b", "c"] },
          { name: "ac", by: ["a", "c"] },
        ];
        const { hidden, small, givenAway } = protect(rows, tables, rules);
        const out = byElimination([{ rows, tables, hidden }]);
        for (const id of small) expect(out.has(id) && !givenAway.has(id)).toBe(false);
      }),
      { numRuns: 40, seed: 24 },
    );
  });

  test("nor of three questions, each by the same group", () => {
    fc.assert(
      fc.property(grid(2, 3, 2, 2), (counts) => {
        const rows = filled(
          ["g", "p", "q", "r"],
          [2, 3, 2, 2],
          counts.map((each) => Math.floor(each / 3)),
        );
        const tables = ["p", "q", "r"].map((question) => ({ name: question, by: ["g", question] }));
        const { hidden, small, givenAway } = protect(rows, tables, rules);
        const out = byElimination([{ rows, tables, hidden }]);
        expect(givenAway.size).toBe(0);
        for (const id of small) expect(out.has(id)).toBe(false);
      }),
      { numRuns: 40, seed: 24 },
    );
  });

  test("nor with the release before beside it, when people have come, gone and moved", () => {
    fc.assert(
      fc.property(grid(2, 3), grid(2, 3), fc.nat(5), (counts, more, moved) => {
        const columns = ["a", "b"];
        const tables = [{ name: "t", by: columns }];
        const old = filled(columns, [2, 3], counts);
        const first = protect(old, tables, rules);
        const changed = old
          .slice(moved)
          .map((row, at) => (at < moved ? { ...row, values: { a: "v0", b: "v0" } } : row));
        const came = filled(columns, [2, 3], more).map((row) => ({ ...row, key: `ny ${row.key}` }));
        const rows = [...changed, ...came];
        const earlier = { rows: old, tables, hidden: first.hidden };
        const { hidden, small, givenAway } = protect(rows, tables, rules, [earlier]);
        const out = byElimination([earlier, { rows, tables, hidden }]);
        for (const id of small) expect(out.has(id) && !givenAway.has(id)).toBe(false);
      }),
      { numRuns: 40, seed: 24 },
    );
  });
});

test("tables that hang together as a tree are thought of apart, those in a ring are not", () => {
  expect(cliquesOf([["g", "p"], ["g", "q"], ["g"], []])).toEqual({
    sets: [
      ["g", "p"],
      ["g", "q"],
    ],
    beside: [[1, 0]],
  });
  expect(
    cliquesOf([
      ["a", "b"],
      ["b", "c"],
      ["a", "c"],
      ["c", "d"],
    ]).sets,
  ).toEqual([
    ["c", "d"],
    ["a", "b", "c"],
  ]);
  expect(
    cliquesOf([
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
    ]).beside,
  ).toHaveLength(2);
  expect(cliquesOf([[]])).toEqual({ sets: [[]], beside: [] });
});
