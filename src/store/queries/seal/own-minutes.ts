import type { Transaction } from "../../transaction.ts";

/** Minutes that an account is to approve, or has. */
export interface OwnMinutes {
  readonly bodyId: string;
  readonly meetingId: string;
  readonly version: number;
  /** When the account's person approved this version; null: not yet. */
  readonly approved: string | null;
  /** The part `meeting`; null where it is erased. */
  readonly meeting: string | null;
}

const own = {
  name: "seal-own-minutes",
  text: `SELECT DISTINCT ON (m.created, m.body_id, m.meeting_id) m.body_id AS "bodyId", m.meeting_id AS "meetingId", m.version,
      (SELECT e.created FROM chain_entry e WHERE e.body_id = m.body_id AND e.minutes_id = m.id
        AND e.person_id = a.person_id AND e.kind = 'approval') AS approved,
      p.value AS meeting
    FROM person_account a
      JOIN minutes_approver s ON s.body_id = a.body_id AND s.person_id = a.person_id
      JOIN sealed_minutes m ON m.body_id = s.body_id AND m.id = s.minutes_id
      LEFT JOIN sealed_part p ON p.body_id = m.body_id AND p.digest = m.manifest::jsonb -> 'parts' -> 0 ->> 'digest'
    WHERE a.account_id = $1 AND a.ended IS NULL AND NOT EXISTS (SELECT FROM sealed_minutes newer
      WHERE newer.body_id = m.body_id AND newer.meeting_id = m.meeting_id AND newer.version > m.version)
    ORDER BY m.created DESC, m.body_id, m.meeting_id LIMIT 200`,
};

/** The newest minutes of each meeting that the account's person took part in, those fixed last first. */
export async function ownMinutes(tx: Transaction, accountId: string): Promise<OwnMinutes[]> {
  return tx.rows<OwnMinutes>(own, [accountId]);
}
