import { isMinutesEntry } from "../../seal/entry.ts";
import type { Sealed } from "../../seal/sealed.ts";
import { addEntry, chainOf } from "../queries/seal/chain.ts";
import { addMinutes } from "../queries/seal/minutes.ts";
import { keepParts } from "../queries/seal/parts.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Puts a body's fixed minutes and its chain back as they were exported, with their signatures; as the command line alone
 * may. A body that has a chain keeps the one it has. Nothing is judged: `traad verify` and `traad check` do that.
 */
export async function keepSealed(tx: Transaction, { body, entries, minutes }: Sealed): Promise<void> {
  if ((await chainOf(tx, body.id)).length > 0) return;
  const erased = new Map(
    entries.flatMap(({ entry }) => (entry.kind === "erasure" ? entry.erased.map((digest) => [digest, entry.at]) : [])),
  );
  for (const { minutes: fixed, parts } of minutes) {
    const fixing = entries.find(({ entry }) => isMinutesEntry(entry) && entry.minutes === fixed.minutes);
    const at = fixing?.entry.at ?? new Date(0).toISOString();
    await addMinutes(tx, fixed, at);
    await keepParts(tx, body.id, fixed.meeting, parts, at, erased);
  }
  for (const { parts, ...row } of entries) {
    const { entry } = row;
    if (isMinutesEntry(entry)) await keepParts(tx, body.id, entry.meeting, parts, entry.at, erased);
    await addEntry(tx, row);
  }
}
