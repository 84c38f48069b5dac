import type { OtherOverview } from "../../../records/other-overview.ts";
import type { Transaction } from "../../transaction.ts";

const select = (table: string) => ({
  name: `${table}-of-body`,
  text: `SELECT name, url, instead FROM ${table} WHERE body_id = $1`,
});
const kept = select("other_overview");
const shown = select("public_other_overview");

/** The overview a body points to, as its editors have it; null: none. */
export async function otherOverviewOf(tx: Transaction, bodyId: string): Promise<OtherOverview | null> {
  return (await tx.rows<OtherOverview>(kept, [bodyId]))[0] ?? null;
}

/** The same as everybody may see it. */
export async function shownOtherOverview(tx: Transaction, bodyId: string): Promise<OtherOverview | null> {
  return (await tx.rows<OtherOverview>(shown, [bodyId]))[0] ?? null;
}

const keep = {
  name: "other-overview-keep",
  text: `INSERT INTO other_overview (body_id, id, name, url, instead, created, modified) VALUES ($1, $1, $2, $3, $4, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET name = excluded.name, url = excluded.url, instead = excluded.instead,
      modified = excluded.modified`,
};
const remove = { name: "other-overview-remove", text: "DELETE FROM other_overview WHERE body_id = $1" };

/** Keeps it; null takes it away. Everybody sees it when it is published. */
export async function keepOtherOverview(
  tx: Transaction,
  bodyId: string,
  overview: OtherOverview | null,
  at: string,
): Promise<void> {
  if (overview === null) await tx.rows(remove, [bodyId]);
  else await tx.rows(keep, [bodyId, overview.name, overview.url, overview.instead, at]);
}

const hide = {
  name: "other-overview-hide",
  text: `DELETE FROM public_other_overview p WHERE p.body_id = $1
    AND NOT EXISTS (SELECT FROM other_overview k WHERE k.body_id = p.body_id)`,
};
const show = {
  name: "other-overview-show",
  text: `INSERT INTO public_other_overview (body_id, id, name, url, instead, created, modified)
    SELECT body_id, id, name, url, instead, created, modified FROM other_overview WHERE body_id = $1
    ON CONFLICT (body_id, id) DO UPDATE SET name = excluded.name, url = excluded.url, instead = excluded.instead,
      modified = excluded.modified`,
};

/** Shows everybody what is kept. */
export async function publishOtherOverview(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(hide, [bodyId]);
  await tx.rows(show, [bodyId]);
}

const different = {
  name: "check-other-overview",
  text: `SELECT 1 FROM (SELECT * FROM other_overview WHERE body_id = $1) k
    FULL JOIN (SELECT * FROM public_other_overview WHERE body_id = $1) p ON p.body_id = k.body_id
    WHERE (k.name, k.url, k.instead) IS DISTINCT FROM (p.name, p.url, p.instead)`,
};

/** True where what everybody sees is not what is kept. */
export async function otherOverviewDiffers(tx: Transaction, bodyId: string): Promise<boolean> {
  return (await tx.rows(different, [bodyId])).length > 0;
}
