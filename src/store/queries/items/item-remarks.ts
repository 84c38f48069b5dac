import type { Transaction } from "../../transaction.ts";

/** A remark on an item, with its answer where there is one. */
export interface ItemRemark {
  readonly id: string;
  readonly revision: number;
  readonly remark: string;
  readonly author: string | null;
  readonly created: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answered: string | null;
}

const ofItem = {
  name: "items-remarks",
  text: `SELECT m.id, m.revision, m.remark, a.name AS author, m.created, m.answer, b.name AS "answeredBy", m.answered
    FROM item_remark m
      LEFT JOIN account a ON a.id = m.account_id
      LEFT JOIN account b ON b.id = m.answered_by
    WHERE m.body_id = $1 AND m.item_id = $2 ORDER BY m.created, m.id`,
};

/** The remarks on an item, the first first. */
export async function itemRemarks(tx: Transaction, bodyId: string, itemId: string): Promise<ItemRemark[]> {
  return tx.rows<ItemRemark>(ofItem, [bodyId, itemId]);
}

const insert = {
  name: "items-add-remark",
  text: `INSERT INTO item_remark (body_id, id, item_id, revision, remark, account_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
};

export interface NewRemark {
  readonly id: string;
  readonly itemId: string;
  readonly revision: number;
  readonly remark: string;
  readonly accountId: string | null;
}

/** Adds a remark that waits for an answer. */
export async function addRemark(tx: Transaction, bodyId: string, remark: NewRemark, at: string): Promise<void> {
  await tx.rows(insert, [bodyId, remark.id, remark.itemId, remark.revision, remark.remark, remark.accountId, at]);
}

const answer = {
  name: "items-answer-remark",
  text: `UPDATE item_remark SET answer = $4, answered_by = $5, answered = $6, modified = $6
    WHERE body_id = $1 AND item_id = $2 AND id = $3 AND answer IS NULL RETURNING id`,
};

/** Answers a remark; false where the item has no such remark that waits. */
export async function answerRemark(
  tx: Transaction,
  bodyId: string,
  itemId: string,
  id: string,
  text: string,
  accountId: string | null,
  at: string,
): Promise<boolean> {
  return (await tx.rows(answer, [bodyId, itemId, id, text, accountId, at])).length > 0;
}
