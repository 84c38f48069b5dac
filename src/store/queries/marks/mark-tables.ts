import type { MarkAward, MarkRound, MarkYear } from "../../../records/mark.ts";
import type { Transaction } from "../../transaction.ts";
import { keptTable } from "../goals/kept-table.ts";

/** A body's rounds, the newest first. */
export const roundTable = keptTable<MarkRound>("mark_round", "(record ->> 'year')::int DESC, id");

/** What is known of years without a round, the oldest first. */
export const yearTable = keptTable<MarkYear>("mark_year", "(record ->> 'year')::int, id");

/** Who has the mark, the newest year first. */
export const awardTable = keptTable<MarkAward>(
  "mark_award",
  `(record ->> 'year')::int DESC, record ->> 'company' COLLATE "da-x-icu", id`,
);

const lock = {
  name: "marks-lock",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad marks ' || $1::text, 0))",
};
const share = {
  name: "marks-lock-shared",
  text: "SELECT pg_advisory_xact_lock_shared(hashtextextended('traad marks ' || $1::text, 0))",
};

/** Waits until nobody else changes the body's marks or applies. Held until the transaction ends. */
export async function lockMarks(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(lock, [bodyId]);
}

/** Waits until nobody changes the body's rounds: companies apply beside each other. Held until the transaction ends. */
export async function lockForApplying(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(share, [bodyId]);
}

const awarded = {
  name: "public-marks-of-year",
  text: `SELECT record FROM public_mark_award
    WHERE body_id = $1 AND deleted IS NULL AND (record ->> 'year')::int = $2
    ORDER BY record ->> 'company' COLLATE "da-x-icu", id LIMIT $3 OFFSET $4`,
};

/** The companies that have the mark of a year, by name, as strangers may see them. */
export async function awardsOfYear(
  tx: Transaction,
  bodyId: string,
  year: number,
  limit: number,
  offset: number,
): Promise<MarkAward[]> {
  const rows = await tx.rows<{ record: MarkAward }>(awarded, [bodyId, year, limit, offset]);
  return rows.map(({ record }) => record);
}

const counts = {
  name: "public-marks-counts",
  text: `SELECT (record ->> 'year')::int AS year, count(*)::int AS companies FROM public_mark_award
    WHERE body_id = $1 AND deleted IS NULL GROUP BY 1 ORDER BY 1`,
};

/** How many companies have the mark of each year that has been awarded here, the oldest first. */
export function awardCounts(tx: Transaction, bodyId: string): Promise<{ year: number; companies: number }[]> {
  return tx.rows(counts, [bodyId]);
}
