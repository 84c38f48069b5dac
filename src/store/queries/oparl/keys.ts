import type { Transaction } from "../../transaction.ts";
import { type OParlKindName, oparlKinds } from "./kinds.ts";

/** An object of a list: `modified` with what stands inside it, times with their offset. */
export interface ObjectKey {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly deleted: boolean;
}

/** Where a page of a list begins: after the object with this id, created then (microseconds since 1970). */
export interface Cursor {
  readonly created: string;
  readonly id: string;
}

/** What is asked of a list. Times as ISO with offset; null: not asked. `committeeId`: only what is that committee's. */
export interface Asked {
  readonly committeeId: string | null;
  readonly createdSince: string | null;
  readonly createdUntil: string | null;
  readonly modifiedSince: string | null;
  readonly modifiedUntil: string | null;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** A whole list, without a question: what is asked besides is set on top. */
export const wholeList: Omit<Asked, "limit"> = {
  committeeId: null,
  createdSince: null,
  createdUntil: null,
  modifiedSince: null,
  modifiedUntil: null,
  after: null,
};

export interface KeyPage {
  readonly keys: readonly ObjectKey[];
  /** Of all pages together. */
  readonly total: number;
  /** Null on the last page. */
  readonly next: Cursor | null;
}

type Row = ObjectKey & { readonly at: string; readonly total: number };

/**
 * A page of an OParl list, oldest first and then by id: an order that no change of an object moves. Objects that were
 * taken back are among them only where `modifiedSince` asks for what changed (OParl 1.1, *Filter*).
 */
export async function keysOf(
  tx: Transaction,
  kind: OParlKindName,
  bodyId: string,
  { committeeId, createdSince, createdUntil, modifiedSince, modifiedUntil, after, limit }: Asked,
): Promise<KeyPage> {
  const values = [
    bodyId,
    committeeId,
    createdSince,
    createdUntil,
    after?.created ?? null,
    after?.id ?? null,
    limit + 1,
  ];
  const filtered = modifiedSince !== null || modifiedUntil !== null;
  const rows = filtered
    ? await tx.rows<Row>(changed[kind], [...values, modifiedSince, modifiedUntil])
    : await tx.rows<Row>(all[kind], values);
  const keys = rows.slice(0, limit);
  const last = keys.at(-1);
  return {
    keys,
    total: rows[0]?.total ?? 0,
    next: rows.length > limit && last !== undefined ? { created: last.at, id: last.id } : null,
  };
}

/** The objects with these ids, those that were taken back among them; ids that never were are left out. */
export async function keysByIds(
  tx: Transaction,
  kind: OParlKindName,
  bodyId: string,
  ids: readonly string[],
): Promise<ObjectKey[]> {
  return tx.rows<ObjectKey>(some[kind], [bodyId, ids]);
}

const micros = "(extract(epoch FROM created) * 1000000)::bigint";

const conditions = `($2::uuid IS NULL OR committee_id = $2::uuid)
  AND ($3::timestamptz IS NULL OR created >= $3::timestamptz) AND ($4::timestamptz IS NULL OR created <= $4::timestamptz)`;

const page = (from: string) => `
  WITH asked AS MATERIALIZED (${from})
  SELECT id, created, modified, deleted, ${micros}::text AS at, (SELECT count(*) FROM asked) AS total FROM asked
  WHERE $5::text IS NULL OR (${micros}, id) > ($5::bigint, $6::text)
  ORDER BY ${micros}, id LIMIT $7`;

const perKind = (prefix: string, text: (kind: OParlKindName) => string) =>
  Object.fromEntries(
    Object.keys(oparlKinds).map((kind) => [
      kind,
      { name: `oparl-${prefix}-${kind}`, text: text(kind as OParlKindName) },
    ]),
  ) as Record<OParlKindName, { readonly name: string; readonly text: string }>;

// `modified` is not looked at here: who loads the objects asks for it, for the objects of the page alone.
const all = perKind("list", (kind) =>
  page(`SELECT id, created, modified, false AS deleted FROM (${oparlKinds[kind].live}) x WHERE ${conditions}`),
);

const changed = perKind("changed", (kind) =>
  page(`
    SELECT id, created, modified, deleted FROM (
      SELECT x.id, x.created, ${oparlKinds[kind].changed} AS modified, x.committee_id, false AS deleted
      FROM (${oparlKinds[kind].live}) x
      UNION ALL
      -- Whose it was is not kept: who asks for one committee's is told of all that is gone.
      SELECT id, created, modified, $2::uuid, true FROM (${oparlKinds[kind].gone}) g WHERE $8::timestamptz IS NOT NULL
    ) x
    WHERE ${conditions}
      AND ($8::timestamptz IS NULL OR modified >= $8::timestamptz)
      AND ($9::timestamptz IS NULL OR modified <= $9::timestamptz)`),
);

const some = perKind(
  "some",
  (kind) => `
  SELECT x.id, x.created, ${oparlKinds[kind].changed} AS modified, false AS deleted
  FROM (${oparlKinds[kind].live}) x WHERE x.id = ANY($2::text[])
  UNION ALL
  SELECT id, created, modified, true FROM (${oparlKinds[kind].gone}) g WHERE id = ANY($2::text[])`,
);
