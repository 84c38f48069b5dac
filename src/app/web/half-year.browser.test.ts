import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer } from "../../access/viewer.ts";
import { giveRole } from "../../features/accounts/give-role.ts";
import { adoptVersion } from "../../features/goals/adopt-version.ts";
import { keepGoal } from "../../features/goals/keep-goal.ts";
import { keepPlan } from "../../features/goals/keep-plan.ts";
import { keepReport } from "../../features/goals/keep-report.ts";
import { promiseReports } from "../../features/goals/promise-reports.ts";
import { writtenGoal, writtenPlan } from "../../features/goals/testing/written.ts";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { fetchDueTables } from "../figures/fetch-due-tables.ts";
import { json, type ReplayServer, replayServer } from "../figures/testing/replay-server.ts";
import type { RunningServer } from "../server.ts";
import { openSourceKey } from "../source-keys.ts";
import { testSurveyKeys } from "../testing/test-survey-keys.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-07-06T08:00:00Z");
const email = "analytiker@example.dk";

// One who works in a job centre: an analyst of the municipality, who writes items for the one committee.
describe("an analyst takes in a table of Jobindsats and publishes the half-year's follow-up", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let source: ReplayServer;
  let browser: Browser;
  let page: Page;
  let bodyId = "";
  let planId = "";
  let goalId = "";
  let reportId = "";
  let surveyKeys: SurveyKeys;
  const tried = tryStore(() => database.store);

  beforeAll(async () => {
    [database, source] = await Promise.all([startTestDatabase(), replayServer()]);
    surveyKeys = await testSurveyKeys();
    const { store } = database;
    const put = await tried.put({
      body: "Ærtebjerg Kommune",
      committee: "Arbejdsmarkedsudvalget",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Beskæftigelsesplan 2024-2027", outcome: "approved" }],
    });
    bodyId = put.bodyId;
    const [committee] = await tried.ask<{ id: string }>("SELECT id FROM committee");
    const [item] = await tried.shown<{ path: string }>("SELECT path FROM public_address WHERE path LIKE '%/punkt/1'");
    const analyst = holderOf("analyst", bodyId, null);
    const committeeId = committee?.id ?? "";
    planId = done(await keepPlan(store, analyst, bodyId, null, writtenPlan({ committeeId }), now));
    goalId = done(await keepGoal(store, analyst, bodyId, null, writtenGoal(planId), now));
    done(
      await adoptVersion(
        store,
        analyst,
        bodyId,
        { planId, adopted: "2026-02-05", itemPath: item?.path ?? "", note: null },
        now,
      ),
    );
    const line = {
      planId,
      period: "2026-H1",
      due: "2026-08-20",
      goalIds: [goalId],
      public: true,
      title: "Halvårsopfølgning",
    };
    reportId = done(await keepReport(store, analyst, bodyId, null, line, now));
    done(await promiseReports(store, importer, bodyId, now));
    const administrator = await firstAdministrator(store, now);
    server = await startTestServer(store, { now: () => now, surveyKeys });
    await visitorWithRole(server.url, store, administrator, { role: "analyst", bodyId, email }, now);
    const [account] = await tried.ask<{ id: string }>("SELECT account_id AS id FROM role_grant WHERE role = 'analyst'");
    const role = {
      role: "item-author",
      bodyId,
      committeeId,
      accountId: account?.id ?? "",
      starts: now,
      ends: null,
    } as const;
    done(await giveRole(store, administrator, role, now));
    browser = await startBrowser();
    page = await (await browser.newContext({ baseURL: server.url, acceptDownloads: true })).newPage();
    await page.goto("/log-ind");
    await page.fill("#email", email);
    await page.fill("#kodeord", testPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/konto");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await Promise.all([database?.stop(), source?.close()]);
  });

  function done<T>(result: T | Problem): T {
    if (isProblem(result)) throw new Error(`${result.key} ${JSON.stringify(result.params)}`);
    return result;
  }
  async function expectClean() {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await axeFindings(page)).toEqual([]);
  }
  const main = async () => (await page.getByRole("main").textContent()) ?? "";

  it("says what is counted, which table it is in, and the municipality's key", async () => {
    await page.goto(`/konto/maal/${bodyId}`);
    await page.getByRole("link", { name: "Ny indikator" }).click();
    await page.getByLabel("Indikatorens navn").fill("Langtidsledige");
    await page.getByLabel("Det tælles").fill("Ledige i mere end et år, i procent af alle ledige");
    await page.locator("[name=retning]").selectOption("down");
    await page.locator("[name=maalsaetning]").fill("10");
    await page.locator("[name=maalsaetning-dag]").fill("2027-12-31");
    await page.locator("[name=kilde]").selectOption("jobindsats");
    await page.locator("[name=tabel]").fill("Y01A02");
    await page.locator("[name=maaling]").fill("Andel");
    await page.locator("[name=omraade]").fill("Ærtebjerg");
    await page.locator("[name=sammenlign]").fill("Hele landet; Hele landet; land");
    await page.getByRole("button", { name: "Gem", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Langtidsledige" }).waitFor();

    await page.goto(`/konto/tabeller/${bodyId}`);
    await page.getByLabel("Kommunens nøgle").fill("kommunens-noegle");
    await page.getByRole("button", { name: "Gem nøglen" }).click();
    await page.getByText("Nøglen er gemt og vises ikke igen.").waitFor();
    await page.getByLabel("Tabellens navn hos kilden").fill("Y01A02");
    await page.getByLabel("Perioder hos Jobindsats").selectOption("Q");
    await page.getByLabel("Hvor mange af de nyeste perioder").fill("4");
    await page.getByRole("button", { name: "Gem og hent" }).click();
    await page.getByText("Tabellen er gemt og bliver hentet nu.").waitFor();
    expect(await main()).toContain("Bruges af: Langtidsledige");
    await expectClean();
  });

  it("sees the whole table come, and the indicator's figures and what they show", async () => {
    source.answerWith(
      json([
        {
          Variables: [
            { Name: "area", Label: "Område" },
            { Name: "period", Label: "Periode" },
            { Name: "share", Label: "Andel" },
          ],
          Data: [
            ["Ærtebjerg", "2025Q3", 16.6],
            ["Ærtebjerg", "2025Q4", 15.9],
            ["Ærtebjerg", "2026Q1", 15.2],
            ["Ærtebjerg", "2026Q2", 14.7],
            ["Hele landet", "2025Q3", 19.9],
            ["Hele landet", "2025Q4", 19.8],
            ["Hele landet", "2026Q1", 19.6],
            ["Hele landet", "2026Q2", "-"],
          ],
        },
      ]),
    );
    const services = {
      jobindsats: { base: new URL("v2", source.base), key: null, version: 2 as const },
      statbank: { base: new URL("v1", source.base) },
      openKey: (of: string, sealed: string) => openSourceKey(surveyKeys.secret, of, sealed),
    };
    await fetchDueTables(database.store, services, () => now);
    expect(source.keys).toEqual(["kommunens-noegle"]);
    await page.goto(`/konto/tabeller/${bodyId}`);
    expect(await main()).toContain("Nye tal: 8, rettede: 0, som før: 0");
    await page.goto(`/konto/maal/${bodyId}`);
    await page.getByRole("link", { name: "Langtidsledige" }).click();
    await page.getByRole("cell", { name: "14,7 %" }).waitFor();
    expect(await main()).toContain("Faldet fra 15,2 % i 2026Q1 til 14,7 % i 2026Q2.");
    await expectClean();
  });

  it("hangs the figures on the goal, and says how it stands", async () => {
    await page.goto(`/konto/maal/${bodyId}/maal/${goalId}`);
    await page.getByLabel("Langtidsledige", { exact: true }).check();
    await page.locator(`form:has([name^="indikator-"]) button[type=submit]`).first().click();
    await page.goto(`/konto/maal/${bodyId}/maal/${goalId}`);
    expect(await page.getByLabel("Langtidsledige", { exact: true }).isChecked()).toBe(true);
    const status = page.locator("form:has([name=status])").first();
    await status.locator("[name=status]").selectOption("under-way");
    await status.getByRole("button").click();
    await page.goto(`/aertebjerg/maal/${goalId}`);
    expect(await main()).toContain("I gang");
    expect(await main()).toContain("14,7 %");
    // The report stands among what was promised, and waits.
    await page.getByRole("link", { name: "1. halvår 2026" }).click();
    expect(await main()).toContain("Halvårsopfølgning");
  });

  it("makes the follow-up: a page, a PDF and a Word file, and an item that answers what was promised", async () => {
    await page.goto(`/konto/maal/${bodyId}/plan/${planId}`);
    await page.getByRole("button", { name: "Lav opfølgning for 1. halvår 2026" }).click();
    await page.getByRole("heading", { level: 1, name: /^Opfølgning på/ }).waitFor();
    await page.getByLabel("Færre langtidsledige").fill("Flere er i løntilskud, og færre har været ledige længe.");
    await page.getByRole("button", { name: "Gem" }).click();
    await page.getByText("Teksterne er gemt.").waitFor();
    expect(await main()).toContain("Langtidsledige: 14,7 % i 2026Q2");
    await expectClean();
    const fetched = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
      return readFile(await file.path());
    };
    expect((await fetched("Word")).subarray(0, 2).toString()).toBe("PK");
    const pdf = await page.request.get((await page.getByRole("link", { name: "PDF" }).getAttribute("href")) ?? "");
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.getByRole("button", { name: "Skriv et punkt med opfølgningen som bilag" }).click();
    await page.waitForURL("**/konto/punkter/**");
    expect(await main()).toContain("opfoelgning.pdf");
    expect(await main()).toContain("opfoelgning.docx");
    const items = await tried.ask<{ promise: string; title: string }>(
      "SELECT promise_id AS promise, title FROM proposed_item",
    );
    expect(items).toEqual([{ promise: reportId, title: expect.stringMatching(/^Opfølgning på Beskæftigelsesplan/) }]);
  });
});
