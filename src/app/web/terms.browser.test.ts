import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2025-12-03T17:00:00Z");

describe("a new term, on a phone and without script", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    database = await startTestDatabase();
    const { put } = tryStore(() => database.store);
    const { bodyId } = await put({
      body: "Ærtebjerg Kommune",
      committee: "Udvalget for Arbejde",
      items: [{ title: "Sti" }],
    });
    [server, browser] = await Promise.all([startTestServer(database.store, { now: () => now }), startBrowser()]);
    const administrator = await firstAdministrator(database.store, now);
    const member = { role: "member", bodyId, email: "asta@example.dk" } as const;
    await visitorWithRole(server.url, database.store, administrator, member, now);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  it("is prepared, looked at before it is constituted, and taken back", async () => {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 390, height: 800 },
    });
    // axe needs script; the page itself is used with none of its own.
    await context.route("**/*.js", (route) => route.abort());
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const press = async (name: string) => {
      await page.getByRole("main").getByRole("button", { name, exact: true }).click();
      await page.waitForLoadState("load");
    };
    await page.goto("/log-ind");
    await page.getByLabel("E-mail").fill("vigga.vindspejl@example.dk");
    await page.getByLabel("Adgangskode").fill(testPassword);
    await press("Log ind");
    await page.getByRole("link", { name: "Valgperioder" }).click();
    await page.waitForURL("**/konto/perioder");
    await expectClean(page);
    await page.getByLabel("Navn").fill("2026-2029");
    await page.getByLabel("Fra og med").fill("2026-01-01");
    await page.getByLabel("Til og med").fill("2025-01-01");
    await press("Opret");
    expect(await page.getByRole("alert").textContent()).toContain("skal slutte efter");
    expect(await page.getByLabel("Navn").inputValue()).toBe("2026-2029");
    await expectClean(page);
    await page.getByLabel("Til og med").fill("2029-12-31");
    await press("Opret");
    await expectClean(page);
    for (const [name, role, account] of [
      ["Asta Askeskov", "formand", "Åse Åmand (asta@example.dk)"],
      ["Birk Bøgegren", "stedfortræder", "Ingen konto endnu"],
    ] as const) {
      await page.getByLabel("Navn").fill(name);
      await page.getByLabel("Plads", { exact: true }).selectOption(role);
      await page.getByLabel("Konto", { exact: true }).selectOption(account);
      await press("Giv pladsen");
    }
    await expectClean(page);
    await page.getByRole("link", { name: "Se, hvad konstitueringen flytter" }).click();
    await page.waitForURL("**/konstituering");
    await expectClean(page);
    const plan = await page.getByRole("main").innerText();
    expect(plan).toContain("1. jan. 2026 kl. 00.00");
    expect(plan).toMatch(/slutter\s+Åse Åmand: medlem/);
    expect(plan).toMatch(/begynder\s+Asta Askeskov: formand, Udvalget for Arbejde/);
    expect(plan).toMatch(/Uden konto.*\s+Birk Bøgegren: stedfortræder/);
    await press("Konstituér valgperioden");
    await expectClean(page);
    expect(await page.getByRole("status").textContent()).toContain("Valgperioden er konstitueret.");
    await page.goto("/konto/adgang");
    expect(await page.getByText("formand i Udvalget for Arbejde, Ærtebjerg Kommune").count()).toBe(1);
    await page.goto("/konto/perioder");
    await page.getByRole("link", { name: "2026-2029" }).click();
    await page.getByRole("link", { name: "Se, hvad konstitueringen flytter" }).click();
    await page.waitForURL("**/konstituering");
    await expectClean(page);
    await press("Tag konstitueringen tilbage");
    expect(await page.getByRole("status").textContent()).toContain("taget tilbage");
    await context.close();
  }, 120_000);
});
