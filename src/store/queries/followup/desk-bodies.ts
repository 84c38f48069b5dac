import type { Transaction } from "../../transaction.ts";

/** A body as those who work for it choose among theirs. */
export interface DeskBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const statement = {
  name: "desk-bodies",
  text: `SELECT body_id AS id, slug, name FROM body WHERE deleted IS NULL ORDER BY name COLLATE "da-x-icu" LIMIT 500`,
};

/** The bodies the viewer works for, by name. */
export async function deskBodies(tx: Transaction): Promise<DeskBody[]> {
  return tx.rows<DeskBody>(statement);
}
