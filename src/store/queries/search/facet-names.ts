import type { Transaction } from "../../transaction.ts";

/** What is needed to show a facet's value and to put it into an address. */
export interface NamedValue {
  readonly facet: "body" | "committee" | "case";
  readonly id: string;
  readonly value: string;
  readonly label: string;
}

const named = {
  name: "search-facet-names",
  text: `
    SELECT 'body' AS facet, b.id, b.slug AS value, b.name AS label
      FROM public_body b WHERE b.id = ANY ($1::uuid[])
    UNION ALL
    SELECT 'committee', c.id, b.slug || '/' || c.slug, c.name
      FROM public_committee c JOIN public_body b ON b.body_id = c.body_id
      WHERE (c.body_id, c.id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))
    UNION ALL
    SELECT 'case', k.id, b.slug || '/' || k.slug, k.title
      FROM public_case k JOIN public_body b ON b.body_id = k.body_id
      WHERE (k.body_id, k.id) IN (SELECT * FROM unnest($4::uuid[], $5::uuid[]))`,
};

interface Owned {
  readonly bodyId: string;
  readonly id: string;
}

/** Names and address values of bodies, committees and cases. */
export async function facetNames(
  tx: Transaction,
  ids: { readonly bodies: readonly string[]; readonly committees: readonly Owned[]; readonly cases: readonly Owned[] },
): Promise<NamedValue[]> {
  const both = (owned: readonly Owned[]) => [owned.map((one) => one.bodyId), owned.map((one) => one.id)];
  return tx.rows<NamedValue>(named, [ids.bodies, ...both(ids.committees), ...both(ids.cases)]);
}

const resolved = {
  name: "search-resolve-filters",
  text: `
    SELECT 'body' AS facet, id FROM public_body WHERE slug = $1
    UNION ALL
    SELECT 'committee', c.id FROM public_committee c JOIN public_body b ON b.body_id = c.body_id
      WHERE b.slug || '/' || c.slug = $2 AND b.slug = split_part($2, '/', 1)
    UNION ALL
    SELECT 'case', k.id FROM public_case k JOIN public_body b ON b.body_id = k.body_id
      WHERE b.slug || '/' || k.slug = $3 AND b.slug = split_part($3, '/', 1)`,
};

/** The ids of a body, a committee and a case by their address values; those that are not there are missing. */
export async function resolveFilters(
  tx: Transaction,
  values: { readonly body: string | null; readonly committee: string | null; readonly case: string | null },
): Promise<Map<"body" | "committee" | "case", string>> {
  const rows = await tx.rows<{ facet: "body" | "committee" | "case"; id: string }>(resolved, [
    values.body,
    values.committee,
    values.case,
  ]);
  return new Map(rows.map((row) => [row.facet, row.id]));
}
