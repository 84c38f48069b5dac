import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { linkRow } from "../import/case-link.ts";
import { refreshCases } from "../publish/refresh-cases.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { leaveCases } from "../queries/import/find-case-candidates.ts";
import { bodySlugOf } from "../queries/threads/body-slug.ts";
import { joinedCases, splitCases } from "../queries/threads/joined-cases.ts";
import { sayOfLinks } from "../queries/threads/links.ts";
import { threadItems } from "../queries/threads/thread-items.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Store } from "../transaction.ts";
import { joinToUndo } from "./join-to-undo.ts";

/**
 * Undoes `joinItems` for the same two items: cases that became one are two again, an item that only a person's word put
 * into the case leaves it, and the question whether they are one matter is open as before. A problem where they are not
 * of one case.
 */
export async function undoJoin(
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
    const caseId = found[0]?.caseId ?? null;
    if (slug === null || found.length < 2) return problem("problem.thread-item-unknown");
    if (caseId === null || found.some((item) => item.caseId !== caseId)) return problem("problem.thread-no-case");
    const origins = found.map(({ cameFrom }) => cameFrom ?? caseId);
    const from = joinToUndo(await joinedCases(tx, bodyId, caseId), origins[0] ?? caseId, origins[1] ?? caseId);
    const leaving = found.filter(({ alone }) => alone).map(({ itemId }) => itemId);
    if (from !== null) await splitCases(tx, bodyId, from, caseId, at);
    else await leaveCases(tx, bodyId, leaving, at);
    await sayOfLinks(tx, bodyId, [linkRow(...items, "proposed", ["confirmed"])], viewer.accountId, at);
    const cases = from === null ? [caseId] : [caseId, from];
    await refreshCases(tx, bodyId, slug, at, { items: [], fresh: false, cases, left: [caseId] });
    const [record, other] = items;
    const entry = { verb: "separated", record: "item", recordId: record, details: { item: other } } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return null;
  });
}
