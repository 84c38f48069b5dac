import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, type Role } from "../../access/viewer.ts";
import { planMeetings } from "../../features/followup/wheel/plan-meeting.ts";
import { docxOf, para, styled } from "../../intake/sources/testing/write-docx.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { itemsOf, rulesOf } from "./items/item-address.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

let seconds = 0;
const clock = () => {
  seconds += 1;
  return new Date(Date.parse("2026-03-02T08:00:00Z") + seconds * 1000);
};
const meetingPage = "/aertebjerg/udvalget-for-arbejde/2026-03-09";

describe("an agenda is made by three people, in a browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let bodyId: string;
  let committeeId: string;
  const people = new Map<Role, Page>();
  /** Where screenshots are kept, if somebody wants to look at them. */
  const pictures = process.env.TRAAD_PICTURES ?? "";

  beforeAll(async () => {
    database = await startTestDatabase();
    const { put, ask } = tryStore(() => database.store);
    const town = { body: "Ærtebjerg Kommune", start: "2026-01-15T15:00:00+01:00", items: [{ title: "Cykelsti" }] };
    await put({ ...town, committee: "Økonomiudvalget" });
    ({ bodyId } = await put({ ...town, committee: "Udvalget for Arbejde", start: "2026-01-20T15:00:00+01:00" }));
    const rows = await ask<{ id: string }>("SELECT id FROM committee WHERE name = 'Udvalget for Arbejde'");
    committeeId = rows[0]?.id ?? "";
    const meeting = {
      committeeId,
      day: "2026-03-09",
      startsAt: "2026-03-09T15:00:00+01:00",
      location: "Rådhuset",
      public: true,
    };
    expect(await planMeetings(database.store, importer, bodyId, [meeting], clock())).toBeNull();
    server = await startTestServer(database.store, { now: clock });
    browser = await startBrowser();
    const first = await firstAdministrator(database.store, clock());
    for (const role of ["item-author", "head", "secretary"] as const) {
      const held = {
        role,
        bodyId,
        committeeId: role === "secretary" ? null : committeeId,
        email: `${role}@example.dk`,
      };
      await visitorWithRole(server.url, database.store, first, held, clock());
      // High enough that no line of the agenda is out of sight where it is dragged to.
      const viewport = { width: role === "head" ? 320 : role === "secretary" ? 1280 : 390, height: 2400 };
      // The author works without script; dragging is all that script adds.
      const context = await browser.newContext({ baseURL: server.url, viewport });
      if (role === "item-author") await context.route("**/*.js", (route) => route.abort());
      const page = await context.newPage();
      await page.goto("/log-ind");
      await page.getByLabel("E-mail").fill(held.email);
      await page.getByLabel("Adgangskode").fill(testPassword);
      await page.getByRole("main").getByRole("button", { name: "Log ind" }).click();
      await page.waitForURL("**/konto");
      people.set(role, page);
    }
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  const as = (role: Role): Page => {
    const page = people.get(role);
    if (page === undefined) throw new Error(`${role} has not signed in.`);
    return page;
  };
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole("main").getByRole("button", { name }).first().click();
  const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
  async function looksRight(page: Page, name: string): Promise<void> {
    await expectClean(page);
    if (pictures === "") return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }

  it("an author writes an item and answers a remark, a head of department approves it", async () => {
    const author = as("item-author");
    const head = as("head");
    await author.getByRole("link", { name: "Punkter på vej" }).click();
    await author.waitForURL(`**${itemsOf(bodyId)}`);
    await looksRight(author, "items-empty");
    await author.getByRole("link", { name: "Skriv et punkt" }).click();
    await looksRight(author, "item-new");
    await author.getByLabel("Titel", { exact: true }).fill("Ny plan for Solbakken");
    await author.getByLabel("Sagsfremstilling").fill("Planen beskriver værkstedet.\n\nDen gælder i tre år.");
    await author.getByLabel("Hvem indstiller?").fill("Forvaltningen");
    await author.getByLabel("Indstillingens punkter").fill("at planen godkendes");
    await author.getByLabel("Sagens vej").fill("Udvalget for Arbejde\nØkonomiudvalget");
    await press(author, "Opret punktet");
    await told(author, "Punktet er gemt.");
    await looksRight(author, "item-draft");
    const address = new URL(author.url()).pathname;
    await author.getByText("Læg et bilag ved").click();
    const bytes = Buffer.from(docxOf({ body: styled("Heading1", "Planen") + para("Værkstedet får ti pladser.") }));
    await author
      .getByLabel("Fil", { exact: true })
      .setInputFiles({ name: "plan.docx", mimeType: "application/msword", buffer: bytes });
    await press(author, "Læg ved");
    await told(author, "Punktet er gemt.");
    await looksRight(author, "item-attachment");
    await press(author, "Send til godkendelse");
    await told(author, "sendt til godkendelse");

    await head.goto(address);
    await looksRight(head, "item-ready");
    await head.getByLabel("Bemærkning til forfatteren").fill("Hvad koster det?");
    await press(head, "Send tilbage");
    await told(head, "sendt tilbage");

    await author.goto(address);
    await looksRight(author, "item-remark");
    await author.getByLabel("Dit svar").fill("Det koster intet.");
    await press(author, "Gem svaret");
    await told(author, "Svaret er gemt.");
    await author.getByLabel("Økonomi").fill("Planen koster intet.");
    await press(author, "Gem punktet");
    await told(author, "Punktet er gemt.");
    await press(author, "Send til godkendelse");
    await author.getByRole("link", { name: /^Udgave/ }).click();
    await author.getByText("Planen koster intet.").waitFor();
    await looksRight(author, "item-revisions");

    await head.goto(address);
    await press(head, "Godkend punktet");
    await told(head, "Punktet er godkendt.");
    await looksRight(head, "item-approved");
  }, 120_000);

  it("a secretary makes, orders, checks and publishes the agenda, and a citizen reads it", async () => {
    const secretary = as("secretary");
    await secretary.goto(`${itemsOf(bodyId)}/overskrifter`);
    await looksRight(secretary, "headings");
    await secretary.goto(rulesOf(bodyId, committeeId));
    await looksRight(secretary, "rules");
    await secretary.getByLabel("Hverdage før mødet, dagsordenen sendes ud").fill("5");
    await press(secretary, "Gem reglerne");
    await told(secretary, "Reglerne er gemt.");
    await secretary.goto("/konto");
    await secretary.getByRole("link", { name: "Punkter på vej" }).click();
    await looksRight(secretary, "items");
    await secretary.getByRole("main").getByRole("link", { name: "Dagsordener" }).click();
    await looksRight(secretary, "agendas");
    await press(secretary, /^Lav dagsorden/);
    await told(secretary, "Dagsordenen er lavet.");
    await secretary
      .getByText("Fristen for at sende dagsordenen ud var")
      .or(secretary.getByText("Dagsordenen skal ud senest"))
      .first()
      .waitFor();
    await press(secretary, "Sæt Ny plan for Solbakken på dagsordenen");
    await told(secretary, "Ændringen er gemt.");
    await secretary.getByText("Gæster og emner under Orientering").click();
    await looksRight(secretary, "agenda");
    await secretary.locator("details[open]").getByLabel("Emne 1", { exact: true }).fill("Nyt fra Fjordskolen");
    await secretary.locator("details[open]").getByRole("button", { name: "Gem" }).click();
    await told(secretary, "Ændringen er gemt.");

    const order = () => secretary.locator(".agenda-lines > li > p:first-child").allInnerTexts();
    const before = await order();
    expect(before[1]).toBe("2. Ny plan for Solbakken");
    // By keyboard alone.
    await secretary.getByRole("button", { name: "Flyt Ny plan for Solbakken sidst" }).focus();
    await Promise.all([secretary.waitForEvent("load"), secretary.keyboard.press("Enter")]);
    expect((await order()).at(-1)).toContain("Ny plan for Solbakken");
    // By dragging it back.
    const lines = secretary.locator(".agenda-lines > li");
    await Promise.all([secretary.waitForEvent("load"), lines.last().dragTo(lines.nth(1))]);
    expect(await order()).toEqual(before);

    await secretary.getByRole("link", { name: "Se efter og offentliggør" }).click();
    await secretary.getByRole("heading", { name: "Se efter før offentliggørelse" }).waitFor();
    await looksRight(secretary, "check");
    await press(secretary, "Offentliggør dagsordenen");
    await told(secretary, "Dagsordenen er offentliggjort.");
    await looksRight(secretary, "agenda-published");

    const citizen = await (await browser.newContext({ baseURL: server.url })).newPage();
    await citizen.goto(`${meetingPage}/punkt/2`);
    await citizen.getByText("at planen godkendes").first().waitFor();
    await citizen.getByRole("link", { name: "plan", exact: true }).waitFor();
    await looksRight(citizen, "public-item");
    await citizen.goto(meetingPage);
    await looksRight(citizen, "public-meeting");
    await citizen.context().close();

    await press(secretary, "Træk dagsordenen tilbage");
    await told(secretary, "trukket tilbage");
  }, 120_000);
});
