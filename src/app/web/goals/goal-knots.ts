import type { ChartEvent } from "../../../output/charts/indicator-chart.ts";
import type { Goal, GoalAction, goalItemKinds } from "../../../records/goal.ts";
import type { GoalReport } from "../../../records/plan.ts";
import type { Project, ProjectResult } from "../../../records/project.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { GoalWhole } from "./load-goals.ts";

/** A knot on a goal's thread. `number`: by which a chart knows it; null where no chart shows it. */
export type GoalKnot = { readonly day: string; readonly number: number | null } & (
  | { readonly kind: "decision"; readonly item: ItemLine; readonly how: (typeof goalItemKinds)[number] }
  | { readonly kind: "promise"; readonly promise: PromiseLine }
  | { readonly kind: "begun" | "done" | "stopped"; readonly action: GoalAction }
  | { readonly kind: "fulfilled" | "dropped"; readonly goal: Goal }
  | { readonly kind: "result"; readonly project: Project; readonly result: ProjectResult }
  | { readonly kind: "report"; readonly report: GoalReport; readonly promise: PromiseLine | null }
);

type Unnumbered = GoalKnot extends infer Each ? (Each extends GoalKnot ? Omit<Each, "number"> : never) : never;

/**
 * Everything that happened to a goal on one line: decisions, promises, actions begun and ended, what came of projects, its
 * own end, from `today` on the follow-ups that are expected, and before it those that were promised. Decisions and what was
 * begun have the number that charts show them by.
 */
export function goalKnots(
  whole: Pick<GoalWhole, "goal" | "actions" | "projects" | "reports" | "reportPromises" | "items" | "promises">,
  today: string,
) {
  const { goal, actions, projects, reports, reportPromises, items, promises } = whole;
  const howOf = new Map(goal.items.map((each) => [each.itemId, each.kind]));
  const knots: Unnumbered[] = [
    ...items.flatMap((item): Unnumbered[] =>
      item.day === null ? [] : [{ kind: "decision", day: item.day, item, how: howOf.get(item.id) ?? "about" }],
    ),
    ...promises.flatMap((promise): Unnumbered[] =>
      promise.day === null ? [] : [{ kind: "promise", day: promise.day, promise }],
    ),
    ...actions.flatMap((action): Unnumbered[] => [
      ...(action.starts === null || action.status === "not-begun" || action.starts > today
        ? []
        : [{ kind: "begun" as const, day: action.starts, action }]),
      ...(action.ended === null
        ? []
        : [
            {
              kind: action.status === "fulfilled" ? ("done" as const) : ("stopped" as const),
              day: action.ended,
              action,
            },
          ]),
    ]),
    ...projects.flatMap((project) =>
      project.results.map((result) => ({ kind: "result" as const, day: result.asOf, project, result })),
    ),
    ...(goal.ended === null
      ? []
      : [{ kind: goal.status === "fulfilled" ? ("fulfilled" as const) : ("dropped" as const), day: goal.ended, goal }]),
    ...reports.flatMap((report): Unnumbered[] => {
      const promise = reportPromises.find(({ id }) => id === report.id) ?? null;
      return report.due < today && promise === null ? [] : [{ kind: "report", day: report.due, report, promise }];
    }),
  ];
  let number = 0;
  return knots
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((knot): GoalKnot => {
      const isMarked = knot.kind === "decision" || knot.kind === "begun";
      if (isMarked) number += 1;
      return { ...knot, number: isMarked ? number : null } as GoalKnot;
    });
}

/** What a chart marks of them. */
export function chartEvents(knots: readonly GoalKnot[]): ChartEvent[] {
  return knots.flatMap(({ day, number }) => (number === null ? [] : [{ day, number }]));
}
