import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer, worker } from "../../../../access/viewer.ts";
import { keepIndicator } from "../../../../features/goals/keep-indicator.ts";
import { writtenIndicator } from "../../../../features/goals/testing/written.ts";
import type { OutgoingMail } from "../../../../features/reminders/send-mail.ts";
import type { SurveyKeys } from "../../../../features/surveys/keys.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tasksOf } from "../../../jobs/tasks.ts";
import type { RunningServer } from "../../../server.ts";
import { testSurveyKeys } from "../../../testing/test-survey-keys.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { type Answer, newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

let database: TestDatabase;
let server: RunningServer;
let keys: SurveyKeys;
let analyst: TestVisitor;
let bodyId = "";
let now = new Date("2026-03-02T08:00:00Z");
const sent: OutgoingMail[] = [];
const logged: unknown[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  keys = await testSurveyKeys();
  const minutes = sketch({ body: "Ærtebjerg Kommune", start: "2026-02-05T16:00:00+01:00", items: [{ title: "Sti" }] });
  const done = await importDocument(database.store, importer, minutes);
  if (isProblem(done)) throw new Error(done.key);
  bodyId = done.bodyId;
  server = await startTestServer(database.store, {
    now: () => now,
    surveyKeys: keys,
    log: (error) => logged.push(error),
  });
  const administrator = await firstAdministrator(database.store, now);
  const held = { role: "analyst", bodyId, email: "analytiker@example.dk" } as const;
  analyst = await visitorWithRole(server.url, database.store, administrator, held, now);
});
afterAll(async () => {
  await server?.close();
  await database?.stop();
});

/** Does the background work that is due, and gives the mails that went. */
async function work(): Promise<OutgoingMail[]> {
  const before = sent.length;
  const mailServer = {
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return { taken: true } as const;
    },
    close: () => undefined,
  };
  const tasks = tasksOf({ store: database.store, baseUrl: server.url, mailServer, surveyKeys: keys, now: () => now });
  await tasks["look-around"]({});
  const queue = () =>
    database.store.as(worker, (tx) =>
      tx.rows<{ task: string; payload: Record<string, string> }>({
        text: `WITH taken AS (DELETE FROM graphile_worker._private_jobs RETURNING task_id, payload)
          SELECT t.identifier AS task, payload FROM taken JOIN graphile_worker._private_tasks t ON t.id = task_id`,
      }),
    );
  for (let jobs = await queue(); jobs.length > 0; jobs = await queue()) {
    for (const { task, payload } of jobs) {
      await Object.entries(tasks).find(([name]) => name === task)?.[1](payload);
    }
  }
  return sent.slice(before);
}

const questions = `respekt | skala | Jeg bliver mødt med respekt | I am met with respect
plan | skala | Jeg kender min plan
kanal | flere | Hvordan vil du helst mødes?
- På jobcentret | At the job centre
- Over telefonen
ord | tekst | Hvad kan vi gøre bedre?`;

/** Makes a survey by the desk's pages; gives its address there. */
async function aSurvey(navn: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const days = { fra: "2026-03-01", til: "2026-03-31" };
  await analyst.get("/konto/undersoegelser");
  const made = await analyst.post("/konto/undersoegelser", { kommune: bodyId, navn, ...days });
  const address = (made.headers.get("location") ?? "").replace(/\?.*/, "");
  await analyst.get(address);
  const grupper = "syge | Sygedagpenge | Sickness benefit\nunge | Unge";
  const saved = await analyst.post(address, { navn, ...days, grupper, spoergsmaal: questions, foer: "", ...more });
  expect([saved.status, saved.text]).toEqual([303, ""]);
  return address;
}

const linksIn = (csv: Answer) => [...csv.text.matchAll(/\/svar\/[\w-]{43}/g)].map((match) => match[0]);
const list = (group: string, size: number) =>
  Array.from({ length: size }, (_, at) => `${group}-${at};${group};da`).join("\n");
const inviteByPost = (address: string, people: string) =>
  analyst.post(`${address}/inviter`, { liste: `til;gruppe;sprog\n${people}`, med: "post" });

const draftIn = ({ text }: Answer) => /name="kladde" value="([^"]*)"/.exec(text)?.[1] ?? "";

/** Goes through the questionnaire by its forms, without script or cookies. */
async function fillIn(link: string, respekt: string, ord = ""): Promise<Answer> {
  const visitor = newVisitor(server.url);
  const intro = await visitor.get(link);
  expect(intro.status).toBe(200);
  const send = (side: string, gaa: string, before: Answer, fields: Readonly<Record<string, string>>) =>
    visitor.post(link, { kladde: draftIn(before), side, sprog: "da", gaa, ...fields });
  const first = await send("0", "frem", intro, {});
  const second = await send("1", "frem", first, {
    ...(respekt === "" ? {} : { "q-respekt": respekt, "q-kanal--over-telefonen": "over-telefonen" }),
  });
  const review = await send("2", "frem", second, { "q-ord": ord });
  return send("3", "aflever", review, {});
}

describe("a survey, from the desk to what came of it", () => {
  test("is answered by link, let out, read through, published and set beside the one before", async () => {
    const before = await aSurvey("Mød jobcentret 2025", { fra: "2025-03-01", til: "2026-03-31" });
    const [old, address] = [before, await aSurvey("Mød jobcentret", { foer: before.split("/").at(-1) ?? "" })];
    const beforeLinks = linksIn(await inviteByPost(old, list("syge", 20)));
    const file = await inviteByPost(address, `${list("syge", 22)}\n${list("unge", 9)}`);
    expect(file.headers.get("content-type")).toContain("text/csv");
    expect(file.headers.get("cache-control")).toBe("no-store");
    const links = linksIn(file);
    expect(links).toHaveLength(31);
    // Before it is opened nothing can be answered.
    expect((await newVisitor(server.url).get(links[0] ?? "")).text).toContain("ikke begyndt");
    for (const each of [old, address]) expect((await analyst.post(`${each}/aabn`, {})).status).toBe(303);
    for (const link of beforeLinks.slice(0, 10)) expect((await fillIn(link, "disagree")).status).toBe(303);
    for (const [at, link] of links.slice(0, 16).entries()) {
      const done = await fillIn(
        link,
        at < 14 ? "agree" : "neither",
        at === 0 ? "Spørg Mette Mosegris på 20 30 40 50." : "",
      );
      expect(done.headers.get("location")).toBe("/svar/tak?sprog=da");
      expect(done.headers.getSetCookie()).toEqual([]);
    }
    for (const link of links.slice(22, 25)) await fillIn(link, "disagree");
    expect((await newVisitor(server.url).get(links[0] ?? "")).text).toContain("Linket er brugt");
    expect((await newVisitor(server.url).get("/svar/tak")).text).toContain("Tak for dit svar");
    const desk = await analyst.get(address);
    expect(desk.text).toContain("19 af 31 har brugt deres link: 61 %.");

    // Those who have not answered, for digital post.
    const left = await analyst.post(`${address}/paamind-links`, {});
    expect(linksIn(left).sort()).toEqual([...links.slice(16, 22), ...links.slice(25)].sort());

    for (const each of [old, address]) expect((await analyst.post(`${each}/luk`, {})).status).toBe(303);
    expect((await analyst.get(address)).text).toContain("bliver blandet");
    expect((await analyst.post(`${address}/offentliggoer`, {})).status).toBe(409);
    now = new Date("2026-03-02T09:00:00Z");
    await work();
    const closed = await analyst.get(address);
    expect(closed.text).toContain("Spørg [skjult] på [skjult].");
    expect((await analyst.post(`${address}/offentliggoer`, {})).status).toBe(409);
    const tekst = /name="tekst" value="([^"]+)"/.exec(closed.text)?.[1] ?? "";
    const shown = await analyst.post(`${address}/tekst`, { tekst, hvad: "vis", vist: "Spørg [skjult] på [skjult]." });
    expect(shown.status).toBe(303);
    for (const each of [old, address]) expect((await analyst.post(`${each}/offentliggoer`, {})).status).toBe(303);

    const publicAddress = /href="([^"]*\/undersoegelse\/[^"]+)"/.exec((await analyst.get(address)).text)?.[1] ?? "";
    const stranger = newVisitor(server.url);
    const result = (await stranger.get(publicAddress)).text;
    expect(result).toContain("19 af 31 har svaret: 61 %.");
    expect(result).toContain("svarede 10 af 20: 50 %.");
    expect(result).toContain("Svarprocenten er steget fra 50 % til 61 %.");
    expect(result).toContain("39 % svarede ikke. Det usikre er, hvad de 12, der ikke svarede, mener.");
    // 14 of 19 agree; before, none of 10.
    expect(result).toContain("14 af 19");
    expect(result).toContain("Skjult");
    expect(result).toContain("Spørg [skjult] på [skjult].");
    expect(result).not.toContain("Mosegris");
    // Three young people answered: they are shown nowhere, nor what the rest would give away.
    const csv = await stranger.get(`${publicAddress}/resultat.csv`);
    expect(csv.text).toContain("Jeg bliver mødt med respekt;Alle;Enig eller meget enig;14;19");
    expect(csv.text).toMatch(/\n;Unge;;;9\r/);
    expect(csv.text).not.toMatch(/;Unge;Enig eller meget enig;\d/);
    const pdf = await stranger.get(`${publicAddress}/resultat.pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(pdf.text).toContain("19 af 31 har svaret: 61 %.");
    expect(pdf.text).not.toMatch(/Mosegris/);
    const english = (await stranger.get(`${publicAddress.replace(/\/undersoegelse\/.*/, "/undersoegelser")}`)).text;
    expect(english).toContain("19 af 31 svarede: 61 %");

    // The share becomes a figure of an indicator, with how many answered.
    const indikator = await keepIndicator(database.store, importer, bodyId, null, writtenIndicator(), now);
    if (isProblem(indikator)) throw new Error(indikator.key);
    const figured = await analyst.post(`${address}/indikator`, { spoergsmaal: "respekt", indikator });
    expect(figured.headers.get("location")).toContain("klaret=figured");
    const figures = await database.store.asPublic((tx) =>
      tx.rows({ text: "SELECT value::float, numerator::float, denominator::float, source FROM public_figure" }),
    );
    const source = { kind: "survey", name: "Mød jobcentret", href: publicAddress };
    expect(figures).toEqual([{ value: 73.7, numerator: 14, denominator: 19, source }]);
    expect((await analyst.post(`${address}/indikator`, { spoergsmaal: "ord", indikator })).status).toBe(400);

    // Taken back, it is gone for strangers.
    expect((await analyst.post(`${address}/tag-ned`, {})).status).toBe(303);
    expect((await stranger.get(publicAddress)).status).toBe(410);
    expect(logged).toEqual([]);
  });

  test("writes by mail to who has an address, reminds who has not answered, and nobody else", async () => {
    const address = await aSurvey("Brugerrejsen");
    const people = Array.from({ length: 6 }, (_, at) => `Borger${at}@example.dk;syge;${at === 0 ? "en" : "da"}`).join(
      "\n",
    );
    const invited = await analyst.post(`${address}/inviter`, { liste: `til;gruppe;sprog\n${people}`, med: "mail" });
    expect(invited.headers.get("location")).toContain("klaret=invited&nye=6&kendte=0");
    expect(await work()).toEqual([]);
    await analyst.post(`${address}/aabn`, {});
    const mails = await work();
    expect(mails.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `borger${at}@example.dk`));
    const linkOf = (mail: OutgoingMail | undefined) => /\/svar\/[\w-]{43}/.exec(mail?.text ?? "")?.[0] ?? "";
    const [first, second] = ["borger0@example.dk", "borger1@example.dk"].map((to) =>
      mails.find((mail) => mail.to === to),
    );
    expect(first?.text).toContain("?sprog=en");
    expect(first?.subject).toBe("Brugerrejsen: what do you think?");
    expect((await fillIn(linkOf(second), "agree")).status).toBe(303);
    await analyst.post(`${address}/paamind`, {});
    const reminders = await work();
    expect(reminders).toHaveLength(5);
    expect(reminders.some(({ to }) => to === "borger1@example.dk")).toBe(false);
    // The same link, made anew: its secret is kept nowhere.
    expect(linkOf(reminders.find(({ to }) => to === first?.to))).toBe(linkOf(first));
    expect(reminders[0]?.subject).toMatch(/^(Husk at svare|Remember to answer): Brugerrejsen$/);
    await analyst.post(`${address}/inviter`, { liste: "til\nny@example.dk\nborger3@example.dk", med: "mail" });
    const late = await work();
    expect(late.map(({ to, subject }) => [to, subject])).toEqual([["ny@example.dk", "Brugerrejsen: hvad mener du?"]]);
    const outbox = await analyst.get("/konto/udbakke");
    expect(outbox.status).toBe(403);
  });

  test("says what is wrong with a list or a question, and keeps what was written", async () => {
    const address = await aSurvey("Fejl");
    const cpr = await analyst.post(`${address}/inviter`, { liste: "til;gruppe\n010190-1234;syge", med: "post" });
    expect([cpr.status, /CPR-numre/.test(cpr.text)]).toEqual([400, true]);
    const email = await analyst.post(`${address}/inviter`, { liste: "til\nikke en adresse", med: "mail" });
    expect(email.text).toContain("ikke en adresse er ikke en mailadresse");
    const days = { navn: "Fejl", fra: "2026-03-01", til: "2026-03-31", foer: "", grupper: "" };
    const line = await analyst.post(address, { ...days, spoergsmaal: "respekt | skale | Hvad?" });
    expect(line.text).toContain("Linje 1 kan ikke læses: respekt | skale | Hvad?");
    expect(line.text).toContain("respekt | skale | Hvad?</textarea>");
    const empty = await analyst.post(address, { ...days, spoergsmaal: "" });
    expect(empty.status).toBe(303);
    expect((await analyst.post(`${address}/aabn`, {})).text).toContain("Undersøgelsen har ingen spørgsmål.");
  });
});

describe("a questionnaire", () => {
  let link = "";
  let address = "";
  beforeAll(async () => {
    address = await aSurvey("Samtaler");
    [link = ""] = linksIn(await inviteByPost(address, list("syge", 8)));
    await analyst.post(`${address}/aabn`, {});
  });

  test("keeps what was answered while one goes to and fro, in two languages", async () => {
    const visitor = newVisitor(server.url);
    const go = (
      before: Answer,
      side: string,
      gaa: string,
      fields: Readonly<Record<string, string>> = {},
      sprog = "da",
    ) => visitor.post(link, { kladde: draftIn(before), side, sprog, gaa, ...fields });
    const intro = await visitor.get(link);
    expect(intro.text).toContain("4 spørgsmål.");
    expect(intro.text).not.toMatch(/class="site-tools"|href="\/soeg"/);
    const first = await go(intro, "0", "frem");
    expect(first.text).toContain("Side 1 af 2");
    const second = await go(first, "1", "frem", { "q-respekt": "agree", "q-plan": "findes-ikke" });
    const back = await go(second, "2", "tilbage", { "q-ord": "Ring tilbage.\r\nTak." });
    expect(back.text).toMatch(/id="q-respekt--agree"[^>]* checked/);
    expect(back.text).not.toMatch(/q-plan--[a-z-]+"[^>]* checked/);
    const english = await go(back, "1", "sprog", { "q-respekt": "agree-strongly" });
    expect(english.text).toContain('<html lang="en"');
    expect(english.text).toContain("I am met with respect");
    expect(english.text).toContain("Jeg kender min plan");
    const review = await go(
      await go(english, "1", "frem", { "q-respekt": "agree-strongly" }, "en"),
      "2",
      "frem",
      {
        "q-ord": "Ring tilbage.\r\nTak.",
      },
      "en",
    );
    expect(review.text).toContain("Strongly agree");
    expect(review.text).toContain("Ring tilbage.\nTak.");
    const changed = await go(review, "3", "side-1", {}, "en");
    expect(changed.text).toContain("Page 1 of 2");
    // Nothing of it is with us: no box, no use.
    const stored = await database.store.as(worker, (tx) =>
      tx.rows({ text: "SELECT 1 FROM survey_pool WHERE survey_id = $1::uuid" }, [address.split("/").at(-1)]),
    );
    expect(stored).toEqual([]);
  });

  test("cuts a text that is too long and says so, and takes no empty answer", async () => {
    const visitor = newVisitor(server.url);
    const first = await visitor.post(link, {
      kladde: "",
      side: "2",
      sprog: "da",
      gaa: "frem",
      "q-ord": "å".repeat(1600),
    });
    expect(first.text).toContain("resten er skåret af");
    expect(first.text).toContain(`${"å".repeat(1500)}</textarea>`);
    const review = await visitor.post(link, { kladde: "", side: "2", sprog: "da", gaa: "frem" });
    const nothing = await visitor.post(link, { kladde: draftIn(review), side: "3", sprog: "da", gaa: "aflever" });
    expect(nothing.text).toContain("Du har ikke svaret på noget endnu.");
  });

  test("is not read from a draft of another's or one that has been changed, nor by a link that is none", async () => {
    const visitor = newVisitor(server.url);
    const first = await visitor.post(link, { kladde: "", side: "1", sprog: "da", gaa: "frem", "q-respekt": "agree" });
    const stale = await visitor.post(link, {
      kladde: `${draftIn(first)}x`.slice(3),
      side: "2",
      sprog: "da",
      gaa: "frem",
    });
    expect([stale.status, /Begynd forfra/.test(stale.text)]).toEqual([400, true]);
    for (const wrong of [`/svar/${"x".repeat(43)}`, "/svar/kort"]) expect((await visitor.get(wrong)).status).toBe(404);
    expect((await visitor.post(link, { side: "1" })).status).toBe(400);
    now = new Date("2026-04-01T08:00:00Z");
    expect((await visitor.get(link)).status).toBe(410);
    now = new Date("2026-03-02T09:00:00Z");
  });

  test("is answered as a stranger by who has signed in, too: no session is looked up", async () => {
    const seen = () =>
      database.store.as(importer, (tx) => tx.rows({ text: "SELECT count(*)::int AS n FROM access_log" }));
    const before = await seen();
    const page = await analyst.get(link);
    expect(page.text).not.toContain('name="token"');
    expect(page.text).not.toContain('href="/konto"');
    expect((await analyst.post(link, { kladde: "", side: "0", sprog: "da", gaa: "frem", token: "" })).status).toBe(200);
    expect(await seen()).toEqual(before);
  });
});
