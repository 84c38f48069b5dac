import type { Transaction } from "../../transaction.ts";

export const accessEvents = [
  "signed-in",
  "sign-in-refused",
  "sign-in-throttled",
  "locked-out",
  "unlocked",
  "signed-out",
  "sessions-revoked",
  "account-made",
  "password-changed",
  "passkey-added",
  "passkey-removed",
  "invited",
  "role-given",
  "role-taken",
  "term-constituted",
  "term-undone",
  "forbidden",
] as const;
export type AccessEvent = (typeof accessEvents)[number];

export interface AccessEntry {
  readonly event: AccessEvent;
  readonly accountId: string | null;
  readonly bodyId: string | null;
  /** Ids and words of the program; never what somebody typed. */
  readonly details?: Readonly<Record<string, string>>;
}

const add = {
  name: "access-log-add",
  text: `INSERT INTO access_log (id, at, event, account_id, body_id, details)
    VALUES (gen_random_uuid(), $1, $2, $3::uuid, $4::uuid, $5::jsonb)`,
};

/** Adds a line to the log of accesses. */
export async function logAccess(tx: Transaction, entry: AccessEntry, now: Date): Promise<void> {
  const { event, accountId, bodyId, details } = entry;
  await tx.rows(add, [now.toISOString(), event, accountId, bodyId, JSON.stringify(details ?? {})]);
}
