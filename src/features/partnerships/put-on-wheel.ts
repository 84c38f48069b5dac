import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import type { Partnership } from "../../records/partnership.ts";
import { wheelEntrySchema } from "../../records/wheel-entry.ts";
import {
  hideWheelEntry,
  keepWheelEntry,
  removeWheelEntry,
  showWheelEntry,
} from "../../store/queries/wheel/keep-wheel-entry.ts";
import { wheelEntry } from "../../store/queries/wheel/wheel-entries.ts";
import type { Transaction } from "../../store/transaction.ts";
import { type WheelWords, wheelEntriesOf } from "./wheel-entries.ts";

/** Puts what an agreement says on the annual wheel, and takes off it what it said before and does no more. */
export async function putOnWheel(
  tx: Transaction,
  bodyId: string,
  { before, after }: { readonly before: Partnership | null; readonly after: Partnership | null },
  words: WheelWords,
  at: string,
): Promise<void> {
  const entries = after === null ? [] : wheelEntriesOf(after, words);
  for (const entry of entries) {
    // What a secretary wrote on the wheel of days that are skipped stays.
    const exdates = (await wheelEntry(tx, bodyId, entry.id))?.exdates ?? [];
    const whole = { ...entry, exdates };
    await keepWheelEntry(tx, bodyId, whole, at);
    if (whole.public) await showWheelEntry(tx, bodyId, emit(wheelEntrySchema, whole, publicViewer), at);
    else await hideWheelEntry(tx, bodyId, whole.id, at);
  }
  const ids = new Set(entries.map(({ id }) => id));
  for (const { id } of before === null ? [] : wheelEntriesOf(before, words)) {
    if (ids.has(id)) continue;
    await removeWheelEntry(tx, bodyId, id, at);
    await hideWheelEntry(tx, bodyId, id, at);
  }
}
