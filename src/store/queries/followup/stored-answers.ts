import type { Transaction } from "../../transaction.ts";
import { add, addRows } from "../rows-of-json.ts";

/** A row of `promise_answer`, beside body_id, created, modified. */
export interface AnswerRow {
  readonly id: string;
  readonly promise_id: string;
  readonly period: string | null;
  readonly kind: "item" | "document" | "note";
  readonly item_id: string | null;
  readonly document_id: string | null;
  readonly note: string | null;
  readonly note_public: boolean;
  readonly status: "proposed" | "confirmed" | "rejected";
  readonly evidence: readonly string[];
  readonly score: number | null;
  readonly answered_on: string;
}

const columns = {
  id: "uuid",
  promise_id: "uuid",
  period: "date",
  kind: "text",
  item_id: "uuid",
  document_id: "uuid",
  note: "text",
  note_public: "boolean",
  status: "text",
  evidence: "jsonb",
  score: "real",
  answered_on: "date",
} as const satisfies Record<keyof AnswerRow, string>;

const find = {
  name: "followup-answers",
  text: `SELECT ${Object.keys(columns).join(", ")} FROM promise_answer
    WHERE body_id = $1 AND promise_id = ANY ($2::uuid[]) AND deleted IS NULL ORDER BY created, id`,
};

/** All answers of promises, whatever a person said of them. */
export async function answersOf(tx: Transaction, bodyId: string, promiseIds: readonly string[]): Promise<AnswerRow[]> {
  return tx.rows<AnswerRow>(find, [bodyId, promiseIds]);
}

// What a person says of an answer is its status, and for which occurrence it counts; the rest is what it is.
const write = addRows(
  "followup-keep-answers",
  "promise_answer",
  columns,
  `(body_id, id) DO UPDATE SET status = excluded.status, period = excluded.period, note_public = excluded.note_public,
     modified = excluded.modified`,
);

/** Adds answers, or writes what was said of those that are there. */
export async function keepAnswers(
  tx: Transaction,
  bodyId: string,
  at: string,
  rows: readonly AnswerRow[],
): Promise<void> {
  await add(tx, write, bodyId, at, rows as readonly (AnswerRow & Record<string, unknown>)[]);
}

const takeAway = {
  name: "followup-take-answers-away",
  text: `UPDATE promise_answer SET deleted = $3, modified = $3
    WHERE body_id = $1 AND id = ANY ($2::uuid[]) AND status = 'proposed' AND deleted IS NULL`,
};

const bringBack = {
  name: "followup-bring-answers-back",
  text: `UPDATE promise_answer SET deleted = NULL, modified = $3
    WHERE body_id = $1 AND id = ANY ($2::uuid[]) AND status = 'proposed' AND deleted IS NOT NULL`,
};

/** Takes proposals away that are of no occurrence any more, and brings back those of one that is there again. */
export async function moveProposals(
  tx: Transaction,
  bodyId: string,
  at: string,
  { gone, back }: { readonly gone: readonly string[]; readonly back: readonly string[] },
): Promise<void> {
  if (gone.length > 0) await tx.rows(takeAway, [bodyId, gone, at]);
  if (back.length > 0) await tx.rows(bringBack, [bodyId, back, at]);
}
