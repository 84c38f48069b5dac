import type { Transaction } from "../../transaction.ts";

const names = {
  name: "followed-things",
  text: `
    SELECT n.id, n.name, a.path
    FROM (
      SELECT body_id, id, title AS name FROM public_case WHERE id = ANY ($1::uuid[])
      UNION ALL SELECT body_id, id, name FROM public_committee WHERE id = ANY ($1::uuid[])
    ) n LEFT JOIN public_address a ON a.body_id = n.body_id AND a.record_id = n.id AND a.current`,
};

/** The public name and path of cases and committees, by id. What is not public any more is missing. Ask as the public. */
export async function namesOfFollowed(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, { readonly name: string; readonly path: string | null }>> {
  const rows = await tx.rows<{ id: string; name: string; path: string | null }>(names, [ids]);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

const bodyOf = { name: "followed-body", text: "SELECT name FROM public_body WHERE body_id = $1::uuid" };

/** A body's public name; null where nothing of it is public. Ask as the public. */
export async function nameOfBody(tx: Transaction, bodyId: string): Promise<string | null> {
  return (await tx.rows<{ name: string }>(bodyOf, [bodyId]))[0]?.name ?? null;
}
