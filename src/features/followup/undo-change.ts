import { z } from "zod";
import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import { promiseCorrectionSchema } from "../../records/promise.ts";
import type { PromiseFacts } from "../../store/followup/promise-row.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, type ToldChange, wrongState } from "./act.ts";
import { proposalsGone } from "./correct-promise.ts";
import { sameValue } from "./promise-fields.ts";

/**
 * Undoes a correction, an assignment or a note: fields, keepers and proposals are as they were before it, and a note is said to be
 * taken back. The entry stays on the timeline, and that it was undone stands there too. Problems besides those of every
 * action: no such entry, undone already, or something else has been said of the same since.
 */
export async function undoChange(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  changeId: string,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => changeUndone(standing, changeId));
}

export function changeUndone(standing: Standing, id: string): Decided | Problem {
  const entry = standing.told.find((one) => one.id === id);
  const to = entry === undefined || isUndone(standing.told, id) ? null : before(standing.promise, entry);
  if (to === null) return wrongState();
  const decided = changed(standing, to, "undone", { change: id, of: entry?.verb });
  if (to.correction === undefined) return decided;
  // What went with the correction comes back, and what was proposed for its own occurrences goes.
  const back = z.array(z.string()).catch([]).parse(entry?.change.gone);
  return { ...decided, back, gone: proposalsGone(standing, to.correction) };
}

/** True where an entry has been undone. */
export function isUndone(changes: readonly ToldChange[], id: string): boolean {
  return changes.some(({ verb, change }) => verb === "undone" && change.change === id);
}

/** True for a verb whose entries can be undone here. */
export function isUndoable(verb: string): boolean {
  return verb === "corrected" || verb === "assigned" || verb === "noted";
}

const keepersSchema = z.object({
  owner_name: z.string().nullable(),
  owner_email: z.string().nullable(),
  deputy_name: z.string().nullable(),
  deputy_email: z.string().nullable(),
});

/** What was so before an entry, where what it says still is so; else null. */
function before(promise: PromiseFacts, { verb, change }: ToldChange): Partial<PromiseFacts> | null {
  if (verb === "noted") return {};
  if (verb === "assigned") {
    const [was, became] = [keepersSchema.safeParse(change.before), keepersSchema.safeParse(change)];
    const { owner_name, owner_email, deputy_name, deputy_email } = promise;
    const is = { owner_name, owner_email, deputy_name, deputy_email };
    return was.success && became.success && sameValue(is, became.data) ? was.data : null;
  }
  if (verb !== "corrected" || !sameValue(promise.correction, change.after)) return null;
  const was = promiseCorrectionSchema.safeParse(change.before);
  return was.success ? { correction: was.data } : null;
}
