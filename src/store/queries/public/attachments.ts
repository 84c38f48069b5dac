import type { Transaction } from "../../transaction.ts";

/** A file of an item, as its page links to it. */
export interface AttachmentLine {
  readonly id: string;
  readonly title: string;
}

const ofItem = {
  name: "public-attachments-of-item",
  text: "SELECT id, title FROM public_attachment WHERE body_id = $1 AND item_id = $2 ORDER BY position, id",
};

/** The files of an item, in the order it lists them. */
export async function attachmentsOfItem(tx: Transaction, bodyId: string, itemId: string): Promise<AttachmentLine[]> {
  return tx.rows<AttachmentLine>(ofItem, [bodyId, itemId]);
}

const one = {
  name: "public-attachment",
  text: `SELECT a.name, a.media_type AS "mediaType", a.bytes FROM public_attachment a
    JOIN public_body b ON b.body_id = a.body_id AND b.slug = $1 WHERE a.id = $2`,
};

/** A file of a body, by the body's slug; null where nothing public is there. */
export async function publicAttachment(
  tx: Transaction,
  bodySlug: string,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null> {
  const [found] = await tx.rows<{ name: string; mediaType: string; bytes: Uint8Array }>(one, [bodySlug, id]);
  return found ?? null;
}

const some = {
  name: "public-attachment-examples",
  text: `SELECT b.slug AS "bodySlug", a.id FROM public_attachment a JOIN public_body b ON b.body_id = a.body_id
    ORDER BY a.id LIMIT 5`,
};

/** A few files that are there. */
export async function exampleAttachments(tx: Transaction): Promise<{ bodySlug: string; id: string }[]> {
  return tx.rows<{ bodySlug: string; id: string }>(some);
}
