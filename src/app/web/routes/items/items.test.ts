import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, type Role } from "../../../../access/viewer.ts";
import { addDays } from "../../../../danish/holidays.ts";
import { keepEntry } from "../../../../features/followup/wheel/keep-entry.ts";
import { docxOf, para, styled } from "../../../../intake/sources/testing/write-docx.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { promising } from "../../../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { itemAt, itemsOf, newItemAddress } from "../../items/item-address.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { type Answer, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const body = "Ærtebjerg Kommune";
const promised = "Forvaltningen fremlægger en status på værkstedet i marts 2026.";
const committees = ["Udvalget for Arbejde", "Børneudvalget", "Seniorudvalget", "Økonomiudvalget", "Byrådet"] as const;

describe("an item on its way to an agenda", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let author: TestVisitor;
  let head: TestVisitor;
  let secretary: TestVisitor;
  let bodyId: string;
  const ids = new Map<string, string>();
  const { ask } = tryStore(() => database.store);
  const committee = (name: (typeof committees)[number]) => ids.get(name) ?? "";

  beforeAll(async () => {
    database = await startTestDatabase();
    for (const [at, name] of committees.entries()) {
      const item = { title: "Solbakkens Værksted", caseNumber: "25/117", text: promised } as const;
      const start = `2026-01-${15 + at}T15:00:00+01:00`;
      const read = sketch({ body, committee: name, start, items: [item] });
      const status = { quote: promised, what: "fremlægge en status", due: { to: "2026-03-31" } };
      const done = await importDocument(database.store, importer, at === 0 ? promising(read, status) : read);
      if (isProblem(done)) throw new Error(done.key);
      bodyId = done.bodyId;
    }
    for (const { id, name } of await ask<{ id: string; name: string }>("SELECT id, name FROM committee"))
      ids.set(name, id);
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now);
    const sign = (email: string, role: Role) =>
      visitorWithRole(server.url, database.store, who, { role, bodyId, email }, now);
    author = await sign("forfatter@example.dk", "item-author");
    head = await sign("chef@example.dk", "head");
    secretary = await sign("sekretaer@example.dk", "secretary");
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const idIn = (made: Answer) => /punkter\/[^/]+\/([0-9a-f-]{36})/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
  const at = (id: string, step = "") => itemAt(bodyId, id, step);
  const base = { slags: "approval", titel: "Ny plan", sagsnr: "26/200", "afsnit-presentation": "Et.\n\nTo." };

  async function write(fields: Readonly<Record<string, string>> = {}): Promise<string> {
    await author.get(newItemAddress(bodyId));
    const given = { udvalg: committee("Udvalget for Arbejde"), ...base, ...fields };
    return idIn(await author.post(newItemAddress(bodyId), given));
  }
  const save = (who: TestVisitor, id: string, udgave: number, fields: Readonly<Record<string, string>>) =>
    who.post(at(id, "gem"), { ...base, udgave: String(udgave), ...fields });

  it("is sent back with a remark, which its author answers before it goes on", async () => {
    const id = await write();
    expect((await author.post(at(id, "klar"), {})).status).toBe(303);
    await head.get(at(id));
    expect((await head.post(at(id, "send-tilbage"), { bemaerkning: " " })).text).toContain(
      "Skriv, hvad der skal rettes",
    );
    expect((await head.post(at(id, "send-tilbage"), { bemaerkning: "Hvad koster det?" })).status).toBe(303);
    const page = await author.get(at(id));
    expect(page.text).toContain("Hvad koster det?");
    expect(page.text).not.toContain(at(id, "klar"));
    expect((await author.post(at(id, "klar"), {})).text).toContain("venter på svar");
    const remark = /name="bemaerkning" value="([0-9a-f-]+)"/.exec(page.text)?.[1] ?? "";
    expect(
      (await author.post(at(id, "svar"), { bemaerkning: remark, [`svar-${remark}`]: "Det koster intet." })).status,
    ).toBe(303);
    expect((await author.post(at(id, "klar"), {})).status).toBe(303);
    expect((await head.post(at(id, "godkend"), { udgave: "1" })).status).toBe(303);
    const told = await ask<{ verb: string }>("SELECT verb FROM timeline WHERE record_id = $1 ORDER BY created, verb", [
      id,
    ]);
    expect(told.map(({ verb }) => verb).sort()).toEqual([
      "added",
      "answered",
      "approved",
      "made-ready",
      "made-ready",
      "sent-back",
    ]);
    expect((await head.get(at(id))).text).toContain("Det koster intet.");
  });

  it("is approved as the head of department read it, and not as it was changed meanwhile", async () => {
    const id = await write();
    await author.post(at(id, "klar"), {});
    await head.get(at(id));
    await secretary.get(at(id));
    expect((await save(author, id, 1, { titel: "For sent" })).status).toBe(409);
    expect((await save(secretary, id, 1, { titel: "Noget helt andet" })).status).toBe(303);
    const late = await head.post(at(id, "godkend"), { udgave: "1" });
    expect([late.status, late.text.includes("ændret, siden du læste det")]).toEqual([409, true]);
  });

  it("is approved with the change where the head of department says so, and not with what another wrote meanwhile", async () => {
    const id = await write();
    await author.post(at(id, "klar"), {});
    await head.get(at(id));
    await secretary.get(at(id));
    const standing = async () => {
      const statement = "SELECT state, revision, approved_revision FROM proposed_item WHERE id = $1";
      const [row] = await ask<{ state: string; revision: number; approved_revision: number | null }>(statement, [id]);
      return [row?.state, row?.revision, row?.approved_revision];
    };
    const done = async (saved: Promise<Answer>) => (await saved).headers.get("location") ?? "";
    expect(await done(save(head, id, 1, { titel: "Bedre plan", godkendt: "ja" }))).toContain("saved-approved");
    expect(await standing()).toEqual(["approved", 2, 2]);
    expect((await save(secretary, id, 2, { titel: "Plan", godkendt: "ja" })).status).toBe(403);
    const typed = await secretary.post(at(id, "gem-undervejs"), { ...base, titel: "Bedr", udgave: "2" });
    expect(JSON.parse(typed.text).kind).toBe("wrong");
    expect(await done(save(secretary, id, 2, { titel: "Bedre plan", sagsnr: "26/201" }))).toContain("saved-ready");
    expect(await standing()).toEqual(["ready", 3, 2]);
    const both = save(head, id, 2, { titel: "Bedre plan", "afsnit-economy": "Intet.", godkendt: "ja" });
    expect(await done(both)).toContain("joined");
    expect(await standing()).toEqual(["ready", 4, 2]);
    // Whoever writes back what was approved need not have it approved anew.
    expect(await done(save(secretary, id, 4, { titel: "Bedre plan", "afsnit-economy": "" }))).toContain(
      "saved-approved",
    );
    expect(await standing()).toEqual(["approved", 5, 5]);
    await author.get(at(id));
    expect((await author.post(at(id, "tilbage-til"), { fra: "1", udgave: "5" })).status).toBe(409);
  });

  it("joins what two authors wrote at once, where they did not change the same", async () => {
    const id = await write();
    expect((await save(author, id, 1, { "afsnit-presentation": "Et, rettet.\n\nTo." })).status).toBe(303);
    await head.get(at(id));
    const joined = await save(head, id, 1, { "afsnit-presentation": "Et.\n\nTo.\n\nTre.", titel: "Bedre plan" });
    expect(joined.headers.get("location")).toContain("klaret=joined");
    const [row] = await ask<{ content: { title: string; sections: { text: string }[] } }>(
      "SELECT content FROM proposed_item_revision WHERE item_id = $1 AND number = 3",
      [id],
    );
    expect(row?.content.title).toBe("Bedre plan");
    expect(row?.content.sections.map(({ text }) => text).join("")).toBe("Et, rettet.\n\nTo.\n\nTre.");
  });

  it("is saved as it is typed, with what others wrote, and without touching what the form does not have", async () => {
    const id = await write();
    await author.upload(at(id, "bilag"), { name: "a.txt", bytes: Buffer.from("A") }, { "ny-lukket": "ja" });
    await head.get(at(id));
    expect((await save(head, id, 2, { "afsnit-presentation": "Et, rettet.\n\nTo.", titel: "Ny plan" })).status).toBe(
      303,
    );
    const typed = (udgave: number, text: string) =>
      author.post(at(id, "gem-undervejs"), { ...base, udgave: String(udgave), "afsnit-presentation": text });
    const answer = JSON.parse((await typed(2, "Et.\n\nTo.\n\nTre.")).text);
    expect(answer).toMatchObject({
      kind: "saved",
      revision: 4,
      fields: { "afsnit-presentation": "Et, rettet.\n\nTo.\n\nTre." },
    });
    const [row] = await ask<{ content: { attachments: { public: boolean }[] } }>(
      "SELECT content FROM proposed_item_revision WHERE item_id = $1 AND number = 4",
      [id],
    );
    expect(row?.content.attachments).toMatchObject([{ public: false }]);
    const clash = JSON.parse((await typed(2, "Et, på en anden måde.\n\nTo.")).text);
    expect([clash.kind, clash.said.includes("samme sted")]).toEqual(["clash", true]);
    const wrong = await author.post(at(id, "gem-undervejs"), { ...base, udgave: "4", titel: " " });
    expect(JSON.parse(wrong.text).kind).toBe("wrong");
  });

  it("has no new revision where what is saved is what stands there", async () => {
    const id = await write();
    expect((await save(author, id, 1, {})).status).toBe(303);
    expect(await ask("SELECT number FROM proposed_item_revision WHERE item_id = $1", [id])).toEqual([{ number: 1 }]);
    await save(author, id, 1, { titel: "Ny plan 2" });
    expect(await ask("SELECT number FROM proposed_item_revision WHERE item_id = $1", [id])).toHaveLength(2);
    // What one person wrote at a time is one line of the revisions.
    const revisions = (await author.get(at(id, "udgaver"))).text;
    for (const words of ["Udgave 1 til 2", "Vis de 2 udgaver", "Ny plan <ins>"]) {
      expect(revisions.replace(/<span class="sr-only"[^>]*>[^<]*<\/span>/g, "")).toContain(words);
    }
  });

  it("shows both where they did, keeps nothing until it is settled, and loses nothing", async () => {
    const id = await write();
    await save(author, id, 1, { titel: "Hendes titel" });
    await head.get(at(id));
    const clash = await save(head, id, 1, { titel: "Hans titel" });
    expect(clash.status).toBe(409);
    for (const words of ["En anden har rettet det samme", "Hendes titel", "Hans titel"])
      expect(clash.text).toContain(words);
    expect(clash.text).toContain('name="udgave" value="2"');
    const [before] = await ask<{ revision: number }>("SELECT revision FROM proposed_item WHERE id = $1", [id]);
    expect(before?.revision).toBe(2);
    expect((await save(head, id, 2, { titel: "Fælles titel" })).status).toBe(303);
    const compared = await author.get(`${at(id, "udgaver")}?fra=1&til=3`);
    expect(compared.text.replace(/<span class="sr-only"[^>]*>[^<]*<\/span>/g, "")).toMatch(
      /<del>Ny plan<\/del><\/p><p><ins>Fælles titel<\/ins>/,
    );
    expect(await ask("SELECT number FROM proposed_item_revision WHERE item_id = $1 ORDER BY 1", [id])).toHaveLength(3);
  });

  it("is never overwritten, however many save at once", async () => {
    const id = await write();
    const names = ["a", "b", "c", "d", "e", "f"];
    await author.get(at(id));
    const done = await Promise.all(
      names.map((name) => save(author, id, 1, { "afsnit-background": `Skrevet af ${name}.`, titel: base.titel })),
    );
    const kept = done.filter(({ status }) => status === 303);
    expect(kept).toHaveLength(1);
    expect(done.filter(({ status }) => status === 409)).toHaveLength(names.length - 1);
  });

  it("is made of a Word file, with its headings, case number and recommendation", async () => {
    const bytes = docxOf({
      body: [
        styled("Heading1", "Punkt 1: Ny vej til Fjorden"),
        para("Sagsnr.: 26/301"),
        styled("Heading2", "Baggrund"),
        para("Den gamle vej er væk."),
        styled("Heading2", "Økonomi"),
        para("Den koster 3 mio. kr."),
        styled("Heading2", "Indstilling"),
        para("Forvaltningen indstiller,"),
        para("at vejen bygges."),
      ].join(""),
    });
    await author.get(newItemAddress(bodyId));
    const given = { "udvalg-fil": committee("Udvalget for Arbejde") };
    const made = await author.upload(`${itemsOf(bodyId)}/fra-fil`, { name: "vej.docx", bytes }, given);
    const [row] = await ask<{ content: { sections: { kind: string; text: string }[] } }>(
      "SELECT content FROM proposed_item_revision WHERE item_id = $1",
      [idIn(made)],
    );
    expect(row?.content).toMatchObject({
      title: "Ny vej til Fjorden",
      caseNumber: "26/301",
      recommendation: { by: "Forvaltningen" },
    });
    const text = (kind: string) => row?.content.sections.find((one) => one.kind === kind)?.text;
    expect([text("background"), text("economy")]).toEqual(["Den gamle vej er væk.", "Den koster 3 mio. kr."]);
    const bad = await author.upload(
      `${itemsOf(bodyId)}/fra-fil`,
      { name: "x.docx", bytes: Buffer.from("PK\x03\x04word/") },
      given,
    );
    expect(bad.status).toBe(400);
  });

  it("is begun from a promise and from what the wheel proposes", async () => {
    const [promise] = await ask<{ id: string }>("SELECT id FROM promise");
    const begun = await author.get(newItemAddress(bodyId, { loefte: promise?.id ?? "" }));
    for (const words of ["fremlægge en status", 'value="Solbakkens Værksted"', 'value="25/117"'])
      expect(begun.text).toContain(words);
    const entry = {
      committeeId: committee("Udvalget for Arbejde"),
      kind: "recurring",
      title: "Ungeindsatsens regnskab",
      description: null,
      starts: addDays("2026-03-02", 5),
      ends: null,
      rrule: null,
      everyMeetings: null,
      exdates: [] as string[],
      inHolidayWeeks: "keep",
      itemPath: null,
      public: true,
    } as const;
    expect(isProblem(await keepEntry(database.store, importer, bodyId, null, entry, now))).toBe(false);
    const page = await author.get(newItemAddress(bodyId, { udvalg: committee("Udvalget for Arbejde") }));
    expect(page.text).toContain("Skriv punkt om Ungeindsatsens regnskab");
    const proposals = await secretary.get("/aertebjerg/udvalget-for-arbejde/naeste-moede");
    expect(proposals.text).toContain("titel=Ungeindsatsens+regnskab");
    expect((await head.get("/aertebjerg/udvalget-for-arbejde/naeste-moede")).text).toContain("Skriv punkt om");
    const id = await write({ titel: "Ungeindsatsens regnskab", aarshjul: "ja" });
    expect(await ask("SELECT made_from FROM proposed_item WHERE id = $1", [id])).toEqual([{ made_from: "wheel" }]);
  });

  it("makes the following items of its route: side by side, then on, each with what went before", async () => {
    const route = "Udvalget for Arbejde; Børneudvalget; seniorudvalget\nØkonomiudvalget\nByrådet";
    const unknown = await author.post(newItemAddress(bodyId), {
      udvalg: committee("Udvalget for Arbejde"),
      ...base,
      vej: "Månerådet",
    });
    expect(unknown.text).toContain("kender ikke udvalget »Månerådet«");
    const id = await write({ vej: route, indstilling: "at planen anbefales", indstiller: "Forvaltningen" });
    await author.upload(at(id, "bilag"), { name: "plan.txt", bytes: Buffer.from("Planen") });
    expect((await author.post(at(id, "videre"), {})).status).toBe(303);
    const following = (from: string) =>
      ask<{ id: string; name: string; content: { earlier: object[]; attachments: { fileId: string | null }[] } }>(
        `SELECT i.id, c.name, v.content FROM proposed_item i JOIN committee c ON c.id = i.committee_id
           JOIN proposed_item_revision v ON v.item_id = i.id WHERE i.earlier_id = $1 ORDER BY c.name COLLATE "da-x-icu"`,
        [from],
      );
    const sisters = await following(id);
    expect(sisters.map(({ name }) => name)).toEqual(["Børneudvalget", "Seniorudvalget"]);
    expect(sisters.map(({ content }) => content.earlier)).toEqual([[], []]);
    expect((await author.post(at(id, "videre"), {})).status).toBe(303);
    const economy = (await following(id)).find(({ name }) => name === "Økonomiudvalget");
    expect(economy?.content.earlier).toEqual([
      { committee: "Udvalget for Arbejde", day: null, decision: null, recommendation: "1. at planen anbefales" },
      ...["Børneudvalget", "Seniorudvalget"].map((name) => expect.objectContaining({ committee: name })),
    ]);
    const file = economy?.content.attachments[0]?.fileId ?? "";
    expect((await author.get(at(economy?.id ?? "", `fil/${file}`))).text).toBe("Planen");
    expect((await author.post(at(id, "videre"), {})).text).toContain("ikke flere trin");
    expect((await author.post(at(sisters[0]?.id ?? "", "videre"), {})).text).toContain("ikke flere trin");
    expect((await author.post(at(economy?.id ?? "", "videre"), {})).status).toBe(303);
    expect((await following(economy?.id ?? "")).map(({ name, content }) => [name, content.earlier.length])).toEqual([
      ["Byrådet", 4],
    ]);
  });

  it("takes no file that could act as a page, and none that is too large", async () => {
    const id = await write();
    await author.get(at(id));
    const page = { name: "side.html.exe", bytes: Buffer.from("MZ\x00\x01") };
    expect((await author.upload(at(id, "bilag"), page)).text).toContain("kan ikke lægges ved");
    const huge = { name: "stor.txt", bytes: Buffer.alloc(26 * 1024 * 1024, "a") };
    expect((await author.upload(at(id, "bilag"), huge)).status).toBe(413);
  });

  it("is written under the municipality's own headings", async () => {
    await secretary.get(`${itemsOf(bodyId)}/overskrifter`);
    expect((await secretary.post(`${itemsOf(bodyId)}/overskrifter`, { presentation: "" })).text).toContain(
      "mindst én overskrift",
    );
    const own = { presentation: "Sagens kerne", economy: "Penge" };
    expect((await secretary.post(`${itemsOf(bodyId)}/overskrifter`, own)).status).toBe(303);
    const page = await secretary.get(newItemAddress(bodyId));
    expect([...page.text.matchAll(/for="afsnit-[a-z]+">([^<]*)/g)].map(([, heading]) => heading)).toEqual([
      "Sagens kerne",
      "Penge",
    ]);
  });
});
