import { dayFromIso, isoOf } from "../../danish/calendar.ts";
import type { EffortFact } from "../../records/effort-course.ts";
import type { EffortModel, EffortModelInUse } from "../../records/effort-model.ts";
import { addSpan } from "./engine/spans.ts";

/** The versions of one model, the newest first. Throws where there is none. */
export function versionsOf(models: readonly EffortModelInUse[], key: string): EffortModelInUse[] {
  return models.filter(({ model }) => model.key === key).sort((a, b) => b.model.version - a.model.version);
}

/**
 * The version that a course is reckoned by: the newest of those that were in force when it began, so that a new rule does
 * not change what was owed before; the oldest where it began before all of them.
 */
export function versionFor(versions: readonly EffortModelInUse[], facts: readonly EffortFact[]): EffortModelInUse {
  const [newest] = versions;
  const oldest = versions.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error("A course has a model that is not in use.");
  const start = startOf(newest.model, facts);
  return versions.find(({ since }) => start !== null && since <= start) ?? oldest;
}

/** The day a course began, ISO; null where it is not known. */
export function startOf(model: EffortModel, facts: readonly EffortFact[]): string | null {
  return firstDay(facts, model.start);
}

function firstDay(facts: readonly EffortFact[], key: string): string | null {
  return facts.reduce<string | null>(
    (first, { fact, from }) => (fact === key && (first === null || from < first) ? from : first),
    null,
  );
}

/** The day, ISO, from which the time a course is kept is counted: its end, or the last day that is known of it. */
export function keptFrom(model: EffortModel, facts: readonly EffortFact[]): string {
  const last = facts
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .sort()
    .at(-1);
  return firstDay(facts, model.end) ?? last ?? "1900-01-01";
}

/** The last day a course is kept, ISO. */
export function keptUntil(model: EffortModel, facts: readonly EffortFact[]): string {
  return isoOf(addSpan(dayFromIso(keptFrom(model, facts)) ?? 0, model.retention));
}
