import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOffersCsv } from "../../intake/offers/read-offers-csv.ts";
import { isProblem } from "../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { publishTestOffers, showTestBody } from "../../store/testing/test-offers.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-11-27T10:00:00Z");
const overview = "/aertebjerg/tilbud";
const sample = new URL("../../../sample/offers.csv", import.meta.url);

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  database = await startTestDatabase();
  await showTestBody(database);
  const given = readOffersCsv("offers.csv", readFileSync(sample));
  if (isProblem(given)) throw new Error(given.key);
  await publishTestOffers(
    database,
    given.map(({ offer }) => offer),
  );
  const framedBy = ["http://127.0.0.1:9"];
  [server, browser] = await Promise.all([
    startTestServer(database.store, { now: () => now, framedBy, mapTiles: null }),
    startBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

const phone = { width: 390, height: 844 };

async function opened(script: boolean, viewport = phone): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport, baseURL: server.url, javaScriptEnabled: script });
  return { context, page: await context.newPage() };
}

/** Where pictures of the pages are put, where somebody wants to look at them. */
const shots = process.env.TRAAD_SHOTS;
const shot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/offers-${name}.png`, fullPage: true });
};

describe.each([true, false])("a mother on her phone, with script: %s", (script) => {
  it("finds help for her son, chooses some of it, and has it on one page to send", async () => {
    const { context, page } = await opened(script);
    await page.goto(overview);
    // axe is a script itself.
    const clean = () => (script ? expectClean(page) : Promise.resolve());
    await clean();
    await shot(page, `front-${script}`);
    await page.getByLabel("Hvad handler det om?").fill("min søn på 16 har angst og går ikke i skole");
    await page.getByLabel("Postnummer eller by").fill("8500");
    await page.getByRole("button", { name: "Søg" }).click();
    await page.getByText("Vi forstod det som:").waitFor();
    await clean();
    await shot(page, `found-${script}`);
    const titles = await page.getByRole("main").locator("h3.offer-title a").allTextContents();
    expect(titles.slice(0, 6)).toEqual(expect.arrayContaining(["Modig sammen", "Skolebroen", "Den stille klasse"]));
    expect(await page.locator("svg.dot-map").count()).toBe(1);

    await page.getByRole("link", { name: "Vælg Skolebroen" }).click();
    await page.getByRole("link", { name: "Fravælg Skolebroen" }).waitFor();
    await page.getByRole("link", { name: "Modig sammen", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Modig sammen" }).waitFor();
    await clean();
    await shot(page, `offer-${script}`);
    expect(await page.getByRole("link", { name: /^Ring 70/ }).getAttribute("href")).toMatch(/^tel:7000/);
    await page.getByRole("link", { name: "Vælg", exact: true }).click();
    await page.getByRole("link", { name: "Se de valgte tilbud" }).click();
    await page.getByRole("heading", { level: 1, name: "Valgte tilbud" }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(["Skolebroen", "Modig sammen"]),
    );
    await clean();
    await shot(page, `chosen-${script}`);
    expect(await page.getByRole("button", { name: "Print" }).count()).toBe(script ? 1 : 0);
    // Nothing is kept of her but the address: no cookie, and nothing in the browser.
    expect(await context.cookies()).toEqual([]);
    if (script) expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });
});

describe("the overview of offers", () => {
  it("is used by the keyboard alone", async () => {
    const { context, page } = await opened(true, { width: 1280, height: 900 });
    await page.goto(overview);
    await page.getByLabel("Hvad handler det om?").focus();
    await page.keyboard.type("ensom");
    await page.keyboard.press("Enter");
    await page.getByText("Vi forstod det som:").waitFor();
    await shot(page, "wide");
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      if ((await page.locator(":focus").getAttribute("class")) === "offer-choose") break;
    }
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /^Fravælg/ }).waitFor();
    await expectClean(page);
    await context.close();
  });

  it("stands in a frame on a site that may, and in no other; its links lead out of the frame", async () => {
    const framed = await fetch(`${server.url}${overview}/indlejret`);
    const policy = framed.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors 'self' http://127.0.0.1:9");
    expect(framed.headers.has("x-frame-options")).toBe(false);
    expect(policy).not.toContain("unsafe");
    const usual = await fetch(`${server.url}${overview}`);
    expect(usual.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(usual.headers.get("x-frame-options")).toBe("DENY");
    const { context, page } = await opened(true);
    await page.goto(`${overview}/indlejret?q=angst`);
    await expectClean(page);
    expect(await page.locator("header, footer").count()).toBe(0);
    const links = page.locator(`a[href^="${overview}/"]:not([href*="/indlejret"])`);
    expect(await links.count()).toBeGreaterThan(5);
    for (const link of await links.all()) expect(await link.getAttribute("target")).toBe("_top");
    await context.close();
  });

  it("reads an offer aloud where the browser can", async () => {
    const { context, page } = await opened(true);
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
        value: class {
          text: string;
          lang = "";
          constructor(text: string) {
            this.text = text;
          }
          addEventListener() {}
        },
      });
      Object.defineProperty(globalThis, "speechSynthesis", {
        value: {
          speaking: false,
          cancel() {},
          speak: ({ text, lang }: { text: string; lang: string }) => said.push(`${lang} ${text}`),
        },
      });
    });
    await page.goto(`${overview}?q=sorggruppe`);
    await page.getByRole("link", { name: "Sorggruppe for børn", exact: true }).click();
    await page.getByRole("button", { name: "Læs op" }).click();
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said[0]).toBe("da Sorggruppe for børn");
    expect(said.some((text) => text.includes("Vi tegner, leger og taler"))).toBe(true);
    expect(await page.getByRole("button", { name: "Stop oplæsning" }).count()).toBe(1);
    await context.close();
  });
});
