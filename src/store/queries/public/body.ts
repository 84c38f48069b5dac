import type { Transaction } from "../../transaction.ts";

export interface Body {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: "municipality" | "region" | "joint" | "national";
  readonly deleted: string | null;
}

const statement = {
  name: "public-body",
  text: "SELECT id, slug, name, kind, deleted FROM public_body WHERE body_id = $1::uuid",
};

/** The body with the id `bodyId`. */
export async function body(tx: Transaction, bodyId: string): Promise<Body | null> {
  const [found] = await tx.rows<Body>(statement, [bodyId]);
  return found ?? null;
}
