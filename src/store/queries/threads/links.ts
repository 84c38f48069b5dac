import type { Transaction } from "../../transaction.ts";

/** One of two items that may be the same matter, as a secretary is shown it. */
export interface LinkedItem {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly caseNumber: string | null;
  readonly committee: string;
  readonly day: string | null;
  readonly outcome: string | null;
}

/** Two items of which the import asks whether they are the same matter. */
export interface ProposedLink {
  readonly bodyId: string;
  readonly id: string;
  readonly evidence: readonly string[];
  readonly earlier: LinkedItem;
  readonly later: LinkedItem;
}

const item = (
  side: "a" | "b",
) => `jsonb_build_object('id', ${side}.id, 'title', ${side}.title, 'number', ${side}.number,
  'caseNumber', ${side}.case_key, 'committee', ${side}c.name, 'day', ${side}m.day, 'outcome', ${side}.outcome)`;

const joined = (side: "a" | "b", key: string) => `
  JOIN item ${side} ON ${side}.body_id = k.body_id AND ${side}.id = k.${key} AND ${side}.is_open AND ${side}.deleted IS NULL
  JOIN meeting ${side}m ON ${side}m.body_id = ${side}.body_id AND ${side}m.id = ${side}.meeting_id
  JOIN committee ${side}c ON ${side}c.body_id = ${side}m.body_id AND ${side}c.id = ${side}m.committee_id`;

const list = {
  name: "threads-proposed-links",
  text: `
    SELECT k.body_id AS "bodyId", k.id, k.evidence,
      CASE WHEN am.day <= bm.day THEN ${item("a")} ELSE ${item("b")} END AS earlier,
      CASE WHEN am.day <= bm.day THEN ${item("b")} ELSE ${item("a")} END AS later
    FROM case_link k ${joined("a", "item_id")} ${joined("b", "other_id")}
    WHERE k.status = 'proposed' AND k.deleted IS NULL
    ORDER BY greatest(am.day, bm.day) DESC NULLS LAST, k.id LIMIT $1::int OFFSET $2::int`,
};

/** A page of what waits for a secretary's word, the newest matter first, of the bodies the viewer works for. */
export async function proposedLinks(tx: Transaction, limit: number, offset: number): Promise<ProposedLink[]> {
  return tx.rows<ProposedLink>(list, [limit, offset]);
}

/** Two items and what is said of them. */
export interface Link {
  readonly itemId: string;
  readonly otherId: string;
  readonly status: "proposed" | "confirmed" | "rejected";
}

const one = {
  name: "threads-link",
  text: `SELECT item_id AS "itemId", other_id AS "otherId", status FROM case_link
    WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** The two items of a link; null where there is none that the viewer may see. */
export async function linkById(tx: Transaction, bodyId: string, id: string): Promise<Link | null> {
  const [found] = await tx.rows<Link>(one, [bodyId, id]);
  return found ?? null;
}

const say = {
  name: "threads-say-of-link",
  text: `
    INSERT INTO case_link AS kept (body_id, id, item_id, other_id, status, evidence, account_id, created, modified)
    SELECT $1, id, item_id, other_id, status, evidence, $3, $4, $4
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, item_id uuid, other_id uuid, status text, evidence jsonb)
    ON CONFLICT (body_id, item_id, other_id) DO UPDATE
      SET status = excluded.status, account_id = excluded.account_id, modified = excluded.modified, deleted = NULL`,
};

/** Keeps what a person said of two items, over what was said before. `rows`: of `linkRow`. */
export async function sayOfLinks(
  tx: Transaction,
  bodyId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  accountId: string | null,
  at: string,
): Promise<void> {
  if (rows.length > 0) await tx.rows(say, [bodyId, JSON.stringify(rows), accountId, at]);
}
