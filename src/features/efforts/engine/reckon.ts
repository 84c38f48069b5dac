import type { EffortFact } from "../../../records/effort-course.ts";
import type { EffortGroup, EffortModel } from "../../../records/effort-model.ts";
import { allHold } from "./holds.ts";
import { firstOf, type KnownFacts, knownFacts } from "./known-facts.ts";
import type { Occurrence } from "./occurrence.ts";
import { type Asked, planStep, without } from "./plan-step.ts";
import { addSpan } from "./spans.ts";

/** What a model makes of a course on a day. Days since 1970. */
export interface ReckonedCourse {
  /** Null: none fits, or a fact is missing to say which. */
  readonly group: EffortGroup | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The days between which the course can end, by the model. */
  readonly earliestEnd: number | null;
  readonly latestEnd: number | null;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Reckons a course: (model, facts, today) → its steps with their deadlines, in the model's order. Pure, and the same for the
 * facts in any order. Which target group a course is of is asked of the day it began, so that it stays what it was.
 * `explain`: whether each answer names the facts, the rule and the dates it rests on. Throws where a fact's day is none.
 */
export function reckonCourse(
  model: EffortModel,
  courseFacts: readonly EffortFact[],
  today: number,
  explain = false,
): ReckonedCourse {
  const facts = knownFacts(courseFacts);
  const start = firstOf(facts, model.start)?.day ?? null;
  const end = firstOf(facts, model.end)?.day ?? null;
  const group = start === null ? null : groupOf(model, facts, start);
  const asked: Asked = { facts, end, today, explain };
  const occurrences: Occurrence[] = [];
  for (const step of model.steps) {
    if (group === null && step.groups !== null) {
      const missing = start === null ? { what: "missing" as const, fact: model.start } : { what: "no-group" as const };
      occurrences.push(without(step, 1, "unknown", explain ? [missing] : null));
    } else if (group !== null && step.groups !== null && !step.groups.includes(group.key)) {
      occurrences.push(without(step, 1, "not-applicable", explain ? [{ what: "other-group" }] : null));
    } else occurrences.push(...planStep(step, asked));
  }
  const { shortest, longest } = model;
  return {
    group,
    start,
    end,
    earliestEnd: start === null || shortest === null ? null : addSpan(start, shortest),
    latestEnd: start === null || longest === null ? null : addSpan(start, longest),
    occurrences,
  };
}

function groupOf(model: EffortModel, facts: KnownFacts, start: number): EffortGroup | null {
  for (const group of model.groups) {
    if (group.when.length === 0 || allHold(group.when, facts, start, null) === true) return group;
  }
  return null;
}
