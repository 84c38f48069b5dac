import type { Transaction } from "../../transaction.ts";

/** A member who has not approved, with the account that stands for them. */
export interface MissingApproval {
  readonly personId: string;
  readonly accountId: string;
}

const missing = {
  name: "seal-missing-approvals",
  text: `SELECT p.person_id AS "personId", a.account_id AS "accountId"
    FROM minutes_approver p JOIN person_account a ON a.body_id = p.body_id AND a.person_id = p.person_id AND a.ended IS NULL
    WHERE p.body_id = $1 AND p.minutes_id = $2 AND NOT EXISTS (SELECT FROM chain_entry e
      WHERE e.body_id = p.body_id AND e.minutes_id = p.minutes_id AND e.person_id = p.person_id AND e.kind = 'approval')`,
};

/** Who is to approve minutes, has an account and has not approved. */
export async function missingApprovals(tx: Transaction, bodyId: string, minutesId: string): Promise<MissingApproval[]> {
  return tx.rows<MissingApproval>(missing, [bodyId, minutesId]);
}

const waits = {
  name: "seal-waits-for-approval",
  text: `SELECT m.id = $3 AND NOT EXISTS (SELECT FROM chain_entry e
      WHERE e.body_id = m.body_id AND e.minutes_id = m.id AND e.person_id = $4 AND e.kind = 'approval') AS waits
    FROM sealed_minutes m WHERE m.body_id = $1 AND m.meeting_id = $2 ORDER BY m.version DESC LIMIT 1`,
};

/** True where these are a meeting's newest minutes and the person has not approved them. */
export async function waitsForApproval(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  minutesId: string,
  personId: string,
): Promise<boolean> {
  const [found] = await tx.rows<{ waits: boolean }>(waits, [bodyId, meetingId, minutesId, personId]);
  return found?.waits === true;
}

const receivers = {
  name: "seal-receivers",
  text: `SELECT a.id, a.email, coalesce(m.language, 'da') AS language
    FROM account a LEFT JOIN account_mail m ON m.account_id = a.id
    WHERE a.id = ANY ($1::uuid[]) AND a.deleted IS NULL AND m.muted IS NOT TRUE ORDER BY a.id`,
};

/** Where these accounts are told things by mail, without those who want none. */
export async function approvalReceivers(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<{ id: string; email: string; language: "da" | "en" }[]> {
  return tx.rows(receivers, [accountIds]);
}
