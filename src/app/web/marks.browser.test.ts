import { mkdirSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holderOf, importer, worker } from "../../access/viewer.ts";
import { linkApproval, openRound } from "../../features/marks/approve-round.ts";
import { keepRound } from "../../features/marks/keep-round.ts";
import { cvrNumbers, titles, writtenRound } from "../../features/marks/testing/written.ts";
import { mailMarks } from "../../features/reminders/mail-marks.ts";
import { sendMail } from "../../features/reminders/send-mail.ts";
import { writeLetter } from "../../output/mail/letter.ts";
import { pdfWords } from "../../output/print/testing/pdf-words.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { roundTable } from "../../store/queries/marks/mark-tables.ts";
import { dueMails } from "../../store/queries/reminders/mails.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { keyboardOf } from "./test/keyboard.ts";
import { firstAdministrator, testPassword } from "./test/sign-up.ts";
import { startTestServer } from "./test-browserless.ts";

const spring = new Date("2025-05-01T08:00:00Z");
const inTime = new Date("2025-12-15T10:59:59.999Z");
const tooLate = new Date("2025-12-15T11:00:00.000Z");
const january = new Date("2026-01-22T08:00:00Z");
const february = new Date("2026-02-20T08:00:00Z");
const phone = { width: 390, height: 844 };

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let now = new Date("2025-11-01T08:00:00Z");
let bodyId = "";
let roundId = "";
let paths: readonly string[] = [];
beforeAll(async () => {
  database = await startTestDatabase();
  const { store } = database;
  const done = await tryStore(() => store).put({
    body: "Ærtebjerg Kommune",
    start: "2025-09-05T16:00:00+01:00",
    items: [
      { title: "Kriterier for CSR-mærket 2026", outcome: "approved" },
      { title: "Tids- og handleplan for CSR-mærket 2026", outcome: "approved" },
      { title: "Hvem får CSR-mærket 2026?", outcome: "approved" },
    ],
  });
  bodyId = done.bodyId;
  const rows = await store.asPublic((tx) =>
    tx.rows<{ path: string; id: string }>({
      text: "SELECT path, (SELECT id FROM public_committee LIMIT 1) AS id FROM public_address WHERE kind = 'item' ORDER BY path",
    }),
  );
  paths = rows.map(({ path }) => path);
  const keeper = holderOf("analyst", bodyId, null);
  const orThrow = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const round = writtenRound({ committeeId: rows[0]?.id ?? null });
  roundId = orThrow(await keepRound(store, keeper, bodyId, null, round, titles, spring));
  orThrow(await linkApproval(store, keeper, bodyId, { roundId, of: "criteria", path: paths[0] ?? "" }, spring));
  orThrow(await linkApproval(store, keeper, bodyId, { roundId, of: "plan", path: paths[1] ?? "" }, spring));
  orThrow(await openRound(store, keeper, bodyId, roundId, spring));
  server = await startTestServer(store, { now: () => now });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

/** What went out by mail since the last time: to whom, about what, and where its link leads. */
async function mails(): Promise<{ to: string; subject: string; path: string }[]> {
  const { store } = database;
  await mailMarks(store, "example.dk", now);
  const sent: { to: string; subject: string; path: string }[] = [];
  for (const { bodyId: of, id } of await store.as(worker, (tx) => dueMails(tx, now))) {
    await sendMail(
      store,
      {
        baseUrl: server.url,
        now: () => now,
        write: (content, language, links, today) =>
          writeLetter(content, { language, baseUrl: server.url, links, today }),
        send: async ({ to, subject, text }) => {
          sent.push({ to, subject, path: /\/csr\/\S+/.exec(text)?.[0] ?? "" });
          return { taken: true };
        },
      },
      of,
      id,
    );
  }
  return sent;
}

const screenshots = process.env.TRAAD_SHOTS;
async function shot(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/marks-${name}.png`, fullPage: true });
}

/** One who writes on a phone with a keyboard, without a mouse. */
async function company(
  script = true,
): Promise<{ context: BrowserContext; page: Page; keys: ReturnType<typeof keyboardOf> }> {
  const context = await browser.newContext({ viewport: phone, baseURL: server.url });
  if (!script) await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  return { context, page, keys: keyboardOf(page) };
}

it("a company applies on a phone by keyboard, is assessed, decided, and gets its diploma", async () => {
  const { context, page, keys } = await company();
  await page.goto("/aertebjerg");
  await keys.follow(/^CSR-mærket$/);
  await expectClean(page);
  await shot(page, "side-390");
  await keys.follow("Ansøg om mærket");
  await expectClean(page);
  await shot(page, "trin1-390");

  // A slip of the finger is seen at once.
  await keys.write(page.getByLabel("CVR-nummer").first(), "10000008");
  await keys.press("Næste");
  await page.getByText("CVR-nummeret passer ikke").waitFor();
  await expectClean(page);
  expect(await page.getByLabel("CVR-nummer").first().getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("CVR-nummer").first().fill("DK 10 00 00 09");
  await page.getByLabel("CVR-nummer").first().press("Enter");
  await page.getByRole("heading", { name: "Hvem skal vi skrive til?" }).waitFor();
  await expectClean(page);
  await shot(page, "trin2-390");
  await keys.write(page.getByLabel("Virksomhedens navn"), "Ærtesuppefabrikken ApS");
  await keys.write(page.getByLabel("Kontaktperson"), "Kirstine Kogebog");
  await keys.write(page.getByLabel("E-mail"), "kirstine@example.dk");
  await keys.press("Næste");
  await page.getByRole("heading", { name: "Hvor mange er ansat?" }).waitFor();
  await expectClean(page);

  // The share is said as it is typed.
  const said = page.locator("[data-mark-share]");
  await keys.write(page.getByLabel("Alle ansatte"), "40");
  await keys.write(page.getByLabel("Fleksjob"), "2");
  await expect.poll(() => said.textContent()).toContain("Andel: 5 %");
  expect(await said.textContent()).toContain("ikke nok");
  await keys.write(page.getByLabel("Elever"), "3");
  await expect.poll(() => said.textContent()).toContain("Andel: 12,5 %");
  expect(await said.textContent()).toContain("Det er nok efter tallene.");
  expect(await page.getByRole("button", { name: "Beregn andelen" }).isVisible()).toBe(false);
  await shot(page, "trin3-390");
  await keys.press("Næste");
  await page.getByRole("heading", { name: "Se efter, og send" }).waitFor();
  await expectClean(page);
  expect(await page.getByRole("main").textContent()).toContain("Andel: 12,5 %");
  await shot(page, "trin4-390");
  now = inTime;
  await keys.press("Send ansøgningen");
  await page.waitForURL((url) => url.pathname.startsWith("/csr/"));
  await page.getByText("Ansøgningen er modtaget").waitFor();
  await expectClean(page);
  expect(await context.cookies()).toEqual([]);
  await shot(page, "kvittering-390");

  // A receipt by mail, with a private link; documentation, of which a broken file is refused.
  const [receipt, ...others] = await mails();
  expect([receipt?.to, others]).toEqual(["kirstine@example.dk", []]);
  expect(receipt?.subject).toBe("Vi har fået jeres ansøgning: CSR-mærket 2026");
  await page.goto(receipt?.path ?? "/");
  const choose = (name: string, text: string) =>
    page.getByLabel("Fil").setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(text) });
  await choose("program.pdf", "MZ\0program");
  await keys.press("Send filen");
  await page.getByText("program.pdf er ikke en PDF").waitFor();
  await expectClean(page);
  await choose("halv.pdf", "%PDF-1.7\n1 0 obj");
  await keys.press("Send filen");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("halv.pdf");
  await choose("ansatte.txt", "2 i fleksjob, 3 elever");
  await keys.press("Send filen");
  await page.getByText("Filen er modtaget.").waitFor();
  await expectClean(page);
  await keys.follow("Ret ansøgningen");
  await expectClean(page);
  await keys.write(page.getByLabel("Telefon"), "+45 20 10 00 00");
  await keys.press("Gem rettelsen");
  await page.getByText("Rettelsen er gemt.").waitFor();
  await shot(page, "egen-390");

  // At the deadline it is closed, to the millisecond.
  now = tooLate;
  await page.goto(receipt?.path ?? "/");
  await page.getByText("Fristen er nået").waitFor();
  expect(await page.getByRole("link", { name: "Ret ansøgningen" }).count()).toBe(0);
  await page.goto("/aertebjerg/csr-maerke/ansoeg");
  await page.getByRole("heading", { name: "Fristen er overskredet" }).waitFor();
  await expectClean(page);

  now = january;
  await administration();
  expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([
    ["kirstine@example.dk", "I får mærket: CSR-mærket 2026"],
  ]);
  await page.goto(receipt?.path ?? "/");
  await page.getByRole("heading", { name: "I får CSR-mærket for 2026" }).waitFor();
  await expectClean(page);
  // Nobody else knows yet.
  await page.goto("/aertebjerg/csr-maerke");
  expect(await page.getByRole("main").textContent()).not.toContain("Ærtesuppefabrikken");

  now = february;
  await handOver();
  const [awarded] = await mails();
  expect(awarded?.subject).toBe("Hent diplom og logoer: CSR-mærket 2026");
  await page.goto(awarded?.path ?? "/");
  await expectClean(page);
  await shot(page, "faet-390");
  const fetched = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    const stream = await download.createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };
  const diploma = await fetched("Diplom");
  expect(diploma.toString("latin1")).toContain("/MarkInfo");
  expect(await pdfWords(new Uint8Array(diploma))).toContain("Ærtesuppefabrikken ApS");
  expect(await pdfWords(new Uint8Array(await fetched("Dokumentation til udbud")))).toContain("udbudsloven § 46");
  expect((await fetched("Logoer")).subarray(0, 2).toString()).toBe("PK");
  await page.goto("/aertebjerg/csr-maerke");
  await expectClean(page);
  expect(await page.getByRole("main").textContent()).toContain("Ærtesuppefabrikken ApS");
  await shot(page, "liste-390");
  await context.close();
}, 180_000);

/** One of the administration, signed in. */
let desk: Page;
let deskKeys: ReturnType<typeof keyboardOf>;
let email = "";

async function signIn(): Promise<void> {
  await desk.goto("/log-ind");
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByLabel("Adgangskode", { exact: true }).fill(testPassword);
  await desk.getByRole("main").getByRole("button", { name: "Log ind", exact: true }).click();
  await desk.waitForURL((url) => url.pathname !== "/log-ind");
}

/** Assesses, writes the item, and sets what the committee decided. */
async function administration(): Promise<void> {
  const administrator = await firstAdministrator(database.store, january);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: server.url });
  desk = await context.newPage();
  deskKeys = keyboardOf(desk);
  email = administrator.email;
  await signIn();
  await desk.goto(`/konto/csr-maerke/${bodyId}`);
  await expectClean(desk);
  await shot(desk, "bord-1280");
  await deskKeys.follow("CSR-mærket 2026");
  await expectClean(desk);
  await deskKeys.follow("Ærtesuppefabrikken ApS");
  await expectClean(desk);
  await shot(desk, "ansoegning-1280");
  expect(await desk.getByRole("main").textContent()).toContain("Andel: 12,5 %");
  const file = await desk.request.get(
    (await desk.getByRole("link", { name: "ansatte.txt" }).getAttribute("href")) ?? "",
  );
  expect(await file.text()).toBe("2 i fleksjob, 3 elever");
  await desk.getByLabel("er tvivlsom").check();
  await deskKeys.press("Gem vurderingen");
  await desk.getByText("Skriv en begrundelse").waitFor();
  await expectClean(desk);
  await desk.getByLabel("opfylder kriterierne", { exact: true }).check();
  await deskKeys.press("Gem vurderingen");
  await desk.getByText("Vurderingen er gemt.").waitFor();
  await deskKeys.follow("Til runden");
  await deskKeys.press("Skriv punktet");
  await desk.waitForURL((url) => url.pathname.startsWith("/konto/punkter/"));
  const item = await desk.getByRole("main").textContent();
  expect(item).toContain("CSR-mærket 2026: hvem får mærket?");
  expect(await closedList()).toMatchObject([{ name: "ansoegere.pdf", public: false }]);
  await desk.goto(`/konto/csr-maerke/${bodyId}/${roundId}`);
  await expectClean(desk);
  await shot(desk, "runde-1280");
  await desk.getByLabel("Adressen på punktet i referatet").fill(server.url + encodeURI(paths[2] ?? ""));
  await deskKeys.press("Gem beslutningen, og giv besked");
  await desk.getByText("Beslutningen er gemt").waitFor();
  await expectClean(desk);
}

/** The papers of the item that was written, with whether each is open. */
async function closedList() {
  const round = await database.store.as(importer, (tx) => roundTable.one(tx, "staff", bodyId, roundId));
  return database.store.as(importer, (tx) =>
    tx.rows<{ name: string; public: boolean }>(
      {
        text: `SELECT f.name, (a ->> 'public')::boolean AS public FROM proposed_item i
          JOIN proposed_item_revision v ON v.item_id = i.id AND v.number = i.revision
          JOIN LATERAL jsonb_array_elements(v.content -> 'attachments') AS a ON true
          JOIN item_file f ON f.id = (a ->> 'fileId')::uuid WHERE i.id = $1`,
      },
      [round?.record.proposedItemId],
    ),
  );
}

/** Hands the mark over on its day. */
async function handOver(): Promise<void> {
  // A month has gone by, and the session with it.
  await signIn();
  await desk.goto(`/konto/csr-maerke/${bodyId}/${roundId}`);
  await deskKeys.press("Del ud");
  await desk.getByText("Mærket er delt ud, og virksomhederne får besked.").waitFor();
  await expectClean(desk);
  const href = await desk.getByRole("link", { name: "Diplom til Ærtesuppefabrikken ApS" }).getAttribute("href");
  const diploma = await desk.request.get(href ?? "");
  expect(diploma.headers()["content-type"]).toBe("application/pdf");
  await desk.setViewportSize({ width: 320, height: 700 });
  await expectClean(desk);
  await desk.context().close();
}

it("works without script: the server reckons the share, and each page carries what was written", async () => {
  now = new Date("2025-11-20T08:00:00Z");
  const { context, page } = await company(false);
  const [, , , number = ""] = cvrNumbers(4);
  // The round above has been decided: another takes applications.
  const second = await secondRound();
  await page.goto("/aertebjerg/csr-maerke/ansoeg");
  await page.getByLabel("CVR-nummer").first().fill(number);
  await page.getByRole("button", { name: "Næste" }).click();
  await page.getByLabel("Virksomhedens navn").fill("Æbleplantagen I/S");
  await page.getByLabel("Kontaktperson").fill("Pernille Paere");
  await page.getByLabel("E-mail").fill("pernille@example.dk");
  await page.getByRole("button", { name: "Næste" }).click();
  await page.getByLabel("Alle ansatte").fill("30");
  await page.getByLabel("Elever").fill("3");
  await page.getByRole("button", { name: "Beregn andelen" }).click();
  await page.getByText("Andel: 10 %").waitFor();
  await page.getByRole("button", { name: "Forrige" }).click();
  expect(await page.getByLabel("Virksomhedens navn").inputValue()).toBe("Æbleplantagen I/S");
  await page.getByRole("button", { name: "Næste" }).click();
  expect(await page.getByLabel("Elever").inputValue()).toBe("3");
  await page.getByLabel("Bemærkninger").fill("Ring til 010190-1234");
  await page.getByRole("button", { name: "Næste" }).click();
  await page.getByText("Der ser ud til at stå et CPR-nummer").waitFor();
  await page.getByLabel("Bemærkninger").fill("");
  await page.getByRole("button", { name: "Næste" }).click();
  await page.getByRole("button", { name: "Send ansøgningen" }).click();
  await page.getByText("Ansøgningen er modtaget").waitFor();
  await expectClean(page);
  // The year after, its answers are offered by mail, and put in by the link.
  await page.goto("/aertebjerg/csr-maerke/ansoeg");
  await page.locator("summary", { hasText: "Søgte I sidste år?" }).click();
  await expectClean(page);
  await mails();
  now = new Date("2026-11-20T08:00:00Z");
  await thirdRound(second);
  const again = (await mails()).find(
    ({ to, subject }) => to === "pernille@example.dk" && subject.startsWith("I kan søge"),
  );
  await page.goto(again?.path ?? "/");
  await page.getByText("Svarene fra sidste år er sat ind").waitFor();
  await expectClean(page);
  await page.getByRole("button", { name: "Næste" }).click();
  expect(await page.getByLabel("Kontaktperson").inputValue()).toBe("Pernille Paere");
  await page.getByRole("button", { name: "Næste" }).click();
  expect(await page.getByLabel("Alle ansatte").inputValue()).toBe("30");
  await context.close();
}, 120_000);

/** Another round, open now, as the one before was. */
async function openAnother(year: number, opens: string, closes: string): Promise<string> {
  const { store } = database;
  const keeper = holderOf("analyst", bodyId, null);
  const [committee] = await store.asPublic((tx) =>
    tx.rows<{ id: string }>({ text: "SELECT id FROM public_committee" }),
  );
  const name = { da: `CSR-mærket ${year}`, en: "" };
  const round = writtenRound({ committeeId: committee?.id ?? null, year, name, opens, closes });
  const id = await keepRound(store, keeper, bodyId, null, round, titles, spring);
  if (isProblem(id)) throw new Error(id.key);
  for (const [of, path] of [
    ["criteria", paths[0]],
    ["plan", paths[1]],
  ] as const) {
    await linkApproval(store, keeper, bodyId, { roundId: id, of, path: path ?? "" }, spring);
  }
  const wrong = await openRound(store, keeper, bodyId, id, spring);
  if (wrong !== null) throw new Error(wrong.key);
  return id;
}

const secondRound = () => openAnother(2027, "2025-10-14T22:00:00.000Z", "2025-12-15T11:00:00.000Z");
const thirdRound = (_before: string) => openAnother(2028, "2026-10-14T22:00:00.000Z", "2026-12-15T11:00:00.000Z");
