import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T15:10:00Z");

describe("a meeting held by plain forms", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let room: string;
  let bodyId: string;
  const { put, ask } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const participants = [
      { name: "Vigga Vindspejl", party: "V", role: "chair" as const },
      { name: "Malthe Mosegris", party: "A" },
      { name: "Gry Gråspurv", party: "F" },
    ];
    await put({ start: "2026-02-02T16:15:00+01:00", participants, items: [{ title: "Eventuelt", outcome: "other" }] });
    const points = ["1", "2"].map((number) => ({ number, text: `At punkt ${number} godkendes.` }));
    const done = await put({
      kind: "agenda",
      start: "2026-03-02T16:15:00+01:00",
      items: [{ title: "Cykelsti", recommendation: { by: null, points } }, { title: "Takster" }],
    });
    bodyId = done.bodyId;
    room = `/konto/moede/${done.bodyId}/${done.meetingId}`;
    server = await startTestServer(database.store, { now: () => now });
    const administrator = await firstAdministrator(database.store, now);
    const held = { role: "secretary", bodyId, email: "aase@example.dk" } as const;
    secretary = await visitorWithRole(server.url, database.store, administrator, held, now);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  /** The fields of the form that enters something, as the page shows them. */
  async function formOf(address: string, enters: string): Promise<Record<string, string>> {
    const { text } = await secretary.get(address);
    const form = text.split("<form").find((each) => each.includes(`name="hvad" value="${enters}"`)) ?? "";
    const fields: Record<string, string> = {};
    for (const [, name = "", value = ""] of form
      .split("</form>")[0]
      ?.matchAll(/<input type="(?:hidden|text)"[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g) ?? []) {
      fields[name] = value;
    }
    for (const [, name = "", options = ""] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
      const chosen = /<option value="([^"]*)" selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options);
      fields[name] = chosen?.[1] ?? "";
    }
    return fields;
  }
  const enter = async (address: string, enters: string, fields: Record<string, string> = {}) =>
    secretary.post(`${room}/skriv`, { ...(await formOf(address, enters)), ...fields });
  const items = () =>
    ask<{ id: string }>(
      "SELECT i.id FROM item i JOIN meeting m ON m.id = i.meeting_id WHERE m.day = '2026-03-02' ORDER BY i.title",
    );
  const people = async () =>
    Object.fromEntries(
      (await ask<{ id: string; name: string }>("SELECT id, name FROM person")).map(({ id, name }) => [
        name.split(" ")[0],
        id,
      ]),
    );

  it("stands on the list, and opens with the members of the latest minutes", async () => {
    const list = await secretary.get("/konto/moeder");
    expect(list.text).toContain(`href="${room}"`);
    const before = await secretary.get(room);
    expect(before.text).toContain("Mødet er ikke åbnet.");
    expect(before.text).toContain("Vigga Vindspejl (V)");
    expect((await enter(room, "aabn")).headers.get("location")).toBe(`${room}?klaret=gemt`);
    const after = await secretary.get(room);
    expect(after.text).toContain("Mødet blev åbnet kl. 16.10.");
    expect(after.text).toContain("3 af 3 deltager");
  });

  it("has a substitute for one who is away", async () => {
    const { Gry = "" } = await people();
    await enter(room, "person", { navn: "Ulla Ugle", parti: "F", rolle: "substitute" });
    const { text } = await secretary.get(room);
    const id = /<option value="([^"]+)">Ulla Ugle \(F\)<\/option>/.exec(text)?.[1] ?? "";
    await enter(room, "fremmoede", { [`tilstand-${Gry}`]: "excused", [`suppleant-${Gry}`]: id });
    const [item] = await items();
    const page = await secretary.get(`${room}/punkt/${item?.id}`);
    expect(page.text).toContain("3 af 3 deltager");
    expect(page.text).toContain("Ikke til stede: Gry Gråspurv (F).");
  });

  it("records a disqualified member, a vote, decisions, a dissent and a demand, and says what cannot be so", async () => {
    const { Vigga = "", Malthe = "" } = await people();
    const [first, second] = await items();
    const address = `${room}/punkt/${first?.id}`;
    await enter(address, "beslutning", {
      "ord-1": "1",
      "tekst-2": "Godkendt, idet stien belyses.",
      "udfald-2": "approved",
    });
    const decided = await secretary.get(address);
    expect(decided.text).toContain("Godkendt, idet stien belyses.</textarea>");
    await enter(address, "afstemning", {
      [`stemme-${Vigga}`]: "against",
      "parti-A": "abstained",
      resten: "for",
      til: "1",
    });
    expect((await secretary.get(address)).text).toContain("1 for, 1 imod, 1 undlod");
    await enter(address, "inhabil", { person: Malthe, afgjort: "ja" });
    const wrong = await secretary.get(address);
    expect(wrong.text).toContain("Malthe Mosegris har stemt og er inhabil.");
    expect(wrong.text).toContain("Malthe Mosegris er inhabil og har ikke forladt lokalet.");
    await enter(address, "mindretal", { [`af-${Vigga}`]: "ja", slags: "minority-statement", tekst: "For dyrt." });
    await enter(address, "begaering", { person: Vigga });
    const stated = await secretary.get(address);
    expect(stated.text).toContain("Vigga Vindspejl (V): Mindretalsudtalelse For dyrt.");
    expect(stated.text).toContain("Udførelsen er standset.");
    expect((await secretary.get(room)).text).toContain("Begæret for byrådet: Cykelsti.");
    const unsaid = await enter(`${room}/punkt/${second?.id}`, "beslutning", { "tekst-hele": "Uden udfald." });
    expect(unsaid.status).toBe(400);
    expect(unsaid.text).toContain("Uden udfald.</textarea>");
  });

  it("shows what two entered differently, and takes the choice", async () => {
    const [, second] = await items();
    const address = `${room}/punkt/${second?.id}`;
    const form = await formOf(address, "beslutning");
    await secretary.post(`${room}/skriv`, { ...form, "ord-hele": "1" });
    // By the browser's way back: the same form, with something else in it.
    await secretary.post(`${room}/skriv`, { ...form, "ord-hele": "5" });
    const torn = await secretary.get(address);
    expect(torn.text).toContain("Skrevet forskelligt");
    expect(torn.text).toContain('aria-label="Det gælder: Udsat."');
    await enter(address, "vaelg");
    expect((await secretary.get(address)).text).not.toContain("Skrevet forskelligt");
  });

  it("has a speaking list and what is being dealt with on the screen of the room", async () => {
    const { Vigga = "" } = await people();
    await enter(`${room}/tavle`, "aktuelt");
    await enter(`${room}/tavle`, "taler", { person: Vigga });
    await enter(`${room}/tavle`, "ordet");
    const { text } = await secretary.get(`${room}/tavle`);
    expect(text).toContain("Cykelsti");
    expect(text).toContain("Vigga Vindspejl (V) · Har ordet");
  });

  it("answers script with data, adds nothing twice, and tells by a stream that there is more", async () => {
    const form = await formOf(`${room}/tavle`, "aktuelt");
    const count = async () => (await ask("SELECT 1 FROM room_command")).length;
    const before = await count();
    for (let times = 0; times < 3; times += 1) {
      const answer = await secretary.post(`${room}/skriv`, { ...form, svar: "data" });
      expect([answer.status, answer.text]).toEqual([200, "{}"]);
    }
    expect(await count()).toBe(before + 1);
    const wrong = await secretary.post(`${room}/skriv`, { ...form, punkt: "nej", svar: "data" });
    expect(wrong.status).toBe(400);
    expect(JSON.parse(wrong.text)).toHaveProperty("problem");
  });

  it("ends in a draft of the minutes", async () => {
    await enter(room, "luk");
    const made = await secretary.post(`${room}/referat`, {});
    expect(made.headers.get("location")).toMatch(new RegExp(`^/konto/bord/${bodyId}/`));
    const desk = await secretary.get(made.headers.get("location") ?? "");
    expect(desk.text).toContain("referat-2026-03-02.txt");
  });

  it("is nobody else's: a member, a stranger, a guessed meeting", async () => {
    const stranger = newVisitor(server.url);
    for (const below of ["", "/tavle", "/stroem"]) expect((await stranger.get(room + below)).status).toBe(303);
    const guessed = `/konto/moede/${bodyId}/44444444-4444-4444-8444-444444444444`;
    expect((await secretary.get(guessed)).status).toBe(404);
    const out = await secretary.post("/log-ud", {});
    expect(out.headers.get("clear-site-data")).toBe('"cache", "storage"');
  });
});
