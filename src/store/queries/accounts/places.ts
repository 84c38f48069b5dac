import type { Transaction } from "../../transaction.ts";

/** Where a role can be held: a body, with its committees by name. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
}

const statement = {
  name: "accounts-places",
  text: `SELECT b.id, b.name, coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name)
      ORDER BY c.name COLLATE "da-x-icu") FILTER (WHERE c.id IS NOT NULL), '[]') AS committees
    FROM body b LEFT JOIN committee c ON c.body_id = b.body_id AND c.deleted IS NULL
    WHERE b.deleted IS NULL AND traad_has($1, b.body_id)
    GROUP BY b.body_id, b.id ORDER BY b.name COLLATE "da-x-icu"`,
};

/** The bodies the viewer has a right for, with their committees. */
export async function placesWith(tx: Transaction, right: "govern" | "read_access"): Promise<Place[]> {
  return tx.rows<Place>(statement, [right]);
}
