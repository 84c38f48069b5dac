import { sureConfidence } from "../../../records/promise.ts";
import type { Transaction } from "../../transaction.ts";
import { proposedSuccessorFrom } from "./desk-successors.ts";
import { missingSql } from "./missing-sql.ts";
import { standingSql } from "./standing-sql.ts";

/** What waits for a secretary of a body. */
export interface DeskCounts {
  /** Read, and too unsure to be shown. */
  readonly unsure: number;
  /** Read and shown, and nobody has confirmed it. */
  readonly sure: number;
  /** Answers proposed to promises that are not historic. */
  readonly answers: number;
  /** Promises that may have come back as another. */
  readonly successors: number;
  readonly missing: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

const statement = {
  name: "promises-desk-counts",
  text: `
    WITH live AS (
      SELECT p.state = 'proposed' AND (p.settled IS NULL OR p.settled = 'no-date') AS waits, p.confidence, ${missingSql} AS missing, p.settled, ${standingSql("p", "$2")} AS standing
      FROM promise p WHERE p.body_id = $1::uuid AND p.deleted IS NULL
        AND (p.settled IS NULL OR p.missing OR p.settled = 'no-date')
    )
    SELECT
      count(*) FILTER (WHERE waits AND confidence < ${sureConfidence})::int AS unsure,
      count(*) FILTER (WHERE waits AND confidence >= ${sureConfidence})::int AS sure,
      count(*) FILTER (WHERE missing)::int AS missing,
      count(*) FILTER (WHERE standing = 'overdue')::int AS overdue,
      count(*) FILTER (WHERE standing = 'due-soon')::int AS "dueSoon",
      (SELECT count(*)::int FROM promise_answer a JOIN promise p ON p.body_id = a.body_id AND p.id = a.promise_id
        WHERE a.body_id = $1::uuid AND a.status = 'proposed' AND a.deleted IS NULL AND p.deleted IS NULL
          AND p.settled IS NULL) AS answers,
      (SELECT count(*)::int ${proposedSuccessorFrom}) AS successors
    FROM live`,
};

/** How much waits for the secretaries of a body. */
export async function deskCounts(tx: Transaction, bodyId: string, today: string): Promise<DeskCounts> {
  const [found] = await tx.rows<DeskCounts>(statement, [bodyId, today]);
  if (found === undefined) throw new Error("A count gave no row.");
  return found;
}
