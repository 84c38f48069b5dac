import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { setGoLive } from "../../features/followup/set-go-live.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("a secretary who sends decisions on", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const { put } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const body = "Ærtebjerg Kommune";
    const decision = {
      text: "Anbefales godkendt.",
      outcome: "recommended",
      final: false,
      points: [],
      votes: [],
    } as const;
    const onward = {
      decision: { ...decision, dissents: [], disqualified: [] },
      route: ["Udvalget for Stier", "Økonomiudvalget"],
    };
    const long =
      "Udvikling af Ærtebjergs sammenhængende cykelstinet mellem Mosegårdsvej og Trafikterminalen i 2026-2029";
    const items = [
      { number: "1", title: long, caseNumber: "26/117", ...onward },
      { number: "2", title: "Lukket sag", public: false, ...onward },
      { number: "3", title: "Orientering" },
    ] as never;
    await put({ body, committee: "Økonomiudvalget", items: [], start: "2025-02-05T16:00:00+01:00" });
    const start = "2026-02-05T16:00:00+01:00";
    const { bodyId } = await put({
      body,
      committee: "Udvalget for Stier",
      items,
      start,
      participants: [{ name: "Vigga Vindspejl" }],
    });
    await setGoLive(database.store, importer, bodyId, "2026-01-01", now);
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
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await axeFindings(page)).toEqual([]);
  }

  it("finds what is not finished, names who is to be told, and sends it, by keyboard", async () => {
    await page.goto("/konto/bord");
    await expectClean();
    await page.getByRole("link", { name: "Se, hvad der mangler" }).press("Enter");
    await page.waitForURL("**/uafsluttet**");
    await expectClean();
    await page.getByRole("link", { name: "Fastlæg referatet" }).first().press("Enter");
    await page.getByRole("link", { name: "Send mødets beslutninger videre" }).press("Enter");
    await page.waitForURL("**/udsend/**");
    await page.getByRole("link", { name: "Adresser på udvalgene" }).press("Enter");
    await page.waitForURL("**/adresser/**");
    await page.getByLabel("Udvalg", { exact: true }).selectOption({ label: "Økonomiudvalget" });
    await page.getByLabel("Navn").fill("Øjvind Økonom");
    await page.getByLabel("Mailadresse").fill("oejvind@example.dk");
    await page.getByLabel("Mailadresse").press("Enter");
    await page.getByText("Adressen står på listen.").waitFor();
    await expectClean();
    await page.goto("/konto/bord/uafsluttet");
    await page.getByRole("link", { name: "Fastlæg referatet" }).first().press("Enter");
    await page.getByRole("link", { name: "Send mødets beslutninger videre" }).press("Enter");
    await page.waitForURL("**/udsend/**");
    await expectClean();
    await page.getByRole("button", { name: "Send alle beslutninger, der ikke er sendt" }).press("Enter");
    await page.getByText("1 mail er lagt i udbakken.").waitFor();
    expect(await page.getByText("Sendt til Øjvind Økonom").count()).toBe(1);
    await page.getByLabel("Udvalget, der skal behandle det bagefter").last().selectOption({ label: "Økonomiudvalget" });
    await page.getByRole("button", { name: "Send: Lukket sag" }).press("Enter");
    await page.getByText("Sendt til Øjvind Økonom").nth(1).waitFor();
    await expectClean();
  });
});
