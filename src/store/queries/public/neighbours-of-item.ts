import type { Transaction } from "../../transaction.ts";

interface ItemNeighbour {
  readonly slug: string;
  readonly number: string | null;
  readonly title: string;
}

export interface ItemNeighbours {
  readonly before: ItemNeighbour | null;
  readonly after: ItemNeighbour | null;
}

const select = (comparison: string, order: string) => `
  (SELECT json_build_object('slug', n.slug, 'number', n.number, 'title', n.title) FROM public_item n
   WHERE n.body_id = $1::uuid AND n.meeting_id = $2::uuid AND n.deleted IS NULL AND n.position ${comparison} $3::int
   ORDER BY n.position ${order} LIMIT 1)`;

const statement = {
  name: "public-neighbours-of-item",
  text: `SELECT ${select("<", "DESC")} AS before, ${select(">", "ASC")} AS after`,
};

/** The items just before and just after a place in a meeting. */
export async function neighboursOfItem(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  position: number,
): Promise<ItemNeighbours> {
  const [found] = await tx.rows<ItemNeighbours>(statement, [bodyId, meetingId, position]);
  return found ?? { before: null, after: null };
}
