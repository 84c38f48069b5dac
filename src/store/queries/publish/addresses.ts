import type { Transaction } from "../../transaction.ts";

const retire = {
  name: "publish-retire-addresses",
  text: `
    UPDATE public_address old SET current = false
    FROM jsonb_to_recordset($2::jsonb) AS given (path text, record_id uuid)
    WHERE old.body_id = $1 AND old.record_id = given.record_id AND old.current AND old.path <> given.path`,
};

const write = {
  name: "publish-addresses",
  text: `
    INSERT INTO public_address AS kept (path, body_id, record_id, kind, current)
    SELECT path, $1::uuid, record_id, kind, true
    FROM jsonb_to_recordset($2::jsonb) AS given (path text, record_id uuid, kind text)
    ON CONFLICT (path) DO UPDATE
      SET body_id = excluded.body_id, record_id = excluded.record_id, kind = excluded.kind, current = true
      WHERE (kept.record_id, kept.kind, kept.current) IS DISTINCT FROM (excluded.record_id, excluded.kind, true)`,
};

/** An address as public_address keeps it. */
export interface NewAddress {
  readonly path: string;
  readonly record_id: string;
  readonly kind: string;
}

/**
 * Makes these the current addresses of their records. The ones they had before stay and lead to the new ones; an old
 * address that another record now has is that record's. `fresh`: the records have had no address before.
 */
export async function writeAddresses(
  tx: Transaction,
  bodyId: string,
  addresses: readonly NewAddress[],
  fresh = false,
): Promise<void> {
  if (addresses.length === 0) return;
  const json = JSON.stringify(addresses);
  if (!fresh) await tx.rows(retire, [bodyId, json]);
  await tx.rows(write, [bodyId, json]);
}

const pass = {
  name: "publish-pass-addresses",
  text: `UPDATE public_address SET record_id = $3, kind = $4, current = false
    WHERE body_id = $1 AND record_id = ANY ($2::uuid[])`,
};

/** Lets the addresses of records that are gone lead to another record: an item that was dropped leads to its meeting. */
export async function passAddresses(
  tx: Transaction,
  bodyId: string,
  gone: readonly string[],
  to: { readonly id: string; readonly kind: string },
): Promise<void> {
  if (gone.length > 0) await tx.rows(pass, [bodyId, gone, to.id, to.kind]);
}

const remove = {
  name: "publish-remove-addresses",
  text: `
    WITH gone AS (
      DELETE FROM public_address WHERE body_id = $1 AND record_id = ANY ($2::uuid[]) RETURNING path, record_id, kind
    )
    INSERT INTO public_gone_address (body_id, id, record_id, kind)
    SELECT $1, md5(path)::uuid, record_id, kind FROM gone WHERE kind NOT IN ('case', 'person')
    ON CONFLICT (body_id, id) DO UPDATE SET record_id = excluded.record_id, kind = excluded.kind`,
};

/**
 * Removes every address the records ever had, and remembers by their digests that there was something: whoever asks for
 * one of them is told that it is gone. Those of cases and persons are made of titles and names, and leave no trace.
 */
export async function removeAddresses(tx: Transaction, bodyId: string, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length > 0) await tx.rows(remove, [bodyId, recordIds]);
}
