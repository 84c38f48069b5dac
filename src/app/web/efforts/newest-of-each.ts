import { versionsOf } from "../../../features/efforts/version-of.ts";
import type { EffortModelInUse } from "../../../records/effort-model.ts";

/** The newest version of each model, in the order in which they come. */
export function newestOfEach(used: readonly EffortModelInUse[]): EffortModelInUse[] {
  return [...new Set(used.map(({ model }) => model.key))].flatMap((key) => versionsOf(used, key)[0] ?? []);
}
