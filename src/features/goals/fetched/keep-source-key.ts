import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { keepSourceKeyRow, removeSourceKeyRow, sourceKey } from "../../../store/queries/goals/source-keys.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

const longest = 500;

/**
 * Keeps a body's own key to Jobindsats, sealed by `seal` before it is written anywhere; it is never shown again. The one it
 * had is gone. Problems: not allowed, no key, one with spaces.
 */
export function keepSourceKey(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  key: string,
  seal: (key: string) => string,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    if (!/^\S+$/.test(key) || key.length > longest) return problem("problem.source-key");
    const before = await sourceKey(tx, bodyId);
    await keepSourceKeyRow(tx, bodyId, seal(key), at);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, record: "source-key", recordId: bodyId, details: {} }, answer: null };
  });
}

/** Destroys a body's own key; it can only be written again. Problems: not allowed. */
export function removeSourceKey(store: Store, viewer: Viewer, bodyId: string, now: Date): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx }) => {
    if ((await sourceKey(tx, bodyId)) === null) return { entry: null, answer: null };
    await removeSourceKeyRow(tx, bodyId);
    return { entry: { verb: "removed", record: "source-key", recordId: bodyId, details: {} }, answer: null };
  });
}
