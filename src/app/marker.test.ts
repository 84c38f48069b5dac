import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, holderOf, importer, type Role, roles } from "../access/viewer.ts";
import { addAnswer } from "../features/followup/add-answer.ts";
import { assignPromise } from "../features/followup/assign-promise.ts";
import { confirmPromise } from "../features/followup/confirm-promise.ts";
import { notePromise } from "../features/followup/note-promise.ts";
import { keepEntry } from "../features/followup/wheel/keep-entry.ts";
import { removeEntry } from "../features/followup/wheel/remove-entry.ts";
import { correctMinutes } from "../features/meetings/approval/correct-minutes.ts";
import { fixMinutes } from "../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../features/meetings/approval/link-member.ts";
import { type AgendaItem, agendaItemSchema } from "../records/agenda-item.ts";
import { isProblem } from "../records/problem.ts";
import { newKey, signerOf } from "../seal/head.ts";
import { type ImportOptions, importDocument } from "../store/import/import-document.ts";
import type { ImportInput } from "../store/import/prepared-document.ts";
import { withdrawMeeting } from "../store/publish/change-publication.ts";
import { type DocumentSketch, sketch } from "../store/testing/build-reading.ts";
import { promising } from "../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { interfaces } from "./api/interfaces.ts";
import { importFiles } from "./import-files.ts";
import { showGivenOpinions } from "./room/show-given-opinions.ts";
import type { RunningServer } from "./server.ts";
import type { Route } from "./web/route.ts";
import { routes } from "./web/routes.ts";
import { closedAgenda } from "./web/test/closed-agenda.ts";
import { fillSchema } from "./web/test/fill-schema.ts";
import { firstAdministrator, visitorWithRole } from "./web/test/sign-up.ts";
import { keepTestEfforts } from "./web/test/test-efforts.ts";
import { keepTestGoals } from "./web/test/test-goals.ts";
import { keepTestChange, keepTestKeepers } from "./web/test/test-keepers.ts";
import { keepTestMarks } from "./web/test/test-marks.ts";
import { keepTestOffers } from "./web/test/test-offers.ts";
import { keepTestPartnerships } from "./web/test/test-partnerships.ts";
import { type Answer, newVisitor, startTestServer, type TestVisitor } from "./web/test-browserless.ts";

/** Stands in every closed field of the store, and nowhere else. */
const marker = "Mrkzyxq";
/** A word as long that is nowhere at all: asking for it must look like asking for the marker. */
const nothing = "Ngtzyxq";
const closedNumber = "77.77.77-M77-7-26";
const signer = signerOf(newKey());
const unknownNumber = "88.88.88-N88-8-26";
const now = new Date("2026-03-02T08:00:00Z");

const readers = ["auditor", "auditor of all", "secretary", "administrator of the body", "administrator"];

const jobKeepers = ["job-consultant", "secretary", "administrator of the body", "administrator"];

/** Those who take part in meetings read the papers in full, as they were sent out. */
const members = ["member", "substitute", "chair"];

/** Who may see what strangers may not, by route: accounts' names on the page about them, and documents on the desk. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  access: ["auditor", "auditor of all", "administrator of the body", "administrator"],
  "access-log": ["auditor", "auditor of all", "administrator of the body", "administrator"],
  desk: readers,
  terms: readers,
  wheel: readers,
  "body-wheel": readers,
  "next-agenda": readers,
  "desk-meeting-full-pdf": readers,
  "desk-meeting-archive-pdf": readers,
  papers: [...members, ...readers],
  "papers-pdf": [...members, ...readers],
  "desk-promises": readers,
  sending: readers, // who owns a promise
  "items-choose": [...readers, "item-author", "head"],
  "goals-choose": [...readers, "analyst"],
  "keepers-choose": readers, // the names of the bodies one may choose among
  "efforts-choose": [...readers, "analyst", "case-worker"],
  "seal-desk": readers,
  "seal-desk-sealed": readers,
  // The chair took part in the meeting, and approves its closed item, too.
  approval: ["chair"],
  "approval-sealed": ["chair", ...readers],
  "desk-new-promise": readers.filter((name) => !name.startsWith("auditor")),
};
const allowedFrom = (address: string, name: string) =>
  (name === "offer-editor" && /^\/konto\/tilbud/.test(address)) ||
  (/^\/konto\/indsatser/.test(address) && [...readers, "analyst", "case-worker"].includes(name)) ||
  (/^\/konto\/(maal|evalueringer|tabeller|budget|resultater|laeste-tal|kolonner|csr-maerke)/.test(address) &&
    [...readers, "analyst"].includes(name)) ||
  (/^\/konto\/job\//.test(address) && jobKeepers.includes(name)) ||
  (/^\/konto\/profiler\//.test(address) && name === "job-consultant") ||
  /^\/konto\/punkter/.test(address) ||
  (members.includes(name) && /^\/konto\/materiale\//.test(address)) ||
  (name === "chair" && /^\/konto\/(godkend|moede)\//.test(address)) ||
  (readers.includes(name) &&
    (/^\/konto\/(foreninger|tilbud|adgang|log|perioder|bord|aarshjul|dagsorden|moede|materiale|partnerskaber)/.test(
      address,
    ) ||
      /\/(?:aarshjul|naeste-moede)(?:\?|$)/.test(address)));

const { decision, ...filled } = fillSchema(agendaItemSchema, marker) as AgendaItem;
const closedItem: DocumentSketch["items"][number] = {
  ...filled,
  ...(decision === null ? {} : { decision }),
  number: "2",
  title: "Personalesag",
  public: false,
  caseNumber: closedNumber,
};

const openItem = {
  title: "Ny aftale med Solbakkens Værksted",
  caseNumber: "26/117",
  text: "Aftalen løber til udgangen af 2027.",
  outcome: "approved",
  attachments: [
    { title: "Aftalens tekst", public: true, mentioned: false },
    { title: `${marker} om medarbejdere`, public: false, mentioned: false },
  ],
  initials: [marker],
} as const satisfies DocumentSketch["items"][number];

/** Minutes as a file, of which an item is closed: what it promises is found by the import, for the desk only. */
const closedPromise = `Forvaltningen fremlægger en redegørelse om ${marker} i november 2026.`;
const openPromise = "Forvaltningen fremlægger en status på Solbakkens Værksted i november 2026.";
const minutesFile = `# **REFERAT Udvalget for Arbejde 2026-2029 d. 19-02-2026**

**Mødedato** Torsdag d. 19. februar 2026 kl. 16:15

## **Punkt 1: Solbakkens Værksted**

26.10.00-A00-1-26

### Sagsfremstilling

${openPromise}

### **Beslutning**

Godkendt.

## **Punkt 2: Lukket: Personalesag**

${closedNumber}

### Sagsfremstilling

${closedPromise} Forvaltningen vil evaluere ${marker} efter 2 år. ${openPromise.replace(" i november", ` og ${marker} i november`)}

### **Beslutning**

Godkendt. Forvaltningen fremlægger en første del af status på Solbakkens Værksted og ${marker} i september 2026.
`;

const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Arbejde" } as const;

describe("what is closed", () => {
  let database: TestDatabase;
  let server: RunningServer;
  const visitors = new Map<string, TestVisitor>();
  const hiddenIds: string[] = [];
  let hiddenBody = "";
  /** Promises of a closed item. */
  const closedIds: string[] = [];
  const goneAddresses = ["/aertebjerg/udvalget-for-arbejde/2026-02-05"];

  async function put(input: ImportInput, options: ImportOptions = {}) {
    const done = await importDocument(database.store, importer, input, options);
    if (isProblem(done)) throw new Error(done.key);
    return done;
  }

  beforeAll(async () => {
    database = await startTestDatabase();
    const meeting = { ...town, start: "2026-01-15T15:00:00+01:00" };
    const noticed = sketch({
      ...meeting,
      participants: [{ name: "Vigga Vindspejl", party: "V" }],
      items: [{ title: "Godkendelse af dagsorden", outcome: "approved" }, closedItem, openItem],
      name: `${marker}.txt`,
    });
    const notices = [{ code: "unsure", severity: "info" as const, message: `Read "${marker}".`, span: null }];
    const published = await put(
      promising(
        { ...noticed, reading: { ...noticed.reading, notices } },
        { quote: openItem.text, item: 2, due: { to: "2026-02-28" } },
        { quote: openItem.title, item: 2, what: marker, by: marker, to: marker, condition: marker, confidence: 0.5 },
        { quote: closedItem.title, item: 1, what: marker },
      ),
    );
    await followUp(published.bodyId);
    hiddenBody = published.bodyId;
    await importMinutesFile(published.bodyId);
    // A revision that is no longer the current one, one that waits, a meeting that waits, and one taken back.
    const april = { ...town, start: "2026-02-12T15:00:00+01:00" };
    await put(sketch({ ...april, items: [{ ...openItem, text: `${marker} stod her før.` }] }));
    await put(sketch({ ...april, items: [{ ...openItem, text: "Nu står der andet." }], remark: "Rettet" }));
    await put(sketch({ ...april, items: [{ ...openItem, text: `${marker} venter.` }], remark: "Udkast" }), {
      draft: true,
    });
    const draft = { ...closedItem, title: `${marker} i udkast`, public: true };
    const waiting = { ...town, committee: `${marker}udvalget`, start: "2026-02-26T15:00:00+01:00" };
    const kept = await put(sketch({ ...waiting, items: [draft] }), { draft: true });
    for (const id of [kept.meetingId, kept.documentId]) if (id !== null) hiddenIds.push(id);
    await put(sketch({ body: `${marker} Kommune`, items: [draft] }), { draft: true });
    const regretted = { ...town, start: "2026-02-05T15:00:00+01:00", participants: [{ name: `${marker} Mosegris` }] };
    const gone = await put(sketch({ ...regretted, items: [{ ...openItem, title: marker, text: marker }] }));
    if (gone.meetingId === null) throw new Error("The meeting to take back was not stored.");
    await withdrawMeeting(database.store, importer, gone.bodyId, gone.meetingId, now);
    goneAddresses.push(`/id/${gone.meetingId}`, `/aertebjerg/dokument/${gone.documentId}`);
    const onWheel = {
      committeeId: null,
      kind: "recurring",
      description: marker,
      starts: "2026-03-20",
      ends: null,
      rrule: null,
      everyMeetings: null,
      exdates: [] as string[],
      inHolidayWeeks: "keep",
      itemPath: null,
      owner: marker,
    } as const;
    for (const [title, isPublic, later] of [
      [marker, false, null],
      [marker, true, "internal"],
      [marker, true, "removed"],
      ["Budgetopfølgning", true, null],
    ] as const) {
      const entry = { ...onWheel, description: title, title, public: isPublic };
      const id = await keepEntry(database.store, importer, published.bodyId, null, entry, now);
      if (isProblem(id)) throw new Error(id.key);
      if (later === "internal") {
        await keepEntry(database.store, importer, published.bodyId, id, { ...entry, public: false }, now);
      }
      if (later === "removed") await removeEntry(database.store, importer, published.bodyId, id, now);
    }
    const keeperId = await keepTestKeepers(database.store, published.bodyId, now, marker);
    hiddenIds.push(keeperId, await keepTestChange(database.store, published.bodyId, keeperId, now, marker));
    hiddenIds.push(...(await keepTestGoals(database.store, published.bodyId, now, marker)).hiddenIds);
    hiddenIds.push((await keepTestOffers(database.store, published.bodyId, now, marker)).draftId);
    hiddenIds.push(...(await keepTestMarks(database.store, published.bodyId, now, marker)));
    await keepTestEfforts(database.store, holderOf("analyst", published.bodyId, null), published.bodyId, now, marker);
    hiddenIds.push(...(await keepTestPartnerships(database.store, published.bodyId, now, marker)).hiddenIds);
    hiddenIds.push(...(await closedAgenda(database.store, published.bodyId, marker, "2026-03-23", now)));
    server = await startTestServer(database.store, { now: () => now, signer });
    await makeVisitors(published.bodyId);
    await sealMinutes({ bodyId: published.bodyId, meetingId: published.meetingId ?? "" });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  /** Says of the public promise all that only staff may know, and of the unsure one that it is none. */
  async function followUp(bodyId: string) {
    const { store } = database;
    const rows = await store.as(importer, (tx) =>
      tx.rows<{ id: string; sure: boolean }>(
        {
          text: `SELECT p.id, i.is_open AND p.confidence > 0.8 AS sure FROM promise p JOIN item i ON i.id = p.item_id
          WHERE p.body_id = $1 ORDER BY sure DESC`,
        },
        [bodyId],
      ),
    );
    const [shown, ...others] = rows.map((row) => ({ bodyId, promiseId: row.id }));
    if (shown === undefined || others.length < 2) throw new Error("The promises were not stored.");
    hiddenIds.push(...others.map((other) => other.promiseId));
    const keeper = { name: marker, email: `${marker}@example.dk` };
    const note = { kind: "note", note: marker, public: false, period: null, on: "2026-02-20" } as const;
    const done = [
      await assignPromise(store, importer, shown, { owner: keeper, deputy: keeper }, now),
      await notePromise(store, importer, shown, marker, now),
      await addAnswer(store, importer, shown, note, now),
      ...(await Promise.all(others.map((other) => notePromise(store, importer, other, marker, now)))),
    ];
    expect(done.filter((wrong) => wrong !== null)).toEqual([]);
  }

  /** Imports the file as everybody does, and confirms and assigns what its closed item promises: nothing is surer than that. */
  async function importMinutesFile(bodyId: string) {
    const { store } = database;
    const folder = await mkdtemp(path.join(tmpdir(), "traad-marker-"));
    const file = path.join(folder, "referat.md");
    await writeFile(file, minutesFile);
    for await (const { problem } of importFiles(store, importer, [file], { body: { name: town.body }, draft: false })) {
      expect(problem).toBeNull();
    }
    await rm(folder, { recursive: true });
    const rows = await store.as(importer, (tx) =>
      tx.rows<{ id: string; itemId: string; quote: string }>({
        text: `SELECT id, item_id AS "itemId", found ->> 'quote' AS quote FROM promise WHERE closed AND day = '2026-02-19' ORDER BY quote`,
      }),
    );
    expect(rows.map((row) => row.quote)).toContain(closedPromise);
    const keeper = { name: "Vigga Vindspejl", email: "vigga@example.dk" };
    for (const { id } of rows) {
      const of = { bodyId, promiseId: id };
      expect(await confirmPromise(store, importer, of, now)).toBeNull();
      expect(await assignPromise(store, importer, of, { owner: keeper, deputy: keeper }, now)).toBeNull();
      const note = { kind: "note", note: marker, public: true, period: null, on: "2026-02-20" } as const;
      if (id === rows[0]?.id) expect(await addAnswer(store, importer, of, note, now)).toBeNull();
      closedIds.push(id);
    }
    hiddenIds.push(...closedIds);
  }

  async function makeVisitors(bodyId: string) {
    const { store } = database;
    const who = await firstAdministrator(store, now, marker);
    visitors.set("public", newVisitor(server.url));
    const other = "44444444-4444-4444-8444-444444444444";
    const below = roles.filter((role) => role !== "administrator");
    const wanted: readonly (readonly [string, Role, string])[] = [
      ...below.map((role) => [role, role, bodyId] as const),
      ["auditor of all", "auditor", everyBody],
      ["secretary elsewhere", "secretary", other],
      ["administrator of the body", "administrator", bodyId],
      ["administrator", "administrator", everyBody],
    ];
    for (const [name, role, where] of wanted) {
      const held = { role, bodyId: where, email: `${name.replaceAll(" ", "-")}@example.dk` };
      visitors.set(name, await visitorWithRole(server.url, store, who, held, now));
    }
  }

  /** Fixes the minutes, which the chair has an opinion of; a closed item is corrected. */
  async function sealMinutes(ref: { bodyId: string; meetingId: string }) {
    const { store } = database;
    const acting = { store, viewer: importer, signer, now };
    const [vigga] = await store.as(importer, (tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM person WHERE name = 'Vigga Vindspejl'" }),
    );
    const person = { bodyId: ref.bodyId, personId: vigga?.id ?? "" };
    const correction = { item: 2, reason: marker, text: marker, open: true };
    const done = [
      await fixMinutes(acting, ref),
      await correctMinutes(acting, ref, correction),
      await linkMember(store, importer, person, "chair@example.dk", now),
    ];
    const page = `/konto/godkend/${ref.bodyId}/${ref.meetingId}`;
    await visitor("chair").get(page);
    const sent = await visitor("chair").post(`${page}/mening`, { mening: marker, punkt: "2" });
    expect(done.filter(isProblem)).toEqual([]);
    expect(sent.headers.get("location")).toContain("klaret=mening-closed");
    await showGivenOpinions(store, ref.bodyId, ref.meetingId, now);
  }

  function visitor(name: string): TestVisitor {
    const found = visitors.get(name);
    if (found === undefined) throw new Error(`No visitor is called ${name}.`);
    return found;
  }

  const everyone = [
    "public",
    ...roles.filter((role) => role !== "administrator"),
    "auditor of all",
    "secretary elsewhere",
    "administrator of the body",
    "administrator",
  ];

  function leaks(answer: Answer): boolean {
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    const all = `${headers}\n${answer.text}`.toLowerCase();
    return [marker, closedNumber].some((word) => all.includes(word.toLowerCase()));
  }

  it("is in the store, so that this test can fail", async () => {
    const rows = await database.store.as(importer, (tx) =>
      tx.rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM revision WHERE text LIKE '%${marker}%'` }),
    );
    expect(rows[0]?.n).toBeGreaterThanOrEqual(5);
    const promises = await database.store.as(importer, (tx) =>
      tx.rows<{ n: number }>({
        text: `SELECT count(*)::int AS n FROM promise WHERE to_jsonb(promise)::text LIKE '%${marker}%'`,
      }),
    );
    expect(promises[0]?.n).toBe(3 + closedIds.length);
    expect(closedIds.length).toBeGreaterThanOrEqual(3);
    const shown = await database.store.asPublic((tx) =>
      tx.rows<{ quote: string }>({ text: "SELECT record ->> 'quote' AS quote FROM public_promise ORDER BY day" }),
    );
    expect(shown).toEqual([{ quote: openItem.text }, { quote: openPromise }]);
    const answer = await visitor("public").get("/aertebjerg/udvalget-for-arbejde/2026-01-15/punkt/2");
    expect(answer.text).toContain("Personalesag");
    expect(leaks(await visitor("administrator").get("/konto/adgang"))).toBe(true);
    expect(leaks(await visitor("secretary").get("/aertebjerg/aarshjul"))).toBe(true);
  });

  for (const { routes: own } of interfaces) {
    for (const route of own) {
      it(`never shows through ${route.path} (${route.name}), which programs read`, async () => {
        const examples = await database.store.asPublic((tx) => route.examples(tx));
        expect(examples.length, "a route without an example is not covered").toBeGreaterThan(0);
        for (const address of examples) {
          const answer = await visitor("public").get(address);
          expect([address, leaks(answer)]).toEqual([address, false]);
          for (const id of hiddenIds) expect(answer.text, address).not.toContain(id);
        }
      });
    }
  }

  for (const route of routes) {
    it(`never shows through ${route.method} ${route.path} (${route.name})`, async () => {
      const examples = await database.store.asPublic((tx) => route.examples(tx));
      expect(examples.length, "a route without an example is not covered").toBeGreaterThan(0);
      for (const name of everyone) {
        if (allowed[route.name]?.includes(name)) continue;
        for (const example of examples)
          expect(leaks(await ask(route, example, name)), `${name}: ${example.address}`).toBe(false);
      }
    });
  }

  it("is in the whole meeting on paper for those who may see it, and of a stranger's only the neutral title", async () => {
    const [meeting] = await database.store.asPublic((tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM public_meeting WHERE day = '2026-01-15'" }),
    );
    for (const name of everyone) {
      const may = allowed["desk-meeting-full-pdf"]?.includes(name) === true;
      for (const file of ["fuld.pdf", "arkiv.pdf"]) {
        const answer = await visitor(name).get(`/konto/bord/${hiddenBody}/${meeting?.id}/${file}`);
        expect(leaks(answer), `${name}: ${file}`).toBe(may);
        expect(answer.status === 200, `${name}: ${file}`).toBe(may);
      }
      const open = await visitor(name).get("/aertebjerg/udvalget-for-arbejde/2026-01-15/referat.pdf");
      expect([open.status, leaks(open)], name).toEqual([200, false]);
      expect(open.text).toMatch(/(?:Punkt 2: Lukket|Item 2: Closed): Personalesag/);
      expect(open.text).toContain(openItem.text);
    }
  });

  it("fills the desk for promises of those who may see it, and of nobody else", async () => {
    const lists = ["se-paa", "svar", "alle"].map((view) => `/konto/bord/loefter?kommune=aertebjerg&vis=${view}`);
    const pages = closedIds.flatMap((id) => {
      const of = `/konto/bord/loefte/${hiddenBody}/${id}`;
      return [
        of,
        ...["ret", "svar", "ansvar", "udskyd", "notat", "laeg-sammen", "slut"].map((form) => `${of}?form=${form}`),
      ];
    });
    for (const name of everyone) {
      const may = allowed["desk-promises"]?.includes(name) === true;
      expect(leaks(await visitor(name).get(lists[2] ?? "")), `${name}: ${lists[2]}`).toBe(may);
      for (const address of [...lists, ...pages]) {
        const answer = await visitor(name).get(address);
        if (may) expect(answer.status, `${name}: ${address}`).toBe(200);
        else expect(leaks(answer), `${name}: ${address}`).toBe(false);
      }
      for (const address of pages) expect(leaks(await visitor(name).get(address)), `${name}: ${address}`).toBe(may);
    }
  });

  it("adds nothing to what strangers and members count", async () => {
    for (const name of ["public", "member"]) {
      const { text } = await visitor(name).get("/aertebjerg/loefter");
      const shown = new Set([...text.matchAll(/\/aertebjerg\/loefte\/[0-9a-f-]{36}/g)].map(([address]) => address));
      expect(shown.size, name).toBe(2);
    }
  });

  async function ask(
    route: Route,
    example: { address: string; fields?: Readonly<Record<string, string>> },
    name: string,
  ) {
    // What ends a session or changes an account is tried by a stranger, so that the visitors stay signed in.
    if (route.method === "GET") return visitor(name).get(example.address);
    const safe = ["/sprog"].includes(route.path);
    return (safe ? visitor(name) : newVisitor(server.url)).post(example.address, example.fields ?? {});
  }

  it("never shows to who follows every link from the front page", async () => {
    for (const name of everyone) {
      const seen = new Set(["/"]);
      const alike = new Map<string, number>();
      for (const address of seen) {
        // Those who may read what is closed have hundreds of pages of one kind: some of each kind are enough of them.
        const kind = address.replace(/[0-9a-f-]{36}|\d+/g, "0");
        alike.set(kind, (alike.get(kind) ?? 0) + 1);
        if (readers.includes(name) && (alike.get(kind) ?? 0) > 4) continue;
        const answer = await visitor(name).get(address);
        if (!allowedFrom(address, name)) expect(leaks(answer), `${name}: ${address}`).toBe(false);
        for (const [, link = ""] of answer.text.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)) {
          if (!link.startsWith("/aktiver") && seen.size < 400) seen.add(link.replaceAll("&amp;", "&"));
        }
      }
      expect(seen.size).toBeGreaterThan(15);
    }
    // A dozen walks of hundreds of pages each, PDF and the check of an agenda among them.
  }, 300_000);

  it("cannot be told from what does not exist by searching", async () => {
    for (const query of [
      "?q=WORD",
      "?q=%22WORD%22",
      "?q=-WORD",
      "?q=WORD&orden=nyeste",
      "?q=WORDudvalget",
      "?q=NUMBER",
      "?q=Personalesag+WORD",
    ]) {
      for (const path of ["/soeg", "/soeg/feed.atom"]) {
        const about = (word: string, number: string) => query.replace("WORD", word).replace("NUMBER", number);
        const closed = await visitor("public").get(path + about(marker, closedNumber));
        const unknown = await visitor("public").get(path + about(nothing, unknownNumber));
        const same = (answer: Answer, word: string, number: string) =>
          answer.text.replaceAll(word, "WORD").replaceAll(word.toLowerCase(), "WORD").replaceAll(number, "NUMBER");
        expect(same(closed, marker, closedNumber), path + query).toBe(same(unknown, nothing, unknownNumber));
        expect([closed.status, unknown.status], path + query).toEqual([200, 200]);
      }
    }
  });

  it("cannot be reached by a guessed address", async () => {
    const guesses = [
      `/aertebjerg/sagsnummer/${closedNumber}`,
      `/aertebjerg/${marker.toLowerCase()}udvalget`,
      `/aertebjerg/${marker.toLowerCase()}udvalget/2026-02-26`,
      `/${marker.toLowerCase()}`,
      `/aertebjerg/person/${marker.toLowerCase()}`,
      ...hiddenIds.flatMap((id) => [`/id/${id}`, `/aertebjerg/dokument/${id}`]),
    ];
    for (const name of everyone) {
      for (const address of guesses) expect((await visitor(name).get(address)).status, `${name}: ${address}`).toBe(404);
    }
  });

  it("is not in what answers that something was taken back", async () => {
    for (const name of everyone) {
      for (const address of [...goneAddresses, `${goneAddresses[0]}/punkt/1`]) {
        const answer = await visitor(name).get(address);
        expect(answer.status, `${name}: ${address}`).toBe(410);
        expect(leaks(answer), `${name}: ${address}`).toBe(false);
      }
      const person = `/aertebjerg/person/${marker.toLowerCase()}-mosegris`;
      expect((await visitor(name).get(person)).status, name).toBe(404);
    }
  });

  it("has no word in what strangers' tables hold", async () => {
    const tables = await database.store.asPublic((tx) =>
      tx.rows<{ name: string }>({
        text: "SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'public\\_%'",
      }),
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const rows = await database.store.asPublic((tx) =>
        tx.rows<{ row: string }>({ text: `SELECT t::text AS row FROM ${name} t` }),
      );
      for (const { row } of rows) {
        expect(row.toLowerCase().includes(marker.toLowerCase()) || row.includes(closedNumber), `${name}: ${row}`).toBe(
          false,
        );
      }
    }
  });
});
