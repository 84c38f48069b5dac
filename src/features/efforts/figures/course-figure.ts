import type { EffortCourse } from "../../../records/effort-course.ts";
import type { EffortModel, EffortModelInUse } from "../../../records/effort-model.ts";
import { factsOf, type KnownFacts, knownFacts } from "../engine/known-facts.ts";
import { reckonCourse } from "../engine/reckon.ts";
import { addSpan } from "../engine/spans.ts";
import { versionFor } from "../version-of.ts";

/** What one person's course adds to the figures. */
export interface CourseFigure {
  readonly id: string;
  readonly team: string | null;
  /** The year and the half it began in: `2026-1`; null where its beginning is not known. */
  readonly period: string | null;
  /** The key of its target group. */
  readonly group: string | null;
  /** Steps that were owed by the day, and how many of them were in time. */
  readonly owed: number;
  readonly inTime: number;
  /** Null: the course does not count for the outcome (yet). */
  readonly reached: boolean | null;
  /** How long it was followed, in days, and whether what is aimed at came; null where that is not known. */
  readonly followed: { readonly days: number; readonly happened: boolean } | null;
}

const owedStatuses: readonly string[] = ["in-time", "done-late", "late", "missed"];

/** What a course adds; null for the municipality's own work. `today`: days since 1970. */
export function courseFigure(
  versions: readonly EffortModelInUse[],
  course: EffortCourse,
  today: number,
): CourseFigure | null {
  const { model } = versionFor(versions, course.facts);
  const { group, start, end, occurrences } = reckonCourse(model, course.facts, today);
  if (group?.of === "organisation") return null;
  const owed = occurrences.filter(({ step, status }) => !step.voluntary && owedStatuses.includes(status));
  const facts = knownFacts(course.facts);
  return {
    id: course.id,
    team: course.team,
    period: start === null ? null : halfOf(start),
    group: group?.key ?? null,
    owed: owed.length,
    inTime: owed.filter(({ status }) => status === "in-time").length,
    reached: start === null ? null : reached(model, facts, start, end, today),
    followed: start === null || start > today ? null : followed(model, facts, start, end, today),
  };
}

function halfOf(day: number): string {
  const at = new Date(day * 86_400_000);
  return `${at.getUTCFullYear()}-${at.getUTCMonth() < 6 ? 1 : 2}`;
}

/** Whether the outcome was reached; null where the course is not one of those it is reckoned of. */
function reached(
  { outcome }: EffortModel,
  facts: KnownFacts,
  start: number,
  end: number | null,
  today: number,
): boolean | null {
  if (outcome === null) return null;
  const { fact, values } = outcome.reached;
  const said = factsOf(facts, fact).filter(
    ({ value }) => values === null || (value !== null && values.includes(value)),
  );
  if (outcome.of === "now") {
    if (start > today || (end !== null && end <= today)) return null;
    return said.some(({ day, to }) => day <= today && to >= today);
  }
  const by = outcome.within === null ? today : Math.min(today, addSpan(start, outcome.within));
  if (outcome.of === "ended" && (end === null || end > today)) return null;
  if (outcome.of === "followed" && outcome.within !== null && addSpan(start, outcome.within) > today) return null;
  return said.some(({ day }) => day >= start && day <= by);
}

/** From the beginning to the day that what is aimed at came; else to the end of the course, or to today. */
function followed({ outcome }: EffortModel, facts: KnownFacts, start: number, end: number | null, today: number) {
  if (outcome === null) return null;
  const { fact, values } = outcome.reached;
  const came = factsOf(facts, fact).find(
    ({ day, value }) => day >= start && day <= today && (values === null || (value !== null && values.includes(value))),
  );
  const last = end === null || end > today ? today : Math.max(end, start);
  return came === undefined ? { days: last - start, happened: false } : { days: came.day - start, happened: true };
}
