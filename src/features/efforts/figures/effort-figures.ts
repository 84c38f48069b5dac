import type { EffortModel } from "../../../records/effort-model.ts";
import type { Estimate } from "../../statistics/interval.ts";
import { shareDifference } from "../../statistics/share-difference.ts";
import { exactInterval } from "../../statistics/share-interval.ts";
import { idOf } from "../../statistics/suppression/counted-tables.ts";
import { protect, usualFewest } from "../../statistics/suppression/protect.ts";
import { type Survival, survivalOf } from "../../statistics/survival.ts";
import type { CourseFigure } from "./course-figure.ts";

/** What the figures can be set beside each other by. */
export const splits = ["team", "period", "group"] as const;
export type Split = (typeof splits)[number];

/** A share with its exact interval. */
export interface ShownShare extends Estimate {
  readonly part: number;
  readonly whole: number;
}

/** What is shown of some courses. */
export interface Figures {
  readonly courses: number;
  /** How many of the steps that were owed were taken in time; null: none was owed. */
  readonly steps: ShownShare | null;
  /** How many reached the outcome; null: none is counted yet, or the count is hidden. */
  readonly outcome: ShownShare | null;
  readonly outcomeHidden: boolean;
  /** How long it took, in weeks; null: no course was followed, or too few. */
  readonly time: Survival | null;
}

/** A group of courses; `figures` null: fewer than five, or hidden so that another cannot be worked out. */
export interface GroupFigures {
  readonly name: string;
  readonly figures: Figures | null;
  /** The group's outcome less that of all others; null where either is not shown. */
  readonly difference: Estimate | null;
}

export interface EffortFigures {
  /** Null: there are fewer than five courses. */
  readonly all: Figures | null;
  readonly groups: Readonly<Record<Split, readonly GroupFigures[]>>;
}

/** Where a course has no team, or its beginning is not known. */
export const unnamed = "";

/**
 * The figures of a model's courses: all, and beside each other by team, by the half-year they began in and by target group.
 * Which groups are hidden is decided for all of it at once, so that one cannot be worked out of another.
 */
export function effortFigures(courses: readonly CourseFigure[]): EffortFigures {
  const nameIn = (course: CourseFigure, split: Split): string => course[split] ?? unnamed;
  const rows = courses.map((course) => ({
    key: course.id,
    values: {
      ...Object.fromEntries(splits.map((split) => [split, nameIn(course, split)])),
      // That a course is not counted yet tells nothing of what came of it.
      ...(course.reached === null ? {} : { reached: course.reached ? "yes" : "no" }),
    },
  }));
  const tables = splits.map((split) => ({ name: split, by: [split, "reached"] }));
  const { hidden } =
    courses.length === 0 ? { hidden: new Set<string>() } : protect(rows, tables, { fewest: usualFewest });
  const isHidden = (where: Readonly<Record<string, string>>) => hidden.has(idOf(where));
  const outcomeHidden = (where: Readonly<Record<string, string>>) =>
    isHidden({ ...where, reached: "yes" }) || isHidden({ ...where, reached: "no" });
  const few = courses.length < usualFewest;
  return {
    all: few ? null : figuresOf(courses, outcomeHidden({})),
    groups: Object.fromEntries(
      splits.map((split) => {
        const names = [...new Set(courses.map((course) => nameIn(course, split)))].sort((a, b) =>
          a.localeCompare(b, "da"),
        );
        return [split, few ? [] : names.map((name) => groupOf(split, name))];
      }),
    ) as unknown as EffortFigures["groups"],
  };

  function groupOf(split: Split, name: string): GroupFigures {
    const own = courses.filter((course) => nameIn(course, split) === name);
    const where = { [split]: name };
    if (own.length < usualFewest || isHidden(where)) return { name, figures: null, difference: null };
    const figures = figuresOf(own, outcomeHidden(where));
    const rest = sharesOf(courses.filter((course) => nameIn(course, split) !== name));
    const others = rest !== null && rest.whole >= usualFewest && !outcomeHidden({}) ? rest : null;
    return {
      ...{ name, figures },
      difference: figures.outcome === null || others === null ? null : shareDifference(figures.outcome, others),
    };
  }
}

function figuresOf(courses: readonly CourseFigure[], outcomeHidden: boolean): Figures {
  const owed = courses.reduce((sum, course) => sum + course.owed, 0);
  const inTime = courses.reduce((sum, course) => sum + course.inTime, 0);
  const outcome = sharesOf(courses);
  const followed = courses.flatMap(({ followed }) => followed ?? []);
  return {
    courses: courses.length,
    steps: owed === 0 ? null : share(inTime, owed),
    outcome: outcomeHidden ? null : outcome,
    outcomeHidden: outcomeHidden && outcome !== null,
    time: followed.length < usualFewest ? null : timeOf(followed),
  };
}

function sharesOf(courses: readonly CourseFigure[]): ShownShare | null {
  const counted = courses.filter(({ reached }) => reached !== null);
  return counted.length === 0 ? null : share(counted.filter(({ reached }) => reached === true).length, counted.length);
}

const share = (part: number, whole: number): ShownShare => ({ part, whole, ...exactInterval(part, whole) });

/** Time in weeks. Where fewer than five are followed still, the curve ends: the rest of it would tell of single people. */
function timeOf(followed: readonly NonNullable<CourseFigure["followed"]>[]): Survival {
  const survival = survivalOf(followed.map(({ days, happened }) => ({ time: days / 7, happened })));
  return { ...survival, steps: survival.steps.filter(({ atRisk }) => atRisk >= usualFewest) };
}

/** How the outcome stands to what is aimed at: by its interval, where that lies on one side. Null: nothing to say. */
export function againstGoal(model: EffortModel, outcome: ShownShare | null): "above" | "below" | "unclear" | null {
  const goal = model.outcome?.share ?? null;
  if (goal === null || outcome === null) return null;
  return outcome.low >= goal ? "above" : outcome.high < goal ? "below" : "unclear";
}
