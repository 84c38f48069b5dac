import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "public-committee-abbreviations",
  text: `
    SELECT abbreviation, name FROM public_committee
    WHERE body_id = $1::uuid AND abbreviation IS NOT NULL AND deleted IS NULL`,
};

/** A body's own committee abbreviations with the full names (*UAU*: Udvalget for Arbejdsmarked og Uddannelse). */
export async function committeeAbbreviations(tx: Transaction, bodyId: string): Promise<Map<string, string>> {
  const found = await tx.rows<{ abbreviation: string; name: string }>(statement, [bodyId]);
  return new Map(found.map((row) => [row.abbreviation, row.name]));
}
