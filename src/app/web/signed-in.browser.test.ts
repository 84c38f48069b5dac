import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { firstAdministratorToken } from "../../features/accounts/first-administrator.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import type { RunningServer } from "../server.ts";
import { promiseViews } from "./desk-address.ts";
import { routes } from "./routes.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { testPassword } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

// The browser keeps its own time: a cookie that ran out last spring is none.
const now = new Date();

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let documentPage: string;
let bodyId: string;
const promised = ["Forvaltningen fremlægger en status i marts.", "Udvalget får en opgørelse hvert halve år."] as const;
beforeAll(async () => {
  database = await startTestDatabase();
  const longName = `${"Handicapkompensationsordningsudvalget for ".repeat(4)}Arbejde`;
  for (const [committee, draft] of [
    [longName, false],
    ["Udvalget for Arbejde", true],
  ] as const) {
    const text = `${promised[0]} ${promised[1]}`;
    const items = [{ title: "Ny aftale", outcome: "approved" as const, text }];
    const drawn = sketch({ body: "Ærtebjerg Kommune", committee, items, name: `${committee} 2024-05-30.txt` });
    const notices = [
      { code: "unsure", severity: "warning" as const, message: "Two days.", span: [0, 20] as [number, number] },
    ];
    const input = promising(
      { ...drawn, reading: { ...drawn.reading, notices } },
      { quote: promised[0], confidence: 0.5, due: { to: "2099-03-31" } },
      { quote: promised[1], due: { to: "2098-12-31", recurrence: "P6M" } },
    );
    const done = await importDocument(database.store, importer, input, { draft, at: now });
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
    documentPage = `/konto/bord/${done.bodyId}/${done.documentId}`;
  }
  [server, browser] = await Promise.all([startTestServer(database.store, { now: () => now }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

/** Writes on the wheel, mends it, takes it off and puts it back; plans a meeting and calls it off. */
async function keepWheel(page: Page): Promise<void> {
  const press = async (name: string) => {
    await page.getByRole("main").getByRole("button", { name, exact: true }).click();
    await page.waitForLoadState("load");
  };
  await page.goto("/aertebjerg/udvalget-for-arbejde/aarshjul");
  await expectClean(page);
  await page.getByRole("link", { name: "Ret årshjulet" }).click();
  await page.waitForURL("**/konto/aarshjul/*");
  await expectClean(page);
  await page.getByRole("link", { name: "Skriv noget på hjulet" }).click();
  await page.waitForURL("**/ny");
  await expectClean(page);
  await page.getByLabel("Hvad", { exact: true }).fill("Samtale med leverandøren");
  await page.getByLabel("Første gang").fill(`${now.getFullYear()}-10-31`);
  await page.getByLabel("Kommer igen").selectOption("own");
  await page.getByLabel("Egen regel").fill("hver måned");
  await page.getByLabel("Alle kan se det").uncheck();
  await press("Gem");
  await expectClean(page);
  expect(await page.getByRole("alert").textContent()).toContain("kan ikke bruges som regel");
  expect(await page.getByLabel("Hvad", { exact: true }).inputValue()).toBe("Samtale med leverandøren");
  await page.getByLabel("Kommer igen").selectOption("year");
  await press("Gem");
  await page.waitForURL("**?klaret=saved");
  await expectClean(page);
  await page.getByRole("link", { name: "Ret Samtale med leverandøren" }).click();
  await page.waitForURL(/\/konto\/aarshjul\/[^/]+\/[^/]+$/);
  await expectClean(page);
  expect(await page.getByLabel("Kommer igen").inputValue()).toBe("year");
  await press("Gem");
  await press("Fjern Samtale med leverandøren");
  await expectClean(page);
  await press("Sæt Samtale med leverandøren på igen");
  await page.getByLabel("Dage").fill(`${now.getFullYear() + 1}-02-10`);
  await page.getByLabel("Klokken").fill("15.00");
  await press("Planlæg");
  expect(
    await page
      .getByText(`10. februar ${now.getFullYear() + 1} kl. 15.00`)
      .first()
      .isVisible(),
  ).toBe(true);
  await page.getByRole("button", { name: /^Aflys mødet/ }).click();
  await page.waitForURL("**?klaret=removed");
  await expectClean(page);
  await page.getByLabel("Uger uden møder").fill("7, påske, 42");
  await press("Gem");
  await page.goto("/aertebjerg/udvalget-for-arbejde/aarshjul");
  expect(await page.getByText("Samtale med leverandøren").first().isVisible()).toBe(true);
  expect(await page.getByText("Kun for jer").count()).toBe(1);
}

/** What waits, one promise and all its forms, and one that is written in. */
async function followUp(secretary: Page): Promise<void> {
  const press = (name: string | RegExp) => secretary.getByRole("main").getByRole("button", { name }).first().click();
  const told = (text: string) => secretary.getByRole("status").filter({ hasText: text }).waitFor();
  await secretary.goto("/konto/bord/sager");
  await expectClean(secretary);
  await secretary.goto(`/konto/bord/sag/${bodyId}/${bodyId}`);
  await expectClean(secretary);
  await secretary.goto("/konto/bord");
  await secretary.getByRole("link", { name: "Løfter at følge op på" }).click();
  await secretary.waitForURL("**/konto/bord/loefter");
  for (const view of Object.values(promiseViews)) {
    await secretary.goto(`/konto/bord/loefter?vis=${view}`);
    await expectClean(secretary);
  }
  await secretary.goto("/konto/bord/loefter");
  await press(/^Det er et løfte/);
  await told("Nu er det et løfte, I står ved.");
  await expectClean(secretary);
  await press("Fortryd");
  await told("Bekræftelsen er taget tilbage.");
  await secretary.goto("/konto/bord/loefter?vis=alle");
  await secretary.getByRole("link", { name: promised[1], exact: true }).first().click();
  await secretary.waitForURL("**/konto/bord/loefte/*/*");
  for (const fold of await secretary.locator("summary").all()) await fold.click();
  await expectClean(secretary);
  await secretary.getByLabel("Eller et notat").fill("Givet mundtligt.");
  await press("Gem svaret");
  await told("Svaret er gemt.");
  await secretary.getByText("Hvem har ansvaret?").click();
  await secretary.getByLabel("Ansvarligs navn").fill("Pil Pusterum");
  await press("Gem");
  await secretary.getByText("Skriv både navn og en e-mail").waitFor();
  await expectClean(secretary);
  expect(await secretary.getByLabel("Ansvarligs navn").inputValue()).toBe("Pil Pusterum");
  await secretary.goto("/konto/bord/loefte/nyt");
  await expectClean(secretary);
  await secretary.getByLabel("Hvad er lovet?").fill("Bygge et skur");
  await press("Gem løftet");
  await secretary.getByText("Adressen fører ikke til").waitFor();
  await expectClean(secretary);
  await secretary.getByLabel("Eller vælg et møde").selectOption({ index: 1 });
  await press("Gem løftet");
  await told("Løftet er skrevet ind.");
}

describe("those who work with the minutes, on a phone and without script", () => {
  it("come in by a link, invite, publish and leave, on pages that axe finds nothing wrong with", async () => {
    const phone = { viewport: { width: 320, height: 640 }, baseURL: server.url };
    // axe needs script; the page itself is used with none of its own, since the context blocks its file.
    const context = await browser.newContext(phone);
    await context.route("**/*.js", (route) => route.abort());
    const page = await context.newPage();
    const send = (name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

    await page.goto(`/konto/invitation/${await firstAdministratorToken(database.store, now)}`);
    await expectClean(page);
    await page.getByLabel("Navn").fill("Vigga Vindspejl");
    await page.getByLabel("E-mail").fill("vigga@example.dk");
    await page.getByLabel("Adgangskode", { exact: true }).fill("123456789012");
    await page.getByLabel("Adgangskode igen").fill("1234567890123");
    await send("Opret konto");
    await page.getByText("De to adgangskoder er ikke ens").waitFor();
    await expectClean(page);
    expect(await page.getByText("De to adgangskoder er ikke ens").isVisible()).toBe(true);
    await page.getByLabel("Adgangskode", { exact: true }).fill(testPassword);
    await page.getByLabel("Adgangskode igen").fill(testPassword);
    await send("Opret konto");
    await page.waitForURL("**/konto");
    await expectClean(page);

    await page.getByRole("link", { name: "Log over adgang" }).click();
    await page.waitForURL("**/konto/log");
    await expectClean(page);
    await page.goto("/konto");
    await page.getByRole("link", { name: "Adgang", exact: true }).click();
    await page.waitForURL("**/konto/adgang");
    await expectClean(page);
    await send("Lav et link");
    await page.getByLabel("Link").waitFor();
    await expectClean(page);
    const link = await page.getByLabel("Link").inputValue();

    const secretary = await (await browser.newContext(phone)).newPage();
    await secretary.goto(link);
    await secretary.getByLabel("Navn").fill("Malthe Mosegris");
    await secretary.getByLabel("E-mail").fill("malthe@example.dk");
    await secretary.getByLabel("Adgangskode", { exact: true }).fill(testPassword);
    await secretary.getByLabel("Adgangskode igen").fill(testPassword);
    await secretary.getByRole("button", { name: "Opret konto" }).click();
    await secretary.waitForURL("**/konto");
    expect(await secretary.getByRole("link", { name: "Adgang" }).count()).toBe(0);
    await secretary.getByRole("link", { name: "Skrivebord" }).click();
    await secretary.waitForURL("**/konto/bord");
    await expectClean(secretary);
    await secretary.goto(documentPage);
    await expectClean(secretary);
    await secretary.getByRole("button", { name: "Offentliggør mødet" }).click();
    expect(await secretary.getByRole("status").textContent()).toContain("Mødet er offentliggjort.");
    await keepWheel(secretary);
    await secretary.goto("/aertebjerg/udvalget-for-arbejde");
    expect(await secretary.getByText("Ny aftale").first().isVisible()).toBe(true);
    await followUp(secretary);
    await secretary.context().close();

    await page.goto("/konto");
    await send("Log ud");
    await page.waitForURL("**/");
    await page.goto("/konto");
    expect(new URL(page.url()).pathname).toBe("/log-ind");
    await expectClean(page);
    await context.close();
  }, 240_000);

  it("can reach everything by keyboard", async () => {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await page.goto("/log-ind");
    const reached: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || ""),
      );
    }
    expect(reached).toEqual(expect.arrayContaining(["Gå til sidens indhold", "email", "kodeord", "Log ind"]));
    await page.locator("#email").focus();
    await page.keyboard.type("vigga@example.dk");
    await page.keyboard.press("Tab");
    await page.keyboard.type(testPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/konto");
    await context.close();
  });

  it("leaves no page of the table out", () => {
    const desk = ["/konto/bord", "/konto/bord/:body/:document"];
    const threads = ["/konto/bord/sager", "/konto/bord/sag/:body/:case"];
    const promises = ["/konto/bord/loefter", "/konto/bord/loefte/nyt", "/konto/bord/loefte/:body/:promise"];
    const wheel = ["/konto/aarshjul/:body", "/konto/aarshjul/:body/ny", "/konto/aarshjul/:body/:entry"];
    // In agendas.browser.test.ts.
    const items = ["", "/:body", "/:body/overskrifter", "/:body/nyt", "/:body/:id", "/:body/:id/udgaver"];
    const agendas = ["er/:body", "er/:body/:id", "er/:body/:id/kontrol", "sregler/:body/:id"];
    const prepared = [...items.map((end) => `/konto/punkter${end}`), ...agendas.map((end) => `/konto/dagsorden${end}`)];
    // In approval.browser.test.ts.
    const seal = ["/konto/godkend", "/konto/godkend/:body/:meeting", "/konto/bord/godkendelse/:body/:meeting"];
    // In sending.browser.test.ts.
    const sending = ["uafsluttet", "udsend/:body/:meeting", "adresser/:body"].map((end) => `/konto/bord/${end}`);
    // In terms.browser.test.ts and follow.browser.test.ts.
    const terms = ["/konto/perioder", "/konto/perioder/:body/:term", "/konto/perioder/:body/:term/konstituering"];
    const mails = ["/konto/udbakke", "/konto/udbakke/:body/:mail", "/konto/mails"];
    // In room.browser.test.ts.
    const room = ["", "/punkt/:item", "/tavle"].map((below) => `/konto/moede/:body/:meeting${below}`);
    // In papers.browser.test.ts.
    const papers = ["/konto/materiale", "/konto/materiale/:body/:meeting", "/konto/noter"];
    // In surveys.browser.test.ts and desk-pages.browser.test.ts.
    const surveys = ["/konto/undersoegelser", "/konto/undersoegelser/:body/:survey"];
    const others = [
      "/konto/opgaver",
      "/konto/bord/opgaver",
      "/konto/bord/opgaver/ny/:body/:item",
      "/konto/bord/opgaver/:body/:task",
      "/konto/bord/begaeret",
      // In partnerships.browser.test.ts, too.
      "/konto/partnerskaber",
      ...["", "/:body", "/:body/:id"].map((end) => `/konto/job${end}`),
      "/konto/profiler/:body",
      "/konto/partnerskaber/:body",
      "/konto/partnerskaber/:body/:id",
      "/konto/evalueringer/:body",
      "/konto/evalueringer/:body/:id",
      "/konto/resultater/:body",
      "/konto/resultater/:body/:id",
      ...["/:body", "/:body/:id", "/:body/:id/opfoelgning"].map((end) => `/konto/budget${end}`),
      ...["", "/nyt", "/indlaes", "/:id"].map((end) => `/konto/tilbud/:body${end}`),
      "/konto/foreninger",
      ...["", "/retningslinjer", "/evaluering", "/forening/:id", "/aendring/:id"].map(
        (end) => `/konto/foreninger/:body${end}`,
      ),
      "/konto/tabeller/:body",
      // In marks.browser.test.ts, too.
      ...["/:body", "/:body/:id", "/:body/ansoegning/:id"].map((end) => `/konto/csr-maerke${end}`),
      ...["", "/fil/:file", "/:mapping"].map((end) => `/konto/kolonner/:body${end}`),
      // In efforts.browser.test.ts.
      "/konto/indsatser",
      ...["", "/venter", "/forloeb/:id", "/tal", "/indlaes", "/data"].map((end) => `/konto/indsatser/:body${end}`),
      "/konto/laeste-tal/:body",
      "/konto/laeste-tal/:body/:proposal",
    ];
    // In goals.browser.test.ts.
    const kept = ["plan/:plan", "maal/:goal", "indikator/:indicator", "opfoelgning/:followup"];
    const goals = ["/konto/maal", "/konto/maal/:body", ...kept.map((end) => `/konto/maal/:body/${end}`)];
    const walked = [
      ...goals,
      ...surveys,
      ...others,
      "/konto/moeder",
      ...papers,
      ...room,
      "/log-ind",
      "/konto",
      "/konto/adgang",
      "/konto/log",
      ...terms,
      ...desk,
      ...threads,
      ...promises,
      ...wheel,
      ...prepared,
      ...seal,
      ...sending,
      ...mails,
    ];
    const pages = routes.filter(
      (route) => route.method === "GET" && route.who !== "public" && route.answers === "page",
    );
    expect(walked).toEqual(expect.arrayContaining(pages.map((route) => route.path)));
  });
});
