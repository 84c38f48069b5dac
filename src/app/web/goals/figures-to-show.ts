import type { Indicator } from "../../../records/indicator.ts";
import { type FigureRow, figuresOfPeriods, figuresOfSeries } from "../../../store/queries/goals/figures.ts";
import type { GoalsSeenBy } from "../../../store/queries/goals/goals-of.ts";
import type { Transaction } from "../../../store/transaction.ts";

/** So many areas stand beside each other on the page of a goal; all of them on the indicator's own. */
export const mostAreas = 8;

/** The first areas of an indicator, its own before those it is compared with. */
export function areasOf({ source, comparisons }: Indicator, most: number): string[] {
  return [...new Set([source.area, ...comparisons.map(({ area }) => area)])].slice(0, most);
}

/**
 * The figures that pages of goals show of some indicators: the whole series of the first areas, and of the others the
 * newest period that the municipality itself has a figure of, for its place among them. An indicator that is compared with
 * every municipality has thousands of figures. `most`: 1 for lists, which tell of the municipality alone.
 */
export async function figuresToShow(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  indicators: readonly Indicator[],
  most: number = mostAreas,
): Promise<FigureRow[]> {
  const asked = indicators.flatMap((indicator) =>
    areasOf(indicator, most).map((area) => ({ indicatorId: indicator.id, area })),
  );
  const series = await figuresOfSeries(tx, seenBy, bodyId, asked);
  if (most === 1) return series;
  const newest = indicators.flatMap((indicator) => {
    const { id, source, rhythm, comparisons } = indicator;
    if (comparisons.length < most) return [];
    return (
      series.findLast(
        ({ indicatorId, area, period, value }) =>
          indicatorId === id && area === source.area && period.kind === rhythm && value !== null,
      ) ?? []
    );
  });
  const held = new Set(series.map(({ id }) => id));
  const others = await figuresOfPeriods(tx, seenBy, bodyId, newest);
  return [...series, ...others.filter(({ id }) => !held.has(id))];
}
