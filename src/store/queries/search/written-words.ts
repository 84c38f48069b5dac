import type { Transaction } from "../../transaction.ts";

/** Texts that strangers can find, as they are written: names of people and committees, and titles. */
export interface WrittenWords {
  readonly names: readonly string[];
  readonly titles: readonly string[];
}

const mostNames = 4000;
const mostTitles = 3000;

const statement = {
  name: "search-written-words",
  text: `
    (SELECT true AS name, name AS text FROM public_committee LIMIT ${mostNames})
    UNION ALL
    (SELECT true, name FROM public_person WHERE deleted IS NULL LIMIT ${mostNames})
    UNION ALL
    (SELECT false, i.title
       FROM (SELECT body_id, item_id FROM public_search ORDER BY day DESC, item_id DESC LIMIT ${mostTitles}) AS s
       JOIN public_item i ON i.body_id = s.body_id AND i.id = s.item_id
      WHERE i.is_open AND i.deleted IS NULL AND i.title IS NOT NULL)`,
};

/** What a misspelt word may have meant: at most some thousand names, and the titles of the newest open items. */
export async function writtenWords(tx: Transaction): Promise<WrittenWords> {
  const rows = await tx.rows<{ name: boolean; text: string }>(statement);
  const texts = (name: boolean) => rows.filter((row) => row.name === name).map((row) => row.text);
  return { names: texts(true), titles: texts(false) };
}
