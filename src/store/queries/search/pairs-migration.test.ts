import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withOwner } from "../../connect/open.ts";
import { migrationsFolder } from "../../migrations-folder.ts";
import { startTestDatabase, testServers } from "../../testing/test-database.ts";
import { publishTestItems } from "../../testing/test-public-rows.ts";
import { pairLexeme } from "./pair-lexeme.ts";

const migration = readFileSync(path.join(migrationsFolder, "0007_search_all_pairs.sql"), "utf8");

describe.each(testServers)("the migration of pairs on %s", (server) => {
  it("gives a row that was there before the same lexemes as one that is indexed now", async () => {
    const database = await startTestDatabase({ server });
    try {
      const text =
        "Blåbærgrød til 7 ældre. Sagen om det er i den kommune, og at den blev godkendt. Til og med i år. Om borgere i byrådet.";
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
      expect(now).toContain(`'${pairLexeme("i", "den")}'`);
      await withOwner(database.place, database.owner, async (client) => {
        await client.query(`UPDATE public_search SET words = ts_delete(words,
          (SELECT array_agg(lexeme) FROM unnest(words) WHERE lexeme ~ '^[A-Z]')) || '_i_den'::tsvector`);
      });
      expect(await words()).not.toMatch(/'[A-Z]/);
      await withOwner(database.place, database.owner, (client) => client.query(migration));
      expect(await words()).toBe(now);
    } finally {
      await database.stop();
    }
  });
});
