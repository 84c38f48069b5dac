import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../access/viewer.ts";
import { startTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { indexedItem, publishTestItems, testId } from "../../testing/test-public-rows.ts";
import { indexItems, unindexMeeting, unindexRecords } from "./index-items.ts";

const place = { body: "Ærtebjerg Kommune", committee: "Byrådet", day: "2024-05-06" };
const item = (title: string, text: string) => ({
  ...place,
  key: "item",
  record: { title, sections: [{ kind: "other" as const, heading: null, text }] },
});

describe("the search index", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
    await publishTestItems(database.store, [item("Lokalplan for havnen", "Tekst.")]);
  });
  afterAll(() => database.stop());

  const rows = () =>
    database.store.asPublic((tx) =>
      tx.rows<{ year: number; strong: string; words: string }>({
        text: "SELECT year, strong::text, words::text FROM public_search",
      }),
    );
  const index = (title: string, text: string) =>
    database.store.as(importer, (tx) => indexItems(tx, [indexedItem(item(title, text))]));

  it("holds stems with their places, parts of compounds, and what stands in the title", async () => {
    await index("Lokalplaner", "Plan A. Sag 24/18490.");
    const [row] = await rows();
    expect(row?.year).toBe(2024);
    expect(row?.words).toContain("'lokalplan':1");
    for (const lexeme of ["/plan", "^lokalplan", "+lokalplan", "#18490.", "#24.18490.", "=y2024"]) {
      expect(row?.words).toContain(`'${lexeme}'`);
    }
    expect(row?.words).not.toContain("'^plan'");
    expect(row?.strong).toContain("'lokalplan':1A");
  });

  it("replaces a row that stands there already, and takes it out", async () => {
    await index("Ny titel", "");
    expect(await rows()).toHaveLength(1);
    await database.store.as(importer, (tx) =>
      unindexMeeting(tx, testId(place.body), testId(`${place.body} ${place.committee} ${place.day}`)),
    );
    expect(await rows()).toHaveLength(0);
    await index("Ny titel", "");
    await database.store.as(importer, (tx) => unindexRecords(tx, testId(place.body), [testId("item")]));
    expect(await rows()).toHaveLength(0);
  });

  it("takes any text, and one of a million letters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        await index(text, text);
      }),
      { numRuns: 100 },
    );
    await index("Lang", Array.from({ length: 150_000 }, (_, n) => `ord${n}`).join(" "));
    expect(await rows()).toHaveLength(1);
  });
});
