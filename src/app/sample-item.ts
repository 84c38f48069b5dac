import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { itemByNumber } from "../store/queries/followup/find-by-words.ts";
import { currentPath } from "../store/queries/public/current-path.ts";
import type { Store } from "../store/transaction.ts";

/** An item as the sample's files name it: committee, day, number. */
export const samplePlace = z.tuple([z.string(), z.iso.date(), z.string()]);

/** The path of the page of an item that a file of the sample names. Throws where the sample holds none. */
export async function sampleItemPath(store: Store, bodyId: string, item: z.infer<typeof samplePlace>): Promise<string> {
  const path = await store.as(importer, async (tx) => {
    const id = await itemByNumber(tx, bodyId, item);
    return id === null ? null : ((await currentPath(tx, id))?.path ?? null);
  });
  if (path === null) throw new Error(`The sample holds no item ${item.join(" ")}.`);
  return path;
}

/** What an action gave. Throws where it refused what the sample says. */
export function sampleDone<T>(result: T | Problem): T {
  if (isProblem(result)) throw new Error(`What the sample says was refused: ${result.key}.`);
  return result;
}
