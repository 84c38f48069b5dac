import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedModels } from "../../features/efforts/models/models.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { type Invented, inventedRows } from "../sample-courses.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, expectClean, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("an analyst and efforts with deadlines", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let bodyId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    ({ bodyId } = await tryStore(() => store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Fastholdelse af sygemeldte", outcome: "approved" }],
    }));
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    for (const role of ["analyst", "case-worker"] as const) {
      await visitorWithRole(server.url, store, who, { role, email: `${role}@example.dk`, bodyId }, now);
    }
    browser = await startBrowser();
    page = await entered("analyst@example.dk");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  async function entered(email: string): Promise<Page> {
    const one = await (await browser.newContext({ baseURL: server.url })).newPage();
    await one.goto("/log-ind");
    await one.fill("#email", email);
    await one.fill("#kodeord", testPassword);
    await one.keyboard.press("Enter");
    await one.waitForURL("**/konto");
    return one;
  }

  const shot = async (name: string) => {
    const folder = process.env.TRAAD_SHOTS;
    if (folder === undefined) return;
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/efforts-${name}-${width}.png`, fullPage: true });
    }
  };

  /** Clean under axe with all that folds open, and no wider than the window, on a phone as on a desk. */
  const clean = async (name: string) => {
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    }
    await shot(name);
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it("takes a model into use, loads 2,000 courses and reads who is late", async () => {
    await page.getByRole("link", { name: "Indsatser med frister" }).click();
    await clean("desk-empty");
    await page
      .getByLabel("Model", { exact: true })
      .selectOption({ label: "Fastholdelse af sygemeldte (Favrskovmodellen)" });
    await page.getByLabel("Gælder forløb, der begynder fra").fill("2020-01-01");
    await page.getByRole("button", { name: "Tag i brug" }).click();
    await page.getByText("Modellen er taget i brug.").waitFor();
    await page.getByRole("link", { name: "Indlæs forløb" }).click();
    await clean("load");
    const [retention] = shippedModels;
    if (retention === undefined) throw new Error("No model.");
    const invented = {
      ...{ model: "retention", since: "2020-01-01", prefix: "F", seed: 1, courses: 2000, back: [10, 400] },
      teams: ["Team Åkande", "Team Bøgekrat", "Team Mosegris"],
      atStart: [{ fact: "employment", values: ["private", "municipal", "unemployed"] }],
      facts: [
        { fact: "follow-up", likely: 0.85, between: [20, 62], values: ["workplace"] },
        { fact: "doctor-talk", likely: 0.2, between: [30, 120] },
        { fact: "back", likely: 0.6, between: [40, 220] },
        { fact: "ended", likely: 0.3, between: [230, 330] },
      ],
    } satisfies Invented;
    const rows = inventedRows(invented, retention, "2026-03-02");
    const csv = rows.map((row) => row.join(";")).join("\r\n");
    const buffer = Buffer.from(csv);
    await page.getByLabel("Fil", { exact: true }).setInputFiles({ name: "forløb.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Indlæs", exact: true }).click();
    await page.getByText("2000 nye forløb, 0 rettede, 0 uændrede.").waitFor();
    await page.getByRole("link", { name: "Indsatser med frister" }).click();
    await clean("desk");
    await page.getByRole("link", { name: "Hvem venter: Fastholdelse" }).click();
    expect(await page.getByText(/\d+ overskredet · \d+ snart/).innerText()).toContain("2.000 forløb i alt");
    await clean("list");
    await page.getByLabel("Tilstand", { exact: true }).selectOption({ label: "Overskredet" });
    await page.getByLabel("Team", { exact: true }).selectOption({ label: "Team Mosegris" });
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    const lines = page.getByRole("table").getByRole("row");
    expect(await lines.count()).toBe(51);
    const late = await lines.allInnerTexts();
    for (const line of late.slice(1)) {
      expect(line).toContain("Overskredet");
      expect(line).toContain("Team Mosegris");
      expect(line).toMatch(/\d+\sdage? over/);
    }
    // The longest late first.
    const days = late.slice(1).map((line) => Number(/([\d.]+)\sdage? over/.exec(line)?.[1]?.replace(".", "")));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    await page.getByRole("link", { name: "Næste" }).click();
    expect(await lines.count()).toBeGreaterThan(1);
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByText("Første fraværsdag: ").first().waitFor({ state: "attached" });
    await clean("course");
  });

  it("sees how many steps were in time, the outcome, and the curve with its table, beside each other by team", async () => {
    await page.goto(`/konto/indsatser/${bodyId}/tal?model=retention`);
    const words = await page.getByRole("main").innerText();
    expect(words).toMatch(/[\d.]+ af [\d.]+ trin blev taget i tide: \d+\s% \(mellem \d+\s% og \d+\s%\)\./);
    expect(words).toMatch(/[\d.]+ af [\d.]+ forløb nåede det/);
    expect(words).toMatch(/Halvdelen har nået det efter \d+ uger/);
    expect(await page.getByRole("img", { name: /Andelen, der endnu ikke har nået det/ }).count()).toBe(1);
    expect(await page.getByRole("region", { name: "Efter team" }).getByRole("row").count()).toBe(4);
    await clean("figures");
    await page.goto(`/konto/indsatser/${bodyId}/tal`);
    await clean("compare");
    await page.goto(`/konto/indsatser/${bodyId}/data`);
    await clean("data");
  });

  it("begins a new version with the model as it is, and is told what is wrong with it where it is written", async () => {
    await page.goto(`/konto/indsatser/${bodyId}`);
    await page.getByRole("link", { name: /^Begynd med Fastholdelse/ }).click();
    const field = page.getByLabel("Modellen (JSON)");
    await field.fill((await field.inputValue()).replace('"start": "first-absence"', '"start": "moon"'));
    await page.getByRole("button", { name: "Gem den nye version" }).click();
    await page.getByText("Modellen kan ikke bruges: start (moon).").waitFor();
    expect(await field.inputValue()).toContain('"start": "moon"');
    await clean("version");
  });

  it("lets a case worker reach the own team's list by keyboard alone", async () => {
    await page.goto(`/konto/indsatser/${bodyId}/indlaes`);
    await page.getByLabel("Mailadresse på kontoen").fill("case-worker@example.dk");
    await page.getByLabel("Team, som det står i filerne").fill("Team Mosegris");
    await page.getByRole("button", { name: "Gem", exact: true }).click();
    await page.getByText("Sagsbehandleren er gemt.").waitFor();
    const own = await entered("case-worker@example.dk");
    const press = async (name: string | RegExp) => {
      await own.getByRole("link", { name }).focus();
      await own.keyboard.press("Enter");
    };
    await press("Indsatser med frister");
    await own.waitForURL("**/konto/indsatser/*");
    expect(await own.getByRole("link", { name: "Indlæs forløb" }).count()).toBe(0);
    await press(/^Hvem venter: Fastholdelse/);
    await own.waitForURL("**/venter*");
    expect(await own.getByLabel("Team", { exact: true }).locator("option").allInnerTexts()).toEqual([
      "Alle",
      "Team Mosegris",
    ]);
    await expectClean(own);
    await own.context().close();
  });

  it("shows everybody the model in plain words, on a phone", async () => {
    for (const [name, address] of [
      ["public-list", "/aertebjerg/indsatser"],
      ["public-model", "/aertebjerg/indsatser/retention"],
      ["public-data", "/aertebjerg/indsatser/data"],
    ] as const) {
      await page.goto(address);
      await clean(name);
    }
  });
});
