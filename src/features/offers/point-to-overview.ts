import { mayKeepOffers } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type OtherOverview, otherOverviewSchema } from "../../records/other-overview.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { lockOffers } from "../../store/queries/offers/offers.ts";
import { keepOtherOverview, otherOverviewOf, publishOtherOverview } from "../../store/queries/offers/other-overview.ts";
import { appendToTimeline } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";

/**
 * Points to another overview, instead of the body's own or beside it; null takes the pointer away. The timeline keeps what
 * was before. Problems: not allowed, a name or an address that cannot be.
 */
export async function pointToOverview(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  overview: OtherOverview | null,
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepOffers(viewer, bodyId)) return problem("problem.forbidden");
  const read = overview === null ? null : otherOverviewSchema.safeParse(overview);
  if (read !== null && !read.success) return problem("problem.other-overview");
  const wanted = read === null ? null : read.data;
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockOffers(tx, bodyId);
    const before = await otherOverviewOf(tx, bodyId);
    if (JSON.stringify(before) === JSON.stringify(wanted)) return null;
    await keepOtherOverview(tx, bodyId, wanted, at);
    await publishOtherOverview(tx, bodyId);
    await appendToTimeline(tx, viewer, bodyId, at, {
      verb: "changed",
      record: "other-overview",
      recordId: bodyId,
      details: { ...told("before", before), ...told("after", wanted) },
    });
    return null;
  });
}

/** What the timeline keeps of it, name by name. */
function told(when: "before" | "after", overview: OtherOverview | null): Record<string, string | boolean | null> {
  return {
    [`${when}-name`]: overview?.name ?? null,
    [`${when}-url`]: overview?.url ?? null,
    [`${when}-instead`]: overview?.instead ?? null,
  };
}
