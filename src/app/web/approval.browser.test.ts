import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../../features/accounts/password.ts";
import {
  aCouncil,
  accountWithRole,
  type Council,
  type CouncilMember,
  inventedNames,
} from "../../features/meetings/approval/testing/a-council.ts";
import { receiptSchema, sealedSchema } from "../../seal/sealed.ts";
import { verifySealed } from "../../seal/verify.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { showGivenOpinions } from "../room/show-given-opinions.ts";
import type { RunningServer } from "../server.ts";
import { routes } from "./routes.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { testPassword } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

// The browser keeps its own time.
const now = new Date();
const names = inventedNames(7);
const meetingPage = "/aertebjerg/udvalget-for-stier-og-broer/2026-03-02";

let database: TestDatabase;
let council: Council;
let server: RunningServer;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  database = await startTestDatabase();
  council = await aCouncil(database.store, names, now, await hashPassword(testPassword));
  const { signer } = council;
  folder = await mkdtemp(path.join(tmpdir(), "traad-approval-"));
  [server, browser] = await Promise.all([startTestServer(database.store, { now: () => now, signer }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A page of its own on a phone, without script of ours, signed in by the form. */
async function signIn(email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: server.url });
  await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  await page.goto("/log-ind");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode").fill(testPassword);
  await page.getByRole("main").getByRole("button", { name: "Log ind" }).click();
  await page.waitForURL("**/konto");
  return page;
}

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
const emailOf = (member: CouncilMember) => `medlem${council.members.indexOf(member)}@example.dk`;

/** A member opens what waits, reads it and approves; on a page that axe finds nothing wrong with, the first time. */
async function approve(member: CouncilMember, clean: boolean): Promise<Page> {
  const page = await signIn(emailOf(member));
  await page.getByRole("link", { name: "Referater at godkende" }).click();
  await page.waitForURL("**/konto/godkend");
  if (clean) await expectClean(page);
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Udvalget for Stier og Broer/ })
    .click();
  await page.waitForURL("**/konto/godkend/*/*");
  if (clean) await expectClean(page);
  await press(page, "Godkend");
  await told(page, "Du har godkendt referatet.");
  return page;
}

/** What a link of the page gives to keep, read as JSON. */
async function download(page: Page, link: string, name: string): Promise<unknown> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  const saved = path.join(folder, name);
  await file.saveAs(saved);
  return JSON.parse(await readFile(saved, "utf8"));
}

describe("minutes, from being fixed to being approved by all", () => {
  it("are fixed, approved by seven, corrected, approved anew, and verified from what a member takes home", async () => {
    const secretary = await signIn("sille@example.dk");
    const desk = `/konto/bord/godkendelse/${council.ref.bodyId}/${council.ref.meetingId}`;
    await secretary.goto("/konto/bord");
    await secretary.getByRole("main").getByRole("link").filter({ hasText: "minutes.txt" }).click();
    await secretary.getByRole("link", { name: "Godkendelse af referatet" }).click();
    await secretary.waitForURL(`**${desk}`);
    await expectClean(secretary);
    await press(secretary, "Læg referatet fast");
    await told(secretary, "Referatet er lagt fast.");
    expect(await secretary.getByText("Mangler", { exact: true }).count()).toBe(7);
    await press(secretary, "Mind dem, der mangler, om det");
    await told(secretary, "De, der mangler og har en konto, får en mail.");

    const [first, ...others] = council.members;
    if (first === undefined) throw new Error("There are no members.");
    const dissenter = await signIn(emailOf(first));
    await dissenter.goto(desk.replace("/bord/godkendelse/", "/godkend/"));
    expect(await dissenter.getByText("Om en lukket ting.").count()).toBe(1);
    await dissenter.locator("summary", { hasText: "Afvigende mening" }).click();
    await dissenter.getByLabel("Din afvigende mening").fill("Stien bør være bredere.");
    await press(dissenter, "Tilføj min mening");
    await told(dissenter, "Din mening er tilføjet og bliver vist ved punktet.");
    await expectClean(dissenter);
    // The job's work: a member may not write what is published.
    await showGivenOpinions(database.store, council.ref.bodyId, council.ref.meetingId, now);
    await press(dissenter, "Godkend");
    await told(dissenter, "Du har godkendt referatet.");
    for (const [at, member] of others.entries()) await (await approve(member, at === 0)).context().close();

    await secretary.reload();
    expect(await secretary.getByText("7 af 7 har godkendt udgave 1").count()).toBe(1);
    for (const fold of await secretary.locator("summary").all()) await fold.click();
    await expectClean(secretary);
    await secretary.goto(meetingPage);
    await secretary.getByText("Referatet er godkendt af alle 7, der skal.").waitFor();
    expect(await secretary.locator("section[aria-labelledby=godkendelse] li").count()).toBe(7);
    await expectClean(secretary);
    await secretary.goto(`${meetingPage}/punkt/1`);
    expect(await secretary.locator("blockquote", { hasText: "Stien bør være bredere." }).count()).toBe(1);

    // Somebody reads while it is corrected: the press comes too late, and the new text is shown.
    const late = await signIn(emailOf(first));
    await secretary.goto(desk);
    await secretary.locator("summary", { hasText: "Ret ved en tilføjelse" }).click();
    await secretary.getByLabel("Hvad rettes").selectOption({ index: 1 });
    await secretary.getByLabel("Begrundelse").fill("Bredden var glemt.");
    await secretary.getByLabel("Tilføjelse", { exact: true }).fill("Stien er to meter bred.");
    await secretary.getByText("Alle kan læse rettelsen").click();
    await press(secretary, "Tilføj rettelsen");
    await told(secretary, "Rettelsen er tilføjet");
    expect(await secretary.getByText("0 af 7 har godkendt udgave 2").count()).toBe(1);
    await late.goto(desk.replace("/bord/godkendelse/", "/godkend/"));
    expect(await late.getByText("Stien er to meter bred.").count()).toBe(1);
    await secretary.locator("summary", { hasText: "Ret ved en tilføjelse" }).click();
    await secretary.getByLabel("Begrundelse").fill("Og højden.");
    await secretary.getByLabel("Tilføjelse", { exact: true }).fill("Stien ligger en meter over vandet.");
    await press(secretary, "Tilføj rettelsen");
    await told(secretary, "Rettelsen er tilføjet");
    await press(late, "Godkend");
    await late.getByText("Referatet er ændret, siden du åbnede siden.").waitFor();
    expect(await late.getByText("Stien ligger en meter over vandet.").count()).toBe(1);
    await expectClean(late);
    await press(late, "Godkend");
    await told(late, "Du har godkendt referatet.");

    const receipt = await download(late, "Hent kvitteringen", "kvittering.json");
    const sealed = await download(late, "Hent filen til efterprøvning", "efterproevning.json");
    const verified = verifySealed(sealedSchema.parse(sealed), [receiptSchema.parse(receipt)]);
    expect(verified.findings).toEqual([]);
    expect(verified.provenLength).toBe(verified.entries);
    expect(verified.minutes.map(({ approvals, missing }) => [approvals.length, missing.length])).toEqual([
      [7, 0],
      [0, 7],
      [1, 6],
    ]);

    const stranger = await (await browser.newContext({ baseURL: server.url })).newPage();
    await stranger.goto(meetingPage);
    await stranger.getByText("Stien er to meter bred.").waitFor();
    expect(await stranger.getByText("Stien ligger en meter over vandet.").count()).toBe(0);
    await expectClean(stranger);
    await stranger.getByRole("link", { name: "Sådan efterprøves det" }).click();
    await stranger.waitForURL("**/kaede");
    await expectClean(stranger);
  }, 180_000);

  it("are refused where an account is nobody's, and where the address is wrong", async () => {
    const page = await signIn("sille@example.dk");
    await page.goto(`/konto/godkend/${council.ref.bodyId}/${council.ref.meetingId}`);
    expect(await page.getByRole("button", { name: "Godkend", exact: true }).count()).toBe(0);
    await accountWithRole(database.store, council.ref.bodyId, "member", "ny@example.dk", now, {
      passwordHash: await hashPassword(testPassword),
    });
    const member = await signIn("ny@example.dk");
    await member.goto("/konto/godkend");
    await member.getByText("spørg sekretæren, om din konto er knyttet til dit navn").waitFor();
    await expectClean(member);
    await member.goto("/konto/godkend/intet/intet");
    await member.getByText("findes ikke").first().waitFor();
    await member.goto(`/konto/godkend/${council.ref.bodyId}/${council.ref.meetingId}`);
    await member.getByText("Der er intet referat her, som du skal godkende.").waitFor();
    const desk = `/konto/bord/godkendelse/${council.ref.bodyId}/${council.ref.meetingId}`;
    await page.goto(desk);
    await page.getByRole("button", { name: `Løs kontoen fra ${names[0]}` }).click();
    await told(page, "Kontoen er løst fra navnet.");
    await page.locator("summary", { hasText: "Ingen konto er knyttet til" }).click();
    await page.getByLabel(/^E-mail på kontoen/).fill("ingen@example.dk");
    await press(page, `Knyt kontoen til ${names[0]}`);
    await page.getByText("Ingen konto i kommunen har den e-mail.").waitFor();
    await expectClean(page);
    await page.getByLabel(/^E-mail på kontoen/).fill("medlem0@example.dk");
    await press(page, `Knyt kontoen til ${names[0]}`);
    await told(page, "Kontoen er knyttet til.");
  }, 60_000);

  it("leave no page of the table out", () => {
    const walked = ["/konto/godkend", "/konto/godkend/:body/:meeting", "/konto/bord/godkendelse/:body/:meeting"];
    const pages = routes.filter(({ path: at, answers }) => answers === "page" && /godkend/.test(at));
    expect(new Set(pages.map((route) => route.path))).toEqual(new Set(walked));
  });
});
