import { digestOf } from "../../access/secret.ts";
import { gatekeeper, holderOf } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { ImportCounts } from "../../store/queries/efforts/courses.ts";
import { bodyOfEffortKey } from "../../store/queries/efforts/keys.ts";
import type { Store } from "../../store/transaction.ts";
import { importCourses } from "./import-courses.ts";

/**
 * Loads courses that another system sends with a key of a body (43 letters). The key does this and nothing else. Problems:
 * no key that holds, and those of `importCourses`.
 */
export async function coursesByKey(
  store: Store,
  key: string,
  sent: { readonly modelKey: string; readonly rows: readonly (readonly string[])[] },
  now: Date,
): Promise<ImportCounts | Problem> {
  const digest = digestOf(key);
  const bodyId = await store.as(gatekeeper, (tx) => bodyOfEffortKey(tx, digest, now.toISOString()));
  if (bodyId === null) return problem("problem.effort-key-unknown");
  // Who keeps courses may load them; the key stands in for one of them, for this body alone.
  return importCourses(store, holderOf("analyst", bodyId, null), bodyId, { ...sent, source: "key" }, now);
}
