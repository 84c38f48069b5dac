import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { linkRow } from "../import/case-link.ts";
import { newId } from "../import/new-id.ts";
import { refreshCases } from "../publish/refresh-cases.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { passAddresses } from "../queries/publish/addresses.ts";
import { add } from "../queries/rows-of-json.ts";
import { bodySlugOf } from "../queries/threads/body-slug.ts";
import { mergeCases } from "../queries/threads/joined-cases.ts";
import { sayOfLinks } from "../queries/threads/links.ts";
import { type ThreadItem, threadItems } from "../queries/threads/thread-items.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Store, Transaction } from "../transaction.ts";

/**
 * Says that two open items of different meetings are the same matter: they are of one case from now on, and no import
 * undoes it. Where both had a case, the younger one's items and addresses go over to the older one's. A problem where
 * the viewer has no such open items, or where they are of one meeting.
 */
export async function joinItems(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  items: readonly [one: string, other: string],
  now: Date,
): Promise<Problem | null> {
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const slug = await bodySlugOf(tx, bodyId);
    const found = await threadItems(tx, bodyId, items);
    const [one, other] = found;
    if (slug === null || one === undefined || other === undefined) return problem("problem.thread-item-unknown");
    if (one.meetingId === other.meetingId) return problem("problem.thread-same-meeting");
    const cases = await joinedCases(tx, bodyId, one, other, at);
    await sayOfLinks(tx, bodyId, [linkRow(...items, "confirmed", ["confirmed"])], viewer.accountId, at);
    await refreshCases(tx, bodyId, slug, at, { items: [], fresh: false, cases, left: [] });
    const [record, joinedTo] = items;
    const entry = { verb: "joined", record: "item", recordId: record, details: { item: joinedTo } } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return null;
  });
}

/** Puts the two into one case. Gives the cases that changed, the one they now are of first. */
async function joinedCases(
  tx: Transaction,
  bodyId: string,
  one: ThreadItem,
  other: ThreadItem,
  at: string,
): Promise<string[]> {
  const [older, younger] = [one, other].sort((a, b) => ((a.caseCreated ?? "~") < (b.caseCreated ?? "~") ? -1 : 1)) as [
    ThreadItem,
    ThreadItem,
  ];
  const caseId = older.caseId ?? newId();
  if (older.caseId !== null && younger.caseId === older.caseId) return [caseId];
  if (older.caseId === null) await add(tx, addCore.caseThread, bodyId, at, [{ id: caseId }]);
  if (younger.caseId !== null) {
    await passAddresses(tx, bodyId, [younger.caseId], { id: caseId, kind: "case" });
    await mergeCases(tx, bodyId, younger.caseId, caseId, at);
    return [caseId, younger.caseId];
  }
  const added = older.caseId === null ? [older, younger] : [younger];
  const rows = added.map(({ itemId }) => ({
    id: newId(),
    case_id: caseId,
    item_id: itemId,
    evidence: ["confirmed"],
    came_from: older.cameFrom,
  }));
  await add(tx, addCore.caseItem, bodyId, at, rows);
  return [caseId];
}
