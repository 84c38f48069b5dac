import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword, visitorWithRole } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2024-08-12T08:00:00Z");

// A secretary writes an agreement, a job consultant finds somebody for a job, and a citizen reads what came of it.
describe("agreements with others, from the desk to the citizen", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let bodyId = "";
  let committee = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { put } = tryStore(() => database.store);
    const items = [
      { number: "1", title: "Status på læring i jobcentre", caseNumber: "24/117", outcome: "noted" as const },
    ];
    const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Arbejde" };
    await put({ ...town, start: "2024-06-03T15:00:00+02:00", items });
    bodyId = (await put({ ...town, start: "2024-08-05T15:00:00+02:00", items })).bodyId;
    committee = "/aertebjerg/udvalget-for-arbejde";
    const who = await firstAdministrator(database.store, now);
    server = await startTestServer(database.store, { now: () => now });
    for (const role of ["secretary", "job-consultant"] as const) {
      const held = { role, bodyId, email: `${role}@example.dk` };
      await visitorWithRole(server.url, database.store, who, held, now);
    }
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  async function signedIn(email: string, width = 390): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: server.url, viewport: { width, height: 844 } })).newPage();
    await page.goto("/log-ind");
    await page.fill("#email", email);
    await page.fill("#kodeord", testPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/konto");
    return page;
  }

  async function expectClean(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    expect(await tooWide(page), page.url()).toBeLessThanOrEqual(0);
  }

  const words = (page: Page) => page.getByRole("main").textContent();

  it("lets a secretary write one with two sources of money, and stands on the wheel and the next agenda", async () => {
    const page = await signedIn("secretary@example.dk");
    await page.getByRole("link", { name: "Partnerskaber og aftaler" }).click();
    await page.waitForURL(`**/konto/partnerskaber/${bodyId}`);
    await expectClean(page);
    await page.getByLabel("Slags").selectOption("research");
    await page.getByLabel("Titel").fill("Læring i jobcentre");
    await page.getByLabel("Udvalg").selectOption({ label: "Udvalget for Arbejde" });
    await page.getByLabel("Første dag").fill("2021-03-01");
    await page.getByLabel("Sidste dag").fill("2025-03-31");
    await page.getByLabel("Beslutningen venter på").fill("rammer og økonomi, når fondens penge er brugt");
    await page.getByLabel("Alle kan læse aftalen").check();
    // By the keyboard alone from here to the next page.
    await page.getByRole("button", { name: "Opret" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**?klaret=lavet");
    const add = async (list: string, fill: (form: ReturnType<Page["locator"]>) => Promise<void>) => {
      const section = page.locator(`section[aria-labelledby="liste-${list}"]`);
      await section.locator("details > summary").last().click();
      const form = section.locator("form").last();
      await fill(form);
      await form.getByRole("button", { name: "Tilføj" }).click();
      await page.waitForURL("**?klaret=gemt");
    };
    const money = (name: string, payer: string, ends: string, amount: string, isPublic: boolean) =>
      add("money", async (form) => {
        await form.getByLabel("Hvem det er").selectOption(payer);
        await form.getByLabel("Navn").fill(name);
        await form.getByLabel("Sidste dag").fill(ends);
        await form.getByLabel("Beløb i hele kroner").fill(amount);
        if (isPublic) await form.getByLabel("Alle må se beløbet").check();
      });
    await money("Lærkefonden", "fund", "2024-09-30", "", false);
    await money("Kommunens bidrag", "own", "2025-03-31", "250.000", true);
    await add("obligations", async (form) => {
      await form.getByLabel("Titel").fill("Besøg af forskerne");
      await form.getByLabel("Første gang").fill("2024-03-12");
      await form.getByLabel("Dage hver gang").fill("2");
      await form.getByLabel("Kommer igen").selectOption("half-year");
    });
    await page.getByRole("button", { name: "Besøg af forskerne 12. marts 2024 er opfyldt" }).click();
    await page.waitForURL("**?klaret=svaret*");
    await page.getByLabel("Adressen på et punkt").fill(`${server.url}${committee}/2024-08-05/punkt/1`);
    await page.getByRole("button", { name: "Knyt sammen" }).click();
    await page.waitForURL("**?klaret=haengt");
    await expectClean(page);

    await page.goto(`${committee}/aarshjul?aar=2025`);
    expect(await words(page)).toContain("Skal Læring i jobcentre fortsætte?");
    await page.goto(`${committee}/naeste-moede`);
    const proposed = await words(page);
    expect(proposed).toContain("Skal Læring i jobcentre fortsætte?");
    expect(proposed).toContain("Beslutningen venter på: rammer og økonomi, når fondens penge er brugt");
    expect(proposed).toContain("Penge slutter: Lærkefonden");
    await expectClean(page);
    await page.goto("/konto/bord");
    expect(await words(page)).toContain("1 aftale, hvor det skal besluttes, om den fortsætter");
    await page.context().close();
  });

  it("lets a job consultant find somebody for a job, without knowing who it is", async () => {
    const page = await signedIn("job-consultant@example.dk");
    await page.getByRole("link", { name: "Småjob og fleksjob" }).click();
    await page.waitForURL(`**/konto/job/${bodyId}`);
    await page.getByLabel("Titel").fill("Rydde op efter frokost");
    await page.getByLabel("Virksomhed", { exact: true }).fill("Caféen ved Engen");
    await page.getByLabel("rengøring").check();
    await page.getByLabel("at løfte").check();
    await page.getByLabel("mindst").fill("5");
    await page.getByLabel("højst").fill("10");
    await page.getByLabel("Postnummer").fill("9500");
    await page.getByRole("button", { name: "Opret" }).click();
    await page.waitForURL("**?klaret=gemt");
    const job = page.url().split("?")[0] ?? "";
    await page.goto(`/konto/profiler/${bodyId}`);
    const write = async (tasks: readonly string[], avoids: readonly string[], postcode: string, note: string) => {
      const form = page.locator("form").last();
      for (const name of tasks) await form.getByLabel(name).check();
      for (const name of avoids) await form.getByLabel(name).check();
      await form.getByLabel("mindst").fill("4");
      await form.getByLabel("højst").fill("7,5");
      await form.getByLabel("Postnummer").fill(postcode);
      await form.getByLabel("så mange kilometer").fill("25");
      await form.getByLabel("Andet, der har betydning").fill(note);
      await form.getByRole("button", { name: "Gem" }).click();
    };
    await write(["rengøring"], [], "9500", "Spørg Mette Mosegris");
    expect(await words(page)).toContain("Der ser ud til at stå et navn");
    await expectClean(page);
    await page.locator("form").last().getByLabel("Andet, der har betydning").fill("Helst små hold");
    await page.locator("form").last().getByRole("button", { name: "Gem" }).click();
    await page.waitForURL("**?klaret=gemt-1");
    await write(["rengøring"], ["at løfte"], "9990", "");
    await page.waitForURL("**?klaret=gemt-2");
    await expectClean(page);
    await page.goto(job);
    const fits = page.locator('section[aria-labelledby="passer"] li');
    expect(await fits.allTextContents()).toEqual([
      expect.stringMatching(/^Profil 1Passer.*5-7,5 timer om ugen passer begge\..*Kan og vil: rengøring\..*0 km væk/),
      expect.stringMatching(/^Profil 2.*Passer ikke.*kan kun komme 25 km\..*Kan ikke: at løfte\./),
    ]);
    await expectClean(page);
    await page.getByRole("button", { name: "Foreslå profil 1" }).click();
    await page.waitForURL("**?klaret=foreslaaet");
    await page.getByRole("button", { name: "Profil 1 er begyndt i jobbet" }).click();
    await page.waitForURL("**?klaret=begyndt");
    expect(await words(page)).toContain("Alle pladser er besat.");
    await page.context().close();
    const secretary = await signedIn("secretary@example.dk");
    await secretary.goto(job);
    expect(await words(secretary)).not.toContain("Profil");
    await secretary.context().close();
  });

  it("tells a citizen with whom, for how long and for what money, on a phone and by the keyboard", async () => {
    const page = await (
      await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
    ).newPage();
    await page.goto("/aertebjerg");
    await page.getByRole("link", { name: "Partnerskaber og aftaler" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/aertebjerg/partnerskaber");
    await expectClean(page);
    await page.getByRole("link", { name: "Læring i jobcentre" }).first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/aertebjerg/partnerskab/*");
    await expectClean(page);
    const text = await words(page);
    for (const said of [
      "til 31. marts 2025",
      "senest 1. oktober 2024",
      "rammer og økonomi, når fondens penge er brugt",
      "250.000 kr. om året",
      "Ikke oplyst",
      "1 af 1 gange, der er overstået, er opfyldt (100,0 %).",
      "Status på læring i jobcentre",
    ]) {
      expect(text).toContain(said);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectClean(page);
    await page.goto("/aertebjerg");
    const found = await page.request.get("/aertebjerg/partnerskaber.csv");
    const rows = (await found.text()).split("\r\n");
    expect(rows[1]).toContain("Læring i jobcentre;Forskningspartnerskab");
    expect(rows.filter((row) => row.includes("250000"))).toHaveLength(1);
    const calendar = await (await page.request.get(`${committee}/aarshjul.ics`)).text();
    expect(calendar.replaceAll("\r\n ", "")).toContain("Skal Læring i jobcentre fortsætte?");
    await page.goto(`${committee}/2024-08-05/punkt/1`);
    await page.context().close();
  });
});
