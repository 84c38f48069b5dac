import type { Statement, Transaction } from "../../transaction.ts";

/** `$1` body, `$2` meeting, `$3` the ids that stay. Slugs of items are freed first: a renumbering may exchange them. */
const statements = {
  items: {
    name: "publish-remove-items",
    text: "DELETE FROM public_item WHERE body_id = $1 AND meeting_id = $2 AND NOT id = ANY ($3::uuid[]) RETURNING id",
  },
  promises: {
    name: "publish-remove-promises",
    text: "DELETE FROM public_promise WHERE body_id = $1 AND meeting_id = $2 AND NOT id = ANY ($3::uuid[]) RETURNING id",
  },
  documents: {
    name: "publish-remove-documents",
    text: "DELETE FROM public_document WHERE body_id = $1 AND meeting_id = $2 AND NOT id = ANY ($3::uuid[]) RETURNING id",
  },
  attendance: {
    name: "publish-remove-attendance",
    text: "DELETE FROM public_attendance WHERE body_id = $1 AND meeting_id = $2 AND NOT id = ANY ($3::uuid[]) RETURNING id",
  },
  votes: {
    name: "publish-remove-votes",
    text: `DELETE FROM public_vote v USING item i
      WHERE v.body_id = $1 AND i.body_id = $1 AND i.id = v.item_id AND i.meeting_id = $2 AND NOT v.id = ANY ($3::uuid[])
      RETURNING v.id`,
  },
  meeting: {
    name: "publish-remove-meeting",
    text: "DELETE FROM public_meeting WHERE body_id = $1 AND id = $2 AND NOT id = ANY ($3::uuid[]) RETURNING id",
  },
} satisfies Record<string, Statement>;

/** Takes a meeting's rows out of a public table, but for those that stay. Gives the ids of what went. */
export async function removeOfMeeting(
  tx: Transaction,
  what: keyof typeof statements,
  bodyId: string,
  meetingId: string,
  staying: readonly string[],
): Promise<string[]> {
  const gone = await tx.rows<{ id: string }>(statements[what], [bodyId, meetingId, staying]);
  return gone.map((row) => row.id);
}

const freeSlugs = {
  name: "publish-free-slugs",
  text: `UPDATE public_item p SET slug = 'moving ' || p.id
    FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, slug text)
    WHERE p.body_id = $1 AND p.meeting_id = $2 AND p.id = given.id AND p.slug <> given.slug`,
};

/** Gives items that are about to change their slug one nobody has, so that two can exchange theirs. */
export async function freeItemSlugs(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  items: readonly { readonly id: string; readonly slug: string }[],
): Promise<void> {
  const given = items.map(({ id, slug }) => ({ id, slug }));
  await tx.rows(freeSlugs, [bodyId, meetingId, JSON.stringify(given)]);
}
