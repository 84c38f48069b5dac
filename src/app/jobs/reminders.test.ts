import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer, worker } from "../../access/viewer.ts";
import { addAnswer } from "../../features/followup/add-answer.ts";
import { sendMail } from "../../features/reminders/send-mail.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import type { ImportInput } from "../../store/import/prepared-document.ts";
import { withdrawMeeting } from "../../store/publish/change-publication.ts";
import { dueMails } from "../../store/queries/reminders/mails.ts";
import { asPaper, type DocumentSketch, sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import type { RunningServer } from "../server.ts";
import { firstAdministrator, visitorWithRole } from "../web/test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../web/test-browserless.ts";
import { decodedMail, doWork } from "./testing/do-work.ts";
import { startMailServer, type TestMailServer } from "./testing/mail-server.ts";

const baseUrl = "https://referater.example.dk";
const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Stier" } as const;
const path = { item: { title: "Cykelsti langs Ærtesøen", caseNumber: "26/117", outcome: "approved" } } as const;

describe("telling by mail what happened", () => {
  let database: TestDatabase;
  let mails: TestMailServer;
  let site: RunningServer;
  let visitor: TestVisitor;
  let bodyId = "";
  let now = new Date("2026-01-15T10:00:00Z");
  const refused = new Set<string>();
  const busy = new Set<string>();

  async function put(given: DocumentSketch, change: (input: ImportInput) => ImportInput = (input) => input) {
    const done = await importDocument(database.store, importer, change(sketch(given)), { at: now });
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
    return done;
  }

  const minutes = (day: string, title: string = path.item.title, more: object = {}) =>
    put({ ...town, start: `${day}T15:00:00+01:00`, items: [{ ...path.item, title, ...more }] });

  /** Does all the work that is due, and gives what came to the mail server. */
  const work = () => doWork(database.store, mails, baseUrl, now);

  const ask = <Row>(text: string) => database.store.as(worker, (tx) => tx.rows<Row>({ text }));

  async function follow(adresse: string, email: string, rytme = "at-once"): Promise<string> {
    await visitor.post("/foelg", { adresse, email, rytme });
    const [mail = ""] = await work();
    const link = /https:\/\/referater\.example\.dk(\/abonnement\/bekraeft\/[\w-]{43})/.exec(mail)?.[1] ?? "";
    return link;
  }

  beforeAll(async () => {
    database = await startTestDatabase();
    mails = await startMailServer({
      onRcptTo: ({ address }, _session, done) => {
        const code = refused.has(address) ? 550 : busy.has(address) ? 451 : null;
        const error = Object.assign(new Error(`No ${address} here`), { responseCode: code });
        done(code === null ? null : error);
      },
    });
    await minutes("2026-01-08");
    site = await startTestServer(database.store, { now: () => now });
    visitor = newVisitor(site.url);
    await work();
  });
  afterAll(async () => {
    await site?.close();
    await mails?.stop();
    await database?.stop();
  });

  test("counts from the press on the link, which looking at the page is not", async () => {
    const link = await follow("/aertebjerg/udvalget-for-stier", "aase@example.dk");
    expect((await visitor.get(link)).text).toContain("Udvalget for Stier");
    expect(await ask("SELECT 1 FROM subscription WHERE confirmed IS NOT NULL")).toEqual([]);
    await minutes("2026-01-15", "Bro over Ærteåen");
    expect(await work()).toEqual([]);
    const pressed = await visitor.post(link, {});
    expect(pressed.status).toBe(303);
    const own = await visitor.get(pressed.headers.get("location") ?? "");
    expect(own.text).toContain("Du følger nu med.");
    now = new Date("2026-01-15T11:00:00Z");
    await minutes("2026-01-22", "Rækværk på broen");
    const [mail = "", ...more] = await work();
    expect(more).toEqual([]);
    expect(mail).toContain("Godkendt: Rækværk på broen");
    expect(mail).not.toContain("Bro over Ærteåen");
    expect(mail).toMatch(/List-Unsubscribe: <https:\/\/referater\.example\.dk\/abonnement\/afmeld\/[\w-]{43}>/);
    expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(await work()).toEqual([]);
    await minutes("2026-01-22", "Rækværk på broen", { text: "Nye ord." });
    expect(await work()).toEqual([]);
  });

  test("keeps digests of the secrets, no address of what is sent, and shows no address in the outbox", async () => {
    expect(await ask("SELECT 1 FROM mail_recipient")).toEqual([]);
    const all = JSON.stringify(
      await ask("SELECT to_jsonb(m) AS m FROM mail m UNION ALL SELECT to_jsonb(l) FROM mail_link l"),
    );
    for (const { raw } of mails.received) {
      for (const [token] of decodedMail(raw).matchAll(/[\w-]{43}(?=[\s"<>])/g)) expect(all).not.toContain(token);
    }
    expect(all).not.toContain("aase@example.dk");
    const seen = await database.store.as(importer, (tx) => tx.rows({ text: "SELECT 1 FROM subscriber" }));
    expect(seen).toEqual([]);
  });

  test("says nothing that was closed or taken back before it went", async () => {
    now = new Date("2026-01-16T11:00:00Z");
    const done = await minutes("2026-01-29", "Hemmelig sti");
    await withdrawMeeting(database.store, importer, bodyId, done.meetingId ?? "", now);
    await put({
      ...town,
      start: "2026-01-30T15:00:00+01:00",
      items: [{ title: "Personalesag", public: false, outcome: "approved" }],
    });
    expect(await work()).toEqual([]);
  });

  test("gathers what a day or a week brought into one mail at seven, of a search too", async () => {
    now = new Date("2026-01-16T12:00:00Z");
    const daily = await follow("/soeg?q=lygter", "malthe@example.dk", "daily");
    await visitor.post(daily, {});
    const weekly = await follow("/aertebjerg/udvalget-for-stier", "malthe@example.dk", "weekly");
    await visitor.post(weekly, {});
    now = new Date("2026-01-16T13:00:00Z");
    await put({
      ...town,
      start: "2026-02-05T15:00:00+01:00",
      items: [
        { title: "Lygter på stien", outcome: "approved" },
        { title: "Bænke ved søen", outcome: "postponed" },
      ],
    });
    const to = (name: string, all: string[]) => all.filter((mail) => mail.includes(`To: ${name}@example.dk`));
    expect(to("malthe", await work())).toEqual([]);
    now = new Date("2026-01-18T12:00:00Z");
    expect(await work()).toEqual([]);
    now = new Date("2026-01-19T06:00:00Z");
    const [mail = "", ...more] = to("malthe", await work());
    expect(more).toEqual([]);
    expect(mail).toContain("SØGNINGEN »LYGTER«");
    expect(mail.match(/^\* Godkendt: Lygter på stien/gm)).toHaveLength(2);
    expect(mail.match(/^\* Udsat: Bænke ved søen/gm)).toHaveLength(1);
    now = new Date("2026-01-20T06:00:00Z");
    expect(await work()).toEqual([]);
  });

  test("answers the same for an address that is known, and sends it no sixth mail in a day", async () => {
    const adresse = "/aertebjerg/udvalget-for-stier";
    const known = await visitor.post("/foelg", { adresse, email: "aase@example.dk", rytme: "daily" });
    const unknown = await visitor.post("/foelg", { adresse, email: "ingen@example.dk", rytme: "daily" });
    expect(known.text).toBe(unknown.text);
    for (let times = 0; times < 8; times += 1) {
      now = new Date(now.getTime() + 1000);
      const again = await visitor.post("/foelg", { adresse, email: "ingen@example.dk", rytme: "daily" });
      expect(again.text).toBe(unknown.text);
    }
    const sent = (await work()).filter((mail) => mail.includes("To: ingen@example.dk"));
    expect(sent).toHaveLength(5);
    const wrong = await visitor.post("/foelg", { adresse, email: "ingen", rytme: "daily" });
    expect([wrong.status, wrong.text.includes("Skriv en hel e-mailadresse")]).toEqual([400, true]);
  });

  test("ends by one press of a mail program, and forgets the address", async () => {
    const stop = decodedMail(mails.received.find(({ to }) => to.includes("malthe@example.dk"))?.raw ?? "");
    expect(stop).not.toContain("List-Unsubscribe");
    const last = decodedMail(mails.received.filter(({ to }) => to.includes("malthe@example.dk")).at(-1)?.raw ?? "");
    const address = /List-Unsubscribe: <https:\/\/referater\.example\.dk([^>]+)>/.exec(last)?.[1] ?? "";
    expect((await visitor.get(address)).text).toContain("Stop alle mails");
    expect(await ask("SELECT 1 FROM subscriber WHERE email LIKE 'malthe%'")).toHaveLength(1);
    const pressed = await fetch(site.url + address, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(pressed.status).toBe(200);
    expect(await ask("SELECT 1 FROM subscriber WHERE email LIKE 'malthe%'")).toEqual([]);
    expect((await fetch(site.url + address, { method: "POST" })).status).toBe(200);
  });

  test("deletes what nobody confirmed after seven days", async () => {
    expect(await ask("SELECT 1 FROM subscriber WHERE email LIKE 'ingen%'")).toHaveLength(1);
    now = new Date("2026-01-28T06:00:00Z");
    await work();
    expect(await ask("SELECT 1 FROM subscriber WHERE email LIKE 'ingen%'")).toEqual([]);
    expect(await ask("SELECT 1 FROM subscriber WHERE email LIKE 'aase%'")).toHaveLength(1);
  });

  test("tries again what the server would not take now, and says why of what it never will", async () => {
    busy.add("optaget@example.dk");
    refused.add("borte@example.dk");
    for (const email of ["optaget@example.dk", "borte@example.dk"]) {
      await visitor.post("/foelg", { adresse: "/aertebjerg/udvalget-for-stier", email, rytme: "daily" });
    }
    expect(await work()).toEqual([]);
    const state = () =>
      ask<{ state: string; reason: string }>(
        "SELECT state, reason FROM mail WHERE state IN ('queued', 'failed') ORDER BY state",
      );
    const [failed, queued] = await state();
    expect([failed?.state, queued?.state]).toEqual(["failed", "queued"]);
    expect(failed?.reason).toMatch(/550/);
    expect(failed?.reason).not.toContain("borte@");
    expect(await work()).toEqual([]);
    busy.clear();
    now = new Date(now.getTime() + 61_000);
    expect(await work()).toHaveLength(1);
    expect(await state()).toHaveLength(1);
  });

  test("keeps what there is no mail server for, in an outbox that secretaries read, and sends it when there is one", async () => {
    await visitor.post("/foelg", { adresse: "/soeg?q=bro", email: "senere@example.dk", rytme: "daily" });
    const post = { baseUrl, send: null, write: () => ({ subject: "", text: "", html: "" }), now: () => now };
    for (const { bodyId: body, id } of await database.store.as(worker, (tx) => dueMails(tx, now))) {
      await sendMail(database.store, post, body, id);
    }
    expect(await ask("SELECT 1 FROM mail WHERE state = 'kept'")).toHaveLength(1);
    const administrator = await firstAdministrator(database.store, now);
    const held = { role: "secretary", bodyId, email: "sekretaer@example.dk" } as const;
    const secretary = await visitorWithRole(site.url, database.store, administrator, held, now);
    const outbox = await secretary.get("/konto/udbakke");
    expect(outbox.text).toContain("Der er ikke sat en mailserver op.");
    expect(outbox.text).not.toContain("@example.dk");
    const [, mail = ""] = /href="(\/konto\/udbakke\/[^"]+)"/.exec(outbox.text) ?? [];
    const one = await secretary.get(mail);
    expect(one.status).toBe(200);
    expect(one.text).not.toContain("@example.dk");
    expect(await work()).toHaveLength(1);
  });

  test("tells what a paper promises to those who follow its committee or a search that finds it, once", async () => {
    now = new Date("2026-01-30T10:00:00Z");
    for (const adresse of ["/aertebjerg/udvalget-for-stier", "/soeg?q=ishus"]) {
      const name = adresse.startsWith("/soeg") ? "soeger" : "udvalg";
      await visitor.post(await follow(adresse, `${name}@example.dk`), {});
    }
    now = new Date("2026-01-30T11:00:00Z");
    const quote = "Forvaltningen fremlægger en status på ishuset i maj 2026.";
    const paper = (remark: string) =>
      put(
        { body: town.body, start: null, name: "notat.txt", remark, items: [{ title: "Notat", text: quote }] },
        (input) =>
          promising(asPaper(input, "Notat om et ishus", { date: "2026-01-28", committee: town.committee }), {
            quote,
            item: null,
            due: { from: "2026-05-01", to: "2026-05-31" },
          }),
      );
    await paper("ishus");
    const told = await work();
    const receivers = (mails_: string[]) =>
      mails_.map((mail) => /To: (\w+)@/.exec(mail)?.[1]).filter((to) => to !== "aase");
    expect(receivers(told).sort()).toEqual(["soeger", "udvalg"]);
    for (const mail of told) expect(mail).toContain(`Lovet: ${quote}`);
    await paper("ishus, rettet");
    expect(await work()).toEqual([]);
    const [{ path: promise } = { path: "" }] = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE kind = 'promise' AND current" }),
    );
    await visitor.post(await follow(promise, "loefte@example.dk"), {});
    now = new Date("2026-01-30T12:00:00Z");
    const [{ id } = { id: "" }] = await ask<{ id: string }>("SELECT id FROM promise");
    const note = { kind: "note", note: "Ishuset står.", public: true, on: "2026-01-30", period: null } as const;
    expect(await addAnswer(database.store, importer, { bodyId, promiseId: id }, note, now)).toBeNull();
    expect(receivers(await work()).sort()).toEqual(["loefte", "udvalg"]);
  });

  test("reminds who is responsible thirty, fourteen and three days before, once each, and never of history", async () => {
    now = new Date("2026-02-02T09:00:00Z");
    const quote = "Forvaltningen fremlægger en status på stien i marts 2026.";
    await put(
      { ...town, start: "2026-01-26T15:00:00+01:00", items: [{ title: "Status på stien", text: quote }] },
      (input) => promising(input, { quote, due: { from: "2026-03-01", to: "2026-03-31" } }),
    );
    await database.store.as(importer, async (tx) => {
      await tx.rows({
        text: "UPDATE promise SET owner_email = 'ejer@example.dk', deputy_email = 'vikar@example.dk', confirmed = true",
      });
    });
    const told: Record<string, string[]> = {};
    for (let day = 0; day < 60; day += 1) {
      now = new Date(Date.parse("2026-02-23T09:00:00Z") + day * 86_400_000);
      for (const mail of await work()) {
        const to = /To: (\w+)@/.exec(mail)?.[1] ?? "";
        told[to] = [...(told[to] ?? []), now.toISOString().slice(0, 10)];
        if (to === "ejer") expect(mail).toContain("31. marts 2026");
      }
    }
    // Thirty days before is a Sunday, three a Saturday: told on the Fridays before.
    expect(told.ejer).toEqual(["2026-02-27", "2026-03-17", "2026-03-27"]);
    expect(told.vikar).toEqual(told.ejer);
    // Overdue from 1 April on: the same week, and every Monday.
    expect(told.sekretaer?.slice(0, 3)).toEqual(["2026-04-01", "2026-04-06", "2026-04-13"]);
  }, 60_000);

  test("tells of a closed item's promise only those who may read it, without its words, and each in their language", async () => {
    now = new Date("2026-05-04T09:00:00Z");
    await visitor.post("/sprog", { sprog: "en", tilbage: "/" });
    await visitor.post(await follow("/soeg?q=hoppeborg", "owner@example.dk"), {});
    const open = "Forvaltningen fremlægger en status på legepladsen i maj 2026.";
    const closed = "Forvaltningen fremlægger en status på Palle Pindsvin i maj 2026.";
    const due = { from: "2026-05-01", to: "2026-05-31" };
    await put(
      {
        ...town,
        start: "2026-04-20T15:00:00+02:00",
        items: [
          { title: "Legepladsen", text: open },
          { title: "Personalesag", public: false, text: closed },
        ],
      },
      (input) => promising(input, { quote: open, due }, { quote: closed, item: 1, due }),
    );
    await database.store.as(importer, (tx) =>
      tx.rows({
        text: `UPDATE promise SET owner_email = CASE WHEN closed THEN 'fremmed@example.dk' ELSE 'owner@example.dk' END,
          deputy_email = CASE WHEN closed THEN 'sekretaer@example.dk' END, confirmed = true WHERE day = '2026-04-20'`,
      }),
    );
    now = new Date("2026-05-05T09:00:00Z");
    const mails_ = new Map((await work()).map((mail) => [/To: (\w+)@/.exec(mail)?.[1], mail]));
    expect([...mails_.keys()].sort()).toEqual(["aase", "owner", "sekretaer", "udvalg"]);
    expect(mails_.get("owner")).toContain(open);
    expect(mails_.get("owner")).toContain("31 May 2026");
    expect(mails_.get("owner")).toContain("Content-Language: en");
    expect(mails_.get("sekretaer")).toContain("Løftet er ikke offentligt");
    for (const mail of mails_.values()) expect(mail).not.toContain("Pindsvin");
  });
});

/** A mail with its folded headers and the encoding of its parts undone. */
