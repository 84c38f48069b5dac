import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { addFigures } from "../features/goals/add-figures.ts";
import { adoptVersion } from "../features/goals/adopt-version.ts";
import { keepAction } from "../features/goals/keep-action.ts";
import { keepGoal } from "../features/goals/keep-goal.ts";
import { keepIndicator } from "../features/goals/keep-indicator.ts";
import { keepPlan } from "../features/goals/keep-plan.ts";
import { keepReport } from "../features/goals/keep-report.ts";
import { linkGoal } from "../features/goals/link-goal.ts";
import { setStatus } from "../features/goals/set-status.ts";
import { readPeriod } from "../intake/figures/read-period.ts";
import type { Figure } from "../records/figure.ts";
import { goalActionKinds, goalItemKinds, goalStatuses } from "../records/goal.ts";
import { directions, indicatorUnits } from "../records/indicator.ts";
import { planOf, plansOf } from "../store/queries/goals/goals-of.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../store/transaction.ts";
import { sampleDone as done, sampleItemPath, samplePlace } from "./sample-item.ts";

const standing = { status: z.enum(goalStatuses), reason: z.string().nullable() };

const goalsSchema = z.object({
  committee: z.string(),
  plan: z.object({
    name: z.string(),
    vision: z.string(),
    visionThemes: z.array(z.string()),
    focusAreas: z.array(z.string()),
    starts: z.iso.date(),
    ends: z.iso.date(),
  }),
  /** Those the figures of each indicator are of, in order. */
  periods: z.array(z.string()),
  area: z.string(),
  indicators: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      counts: z.string(),
      numerator: z.string().nullable(),
      denominator: z.string().nullable(),
      unit: z.enum(indicatorUnits),
      decimals: z.int(),
      wanted: z.enum(directions),
      from: z.number(),
      target: z.number(),
      targetGroup: z.string(),
      measure: z.string(),
      own: z.array(z.number()),
      country: z.array(z.number()).nullable(),
    }),
  ),
  goals: z.array(
    z.object({
      number: z.string().nullable(),
      title: z.string(),
      area: z.string().nullable(),
      principle: z.boolean().default(false),
      indicators: z.array(z.string()),
      unit: z.string(),
      themes: z.array(z.string()),
      un: z.array(z.int()),
      budget: z.int().nullable(),
      ...standing,
      actions: z.array(
        z.object({ title: z.string(), kind: z.enum(goalActionKinds), starts: z.iso.date().nullable(), ...standing }),
      ),
    }),
  ),
  items: z.array(z.object({ item: samplePlace, kind: z.enum(goalItemKinds) })),
  versions: z.array(z.object({ adopted: z.iso.date(), item: samplePlace })),
  reports: z.array(z.object({ period: z.string(), due: z.iso.date() })),
});
type SampleGoals = z.infer<typeof goalsSchema>;

const country = "Hele landet";

/**
 * Writes what the fictional municipality wants to reach, from a file; once: nothing where it has a plan. Throws where the
 * file is not as it must be, or names a committee or an item that is not there.
 */
export async function loadSampleGoals(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  if ((await store.as(importer, (tx) => plansOf(tx, "staff", bodyId))).length > 0) return;
  const sample = goalsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const committees = await store.as(importer, (tx) => wheelCommittees(tx, "staff", bodyId));
  const committeeId = committees.find((each) => each.name === sample.committee)?.id;
  if (committeeId === undefined) throw new Error(`The sample's plan names no committee of it: ${sample.committee}.`);
  const pathOf = (item: z.infer<typeof samplePlace>) => sampleItemPath(store, bodyId, item);
  const indicatorIds = await keepIndicators(store, bodyId, sample, now);
  const { focusAreas: areas, ...written } = sample.plan;
  const focusAreas = areas.map((title) => ({ id: null, number: null, title, text: null }));
  const planId = done(
    await keepPlan(store, importer, bodyId, null, { ...written, committeeId, focusAreas, public: true }, now),
  );
  const plan = (await store.as(importer, (tx) => planOf(tx, "staff", bodyId, planId)))?.record;
  const goalIds: string[] = [];
  for (const { actions, area, indicators, principle, themes, un, status, reason, ...goal } of sample.goals) {
    const of = {
      ...goal,
      planId,
      focusAreaId: plan?.focusAreas.find((each) => each.title === area)?.id ?? null,
      kind: principle ? ("principle" as const) : ("goal" as const),
      text: null,
      owner: null,
      starts: sample.plan.starts,
      ends: sample.plan.ends,
      visionThemes: themes,
      unGoals: un,
      ministerGoals: [],
      indicatorIds: indicators.map((key) => indicatorIds.get(key) ?? key),
      public: true,
    };
    const goalId = done(await keepGoal(store, importer, bodyId, null, of, now));
    goalIds.push(goalId);
    for (const { status: now1, reason: why, ...action } of actions) {
      const all = {
        ...action,
        goalId,
        track: null,
        text: null,
        unit: goal.unit,
        owner: null,
        ends: null,
        budget: null,
      };
      const actionId = done(await keepAction(store, importer, bodyId, null, { ...all, public: true }, now));
      await stand({ actionId }, now1, why);
    }
    await stand({ goalId }, status, reason);
    for (const { item, kind } of sample.items) {
      done(await linkGoal(store, importer, bodyId, { goalId, path: await pathOf(item), kind }, now));
    }
  }
  for (const { adopted, item } of sample.versions) {
    const adoption = { planId, adopted, itemPath: await pathOf(item), note: null };
    done(await adoptVersion(store, importer, bodyId, adoption, now));
  }
  for (const { period, due } of sample.reports) {
    const [year, half] = period.split("-H");
    const title = `Opfølgning på ${sample.plan.name}: ${half}. halvår ${year}`;
    const line = { planId, period, due, goalIds, public: true, title };
    done(await keepReport(store, importer, bodyId, null, line, now));
  }

  async function stand(of: { goalId: string } | { actionId: string }, status: SampleStatus, reason: string | null) {
    if (status === "not-begun") return;
    const on = now.toISOString().slice(0, 10);
    done(await setStatus(store, importer, bodyId, of, { status, reason, on }, now));
  }
}

type SampleStatus = SampleGoals["goals"][number]["status"];

async function keepIndicators(store: Store, bodyId: string, sample: SampleGoals, now: Date) {
  const ids = new Map<string, string>();
  for (const { key, own, country: whole, wanted, from, target, measure, ...written } of sample.indicators) {
    const definition = {
      ...written,
      directions: [{ from: null, wanted, note: null }],
      target: { value: target, by: sample.plan.ends, path: [{ on: sample.plan.starts, value: from }] },
      source: { kind: "typed" as const, table: null, measure, group: null, area: sample.area },
      rhythm: "quarter" as const,
      nextFigure: null,
      comparisons: whole === null ? [] : [{ area: country, name: country, kind: "country" as const }],
      public: true,
    };
    const indicatorId = done(await keepIndicator(store, importer, bodyId, null, definition, now));
    const series = [[sample.area, own] as const, ...(whole === null ? [] : [[country, whole] as const])];
    const figures = series.flatMap(([area, values]) =>
      values.map((value, at) => figureOf(sample.periods[at] ?? "", value, area, measure, now)),
    );
    done(await addFigures(store, importer, bodyId, { indicatorId }, figures, now));
    ids.set(key, indicatorId);
  }
  return ids;
}

function figureOf(written: string, value: number, area: string, measure: string, now: Date): Figure {
  const period = readPeriod(written);
  if (period === null) throw new Error(`The sample's goals name a period that is none: ${written}.`);
  return {
    series: { table: null, measure, area, group: null },
    period,
    value,
    numerator: null,
    denominator: null,
    unit: null,
    withheld: null,
    flag: null,
    source: { kind: "typed", name: "Opdigtede tal", href: null },
    fetchedAt: now.toISOString(),
    quote: null,
  };
}
