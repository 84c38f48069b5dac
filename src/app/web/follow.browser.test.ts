import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, worker } from "../../access/viewer.ts";
import { makeLink } from "../../features/reminders/links.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tasksOf } from "../jobs/tasks.ts";
import type { RunningServer } from "../server.ts";
import { testSurveyKeys } from "../testing/test-survey-keys.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

// The browser keeps its own time: a cookie that ran out last spring is none.
const now = new Date();
const committee = "/aertebjerg/udvalget-for-stier";

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let bodyId: string;

async function minutes(start: string): Promise<void> {
  const items = [{ title: "Cykelsti langs Ærtesøen", outcome: "approved" as const, caseNumber: "26/117" }];
  const drawn = sketch({ body: "Ærtebjerg Kommune", committee: "Udvalget for Stier", start, items });
  const done = await importDocument(database.store, importer, drawn, { at: now });
  if (isProblem(done)) throw new Error(done.key);
  bodyId = done.bodyId;
}

beforeAll(async () => {
  database = await startTestDatabase();
  await minutes("2025-11-06T15:00:00+01:00");
  [server, browser] = await Promise.all([startTestServer(database.store, { now: () => now }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

/** The secret of the link that waits to be pressed: the database keeps its digest only, so a new one is made. */
async function confirmLink(): Promise<string> {
  const token = await database.store.as(worker, async (tx) => {
    const [row] = await tx.rows<{ id: string; subscriber: string }>({
      text: "SELECT id, subscriber_id AS subscriber FROM subscription WHERE confirmed IS NULL",
    });
    if (row === undefined) throw new Error("Nothing waits to be confirmed.");
    return makeLink(tx, { subscriberId: row.subscriber, subscriptionId: row.id }, "confirm", now);
  });
  return `/abonnement/bekraeft/${token}`;
}

describe("a citizen, on a phone and without script", () => {
  it("follows a committee, confirms, changes how often, and stops, on pages that axe finds nothing wrong with", async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: server.url });
    await context.route("**/*.js", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(committee);
    await page.getByText("Følg udvalget").click();
    await expectClean(page);
    await page.getByLabel("E-mail").fill("aase@ingensteder");
    await page.getByRole("button", { name: "Følg", exact: true }).click();
    await page.getByText("Skriv en hel e-mailadresse").waitFor();
    await expectClean(page);
    await page.getByLabel("E-mail").fill("aase@example.dk");
    await page.getByLabel("Én samlet mail om mandagen kl. 7").check();
    await page.getByRole("button", { name: "Følg", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Se i din indbakke" }).waitFor();
    await expectClean(page);

    await page.goto(await confirmLink());
    await expectClean(page);
    await page.getByRole("button", { name: "Ja, jeg vil gerne følge med" }).click();
    await page.getByText("Du følger nu med.").waitFor();
    await expectClean(page);
    await page.getByLabel("Hver gang der sker noget").check();
    await page.getByRole("button", { name: "Gem for Udvalget for Stier" }).click();
    await page.getByText("Det er gemt.").waitFor();
    expect(await page.getByLabel("Hver gang der sker noget").isChecked()).toBe(true);
    const stop = page.url().replace("/mit/", "/afmeld/").replace(/\?.*/, "");
    await page.goto(stop);
    await expectClean(page);
    await page.getByRole("button", { name: "Stop alle mails" }).click();
    await page.getByRole("heading", { level: 1, name: "Du får ikke flere mails" }).waitFor();
    await expectClean(page);
    await context.close();
  }, 120_000);
});

describe("a secretary, on a phone and without script", () => {
  it("reads the outbox and sets the reminders", async () => {
    const { store } = database;
    const administrator = await firstAdministrator(store, now);
    const held = { role: "secretary", bodyId, email: "sekretaer@example.dk" } as const;
    await visitorWithRole(server.url, store, administrator, held, now);
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: server.url });
    await context.route("**/*.js", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(committee);
    await page.getByText("Følg udvalget").click();
    await page.getByLabel("E-mail").fill("malthe@example.dk");
    await page.getByRole("button", { name: "Følg", exact: true }).click();
    const tasks = tasksOf({
      store,
      baseUrl: server.url,
      mailServer: null,
      surveyKeys: await testSurveyKeys(),
      now: () => now,
    });
    const mails = await store.as(worker, (tx) =>
      tx.rows<{ body: string; mail: string }>({
        text: "SELECT body_id AS body, id AS mail FROM mail WHERE state = 'queued'",
      }),
    );
    for (const ids of mails) await tasks["send-mail"](ids);

    await page.goto("/log-ind");
    await page.getByLabel("E-mail").fill(held.email);
    await page.getByLabel("Adgangskode").fill(testPassword);
    await page.getByRole("main").getByRole("button", { name: "Log ind" }).click();
    await page.getByRole("link", { name: "Udbakke" }).click();
    await page.waitForURL("**/konto/udbakke");
    await expectClean(page);
    await page.getByRole("link", { name: "Bekræft, at du vil følge" }).first().click();
    await page.getByText("Ja, jeg vil gerne følge med").waitFor();
    await expectClean(page);

    await page.goto("/konto/mails");
    await expectClean(page);
    await page.getByLabel("Dage før fristen i Ærtebjerg Kommune").fill("ti");
    await page.getByRole("button", { name: "Gem dagene for Ærtebjerg Kommune" }).click();
    await page.getByText("Skriv op til seks hele tal").waitFor();
    await expectClean(page);
    await page.getByLabel("Dage før fristen i Ærtebjerg Kommune").fill("7, 21");
    await page.getByRole("button", { name: "Gem dagene for Ærtebjerg Kommune" }).click();
    await page.getByText("Det er gemt.").waitFor();
    expect(await page.getByLabel("Dage før fristen i Ærtebjerg Kommune").inputValue()).toBe("21, 7");
    await context.close();
  }, 120_000);
});
