import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isCommonWord } from "../../../danish/common-words.ts";
import { withOwner } from "../../connect/open.ts";
import { migrationsFolder } from "../../migrations-folder.ts";
import { startTestDatabase, testServers } from "../../testing/test-database.ts";
import { publishTestItems } from "../../testing/test-public-rows.ts";

const migration = readFileSync(path.join(migrationsFolder, "0006_search_pairs.sql"), "utf8");

describe.each(testServers)("the migration of common pairs on %s", (server) => {
  it("gives a row that was there before the same lexemes as one that is indexed now", async () => {
    const database = await startTestDatabase({ server });
    try {
      const text = "Sagen om det er i den kommune, og at den blev godkendt. Til og med i år. Om borgere i byrådet.";
      const record = {
        title: "Godkendelse af indstillingen",
        sections: [{ kind: "other" as const, heading: null, text }],
      };
      await publishTestItems(database.store, [
        { key: "item", body: "Ærtebjerg Kommune", committee: "Byrådet", day: "2024-05-06", record },
      ]);
      const words = () =>
        withOwner(database.place, database.owner, async (client) => {
          const { rows } = await client.query<{ words: string }>("SELECT words::text FROM public_search");
          return rows[0]?.words;
        });
      const now = await words();
      expect(now).toContain("'_i_den'");
      await withOwner(database.place, database.owner, async (client) => {
        await client.query(`UPDATE public_search SET words = ts_delete(words,
          (SELECT array_agg(lexeme) FROM unnest(words) WHERE lexeme LIKE '\\_%'))`);
      });
      expect(await words()).not.toContain("'_");
      await withOwner(database.place, database.owner, (client) => client.query(migration));
      expect(await words()).toBe(now);
    } finally {
      await database.stop();
    }
  });

  it("names the common words as the program does", () => {
    const named = [...migration.matchAll(/^ {8}'([^']+)'/gm)].flatMap(([, stems = ""]) => stems.trim().split(" "));
    expect(named.length).toBeGreaterThan(50);
    expect(named.every(isCommonWord)).toBe(true);
  });
});
