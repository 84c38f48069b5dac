import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, type Role } from "../../../../access/viewer.ts";
import { planMeetings } from "../../../../features/followup/wheel/plan-meeting.ts";
import { pdfOf, printedLines } from "../../../../intake/sources/testing/write-pdf.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import type { ImportInput } from "../../../../store/import/prepared-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { promising } from "../../../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { agendaAt, agendasOf, itemAt, itemsOf, newItemAddress, rulesOf } from "../../items/item-address.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { type Answer, newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
let seconds = 0;
/** Each thing is done a second after the one before it, so that documents have an order. */
const clock = () => {
  seconds += 1;
  return new Date(now.getTime() + seconds * 1000);
};
const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Arbejde" } as const;
const promised = "Forvaltningen fremlægger en status på værkstedet i marts 2026.";
const meetingPage = "/aertebjerg/udvalget-for-arbejde/2026-03-09";

describe("an agenda, from an item to its public page", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let colleague: TestVisitor;
  let head: TestVisitor;
  let stranger: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId: string;
  let committeeId: string;
  let economyId: string;
  let promiseId: string;
  const tried = tryStore(() => database.store);
  const { ask, shown, wrong } = tried;

  async function put(input: ImportInput) {
    const done = await importDocument(database.store, importer, input);
    if (isProblem(done)) throw new Error(done.key);
    return done;
  }

  beforeAll(async () => {
    database = await startTestDatabase();
    const item = { title: "Solbakkens Værksted", caseNumber: "25/117", text: promised, outcome: "approved" } as const;
    const first = sketch({ ...town, start: "2026-01-15T15:00:00+01:00", items: [item] });
    const status = { quote: promised, what: "fremlægge en status", due: { to: "2026-03-31" } };
    ({ bodyId } = await put(promising(first, status)));
    const economy = { ...town, committee: "Økonomiudvalget", items: [{ title: "Budget" }] };
    await put(sketch({ ...economy, start: "2026-01-20T15:00:00+01:00" }));
    const committees = await ask<{ id: string; name: string }>("SELECT id, name FROM committee");
    committeeId = committees.find(({ name }) => name === town.committee)?.id ?? "";
    economyId = committees.find(({ name }) => name === "Økonomiudvalget")?.id ?? "";
    promiseId = (await ask<{ id: string }>("SELECT id FROM promise"))[0]?.id ?? "";
    server = await startTestServer(database.store, { now: clock });
    const who = await firstAdministrator(database.store, now);
    const sign = (email: string, body = bodyId, role: Role = "secretary") =>
      visitorWithRole(server.url, database.store, who, { role, bodyId: body, email }, now);
    head = await sign("chef@example.dk", bodyId, "head");
    secretary = await sign("sekretaer@example.dk");
    colleague = await sign("kollega@example.dk");
    neighbour = await sign("nabo@example.dk", "44444444-4444-4444-8444-444444444444");
    stranger = newVisitor(server.url);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  /** A meeting of its own for each test, with its agenda. */
  async function agendaOn(isoDay: string): Promise<string> {
    const meeting = {
      committeeId,
      day: isoDay,
      startsAt: `${isoDay}T15:00:00+01:00`,
      location: "Rådhuset",
      public: true,
    };
    expect(await planMeetings(database.store, importer, bodyId, [meeting], now)).toBeNull();
    const [planned] = await ask<{ id: string }>("SELECT id FROM planned_meeting WHERE day = $1", [isoDay]);
    await secretary.get(agendasOf(bodyId));
    const made = await secretary.post(`${agendasOf(bodyId)}/ny`, { moede: planned?.id ?? "" });
    expect(made.status).toBe(303);
    return /dagsordener\/[^/]+\/([0-9a-f-]+)/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
  }

  async function writeItem(fields: Readonly<Record<string, string>>): Promise<string> {
    await secretary.get(newItemAddress(bodyId));
    const made = await secretary.post(newItemAddress(bodyId), { udvalg: committeeId, slags: "approval", ...fields });
    expect(made.status, /alert-text[^>]*>([^<]*)/.exec(made.text)?.[1]).toBe(303);
    return idIn(made);
  }
  const idIn = (made: Answer) => /punkter\/[^/]+\/([0-9a-f-]{36})/.exec(made.headers.get("location") ?? "")?.[1] ?? "";

  async function approved(itemId: string): Promise<void> {
    await secretary.post(itemAt(bodyId, itemId, "klar"), {});
    const [row] = await ask<{ revision: number }>("SELECT revision FROM proposed_item WHERE id = $1", [itemId]);
    await head.get(itemAt(bodyId, itemId));
    const done = await head.post(itemAt(bodyId, itemId, "godkend"), { udgave: String(row?.revision) });
    expect(done.status).toBe(303);
  }

  const open = {
    titel: "Ny plan for Solbakken",
    sagsnr: "26/200",
    "afsnit-presentation":
      "Planen beskriver værkstedet de næste tre år. Forvaltningen fremlægger en status i november 2026.\n\nBeslutning\n\nGodkendt. Punkt 9: Noget andet.",
    indstiller: "Forvaltningen",
    indstilling: "at planen godkendes\nat udvalget får en status i november 2026",
  };

  /** The check's page, and what it lets be published. */
  async function publish(visitor: TestVisitor, agendaId: string): Promise<Answer> {
    const page = await visitor.get(agendaAt(bodyId, agendaId, "kontrol"));
    const set = /name="set" value="([0-9a-f]+)"/.exec(page.text)?.[1] ?? "";
    return visitor.post(agendaAt(bodyId, agendaId, "offentliggoer"), { set });
  }

  it("is written, approved, put on, checked and published, and everybody can read it", async () => {
    const agendaId = await agendaOn("2026-03-09");
    const itemId = await writeItem({ ...open, loefte: promiseId });
    const notYet = await secretary.post(agendaAt(bodyId, agendaId, "saet-paa"), { punkt: itemId });
    expect(notYet.text).toContain("ikke godkendt af en chef");
    await secretary.upload(itemAt(bodyId, itemId, "bilag"), {
      name: "plan.pdf",
      bytes: pdfOf([printedLines(["Planen for Solbakken"])]),
    });
    await secretary.upload(
      itemAt(bodyId, itemId, "bilag"),
      { name: "løn.txt", bytes: Buffer.from("Lønforhold") },
      { "ny-titel": "Hemmelige lønforhold", "ny-lukket": "ja" },
    );
    await approved(itemId);
    const closed = await writeItem({
      titel: "Afsked af Malthe Mosegris",
      lukket: "ja",
      neutral: "Personalesag",
      "afsnit-presentation": "Dybt fortroligt.",
    });
    await approved(closed);
    for (const punkt of [closed, itemId]) await secretary.post(agendaAt(bodyId, agendaId, "saet-paa"), { punkt });
    const done = await publish(secretary, agendaId);
    expect([done.status, /alert-text[^>]*>([^<]*)/.exec(done.text)?.[1]]).toEqual([303, undefined]);

    const items = await shown<{ number: string; title: string; is_open: boolean }>(
      "SELECT number, title, is_open FROM public_item WHERE day = '2026-03-09' ORDER BY position",
    );
    expect(items.map(({ number, title, is_open }) => `${number} ${title}${is_open ? "" : " (lukket)"}`)).toEqual([
      "1 Godkendelse af dagsorden",
      "2 Ny plan for Solbakken",
      "3 Orientering",
      "4 Eventuelt",
      "5 Underskriftsark",
      "6 Personalesag (lukket)",
    ]);
    // The meeting can be held by it.
    const room = /href="(\/konto\/moede\/[^"]+)"/.exec((await secretary.get(agendaAt(bodyId, agendaId))).text)?.[1];
    const held = (await secretary.get(room ?? "")).text;
    for (const title of ["2. Ny plan for Solbakken", "6. Personalesag"]) expect(held).toContain(title);
    const point = [...held.matchAll(/href="(\/konto\/moede\/[^"]+\/punkt\/[^"]+)"/g)][1]?.[1];
    expect((await secretary.get(point ?? "")).text).toContain("at planen godkendes");

    const page = await stranger.get(`${meetingPage}/punkt/2`);
    expect(page.text).toContain("at planen godkendes");
    expect(page.text).not.toContain("Hemmelige");
    // What somebody wrote is never read as a decision.
    expect(await shown("SELECT outcome FROM public_item WHERE number = '2' AND day = '2026-03-09'")).toEqual([
      { outcome: null },
    ]);
    const file = /href="(\/aertebjerg\/bilag\/[^"]+)"/.exec(page.text)?.[1] ?? "";
    const fetched = await stranger.get(file);
    expect([fetched.status, fetched.headers.get("content-type"), fetched.headers.get("content-disposition")]).toEqual([
      200,
      "application/pdf",
      `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
    ]);
    expect((await stranger.get("/soeg?q=Solbakken")).text).toContain(`${meetingPage}/punkt/2"`);
    expect((await stranger.get("/aertebjerg/feed.atom")).status).toBe(200);
    const all = await tried.everythingShown();
    for (const word of ["Mosegris", "fortroligt", "Hemmelige", "nforhold"]) expect(all).not.toContain(word);
    expect(await wrong()).toEqual([]);

    const answers = await ask<{ status: string; evidence: string[] }>(
      "SELECT status, evidence FROM promise_answer WHERE promise_id = $1 AND evidence ? 'written-to-answer'",
      [promiseId],
    );
    expect(answers).toEqual([{ status: "proposed", evidence: ["written-to-answer"] }]);
    const later = await shown<{ record: { quote: string } }>(
      "SELECT record FROM public_promise WHERE day = '2026-03-09'",
    );
    expect(later.map(({ record }) => record.quote).join()).toContain("november 2026");
  });

  it("is taken back everywhere and leaves a marked gap, and comes again with the same addresses", async () => {
    const [agenda] = await ask<{ id: string }>("SELECT id FROM agenda WHERE published IS NOT NULL LIMIT 1");
    const agendaId = agenda?.id ?? "";
    const file =
      /href="(\/aertebjerg\/bilag\/[^"]+)"/.exec((await stranger.get(`${meetingPage}/punkt/2`)).text)?.[1] ?? "";
    await secretary.get(agendaAt(bodyId, agendaId));
    const back = await secretary.post(agendaAt(bodyId, agendaId, "traek-tilbage"), {});
    expect(back.status).toBe(303);
    expect((await stranger.get(meetingPage)).status).toBe(410);
    expect((await stranger.get(`${meetingPage}/punkt/2`)).status).toBe(410);
    expect((await stranger.get(file)).status).toBe(404);
    expect((await stranger.get("/soeg?q=Solbakken")).text).not.toContain(`${meetingPage}/punkt/2"`);
    expect((await publish(secretary, agendaId)).status).toBe(303);
    expect((await stranger.get(`${meetingPage}/punkt/2`)).text).toContain("Ny plan for Solbakken");
    expect((await stranger.get(file)).status).toBe(200);
    expect(await wrong()).toEqual([]);
  });

  it("is not published over what stops it, nor over what only one person has seen", async () => {
    const agendaId = await agendaOn("2026-03-16");
    const itemId = await writeItem({ ...open, "afsnit-background": "Borgeren har CPR-nr. 010190-1234." });
    await approved(itemId);
    await secretary.post(agendaAt(bodyId, agendaId, "saet-paa"), { punkt: itemId });
    const stopped = await secretary.get(agendaAt(bodyId, agendaId, "kontrol"));
    expect(stopped.text).toContain("kan ikke offentliggøres endnu");
    expect(stopped.text).not.toContain("010190-1234");
    const digest = (
      await ask<{ n: number }>("SELECT count(*)::int AS n FROM public_meeting WHERE day = '2026-03-16'")
    )[0];
    expect(digest?.n).toBe(0);

    const revision = await nextRevision(itemId);
    const saved = await secretary.post(itemAt(bodyId, itemId, "gem"), {
      ...open,
      udgave: String(revision),
      slags: "approval",
      "afsnit-background": "Sagen har nummer 0101901234 hos os.",
    });
    expect(saved.status).toBe(303);
    await approved(itemId);
    const waits = await secretary.get(agendaAt(bodyId, agendaId, "kontrol"));
    const fund = /name="fund" value="([0-9a-f]+)"/.exec(waits.text)?.[1] ?? "";
    expect(fund).not.toBe("");
    const frigiv = agendaAt(bodyId, agendaId, "frigiv");
    expect((await secretary.post(frigiv, { fund, [`grund-${fund}`]: " " })).text).toContain("Skriv, hvorfor");
    expect((await secretary.post(frigiv, { fund, [`grund-${fund}`]: "Det er et sagsnummer." })).status).toBe(303);
    const own = await secretary.get(agendaAt(bodyId, agendaId, "kontrol"));
    expect(own.text).toContain("Du har selv frigivet det");
    expect(own.text).not.toContain('name="set"');
    expect((await publish(colleague, agendaId)).status).toBe(303);
    expect((await stranger.get("/aertebjerg/udvalget-for-arbejde/2026-03-16")).status).toBe(200);
    const told = await ask<{ verb: string }>(
      "SELECT verb FROM timeline WHERE record = 'agenda' AND record_id = $1 AND verb = 'released'",
      [agendaId],
    );
    expect(told).toHaveLength(1);
  });

  const nextRevision = async (itemId: string) =>
    (await ask<{ revision: number }>("SELECT revision FROM proposed_item WHERE id = $1", [itemId]))[0]?.revision ?? 0;

  /** The secretary changes an item that is on its way. */
  async function change(itemId: string, fields: Readonly<Record<string, string>>): Promise<string> {
    await secretary.get(itemAt(bodyId, itemId));
    const udgave = String(await nextRevision(itemId));
    const form = { ...open, slags: "approval", udgave, ...fields };
    return (await secretary.post(itemAt(bodyId, itemId, "gem"), form)).headers.get("location") ?? "";
  }
  const step = (itemId: string, name: string, form: Readonly<Record<string, string>> = {}) =>
    secretary.post(itemAt(bodyId, itemId, name), form);

  it("keeps an item's approved revision until a newer one is approved, or taken with a reason", async () => {
    const agendaId = await agendaOn("2026-06-15");
    const page = "/aertebjerg/udvalget-for-arbejde/2026-06-15/punkt/2";
    const check = async () => (await secretary.get(agendaAt(bodyId, agendaId, "kontrol"))).text;
    const shownText = async () => {
      expect((await publish(secretary, agendaId)).status).toBe(303);
      return /Planen koster (\w+)/.exec((await stranger.get(page)).text)?.[1];
    };
    const itemId = await writeItem({ ...open, "afsnit-economy": "Planen koster lidt." });
    await approved(itemId);
    await secretary.post(agendaAt(bodyId, agendaId, "saet-paa"), { punkt: itemId });
    expect(await change(itemId, { "afsnit-economy": "Planen koster meget." })).toContain("klaret=saved-ready");
    const item = (await head.get(itemAt(bodyId, itemId))).text;
    for (const words of [
      "godkendt til og med udgave 1 og ændret siden af",
      "udgaver?fra=1&amp;til=2",
      "Godkend punktet",
    ])
      expect(item).toContain(words);
    expect(await check()).toContain("dagsordenen har udgave 1, den nyeste er udgave 2");
    expect(await shownText()).toBe("lidt");
    expect((await secretary.get(agendaAt(bodyId, agendaId))).text).not.toContain(
      "Ændret, siden den blev offentliggjort",
    );

    const [line] = await ask<{ id: string }>("SELECT id FROM agenda_entry WHERE proposed_item_id = $1", [itemId]);
    const linje = line?.id ?? "";
    const take = (reason: string, udgave = "2") =>
      secretary.post(agendaAt(bodyId, agendaId, "tag-udgave"), { linje, udgave, [`grund-${linje}`]: reason });
    expect((await take(" ")).text).toContain("Skriv, hvorfor den nye udgave");
    expect((await take("Tallet var forkert.", "1")).status).toBe(409);
    expect((await take("Tallet var forkert.")).status).toBe(303);
    expect(await check()).toContain("udgave 2 er sat på dagsordenen uden at være godkendt");
    expect((await secretary.get(agendaAt(bodyId, agendaId))).text).toContain("Tallet var forkert.");
    expect((await head.get(itemAt(bodyId, itemId))).text).toContain("På dagsordenen står udgave 2.");
    expect(await shownText()).toBe("meget");
    expect((await secretary.post(agendaAt(bodyId, agendaId, "brug-godkendt"), { linje })).status).toBe(303);
    expect(await shownText()).toBe("lidt");

    // The head of department says no to the change, and then yes: the agenda follows.
    await head.post(itemAt(bodyId, itemId, "send-tilbage"), { bemaerkning: "Er det sikkert?" });
    expect(await shownText()).toBe("lidt");
    const [remark] = await ask<{ id: string }>("SELECT id FROM item_remark WHERE item_id = $1", [itemId]);
    await step(itemId, "svar", { bemaerkning: remark?.id ?? "", [`svar-${remark?.id}`]: "Ja." });
    await approved(itemId);
    expect(await check()).toContain("Kontrollen fandt intet at bemærke.");
    expect(await shownText()).toBe("meget");
    expect(await wrong()).toEqual([]);
  });

  it("has what a later revision closes closed at once, and goes back to what was approved in one step", async () => {
    const agendaId = await agendaOn("2026-06-22");
    const page = "/aertebjerg/udvalget-for-arbejde/2026-06-22";
    const itemId = await writeItem({ ...open, "afsnit-economy": "Om Malthe Mosegris." });
    await secretary.upload(itemAt(bodyId, itemId, "bilag"), { name: "brev.txt", bytes: Buffer.from("Brev") });
    await approved(itemId);
    await secretary.post(agendaAt(bodyId, agendaId, "saet-paa"), { punkt: itemId });
    await publish(secretary, agendaId);
    const file = /href="(\/aertebjerg\/bilag\/[^"]+)"/.exec((await stranger.get(`${page}/punkt/2`)).text)?.[1] ?? "";
    expect((await stranger.get(file)).status).toBe(200);
    const [kept] = await ask<{ content: { attachments: { id: string }[] } }>(
      "SELECT content FROM proposed_item_revision WHERE item_id = $1 AND number = 2",
      [itemId],
    );
    const attachment = kept?.content.attachments[0]?.id;
    const closing = { [`bilag-titel-${attachment}`]: "brev", [`bilag-lukket-${attachment}`]: "ja" };
    await change(itemId, { "afsnit-economy": "Om Malthe Mosegris.", ...closing });
    expect((await publish(secretary, agendaId)).status).toBe(303);
    expect((await stranger.get(file)).status).toBe(404);
    expect((await stranger.get(`${page}/punkt/2`)).text).toContain("Malthe Mosegris");
    await change(itemId, { lukket: "ja", neutral: "Personalesag", ...closing });
    expect((await publish(secretary, agendaId)).status).toBe(303);
    const closed = (await stranger.get(page)).text;
    expect([closed.includes("Personalesag"), closed.includes(open.titel)]).toEqual([true, false]);

    const back = await step(itemId, "tilbage-til", { fra: "2", udgave: "4" });
    expect(back.headers.get("location")).toContain("klaret=brought-back");
    expect(await ask("SELECT state, revision, approved_revision FROM proposed_item WHERE id = $1", [itemId])).toEqual([
      { state: "approved", revision: 5, approved_revision: 5 },
    ]);
    expect((await step(itemId, "tilbage-til", { fra: "1", udgave: "4" })).status).toBe(409);
    expect((await publish(secretary, agendaId)).status).toBe(303);
    expect((await stranger.get(page)).text).toContain(open.titel);
    expect(await wrong()).toEqual([]);
  });

  it("publishes what was checked and nothing else", async () => {
    const agendaId = await agendaOn("2026-03-23");
    const page = await secretary.get(agendaAt(bodyId, agendaId, "kontrol"));
    const set = /name="set" value="([0-9a-f]+)"/.exec(page.text)?.[1] ?? "";
    const itemId = await writeItem({ ...open, titel: "Kom til imens" });
    await approved(itemId);
    await secretary.post(agendaAt(bodyId, agendaId, "saet-paa"), { punkt: itemId });
    const late = await secretary.post(agendaAt(bodyId, agendaId, "offentliggoer"), { set });
    expect([late.status, late.text.includes("ændret, siden der blev set efter")]).toEqual([409, true]);
  });

  it("goes back to what it said before, where somebody takes a change back", async () => {
    const agendaId = await agendaOn("2026-03-30");
    const page = "/aertebjerg/udvalget-for-arbejde/2026-03-30";
    const [line] = await ask<{ id: string }>(
      "SELECT id FROM agenda_entry WHERE agenda_id = $1 AND standing = 'information'",
      [agendaId],
    );
    const details = (titel: string) =>
      secretary.post(agendaAt(bodyId, agendaId, "linje"), { linje: line?.id ?? "", [`titel-${line?.id}`]: titel });
    expect((await publish(secretary, agendaId)).status).toBe(303);
    await details("Meddelelser");
    expect((await publish(secretary, agendaId)).status).toBe(303);
    expect((await stranger.get(page)).text).toContain("Meddelelser");
    await details("Orientering");
    expect((await publish(secretary, agendaId)).status).toBe(303);
    expect((await stranger.get(page)).text).not.toContain("Meddelelser");
  });

  it("has matters under a standing item that are found on their own, guests, and a supplement", async () => {
    const agendaId = await agendaOn("2026-04-13");
    const page = "/aertebjerg/udvalget-for-arbejde/2026-04-13";
    const [line] = await ask<{ id: string }>(
      "SELECT id FROM agenda_entry WHERE agenda_id = $1 AND standing = 'information'",
      [agendaId],
    );
    const id = line?.id ?? "";
    await secretary.post(agendaAt(bodyId, agendaId, "linje"), {
      linje: id,
      [`titel-${id}`]: "Orientering",
      [`gaester-${id}`]: "Pil Pusterum, leder af værkstedet",
      "emne-0": "Nyt fra Fjordskolen",
      "emnetekst-0": "Skolen åbner i maj.",
    });
    expect((await publish(secretary, agendaId)).status).toBe(303);
    const sub = await stranger.get(`${page}/punkt/2-1`);
    expect([sub.status, sub.text.includes("Skolen åbner i maj.")]).toEqual([200, true]);
    expect((await stranger.get(`${page}/punkt/2`)).text).toContain("Nyt fra Fjordskolen");
    expect((await stranger.get("/soeg?q=Fjordskolen")).text).toContain(`${page}/punkt/2-1"`);

    const [planned] = await ask<{ id: string }>("SELECT id FROM planned_meeting WHERE day = '2026-04-13'");
    const made = await secretary.post(`${agendasOf(bodyId)}/ny`, { moede: planned?.id ?? "" });
    const supplement = /dagsordener\/[^/]+\/([0-9a-f-]+)/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
    const itemId = await writeItem({ ...open, titel: "Kom for sent med" });
    await approved(itemId);
    await secretary.post(agendaAt(bodyId, supplement, "saet-paa"), { punkt: itemId });
    expect((await publish(secretary, supplement)).status).toBe(303);
    expect((await stranger.get(`${page}/punkt/5`)).text).toContain("Kom for sent med");
    expect((await stranger.get(`${page}/punkt/1`)).status).toBe(200);
    expect(await wrong()).toEqual([]);
  });

  it("has its numbers run on through the year where the committee has it so", async () => {
    await secretary.get(rulesOf(bodyId, economyId));
    const rules = { numre: "year", frist: "4", materiale: "x", "fast-approval": "Godkendelse af dagsorden" };
    expect((await secretary.post(rulesOf(bodyId, committeeId), rules)).text).toContain("mellem 0 og 60");
    expect((await secretary.post(rulesOf(bodyId, committeeId), { ...rules, materiale: "3" })).status).toBe(303);
    const agendaId = await agendaOn("2026-05-11");
    const page = await secretary.get(agendaAt(bodyId, agendaId));
    // The highest number of the year so far is 6, of 9 March.
    expect(page.text).toContain("7. Godkendelse af dagsorden");
    expect(page.text).toContain("Dagsordenen skal ud senest 5. maj 2026.");
    expect((await publish(secretary, agendaId)).status).toBe(303);
  });

  it("is moved by buttons, and a line can be taken off", async () => {
    const agendaId = await agendaOn("2026-06-08");
    await secretary.get(agendaAt(bodyId, agendaId));
    const lines = () =>
      ask<{ id: string; title: string }>(
        "SELECT id, title FROM agenda_entry WHERE agenda_id = $1 AND deleted IS NULL ORDER BY position",
        [agendaId],
      );
    const [only] = await lines();
    expect(
      (await secretary.post(agendaAt(bodyId, agendaId, "flyt"), { linje: only?.id ?? "", flyt: "last" })).status,
    ).toBe(303);
    expect((await secretary.post(agendaAt(bodyId, agendaId, "tag-af"), { linje: only?.id ?? "" })).status).toBe(303);
    expect(await lines()).toEqual([]);
    expect((await secretary.get(agendaAt(bodyId, agendaId, "kontrol"))).text).toContain("ingen punkter på dagsordenen");
  });

  it("is nobody else's: a neighbour, a stranger", async () => {
    const [agenda] = await ask<{ id: string }>("SELECT id FROM agenda LIMIT 1");
    const [item] = await ask<{ id: string }>("SELECT id FROM proposed_item LIMIT 1");
    await neighbour.get("/konto");
    for (const address of [
      itemsOf(bodyId),
      agendasOf(bodyId),
      itemAt(bodyId, item?.id ?? ""),
      agendaAt(bodyId, agenda?.id ?? ""),
    ]) {
      expect((await neighbour.get(address)).status, address).toBe(404);
      expect((await stranger.get(address)).headers.get("location"), address).toMatch(/^\/log-ind/);
    }
    expect((await neighbour.post(itemAt(bodyId, item?.id ?? "", "opgiv"), {})).status).toBe(404);
  });
});
