import { mayPublish } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { lockDemand, settleDemandRow } from "../../../store/queries/demands/keep-demands.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

const longestNote = 2_000;

/**
 * Says that the council has decided a matter, where its own minutes do not say so here: the committee's decision stands
 * no longer still. `note`: what the council decided, and when. `itemId`: the committee's item. Problems: not allowed, no
 * such demand, no note, said already.
 */
export function settleDemand(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { itemId, note }: { readonly itemId: string; readonly note: string },
  now: Date,
): Promise<Problem | null> {
  const text = note.trim();
  return change(store, viewer, bodyId, itemId, now, (settled) => {
    if (text === "" || text.length > longestNote) return problem("problem.demand-note");
    return settled ? problem("problem.demand-settled") : { note: text, by: viewer.accountId };
  });
}

/** Undoes that: the decision stands still again. Problems: not allowed, no such demand, nobody has said so. */
export function unsettleDemand(store: Store, viewer: Viewer, bodyId: string, itemId: string, now: Date) {
  return change(store, viewer, bodyId, itemId, now, (settled) => (settled ? null : problem("problem.demand-settled")));
}

async function change(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  itemId: string,
  now: Date,
  decide: (settled: boolean) => Parameters<typeof settleDemandRow>[3] | Problem,
): Promise<Problem | null> {
  if (!mayPublish(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const demand = await lockDemand(tx, bodyId, itemId);
    if (demand === null) return problem("problem.demand-unknown");
    const said = decide(demand.settled !== null);
    if (isProblem(said)) return said;
    await settleDemandRow(tx, bodyId, itemId, said, at);
    const verb = said === null ? "stopped" : "resumed";
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "item", recordId: itemId, details: {} });
    return null;
  });
}
