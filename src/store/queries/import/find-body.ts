import type { Transaction } from "../../transaction.ts";

const lock = {
  name: "import-lock-body",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad body ' || $1, 0))",
};

const find = {
  name: "import-find-body",
  text: "SELECT id, slug FROM body WHERE match_name = $1",
};

/** Waits until nobody else imports into the body, and finds it by its name as compared. Held until the transaction ends. */
export async function lockBody(tx: Transaction, key: string): Promise<{ id: string; slug: string } | null> {
  await tx.rows(lock, [key]);
  const [found] = await tx.rows<{ id: string; slug: string }>(find, [key]);
  return found ?? null;
}

const keyOf = { name: "import-body-key", text: "SELECT match_name AS key FROM body WHERE body_id = $1" };

/** Waits until nobody else imports into the body. */
export async function lockBodyOf(tx: Transaction, bodyId: string): Promise<void> {
  const [found] = await tx.rows<{ key: string }>(keyOf, [bodyId]);
  if (found !== undefined) await tx.rows(lock, [found.key]);
}

const slugs = { name: "import-body-slugs", text: "SELECT slug FROM body" };

/** The slugs that bodies have. */
export async function bodySlugs(tx: Transaction): Promise<string[]> {
  return (await tx.rows<{ slug: string }>(slugs)).map((row) => row.slug);
}
