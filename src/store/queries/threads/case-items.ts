import type { Transaction } from "../../transaction.ts";

/** An item of a case as a secretary is shown it; `evidence`: why it is held to be of the case. */
export interface CaseItemRow {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly caseNumber: string | null;
  readonly committee: string;
  readonly day: string | null;
  readonly outcome: string | null;
  readonly evidence: readonly string[];
}

const statement = {
  name: "threads-case-items",
  text: `
    SELECT i.id, i.title, i.number, i.case_key AS "caseNumber", o.name AS committee, m.day, i.outcome, c.evidence
    FROM case_item c
      JOIN item i ON i.body_id = c.body_id AND i.id = c.item_id AND i.is_open AND i.deleted IS NULL
      JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
      JOIN committee o ON o.body_id = m.body_id AND o.id = m.committee_id
    WHERE c.body_id = $1 AND c.case_id = $2 AND c.deleted IS NULL
    ORDER BY m.day NULLS FIRST, i.id LIMIT 1000`,
};

/** The open items of a case, published or not, oldest first. */
export async function caseItems(tx: Transaction, bodyId: string, caseId: string): Promise<CaseItemRow[]> {
  return tx.rows<CaseItemRow>(statement, [bodyId, caseId]);
}
