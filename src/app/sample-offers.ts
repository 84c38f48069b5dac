import { readFile } from "node:fs/promises";
import path from "node:path";
import { importer } from "../access/viewer.ts";
import { takeInOffers } from "../features/offers/exchange/take-in-offers.ts";
import { readOffers } from "../intake/offers/read-offers.ts";
import { isProblem } from "../records/problem.ts";
import { offerPages } from "../store/queries/offers/offers.ts";
import type { Store } from "../store/transaction.ts";

/**
 * Takes in the fictional municipality's offers, as its editor would from a file, where it has none. Throws where the file
 * cannot be read whole.
 */
export async function loadSampleOffers(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  const there = await store.as(importer, async (tx) => (await offerPages(tx, bodyId).next()).done !== true);
  if (there) return;
  const given = readOffers(path.basename(file), await readFile(file));
  if (isProblem(given)) throw new Error(`The sample's offers cannot be read: ${given.key}.`);
  const plan = await takeInOffers(
    store,
    importer,
    bodyId,
    given.map((one) => ({ ...one, outsideId: null })),
    { overview: null, shows: true, dryRun: false },
    now,
  );
  if (isProblem(plan)) throw new Error(`The sample's offers cannot be taken in: ${plan.key}.`);
  const [wrong] = plan.wrong;
  if (wrong !== undefined) throw new Error(`The sample's offer in row ${wrong.row} is wrong: ${wrong.problem.key}.`);
}
