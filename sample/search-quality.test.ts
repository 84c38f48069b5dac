import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillStore } from "../bench/fill-store.ts";
import { plainQuestion, preparePlain } from "../bench/search/plain.ts";
import { readSample, sampleQueries } from "../bench/search/sample-queries.ts";
import { search } from "../src/features/search/search.ts";
import { startTestDatabase, type TestDatabase } from "../src/store/testing/test-database.ts";
import { publishTestItems, publishTestPapers, testId } from "../src/store/testing/test-public-rows.ts";

const shown = 10;
const distractors = 15_000;

/** How well ten hits answer: what should come and came, and how much of what came should. */
function judge(found: readonly string[], wanted: ReadonlySet<string>): { recall: number; precision: number } {
  const right = found.slice(0, shown).filter((id) => wanted.has(id)).length;
  return {
    recall: right / Math.min(wanted.size, shown),
    precision: found.length === 0 ? 0 : right / Math.min(found.length, shown),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the sample's questions among 15,000 other items", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
    const { items, papers } = await readSample();
    await fillStore(database.store, { items: distractors, bodies: 1 });
    await publishTestItems(database.store, items);
    await publishTestPapers(database.store, papers);
    await preparePlain(database.place, database.owner);
  }, 300_000);
  afterAll(() => database?.stop());

  it("finds what should come, better than PostgreSQL's own Danish", async () => {
    const queries = sampleQueries();
    expect(queries.length).toBeGreaterThanOrEqual(60);
    const lines: string[] = [];
    const ours: { recall: number; precision: number }[] = [];
    const plain: { recall: number; precision: number }[] = [];
    for (const { query, find, kind } of queries) {
      const wanted = new Set(find.map(testId));
      const own = judge(
        (await search(database.store, { text: query, size: shown })).hits.map((hit) => hit.itemId),
        wanted,
      );
      const other = judge(await plainQuestion(database.store, query, shown), wanted);
      ours.push(own);
      plain.push(other);
      const numbers = [own.recall, own.precision, other.recall, other.precision].map((n) => n.toFixed(2)).join("  ");
      lines.push(`${numbers}  ${kind}: ${query}`);
    }
    const recall = mean(ours.map((one) => one.recall));
    const precision = mean(ours.map((one) => one.precision));
    const plainRecall = mean(plain.map((one) => one.recall));
    const plainPrecision = mean(plain.map((one) => one.precision));
    const total = [recall, precision, plainRecall, plainPrecision].map((n) => n.toFixed(2)).join("  ");
    console.info(
      `recall and precision at ${shown}, ours and plain 'danish':\n${lines.join("\n")}\n${total}  mean of ${queries.length}`,
    );
    expect(recall).toBeGreaterThan(0.93);
    expect(precision).toBeGreaterThan(0.68);
    expect(recall).toBeGreaterThan(plainRecall);
    expect(precision).toBeGreaterThan(plainPrecision);
  });
});
