import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, type Role } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { hashPassword } from "../../features/accounts/password.ts";
import { planMeetings } from "../../features/followup/wheel/plan-meeting.ts";
import { linkMember } from "../../features/meetings/approval/link-member.ts";
import { accountWithRole } from "../../features/meetings/approval/testing/a-council.ts";

import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { keyboardOf } from "./test/keyboard.ts";
import { testPassword } from "./test/sign-up.ts";
import { newVisitor, startTestServer } from "./test-browserless.ts";

// The browser keeps its own time, and a meeting is held on its day.
const day = dayInDenmark(new Date());
const meetingPage = `/aertebjerg/udvalget-for-stier-og-broer/${day}`;
const members = [
  ["Vigga Vindspejl", "V"],
  ["Malthe Mosegris", "A"],
  ["Gry Gråspurv", "F"],
  ["Asta Askeskov", "A"],
  ["Bertil Bregneø", "C"],
  ["Clara Clausbjerg", "V"],
  ["Jens Jernurt", "C"],
] as const;
/** Sits in for the last member. */
const substitute = "Ulla Ugle";
/** Those who take part, and so approve: by their accounts. */
const approvers = [...members.slice(0, -1).map(([name]) => name), substitute];
const open = "Cykelsti langs åen";
/** Stands in the closed item alone, in each place of it. */
const secret = "Grævlingehulen";

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let bodyId: string;
const { put, ask } = tryStore(() => database.store);

beforeAll(async () => {
  const passwordHash = await hashPassword(testPassword);
  database = await startTestDatabase();
  const { store } = database;
  const participants = members.map(([name, party], at) => ({
    name,
    party,
    ...(at === 0 ? { role: "chair" as const } : {}),
  }));
  const earlier = dayInDenmark(new Date(Date.now() - 30 * 86_400_000));
  const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Stier og Broer" };
  const items = [{ title: "Eventuelt", outcome: "other" as const }];
  ({ bodyId } = await put({ ...town, start: `${earlier}T08:15:00+01:00`, participants, items }));
  const [committee] = await ask<{ id: string }>("SELECT id FROM committee");
  const now = new Date();
  const meeting = { committeeId: committee?.id ?? "", day, startsAt: null, location: "Rådhuset", public: true };
  expect(await planMeetings(store, importer, bodyId, [meeting], now)).toBeNull();
  const account = (role: Role, email: string, name: string) =>
    accountWithRole(store, bodyId, role, email, now, { name, passwordHash });
  await account("item-author", "forfatter@example.dk", "Frode Fuldmægtig");
  await account("head", "chef@example.dk", "Cilla Chef");
  await account("secretary", "sekretaer@example.dk", "Sille Sekretær");
  await account("chair", "formand@example.dk", "Vigga Vindspejl");
  const people = await ask<{ id: string; name: string }>("SELECT id, name FROM person");
  for (const [at, name] of approvers.entries()) {
    await account("member", `medlem${at}@example.dk`, name);
    const personId = people.find((person) => person.name === name)?.id;
    if (personId === undefined) continue;
    expect(await linkMember(store, importer, { bodyId, personId }, `medlem${at}@example.dk`, now)).toBeNull();
  }
  [server, browser] = await Promise.all([startTestServer(store, { now: () => new Date() }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

/** A page of somebody who has signed in with the keyboard. */
async function signedIn(email: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto("/log-ind");
  const keys = keyboardOf(page);
  await keys.write(page.getByLabel("E-mail"), email);
  await keys.write(page.getByLabel("Adgangskode"), testPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/konto");
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();
const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

/** Axe looks at each kind of page once, whoever is there first. */
const looked = new Set<string>();
async function looksRight(page: Page): Promise<void> {
  const kind = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id");
  if (looked.has(kind)) return;
  looked.add(kind);
  await expectClean(page);
}

/** An author writes an item and sends it for approval. Gives its address. */
async function write(author: Page, fields: Readonly<Record<string, string>>, closed: boolean): Promise<string> {
  await author.goto(`/konto/punkter/${bodyId}`);
  await looksRight(author);
  await author.getByRole("link", { name: "Skriv et punkt" }).click();
  await author.waitForURL((url) => url.pathname.endsWith("/nyt"));
  await looksRight(author);
  const keys = keyboardOf(author);
  if (closed) await keys.tick(author.getByLabel("Behandles for lukkede døre"));
  for (const [name, text] of Object.entries(fields)) {
    await keys.write(author.getByRole("textbox", { name, exact: true }), text);
  }
  await press(author, "Opret punktet");
  await told(author, "Punktet er gemt.");
  await author.getByText("Læg et bilag ved").click();
  const buffer = Buffer.from(closed ? `Brev om ${secret}` : "Kort over stien");
  await author
    .getByLabel("Fil", { exact: true })
    .setInputFiles({ name: closed ? "brev.txt" : "kort.txt", mimeType: "text/plain", buffer });
  await press(author, "Læg ved");
  await told(author, "Punktet er gemt.");
  await looksRight(author);
  await press(author, "Send til godkendelse");
  await told(author, "sendt til godkendelse");
  return new URL(author.url()).pathname;
}

/** What was entered as decision has come back to the page. */
const decided = (page: Page) =>
  page.waitForFunction(() => document.querySelector('input[name="vist-hele"]')?.getAttribute("value") !== "||");
const newRoom = (page: Page) => page.waitForURL((url) => /\/konto\/moede\/[^/]+\/[^/]+$/.test(url.pathname));

describe("a matter, from the first word to what everybody can read", () => {
  it("is written, approved, put on, checked and published", async () => {
    const author = await signedIn("forfatter@example.dk", 1024);
    const head = await signedIn("chef@example.dk", 390);
    const item = await write(
      author,
      {
        Titel: open,
        Sagsfremstilling: "Stien går langs åen fra broen til havnen.",
        "Hvem indstiller?": "Forvaltningen",
        "Indstillingens punkter": "at stien bygges",
      },
      false,
    );
    const closed = await write(
      author,
      {
        Titel: `Afsked i ${secret}`,
        "Neutral titel": "Personalesag",
        Sagsfremstilling: `Der er uro i ${secret}.`,
        "Hvem indstiller?": "Forvaltningen",
        "Indstillingens punkter": `at ${secret} lukkes`,
      },
      true,
    );
    await head.goto(item);
    await looksRight(head);
    await head.getByLabel("Bemærkning til forfatteren").fill("Hvad koster det?");
    await press(head, "Send tilbage");
    await told(head, "sendt tilbage");
    await author.goto(item);
    await author.getByLabel("Dit svar").fill("To millioner, som står i budgettet.");
    await press(author, "Gem svaret");
    await told(author, "Svaret er gemt.");
    await press(author, "Send til godkendelse");
    await told(author, "sendt til godkendelse");
    for (const address of [item, closed]) {
      await head.goto(address);
      await press(head, "Godkend punktet");
      await told(head, "Punktet er godkendt.");
    }
    await author.context().close();
    await head.context().close();

    // The secretary has no mouse.
    const secretary = await signedIn("sekretaer@example.dk");
    const keys = keyboardOf(secretary);
    await keys.follow("Punkter på vej");
    await keys.follow("Dagsordener");
    await looksRight(secretary);
    await keys.press(/^Lav dagsorden/);
    await told(secretary, "Dagsordenen er lavet.");
    for (const title of [open, `Afsked i ${secret}`]) {
      await keys.press(`Sæt ${title} på dagsordenen`);
      await secretary.getByRole("button", { name: `Tag ${title} af dagsordenen` }).waitFor();
    }
    await looksRight(secretary);
    await keys.follow("Se efter og offentliggør");
    await looksRight(secretary);
    await keys.press("Offentliggør dagsordenen");
    await told(secretary, "Dagsordenen er offentliggjort.");
    await secretary.context().close();
  }, 120_000);

  it("is dealt with at a meeting, by somebody with a keyboard alone", async () => {
    const chair = await signedIn("formand@example.dk");
    const secretary = await signedIn("sekretaer@example.dk");
    const keys = keyboardOf(secretary);
    const main = secretary.getByRole("main");
    await keys.follow("Hold møde");
    await looksRight(secretary);
    await keys.follow(/Udvalget for Stier og Broer/);
    await looksRight(secretary);
    await keys.press("Åbn mødet");
    await secretary.getByText("Mødet blev åbnet").first().waitFor();
    const room = new URL(secretary.url()).pathname;

    await keys.unfold("Skriv en til på listen");
    await keys.write(main.getByLabel("Navn", { exact: true }), substitute);
    await keys.write(main.getByLabel("Parti"), "C");
    await keys.press("Skriv på listen");
    await secretary.getByRole("rowheader", { name: `${substitute} (C)` }).waitFor();
    await keys.choose(main.getByLabel("Fremmøde for Jens Jernurt"), "Afbud");
    await keys.choose(main.getByLabel("Stedfortræder for Jens Jernurt"), substitute);
    await keys.press("Gem fremmøde");
    await secretary.getByText("7 af 7 deltager").first().waitFor();

    await chair.goto(`${room}/tavle`);
    await looksRight(chair);
    await press(chair, /^Næste: Godkendelse af dagsorden/);
    await press(chair, `Næste: ${open}`);
    await chair.getByRole("heading", { level: 1, name: new RegExp(open) }).waitFor();

    await keys.follow(new RegExp(open));
    await looksRight(secretary);
    await keys.unfold("Rejs spørgsmål om inhabilitet");
    await keys.choose(main.getByLabel("Hvem gælder det?"), "Gry");
    await keys.choose(main.getByLabel("Udvalgets afgørelse"), "Inhabil");
    await keys.tick(main.getByLabel("Har forladt lokalet"));
    await keys.press("Gem");
    await secretary.getByText("6 af 7 deltager").first().waitFor();
    await keys.unfold("Ny afstemning");
    await keys.choose(main.getByLabel("Malthe Mosegris (A)").first(), "Imod");
    await keys.choose(main.getByLabel("Resten stemte"), "For");
    await keys.press("Gem afstemningen");
    await secretary.getByText("5 for, 1 imod, 0 undlod").waitFor();
    await keys.choose(main.locator("#ord-hele"), "Godkendt.");
    await keys.press("Gem beslutningen");
    await keys.unfold("Før noget til protokol");
    await keys.tick(main.locator("fieldset").filter({ hasText: "Hvem?" }).getByLabel("Malthe Mosegris (A)"));
    await keys.write(main.getByLabel("Ordene", { exact: true }), "Stien er for dyr.");
    await keys.press("Før til protokol");
    await secretary.getByText("Mindretalsudtalelse Stien er for dyr.").waitFor();

    await keys.follow("Tilbage til mødet");
    await keys.follow(/Personalesag/);
    await keys.write(main.locator("#tekst-hele"), `${secret} lukkes.`);
    await keys.choose(main.locator("#udfald-hele"), "Godkendt");
    await keys.press("Gem beslutningen");
    await decided(secretary);
    await keys.follow("Tilbage til mødet");
    await newRoom(secretary);
    await keys.press("Hæv mødet");
    await keys.press("Lav referatet");
    await secretary.waitForURL((url) => url.pathname.startsWith("/konto/bord/"));
    await looksRight(secretary);
    await keys.press("Offentliggør mødet");
    await secretary.waitForURL((url) => url.searchParams.get("klaret") === "published");
    await keys.follow("Godkendelse af referatet");
    await looksRight(secretary);
    await keys.press("Læg referatet fast");
    await told(secretary, "Referatet er lagt fast.");
    expect(await secretary.getByText("Mangler", { exact: true }).count()).toBe(approvers.length);
    await keys.unfold("Ingen konto er knyttet til");
    await keys.write(main.getByLabel(/^E-mail på kontoen/), `medlem${approvers.indexOf(substitute)}@example.dk`);
    await keys.press(`Knyt kontoen til ${substitute}`);
    await told(secretary, "Kontoen er knyttet til.");
    await chair.context().close();
    await secretary.context().close();
  }, 120_000);

  it("is approved by seven members, corrected, and approved anew", async () => {
    const pages = await Promise.all(approvers.map((_, at) => signedIn(`medlem${at}@example.dk`, 390)));
    const approve = async (page: Page) => {
      await page.goto("/konto/godkend");
      await page
        .getByRole("main")
        .getByRole("link", { name: /^Udvalget for Stier og Broer/ })
        .click();
      await page.waitForURL((url) => /\/konto\/godkend\/[^/]+\/[^/]+$/.test(url.pathname));
      await page.getByRole("main").getByRole("button", { name: "Godkend", exact: true }).click();
      await told(page, "Du har godkendt referatet.");
    };
    await Promise.all(pages.map(approve));
    const secretary = await signedIn("sekretaer@example.dk");
    const keys = keyboardOf(secretary);
    const main = secretary.getByRole("main");
    const desk = new URL(pages[0]?.url() ?? "").pathname.replace("/godkend/", "/bord/godkendelse/");
    await secretary.goto(desk);
    await secretary.getByText("7 af 7 har godkendt udgave 1").waitFor();
    await keys.unfold("Ret ved en tilføjelse");
    await keys.choose(main.getByLabel("Hvad rettes"), "Punkt 2");
    await keys.write(main.getByLabel("Begrundelse"), "Bredden var glemt.");
    await keys.write(main.getByLabel("Tilføjelse", { exact: true }), "Stien er to meter bred.");
    await keys.tick(main.getByLabel("Alle kan læse rettelsen"));
    await keys.press("Tilføj rettelsen");
    await told(secretary, "Rettelsen er tilføjet");
    await Promise.all(pages.map(approve));
    await secretary.reload();
    await secretary.getByText("7 af 7 har godkendt udgave 2").waitFor();
    await Promise.all([...pages, secretary].map((page) => page.context().close()));
  }, 120_000);

  it("is read by everybody, and what is closed by nobody who tries", async () => {
    const citizen = await (
      await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 800 } })
    ).newPage();
    await citizen.goto(meetingPage);
    await citizen.getByText("Referatet er godkendt af alle 7, der skal.").first().waitFor();
    await citizen.getByText("Stien er to meter bred.").first().waitFor();
    await looksRight(citizen);
    await citizen
      .getByRole("main")
      .getByRole("link", { name: new RegExp(open) })
      .first()
      .click();
    await citizen.waitForURL((url) => url.pathname === `${meetingPage}/punkt/2`);
    for (const words of ["Godkendt.", "Stien er for dyr.", "Gry Gråspurv", "at stien bygges"]) {
      expect(await citizen.getByText(words).first().isVisible(), words).toBe(true);
    }
    await looksRight(citizen);
    await citizen.context().close();

    const stranger = newVisitor(server.url);
    const [closed] = await ask<{ id: string; proposed: string; entry: string; agenda: string; path: string }>(
      `SELECT e.item_id AS id, e.proposed_item_id AS proposed, e.id AS entry, e.agenda_id AS agenda, a.path
       FROM agenda_entry e JOIN proposed_item p ON p.id = e.proposed_item_id
         JOIN public_address a ON a.record_id = e.item_id AND a.current WHERE p.title LIKE 'Afsked%'`,
    );
    const ids = await ask<{ id: string; meeting: string; file: string; document: string }>(
      `SELECT f.id AS file, f.item_id AS id, a.meeting_id AS meeting, a.document_id AS document
       FROM item_file f, agenda a WHERE f.name = 'brev.txt'`,
    );
    const [guessed] = ids;
    if (closed === undefined || guessed === undefined) throw new Error("There is no closed item.");
    const { meeting, file, document } = guessed;
    const documents = await ask<{ id: string }>("SELECT id FROM document");
    const tried = [
      closed.path,
      meetingPage,
      `${meetingPage}/dagsorden.pdf`,
      `${meetingPage}/referat.pdf`,
      `/soeg?q=${secret}`,
      `/soeg?q=${encodeURIComponent("Personalesag")}`,
      "/feed.atom",
      "/aertebjerg/feed.atom",
      "/aertebjerg/udvalget-for-stier-og-broer/feed.atom",
      `/aertebjerg/bilag/${file}`,
      `/aertebjerg/dokument/${document}`,
      ...documents.map(({ id }) => `/aertebjerg/dokument/${id}`),
      ...documents.map(({ id }) => `/konto/bord/${bodyId}/${id}`),
      `/aertebjerg/punkt/${closed.id}`,
      `/konto/punkter/${bodyId}/${closed.proposed}`,
      `/konto/punkter/${bodyId}/${closed.proposed}/udgaver`,
      `/konto/punkter/${bodyId}/${closed.proposed}/fil/${file}`,
      `/konto/dagsordener/${bodyId}/${closed.agenda}`,
      `/konto/dagsordener/${bodyId}/${closed.agenda}/kontrol`,
      `/konto/moede/${bodyId}/${meeting}/punkt/${closed.id}`,
      `/konto/bord/${bodyId}/${meeting}/fuld.pdf`,
      `/konto/godkend/${bodyId}/${meeting}`,
    ];
    const statuses = new Map<string, number>();
    for (const address of tried) {
      const answer = await stranger.get(address);
      statuses.set(address, answer.status);
      // A search says again what was searched for.
      const words = address.includes("q=") ? ["Afsked"] : ["Afsked", secret];
      for (const word of words) expect(answer.text, address).not.toContain(word);
    }
    expect(statuses.get(closed.path)).toBe(200);
    expect(statuses.get(`${meetingPage}/referat.pdf`)).toBe(200);
    expect(await stranger.get(`/soeg?q=${secret}`).then(({ text }) => text.includes(closed.path))).toBe(false);
    for (const [address, status] of statuses) if (address.startsWith("/konto")) expect(status, address).toBe(303);
  }, 60_000);
});
