import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainOffers, preparePlainOffers } from "../bench/offers/plain.ts";
import { importer } from "../src/access/viewer.ts";
import { blankQuestion, searchOffers } from "../src/features/offers/search/search-offers.ts";
import { readOffersCsv } from "../src/intake/offers/read-offers-csv.ts";
import { isProblem } from "../src/records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../src/store/testing/test-database.ts";
import { publishTestOffers, testBody } from "../src/store/testing/test-offers.ts";

const shown = 10;
const today = "2026-11-27";
const folder = new URL("./", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));

interface Asked {
  readonly ask: string;
  readonly find: readonly string[];
  readonly kind: string;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("everyday questions to the sample's overview of offers", () => {
  let database: TestDatabase;
  const asked = JSON.parse(read("offer-questions.json").toString()) as Asked[];
  const offers = readOffersCsv("offers.csv", read("offers.csv"));
  if (isProblem(offers)) throw new Error(offers.key);
  beforeAll(async () => {
    database = await startTestDatabase();
    await publishTestOffers(
      database,
      offers.map(({ offer }) => offer),
    );
    await preparePlainOffers(database);
  });
  afterAll(() => database?.stop());

  it("are more than sixty, over more than a hundred offers, and ask for offers that are there", () => {
    expect(asked.length).toBeGreaterThanOrEqual(60);
    expect(offers.length).toBeGreaterThanOrEqual(120);
    const titles = new Set(offers.map(({ offer }) => offer.title));
    expect(titles.size).toBe(offers.length);
    expect(asked.flatMap(({ find }) => find).filter((title) => !titles.has(title))).toEqual([]);
    expect(asked.filter(({ find }) => find.length === 0)).toEqual([]);
  });

  it("find what should come, better than plain full-text search on the same data", async () => {
    const recall = (found: readonly string[], find: readonly string[]) =>
      found.slice(0, shown).filter((title) => find.includes(title)).length / Math.min(find.length, shown);
    const lines: string[] = [];
    const all: [ours: number, plain: number][] = [];
    for (const { ask, find, kind } of asked) {
      const found = await database.store.as(importer, (tx) =>
        searchOffers(tx, { bodyId: testBody, today }, { ...blankQuestion, text: ask }),
      );
      const own = recall(
        found.offers.map(({ record }) => record.title),
        find,
      );
      const plain = recall(await plainOffers(database.store, ask, shown), find);
      all.push([own, plain]);
      const missed = find.filter((title) => !found.offers.slice(0, shown).some(({ record }) => record.title === title));
      lines.push(
        `${own.toFixed(2)}  ${plain.toFixed(2)}  ${kind}: ${ask}${missed.length === 0 ? "" : `  – not: ${missed.join("; ")}`}`,
      );
    }
    const [ours, plain] = [mean(all.map(([own]) => own)), mean(all.map(([, other]) => other))];
    console.info(
      `recall at ${shown}, ours and plain 'danish':\n${lines.join("\n")}\n${ours.toFixed(3)}  ${plain.toFixed(3)}  mean of ${asked.length}`,
    );
    expect(ours).toBeGreaterThan(0.94);
    expect(ours).toBeGreaterThan(plain + 0.25);
  });
});
