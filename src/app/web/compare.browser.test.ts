import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { addFigures } from "../../features/goals/add-figures.ts";
import { keepGoal } from "../../features/goals/keep-goal.ts";
import { keepIndicator } from "../../features/goals/keep-indicator.ts";
import { keepPlan } from "../../features/goals/keep-plan.ts";
import { figure, quarter, writtenGoal, writtenIndicator, writtenPlan } from "../../features/goals/testing/written.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { keyboardOf } from "./test/keyboard.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const newest = { Ærtebjerg: 14.7, "Hele landet": 19.3, Tranebo: 12.5, Vindblæs: 21, Kildeå: 18, Nørrevig: 16.2 };
const others = Object.keys(newest).slice(2);

// A member wants to know: are we better or worse than the country, and than those we usually look at?
describe("a member compares with the country", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const { bodyId } = await tryStore(() => store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Plan" }] });
    const done = <T>(result: T | Problem): T => {
      if (isProblem(result)) throw new Error(result.key);
      return result;
    };
    const comparisons = [
      { area: "Hele landet", name: "Hele landet", kind: "country" as const },
      ...others.map((area) => ({ area, name: area, kind: "municipality" as const })),
    ];
    const indicatorId = done(
      await keepIndicator(store, importer, bodyId, null, writtenIndicator({ comparisons }), now),
    );
    const rows = Object.entries(newest).flatMap(([area, value]) => [
      figure(quarter(2025, 3), value + 1, {}, area),
      figure(quarter(2025, 4), value, {}, area),
    ]);
    done(await addFigures(store, importer, bodyId, { indicatorId }, rows, now));
    const planId = done(await keepPlan(store, importer, bodyId, null, writtenPlan(), now));
    const goal = writtenGoal(planId, { title: "Færre langtidsledige", indicatorIds: [indicatorId] });
    done(await keepGoal(store, importer, bodyId, null, goal, now));
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    const member = { role: "member", email: "medlem@example.dk", bodyId } as const;
    await visitorWithRole(server.url, store, who, member, now);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  const open = async (more: BrowserContextOptions): Promise<Page> =>
    (await browser.newContext({ baseURL: server.url, locale: "da-DK", ...more })).newPage();

  /** From the municipality's page by what stands on the pages: its goals, a goal, the figure, beside others. */
  async function compare(page: Page): Promise<void> {
    const { follow } = keyboardOf(page);
    await page.goto("/aertebjerg");
    await follow("Hvad kommunen vil nå, og hvad tallene viser");
    await follow("Færre langtidsledige");
    await follow("Alle tal, kilde og definition");
    await follow("Sammenlign med andre kommuner");
  }

  /** What has to be read there: one sentence, and beside the chart a table that bears it out. */
  async function expectUnderstood(page: Page): Promise<void> {
    const main = page.getByRole("main");
    const sentence = await main.locator("p.font-lead").textContent();
    expect(sentence).toBe(
      "Ærtebjerg Kommune: 14,7 % i 4. kv. 2025. Nr. 2 af 5 kommuner med det bedste tal først; midten af de andre ligger på 17,1 %. Det er 4,6 procentpoint under hele landet.",
    );
    const table = main.getByRole("table", { name: "Langtidsledige i 4. kv. 2025" });
    const row = async (name: string) => {
      const cells = await table.getByRole("row", { name }).getByRole("cell").allTextContents();
      return cells.map((text) => text.replaceAll("\u00a0", " "));
    };
    expect(await row("Hele landet")).toEqual(["19,3 %", "4,6 procentpoint under"]);
    expect(await row("Tranebo")).toEqual(["12,5 %", "2,2 procentpoint over"]);
    for (const name of [...others, "Hele landet"]) expect(await table.getByRole("rowheader", { name }).count()).toBe(1);
    // The picture says the same sentence to those who do not see it.
    const picture = main.getByRole("img", { name: "Langtidsledige, 4. kv. 2025" });
    expect(await picture.locator("desc").textContent()).toBe(sentence);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  }

  it("signed in, on a phone, with the keyboard", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    await page.goto("/log-ind");
    await page.fill("#email", "medlem@example.dk");
    await page.fill("#kodeord", testPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/konto");
    await compare(page);
    await expectUnderstood(page);
    await page.context().close();
  });

  it("as a stranger, at a wide screen, without script", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    await page.goto("/aertebjerg/maal");
    await page.getByRole("main").getByRole("link", { name: "Sammenlign med andre kommuner" }).click();
    await page.getByRole("heading", { level: 1, name: "Ærtebjerg Kommune ved siden af andre" }).waitFor();
    expect(await page.getByRole("main").locator("p.font-lead").textContent()).toContain("under hele landet");
    await page.context().close();
  });
});
