import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatekeeper, holderOf, importer, type Keeper, worker } from "../../../../access/viewer.ts";
import { endKeeper } from "../../../../features/offers/keepers/end-keeper.ts";
import { keepGuidelines } from "../../../../features/offers/keepers/keep-guidelines.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import { doWork } from "../../../jobs/testing/do-work.ts";
import { startMailServer, type TestMailServer } from "../../../jobs/testing/mail-server.ts";
import type { RunningServer } from "../../../server.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const baseUrl = "https://referater.example.dk";
const guidelines = { da: "1. Foreningen er almennyttig.", en: "", open: true, every: 6, patience: 30 };
const page = "/aertebjerg/forening";

describe("associations come in by a link", () => {
  let database: TestDatabase;
  let mails: TestMailServer;
  let site: RunningServer;
  let bodyId = "";
  let now = new Date("2026-01-15T10:00:00Z");
  beforeAll(async () => {
    [database, mails] = await Promise.all([startTestDatabase(), startMailServer()]);
    const { put } = tryStore(() => database.store);
    bodyId = (await put({ body: "Ærtebjerg Kommune", items: [{ title: "Tilbud" }] })).bodyId;
    site = await startTestServer(database.store, { now: () => now });
    await work();
  });
  afterAll(async () => {
    await site?.close();
    await mails?.stop();
    await database?.stop();
  });

  const work = () => doWork(database.store, mails, baseUrl, now);
  const rows = <Row>(text: string, viewer = worker as typeof worker | typeof gatekeeper) =>
    database.store.as(viewer, (tx) => tx.rows<Row>({ text }));
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };

  /** Fills in a form as a person does, who takes half a minute. */
  async function send(visitor: TestVisitor, address: string, fields: Record<string, string>, wait = 30) {
    const shown = await visitor.get(address);
    const stempel = /name="stempel" value="([^"]+)"/.exec(shown.text)?.[1] ?? "";
    later(wait);
    return visitor.post(address, { stempel, ...fields });
  }
  const association = (more: Record<string, string> = {}) => ({
    ...{ navn: "Foreningen Åben Dør", cvr: "10 00 00 09", kontakt: "Åse Åmand", email: "aase@example.dk", telefon: "" },
    ...{ udgave: "1", enig: "ja", "hjemmeside-adresse": "" },
    ...more,
  });
  const linkIn = (mail: string) => /https:\/\/referater\.example\.dk(\/forening\/ind\/[\w-]{43})/.exec(mail)?.[1] ?? "";
  const visitor = () => newVisitor(site.url);
  const secretary = () => holderOf("secretary", bodyId, null);

  it("only where the municipality has said what they must be", async () => {
    expect((await visitor().get(page)).status).toBe(404);
    expect(await keepGuidelines(database.store, secretary(), bodyId, { ...guidelines, open: false }, now)).toBe(1);
    expect((await visitor().get(`${page}/tilmeld`)).status).toBe(409);
    expect(await keepGuidelines(database.store, secretary(), bodyId, guidelines, now)).toBe(1);
    const shown = await visitor().get(`${page}/tilmeld`);
    expect(shown.text).toContain("Foreningen er almennyttig.");
    expect((await visitor().get("/forening")).text).toContain("Ærtebjerg Kommune");
  });

  it("signs up, gets a mail, and is in after a press, which looking at the page is not", async () => {
    const one = visitor();
    const told = await send(one, `${page}/tilmeld`, association());
    expect([told.status, told.text.includes("Se i jeres indbakke")]).toEqual([200, true]);
    const [mail = "", ...more] = await work();
    expect(more).toEqual([]);
    expect(mail).toContain("Foreningen Åben Dør");
    const link = linkIn(mail);
    for (let looks = 0; looks < 3; looks += 1) {
      expect((await visitor().get(link)).text).toContain("Foreningen Åben Dør i Ærtebjerg Kommune");
    }
    expect(await rows("SELECT 1 FROM offer_keeper WHERE confirmed IS NOT NULL")).toEqual([]);
    const pressed = await one.post(link, {});
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/forening/tilbud"]);
    expect(pressed.headers.getSetCookie().join()).toMatch(/^forening=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect(await rows("SELECT cvr, agreed FROM offer_keeper WHERE confirmed IS NOT NULL")).toEqual([
      { cvr: "10000009", agreed: 1 },
    ]);
    // Used once: neither looking nor pressing again leads anywhere.
    expect((await visitor().get(link)).status).toBe(410);
    expect((await visitor().post(link, {})).status).toBe(410);
  });

  it("is answered alike whether the address is known or not; who is not known gets no mail", async () => {
    const known = await send(visitor(), page, { email: "AASE@example.dk" });
    const unknown = await send(visitor(), page, { email: "ingen@example.dk" });
    const again = await send(visitor(), `${page}/tilmeld`, association({ navn: "En anden", kontakt: "Ib Ibis" }));
    const main = (text: string) => /<main[\s\S]*<\/main>/.exec(text)?.[0];
    expect([unknown.status, main(unknown.text), main(again.text)]).toEqual([
      known.status,
      ...[1, 2].map(() => main(known.text)),
    ]);
    const sent = await work();
    expect(sent.map((mail) => /^To: (.*)$/m.exec(mail)?.[1])).toEqual(["aase@example.dk", "aase@example.dk"]);
    // Signing up with an address that is known changes nothing of who it is.
    expect(await rows("SELECT name FROM offer_keeper")).toEqual([{ name: "Foreningen Åben Dør" }]);
    expect(await rows("SELECT 1 FROM keeper_request")).toEqual([]);
  });

  it("holds for an hour, and keeps nothing but digests", async () => {
    await send(visitor(), page, { email: "aase@example.dk" });
    const [mail = ""] = await work();
    const token = linkIn(mail).split("/").at(-1) ?? "";
    expect(JSON.stringify(await rows("SELECT to_jsonb(l) FROM keeper_link l", gatekeeper))).not.toContain(token);
    expect(JSON.stringify(await rows("SELECT to_jsonb(m) FROM mail m"))).not.toContain(token);
    later(3601);
    expect((await visitor().post(linkIn(mail), {})).status).toBe(410);
  });

  it("sends no sixth link to one address in a day", async () => {
    later(24 * 3600);
    for (let times = 0; times < 8; times += 1) await send(visitor(), page, { email: "aase@example.dk" });
    expect(await work()).toHaveLength(5);
  });

  it.each([
    ["a machine that fills in everything", { "hjemmeside-adresse": "https://spam.example" }, 30, 200],
    ["one that is too quick", {}, 1, 400],
    ["one without a form of ours", { stempel: "1.2.3" }, 30, 400],
    ["one whose form is from yesterday", {}, 13 * 3600, 400],
    ["one that sells", { navn: "Køb her www.spam.example" }, 30, 400],
    ["no CVR number", { cvr: "10000008" }, 30, 400],
    ["who has not agreed", { enig: "nej", udgave: "7" }, 30, 400],
    ["no address", { email: "aase" }, 30, 400],
    ["two lines as a name", { navn: "Åben\nBcc: alle@example.dk" }, 30, 400],
  ])("%s is not signed up, and a person keeps what was written", async (_who, more, wait, status) => {
    later(3 * 3600);
    const fields = association({ email: "ny@example.dk", ...more });
    const answer = await send(visitor(), `${page}/tilmeld`, fields, wait);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.text).toContain('value="Åse Åmand"');
    expect(await work()).toEqual([]);
    expect(await rows("SELECT 1 FROM offer_keeper WHERE match_email = 'ny@example.dk'")).toEqual([]);
  });

  it("a flood from one network is held back, and the same form is not sent for ever", async () => {
    later(3 * 3600);
    const one = visitor();
    const shown = await one.get(page);
    const stempel = /name="stempel" value="([^"]+)"/.exec(shown.text)?.[1] ?? "";
    later(30);
    const answers: number[] = [];
    for (let times = 0; times < 24; times += 1) {
      answers.push((await one.post(page, { stempel, email: `nr${times}@example.dk` })).status);
    }
    expect(answers).toEqual([...Array(5).fill(200), ...Array(15).fill(400), ...Array(4).fill(429)]);
  });

  it("forgets who never pressed after seven days", async () => {
    later(3 * 3600);
    await send(
      visitor(),
      `${page}/tilmeld`,
      association({ email: "glemt@example.dk", navn: "Foreningen Glemt", cvr: "" }),
    );
    expect(await work()).toHaveLength(1);
    expect(await rows("SELECT 1 FROM offer_keeper WHERE name = 'Foreningen Glemt'")).toHaveLength(1);
    later(8 * 24 * 3600);
    await work();
    expect(await rows("SELECT 1 FROM offer_keeper WHERE name = 'Foreningen Glemt'")).toEqual([]);
  });

  it("what the database shows a keeper is its own, and nothing once its access has ended", async () => {
    const [row] = await rows<{ id: string }>("SELECT id FROM offer_keeper WHERE confirmed IS NOT NULL");
    const keeper: Keeper = { program: "keeper", bodyId, keeperId: row?.id ?? "" };
    const stranger: Keeper = { ...keeper, keeperId: bodyId };
    const seen = async (who: Keeper, table: string) =>
      (await database.store.as(who, (tx) => tx.rows({ text: `SELECT 1 FROM ${table}` }))).length;
    expect(await seen(keeper, "offer_keeper")).toBe(1);
    expect(await seen(keeper, "offer_guidelines")).toBe(1);
    for (const table of ["keeper_link", "keeper_session", "keeper_request", "account", "meeting", "offer"]) {
      expect([table, await seen(keeper, table)]).toEqual([table, 0]);
    }
    for (const table of ["offer_keeper", "offer_guidelines"]) expect(await seen(stranger, table)).toBe(0);
    await send(visitor(), page, { email: "aase@example.dk" });
    const [mail = ""] = await work();
    expect(await endKeeper(database.store, importer, bodyId, keeper.keeperId, " ", now)).toMatchObject({
      key: "problem.offer-reason",
    });
    expect(await endKeeper(database.store, importer, bodyId, keeper.keeperId, "Er nedlagt.", now)).toBeNull();
    expect((await visitor().get(linkIn(mail))).status).toBe(410);
    expect(await seen(keeper, "offer_guidelines")).toBe(0);
    await send(visitor(), page, { email: "aase@example.dk" });
    expect(await work()).toEqual([]);
  });
});
