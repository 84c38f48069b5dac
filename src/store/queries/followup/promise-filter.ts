import type { PromiseKind } from "../../../records/promise.ts";
import type { Standing } from "../../../records/standing.ts";
import { standingSql } from "./standing-sql.ts";

/** Which promises are asked for; what is left out is not asked about. `year`: in which they were made. */
export interface PromiseFilter {
  readonly bodyId: string;
  readonly committeeId?: string | null;
  readonly year?: number | null;
  readonly standings?: readonly Standing[] | null;
  readonly kind?: PromiseKind | null;
  /** The owner's e-mail; for staff only. */
  readonly owner?: string | null;
}

/** The conditions a filter stands for, and the values they are bound to: `$1` is the body and `$2` today. */
export interface Conditions {
  /** Names the combination, so that each is a prepared statement of its own, planned with the index that fits it. */
  readonly name: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

/** The conditions on a row `p` of `promise` or `public_promise`. `today`: ISO day. */
export function conditionsOf(filter: PromiseFilter, today: string): Conditions {
  const values: unknown[] = [filter.bodyId, today];
  const names: string[] = [];
  const parts = ["p.body_id = $1::uuid", "p.deleted IS NULL", "$2::date IS NOT NULL"];
  const ask = (name: string, value: unknown, part: (place: string) => string) => {
    if (value === null || value === undefined) return;
    values.push(value);
    names.push(name);
    parts.push(part(`$${values.length}`));
  };
  ask("committee", filter.committeeId, (at) => `p.committee_id = ${at}::uuid`);
  ask("year", filter.year, (at) => `p.day >= make_date(${at}::int, 1, 1) AND p.day < make_date(${at}::int + 1, 1, 1)`);
  ask("standing", filter.standings, (at) => `(${standingSql("p", "$2")}) = ANY (${at}::text[])`);
  ask("kind", filter.kind, (at) => `p.kind = ${at}::text`);
  ask("owner", filter.owner, (at) => `p.owner_email = ${at}::text`);
  return { name: names.join("-"), where: parts.join(" AND "), values };
}
