import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { Indicator } from "../../records/indicator.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishIndicator } from "../../store/publish/publish-goals.ts";
import { indicatorsOf } from "../../store/queries/goals/goals-of.ts";
import { keepIndicatorRow } from "../../store/queries/goals/keep-goals.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";

/**
 * Defines an indicator (`id` null), or changes the one with that id. Gives its id. Problems: not allowed, no such
 * indicator, and what is wrong with the definition: no name, nothing said of what is counted, a share without what it is
 * a share of, the same area twice, a path that runs backwards or past its target.
 */
export function keepIndicator(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: Omit<Indicator, "id">,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const wrong = definitionProblem(written);
    if (wrong !== null) return wrong;
    if (id !== null && (await indicatorsOf(tx, "staff", bodyId, [id])).length === 0) {
      return problem("problem.indicator-unknown");
    }
    const indicator: Indicator = { ...written, id: id ?? randomUUID() };
    await keepIndicatorRow(tx, bodyId, indicator, at);
    await publishIndicator(tx, bodyId, indicator, at);
    const verb = id === null ? "added" : "changed";
    return { entry: { verb, record: "indicator", recordId: indicator.id, details: {} }, answer: indicator.id };
  });
}

/** What is wrong with an indicator's definition; null where nothing is. */
export function definitionProblem(written: Omit<Indicator, "id">): Problem | null {
  const { name, counts, numerator, denominator, source, comparisons, target } = written;
  if (name.trim() === "") return problem("problem.indicator-name");
  if (counts.trim() === "") return problem("problem.indicator-counts");
  if ((numerator === null) !== (denominator === null)) return problem("problem.indicator-share");
  if (source.area.trim() === "" || source.measure.trim() === "") return problem("problem.indicator-source");
  const areas = [source.area, ...comparisons.map((each) => each.area)];
  const twice = areas.find((area, at) => areas.indexOf(area) !== at);
  if (twice !== undefined) return problem("problem.indicator-area-twice", { area: twice });
  const days =
    target === null ? [] : [...target.path.map((each) => each.on), ...(target.by === null ? [] : [target.by])];
  const runsBack = days.some((day, at) => at > 0 && day <= (days[at - 1] ?? ""));
  return runsBack ? problem("problem.indicator-path") : null;
}
