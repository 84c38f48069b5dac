import type { Transaction } from "../../transaction.ts";

/** What the store holds: the bodies' names, and the number of original documents. */
export interface Holdings {
  readonly bodies: readonly string[];
  readonly originals: number;
}

/** Whose documents are stored, and how many. Asked at every start, to know whether the database is new. */
export async function holdings(tx: Transaction): Promise<Holdings> {
  const rows = await tx.rows<Holdings>({
    text: `SELECT ARRAY(SELECT name FROM body) AS bodies, (SELECT count(*) FROM original) AS originals`,
  });
  return rows[0] ?? { bodies: [], originals: 0 };
}
