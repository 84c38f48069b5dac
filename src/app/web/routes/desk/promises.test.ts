import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { holderOf, importer } from "../../../../access/viewer.ts";
import { setGoLive } from "../../../../features/followup/set-go-live.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import type { ImportInput } from "../../../../store/import/prepared-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { promising } from "../../../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import type { RunningServer } from "../../../server.ts";
import {
  deskPromisesAddress,
  newPromisePath,
  type PromiseStep,
  type PromiseView,
  stepAddress,
} from "../../desk-address.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { type Answer, newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-11-26T10:00:00Z");
let seconds = 0;
/** Each thing is done a second after the one before it, so that a timeline has an order. */
const clock = () => {
  seconds += 1;
  return new Date(now.getTime() + seconds * 1000);
};
const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Arbejde" } as const;
const status = "Forvaltningen fremlægger en status på værkstedet i marts 2026.";
const evaluation = "Ordningen evalueres senest 20. december 2026.";
const yearly = "Udvalget får en opgørelse hvert halve år.";
const item = { title: "Solbakkens Værksted", caseNumber: "25/117", outcome: "approved" } as const;

describe("promises on the secretary's desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let colleague: TestVisitor;
  let neighbour: TestVisitor;
  let member: TestVisitor;
  let bodyId: string;
  let itemPage: string;
  /** The promises by the quote they were read from. */
  const ids = new Map<string, string>();

  async function put(input: ImportInput) {
    const done = await importDocument(database.store, importer, input, { at: now });
    if (isProblem(done)) throw new Error(done.key);
    return done;
  }

  const first = (text: string) => sketch({ ...town, start: "2025-08-28T16:00:00+02:00", items: [{ ...item, text }] });
  const all = `${status} ${evaluation} ${yearly}`;

  beforeAll(async () => {
    database = await startTestDatabase();
    const input = promising(
      first(all),
      { quote: status, what: "fremlægge en status", due: { from: "2026-03-01", to: "2026-03-31" } },
      { quote: evaluation, kind: "evaluate", confidence: 0.52, due: { to: "2026-12-20" } },
      { quote: yearly, due: { to: "2025-12-31", recurrence: "P6M" } },
    );
    ({ bodyId } = await put(input));
    await setGoLive(database.store, importer, bodyId, "2025-08-01", now);
    const later = { ...town, start: "2026-03-05T16:00:00+01:00", items: [{ ...item, text: "Her er en status." }] };
    await put(sketch(later));
    itemPage = "/aertebjerg/udvalget-for-arbejde/2026-03-05/punkt/1";
    const rows = await database.store.as(importer, (tx) =>
      tx.rows<{ id: string; quote: string }>({ text: "SELECT id, found ->> 'quote' AS quote FROM promise" }),
    );
    for (const { id, quote } of rows) ids.set(quote, id);
    server = await startTestServer(database.store, { now: clock });
    const who = await firstAdministrator(database.store, now);
    const held = { role: "secretary", email: "sekretaer@example.dk", bodyId } as const;
    secretary = await visitorWithRole(server.url, database.store, who, held, now);
    const beside = { ...held, email: "kollega@example.dk" };
    colleague = await visitorWithRole(server.url, database.store, who, beside, now);
    member = await visitorWithRole(
      server.url,
      database.store,
      who,
      { ...held, role: "member", email: "m@example.dk" },
      now,
    );
    const other = { ...held, email: "nabo@example.dk", bodyId: "44444444-4444-4444-8444-444444444444" };
    neighbour = await visitorWithRole(server.url, database.store, who, other, now);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });
  beforeEach(async () => {
    await secretary.get("/konto/bord/loefter");
  });

  const idOf = (quote: string) => ids.get(quote) ?? "";
  const pageOf = (id: string) => `/konto/bord/loefte/${bodyId}/${id}`;
  const list = async (view: PromiseView) => (await secretary.get(deskPromisesAddress("aertebjerg", view))).text;
  const main = ({ text }: Answer) => /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? "";

  /** Presses the button of the first form on a page that is sent there: its hidden fields are sent. */
  async function press(page: string, action: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
    const form = page.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
    const fields = [...(form.split("</form>")[0] ?? "").matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
    const sent = Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]));
    const answer = await secretary.post(action, { ...sent, ...more });
    expect(answer.status, main(answer)).toBe(303);
    const there = await secretary.get(answer.headers.get("location") ?? "");
    expect(there.status).toBe(200);
    return there.text;
  }

  const step = (page: string, quote: string, name: PromiseStep, more?: Readonly<Record<string, string>>) =>
    press(page, stepAddress(bodyId, idOf(quote), name), more);

  /** Sends a form of a promise's page. */
  async function send(quote: string, name: PromiseStep, fields: Readonly<Record<string, string>>) {
    const page = (await secretary.get(pageOf(idOf(quote)))).text;
    return step(page, quote, name, fields);
  }

  it("counts what waits, and shows it unsure first, each with its sentence and why", async () => {
    const page = await list("look");
    expect(page).toMatch(/Skal ses på<\/span><strong class="figure"> 3</);
    const places = [evaluation, status].map((quote) => page.indexOf(`${quote.slice(0, 30)}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toContain("Læsningen er 52 % sikker. Kun I kan se det.");
    expect(await list("overdue")).toContain("Intet løfte er over tiden.");
  });

  it("confirms by one press, comes back to the same list, and undoes it", async () => {
    const confirmed = await step(await list("look"), status, "confirmed");
    expect(confirmed).toContain("Nu er det et løfte, I står ved.");
    expect(confirmed).not.toContain(status);
    expect(await list("overdue")).toContain(status);
    const undone = await step(confirmed, status, "unconfirmed");
    expect(undone).toContain("Bekræftelsen er taget tilbage.");
    expect(undone).toContain(status);
  });

  it("dismisses by one press, and takes it up again", async () => {
    const dismissed = await step(await list("look"), evaluation, "dismissed");
    expect(dismissed).not.toContain(evaluation);
    expect(await step(dismissed, evaluation, "reopened")).toContain(evaluation);
  });

  it("says yes and no to an answer that was proposed, and undoes either", async () => {
    const proposed = await list("answers");
    expect(proposed).toContain("Foreslået: ");
    const yes = await step(proposed, status, "answer-confirmed");
    expect(yes).toContain("Svaret er bekræftet.");
    const promisePage = `/aertebjerg/loefte/${idOf(status)}`;
    expect((await newVisitor(server.url).get(promisePage)).text).toContain("Besvaret");
    const undone = await step(yes, status, "answer-reconsidered");
    expect(undone).toContain("Svaret venter igen på dit ord.");
    // Nobody had said that it was a promise before: it is looked at again.
    expect(await list("look")).toContain(status);
    const no = await step(undone, status, "answer-rejected");
    expect(await step(no, status, "answer-reconsidered")).toContain(status);
  });

  it("corrects what is written differently, and nothing else", async () => {
    const same = {
      slags: "evaluate",
      af: "forvaltningen",
      "til-hvem": "udvalget",
      hvad: evaluation,
      til: "2026-12-20",
    };
    expect(await send(evaluation, "corrected", same)).toContain("Der var intet at rette.");
    const corrected = await send(evaluation, "corrected", { ...same, til: "31-12-2026", hvis: "pengene rækker" });
    expect(corrected).toContain("Senest 31. december 2026");
    expect(corrected).toContain("pengene rækker");
    expect(corrected).toMatch(/Hvornår: senest 31. december 2026/);
    expect(corrected).not.toMatch(/Hvem: forvaltningen/);
    await send(evaluation, "corrected", same);
  });

  it("keeps what was written where a day is none, and says so beside it", async () => {
    const written = { slags: "evaluate", hvad: 'Evaluere ordningen "grundigt"', til: "31. februar 2026" };
    await secretary.get(pageOf(idOf(evaluation)));
    const answer = await secretary.post(stepAddress(bodyId, idOf(evaluation), "corrected"), written);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Evaluere ordningen &quot;grundigt&quot;");
    expect(answer.text).toMatch(/id="ret-til-error">\s*Skriv dage, der findes/);
    expect(answer.text).toContain('value="31. februar 2026"');
    expect(answer.text).toMatch(/id="form-ret" open/);
  });

  it("postpones to a day, and back to the one it had", async () => {
    const later = await send(status, "postponed", { fra: "", til: "2027-02-01" });
    expect(later).toContain("Senest 1. februar 2027");
    const back = await step(later, status, "unpostponed");
    expect(back).toContain("Løftet skal være klar, da det skulle før.");
    expect(back).toContain("I marts 2026");
    expect(await send(status, "postponed", { til: "" })).toContain("Ingen dato");
    await send(status, "unpostponed", {});
    await send(status, "unconfirmed", {});
  });

  it("withdraws, and takes up again", async () => {
    const gone = await send(evaluation, "withdrawn", {});
    expect(gone).toContain("Løftet er trukket tilbage.");
    await step(gone, evaluation, "reopened");
    await send(evaluation, "unconfirmed", {});
  });

  it("assigns an owner and a deputy, and filters by the owner", async () => {
    const owner = {
      navn: "Pil Pusterum",
      email: "pil@example.dk",
      "navn-2": "Åse Åmand",
      "email-2": "aase@example.dk",
    };
    const assigned = await send(yearly, "assigned", owner);
    expect(assigned).toContain("Pil Pusterum");
    const listed = await secretary.get(`${deskPromisesAddress("aertebjerg", "all")}&ansvarlig=pil%40example.dk`);
    expect(listed.text).toContain(yearly);
    expect(listed.text).not.toContain(evaluation);
    const wrong = await secretary.post(stepAddress(bodyId, idOf(yearly), "assigned"), {
      navn: "",
      email: "kun@example.dk",
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/id="ansvar-navn-error"/);
    expect(wrong.text).toContain('value="kun@example.dk"');
  });

  it("keeps notes for staff", async () => {
    expect(await send(yearly, "noted", { note: "Ringet til Pil i dag." })).toContain("Ringet til Pil i dag.");
    const wrong = await secretary.post(stepAddress(bodyId, idOf(yearly), "noted"), { note: "  " });
    expect(wrong.text).toMatch(/id="notat-note-error"/);
    const shown = await newVisitor(server.url).get(`/aertebjerg/loefte/${idOf(yearly)}`);
    expect(shown.text).not.toContain("Ringet til Pil");
  });

  it("names a colleague of the body who did something, and shows outsiders neither the name nor the promise", async () => {
    await send(yearly, "noted", { note: "Skrevet af en kollega." });
    const log = ({ text }: Answer) => text.split('id="sket"')[1]?.split("</section>")[0] ?? "";
    const own = log(await secretary.get(pageOf(idOf(yearly))));
    const [, name = ""] = /<\/time> · ([^<]+)<\/p><p class="desk-log-what">Notat/.exec(own) ?? [];
    expect(name).not.toMatch(/^(?:En |Indlæsningen|$)/);
    expect(log(await colleague.get(pageOf(idOf(yearly))))).toContain(name);
    const outside = await neighbour.get(pageOf(idOf(yearly)));
    expect([outside.status, outside.text.includes("Skrevet af en kollega")]).toEqual([404, false]);
    const names = (role: "secretary" | "member", body: string) =>
      database.store.as(holderOf(role, body, null), (tx) => tx.rows({ text: "SELECT name FROM account" }));
    expect(await names("secretary", bodyId)).toEqual([{ name }]);
    expect(await names("secretary", "44444444-4444-4444-8444-444444444444")).toEqual([]);
    expect(await names("member", bodyId)).toEqual([]);
  });

  it("undoes a note, an assignment and a correction, on the same timeline", async () => {
    const noted = await send(evaluation, "noted", { note: "Skrevet på det forkerte løfte." });
    const without = await step(noted, evaluation, "undone");
    expect(without).toContain("Det er fortrudt.");
    expect(without).toContain("<del>Skrevet på det forkerte løfte.</del>");
    expect(noted).toContain('aria-label="Fortryd: Notat"');
    expect(without).not.toContain('aria-label="Fortryd: Notat"');
    const owner = { navn: "Mads Mosegris", email: "mads@example.dk", "navn-2": "", "email-2": "" };
    const facts = (text: string) => /<dl class="facts">[\s\S]*?<\/dl>/.exec(text)?.[0];
    const assigned = await send(evaluation, "assigned", owner);
    expect(facts(assigned)).toContain("mads@example.dk");
    expect(facts(await step(assigned, evaluation, "undone"))).not.toContain("mads@example.dk");
    const { text } = await secretary.get(`${pageOf(idOf(evaluation))}?form=ret`);
    const form = text.split("<form").find((part) => part.includes(stepAddress(bodyId, idOf(evaluation), "corrected")));
    const values = [...(form ?? "").matchAll(/name="([\w-]+)"[^>]*?value="([^"]*)"/g)];
    const as = Object.fromEntries(values.map(([, name = "", value = ""]) => [name, value]));
    const corrected = await step(text, evaluation, "corrected", {
      ...as,
      hvad: "en helt anden ting",
      slags: "evaluate",
    });
    expect(facts(corrected), corrected).toContain("rettet");
    const back = await step(corrected, evaluation, "undone");
    expect(back).not.toContain('<h1 lang="da" class="item-title">En helt anden ting');
    const again = await secretary.post(stepAddress(bodyId, idOf(evaluation), "undone"), { aendring: "x" });
    expect(again.status).toBe(400);
  });

  it("answers an occurrence by an item's address, the next by a note, and takes answers back", async () => {
    const address = `${server.url}${itemPage}`;
    const answered = await send(yearly, "answer-added", { adresse: address, gang: "2025-12-31", dag: "2026-03-05" });
    expect(answered).toContain("for 31. december 2025");
    const taken = await step(answered, yearly, "answer-rejected");
    expect(taken).toContain("Det er ikke svaret");
    const note = { note: "Givet mundtligt.", gang: "2026-06-30", dag: "2026-06-20", offentlig: "ja" };
    expect(await send(yearly, "answer-added", note)).toContain("Notat, som alle kan se");
    const wrong = await secretary.post(stepAddress(bodyId, idOf(yearly), "answer-added"), {
      adresse: "/aertebjerg",
      note: "Stod her.",
      dag: "2026-06-20",
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/id="svar-adresse-error"/);
    expect(wrong.text).toContain("Stod her.</textarea>");
  });

  it("merges with one that is chosen or named by its address, and parts them again", async () => {
    const page = (await secretary.get(pageOf(idOf(evaluation)))).text;
    expect(page).toContain("I samme sag");
    const merged = await step(page, evaluation, "merged", { andet: idOf(status), adresse: "" });
    expect(merged).toContain("De to løfter er nu ét.");
    await step(merged, evaluation, "reopened");
    const address = `${server.url}/konto/bord/loefte/${bodyId}/${idOf(status)}?form=svar`;
    await step(await send(evaluation, "merged", { adresse: address }), evaluation, "reopened");
    const own = await secretary.post(stepAddress(bodyId, idOf(evaluation), "merged"), {
      adresse: pageOf(idOf(evaluation)),
    });
    expect(own.text).toContain("Et løfte kan ikke være det samme som sig selv.");
  });

  it("adds one by hand to an item or a meeting, and nowhere else", async () => {
    const fields = { kommune: "aertebjerg", slags: "deliver", hvad: "Bygge et skur", til: "2027-05-01" };
    const page = (await secretary.get(`${newPromisePath}?kommune=aertebjerg&sted=${itemPage}`)).text;
    expect(page).toContain(`value="${itemPage}"`);
    const added = await press(page, newPromisePath, { ...fields, sted: itemPage });
    expect(added).toContain("Løftet er skrevet ind.");
    expect((await newVisitor(server.url).get(itemPage)).text).toContain("Bygge et skur");
    const meeting = /<option value="([^"]+)">5\. mar/.exec(page)?.[1] ?? "";
    await press(page, newPromisePath, { ...fields, hvad: "Male skuret", moede: meeting, sted: "" });
    const wrong = await secretary.post(newPromisePath, { ...fields, sted: "/findes-ikke" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/id="nyt-sted-error"/);
    expect(wrong.text).toContain("Bygge et skur");
    const day = await secretary.post(newPromisePath, { ...fields, sted: itemPage, fra: "2027-06-01" });
    expect(day.text).toMatch(/id="nyt-til-error"/);
  });

  it("asks of what is gone from the document, and keeps it", async () => {
    await send(evaluation, "confirmed", {});
    await put(
      promising(first(`${status} ${yearly}`), { quote: status }, { quote: yearly, due: { recurrence: "P6M" } }),
    );
    const missing = await list("missing");
    expect(missing).toContain(evaluation);
    expect(await step(missing, evaluation, "kept")).toContain("Alle løfter står stadig i deres dokumenter.");
  });

  it("asks whether one came back as another, and undoes either answer", async () => {
    const again = "Forvaltningen fremlægger en endelig status på værkstedet i februar 2027.";
    const later = { ...town, start: "2026-10-08T16:00:00+02:00", items: [{ ...item, text: again }] };
    await put(promising(sketch(later), { quote: again, due: { from: "2027-02-01", to: "2027-02-28" } }));
    const asked = await list("successors");
    expect(asked).toContain(again);
    const yes = await step(asked, status, "superseded");
    expect(yes).toContain("Løftet er afløst af det nye.");
    const back = await step(yes, status, "successor-reconsidered");
    const no = await step(back, status, "kept-apart");
    expect(no).toContain("De er to løfter og bliver det.");
    expect(await step(no, status, "successor-reconsidered")).toContain(again);
  });

  it("is led to from the desk, the item and the promise, by secretaries of the body alone", async () => {
    expect((await secretary.get("/konto/bord")).text).toContain('href="/konto/bord/loefter"');
    const item = await secretary.get(itemPage);
    expect(item.text).toContain("Skriv et løfte ind fra punktet");
    const promisePage = `/aertebjerg/loefte/${idOf(status)}`;
    expect((await secretary.get(promisePage)).text).toContain(pageOf(idOf(status)));
    for (const visitor of [newVisitor(server.url), member, neighbour]) {
      expect((await visitor.get(itemPage)).text).not.toContain("/konto/bord/loefte");
      expect((await visitor.get(promisePage)).text).not.toContain("/konto/bord/loefte");
    }
  });

  it("is another municipality's for nobody", async () => {
    expect((await neighbour.get("/konto/bord/loefter?kommune=aertebjerg")).status).toBe(404);
    expect((await neighbour.get(pageOf(idOf(status)))).status).toBe(404);
    expect((await neighbour.get(`${newPromisePath}?kommune=aertebjerg`)).status).toBe(404);
    await neighbour.get("/konto/bord");
    expect((await neighbour.post(stepAddress(bodyId, idOf(status), "confirmed"), {})).status).toBe(403);
    const fields = { kommune: "aertebjerg", slags: "deliver", hvad: "Bygge", sted: itemPage };
    expect((await neighbour.post(newPromisePath, fields)).status).toBe(403);
    expect((await member.get("/konto/bord/loefter")).status).toBe(403);
  });

  it("follows no address out of a form that leads elsewhere", async () => {
    await secretary.get(pageOf(idOf(status)));
    const fields = { note: "Et notat.", tilbage: "https://example.dk/" };
    const sent = await secretary.post(stepAddress(bodyId, idOf(status), "noted"), fields);
    expect(sent.headers.get("location")).toMatch(/^\/konto\/bord\/loefte\//);
  });
});
