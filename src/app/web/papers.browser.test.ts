import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { closedAgenda } from "./test/closed-agenda.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

// The browser keeps its own time: a cookie that ran out last spring is none.
const now = new Date();
const day = new Date(now.getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
const secret = "Mosegris";

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let papers = "";
const { ask } = tryStore(() => database.store);

beforeAll(async () => {
  database = await startTestDatabase();
  const { store } = database;
  const earlier = { start: "2026-02-02T16:15:00+01:00", items: [{ title: "Eventuelt" }] };
  const done = await importDocument(store, importer, sketch({ body: "Ærtebjerg Kommune", ...earlier }));
  if (isProblem(done)) throw new Error(done.key);
  await closedAgenda(store, done.bodyId, secret, day, now);
  const [agenda] = await ask<{ id: string }>("SELECT meeting_id AS id FROM agenda");
  papers = `/konto/materiale/${done.bodyId}/${agenda?.id}`;
  [server, browser] = await Promise.all([startTestServer(store, { now: () => new Date() }), startBrowser()]);
  const administrator = await firstAdministrator(store, now);
  for (const role of ["member", "chair"] as const) {
    const held = { role, bodyId: done.bodyId, email: `${role}@example.dk` };
    await visitorWithRole(server.url, store, administrator, held, now);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/log-ind");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode").fill(testPassword);
  await page.getByRole("main").getByRole("button", { name: "Log ind" }).click();
  await page.waitForURL((url) => url.pathname === "/konto");
}

async function onDevice(email: string, width = 390): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width, height: 844 } });
  const page = await context.newPage();
  await signIn(page, email);
  return { context, page };
}

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).click();
/** How much is in the caches of the device. */
const cached = (page: Page) => page.evaluate(async () => (await caches.keys()).length);
const wiped = (page: Page) => page.waitForFunction(async () => (await caches.keys()).length === 0);

/** The meeting's papers, kept; the worker answers for the page from then on. */
async function keep(page: Page): Promise<void> {
  await page.goto(papers);
  await press(page, "Gem på enheden");
  await page.getByText(/^Hentet .* MB\.$/).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(papers);
  await page.getByText(/^Hentet .* MB\.$/).waitFor();
}

describe("a meeting's papers on the device", () => {
  it("are found from one's own page, kept, read without a line, and taken off again", async () => {
    const { context, page } = await onDevice("member@example.dk");
    await page.getByRole("main").getByRole("link", { name: "Mødemateriale" }).click();
    await page.waitForURL((url) => url.pathname === "/konto/materiale");
    await page.getByText("Intet er gemt på enheden.").waitFor();
    await expectClean(page);
    await keep(page);
    await expectClean(page);

    await context.setOffline(true);
    await page.goto("/konto/materiale");
    await page.getByText("Ingen forbindelse.").waitFor();
    await page.getByRole("region", { name: "På denne enhed" }).getByRole("link").click();
    await page.waitForURL((url) => url.pathname === papers);
    await page.getByText(`${secret} under presentation`).waitFor();
    await page.getByText("Ingen forbindelse.").waitFor();
    const style = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(style).toContain("IBM Plex Sans");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Aftalen" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("bilag.txt");
    const pdf = await page.evaluate(
      async (address) => (await (await fetch(address)).blob()).size,
      `${papers}/samlet.pdf`,
    );
    expect(pdf).toBeGreaterThan(10_000);
    await context.setOffline(false);

    await page.goto("/konto/materiale");
    await press(page, "Fjern fra enheden");
    await page.getByText("Intet er gemt på enheden.").waitFor();
    await context.close();
  });

  it("says when there is something newer, and fetches it", async () => {
    const { context, page } = await onDevice("member@example.dk", 1280);
    await keep(page);
    await ask("UPDATE paper_item SET modified = modified + interval '1 minute'");
    await page.reload();
    await page.getByText("Der er kommet noget nyere.").waitFor();
    await expectClean(page);
    await press(page, "Hent det nye");
    await page.getByText("Der er kommet noget nyere.").waitFor({ state: "detached" });
    await context.close();
  });

  it("are gone after signing out, after the session has ended, and for whoever signs in next", async () => {
    const { context, page } = await onDevice("member@example.dk");
    await keep(page);
    await page.goto("/konto");
    await page.getByRole("main").getByRole("button", { name: "Log ud" }).first().click();
    await page.waitForURL((url) => url.pathname === "/");
    await wiped(page);
    await context.setOffline(true);
    await expect(page.goto(papers)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);

    // Ended from another device: the next page that is asked for wipes.
    await signIn(page, "member@example.dk");
    await keep(page);
    expect(await cached(page)).toBeGreaterThan(0);
    const elsewhere = await onDevice("member@example.dk");
    await elsewhere.page.getByRole("button", { name: "Log ud alle andre steder" }).click();
    await elsewhere.page.getByRole("status").waitFor();
    await page.goto(papers);
    await page.waitForURL((url) => url.pathname === "/log-ind");
    await wiped(page);
    await elsewhere.context.close();

    // The session ended unseen, and somebody else signs in.
    await signIn(page, "member@example.dk");
    await keep(page);
    await context.clearCookies();
    await signIn(page, "chair@example.dk");
    await wiped(page);
    await context.close();
  });
});
