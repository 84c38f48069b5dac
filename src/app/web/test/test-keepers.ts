import { randomUUID } from "node:crypto";
import { digestOf } from "../../../access/secret.ts";
import { gatekeeper, importer, worker } from "../../../access/viewer.ts";
import { keepGuidelines } from "../../../features/offers/keepers/keep-guidelines.ts";
import { isProblem } from "../../../records/problem.ts";
import { addKeeperLink, useKeeperLink } from "../../../store/queries/keepers/keeper-links.ts";
import { addKeeper } from "../../../store/queries/keepers/keepers.ts";
import type { Store } from "../../../store/transaction.ts";

/** Opens a body for associations, and has one come in, called `name`. Gives its id. */
export async function keepTestKeepers(store: Store, bodyId: string, now: Date, name: string): Promise<string> {
  const guidelines = { da: "1. Foreningen er almennyttig.", en: "", open: true, every: 6, patience: 30 };
  const version = await keepGuidelines(store, importer, bodyId, guidelines, now);
  if (isProblem(version)) throw new Error(version.key);
  const who = { name, cvr: null, contact: name, email: "forening@example.dk", phone: "" };
  const written = { ...who, id: randomUUID(), language: "da", agreed: version } as const;
  const keeperId = await store.as(worker, (tx) => addKeeper(tx, bodyId, written, now.toISOString()));
  if (keeperId === null) throw new Error("The association has signed up before.");
  const ref = { bodyId, keeperId };
  const digest = digestOf(keeperId);
  await store.as(worker, (tx) => addKeeperLink(tx, digest, ref, now, now));
  await store.as(gatekeeper, (tx) => useKeeperLink(tx, digest, ref, now));
  return keeperId;
}
