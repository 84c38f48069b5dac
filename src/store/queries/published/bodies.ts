import type { PublishedBody } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

// Kommunestyrelsesloven § 2 has two names for a council; regions and Copenhagen have their own.
const council = "^(byrådet?|kommunalbestyrelsen?|regionsrådet?|borgerrepræsentationen?)$";

const statement = {
  name: "published-bodies",
  text: `
    SELECT b.id, b.slug, b.name, b.kind, b.created, false AS deleted,
      greatest(b.modified, (SELECT max(c.modified) FROM public_committee c WHERE c.body_id = b.body_id)) AS modified,
      (SELECT c.id FROM public_committee c WHERE c.body_id = b.body_id AND c.deleted IS NULL AND c.name ~* '${council}'
        ORDER BY c.created, c.id LIMIT 1) AS "councilId"
    FROM public_body b WHERE b.deleted IS NULL AND ($1::uuid IS NULL OR b.id = $1::uuid)
    UNION ALL
    SELECT id, '', '', 'municipality', created, true, modified, NULL
    FROM public_tombstone WHERE kind = 'body' AND ($1::uuid IS NULL OR id = $1::uuid)
    ORDER BY created, id LIMIT 1000`,
};

/** All bodies, or the one with the id, those that were taken back among them; oldest first. */
export async function publishedBodies(tx: Transaction, id: string | null): Promise<PublishedBody[]> {
  return tx.rows<PublishedBody>(statement, [id]);
}

/** All bodies that are there, oldest first. */
export async function liveBodies(tx: Transaction): Promise<PublishedBody[]> {
  return (await publishedBodies(tx, null)).filter(({ deleted }) => !deleted);
}
