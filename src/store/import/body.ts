import { reservedSlugs } from "../../records/address.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { bodySlugs, lockBody } from "../queries/import/find-body.ts";
import { add } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";
import { bodyKey } from "./match-names.ts";
import { newId } from "./new-id.ts";
import type { BodyKind } from "./prepared-document.ts";
import { freeSlug, slugOf } from "./slug.ts";

/** Finds the body by its name, or makes it. Nobody else imports into it until the transaction ends. */
export async function findOrAddBody(
  tx: Transaction,
  name: string,
  kind: BodyKind,
  at: string,
): Promise<{ id: string; slug: string }> {
  const key = bodyKey(name);
  const found = await lockBody(tx, key);
  if (found !== null) return found;
  const slug = freeSlug(slugOf(key, "myndighed"), new Set([...reservedSlugs, ...(await bodySlugs(tx))]));
  const id = newId();
  await add(tx, addCore.body, id, at, [{ id, slug, name, match_name: key, kind }]);
  return { id, slug };
}
