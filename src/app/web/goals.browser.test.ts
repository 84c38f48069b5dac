import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword } from "./test/sign-up.ts";
import { keepTestGoals } from "./test/test-goals.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("an analyst at the desk for goals", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let desk = "";
  let ids: Awaited<ReturnType<typeof keepTestGoals>>;

  beforeAll(async () => {
    database = await startTestDatabase();
    const { bodyId } = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      items: [{ title: "Plan" }],
    });
    ids = await keepTestGoals(database.store, bodyId, now);
    desk = `/konto/maal/${bodyId}`;
    const who = await firstAdministrator(database.store, now);
    server = await startTestServer(database.store, { now: () => now });
    browser = await startBrowser();
    page = await (await browser.newContext({ baseURL: server.url })).newPage();
    await page.goto("/log-ind");
    await page.fill("#email", who.email);
    await page.fill("#kodeord", testPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/konto");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  async function expectClean() {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await axeFindings(page)).toEqual([]);
  }

  it("finds every page fit for a phone and for a screen reader", async () => {
    const pages = ["", `/plan/${ids.planId}`, "/plan/ny", `/maal/${ids.goalId}`, `/maal/ny?plan=${ids.planId}`];
    for (const below of [...pages, `/indikator/${ids.indicatorId}`, "/indikator/ny"]) {
      await page.goto(desk + below);
      await expectClean();
    }
  });

  it("types a figure, sees it on the chart's page, and makes the follow-up with one press, by keyboard", async () => {
    await page.goto(`${desk}/indikator/${ids.indicatorId}`);
    await page.getByLabel("Tal", { exact: true }).fill("1. kv. 2025; 13,9; 61; 439");
    await page.getByRole("button", { name: "Gem tallene" }).press("Enter");
    await page.getByRole("cell", { name: "13,9 %" }).waitFor();
    await page.goto(`${desk}/plan/${ids.planId}`);
    await page.getByRole("button", { name: "Lav opfølgning for 1. kvartal 2025" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Opfølgning på/ }).waitFor();
    await page.getByLabel("Færre langtidsledige").fill("Det går fremad.");
    await page.getByRole("button", { name: "Gem" }).press("Enter");
    await page.getByText("Teksterne er gemt.").waitFor();
    expect(await page.getByRole("main").textContent()).toContain("Langtidsledige: 13,9 % i 1. kv. 2025");
    await expectClean();
  });
});
