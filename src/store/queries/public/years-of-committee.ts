import type { Transaction } from "../../transaction.ts";

export interface YearCount {
  /** Null gathers the meetings whose document states no day. */
  readonly year: number | null;
  readonly meetings: number;
}

const statement = {
  name: "public-years-of-committee",
  text: `
    SELECT extract(year FROM day)::int AS year, count(*)::int AS meetings
    FROM public_meeting
    WHERE body_id = $1::uuid AND committee_id = $2::uuid AND deleted IS NULL
    GROUP BY 1 ORDER BY 1 DESC NULLS LAST`,
};

/** The years in which a committee has met, newest first, with the number of meetings in each. */
export async function yearsOfCommittee(tx: Transaction, bodyId: string, committeeId: string): Promise<YearCount[]> {
  return tx.rows<YearCount>(statement, [bodyId, committeeId]);
}
