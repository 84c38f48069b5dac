import type { Partnership } from "../../../records/partnership.ts";
import type { Transaction } from "../../transaction.ts";
import { keptTable } from "../goals/kept-table.ts";

/** A body's agreements: those that run out first, those without an end last. */
export const partnershipTable = keptTable<Partnership>(
  "partnership",
  "record ->> 'ends' NULLS LAST, record ->> 'starts', id",
);

const linked = {
  name: "public-partnerships-linked",
  text: `SELECT record FROM public_partnership p
    WHERE p.body_id = $1::uuid AND p.deleted IS NULL AND EXISTS (
      SELECT FROM unnest($2::uuid[]) AS wanted
      WHERE p.record -> 'links' @> jsonb_build_array(jsonb_build_object('recordId', wanted)))
    ORDER BY p.record ->> 'starts', p.id`,
};

/** The agreements that everybody can read and that hang on one of these cases, items, promises or goals. */
export async function partnershipsLinkedTo(
  tx: Transaction,
  bodyId: string,
  recordIds: readonly string[],
): Promise<Partnership[]> {
  const rows = await tx.rows<{ record: Partnership }>(linked, [bodyId, recordIds]);
  return rows.map(({ record }) => record);
}

const lock = {
  name: "lock-partnerships",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad partnerships ' || $1::text, 0))",
};

/** Waits until nobody else changes the body's agreements, jobs or matches. Held until the transaction ends. */
export async function lockPartnerships(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(lock, [bodyId]);
}
