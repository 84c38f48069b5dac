import type { SavedMapping } from "../../../records/figure-mapping.ts";
import type { Transaction } from "../../transaction.ts";

const all = {
  name: "figure-mappings",
  text: `SELECT record FROM figure_mapping WHERE body_id = $1 AND deleted IS NULL ORDER BY record #>> '{mapping,name}', id`,
};

/** A body's saved mappings, by name. */
export async function savedMappings(tx: Transaction, bodyId: string): Promise<SavedMapping[]> {
  return (await tx.rows<{ record: SavedMapping }>(all, [bodyId])).map(({ record }) => record);
}

const one = {
  name: "figure-mapping",
  text: "SELECT record, deleted IS NOT NULL AS gone FROM figure_mapping WHERE body_id = $1 AND id = $2",
};

/** One of them, taken away or not; null where there is none of that id. */
export async function savedMapping(tx: Transaction, bodyId: string, id: string) {
  const [found] = await tx.rows<{ record: SavedMapping; gone: boolean }>(one, [bodyId, id]);
  return found ?? null;
}

const keep = {
  name: "keep-figure-mapping",
  text: `INSERT INTO figure_mapping (body_id, id, record, created, modified) VALUES ($1, $2, $3, $4, $4)
    ON CONFLICT (body_id, id) DO UPDATE SET record = excluded.record, modified = excluded.modified, deleted = NULL`,
};

/** Saves a mapping, or makes the one of its id the new one. */
export async function keepMappingRow(tx: Transaction, bodyId: string, saved: SavedMapping, at: string): Promise<void> {
  await tx.rows(keep, [bodyId, saved.id, JSON.stringify(saved), at]);
}

const remove = {
  name: "remove-figure-mapping",
  text: `UPDATE figure_mapping SET deleted = CASE WHEN $4 THEN $3::timestamptz END, modified = $3
    WHERE body_id = $1 AND id = $2`,
};

/** Takes a mapping away (`gone`), or brings it back. */
export async function removeMappingRow(tx: Transaction, bodyId: string, id: string, at: string, gone: boolean) {
  await tx.rows(remove, [bodyId, id, at, gone]);
}
