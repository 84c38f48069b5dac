import { randomUUID } from "node:crypto";
import type { Transaction } from "../../transaction.ts";

/** A council's term. Days are ISO, both included; `constituted` is an ISO moment, null while it is prepared. */
export interface Term {
  readonly bodyId: string;
  readonly id: string;
  readonly name: string;
  readonly starts: string;
  readonly ends: string;
  readonly constituted: string | null;
}

const columns = `t.body_id AS "bodyId", t.id, t.name, t.starts, t.ends, t.constituted`;

const all = {
  name: "terms-all",
  text: `SELECT ${columns}, b.name AS body, (SELECT count(*)::int FROM seat s
      WHERE s.body_id = t.body_id AND s.term_id = t.id AND s.deleted IS NULL) AS seats
    FROM term t JOIN body b ON b.body_id = t.body_id
    WHERE t.deleted IS NULL ORDER BY b.name COLLATE "da-x-icu", t.starts DESC`,
};

/** Every term the viewer may read, with its body's name and how many seats it has. */
export async function allTerms(tx: Transaction): Promise<(Term & { readonly body: string; readonly seats: number })[]> {
  return tx.rows(all);
}

const one = {
  name: "terms-one",
  text: `SELECT ${columns} FROM term t WHERE t.body_id = $1::uuid AND t.id = $2::uuid AND t.deleted IS NULL`,
};

export async function findTerm(tx: Transaction, bodyId: string, id: string): Promise<Term | null> {
  return (await tx.rows<Term>(one, [bodyId, id]))[0] ?? null;
}

const add = {
  name: "terms-add",
  text: `INSERT INTO term (body_id, id, name, starts, ends, created, modified)
    VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, $6) ON CONFLICT (body_id, name) DO NOTHING RETURNING id`,
};

/** Adds a term; its id, or null where the body has one of that name. */
export async function addTermRow(
  tx: Transaction,
  { bodyId, name, starts, ends }: Omit<Term, "id" | "constituted">,
  now: Date,
): Promise<string | null> {
  const rows = await tx.rows<{ id: string }>(add, [bodyId, randomUUID(), name, starts, ends, now.toISOString()]);
  return rows[0]?.id ?? null;
}

const mark = {
  name: "terms-mark",
  text: `UPDATE term SET constituted = $3, constituted_by = $4::uuid, modified = $5 WHERE body_id = $1::uuid AND id = $2::uuid`,
};

/** Marks a term as constituted at a moment, by an account or the command line; with `at` null as prepared again. */
export async function markConstituted(
  tx: Transaction,
  { bodyId, id }: Term,
  { at, by }: { readonly at: Date | null; readonly by: string | null },
  now: Date,
): Promise<void> {
  await tx.rows(mark, [bodyId, id, at?.toISOString() ?? null, by, now.toISOString()]);
}
