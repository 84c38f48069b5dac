import type { FindItems } from "../../features/reminders/tell-subscriber.ts";
import { search } from "../../features/search/search.ts";
import type { Store } from "../../store/transaction.ts";
import { searchOf } from "../search-query.ts";

const size = 100;
/** News is among the newest: so many pages of hits are looked through for it. */
const mostPages = 10;

/**
 * Which items and papers a search that is followed finds, by the same search as the page. One that finds nothing by all its words
 * finds nothing here, though the page then searches with fewer.
 */
export function findItems(store: Store): FindItems {
  return async (query, ids) => {
    const asked = { ...searchOf(new URLSearchParams(query)), order: "newest", size } as const;
    const found = new Set<string>();
    let cursor: string | null = null;
    for (let page = 0; page < mostPages && found.size < ids.size; page += 1) {
      const result = await search(store, { ...asked, cursor });
      if (result.ignored.length > 0) break;
      for (const { itemId } of result.hits) if (ids.has(itemId)) found.add(itemId);
      cursor = result.next;
      if (cursor === null) break;
    }
    return found;
  };
}
