import { mayPublish } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { setSteps } from "../../store/queries/reminders/settings.ts";
import type { Store } from "../../store/transaction.ts";

/**
 * Sets how many days before a promise falls due its owner is told: up to six numbers from 1 to 365 with commas between;
 * none at all means never. Problems: what was written is something else; the body is not the viewer's.
 */
export async function setReminderSteps(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  written: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayPublish(viewer, bodyId)) return problem("problem.forbidden");
  const parts = written.split(/[,;\s]+/).filter((part) => part !== "");
  const steps = [...new Set(parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN)))];
  if (steps.length > 6 || steps.some((step) => !(step >= 1 && step <= 365))) return problem("problem.reminder-steps");
  await store.as(viewer, (tx) =>
    setSteps(
      tx,
      bodyId,
      steps.sort((a, b) => b - a),
      now,
    ),
  );
  return null;
}
