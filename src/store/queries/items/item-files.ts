import type { Transaction } from "../../transaction.ts";

/** A file of an item, without its bytes. `size`: in bytes. */
export interface ItemFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

export interface NewItemFile {
  readonly id: string;
  readonly itemId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly accountId: string | null;
}

const insert = {
  name: "items-add-file",
  text: `INSERT INTO item_file (body_id, id, item_id, name, media_type, sha256, bytes, account_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
};

/** Keeps a file with an item. */
export async function addItemFile(tx: Transaction, bodyId: string, file: NewItemFile, at: string): Promise<void> {
  const { id, itemId, name, mediaType, sha256, accountId } = file;
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  await tx.rows(insert, [bodyId, id, itemId, name, mediaType, sha256, bytes, accountId, at]);
}

const columns = `id, name, media_type AS "mediaType", sha256, octet_length(bytes) AS size`;

const ofItem = {
  name: "items-files",
  text: `SELECT ${columns} FROM item_file WHERE body_id = $1 AND item_id = $2 AND deleted IS NULL ORDER BY created, id`,
};

/** The files that were added to an item, whether its newest revision names them or not. */
export async function itemFiles(tx: Transaction, bodyId: string, itemId: string): Promise<ItemFile[]> {
  return tx.rows<ItemFile>(ofItem, [bodyId, itemId]);
}

const one = {
  name: "items-file",
  text: `SELECT ${columns}, bytes FROM item_file WHERE body_id = $1 AND item_id = $2 AND id = $3 AND deleted IS NULL`,
};

/** A file of an item with its bytes; null where there is none. */
export async function itemFile(
  tx: Transaction,
  bodyId: string,
  itemId: string,
  id: string,
): Promise<(ItemFile & { readonly bytes: Uint8Array }) | null> {
  const [found] = await tx.rows<ItemFile & { readonly bytes: Uint8Array }>(one, [bodyId, itemId, id]);
  return found ?? null;
}

const copy = {
  name: "items-copy-file",
  text: `INSERT INTO item_file (body_id, id, item_id, name, media_type, sha256, bytes, account_id, created, modified)
    SELECT body_id, $3, $4, name, media_type, sha256, bytes, account_id, $5, $5 FROM item_file
    WHERE body_id = $1 AND id = $2`,
};

/** Gives another item a file of its own of the same bytes. */
export async function copyItemFile(
  tx: Transaction,
  bodyId: string,
  from: string,
  to: { readonly id: string; readonly itemId: string },
  at: string,
): Promise<void> {
  await tx.rows(copy, [bodyId, from, to.id, to.itemId, at]);
}
