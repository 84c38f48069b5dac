import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer, type Viewer, worker } from "../../../../access/viewer.ts";
import { assignPromise } from "../../../../features/followup/assign-promise.ts";
import { confirmPromise } from "../../../../features/followup/confirm-promise.ts";
import { setGoLive } from "../../../../features/followup/set-go-live.ts";
import { approveMinutes } from "../../../../features/meetings/approval/approve-minutes.ts";
import { fixMinutes } from "../../../../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../../../../features/meetings/approval/link-member.ts";
import { publish } from "../../../../features/publishing/publish-meeting.ts";
import { sendDecisions } from "../../../../features/reminders/send-decisions.ts";
import { isProblem } from "../../../../records/problem.ts";
import { newKey, signerOf } from "../../../../seal/head.ts";
import { minutesHash } from "../../../../seal/minutes.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { addMail } from "../../../../store/queries/reminders/mails.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { promising } from "../../../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const signer = signerOf(newKey());
const side = (count: number) => ({ count, parties: [], names: [] });
const decision = {
  text: "Anbefales godkendt.",
  outcome: "recommended",
  final: false,
  points: [],
  votes: [{ on: null, for: side(4), against: side(3), abstained: side(0), result: "carried" }],
  dissents: [],
  disqualified: [],
} as const;

describe("decisions that are sent on", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId = "";
  let meetingId = "";
  let member = "";
  const ids: Record<string, string> = {};
  const { put, ask } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Stier" };
    const promised = "Forvaltningen fremlægger en status på stien.";
    const items = [
      {
        title: "Ny cykelsti",
        number: "1",
        caseNumber: "26/117",
        text: promised,
        route: ["Udvalget for Stier", "Økonomiudvalget"],
        recommendation: { by: "Forvaltningen", points: [{ number: "1", text: "at stien anlægges" }] },
        decision,
      },
      {
        title: "Personalesag",
        number: "2",
        public: false,
        text: "Hemmeligt.",
        decision: { ...decision, text: "Hemmelig beslutning." },
      },
      { title: "Orientering", number: "3", outcome: "noted" },
    ] as never;
    const held = sketch({
      ...town,
      items,
      participants: [{ name: "Vigga Vindspejl" }],
      start: "2026-02-05T16:00:00+01:00",
    });
    const input = promising(held, { quote: promised, due: { to: "2026-09-01" } });
    const done = await importDocument(store, importer, input, { draft: true, at: now });
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
    meetingId = done.meetingId ?? "";
    await put({
      body: "Ærtebjerg Kommune",
      committee: "Økonomiudvalget",
      items: [],
      start: "2025-02-05T16:00:00+01:00",
    });
    await setGoLive(store, importer, bodyId, "2026-01-01", now);
    for (const { id, title } of await ask<{ id: string; title: string }>("SELECT id, title FROM item")) ids[title] = id;
    server = await startTestServer(store, { now: () => now, signer });
    const who = await firstAdministrator(store, now);
    member = who.viewer.accountId ?? "";
    const [person] = await ask<{ id: string }>("SELECT id FROM person");
    expect(await linkMember(store, importer, { bodyId, personId: person?.id ?? "" }, who.email, now)).toBeNull();
    const as = (email: string, body: string) =>
      visitorWithRole(server.url, store, who, { role: "secretary", email, bodyId: body }, now);
    secretary = await as("sekretaer@example.dk", bodyId);
    neighbour = await as("nabo@example.dk", "44444444-4444-4444-8444-444444444444");
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const page = () => `/konto/bord/udsend/${bodyId}/${meetingId}`;
  /** What is missing of the minutes, and of each item that is not finished, by title. */
  async function unfinished(): Promise<Record<string, string>> {
    const text = (await secretary.get("/konto/bord/uafsluttet")).text;
    const minutes = [...text.matchAll(/unfinished-minutes">([^<]+?)\s*</g)].map(([, what = ""]) => ["Referatet", what]);
    const lines = [...text.matchAll(/<li class="desk-line[^"]*">(.*?)<\/li>/gs)].map(([, line = ""]) => line);
    const items = lines.map((line) => [
      /<p lang="da">\s*(?:\d+\. )?\s*([^<]+?)\s*</.exec(line)?.[1] ?? "",
      /Mangler: ([^<]+)\./.exec(line)?.[1] ?? "",
    ]);
    return Object.fromEntries([...minutes, ...items]);
  }
  async function send(punkt: string, udvalg = "") {
    await secretary.get(page());
    return secretary.post(page(), { punkt, udvalg });
  }
  const mails = () =>
    database.store.as(worker, (tx) =>
      tx.rows<{ id: string; email: string; item: string }>({
        text: `SELECT m.id, r.email, m.about ->> 'item' AS item FROM mail m JOIN mail_recipient r ON r.mail_id = m.id
          WHERE m.kind = 'decision' ORDER BY r.email, item`,
      }),
    );
  const economy = async () =>
    (await ask<{ id: string }>("SELECT id FROM committee WHERE name = 'Økonomiudvalget'"))[0]?.id ?? "";

  it("leave no item finished before the minutes are approved, they are sent on and the promises are looked at", async () => {
    expect(await unfinished()).toEqual({
      Referatet: "Referatet er ikke fastlagt.",
      "Ny cykelsti": "beslutningen er ikke sendt videre, 1 løfte er ikke bekræftet eller afvist",
      Personalesag: "",
      Orientering: "",
    });
    expect((await secretary.get("/konto/bord")).text).toContain("3 punkter er ikke afsluttet");
  });

  it("are not sent as long as strangers do not see them, and not to nobody", async () => {
    const early = await send(ids["Ny cykelsti"] ?? "");
    expect([early.status, early.text.includes("Offentliggør mødet, og send så.")]).toEqual([409, true]);
    await publish(database.store, importer, { kind: "meeting", bodyId, id: meetingId }, now);
    const nobody = await send(ids["Ny cykelsti"] ?? "");
    expect([nobody.status, nobody.text.includes("Der er ingen at sende til.")]).toEqual([409, true]);
    expect(await mails()).toEqual([]);
  });

  it("have addresses that a secretary keeps for each committee", async () => {
    const book = `/konto/bord/adresser/${bodyId}`;
    const udvalg = await economy();
    await secretary.get(book);
    expect(
      (await secretary.post(book, { trin: "added", udvalg, navn: "Øjvind Økonom", email: "ikke en adresse" })).status,
    ).toBe(400);
    for (const [navn, email] of [
      ["Øjvind Økonom", "Oejvind@example.dk"],
      ["Karl Kladde", "karl@example.dk"],
    ] as const) {
      await secretary.get(book);
      expect((await secretary.post(book, { trin: "added", udvalg, navn, email })).status).toBe(303);
    }
    const text = (await secretary.get(book)).text;
    expect(text).toContain("oejvind@example.dk");
    const adresse = /name="adresse" value="([^"]+)"/.exec(text)?.[1] ?? "";
    await secretary.get(book);
    expect((await secretary.post(book, { trin: "removed", adresse })).status).toBe(303);
    const left = await ask<{ email: string }>("SELECT email FROM committee_receiver WHERE deleted IS NULL");
    expect(left).toEqual([{ email: "oejvind@example.dk" }]);
  });

  it("go to owners and to the next committee of the route with one press, and to nobody twice", async () => {
    const { store } = database;
    const [promise] = await ask<{ id: string }>("SELECT id FROM promise");
    const ref = { bodyId, promiseId: promise?.id ?? "" };
    await confirmPromise(store, importer, ref, now);
    await assignPromise(
      store,
      importer,
      ref,
      { owner: { name: "Asta Ansvarlig", email: "asta@example.dk" }, deputy: null },
      now,
    );
    expect((await secretary.get(page())).text).toContain("Sendes til: Øjvind Økonom, Asta Ansvarlig");
    const item = ids["Ny cykelsti"];
    expect((await send("alle")).headers.get("location")).toBe(`${page()}?sendt=2`);
    const made = await mails();
    expect(made.map(({ email, item: of }) => [email, of])).toEqual([
      ["asta@example.dk", item],
      ["oejvind@example.dk", item],
    ]);
    expect((await send("alle")).headers.get("location")).toBe(`${page()}?sendt=0`);
    expect((await send(item ?? "", await economy())).headers.get("location")).toBe(`${page()}?sendt=0`);
    expect(await mails()).toEqual(made);
    const told = await ask(
      `SELECT t.verb, t.record, t.record_id AS item, a.email AS by, s.email AS "to", t.created AS at FROM timeline t
        JOIN account a ON a.id = t.account_id JOIN sent_decision s ON s.id::text = t.details ->> 'sent'
      WHERE t.verb = 'sent-on' ORDER BY s.email`,
    );
    const line = { verb: "sent-on", record: "item", item, by: "sekretaer@example.dk", at: expect.anything() };
    expect(told).toEqual([
      { ...line, to: "asta@example.dk" },
      { ...line, to: "oejvind@example.dk" },
    ]);
    expect((await secretary.get(page())).text).toMatch(
      /Sendt til Øjvind Økonom \(oejvind@example\.dk\) 2\. mar\. 2026 kl\. 09\.00 af Åse Åmand/,
    );
  });

  it("say what was recommended, decided and voted where that is public, and nothing of what is closed", async () => {
    const [first] = await mails();
    const open = (await secretary.get(`/konto/udbakke/${bodyId}/${first?.id}`)).text;
    for (const words of [
      "Ny cykelsti",
      "26/117",
      "at stien anlægges",
      "Anbefales godkendt.",
      "For 4. Imod 3.",
      "/punkt/1",
    ]) {
      expect(open).toContain(words);
    }
    const item = { id: ids.Personalesag ?? "", committeeId: await economy() };
    const press = () => sendDecisions(database.store, importer, bodyId, { meetingId, item }, "x.dk", now);
    // Two who press at once.
    expect((await Promise.all([press(), press()])).sort()).toEqual([0, 1]);
    const closed = (await mails()).find(({ item }) => item === ids["Personalesag"]);
    const text = (await secretary.get(`/konto/udbakke/${bodyId}/${closed?.id}`)).text;
    expect(text).toContain("Den er ikke offentlig og står derfor ikke i mailen.");
    expect(text).toContain("/log-ind");
    for (const words of ["Personalesag", "Hemmelig beslutning"]) expect(text).not.toContain(words);
  });

  it("are another municipality's for nobody", async () => {
    expect((await neighbour.get(page())).status).toBe(404);
    expect((await neighbour.get(`/konto/bord/adresser/${bodyId}`)).status).toBe(404);
    await neighbour.get("/konto/bord");
    expect((await neighbour.post(page(), { punkt: "alle" })).status).toBe(403);
    expect((await neighbour.get("/konto/bord/uafsluttet")).text).toContain("Alt er afsluttet.");
  });

  it("are all that a secretary may put into the outbox, whatever the code forgot to ask", async () => {
    const adds = (viewer: Viewer, kind: "decision" | "reminder") =>
      database.store.as(viewer, (tx) => {
        const matter = kind === "decision" ? ({ kind, item: bodyId } as const) : ({ kind, promises: [] } as const);
        const to = { receiver: "owner", receiverId: null, email: "x@example.dk", language: "da" } as const;
        return addMail(tx, { ...to, bodyId, id: meetingId, messageId: `<${kind}@x>`, matter }, now);
      });
    const elsewhere = holderOf("secretary", "44444444-4444-4444-8444-444444444444", null);
    const refused = /row-level security/;
    await expect(adds(holderOf("secretary", bodyId, null), "reminder")).rejects.toThrow(refused);
    await expect(adds(elsewhere, "decision")).rejects.toThrow(refused);
    await expect(adds(holderOf("auditor", bodyId, null), "decision")).rejects.toThrow(refused);
    expect(await adds(holderOf("secretary", bodyId, null), "decision")).toBe(true);
  });

  it("finish their items, when the minutes are approved by all", async () => {
    const { store } = database;
    const ref = { bodyId, meetingId };
    const fixed = await fixMinutes({ store, viewer: importer, signer, now }, ref);
    if (isProblem(fixed)) throw new Error(fixed.key);
    expect(await unfinished()).toEqual({
      Referatet: "Referatet er ikke godkendt af alle.",
      "Ny cykelsti": "",
      Personalesag: "",
      Orientering: "",
    });
    const viewer = holderOf("member", bodyId, member);
    const done = await approveMinutes({ store, viewer, signer, now }, ref, {
      hash: minutesHash(fixed),
      name: "Vigga Vindspejl",
    });
    expect(isProblem(done)).toBe(false);
    expect(await unfinished()).toEqual({});
    expect((await secretary.get("/konto/bord")).text).not.toMatch(/punkt(?:er)? er ikke afsluttet/);
  });
});
