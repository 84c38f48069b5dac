import type { Transaction } from "../../transaction.ts";

/** What strangers may know of one version of a meeting's minutes. */
export interface ShownMinutes {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly approvers: number;
  readonly as_shown: boolean;
  readonly addition: boolean;
  readonly correction: { readonly item: number | null; readonly reason: string; readonly text: string } | null;
  readonly fixed: string;
}

const removeApprovals = {
  name: "seal-remove-approvals",
  text: `DELETE FROM public_approval a USING public_sealed_minutes m
    WHERE m.body_id = $1 AND m.meeting_id = $2 AND a.body_id = m.body_id AND a.minutes_id = m.id`,
};
const removeMinutes = {
  name: "seal-remove-minutes",
  text: "DELETE FROM public_sealed_minutes WHERE body_id = $1 AND meeting_id = $2",
};

/** Takes what strangers know of a meeting's minutes away. */
export async function hideMinutes(tx: Transaction, bodyId: string, meetingId: string): Promise<void> {
  await tx.rows(removeApprovals, [bodyId, meetingId]);
  await tx.rows(removeMinutes, [bodyId, meetingId]);
}

const add = {
  name: "seal-show-minutes",
  text: `INSERT INTO public_sealed_minutes (body_id, meeting_id, id, version, hash, approvers, as_shown, addition, correction, fixed)
    SELECT $1, $2, id, version, hash, approvers, as_shown, addition, correction, fixed
    FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, version int, hash text, approvers int, as_shown boolean, addition boolean, correction jsonb, fixed timestamptz)`,
};
const addApprovals = {
  name: "seal-show-approvals",
  text: `INSERT INTO public_approval (body_id, minutes_id, person_id, at)
    SELECT body_id, minutes_id, person_id, created FROM chain_entry WHERE body_id = $1 AND meeting_id = $2 AND kind = 'approval'`,
};

/** Shows strangers a meeting's minutes and approvals. */
export async function showMinutes(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  minutes: readonly ShownMinutes[],
): Promise<void> {
  await tx.rows(add, [bodyId, meetingId, JSON.stringify(minutes)]);
  await tx.rows(addApprovals, [bodyId, meetingId]);
}

const addApproval = {
  name: "seal-show-approval",
  text: `INSERT INTO public_approval (body_id, minutes_id, person_id, at)
    SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT FROM public_sealed_minutes WHERE body_id = $1 AND id = $2)`,
};

/** Shows strangers one approval, where they may know of the minutes. */
export async function showApproval(
  tx: Transaction,
  bodyId: string,
  minutesId: string,
  personId: string,
  at: string,
): Promise<void> {
  await tx.rows(addApproval, [bodyId, minutesId, personId, at]);
}

const shown = {
  name: "seal-shown-minutes",
  text: `SELECT id, version, hash, approvers, as_shown, addition, correction, fixed,
      (SELECT coalesce(array_agg(a.person_id::text ORDER BY a.person_id), '{}') FROM public_approval a
        WHERE a.body_id = m.body_id AND a.minutes_id = m.id) AS persons
    FROM public_sealed_minutes m WHERE m.body_id = $1 AND m.meeting_id = $2 ORDER BY m.version`,
};

/** What strangers know of a meeting's minutes, with who has approved. */
export async function shownMinutes(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<(ShownMinutes & { readonly persons: readonly string[] })[]> {
  return tx.rows(shown, [bodyId, meetingId]);
}

const differs = {
  name: "seal-chain-differs",
  text: `SELECT what FROM (VALUES ('public_chain_head'), ('public_chain_key')) AS t (what)
    WHERE EXISTS (
      WITH heads AS (SELECT number, hash, signature, key, created, '' AS entry FROM chain_entry WHERE body_id = $1),
        keys AS (SELECT number, hash, signature, key, created, entry FROM chain_entry WHERE body_id = $1 AND meeting_id IS NULL),
        shown_heads AS (SELECT length, hash, signature, key, at, '' FROM public_chain_head WHERE body_id = $1),
        shown_keys AS (SELECT number, hash, signature, key, at, entry FROM public_chain_key WHERE body_id = $1)
      SELECT FROM ((TABLE heads EXCEPT TABLE shown_heads) UNION ALL (TABLE shown_heads EXCEPT TABLE heads)) AS d
        WHERE what = 'public_chain_head'
      UNION ALL
      SELECT FROM ((TABLE keys EXCEPT TABLE shown_keys) UNION ALL (TABLE shown_keys EXCEPT TABLE keys)) AS d
        WHERE what = 'public_chain_key')`,
};

/** Which of strangers' tables do not say what a body's chain says. */
export async function differentChain(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ what: string }>(differs, [bodyId])).map(({ what }) => what);
}
