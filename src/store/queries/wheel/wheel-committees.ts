import type { Transaction } from "../../transaction.ts";
import type { SeenBy } from "./seen-by.ts";

/** A committee as the wheel names it. */
export interface WheelCommittee {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const statement = (name: string, table: string) => ({
  name,
  text: `SELECT id, slug, name FROM ${table} WHERE body_id = $1::uuid AND deleted IS NULL
    ORDER BY name COLLATE "da-x-icu", id`,
});

const statements: Readonly<Record<SeenBy, ReturnType<typeof statement>>> = {
  staff: statement("wheel-committees", "committee"),
  strangers: statement("public-wheel-committees", "public_committee"),
};

/** A body's committees in Danish order. */
export async function wheelCommittees(tx: Transaction, seenBy: SeenBy, bodyId: string): Promise<WheelCommittee[]> {
  return tx.rows<WheelCommittee>(statements[seenBy], [bodyId]);
}
