import type { Transaction } from "../../transaction.ts";

/** What can be published and withdrawn: a meeting, or a paper that is of no meeting. `path`: its address when public. */
export interface Publishable {
  readonly kind: "meeting" | "paper";
  readonly bodyId: string;
  readonly id: string;
  readonly path: string;
}

const things = `
  SELECT 'meeting' AS kind, m.body_id AS "bodyId", m.id,
    '/' || b.slug || '/' || c.slug || '/' || m.slug AS path
  FROM meeting m
    JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    JOIN body b ON b.body_id = m.body_id
  WHERE m.deleted IS NULL
  UNION ALL
  SELECT 'paper', d.body_id, d.id, '/' || b.slug || '/dokument/' || d.id
  FROM document d JOIN body b ON b.body_id = d.body_id
  WHERE d.meeting_id IS NULL AND d.deleted IS NULL`;

const byId = { name: "publish-find-by-id", text: `SELECT * FROM (${things}) thing WHERE id = $1::uuid` };

/** The meeting or paper with a permanent id; null where the viewer has none. */
export async function publishableById(tx: Transaction, id: string): Promise<Publishable | null> {
  const [found] = await tx.rows<Publishable>(byId, [id]);
  return found ?? null;
}

// An address that strangers may never have seen, or one that a meeting had before it moved.
const byPath = {
  name: "publish-find-by-path",
  text: `SELECT thing.* FROM (${things}) thing
    WHERE path = $1 OR id IN (
      SELECT record_id FROM public_address WHERE path = $1 AND kind IN ('meeting', 'document')
      UNION ALL SELECT record_id FROM public_gone_address WHERE id = md5($1)::uuid AND kind IN ('meeting', 'document'))
    ORDER BY path = $1 DESC LIMIT 1`,
};

/** The meeting or paper that has, would have, or once had an address; null where the viewer has none. */
export async function publishableByPath(tx: Transaction, path: string): Promise<Publishable | null> {
  const [found] = await tx.rows<Publishable>(byPath, [path]);
  return found ?? null;
}

const slugOf = {
  name: "publish-body-slug-of-paper",
  text: `SELECT b.slug FROM document d JOIN body b ON b.body_id = d.body_id
    WHERE d.body_id = $1 AND d.id = $2 AND d.meeting_id IS NULL AND d.deleted IS NULL`,
};

/** The slug of the body whose paper it is; null where the viewer has no such paper. */
export async function bodySlugOfPaper(tx: Transaction, bodyId: string, paperId: string): Promise<string | null> {
  const [found] = await tx.rows<{ slug: string }>(slugOf, [bodyId, paperId]);
  return found?.slug ?? null;
}
