import { addressOf } from "../../records/address.ts";
import { removeAddresses, writeAddresses } from "../queries/publish/addresses.ts";
import { casesOfItems, publishCases } from "../queries/publish/cases.ts";
import { itemsToIndex } from "../queries/publish/items-to-index.ts";
import { indexItems } from "../queries/search/index-items.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Writes the cases of the items, and these cases, as they now are in public, and puts into the search index the items
 * whose case changed and those in `index`.
 */
export async function refreshCases(
  tx: Transaction,
  bodyId: string,
  bodySlug: string,
  at: string,
  changed: { readonly items: readonly string[]; readonly cases: readonly string[]; readonly index: readonly string[] },
): Promise<void> {
  const ofItems = changed.items.length === 0 ? [] : await casesOfItems(tx, bodyId, changed.items);
  const ids = [...new Set([...ofItems, ...changed.cases])];
  const moved: string[] = [];
  if (ids.length > 0) {
    const { cases, items } = await publishCases(tx, bodyId, ids, at);
    moved.push(...items);
    const shown = new Set(cases.map((one) => one.id));
    await removeAddresses(
      tx,
      bodyId,
      ids.filter((id) => !shown.has(id)),
    );
    await writeAddresses(
      tx,
      bodyId,
      cases.map(({ id, slug }) => ({ path: addressOf.case(bodySlug, slug), record_id: id, kind: "case" })),
    );
  }
  const index = [...new Set([...changed.index, ...moved])];
  if (index.length > 0) await indexItems(tx, await itemsToIndex(tx, bodyId, index));
}
