import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { digestOf, newSecret } from "../access/secret.ts";
import { gatekeeper, importer, type Keeper, worker } from "../access/viewer.ts";
import { approveChange } from "../features/offers/keepers/decide-change.ts";
import { keepGuidelines } from "../features/offers/keepers/keep-guidelines.ts";
import { proposeChange } from "../features/offers/keepers/propose-change.ts";
import type { WrittenOffer } from "../records/offer.ts";
import { usualKeeping } from "../records/offer-keeper.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { guidelinesOf } from "../store/queries/keepers/guidelines.ts";
import { addKeeperLink, useKeeperLink } from "../store/queries/keepers/keeper-links.ts";
import { addKeeper } from "../store/queries/keepers/keepers.ts";
import { waitingChanges } from "../store/queries/keepers/offer-changes.ts";
import type { Store } from "../store/transaction.ts";
import { emptyOffer } from "./web/keepers/offer-form.ts";

const sampleSchema = z.object({
  guidelines: z.object({ da: z.string(), en: z.string() }),
  keepers: z.array(
    z.object({
      name: z.string(),
      cvr: z.string(),
      contact: z.string(),
      email: z.email(),
      offers: z.array(
        z.object({
          title: z.string(),
          description: z.string(),
          kind: z.string(),
          challenges: z.array(z.string()),
          groups: z.array(z.string()),
          ages: z.tuple([z.int().nullable(), z.int().nullable()]),
          how: z.string(),
          phone: z.string(),
          approved: z.boolean(),
          /** What is written anew and waits. */
          change: z.object({ description: z.string() }).optional(),
        }),
      ),
    }),
  ),
});
type SampleKeeper = z.infer<typeof sampleSchema>["keepers"][number];

function done<T>(result: T | Problem): T {
  if (isProblem(result)) throw new Error(`The sample's associations were refused: ${result.key}.`);
  return result;
}

/**
 * Has the fictional municipality's associations sign up and offer what a file says, as they would themselves: some of it
 * approved, some waiting. Once: nothing where there are guidelines.
 */
export async function loadSampleKeepers(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  if ((await store.as(importer, (tx) => guidelinesOf(tx, bodyId))).length > 0) return;
  const { guidelines, keepers } = sampleSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const agreed = done(
    await keepGuidelines(store, importer, bodyId, { ...usualKeeping, ...guidelines, open: true }, now),
  );
  for (const keeper of keepers) await loadKeeper(store, bodyId, keeper, agreed, now);
}

async function loadKeeper(
  store: Store,
  bodyId: string,
  sample: SampleKeeper,
  agreed: number,
  now: Date,
): Promise<void> {
  const { name, contact, email, offers } = sample;
  const cvr = sample.cvr === "" ? null : sample.cvr;
  const written = { id: randomUUID(), name, cvr, contact, email, phone: "", language: "da", agreed } as const;
  const keeperId = await store.as(worker, (tx) => addKeeper(tx, bodyId, written, now.toISOString()));
  if (keeperId === null) return;
  // Pressed its link, as it would have done.
  const digest = digestOf(newSecret().token);
  const ref = { bodyId, keeperId };
  await store.as(worker, (tx) => addKeeperLink(tx, digest, ref, now, now));
  await store.as(gatekeeper, (tx) => useKeeperLink(tx, digest, ref, now));
  const keeper: Keeper = { program: "keeper", ...ref };
  for (const { ages, how, phone, approved, change, ...words } of offers) {
    const blank = emptyOffer(name, cvr);
    const [from, to] = ages;
    const offer: WrittenOffer = { ...blank, ...words, ages: { from, to }, contact: { ...blank.contact, how, phone } };
    const offerId = done(await proposeChange(store, keeper, { offerId: null, written: offer, agreed }, now));
    if (approved) {
      const waiting = await store.as(importer, (tx) => waitingChanges(tx, bodyId));
      const own = waiting.find((each) => each.offerId === offerId);
      if (own !== undefined) done(await approveChange(store, importer, bodyId, own.id, now));
    }
    const later = new Date(now.getTime() + 1000);
    if (change !== undefined)
      done(await proposeChange(store, keeper, { offerId, written: { ...offer, ...change }, agreed }, later));
  }
}
