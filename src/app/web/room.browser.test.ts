import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

// The browser keeps its own time: a cookie that ran out last spring is none.
const now = new Date();
const day = now.toISOString().slice(0, 10);

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let room: string;
const { put, ask } = tryStore(() => database.store);

beforeAll(async () => {
  database = await startTestDatabase();
  const participants = [
    { name: "Vigga Vindspejl", party: "V", role: "chair" as const },
    { name: "Malthe Mosegris", party: "A" },
    { name: "Gry Gråspurv", party: "F" },
    { name: "Jens Jernurt", party: "C" },
  ];
  const earlier = new Date(now.getTime() - 5 * 86_400_000).toISOString().slice(0, 10);
  await put({ start: `${earlier}T08:15:00+01:00`, participants, items: [{ title: "Eventuelt", outcome: "other" }] });
  const points = ["1", "2"].map((number) => ({ number, text: `At punkt ${number} godkendes.` }));
  const done = await put({
    kind: "agenda",
    start: `${day}T08:15:00+01:00`,
    items: [
      { title: "Godkendelse af dagsorden" },
      { title: "Cykelsti langs åen", recommendation: { by: null, points } },
    ],
  });
  room = `/konto/moede/${done.bodyId}/${done.meetingId}`;
  [server, browser] = await Promise.all([startTestServer(database.store, { now: () => new Date() }), startBrowser()]);
  const administrator = await firstAdministrator(database.store, now);
  const [committee] = await ask<{ id: string }>("SELECT id FROM committee");
  for (const held of [
    { role: "secretary", committeeId: null, email: "sekretaer@example.dk" },
    { role: "secretary", committeeId: null, email: "vikar@example.dk" },
    { role: "chair", committeeId: committee?.id ?? null, email: "formand@example.dk" },
  ] as const) {
    await visitorWithRole(server.url, database.store, administrator, { ...held, bodyId: done.bodyId }, now);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

async function signedIn(email: string, width = 768): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width, height: 1024 } });
  const page = await context.newPage();
  await page.goto("/log-ind");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode").fill(testPassword);
  await page.getByRole("main").getByRole("button", { name: "Log ind" }).click();
  await page.waitForURL("**/konto");
  return { context, page };
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();
const unfold = (page: Page, text: string) => page.locator("summary", { hasText: text }).click();
const decisionOf = async () =>
  (await ask<{ changes: { of: string }[] }>("SELECT changes FROM room_command ORDER BY number")).flatMap((row) =>
    row.changes.map((change) => change.of),
  );

describe("a meeting in the room", () => {
  it("is held by chair and secretary, seen by each other, and loses nothing when the line breaks", async () => {
    const secretary = await signedIn("sekretaer@example.dk");
    const chair = await signedIn("formand@example.dk", 1280);
    await secretary.page.goto("/konto/moeder");
    await expectClean(secretary.page);
    await secretary.page.goto(room);
    await expectClean(secretary.page);
    await press(secretary.page, "Åbn mødet");
    await secretary.page.getByText("Mødet blev åbnet").waitFor();
    await chair.page.goto(`${room}/tavle`);
    await expectClean(chair.page);

    // A substitute for one who is away.
    await unfold(secretary.page, "Skriv en til på listen");
    await secretary.page.getByLabel("Navn").fill("Ulla Ugle");
    await secretary.page.getByLabel("Parti").fill("C");
    await press(secretary.page, "Skriv på listen");
    await secretary.page.getByRole("rowheader", { name: "Ulla Ugle (C)" }).waitFor();
    await secretary.page.getByLabel("Fremmøde for Jens Jernurt").selectOption("excused");
    await secretary.page.getByLabel("Stedfortræder for Jens Jernurt").selectOption({ label: "Ulla Ugle (C)" });
    await press(secretary.page, "Gem fremmøde");
    await secretary.page.getByText("4 af 4 deltager").first().waitFor();

    // The chair goes on; the secretary sees it, and gives the floor where the chair sees it.
    await press(chair.page, "Næste: Godkendelse af dagsorden");
    await secretary.page.getByText("Behandles nu").first().waitFor();
    await press(chair.page, "Næste: Cykelsti langs åen");
    await chair.page.getByRole("heading", { level: 1, name: /Cykelsti/ }).waitFor();
    await chair.page.getByLabel("Hvem beder om ordet?").selectOption({ label: "Malthe Mosegris (A)" });
    await press(chair.page, "Skriv på talerlisten");
    await press(chair.page, "Giv ordet til Malthe Mosegris (A)");
    await chair.page.getByText("Malthe Mosegris (A) · Har ordet").waitFor();
    await expectClean(chair.page);

    await secretary.page.getByRole("link", { name: "Cykelsti langs åen" }).click();
    await secretary.page.waitForURL("**/punkt/*");
    await expectClean(secretary.page);
    const item = secretary.page.url();

    // Somebody is disqualified, and the line breaks in the middle of it.
    await unfold(secretary.page, "Rejs spørgsmål om inhabilitet");
    await secretary.context.setOffline(true);
    await secretary.page.getByLabel("Hvem gælder det?").selectOption({ label: "Gry Gråspurv (F)" });
    await secretary.page.getByLabel("Udvalgets afgørelse").selectOption("ja");
    await secretary.page.getByLabel("Har forladt lokalet").check();
    await secretary.page.locator("section", { hasText: "Rejs spørgsmål" }).getByRole("button", { name: "Gem" }).click();
    await secretary.page.getByText("1 indtastning venter på linjen").waitFor();
    await unfold(secretary.page, "Ny afstemning");
    await secretary.page.getByLabel("Vigga Vindspejl (V)").first().selectOption("against");
    await secretary.page.getByLabel("Resten stemte").selectOption("for");
    await press(secretary.page, "Gem afstemningen");
    await secretary.page.getByText("2 indtastninger venter på linjen").waitFor();
    await expectClean(secretary.page);
    // The page itself can be opened again without a line, with what waits.
    await secretary.page.reload();
    await secretary.page.getByText("2 indtastninger venter på linjen").waitFor();
    expect(await decisionOf()).not.toContain("vote");
    await secretary.context.setOffline(false);
    await secretary.page.getByText("Linjen er tilbage").waitFor();
    expect((await decisionOf()).filter((of) => of === "vote" || of === "disqualification")).toHaveLength(2);
    await secretary.page.getByText("Gry Gråspurv har stemt og er inhabil").waitFor();

    // What cannot be so is said with its remedy; the vote is taken back and entered anew.
    await press(secretary.page, /^Tag tilbage: Sagen/);
    await secretary.page.getByText("Der er ikke stemt om punktet.").waitFor();
    await unfold(secretary.page, "Ny afstemning");
    await secretary.page.getByLabel("Vigga Vindspejl (V)").first().selectOption("against");
    await secretary.page.getByLabel("Resten stemte").selectOption("for");
    await press(secretary.page, "Gem afstemningen");
    await secretary.page.getByText("2 for, 1 imod, 0 undlod").waitFor();

    // Two secretaries decide the same while one has no line: both stand until one is chosen.
    const other = await signedIn("vikar@example.dk");
    await other.page.goto(item);
    await other.page.getByLabel("Med faste ord").first().waitFor();
    await other.context.setOffline(true);
    await other.page.getByLabel("Med faste ord").first().selectOption({ label: "Udsat." });
    await press(other.page, "Gem beslutningen");
    await other.page.getByText("1 indtastning venter på linjen").waitFor();
    await secretary.page.getByLabel("Med faste ord").first().selectOption({ label: "Godkendt." });
    await press(secretary.page, "Gem beslutningen");
    await other.context.setOffline(false);
    await secretary.page.getByRole("heading", { name: "Skrevet forskelligt" }).waitFor();
    await expectClean(secretary.page);
    await press(secretary.page, "Det gælder: Godkendt.");
    await secretary.page.getByRole("heading", { name: "Skrevet forskelligt" }).waitFor({ state: "detached" });
    await other.page.getByRole("heading", { name: "Skrevet forskelligt" }).waitFor({ state: "detached" });
    await other.context.close();

    await unfold(secretary.page, "Før noget til protokol");
    await secretary.page.getByLabel("Vigga Vindspejl (V)").last().check();
    await secretary.page.getByLabel("Ordene", { exact: true }).fill("Stien er for dyr.");
    await press(secretary.page, "Før til protokol");
    await secretary.page.getByText("Mindretalsudtalelse Stien er for dyr.").waitFor();

    await secretary.page.getByRole("link", { name: "Tilbage til mødet" }).click();
    await secretary.page.waitForURL(`**${room}`);
    await press(secretary.page, "Hæv mødet");
    await press(secretary.page, "Lav referatet");
    await secretary.page.waitForURL("**/konto/bord/*/*");
    await press(secretary.page, "Offentliggør mødet");
    const [published] = await ask<{ path: string }>(
      `SELECT a.path FROM public_address a JOIN public_item i ON i.id = a.record_id WHERE i.title LIKE 'Cykelsti%'`,
    );
    await chair.page.goto(published?.path ?? "");
    await expectClean(chair.page);
    for (const words of ["Godkendt.", "Stien er for dyr.", "Gry Gråspurv"]) {
      expect(await chair.page.getByText(words).first().isVisible(), words).toBe(true);
    }

    // Signing out leaves nothing of it on the device.
    await secretary.page.goto("/konto");
    // Where something is not sent yet, it asks first.
    await secretary.page.evaluate(() => localStorage.setItem("traad-venter", "1"));
    const asked = secretary.page.waitForEvent("dialog");
    const pressed = press(secretary.page, "Log ud");
    const dialog = await asked;
    expect(dialog.message()).toContain("er ikke sendt endnu");
    await dialog.dismiss();
    await pressed;
    expect(new URL(secretary.page.url()).pathname).toBe("/konto");
    await secretary.page.evaluate(() => localStorage.setItem("traad-venter", "0"));
    await press(secretary.page, "Log ud");
    await secretary.page.waitForURL("**/");
    const left = await secretary.page.evaluate(async () => [
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(left).toEqual([0, 0, 0]);
    await secretary.context.close();
    await chair.context.close();
  }, 240_000);

  it("sends at once what is entered while the page is slow to come after the last", async () => {
    const { context, page } = await signedIn("sekretaer@example.dk", 1024);
    await page.goto(room);
    await page.locator('a[href*="/punkt/"]').nth(1).click();
    await page.waitForURL((url) => url.pathname.includes("/punkt/"));
    const item = new URL(page.url()).pathname;
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(
      (url) => url.pathname === item,
      async (route) => {
        await held;
        await route.continue();
      },
    );
    const mending = page.waitForRequest((request) => new URL(request.url()).pathname === item);
    await page.getByLabel("Med faste ord").first().selectOption({ label: "Udsat." });
    await press(page, "Gem beslutningen");
    await mending;
    await unfold(page, "Før noget til protokol");
    await page.locator('input[name^="af-"]').first().check();
    await page.getByLabel("Ordene", { exact: true }).fill("Det haster.");
    const sent = page.waitForResponse((response) => response.request().method() === "POST");
    await press(page, "Før til protokol");
    expect((await sent).ok()).toBe(true);
    letThrough();
    await page.getByText("Det haster.").first().waitFor();
    await context.close();
  });

  it("can be held by keyboard alone", async () => {
    const { context, page } = await signedIn("sekretaer@example.dk", 1024);
    /** Presses Tab until what is at the keyboard is the one that is meant. */
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`The keyboard does not reach ${selector} on ${page.url()}.`);
    };
    await page.goto(room);
    await tabTo('a[href*="/punkt/"]');
    await page.keyboard.press("Enter");
    await page.waitForURL("**/punkt/*");
    await tabTo("summary:not([open])");
    await page.keyboard.press("Enter");
    await tabTo("#inhabil-person");
    await tabTo('.room-form button[type="submit"]');
    await page.keyboard.press("Enter");
    await page.getByText("er inhabil, er ikke afgjort").waitFor();
    // Where the page was mended under it, the keyboard is still where it was.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await tabTo("#ord-hele");
    await page.keyboard.press("ArrowDown");
    await tabTo('.room-form button[type="submit"]');
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector('input[name="vist-hele"]')?.getAttribute("value") === "1||",
    );
    await page.goto(`${room}/tavle`);
    await tabTo("#taler-person");
    await tabTo('.room-form button[type="submit"]');
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Giv ordet til/ }).waitFor();
    await context.close();
  });
});
