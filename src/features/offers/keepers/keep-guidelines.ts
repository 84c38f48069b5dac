import { mayApproveOffers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import type { OfferKeeping } from "../../../records/offer-keeper.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import {
  addGuidelines,
  guidelinesOf,
  keepingOf,
  keepKeeping,
  lockGuidelines,
  publishGuidelines,
} from "../../../store/queries/keepers/guidelines.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

/** What a body says of associations: its guidelines in Danish, and in English where there is such a text. */
export interface WrittenKeeping extends OfferKeeping {
  readonly da: string;
  readonly en: string;
}

const longest = 10_000;

/**
 * Says what associations must be and do, whether they may sign up, and how often they are asked whether their offers hold.
 * A text that is not the one that holds becomes a new version; those who agreed to an earlier one have agreed to that.
 * Gives the version that holds. Problems: not allowed, no text, too long, a number that cannot be.
 */
export async function keepGuidelines(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  written: WrittenKeeping,
  now: Date,
): Promise<number | Problem> {
  if (!mayApproveOffers(viewer, bodyId)) return problem("problem.forbidden");
  const { open, every, patience } = written;
  const [da, en] = [written.da.trim(), written.en.trim()];
  if (da === "") return problem("problem.guidelines-empty");
  if (da.length > longest || en.length > longest) return problem("problem.guidelines-long", { most: longest });
  const whole = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
  if (!whole(every, 1, 24) || !whole(patience, 7, 180)) return problem("problem.offer-keeping");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockGuidelines(tx, bodyId);
    const [holds] = await guidelinesOf(tx, bodyId);
    const before = await keepingOf(tx, bodyId);
    const same = holds !== undefined && holds.da === da && holds.en === en;
    const version = same ? holds.version : (holds?.version ?? 0) + 1;
    const unchanged = before?.open === open && before.every === every && before.patience === patience;
    if (same && unchanged) return version;
    if (!same) await addGuidelines(tx, bodyId, { version, da, en }, viewer.accountId, at);
    await keepKeeping(tx, bodyId, { open, every, patience }, at);
    await publishGuidelines(tx, bodyId);
    const details = { version, open, every, patience };
    await appendToTimeline(tx, viewer, bodyId, at, {
      verb: "changed",
      record: "offer-guidelines",
      recordId: bodyId,
      details,
    });
    return version;
  });
}
