import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { setGoLive } from "../../features/followup/set-go-live.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import type { RunningServer } from "../server.ts";
import { type PromiseView, promiseViews } from "./desk-address.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-11-26T10:00:00Z");
const committees = ["Udvalget for Stier og Broer", "Udvalget for Børn, Unge og Uddannelse i Hele Ærtebjerg", "Byrådet"];
const things = [
  "stien",
  "broen",
  "værkstedet",
  "legepladsen",
  "busruten",
  "lygterne",
  "kajen",
  "hallen",
  "engen",
  "skoven",
];
const meetings = 50;
const each = 20;

/** A body with a thousand promises of five years: some overdue, some due soon, some unsure, some with a day far away. */
async function fill(database: TestDatabase): Promise<string> {
  let bodyId = "";
  for (let n = 0; n < meetings; n += 1) {
    const year = 2022 + Math.floor(n / 10);
    const day = `${year}-${String(1 + (n % 10)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
    const quotes = Array.from({ length: each }, (_, at) => {
      const thing = things[(n + at) % things.length] ?? "";
      return `Forvaltningen fremlægger sag ${n * each + at} med en status på ${thing} og de erfaringer, der er gjort siden sidst.`;
    });
    const input = sketch({
      body: "Ærtebjerg Kommune",
      committee: committees[n % committees.length] ?? null,
      start: `${day}T15:00:00+01:00`,
      items: quotes.map((text, at) => ({ title: `Sag ${n * each + at}`, caseNumber: `${n}/${at}`, text })),
    });
    const promises = quotes.map((quote, item) => {
      const to = `${2026 + ((n + item) % 3)}-${String(1 + (item % 12)).padStart(2, "0")}-28`;
      return { quote, item, what: quote, confidence: item % 3 === 0 ? 0.6 : 0.9, due: item % 7 === 0 ? {} : { to } };
    });
    const done = await importDocument(database.store, importer, promising(input, ...promises), { at: now });
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
  }
  await setGoLive(database.store, importer, bodyId, "2022-01-01", now);
  await database.store.as(importer, (tx) =>
    tx.rows({
      text: `UPDATE promise SET confirmed = true, state = 'open', owner_name = 'Åse Åmand', owner_email = 'aase@example.dk'
      WHERE (found ->> 'confidence')::real > 0.8 AND hashtext(id::text) % 2 = 0`,
    }),
  );
  return bodyId;
}

describe("a desk with a thousand promises", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    database = await startTestDatabase();
    await fill(database);
    const who = await firstAdministrator(database.store, now);
    server = await startTestServer(database.store, { now: () => now });
    browser = await startBrowser();
    const context = await browser.newContext({ baseURL: server.url });
    page = await context.newPage();
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

  const views = Object.keys(promiseViews) as PromiseView[];
  const rows = () => page.locator(".desk-line").count();

  it.each([320, 390, 1280])("is as wide as a window of %i pixels, and axe finds nothing", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const view of views) {
      await page.goto(`/konto/bord/loefter?vis=${promiseViews[view]}`);
      expect(await tooWide(page), view).toBeLessThanOrEqual(0);
      expect(await rows(), view).toBeLessThanOrEqual(25);
    }
    await page.goto("/konto/bord/loefter?vis=se-paa");
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([320, 390, 1280])(
    "has a front page as wide as a window of %i pixels, and axe finds nothing",
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/konto/bord");
      expect(await page.locator(".desk-line").count()).toBeGreaterThan(3);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it("is gone through page by page, to the last of as many pages as are told", async () => {
    await page.goto("/konto/bord/loefter?vis=over-tiden");
    const pages = Number(/Side 1 af (\d+)/.exec((await page.locator(".pager-place").textContent()) ?? "")?.[1]);
    const waiting = Number(await page.locator('.desk-views [aria-current="page"] .figure').textContent());
    expect(pages).toBe(Math.ceil(waiting / 25));
    let seen = await rows();
    for (let at = 2; at <= pages; at += 1) {
      await page.getByRole("link", { name: "Næste" }).click();
      await page.waitForURL(`**side=${at}`);
      seen += await rows();
    }
    expect(seen).toBe(waiting);
    expect(await page.getByRole("link", { name: "Næste" }).count()).toBe(0);
  });

  it("is narrowed to a committee and a year, also where promises wait for being looked at", async () => {
    await page.goto("/konto/bord/loefter?vis=se-paa");
    await page.getByLabel("Udvalg", { exact: true }).selectOption({ label: "Byrådet" });
    await page.getByLabel("Lovet i").selectOption("2024");
    await page.getByRole("button", { name: "Vis" }).click();
    await page.waitForURL("**aar=2024");
    const facts = await page.locator(".desk-facts").allTextContents();
    expect(facts.length).toBeGreaterThan(5);
    for (const text of facts) expect(text).toMatch(/Lovet .* 2024 .*Byrådet/);
  });

  it("answers each list in less than a quarter of a second of the processor", async () => {
    for (const view of [...views, null]) {
      const address = view === null ? "/konto/bord" : `/konto/bord/loefter?vis=${promiseViews[view]}`;
      await page.goto(address);
      const from = process.cpuUsage();
      for (let times = 0; times < 5; times += 1) await page.request.get(address);
      const { user, system } = process.cpuUsage(from);
      expect((user + system) / 5000, address).toBeLessThan(250);
    }
  });
});
