import type { Transaction } from "../../transaction.ts";

/** The committee's meeting before and after; null at either end. */
export interface MeetingNeighbours {
  readonly before: { readonly slug: string; readonly day: string } | null;
  readonly after: { readonly slug: string; readonly day: string } | null;
}

const select = (comparison: string, order: string) => `
  (SELECT json_build_object('slug', n.slug, 'day', n.day) FROM public_meeting n
   WHERE n.body_id = m.body_id AND n.committee_id = m.committee_id AND n.deleted IS NULL
     AND (n.day, n.slug) ${comparison} (m.day, m.slug)
   ORDER BY n.day ${order}, n.slug ${order} LIMIT 1)`;

const statement = {
  name: "public-neighbours-of-meeting",
  text: `
    SELECT ${select("<", "DESC")} AS before, ${select(">", "ASC")} AS after
    FROM public_meeting m WHERE m.body_id = $1::uuid AND m.id = $2::uuid`,
};

/** The same committee's meetings just before and just after this one. */
export async function neighboursOfMeeting(tx: Transaction, bodyId: string, id: string): Promise<MeetingNeighbours> {
  const [found] = await tx.rows<MeetingNeighbours>(statement, [bodyId, id]);
  return found ?? { before: null, after: null };
}
