import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { Figure } from "../../records/figure.ts";
import type { Indicator } from "../../records/indicator.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { publicFigure } from "../../store/publish/publish-goals.ts";
import {
  addFigureRows,
  type FigureRow,
  figuresOfIndicators,
  showFigureRows,
  supersedeFigures,
  withdrawnRevisions,
} from "../../store/queries/goals/figures.ts";
import { indicatorsOf, indicatorsOfTables } from "../../store/queries/goals/goals-of.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals, type GoalsDone, type GoalsTask } from "./act-on-goals.ts";
import { figureProblem } from "./check-figure.ts";

/** What came of adding figures. `unused`: of areas or series that no indicator has. */
export interface AddedFigures {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly unused: number;
}

/** To which indicator figures belong: the one with that id, or all that their tables belong to. */
export type FiguresOf = { readonly indicatorId: string } | { readonly tables: true };

/**
 * Adds figures to the indicators they belong to: all of them, or none. A figure that is there with another value is
 * revised: the old one is kept. Problems: not allowed, no such indicator, no indicator has any of them, a figure that
 * cannot be so, two of the same period.
 */
export function addFigures(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  of: FiguresOf,
  figures: readonly Figure[],
  now: Date,
): Promise<AddedFigures | Problem> {
  return actOnGoals<AddedFigures>(store, viewer, bodyId, now, (task) => addFiguresIn(task, of, figures));
}

/** The same within an action under way; nothing is written where it answers a problem. */
export async function addFiguresIn(
  { tx, bodyId, at }: GoalsTask,
  of: FiguresOf,
  figures: readonly Figure[],
): Promise<GoalsDone<AddedFigures> | Problem> {
  const tables = [...new Set(figures.flatMap(({ series }) => (series.table === null ? [] : [series.table])))];
  const found =
    "indicatorId" in of
      ? await indicatorsOf(tx, "staff", bodyId, [of.indicatorId])
      : await indicatorsOfTables(tx, bodyId, tables);
  const indicators = found.map(({ record }) => record);
  if (indicators.length === 0) {
    return problem("indicatorId" in of ? "problem.indicator-unknown" : "problem.goal-figures-none");
  }
  const given = "indicatorId" in of ? ofOne(indicators, figures) : ofTables(indicators, figures);
  if (given.length === 0) return problem("problem.goal-figures-none");
  for (const { figure, indicator } of given) {
    const wrong = figureProblem(figure, indicator);
    if (wrong !== null) return wrong;
  }
  const ids = indicators.map((indicator) => indicator.id);
  const held = new Map((await figuresOfIndicators(tx, "staff", bodyId, ids)).map((row) => [keyOf(row), row]));
  const gone = new Map(
    (await withdrawnRevisions(tx, bodyId, ids)).map(({ indicatorId, area, kind, from, revision }) => [
      `${indicatorId} ${kind} ${from} ${area}`,
      revision,
    ]),
  );
  const sorted = sortOut(given, held, gone);
  if (isProblem(sorted)) return sorted;
  const { fresh, old, unchanged } = sorted;
  await supersedeFigures(
    tx,
    bodyId,
    old.map((row) => row.id),
    at,
  );
  await addFigureRows(tx, bodyId, fresh, at);
  await show(tx, bodyId, indicators, [...old.map((row) => ({ ...row, superseded: true })), ...fresh], at);
  const used = new Set(given.map(({ figure }) => figure));
  const answer = {
    added: fresh.length - old.length,
    revised: old.length,
    unchanged,
    unused: figures.filter((figure) => !used.has(figure)).length,
  };
  const [first] = ids;
  if (fresh.length === 0 || first === undefined) return { entry: null, answer };
  const details = { indicators: ids.length, ...answer };
  return { entry: { verb: "figures-added", record: "indicator", recordId: first, details }, answer };
}

interface Given {
  readonly figure: Figure;
  readonly indicator: Indicator;
}

const areasOf = ({ source, comparisons }: Indicator) => [source.area, ...comparisons.map((each) => each.area)];

/** What is typed or read for one indicator belongs to it, whatever its source calls the series; its areas must be known. */
function ofOne([indicator]: readonly Indicator[], figures: readonly Figure[]): Given[] {
  if (indicator === undefined) return [];
  const areas = areasOf(indicator);
  return figures.filter(({ series }) => areas.includes(series.area)).map((figure) => ({ figure, indicator }));
}

function ofTables(indicators: readonly Indicator[], figures: readonly Figure[]): Given[] {
  const seriesOf = (table: string | null, measure: string, group: string | null, area: string) =>
    // Jobindsats writes a table in small letters, and people as they see it.
    JSON.stringify([table?.toLowerCase(), measure, group, area]);
  const owners = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const { table, measure, group } = indicator.source;
    for (const area of areasOf(indicator)) {
      const key = seriesOf(table, measure, group, area);
      owners.set(key, [...(owners.get(key) ?? []), indicator]);
    }
  }
  return figures.flatMap((figure) => {
    const { table, measure, group, area } = figure.series;
    const own = owners.get(seriesOf(table, measure, group, area)) ?? [];
    return own.map((indicator) => ({ figure, indicator }));
  });
}

const keyOf = ({ indicatorId, area, period }: Pick<FigureRow, "indicatorId" | "area" | "period">) =>
  `${indicatorId} ${period.kind} ${period.from} ${area}`;

/** Which figures are new, which older ones they replace, and how many are there already. */
function sortOut(given: readonly Given[], held: ReadonlyMap<string, FigureRow>, gone: ReadonlyMap<string, number>) {
  const fresh: FigureRow[] = [];
  const old: FigureRow[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const { figure, indicator } of given) {
    const { series, ...rest } = figure;
    const where = { indicatorId: indicator.id, area: series.area, period: figure.period };
    const key = keyOf(where);
    if (seen.has(key)) return problem("problem.goal-figures-twice", { area: series.area, period: figure.period.label });
    seen.add(key);
    const before = held.get(key);
    // One that strangers may not have any more, because its paper was taken back, is not the same as one they may have.
    if (before?.public === true && says(before) === says(figure)) {
      unchanged += 1;
      continue;
    }
    if (before !== undefined) old.push(before);
    const revision = Math.max(before?.revision ?? 0, gone.get(key) ?? 0) + 1;
    fresh.push({ ...rest, ...where, id: randomUUID(), revision, superseded: false, public: true });
  }
  return { fresh, old, unchanged };
}

const says = ({ value, numerator, denominator, withheld, flag }: Omit<Figure, "series">) =>
  JSON.stringify([value, numerator, denominator, withheld, flag?.code ?? null, flag?.written ?? null]);

async function show(
  tx: Parameters<typeof showFigureRows>[0],
  bodyId: string,
  indicators: readonly Indicator[],
  rows: readonly FigureRow[],
  at: string,
): Promise<void> {
  const shown = new Map(indicators.filter((each) => each.public).map((each) => [each.id, each]));
  const open = rows.flatMap((row) => {
    const indicator = shown.get(row.indicatorId);
    return indicator === undefined || !row.public ? [] : [publicFigure(row, indicator)];
  });
  await showFigureRows(tx, bodyId, open, at);
}
