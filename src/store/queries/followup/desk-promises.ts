import type { Transaction } from "../../transaction.ts";
import { type DeskPromiseLine, deskPromiseColumns, deskPromiseFrom } from "./desk-promise-line.ts";
import { missingSql } from "./missing-sql.ts";
import { conditionsOf, type PromiseFilter } from "./promise-filter.ts";

interface Page {
  readonly limit: number;
  readonly offset: number;
}

const page = (where: string, order: string, values: number) => {
  const chosen = `SELECT p.id FROM promise p WHERE ${where}
    ORDER BY ${order} LIMIT $${values + 1}::int OFFSET $${values + 2}::int`;
  return `SELECT ${deskPromiseColumns("$2")} ${deskPromiseFrom(chosen)} ORDER BY ${order}`;
};

/** A page of a body's promises for those who follow them up, what waits longest first. Filters by owner, too. */
export async function deskPromises(
  tx: Transaction,
  filter: PromiseFilter,
  today: string,
  { limit, offset }: Page,
): Promise<DeskPromiseLine[]> {
  const { name, where, values } = conditionsOf(filter, today);
  const text = page(where, "p.pending_due NULLS LAST, p.day DESC NULLS LAST, p.id", values.length);
  return tx.rows<DeskPromiseLine>({ name: `desk-promises-${name}`, text }, [...values, limit, offset]);
}

const waits = `p.state = 'proposed' AND (p.settled IS NULL OR p.settled NOT IN ('historic', 'answered'))`;

/**
 * A page of the promises that wait for a secretary's word, those the reader is least sure of first. What was due before
 * the body went live does not wait for anybody.
 */
export async function waitingPromises(
  tx: Transaction,
  filter: PromiseFilter,
  today: string,
  { limit, offset }: Page,
): Promise<DeskPromiseLine[]> {
  const { name, where, values } = conditionsOf(filter, today);
  const text = page(`${where} AND ${waits}`, "p.confidence, p.id", values.length);
  return tx.rows<DeskPromiseLine>({ name: `promises-waiting-${name}`, text }, [...values, limit, offset]);
}

const gone = {
  name: "promises-missing",
  text: page(
    `p.body_id = $1::uuid AND p.deleted IS NULL AND ${missingSql} AND $2::date IS NOT NULL`,
    "p.modified DESC, p.id",
    2,
  ),
};

/** A page of the promises a person has touched that no current document says any more and nobody has settled. */
export async function missingPromises(
  tx: Transaction,
  bodyId: string,
  today: string,
  { limit, offset }: Page,
): Promise<DeskPromiseLine[]> {
  return tx.rows<DeskPromiseLine>(gone, [bodyId, today, limit, offset]);
}
