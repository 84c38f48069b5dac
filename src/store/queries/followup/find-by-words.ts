import type { Transaction } from "../../transaction.ts";

const promise = {
  name: "followup-promise-by-words",
  text: `
    SELECT p.id FROM promise p
      JOIN committee c ON c.body_id = p.body_id AND c.id = p.committee_id
    WHERE p.body_id = $1 AND c.slug = $2 AND p.day = $3::date AND p.deleted IS NULL
      AND position($4 IN regexp_replace(p.found ->> 'quote', '\\s+', ' ', 'g')) > 0
    ORDER BY p.confidence DESC, p.id LIMIT 1`,
};

/** The promise made in a committee on an ISO day whose sentence holds the words; null where none does. */
export async function promiseByWords(
  tx: Transaction,
  bodyId: string,
  [committee, day]: readonly [committee: string, day: string],
  words: string,
): Promise<string | null> {
  const [found] = await tx.rows<{ id: string }>(promise, [bodyId, committee, day, words]);
  return found?.id ?? null;
}

const item = {
  name: "followup-item-by-number",
  text: `
    SELECT i.id FROM item i
      JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
      JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    WHERE i.body_id = $1 AND c.slug = $2 AND m.day = $3::date AND i.number = $4 AND i.deleted IS NULL
    ORDER BY i.id LIMIT 1`,
};

/** The open item of a number at a committee's meeting on an ISO day; null where there is none. */
export async function itemByNumber(
  tx: Transaction,
  bodyId: string,
  [committee, day, number]: readonly [committee: string, day: string, number: string],
): Promise<string | null> {
  const [found] = await tx.rows<{ id: string }>(item, [bodyId, committee, day, number]);
  return found?.id ?? null;
}
