import type { Transaction } from "../../transaction.ts";

/** What is known of a committee's numbers in a stretch of time before a meeting. */
export interface NumbersBefore {
  /** The highest number of an item of a public meeting; 0 where there is none. */
  readonly published: number;
  /** How many numbered lines stand on agendas of meetings after that one, not yet published. */
  readonly waiting: number;
}

const statement = {
  name: "agenda-numbers-before",
  text: `WITH shown AS (
      SELECT coalesce(max(p.number::int), 0) AS published, max(p.day) AS day
      FROM public_item p
      WHERE p.body_id = $1 AND p.committee_id = $2 AND p.day >= $3::date AND p.day < $4::date
        AND p.number ~ '^[0-9]{1,6}$')
    SELECT s.published, (SELECT count(*)::int FROM agenda a
        JOIN planned_meeting m ON m.body_id = a.body_id AND m.id = a.planned_meeting_id AND m.deleted IS NULL
        JOIN agenda_entry e ON e.body_id = a.body_id AND e.agenda_id = a.id AND e.deleted IS NULL
      WHERE a.body_id = $1 AND a.committee_id = $2 AND a.deleted IS NULL
        AND m.day > coalesce(s.day, $3::date - 1) AND m.day < $4::date) AS waiting
    FROM shown s`,
};

/** The numbers a committee has used from one ISO day until before another. */
export async function numbersBefore(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  from: string,
  until: string,
): Promise<NumbersBefore> {
  const [found] = await tx.rows<NumbersBefore>(statement, [bodyId, committeeId, from, until]);
  return found ?? { published: 0, waiting: 0 };
}
