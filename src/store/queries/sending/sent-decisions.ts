import type { Transaction } from "../../transaction.ts";

/** That a decision was sent to somebody. */
export interface SentDecision {
  readonly id: string;
  readonly itemId: string;
  /** The committee that goes on with it; null: the owner of a promise. */
  readonly committeeId: string | null;
  readonly name: string;
  readonly email: string;
  readonly digest: string;
}

/** The same as it is told: by whom (null: the local administrator) and when. */
export interface SentLine extends SentDecision {
  readonly by: string | null;
  readonly at: string;
}

const ofMeeting = {
  name: "sending-sent-of-meeting",
  text: `SELECT s.id, s.item_id AS "itemId", s.committee_id AS "committeeId", s.name, s.email, s.digest, a.name AS by,
      s.created AS at
    FROM item i JOIN sent_decision s ON s.body_id = i.body_id AND s.item_id = i.id LEFT JOIN account a ON a.id = s.account_id
    WHERE i.body_id = $1 AND i.meeting_id = $2 ORDER BY s.created, s.name COLLATE "da-x-icu", s.id`,
};

/** What of a meeting was sent to whom, the first first. */
export async function sentOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<SentLine[]> {
  return tx.rows<SentLine>(ofMeeting, [bodyId, meetingId]);
}

const insert = {
  name: "sending-add",
  text: `INSERT INTO sent_decision (body_id, id, item_id, committee_id, name, email, digest, account_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
};

/** Writes down that a decision was sent. */
export async function addSentDecision(
  tx: Transaction,
  bodyId: string,
  { id, itemId, committeeId, name, email, digest }: SentDecision,
  accountId: string | null,
  at: string,
): Promise<void> {
  await tx.rows(insert, [bodyId, id, itemId, committeeId, name, email, digest, accountId, at]);
}
