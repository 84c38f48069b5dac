import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { Problem } from "../../../records/problem.ts";
import { addSentFigures, forgetSentFigures, type SentFigures } from "../../../store/queries/goals/sent-figures.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Keeps a file that nobody has said how to read, for a day. Gives its id. Problems: not allowed. */
export function waitForMapping(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  file: Omit<SentFigures, "id">,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const id = randomUUID();
    await addSentFigures(tx, bodyId, { ...file, id }, at);
    return { entry: null, answer: id };
  });
}

/** Forgets it: it has been read in, or nobody wants it. Problems: not allowed. */
export function forgetWaiting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx }) => {
    await forgetSentFigures(tx, bodyId, id);
    return { entry: null, answer: null };
  });
}
