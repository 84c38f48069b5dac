import type { Transaction } from "../../transaction.ts";

/** A file of an item, without its bytes. */
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
  readonly originalId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly accountId: string | null;
}

const keepBytes = {
  name: "items-keep-bytes",
  text: `INSERT INTO original (body_id, id, sha256, media_type, bytes, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (body_id, sha256) DO NOTHING`,
};

const insert = {
  name: "items-add-file",
  text: `INSERT INTO item_file (body_id, id, item_id, original_id, name, size, account_id, created, modified)
    SELECT $1, $2, $3, o.id, $4, $5, $6, $7, $7 FROM original o WHERE o.body_id = $1 AND o.sha256 = $8`,
};

/** Keeps a file with an item; the same bytes are kept once in the body. */
export async function addItemFile(tx: Transaction, bodyId: string, file: NewItemFile, at: string): Promise<void> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  await tx.rows(keepBytes, [bodyId, file.originalId, file.sha256, file.mediaType, bytes, at]);
  const { id, itemId, name, accountId, sha256 } = file;
  await tx.rows(insert, [bodyId, id, itemId, name, bytes.length, accountId, at, sha256]);
}

const columns = `f.id, f.name, o.media_type AS "mediaType", o.sha256, f.size`;
const joined = "item_file f JOIN original o ON o.body_id = f.body_id AND o.id = f.original_id";

const ofItem = {
  name: "items-files",
  text: `SELECT ${columns} FROM ${joined} WHERE f.body_id = $1 AND f.item_id = $2 AND f.deleted IS NULL
    ORDER BY f.created, f.id`,
};

/** The files that were added to an item, whether its newest revision names them or not. */
export async function itemFiles(tx: Transaction, bodyId: string, itemId: string): Promise<ItemFile[]> {
  return tx.rows<ItemFile>(ofItem, [bodyId, itemId]);
}

const one = {
  name: "items-file",
  text: `SELECT ${columns}, o.bytes FROM ${joined}
    WHERE f.body_id = $1 AND f.item_id = $2 AND f.id = $3 AND f.deleted IS NULL`,
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
  text: `INSERT INTO item_file (body_id, id, item_id, original_id, name, size, account_id, created, modified)
    SELECT body_id, $3, $4, original_id, name, size, account_id, $5, $5 FROM item_file WHERE body_id = $1 AND id = $2`,
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
