import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer, type Viewer, worker } from "../../access/viewer.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { bodiesToPromiseReports, promiseOfReport } from "../../store/queries/goals/report-promises.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { adoptVersion } from "./adopt-version.ts";
import { keepGoal } from "./keep-goal.ts";
import { keepPlan } from "./keep-plan.ts";
import { keepReport, removeReport } from "./keep-report.ts";
import { promiseReports } from "./promise-reports.ts";
import { writtenGoal, writtenPlan } from "./testing/written.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("the reporting plan among what was promised", () => {
  let database: TestDatabase;
  let analyst: Viewer;
  let bodyId = "";
  let planId = "";
  let goalId = "";
  let itemPath = "";
  let minute = 0;
  const tried = tryStore(() => database.store);
  const later = () => new Date(now.getTime() + ++minute * 60_000);
  const minutesOf = (text: string) =>
    sketch({
      body: "Ærtebjerg Kommune",
      committee: "Arbejdsmarkedsudvalget",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Beskæftigelsesplan 2026", outcome: "approved", text }],
    });
  beforeAll(async () => {
    database = await startTestDatabase();
    const put = done(await importDocument(database.store, importer, minutesOf("Planen er klar."), { at: now }));
    bodyId = put.bodyId;
    analyst = holderOf("analyst", bodyId, null);
    const [address] = await tried.shown<{ path: string }>(
      "SELECT path FROM public_address WHERE path LIKE '%/punkt/1'",
    );
    itemPath = address?.path ?? "";
    planId = done(await keepPlan(database.store, analyst, bodyId, null, writtenPlan(), now));
    goalId = done(await keepGoal(database.store, analyst, bodyId, null, writtenGoal(planId), now));
  });
  afterAll(() => database?.stop());

  function done<T>(result: T | Problem): T {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  }
  const report = async (id: string | null, due: string, said: { public?: boolean; title?: string } = {}) =>
    done(
      await keepReport(
        database.store,
        analyst,
        bodyId,
        id,
        { planId, period: "2026-H1", due, goalIds: [goalId], public: true, title: "Halvårsopfølgning", ...said },
        later(),
      ),
    );
  const due = () => database.store.as(worker, bodiesToPromiseReports);
  const sync = async () => done(await promiseReports(database.store, importer, bodyId, later()));
  const shown = () =>
    tried.shown<{ id: string; due: string; what: string }>(
      "SELECT id, pending_due::text AS due, record ->> 'what' AS what FROM public_promise WHERE deleted IS NULL ORDER BY due_to",
    );
  let reportId = "";

  it("nothing is promised before an item has adopted the plan", async () => {
    reportId = await report(null, "2026-08-15");
    expect(await due()).toEqual([bodyId]);
    expect(await sync()).toBe(0);
    expect(await due()).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  it("each line is a promise of the item that adopted it, under the same id, and doing it again changes nothing", async () => {
    const adoption = { planId, adopted: "2026-02-05", itemPath, note: null };
    expect(await adoptVersion(database.store, analyst, bodyId, adoption, later())).toBe(1);
    expect(await due()).toEqual([bodyId]);
    expect(await sync()).toBe(1);
    expect(await shown()).toEqual([{ id: reportId, due: "2026-08-15", what: "Halvårsopfølgning" }]);
    expect(await database.store.as(analyst, (tx) => promiseOfReport(tx, bodyId, reportId))).toBe(reportId);
    expect(await sync()).toBe(0);
    expect(await tried.wrong()).toEqual([]);
  });

  it("a line that is moved moves its promise, and one that is not public is not promised to strangers", async () => {
    await report(reportId, "2026-09-15");
    expect(await sync()).toBe(1);
    expect(await shown()).toMatchObject([{ due: "2026-09-15" }]);
    await report(reportId, "2026-09-15", { public: false });
    await sync();
    expect(await shown()).toEqual([]);
    await report(reportId, "2026-09-15");
    await sync();
    expect(await shown()).toHaveLength(1);
    expect(await tried.wrong()).toEqual([]);
  });

  it("a promise that is read from the minutes and says the same is that promise, and no other stands beside it", async () => {
    const quote = "Forvaltningen giver en status til udvalget hvert halve år.";
    const input = promising(minutesOf(quote), {
      quote,
      kind: "report-back",
      due: { to: "2026-09-01", recurrence: "P6M" },
      confidence: 0.95,
    });
    done(await importDocument(database.store, importer, input, { at: later() }));
    expect(await shown()).toHaveLength(2);
    expect(await due()).toEqual([bodyId]);
    await sync();
    const left = await shown();
    expect(left).toHaveLength(1);
    expect(left[0]?.id).not.toBe(reportId);
    expect(await database.store.as(analyst, (tx) => promiseOfReport(tx, bodyId, reportId))).toBe(left[0]?.id);
    // Farther from the day than a month it is another report.
    await report(reportId, "2026-12-15");
    await sync();
    expect((await shown()).map((each) => each.due)).toEqual(["2026-09-01", "2026-12-15"]);
    expect(await tried.wrong()).toEqual([]);
  });

  it("a line that is taken off takes its promise with it", async () => {
    done(await removeReport(database.store, analyst, bodyId, { planId, id: reportId }, later()));
    await sync();
    expect((await shown()).map((each) => each.due)).toEqual(["2026-09-01"]);
    expect(await tried.wrong()).toEqual([]);
  });
});
