import { expect, it } from "vitest";
import { markShare } from "./mark-share.ts";

const scheme = (key: string, group: string) => ({ key, name: { da: key, en: "" }, group });
const one = { schemes: [scheme("fleksjob", ""), scheme("praktik", "")], sizes: [{ from: 1, share: 10, groups: 1 }] };
const two = {
  schemes: [scheme("fleksjob", "A"), scheme("elever", "B")],
  sizes: [
    { from: 1, share: 5, groups: 1 },
    { from: 10, share: 5, groups: 2 },
  ],
};

it.each([
  ["ten of a hundred", 100, { fleksjob: 6, praktik: 4 }, 100, true],
  ["one of ten", 10, { fleksjob: 1 }, 100, true],
  ["49 of 500, which is 9.8 and not 10", 500, { fleksjob: 49 }, 98, false],
  ["999 of 10,000, which is 9.99 and is not shown as 10", 10_000, { fleksjob: 999 }, 99, false],
  ["nobody", 10, {}, 0, false],
  ["schemes that are not asked for", 10, { ukendt: 9 }, 0, false],
])("reckons %s", (_what, employees, counts, tenths, met) => {
  expect(markShare(one, { employees, counts })).toMatchObject({ tenths, met });
});

it("asks a share of both groups of the large, and of one of the small", () => {
  const of = (employees: number, counts: Record<string, number>) => markShare(two, { employees, counts });
  expect(of(9, { fleksjob: 1 })).toMatchObject({ met: true, size: { from: 1 } });
  expect(of(10, { fleksjob: 1 })).toMatchObject({ met: false, size: { from: 10 } });
  expect(of(10, { fleksjob: 1, elever: 1 })).toMatchObject({ met: true });
  expect(of(100, { fleksjob: 5, elever: 4 }).groups.map(({ tenths, reached }) => [tenths, reached])).toEqual([
    [50, true],
    [40, false],
  ]);
  // No class is for so few.
  expect(
    markShare({ ...two, sizes: [{ from: 5, share: 1, groups: 1 }] }, { employees: 4, counts: { fleksjob: 4 } }),
  ).toMatchObject({
    size: null,
    met: false,
  });
});
