import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, worker } from "../../../../access/viewer.ts";
import { mailContent } from "../../../../features/reminders/mail-content.ts";
import { remindBody } from "../../../../features/reminders/remind-body.ts";
import { writeLetter } from "../../../../output/mail/letter.ts";
import { findMail } from "../../../../store/queries/reminders/mails.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const committee = "Udvalget for Stier";
const written = {
  hvad: "Bestil lamper til stien",
  navn: "Asta Asfalt",
  email: "Asta@example.dk",
  frist: "2026-03-20",
  note: "Spørg naboerne først.",
};

describe("tasks that follow from decisions", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let bodyId = "";
  let meetingId = "";
  const visitors: Record<string, TestVisitor> = {};
  const ids: Record<string, string> = {};
  const { put, ask } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await put({
      body: "Ærtebjerg Kommune",
      committee,
      start: "2026-02-05T16:00:00+01:00",
      items: [
        { title: "Ny cykelsti", outcome: "approved" },
        { title: "Personalesag", public: false, outcome: "approved" },
      ],
    });
    bodyId = done.bodyId;
    meetingId = done.meetingId ?? "";
    for (const { id, title } of await ask<{ id: string; title: string }>("SELECT id, title FROM item")) ids[title] = id;
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now);
    for (const [name, role] of [
      ["sekretaer", "secretary"],
      ["revisor", "auditor"],
      ["asta", "item-author"],
      ["anden", "item-author"],
    ] as const) {
      const held = { role, bodyId, email: `${name}@example.dk` };
      visitors[name] = await visitorWithRole(server.url, database.store, who, held, now);
    }
    visitors.fremmed = newVisitor(server.url);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const visitor = (name: string): TestVisitor => {
    const found = visitors[name];
    if (found === undefined) throw new Error(`There is no visitor ${name}.`);
    return found;
  };
  const text = async (name: string, address: string) => (await visitor(name).get(address)).text;
  const give = (title: string, fields: Partial<typeof written> = {}, name = "sekretaer") =>
    visitor(name).post(`/konto/bord/opgaver/ny/${bodyId}/${ids[title]}`, { ...written, ...fields });
  const taskOf = async (what: string) => {
    const [found] = await ask<{ id: string }>("SELECT id FROM task WHERE what = $1", [what]);
    return found?.id ?? "";
  };
  const step = async (name: string, what: string, word: string, fields = {}) =>
    visitor(name).post(`/konto/bord/opgaver/${bodyId}/${await taskOf(what)}/${word}`, fields);
  const own = async (name: string, what: string, word: string) =>
    visitor(name).post(`/konto/opgaver/${bodyId}/${await taskOf(what)}/${word}`, {});
  /** The mails of a kind that were made, in words, with the address of each. */
  async function letters(kind: string): Promise<{ email: string; subject: string; text: string }[]> {
    const rows = await database.store.as(worker, (tx) =>
      tx.rows<{ id: string; email: string }>(
        {
          text: `SELECT m.id, r.email FROM mail m JOIN mail_recipient r ON r.mail_id = m.id WHERE m.kind = $1
            ORDER BY m.created, r.email, m.id`,
        },
        [kind],
      ),
    );
    const found = [];
    for (const { id, email } of rows) {
      const mail = await database.store.as(worker, (tx) => findMail(tx, bodyId, id));
      if (mail === null) throw new Error("The mail is gone.");
      const content = await mailContent(database.store, (work) => database.store.as(worker, work), mail);
      if (content === null) continue;
      const links = { confirm: null, manage: null, stop: null };
      const letter = writeLetter(content, { language: "da", baseUrl: "http://x.dk", links, today: "2026-03-02" });
      found.push({ email, subject: letter.subject, text: letter.text });
    }
    return found;
  }

  it("are given from the meeting's decisions, and their owner is told at once", async () => {
    const sending = await text("sekretaer", `/konto/bord/udsend/${bodyId}/${meetingId}`);
    expect(sending).toContain(`href="/konto/bord/opgaver/ny/${bodyId}/${ids["Ny cykelsti"]}"`);
    expect(await text("sekretaer", `/konto/bord/opgaver/ny/${bodyId}/${ids["Ny cykelsti"]}`)).toContain("Ny cykelsti");
    const wrong = await give("Ny cykelsti", { email: "asta", hvad: "Noget andet" });
    expect([wrong.status, wrong.text.includes("Noget andet</textarea>")]).toEqual([400, true]);
    expect((await give("Ny cykelsti")).status).toBe(303);
    const [mail, ...more] = await letters("task");
    expect(more).toEqual([]);
    expect(mail?.email).toBe("asta@example.dk");
    expect(mail?.subject).toBe("Ny opgave, frist 20. marts 2026: Bestil lamper til stien");
    expect(mail?.text).toContain("http://x.dk/konto/opgaver");
  });

  it("stand on the desk's day by their deadline, and on the list", async () => {
    const desk = await text("sekretaer", "/konto/bord");
    expect(desk).toContain("1 opgave har en frist");
    expect(desk).toContain("Senest 20. marts 2026");
    const list = await text("revisor", "/konto/bord/opgaver");
    expect(list).toContain("Bestil lamper til stien");
    expect(list).toContain("Ansvarlig: Asta Asfalt");
    const late = { hvad: "Noget, der er glemt", frist: "2026-02-20", email: "karl@example.dk" };
    expect((await give("Ny cykelsti", late)).status).toBe(303);
    expect(await text("sekretaer", "/konto/bord")).toContain("1 opgave er over fristen");
    expect((await step("sekretaer", late.hvad, "annuller")).status).toBe(303);
    expect(await text("sekretaer", "/konto/bord")).not.toContain("over fristen");
  });

  it("are shown with the item to those entitled, and to nobody else", async () => {
    const moved = await visitor("fremmed").get(`/id/${ids["Ny cykelsti"]}`);
    const item = moved.headers.get("location") ?? "";
    const sees = async (name: string) => (await text(name, item)).includes("Bestil lamper til stien");
    expect(await sees("sekretaer")).toBe(true);
    expect(await sees("revisor")).toBe(true);
    expect(await sees("asta")).toBe(true);
    expect(await sees("anden")).toBe(false);
    expect(await sees("fremmed")).toBe(false);
    expect(await tryStore(() => database.store).everythingShown()).not.toContain("Bestil lamper");
  });

  it("stand on their owner's own page, who says that one is done and may undo it", async () => {
    const what = written.hvad;
    expect(await text("asta", "/konto/opgaver")).toContain(what);
    expect(await text("anden", "/konto/opgaver")).toContain("Du har ingen opgaver.");
    expect((await own("anden", what, "udfoert")).status).toBe(404);
    expect((await own("asta", what, "udfoert")).status).toBe(303);
    const done = await text("asta", "/konto/opgaver");
    expect(done).toContain("Udført 2. mar");
    expect(done).toContain("Fortryd: den er ikke udført");
    expect((await own("asta", what, "udfoert")).status).toBe(409);
    expect(await text("sekretaer", "/konto/bord")).not.toContain("opgave har en frist");
    expect((await own("asta", what, "fortryd")).status).toBe(303);
    expect((await own("asta", what, "fortryd")).status).toBe(409);
    expect(await text("sekretaer", "/konto/bord")).toContain("1 opgave har en frist");
    // The desk's steps are not an owner's.
    expect((await step("asta", what, "annuller")).status).toBe(403);
  });

  it("are corrected: a new owner is told, the old one sees it no more; and it is undone", async () => {
    const what = written.hvad;
    const same = await step("sekretaer", what, "ret", written);
    expect([same.status, same.text.includes("Der er ikke rettet noget.")]).toEqual([409, true]);
    const to = { navn: "Karl Kladde", email: "karl@example.dk" };
    expect((await step("sekretaer", what, "ret", { ...written, ...to })).status).toBe(303);
    expect(await text("asta", "/konto/opgaver")).toContain("Du har ingen opgaver.");
    // What was made for the one before is not sent with what is another's now.
    expect((await letters("task")).map(({ email }) => email)).toEqual(["karl@example.dk"]);
    expect((await step("sekretaer", what, "fortryd")).status).toBe(303);
    expect(await text("asta", "/konto/opgaver")).toContain(what);
    const log = await text("sekretaer", `/konto/bord/opgaver/${bodyId}/${await taskOf(what)}`);
    for (const word of ["Givet", "Meldt udført", "Rettet", "Fortrudt"]) expect(log).toContain(word);
    expect(log).toContain("Ansvarlig: Karl Kladde.");
  });

  it("are cancelled by a secretary, and taken up again", async () => {
    const what = written.hvad;
    expect((await step("sekretaer", what, "annuller")).status).toBe(303);
    expect((await step("sekretaer", what, "udfoert")).status).toBe(409);
    expect(await text("asta", "/konto/opgaver")).toContain("Annulleret 2. mar");
    // It is not the owner's to undo.
    expect((await own("asta", what, "fortryd")).status).toBe(409);
    expect((await step("sekretaer", what, "fortryd")).status).toBe(303);
  });

  it("say nothing of a closed item in a mail", async () => {
    expect((await give("Personalesag", { hvad: "Hemmelig opgave", frist: "2026-03-21" })).status).toBe(303);
    const hidden = (await letters("task")).find(({ subject }) => subject.includes("ikke er offentlig"));
    expect(hidden?.text).not.toContain("Hemmelig");
    expect(hidden?.text).not.toContain("Personalesag");
    // On the owner's own page it is said what is to be done.
    expect(await text("asta", "/konto/opgaver")).toContain("Hemmelig opgave");
    expect(await tryStore(() => database.store).everythingShown()).not.toContain("Hemmelig");
  });

  it("are reminded of by the steps of promises, once each", async () => {
    // 14 days before the 20th is the 6th; the 21st is a Saturday, and 14 days before it the 7th.
    for (const at of ["2026-03-05T08:00:00Z", "2026-03-06T08:00:00Z", "2026-03-06T09:00:00Z", "2026-03-09T08:00:00Z"]) {
      await remindBody(database.store, bodyId, "x.dk", new Date(at));
    }
    const told = await database.store.as(worker, (tx) =>
      tx.rows<{ due: string; step: number }>({ text: "SELECT due, step FROM task_reminder ORDER BY due, step" }),
    );
    expect(told).toEqual([
      { due: "2026-03-20", step: 14 },
      { due: "2026-03-20", step: 30 },
      { due: "2026-03-21", step: 14 },
      { due: "2026-03-21", step: 30 },
    ]);
    const mails = await letters("task-due");
    expect(mails).toHaveLength(2);
    expect(mails[0]?.subject).toBe("2 opgaver har frist snart");
    expect(mails[0]?.text).not.toContain("Hemmelig");
    expect(await ask("SELECT 1 FROM task_reminder")).toEqual([]);
  });

  it("are nobody's to change but those who keep the records, and their owner's to mark done", async () => {
    const id = await taskOf(written.hvad);
    expect((await give("Ny cykelsti", {}, "asta")).status).toBe(403);
    expect((await visitor("revisor").post(`/konto/bord/opgaver/${bodyId}/${id}/udfoert`, {})).status).toBe(403);
    expect((await visitor("anden").get(`/konto/bord/opgaver/${bodyId}/${id}`)).status).toBe(403);
    // The database holds it, whatever the code forgot: an owner cancels nothing and gives nothing away.
    const [{ account } = { account: "" }] = await ask<{ account: string }>(
      "SELECT account_id AS account FROM task WHERE id = $1",
      [id],
    );
    const owner = { accountId: account, held: [] };
    const set = (to: string) =>
      database.store.as(owner, (tx) => tx.rows({ text: `UPDATE task SET ${to} RETURNING 1` }));
    await expect(set("state = 'cancelled', settled = now()")).rejects.toThrow(/row-level security/);
    await expect(set("account_id = NULL")).rejects.toThrow(/row-level security/);
    expect(await database.store.as(importer, (tx) => tx.rows({ text: "DELETE FROM task_change RETURNING 1" }))).toEqual(
      [],
    );
  });
});
