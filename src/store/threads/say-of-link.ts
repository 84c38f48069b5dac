import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { linkRow } from "../import/case-link.ts";
import { linkById, sayOfLinks } from "../queries/threads/links.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Store } from "../transaction.ts";

/**
 * Says of two items that the import asked about that they are two matters (`rejected`), or takes that back so that the
 * question is open again (`proposed`). No case changes. A problem where there is no such question.
 */
export async function sayOfLink(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  linkId: string,
  status: "rejected" | "proposed",
  now: Date,
): Promise<Problem | null> {
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const link = await linkById(tx, bodyId, linkId);
    if (link === null) return problem("problem.thread-item-unknown");
    const { itemId, otherId } = link;
    await sayOfLinks(tx, bodyId, [linkRow(itemId, otherId, status, ["confirmed"])], viewer.accountId, at);
    const details = { item: otherId, said: status };
    await appendToTimeline(tx, viewer, bodyId, at, { verb: "separated", record: "item", recordId: itemId, details });
    return null;
  });
}
