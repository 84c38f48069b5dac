import type { Transaction } from "../../transaction.ts";

const bodies = { name: "check-bodies", text: "SELECT id, name, slug FROM body ORDER BY created, id" };

/** The bodies of the store that the viewer may see. */
export async function allBodies(tx: Transaction): Promise<{ id: string; name: string; slug: string }[]> {
  return tx.rows(bodies);
}

const meetings = {
  name: "check-meetings",
  text: `SELECT id FROM meeting WHERE body_id = $1
    UNION SELECT id FROM public_meeting WHERE body_id = $1 ORDER BY id`,
};

/** A body's meetings, stored or shown. */
export async function allMeetings(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(meetings, [bodyId])).map((row) => row.id);
}

const papers = {
  name: "check-papers",
  text: `SELECT id FROM document WHERE body_id = $1 AND meeting_id IS NULL
    UNION SELECT id FROM public_document WHERE body_id = $1 AND meeting_id IS NULL ORDER BY id`,
};

/** A body's papers that are of no meeting, stored or shown. */
export async function allPapers(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(papers, [bodyId])).map((row) => row.id);
}

const revisions = { name: "check-revisions", text: "SELECT id FROM revision WHERE body_id = $1 ORDER BY id" };

/** The revisions of a body. */
export async function allRevisions(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(revisions, [bodyId])).map((row) => row.id);
}

const spans = {
  name: "check-spans",
  text: "SELECT text, reading -> 'spans' AS spans FROM revision WHERE body_id = $1 AND id = $2",
};

/** A revision's text and the spans into it. */
export async function textAndSpans(
  tx: Transaction,
  bodyId: string,
  id: string,
): Promise<{ text: string; spans: Record<string, [number, number]> } | null> {
  const [found] = await tx.rows<{ text: string; spans: Record<string, [number, number]> }>(spans, [bodyId, id]);
  return found ?? null;
}

const checksums = {
  name: "check-checksums",
  text: "SELECT id FROM original WHERE body_id = $1 AND encode(sha256(bytes), 'hex') <> sha256 LIMIT 100",
};

/** Originals whose bytes are not what they were when they came. */
export async function damagedOriginals(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(checksums, [bodyId])).map((row) => row.id);
}

const unforced = {
  name: "check-unforced-tables",
  text: `SELECT relname AS name FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'public\\_%'
      AND NOT (relrowsecurity AND relforcerowsecurity)`,
};

/** Tables that are not public and whose row-level security is off or does not hold their owner. */
export async function unforcedTables(tx: Transaction): Promise<string[]> {
  return (await tx.rows<{ name: string }>(unforced)).map((row) => row.name);
}

const index = {
  name: "check-search-index",
  text: `
    WITH found AS (SELECT item_id AS id FROM public_search WHERE body_id = $1),
      shown AS (
        SELECT id FROM public_item WHERE body_id = $1
        UNION ALL SELECT id FROM public_document WHERE body_id = $1 AND kind = 'document'
      )
    SELECT DISTINCT coalesce(i.meeting_id, astray.id) AS id
    FROM ((TABLE found EXCEPT TABLE shown) UNION (TABLE shown EXCEPT TABLE found)) astray
      LEFT JOIN item i ON i.body_id = $1 AND i.id = astray.id
    LIMIT 100`,
};

/** Meetings with items that can be searched and are not shown, or the other way round; and papers. */
export async function misindexed(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(index, [bodyId])).map((row) => row.id);
}
