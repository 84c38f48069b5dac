import type { NewsLine } from "../../../records/mail.ts";
import type { Transaction } from "../../transaction.ts";

const which = {
  name: "news-which",
  text: `SELECT id, item_id AS "itemId", promise_id AS "promiseId", verb FROM happening WHERE id = ANY ($1::uuid[])`,
};

/** A happening as ids. */
export interface HappeningIds {
  readonly id: string;
  readonly itemId: string | null;
  readonly promiseId: string | null;
  readonly verb: NewsLine["verb"];
}

/** Which records these happenings are about. */
export async function recordsOfHappenings(tx: Transaction, ids: readonly string[]): Promise<HappeningIds[]> {
  return tx.rows<HappeningIds>(which, [ids]);
}

const lines = {
  name: "news-item-lines",
  text: `
    SELECT i.id, i.title, a.path, c.name AS committee, b.name AS body, i.day, i.outcome, i.final
    FROM public_item i
      JOIN public_address a ON a.body_id = i.body_id AND a.record_id = i.id AND a.current
      JOIN public_committee c ON c.body_id = i.body_id AND c.id = i.committee_id
      JOIN public_body b ON b.body_id = i.body_id
    WHERE i.id = ANY ($1::uuid[]) AND i.is_open`,
};

/** What strangers may know of these items now, by id: what was taken back or closed since is missing. Ask as the public. */
export async function newsOfItems(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, Omit<NewsLine, "verb">>> {
  const rows = await tx.rows<Omit<NewsLine, "verb"> & { id: string }>(lines, [ids]);
  return new Map(rows.map(({ id, ...line }) => [id, line]));
}
