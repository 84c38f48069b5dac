import { mayKeepWheel } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { WheelEntry } from "../../../records/wheel-entry.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { hideWheelEntry, keepWheelEntry, removeWheelEntry } from "../../../store/queries/wheel/keep-wheel-entry.ts";
import { wheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { showOrHide } from "./keep-entry.ts";

/** Takes an entry off the wheel, for everybody; it can be put back. Problems: not allowed, no such entry. */
export function removeEntry(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<Problem | null> {
  return change(store, viewer, bodyId, id, now, "removed", async (tx, entry, at) => {
    await removeWheelEntry(tx, bodyId, entry.id, at);
    await hideWheelEntry(tx, bodyId, entry.id, at);
  });
}

/** Puts an entry back on the wheel as it was. The same problems. */
export function restoreEntry(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<Problem | null> {
  return change(store, viewer, bodyId, id, now, "restored", async (tx, entry, at) => {
    await keepWheelEntry(tx, bodyId, entry, at);
    await showOrHide(tx, bodyId, entry, at);
  });
}

async function change(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
  verb: "removed" | "restored",
  act: (tx: Transaction, entry: WheelEntry, at: string) => Promise<void>,
): Promise<Problem | null> {
  if (!mayKeepWheel(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const entry = await wheelEntry(tx, bodyId, id);
    if (entry === null) return problem("problem.wheel-entry-unknown");
    if ((entry.deleted === null) === (verb === "restored")) return null;
    await act(tx, entry, at);
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "wheel-entry", recordId: id, details: {} });
    return null;
  });
}
