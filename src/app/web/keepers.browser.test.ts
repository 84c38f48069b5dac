import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { everyBody } from "../../access/viewer.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { doWork } from "../jobs/testing/do-work.ts";
import { startMailServer, type TestMailServer } from "../jobs/testing/mail-server.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { keyboardOf } from "./test/keyboard.ts";
import { firstAdministrator, testPassword } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

// The browser keeps its own time; a form is filled in slower than a machine does it, without anybody waiting.
let ahead = 0;
const now = () => new Date(Date.now() + ahead);

let database: TestDatabase;
let mails: TestMailServer;
let server: RunningServer;
let browser: Browser;
let bodyId = "";
const look = tryStore(() => database.store);
beforeAll(async () => {
  [database, mails] = await Promise.all([startTestDatabase(), startMailServer()]);
  bodyId = (await look.put({ body: "Ærtebjerg Kommune", items: [{ title: "Et overblik over tilbud" }] })).bodyId;
  [server, browser] = await Promise.all([startTestServer(database.store, { now }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await mails?.stop();
  await database?.stop();
});

const work = () => doWork(database.store, mails, server.url, now());
const linkIn = (mail = "") => /(\/forening\/ind\/[\w-]{43})/.exec(mail)?.[1] ?? "";

/** A page on a phone, without script. */
async function phone(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    baseURL: server.url,
    javaScriptEnabled: true,
  });
  await context.route("**/*.js", (route) => route.abort());
  return context.newPage();
}

async function desk(): Promise<Page> {
  const who = await firstAdministrator(database.store, now());
  expect(who.viewer.held.some((held) => held.bodyId === everyBody)).toBe(true);
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await page.goto("/log-ind");
  await page.fill("#email", who.email);
  await page.fill("#kodeord", testPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/konto");
  return page;
}

const shot = async (page: Page, name: string) => {
  const folder = process.env.TRAAD_SHOTS;
  if (folder === undefined) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}/associations-${name}-${width}.png`, fullPage: true });
  }
};

it("an association puts up an offer, the municipality approves it, and everybody finds it; by keyboard alone", async () => {
  const secretary = await desk();
  const staff = keyboardOf(secretary);
  // The municipality says what associations must be, and lets them sign up.
  await secretary.goto(`/konto/foreninger/${bodyId}`);
  await expectClean(secretary);
  await staff.follow("Retningslinjer for foreninger");
  await expectClean(secretary);
  await staff.tick(secretary.getByLabel("Nye foreninger kan tilmelde sig"));
  await staff.press("Gem");
  await secretary.getByRole("status").filter({ hasText: "Det er gemt." }).waitFor();
  await expectClean(secretary);
  await shot(secretary, "guidelines");

  // The association signs up, and comes in by the mail.
  const page = await phone();
  const own = keyboardOf(page);
  await page.goto("/aertebjerg/forening");
  await expectClean(page);
  await own.follow("Tilmeld jeres forening");
  await expectClean(page);
  await own.write(page.getByLabel("Foreningens navn"), "Foreningen Åben Dør");
  await own.write(page.getByLabel("CVR-nummer"), "10000008");
  await own.write(page.getByLabel("Kontaktperson"), "Åse Åmand");
  await own.write(page.getByLabel("E-mailadresse"), "aase@example.dk");
  await own.tick(page.getByLabel("Vi har læst retningslinjerne og følger dem"));
  ahead += 30_000;
  await own.press("Tilmeld");
  await page.getByText("Det er ikke et CVR-nummer.").waitFor();
  await expectClean(page);
  expect(await page.getByLabel("Foreningens navn").inputValue()).toBe("Foreningen Åben Dør");
  await own.reach(page.getByLabel("CVR-nummer"));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("10 00 00 09");
  ahead += 30_000;
  await own.press("Tilmeld");
  await page.getByRole("heading", { name: "Se i jeres indbakke" }).waitFor();
  await expectClean(page);
  const [mail] = await work();
  await page.goto(linkIn(mail));
  await expectClean(page);
  await own.press("Kom ind");
  await page.waitForURL("**/forening/tilbud");
  await expectClean(page);
  await own.follow("Skriv et nyt tilbud");
  await expectClean(page);
  await shot(page, "form");
  await page.setViewportSize({ width: 320, height: 640 });
  await own.write(page.getByLabel("Tilbuddets navn"), "Samtalegruppe for unge med angst");
  await own.write(
    page.getByLabel("Beskrivelse", { exact: true }),
    "Vi mødes ti onsdage og taler om det, der er svært.",
  );
  await own.choose(page.getByLabel("Slags"), "Samtale");
  await own.tick(page.getByLabel("Angst og bekymring"));
  await own.tick(page.getByLabel("Unge", { exact: true }));
  await own.write(page.getByLabel("Yngste alder"), "25");
  await own.write(page.getByLabel("Ældste alder"), "15");
  await own.tick(page.getByLabel("onsdag").first());
  await own.write(page.getByLabel("Fra klokken").first(), "16.30");
  await own.write(page.getByLabel("Hvad gør man?"), "Ring, eller kom forbi.");
  await own.tick(page.getByLabel("Tilbuddet følger retningslinjerne"));
  await own.press("Send til kommunen");
  await page.getByText("Den ældste alder er under den yngste.").first().waitFor();
  await expectClean(page);
  expect(await page.getByLabel("Angst og bekymring").isChecked()).toBe(true);
  await own.reach(page.getByLabel("Yngste alder"));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("13");
  await own.tick(page.getByLabel("Tilbuddet følger retningslinjerne"));
  await own.press("Send til kommunen");
  await page.getByRole("status").filter({ hasText: "Det er sendt til kommunen." }).waitFor();
  await expectClean(page);
  await shot(page, "own");

  // The municipality reads it beside the guidelines, and shows it.
  await secretary.goto(`/konto/foreninger/${bodyId}`);
  await expectClean(secretary);
  await staff.follow("Samtalegruppe for unge med angst");
  await expectClean(secretary);
  await shot(secretary, "change");
  expect(await secretary.getByRole("cell", { name: "13-15 år" }).count()).toBe(1);
  await staff.press("Godkend, og vis det");
  await secretary.getByRole("status").filter({ hasText: "Tilbuddet vises nu" }).waitFor();
  await expectClean(secretary);
  const [told = ""] = await work();
  expect(told).toContain("Jeres tilbud vises nu: Samtalegruppe for unge med angst");

  // Everybody finds it, as they would say it.
  const citizen = await phone();
  await citizen.goto("/aertebjerg/tilbud");
  await expectClean(citizen);
  const hand = keyboardOf(citizen);
  await hand.write(citizen.locator("main input[name=q]"), "min søn på 14 har angst");
  await citizen.keyboard.press("Enter");
  await citizen.waitForURL((url) => url.searchParams.has("q"));
  await hand.follow("Samtalegruppe for unge med angst");
  await expectClean(citizen);
  expect(await citizen.getByRole("main").textContent()).toContain("Foreningen Åben Dør");

  // A change waits while the old text stands; the association sees both, and takes it back.
  await page.goto("/forening/tilbud");
  expect(await page.getByText(/Vises for alle\. Bekræft det inden/).count()).toBe(1);
  await own.follow("Samtalegruppe for unge med angst");
  await expectClean(page);
  await own.reach(page.getByLabel("Tilbuddets navn"));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("Samtalegruppe for alle unge");
  await own.tick(page.getByLabel("Tilbuddet følger retningslinjerne"));
  await own.press("Send til kommunen");
  await page.getByText("En ændring venter på kommunen.").waitFor();
  await own.follow("Samtalegruppe for unge med angst");
  await expectClean(page);
  await shot(page, "waiting");
  await own.press("Træk det tilbage");
  await page.getByRole("status").filter({ hasText: "trukket tilbage" }).waitFor();
  await own.press("Samtalegruppe for unge med angst passer stadig");
  await page.getByRole("status").filter({ hasText: "Kommunen ved nu" }).waitFor();
  await expectClean(page);
  expect(await look.wrong()).toEqual([]);

  // The desk knows the association, and ends its access.
  await secretary.goto(`/konto/foreninger/${bodyId}`);
  await shot(secretary, "desk");
  await staff.follow("Foreningen Åben Dør");
  await expectClean(secretary);
  await staff.unfold("Luk foreningens adgang");
  await staff.write(secretary.getByLabel("Hvorfor adgangen lukkes"), "Er nedlagt.");
  await staff.press("Luk foreningens adgang");
  await secretary.getByRole("status").filter({ hasText: "Adgangen er lukket." }).waitFor();
  await expectClean(secretary);
  await page.goto("/forening/tilbud");
  expect(new URL(page.url()).pathname).toBe("/forening");
  await expectClean(page);
}, 180_000);
