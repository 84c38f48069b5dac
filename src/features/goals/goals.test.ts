import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer, type Viewer } from "../../access/viewer.ts";
import type { PlanVersion } from "../../records/plan.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { withOwner } from "../../store/connect/open.ts";
import { allFigures } from "../../store/queries/goals/figures.ts";
import { changesOfPlan, goalOf, goalsOfPlan, planOf, versionsOfPlan } from "../../store/queries/goals/goals-of.ts";
import { wheelEntries } from "../../store/queries/wheel/wheel-entries.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { addFigures } from "./add-figures.ts";
import { adoptVersion } from "./adopt-version.ts";
import { keepAction } from "./keep-action.ts";
import { keepGoal } from "./keep-goal.ts";
import { keepIndicator } from "./keep-indicator.ts";
import { keepPlan } from "./keep-plan.ts";
import { keepReport, removeReport } from "./keep-report.ts";
import { linkGoal, unlinkGoal } from "./link-goal.ts";
import { setStatus } from "./set-status.ts";
import { figure, quarter, writtenAction, writtenGoal, writtenIndicator, writtenPlan } from "./testing/written.ts";

const now = new Date("2026-03-02T08:00:00Z");
const nowhere = "99999999-9999-4999-8999-999999999999";

describe("goals and what came of them", () => {
  let database: TestDatabase;
  let bodyId = "";
  let analyst: Viewer;
  let itemPath = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { put } = tryStore(() => database.store);
    const done = await put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [
        { title: "Beskæftigelsesplan", outcome: "approved" },
        { title: "Personalesag", public: false },
      ],
    });
    bodyId = done.bodyId;
    analyst = holderOf("analyst", bodyId, null);
    const [address] = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE path LIKE '%/punkt/1'" }),
    );
    itemPath = address?.path ?? "";
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const shown = <T>(table: string, id: string) =>
    database.store.asPublic((tx) =>
      tx.rows<{ record: T | null; deleted: string | null }>(
        { text: `SELECT record, deleted FROM ${table} WHERE id = $1` },
        [id],
      ),
    );
  const plan = async (said = {}) => done(await keepPlan(database.store, analyst, bodyId, null, writtenPlan(said), now));
  const goal = async (planId: string, said = {}) =>
    done(await keepGoal(database.store, analyst, bodyId, null, writtenGoal(planId, said), now));
  const indicator = async (said = {}) =>
    done(await keepIndicator(database.store, analyst, bodyId, null, writtenIndicator(said), now));

  it("an analyst makes a plan that strangers can read, without who keeps its goals", async () => {
    const planId = await plan();
    const goalId = await goal(planId, { owner: "Bodil Bogfinke" });
    const [public1] = await shown<Record<string, unknown>>("public_goal", goalId);
    expect(public1?.record).toMatchObject({ title: "Færre langtidsledige", status: "not-begun", unit: "Jobcentret" });
    expect(public1?.record).not.toHaveProperty("owner");
    const kept = await database.store.as(analyst, (tx) => goalOf(tx, "staff", bodyId, goalId));
    expect(kept?.record.owner).toBe("Bodil Bogfinke");
  });

  it("what is no longer public is taken back, with all that hangs on it", async () => {
    const planId = await plan();
    const goalId = await goal(planId);
    const actionId = done(await keepAction(database.store, analyst, bodyId, null, writtenAction(goalId), now));
    done(await keepGoal(database.store, analyst, bodyId, goalId, writtenGoal(planId, { public: false }), now));
    for (const [table, id] of [
      ["public_goal", goalId],
      ["public_goal_action", actionId],
    ] as const) {
      const [row] = await shown(table, id);
      expect([row?.record, row?.deleted], table).toEqual([null, expect.any(String)]);
    }
    done(await keepGoal(database.store, analyst, bodyId, goalId, writtenGoal(planId), now));
    expect((await shown("public_goal_action", actionId))[0]?.deleted).toBeNull();
    done(await keepPlan(database.store, analyst, bodyId, planId, writtenPlan({ public: false }), now));
    for (const [table, id] of [
      ["public_plan", planId],
      ["public_goal", goalId],
      ["public_goal_action", actionId],
    ] as const) {
      expect((await shown(table, id))[0]?.record, table).toBeNull();
    }
  });

  it("a version keeps what was adopted, with what was added, fulfilled, dropped and taken up again, and why", async () => {
    let minutes = 0;
    const later = () => new Date(now.getTime() + ++minutes * 60_000);
    const planId = await plan({ ends: null });
    const kept = await goal(planId, { title: "Bliver" });
    const reached = await goal(planId, { title: "Nås" });
    const left = await goal(planId, { title: "Opgives" });
    const adopted = { planId, adopted: "2026-02-05", itemPath, note: null };
    expect(await adoptVersion(database.store, analyst, bodyId, adopted, now)).toBe(1);
    expect(keyOf(await adoptVersion(database.store, analyst, bodyId, adopted, now))).toBe("problem.plan-unchanged");
    const say = (goalId: string, status: "fulfilled" | "dropped" | "under-way", reason: string | null) =>
      setStatus(database.store, analyst, bodyId, { goalId }, { status, reason, on: "2026-03-01" }, later());
    expect(keyOf(await say(reached, "fulfilled", " "))).toBe("problem.goal-reason");
    expect(await say(reached, "fulfilled", "Andelen er under 10 %.")).toBeNull();
    expect(await say(left, "dropped", "Loven er ændret.")).toBeNull();
    const fresh = await goal(planId, { title: "Nyt" });
    expect(await adoptVersion(database.store, analyst, bodyId, { ...adopted, adopted: "2026-03-01" }, now)).toBe(2);
    expect(await say(left, "under-way", null)).toBeNull();
    expect(await adoptVersion(database.store, analyst, bodyId, { ...adopted, adopted: "2026-03-02" }, now)).toBe(3);
    const versions = (await database.store.as(analyst, (tx) => versionsOfPlan(tx, "staff", bodyId, planId))).map(
      ({ record }) => record.changes.map(({ what, title, reason }) => [what, title, reason]),
    );
    expect(versions).toEqual([
      [
        ["added", "Bliver", null],
        ["added", "Nås", null],
        ["added", "Opgives", null],
      ],
      [
        ["fulfilled", "Nås", "Andelen er under 10 %."],
        ["dropped", "Opgives", "Loven er ændret."],
        ["added", "Nyt", null],
      ],
      [["taken-up", "Opgives", null]],
    ]);
    const changes = await database.store.as(analyst, (tx) => changesOfPlan(tx, bodyId, planId));
    expect(changes.filter((each) => each.goalId === left).map((each) => each.what)).toEqual([
      "added",
      "dropped",
      "taken-up",
    ]);
    expect(
      (await database.store.as(analyst, (tx) => goalsOfPlan(tx, "staff", bodyId, planId))).map((g) => g.record.id),
    ).toEqual([kept, reached, left, fresh]);
    const earlier = { ...adopted, adopted: "2026-01-01" };
    expect(keyOf(await adoptVersion(database.store, analyst, bodyId, earlier, now))).toBe(
      "problem.plan-adopted-before",
    );
  });

  it("a version that was adopted says nothing to strangers of goals that are not for them", async () => {
    const planId = await plan();
    await goal(planId, { title: "Åbent" });
    const closed = await goal(planId, { title: "Skjult", public: false });
    const later = await goal(planId, { title: "Senere skjult" });
    const adopted = { planId, adopted: "2026-02-05", itemPath: null, note: null };
    expect(await adoptVersion(database.store, analyst, bodyId, adopted, now)).toBe(1);
    done(await keepGoal(database.store, analyst, bodyId, later, writtenGoal(planId, { public: false }), now));
    const [version] = await database.store.asPublic((tx) => versionsOfPlan(tx, "strangers", bodyId, planId));
    const record = version?.record as PlanVersion;
    expect(record.goals.map((each) => each.title)).toEqual(["Åbent"]);
    expect(record.changes.map((each) => each.title)).toEqual(["Åbent"]);
    expect(JSON.stringify(record)).not.toContain(closed);
  });

  it("a goal hangs on items, promises and cases that everybody can read, and on no others", async () => {
    const goalId = await goal(await plan());
    const link = (path: string) => linkGoal(database.store, analyst, bodyId, { goalId, path, kind: "adopted" }, now);
    expect(await link(itemPath)).toBeNull();
    expect(await link(itemPath)).toBeNull();
    expect(keyOf(await link("/aertebjerg"))).toBe("problem.goal-link");
    expect(keyOf(await link("/ingen/steder"))).toBe("problem.goal-link");
    const kept = await database.store.as(analyst, (tx) => goalOf(tx, "staff", bodyId, goalId));
    expect(kept?.record.items).toEqual([{ itemId: expect.any(String), kind: "adopted" }]);
    const recordId = kept?.record.items[0]?.itemId ?? "";
    expect(await unlinkGoal(database.store, analyst, bodyId, { goalId, recordId }, now)).toBeNull();
    expect((await database.store.as(analyst, (tx) => goalOf(tx, "staff", bodyId, goalId)))?.record.items).toEqual([]);
  });

  it("figures of a table find their indicator; what is fetched again changes nothing; what is revised keeps the old", async () => {
    const id = await indicator({ source: { ...writtenIndicator().source, table: "Y77" } });
    const of77 = (value: number | null, number: 1 | 2 | 3 | 4, area = "Ærtebjerg", said = {}) => {
      const made = figure(quarter(2025, number), value, said, area);
      return { ...made, series: { ...made.series, table: "Y77" } };
    };
    const table = [
      of77(14.7, 1, "Ærtebjerg", { numerator: 65, denominator: 442 }),
      of77(null, 2),
      of77(19.3, 1, "Hele landet"),
      of77(11, 1, "Nabokommunen"),
    ];
    const add = (figures: typeof table) => addFigures(database.store, analyst, bodyId, { tables: true }, figures, now);
    expect(await add(table)).toEqual({ added: 3, revised: 0, unchanged: 0, unused: 1 });
    expect(await add(table)).toEqual({ added: 0, revised: 0, unchanged: 3, unused: 1 });
    expect(await add([of77(13.9, 2)])).toEqual({ added: 0, revised: 1, unchanged: 0, unused: 0 });
    const all = await database.store.asPublic((tx) => allFigures(tx, "strangers", bodyId, id));
    expect(
      all.map((row) => [row.area, row.period.label, row.value, row.withheld, row.revision, row.superseded]),
    ).toEqual([
      ["Hele landet", "1. kv. 2025", 19.3, null, 1, false],
      ["Ærtebjerg", "1. kv. 2025", 14.7, null, 1, false],
      ["Ærtebjerg", "2. kv. 2025", null, "too-few", 1, true],
      ["Ærtebjerg", "2. kv. 2025", 13.9, null, 2, false],
    ]);
  });

  it("stores all figures or none", async () => {
    const id = await indicator({ source: { ...writtenIndicator().source, table: null, kind: "typed" } });
    const add = (...figures: ReturnType<typeof figure>[]) =>
      addFigures(database.store, analyst, bodyId, { indicatorId: id }, figures, now);
    const fine = figure(quarter(2025, 1), 37.5, { numerator: 3, denominator: 8 });
    const wrong = [
      [figure(quarter(2025, 2), 36, { numerator: 3, denominator: 8 }), "problem.figure-share-differs"],
      [figure(quarter(2025, 2), null, { withheld: null }), "problem.figure-missing"],
      [figure(quarter(2025, 1), 38), "problem.goal-figures-twice"],
      [figure({ ...quarter(2025, 2), to: "2025-01-01" }, 38), "problem.figure-period"],
      [figure(quarter(2025, 2), 38, { numerator: 3, denominator: 0 }), "problem.figure-share-impossible"],
    ] as const;
    for (const [figures, key] of wrong) expect(keyOf(await add(fine, figures)), key).toBe(key);
    expect(keyOf(await add(figure(quarter(2025, 2), 1, {}, "Andre")))).toBe("problem.goal-figures-none");
    expect(await database.store.as(analyst, (tx) => allFigures(tx, "staff", bodyId, id))).toEqual([]);
    const rounded = figure(quarter(2025, 2), 38, { numerator: 3, denominator: 8 });
    expect(await add(fine, rounded)).toEqual({ added: 2, revised: 0, unchanged: 0, unused: 0 });
  });

  it("keeps what a source writes wrongly, flagged, and shows it as it is", async () => {
    const id = await indicator({ unit: "kroner", numerator: null, denominator: null });
    const flag = { code: "malformed", written: "1 – 1,2.000.000 kr." } as const;
    const typed = figure(quarter(2025, 1), null, { withheld: null, flag });
    expect(keyOf(await addFigures(database.store, analyst, bodyId, { indicatorId: id }, [typed], now))).toMatchObject({
      added: 1,
    });
    const [row] = await database.store.asPublic((tx) => allFigures(tx, "strangers", bodyId, id));
    expect([row?.value, row?.flag]).toEqual([null, flag]);
  });

  it("an indicator's figures go and come back with it", async () => {
    const id = await indicator();
    await addFigures(database.store, analyst, bodyId, { indicatorId: id }, [figure(quarter(2025, 1), 14.7)], now);
    const figuresShown = async () =>
      (await database.store.asPublic((tx) => allFigures(tx, "strangers", bodyId, id))).map((row) => row.value);
    expect(await figuresShown()).toEqual([14.7]);
    done(await keepIndicator(database.store, analyst, bodyId, id, writtenIndicator({ public: false }), now));
    expect(await figuresShown()).toEqual([]);
    const rows = await database.store.asPublic((tx) =>
      tx.rows<{ row: string }>({ text: "SELECT f::text AS row FROM public_figure f WHERE indicator_id = $1" }, [id]),
    );
    expect(rows[0]?.row).not.toContain("14.7");
    done(await keepIndicator(database.store, analyst, bodyId, id, writtenIndicator(), now));
    expect(await figuresShown()).toEqual([14.7]);
  });

  it("the reporting plan stands on the wheel, for strangers as long as the plan does", async () => {
    const planId = await plan();
    const goalId = await goal(planId);
    const line = { planId, period: "2026-Q1", due: "2026-05-07", goalIds: [goalId], public: true, title: "Opfølgning" };
    const id = done(await keepReport(database.store, analyst, bodyId, null, line, now));
    const onWheel = async (seenBy: "staff" | "strangers") => {
      const ask = (tx: Parameters<typeof wheelEntries>[0]) => wheelEntries(tx, seenBy, bodyId, null);
      const all = seenBy === "staff" ? await database.store.as(importer, ask) : await database.store.asPublic(ask);
      return all.filter((each) => each.id === id && each.deleted === null).map((each) => [each.title, each.starts]);
    };
    expect(await onWheel("staff")).toEqual([["Opfølgning", "2026-05-07"]]);
    expect(await onWheel("strangers")).toEqual([["Opfølgning", "2026-05-07"]]);
    done(await keepPlan(database.store, analyst, bodyId, planId, writtenPlan({ public: false }), now));
    expect([await onWheel("staff"), await onWheel("strangers")]).toEqual([[["Opfølgning", "2026-05-07"]], []]);
    done(await keepPlan(database.store, analyst, bodyId, planId, writtenPlan(), now));
    expect(await onWheel("strangers")).toEqual([["Opfølgning", "2026-05-07"]]);
    expect(await removeReport(database.store, analyst, bodyId, { planId, id }, now)).toBeNull();
    expect([await onWheel("staff"), await onWheel("strangers")]).toEqual([[], []]);
    const empty = { ...line, goalIds: [] };
    expect(keyOf(await keepReport(database.store, analyst, bodyId, null, empty, now))).toBe(
      "problem.goal-report-empty",
    );
  });

  it("says what is wrong with what is written", async () => {
    const planId = await plan();
    const themes = { visionThemes: ["Tema 9"] };
    const tried = [
      [await keepPlan(database.store, analyst, bodyId, null, writtenPlan({ name: " " }), now), "problem.goal-title"],
      [
        await keepPlan(database.store, analyst, bodyId, null, writtenPlan({ ends: "2023-01-01" }), now),
        "problem.goal-days",
      ],
      [await keepPlan(database.store, analyst, bodyId, nowhere, writtenPlan(), now), "problem.plan-unknown"],
      [await keepGoal(database.store, analyst, bodyId, null, writtenGoal(nowhere), now), "problem.plan-unknown"],
      [await keepGoal(database.store, analyst, bodyId, nowhere, writtenGoal(planId), now), "problem.goal-unknown"],
      [
        await keepGoal(database.store, analyst, bodyId, null, writtenGoal(planId, themes), now),
        "problem.vision-theme-unknown",
      ],
      [
        await keepGoal(database.store, analyst, bodyId, null, writtenGoal(planId, { indicatorIds: [nowhere] }), now),
        "problem.indicator-unknown",
      ],
      [await keepAction(database.store, analyst, bodyId, null, writtenAction(nowhere), now), "problem.goal-unknown"],
      [
        await keepIndicator(database.store, analyst, bodyId, null, writtenIndicator({ denominator: null }), now),
        "problem.indicator-share",
      ],
    ] as const;
    for (const [result, key] of tried) expect(keyOf(result)).toBe(key);
  });

  it("a focus area that goals stand under cannot be taken out of the plan", async () => {
    const planId = await plan();
    const kept = await database.store.as(analyst, (tx) => planOf(tx, "staff", bodyId, planId));
    const [area] = kept?.record.focusAreas ?? [];
    await goal(planId, { focusAreaId: area?.id ?? null });
    const without = writtenPlan({ focusAreas: [] });
    expect(keyOf(await keepPlan(database.store, analyst, bodyId, planId, without, now))).toBe(
      "problem.focus-area-in-use",
    );
  });

  it("what strangers see is what is stored, and what is not is found", async () => {
    const { wrong } = tryStore(() => database.store);
    expect(await wrong()).toEqual([]);
    for (const damage of [
      "UPDATE public_goal SET record = jsonb_set(record, '{title}', '\"Andet\"') WHERE record ->> 'title' = 'Bliver'",
      "UPDATE public_figure SET value = 99 WHERE value = 13.9",
      "UPDATE goal SET record = jsonb_set(record, '{public}', 'false') WHERE record ->> 'title' = 'Bliver'",
    ]) {
      await withOwner(database.place, database.owner, (owner) => owner.query(damage));
    }
    // A version tells of no goal that is not public any more.
    expect([...new Set(await wrong())].sort()).toEqual([
      "public-differs public_figure",
      "public-differs public_goal",
      "public-differs public_plan_version",
    ]);
  });
});
