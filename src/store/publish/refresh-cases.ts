import { addressOf } from "../../records/address.ts";
import { freeSlug, slugOf } from "../import/slug.ts";
import { removeAddresses, writeAddresses } from "../queries/publish/addresses.ts";
import { caseSlugs, casesOfItems, caseTitles, nameCase, publishCases } from "../queries/publish/cases.ts";
import { itemsToIndex } from "../queries/publish/items-to-index.ts";
import { type IndexedItem, indexItems } from "../queries/search/index-items.ts";
import type { Transaction } from "../transaction.ts";

/**
 * What changed: items that were just written, cases, and cases that items left because they closed or went.
 * `fresh`: the items have not been public before, so that they are of no public case until this says so.
 */
export interface ChangedCases {
  readonly items: readonly IndexedItem[];
  readonly fresh: boolean;
  readonly cases: readonly string[];
  readonly left: readonly string[];
}

/**
 * Writes the cases of the items, and these cases, as they now are in public, and puts the items into the search index,
 * with those whose case changed thereby.
 */
export async function refreshCases(
  tx: Transaction,
  bodyId: string,
  bodySlug: string,
  at: string,
  changed: ChangedCases,
): Promise<void> {
  const own = new Map(changed.items.map((item) => [item.id, item]));
  const ofItems = changed.fresh || own.size === 0 ? [] : await casesOfItems(tx, bodyId, [...own.keys()]);
  const ids = [...new Set([...ofItems, ...changed.cases, ...changed.left])];
  const moved = new Map<string, string | null>();
  if (ids.length > 0) {
    await nameCases(tx, bodyId, ids, new Set(changed.left), at);
    const { cases, items } = await publishCases(tx, bodyId, ids, at);
    for (const { id, caseId } of items) moved.set(id, caseId);
    const shown = new Set(cases.map((one) => one.id));
    const hidden = ids.filter((id) => !shown.has(id));
    await removeAddresses(tx, bodyId, hidden);
    const addresses = cases.map(({ id, slug }) => ({
      path: addressOf.case(bodySlug, slug),
      record_id: id,
      kind: "case",
    }));
    await writeAddresses(tx, bodyId, addresses);
  }
  const elsewhere = [...moved.keys()].filter((id) => !own.has(id));
  const again = changed.fresh ? elsewhere : [...own.keys(), ...elsewhere];
  const known = changed.fresh ? changed.items.map((item) => ({ ...item, caseId: moved.get(item.id) ?? null })) : [];
  const read = again.length === 0 ? [] : await itemsToIndex(tx, bodyId, again);
  await indexItems(tx, [...known, ...read]);
}

/**
 * A case is named after an item that is public of it, once. Where items left it because they closed or were withdrawn,
 * its name must not be theirs: unless an item that stays bears the same, it gets a new one, and the old addresses go.
 */
async function nameCases(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
  left: ReadonlySet<string>,
  at: string,
): Promise<void> {
  const nameless = (await caseTitles(tx, bodyId, ids)).filter(({ id, slug, titles }) => {
    if (slug === null) return titles.length >= 2;
    return (
      left.has(id) &&
      !titles.some((title) => slugOf(title, "sag") === slug.replace(/-\d+$/, "") || slugOf(title, "sag") === slug)
    );
  });
  if (nameless.length === 0) return;
  const wanted = nameless.map(({ titles }) => slugOf(titles[0] ?? "", "sag"));
  const taken = new Set(await caseSlugs(tx, bodyId, wanted));
  for (const [index, { id, slug, titles }] of nameless.entries()) {
    const free = titles.length < 2 ? null : freeSlug(wanted[index] ?? "sag", taken);
    if (free !== null) taken.add(free);
    if (slug !== null) await removeAddresses(tx, bodyId, [id]);
    await nameCase(tx, bodyId, id, free, at);
  }
}
