import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { withOwner } from "../../store/connect/open.ts";
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
  for (const [name, role] of [
    ["member", "member"],
    ["chair", "chair"],
    ["noter", "member"],
  ] as const) {
    const held = { role, bodyId: done.bodyId, email: `${name}@example.dk` };
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

const passphrase = "syv små æbler på en gren";
const newer = "otte store pærer i en kurv";
const words = "Kvidrende Kvækfinke";

/** All that the database holds, as its owner's dump would have it. */
async function everything(): Promise<string> {
  return withOwner(database.place, database.owner, async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    const parts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      parts.push(...rows.map(({ row }) => row));
    }
    return parts.join("\n");
  });
}

/** The first item's note, opened by the passphrase. */
async function openNotes(page: Page, secretWords = passphrase): Promise<void> {
  await page.goto(papers);
  await page.getByLabel("Adgangssætning til dine noter").fill(secretWords);
  await press(page, "Åbn mine noter");
  await page.getByLabel("Mærk punktet").first().waitFor();
}
const note = (page: Page) => page.locator("[data-note]").nth(1);
/** Unfolds the note where it is folded. */
async function unfold(page: Page): Promise<void> {
  if (!(await note(page).locator("textarea").isVisible())) await note(page).locator("summary").click();
}
/** Writes, and waits until the server has it. */
async function write(page: Page, text: string): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === "/konto/noter/gem");
  await note(page).locator("textarea").fill(text);
  expect((await answered).status()).toBe(200);
}

describe("private notes", () => {
  it("are written behind a passphrase, and nobody else has a word of them", async () => {
    const { context, page } = await onDevice("noter@example.dk");
    await page.getByRole("main").getByRole("link", { name: "Private noter" }).click();
    await page.waitForURL((url) => url.pathname === "/konto/noter");
    await page.getByText("Ingen kan finde en glemt adgangssætning frem.").waitFor();
    await expectClean(page);
    await page.getByLabel("Adgangssætning til dine noter").fill("kort");
    await page.getByLabel("Gentag adgangssætningen").fill("kort");
    await page.getByLabel("Jeg ved, at mine noter er tabt").check();
    await press(page, "Vælg adgangssætningen");
    await page.getByText("mindst 10 tegn. Brug").waitFor();
    await page.getByLabel("Adgangssætning til dine noter").fill(passphrase);
    await page.getByLabel("Gentag adgangssætningen").fill(passphrase);
    await press(page, "Vælg adgangssætningen");
    await page.getByText("Adgangssætningen er valgt.").waitFor();

    await page.goto(papers);
    await page.getByLabel("Adgangssætning til dine noter").fill("noget helt andet");
    await press(page, "Åbn mine noter");
    await page.getByText("Adgangssætningen passer ikke.").waitFor();
    await openNotes(page);
    await unfold(page);
    await write(page, `${words} mener noget.`);
    await note(page).getByLabel("Mærk punktet").check();
    await note(page).getByLabel("Sted i teksten").fill("til   godkendelse");
    await note(page).getByRole("button", { name: "Mærk stedet" }).click();
    await note(page).locator("q", { hasText: "Til godkendelse" }).waitFor();
    await note(page).getByLabel("Sted i teksten").fill("står her ikke");
    await note(page).getByRole("button", { name: "Mærk stedet" }).click();
    await page.getByText("Ordene står ikke i punktet.").waitFor();
    await page.getByText("· mærket, note").waitFor();
    await expectClean(page);
    expect(
      await page.evaluate(
        () => (CSS as unknown as { highlights: Map<string, Set<unknown>> }).highlights.get("note")?.size,
      ),
    ).toBe(1);

    await page.waitForFunction(() =>
      Object.entries(localStorage).every(([key, value]) => !key.startsWith("traad-noter-venter") || value === "0"),
    );
    const dump = await everything();
    expect(dump).toContain("Ny aftale om værkstedet");
    for (const plain of [words, "mener noget", passphrase]) {
      expect(dump.includes(plain), plain).toBe(false);
      expect(dump.includes(Buffer.from(plain).toString("base64").replace(/=+$/, "").slice(0, -2)), plain).toBe(false);
    }
    // Another account has none of it, whatever its role.
    const other = await onDevice("chair@example.dk");
    const meeting = papers.split("/").at(-1) ?? "";
    const theirs = await other.page.request.get(`/konto/noter/data.json?moede=${meeting}`);
    expect(await theirs.json()).toMatchObject({ key: null, notes: [] });
    const own = await page.request.get(`/konto/noter/data.json?moede=${meeting}`);
    expect(((await own.json()) as { notes: unknown[] }).notes.length).toBe(1);
    await other.context.close();
    await context.close();
  });

  it("come to the other device, and what both wrote is shown side by side and never overwritten", async () => {
    const [one, other] = [await onDevice("noter@example.dk"), await onDevice("noter@example.dk", 1280)];
    await openNotes(one.page);
    await openNotes(other.page);
    for (const { page } of [one, other]) {
      await unfold(page);
      expect(await note(page).locator("textarea").inputValue()).toBe(`${words} mener noget.`);
      expect(await note(page).getByLabel("Mærk punktet").isChecked()).toBe(true);
    }
    await write(one.page, "Skrevet på den ene.");
    await write(other.page, "Skrevet på den anden.");
    await other.page.getByText("Noten er skrevet forskelligt på to enheder.").waitFor();
    expect(await other.page.getByText("Skrevet på den ene.").count()).toBe(1);
    await expectClean(other.page);
    await press(other.page, "Behold begge");
    await other.page.getByText("Noten er skrevet forskelligt på to enheder.").waitFor({ state: "detached" });
    await other.page.waitForFunction(() =>
      Object.entries(localStorage).every(([key, value]) => !key.startsWith("traad-noter-venter") || value === "0"),
    );
    await openNotes(one.page);
    expect(await note(one.page).locator("textarea").inputValue()).toBe("Skrevet på den anden.\n\nSkrevet på den ene.");
    await one.context.close();
    await other.context.close();
  });

  it("are read and written without a line, and sent when it is back", async () => {
    const { context, page } = await onDevice("noter@example.dk");
    await keep(page);
    await openNotes(page);
    await context.setOffline(true);
    await openNotes(page);
    await unfold(page);
    await note(page).locator("textarea").fill("Skrevet i toget.");
    await page.getByText("Noterne er gemt på enheden og sendes, når den er tilbage.").waitFor();
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === "/konto/noter/gem");
    await context.setOffline(false);
    expect((await answered).status()).toBe(200);
    const other = await onDevice("noter@example.dk");
    await openNotes(other.page);
    expect(await note(other.page).locator("textarea").inputValue()).toBe("Skrevet i toget.");
    await other.context.close();
    await context.close();
  });

  it("keep under another passphrase, and go when they are begun anew", async () => {
    const { context, page } = await onDevice("noter@example.dk");
    await page.goto("/konto/noter");
    await expectClean(page);
    await page.getByLabel("Nuværende adgangssætning").fill("en helt forkert en");
    await page.getByLabel("Ny adgangssætning").fill(newer);
    await page.getByLabel("Gentag adgangssætningen").fill(newer);
    await press(page, "Skift adgangssætningen");
    await page.getByText("Adgangssætningen passer ikke.").waitFor();
    await page.getByLabel("Nuværende adgangssætning").fill(passphrase);
    await press(page, "Skift adgangssætningen");
    await page.getByText("Adgangssætningen er skiftet.").waitFor();
    await openNotes(page, newer);
    expect(await note(page).locator("textarea").inputValue()).toBe("Skrevet i toget.");

    await page.goto("/konto/noter");
    await page.getByLabel("Slet alle mine noter og mærker for altid.").check();
    await press(page, "Slet noterne, og begynd forfra");
    await page.getByRole("heading", { name: "Vælg en adgangssætning" }).waitFor();
    const left = await withOwner(database.place, database.owner, (client) =>
      client.query("SELECT 1 FROM private_note"),
    );
    expect(left.rowCount).toBe(0);
    await context.close();
  });

  it("say that they need script, where there is none", async () => {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, "member@example.dk");
    await page.goto(papers);
    await page.getByText("Private noter kræver, at browseren må bruge JavaScript").waitFor();
    await page.goto("/konto/noter");
    await page.getByText("Private noter kræver, at browseren må bruge JavaScript").waitFor();
    await context.close();
  });
});
