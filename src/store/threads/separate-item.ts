import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { linkRow } from "../import/case-link.ts";
import { refreshCases } from "../publish/refresh-cases.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { leaveCases } from "../queries/import/find-case-candidates.ts";
import { bodySlugOf } from "../queries/threads/body-slug.ts";
import { letEmptyCasesGo } from "../queries/threads/joined-cases.ts";
import { sayOfLinks } from "../queries/threads/links.ts";
import { othersOfCase, threadItems } from "../queries/threads/thread-items.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Store } from "../transaction.ts";

/**
 * Takes an item out of its case: it is another matter than all the case's other items, and no import puts it back.
 * Problems: no such open item, or it is of no case.
 */
export async function separateItem(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  itemId: string,
  now: Date,
): Promise<Problem | null> {
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const slug = await bodySlugOf(tx, bodyId);
    const [item] = await threadItems(tx, bodyId, [itemId]);
    if (slug === null || item === undefined) return problem("problem.thread-item-unknown");
    if (item.caseId === null) return problem("problem.thread-no-case");
    const others = await othersOfCase(tx, bodyId, item.caseId, itemId);
    await leaveCases(tx, bodyId, [itemId], at);
    await letEmptyCasesGo(tx, bodyId, item.caseId, at);
    const links = others.map((other) => linkRow(itemId, other, "rejected", ["confirmed"]));
    await sayOfLinks(tx, bodyId, links, viewer.accountId, at);
    await refreshCases(tx, bodyId, slug, at, { items: [], fresh: false, cases: [item.caseId], left: [item.caseId] });
    const entry = { verb: "separated", record: "item", recordId: itemId, details: { case: item.caseId } } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return null;
  });
}
