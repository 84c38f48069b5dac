import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withOwner } from "../../connect/open.ts";
import { startTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { publishTestItems } from "../../testing/test-public-rows.ts";
import type { Transaction } from "../../transaction.ts";
import { countInYears } from "./count-facets.ts";
import { estimate } from "./estimate.ts";
import { type PageBounds, pageOfFew } from "./find-page.ts";
import { yearsHolding } from "./newest-years.ts";

const years = [2019, 2020, 2021, 2022, 2023, 2024];
const perYear = 240;
const size = 20;

/** Items spread over six years, each with the word *veje*; every tenth with *broer* too. */
const items = years.flatMap((year) =>
  Array.from({ length: perYear }, (_, n) => ({
    key: `${year}-${n}`,
    body: "Ærtebjerg Kommune",
    committee: "Byrådet",
    day: `${year}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
    record: { title: n % 10 === 0 ? "Veje og broer" : "Veje" },
  })),
);

describe("the years that hold a page", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
    await publishTestItems(database.store, items);
    await withOwner(database.place, database.owner, (client) => client.query("ANALYZE public_search"));
  }, 60_000);
  afterAll(() => database.stop());

  const asPublic = <T>(work: (tx: Transaction) => Promise<T>) => database.store.asPublic(work);
  const named = (numbers: readonly number[]) => numbers.map((year) => `'=y${year}'`).join(" | ");

  it("are the newest, as many as should hold three times what is wanted", async () => {
    const found = await asPublic(async (tx) => {
      const expected = await estimate(tx, "'vej'");
      return [await yearsHolding(tx, expected, size), await yearsHolding(tx, expected, 110)];
    });
    expect(found).toEqual([named([2024]), named([2024, 2023])]);
  });

  it("are those on the way from a day, in either direction", async () => {
    const found = await asPublic(async (tx) => {
      const expected = await estimate(tx, "'vej'");
      const from = (direction: "after" | "before") => yearsHolding(tx, expected, 110, { day: "2021-06-01", direction });
      return [await from("after"), await from("before")];
    });
    expect(found).toEqual([named([2021, 2020]), named([2021, 2022])]);
  });

  it("are not named where few rows match, or where nearly every year is needed", async () => {
    const found = await asPublic(async (tx) => [
      await yearsHolding(tx, await estimate(tx, "'bro'"), size),
      await yearsHolding(tx, await estimate(tx, "'vej'"), 1400),
    ]);
    expect(found).toEqual([null, null]);
  });

  it("hold the same page as all rows do", async () => {
    const bounds: PageBounds[] = [
      { direction: "after", from: null, size },
      { direction: "after", from: { rank: 0, day: "2021-06-01", id: "80000000-0000-4000-8000-000000000000" }, size },
      { direction: "before", from: { rank: 0, day: "2021-06-01", id: "80000000-0000-4000-8000-000000000000" }, size },
    ];
    for (const bound of bounds) {
      const [all, some] = await asPublic(async (tx) => {
        const from = bound.from === null ? null : { day: bound.from.day, direction: bound.direction };
        const held = await yearsHolding(tx, await estimate(tx, "'vej'"), size, from);
        expect(held).not.toBeNull();
        return [await pageOfFew(tx, "'vej'", bound), await pageOfFew(tx, "'vej'", bound, { years: held })];
      });
      expect(some).toHaveLength(size);
      expect(some).toEqual(all);
    }
  });

  it("are counted in only where they hold as many as are wanted", async () => {
    const [enough, tooFew] = await asPublic(async (tx) => [
      await countInYears(tx, "'vej'", 200, "'=y2024'"),
      await countInYears(tx, "'vej'", 300, "'=y2024'"),
    ]);
    expect(enough?.find((one) => one.facet === null)?.n).toBe(200);
    expect(tooFew).toBeNull();
  });
});
