import type { Transaction } from "../../transaction.ts";
import type { AccessEvent } from "./access-log.ts";

/** A line of the log as it is read. `at`: ISO moment. Names are null where nobody is known, or may not be known. */
export interface AccessLine {
  readonly at: string;
  readonly event: AccessEvent;
  readonly name: string | null;
  readonly email: string | null;
  readonly body: string | null;
  readonly everywhere: boolean;
  readonly details: Readonly<Record<string, string>>;
  /** Whom it was done to: who was given a role, or lost one. */
  readonly other: string | null;
}

/** What is asked for: an event, whose, and from the beginning of one moment until that of another. */
export interface AccessFilter {
  readonly event: AccessEvent | null;
  /** Part of a name or an e-mail address. */
  readonly who: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

const statement = {
  name: "access-log-read",
  text: `SELECT l.at, l.event, a.name, a.email, b.name AS body, l.body_id IS NOT DISTINCT FROM traad_every_body() AS everywhere,
      l.details, o.name AS other
    FROM access_log l LEFT JOIN account a ON a.id = l.account_id
      LEFT JOIN account o ON o.id::text = coalesce(l.details ->> 'to', l.details ->> 'from', l.details ->> 'for')
      LEFT JOIN body b ON b.body_id = l.body_id
    WHERE ($1::text IS NULL OR l.event = $1) AND ($2::timestamptz IS NULL OR l.at >= $2) AND ($3::timestamptz IS NULL OR l.at < $3)
      AND ($4::text IS NULL OR strpos(lower(a.name), lower($4)) > 0 OR strpos(a.match_email, lower($4)) > 0)
    ORDER BY l.at DESC, l.id LIMIT $5 OFFSET $6`,
};

/** The log of accesses as far as the viewer may read it, newest first. */
export async function readAccessLog(
  tx: Transaction,
  { event, who, from, until }: AccessFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<AccessLine[]> {
  const bounds = [from?.toISOString() ?? null, until?.toISOString() ?? null];
  return tx.rows<AccessLine>(statement, [event, ...bounds, who, limit, offset]);
}
