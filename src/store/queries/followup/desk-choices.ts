import type { Transaction } from "../../transaction.ts";
import { ownersOfPromises } from "./owners-of-promises.ts";

/** What a body's promises can be narrowed to: only what some promise has. */
export interface DeskChoices {
  readonly committees: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  /** Newest first. */
  readonly years: readonly number[];
  readonly owners: readonly { readonly email: string; readonly name: string | null }[];
}

const committees = {
  name: "desk-committees-of-promises",
  text: `SELECT c.id, c.slug, c.name FROM committee c
    WHERE c.body_id = $1::uuid AND EXISTS (
      SELECT FROM promise p WHERE p.body_id = c.body_id AND p.committee_id = c.id AND p.deleted IS NULL)
    ORDER BY c.name COLLATE "da-x-icu" LIMIT 500`,
};

const years = {
  name: "desk-years-of-promises",
  text: `SELECT DISTINCT extract(year FROM day)::int AS year FROM promise
    WHERE body_id = $1::uuid AND day IS NOT NULL AND deleted IS NULL ORDER BY year DESC`,
};

/** The committees, years and owners of a body's promises; for staff only. */
export async function deskChoices(tx: Transaction, bodyId: string): Promise<DeskChoices> {
  return {
    committees: await tx.rows(committees, [bodyId]),
    years: (await tx.rows<{ year: number }>(years, [bodyId])).map(({ year }) => year),
    owners: await ownersOfPromises(tx, bodyId),
  };
}
