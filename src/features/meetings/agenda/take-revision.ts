import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { problem } from "../../../records/problem.ts";
import { addTaking, endTakings } from "../../../store/queries/agenda/taken-revisions.ts";
import type { Store } from "../../../store/transaction.ts";
import { type AgendaRef, actOnAgenda } from "./act-on-agenda.ts";

const longestReason = 1_000;

/**
 * Has a line of an agenda show its item's newest revision though nobody has approved it, with the reason. `revision`: the
 * one the secretary has read. Problems besides: no reason, no such line, the item was changed meanwhile, its newest
 * revision stands there already.
 */
export function takeRevision(
  store: Store,
  viewer: Viewer,
  ref: AgendaRef,
  asked: { readonly entryId: string; readonly revision: number; readonly reason: string },
  now: Date,
) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, whole, at }) => {
    const reason = asked.reason.trim();
    if (reason === "" || reason.length > longestReason) return problem("problem.agenda-taking-reason");
    const item = whole.lines.find(({ entry }) => entry.id === asked.entryId)?.entry.item ?? null;
    if (item === null) return problem("problem.agenda-entry-unknown");
    if (item.revision !== asked.revision) return problem("problem.item-changed");
    if (item.shown === item.revision) return problem("problem.item-state");
    const { entryId, revision } = asked;
    const { accountId } = viewer;
    await addTaking(tx, bodyId, { id: randomUUID(), entryId, revision, reason, accountId }, at);
    return { verb: "changed", details: { taken: item.id, revision } };
  });
}

/** Has a line show the approved revision again. Problems besides: no such line, or it shows no other. */
export function leaveRevision(store: Store, viewer: Viewer, ref: AgendaRef, entryId: string, now: Date) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, whole, at }) => {
    const item = whole.lines.find(({ entry }) => entry.id === entryId)?.entry.item ?? null;
    if (item === null) return problem("problem.agenda-entry-unknown");
    if (item.taken === null) return problem("problem.item-state");
    await endTakings(tx, bodyId, entryId, at);
    return { verb: "restored", details: { left: item.id, revision: item.approvedRevision } };
  });
}
