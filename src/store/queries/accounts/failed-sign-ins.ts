import type { Transaction } from "../../transaction.ts";

const count = {
  name: "failed-sign-ins-count",
  text: `SELECT k.key, (SELECT count(*)::int FROM failed_sign_in f WHERE f.key = k.key AND f.at > $2) AS n
    FROM unnest($1::bytea[]) WITH ORDINALITY AS k (key, place) ORDER BY k.place`,
};

/** How many sign-ins have failed since `since`, for each key. */
export async function countFailures(tx: Transaction, keys: readonly Uint8Array[], since: Date): Promise<number[]> {
  return (await tx.rows<{ n: number }>(count, [keys, since.toISOString()])).map((row) => row.n);
}

const add = {
  name: "failed-sign-ins-add",
  text: `INSERT INTO failed_sign_in (id, key, at) SELECT gen_random_uuid(), key, $2 FROM unnest($1::bytea[]) AS k (key)`,
};

export async function addFailure(tx: Transaction, keys: readonly Uint8Array[], now: Date): Promise<void> {
  await tx.rows(add, [keys, now.toISOString()]);
}

const forget = {
  name: "failed-sign-ins-forget",
  text: `DELETE FROM failed_sign_in WHERE at < $1::timestamptz OR key = ANY ($2::bytea[])`,
};

/** Removes what happened before `before` (null: nothing), and all of the keys named. */
export async function forgetFailures(tx: Transaction, before: Date | null, keys: readonly Uint8Array[]): Promise<void> {
  await tx.rows(forget, [before?.toISOString() ?? null, keys]);
}
