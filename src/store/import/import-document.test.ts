import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { findAddress } from "../queries/public/find-address.ts";
import { asPaper, sketch } from "../testing/build-reading.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";
import { type ImportOptions, importDocument } from "./import-document.ts";
import type { ImportInput } from "./prepared-document.ts";

describe.each(testServers)("importing into PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  const { put, ask, shown, wrong } = tryStore(() => database.store);
  afterEach(async () => {
    expect(await wrong()).toEqual([]);
  });

  test("minutes become a meeting with items, people and addresses", async () => {
    const done = await put({
      body: "Vindinge Kommune",
      participants: [
        { name: "Vigga Vindspejl", party: "V", role: "chair" },
        { name: "Malthe Mosegris", party: "A" },
      ],
      absent: [{ name: "Bo Birkebæk", party: "C", substitute: "Åse Åmand" }],
      items: [
        { title: "Godkendelse af dagsorden", outcome: "approved" },
        { title: "Ny cykelsti", caseNumber: "24/117", text: "Stien er smal.", outcome: "recommended" },
      ],
    });
    expect(done.result).toBe("new");
    const items = await shown(
      "SELECT slug, title, is_open, case_number, outcome FROM public_item WHERE meeting_id = $1 ORDER BY position",
      [done.meetingId],
    );
    expect(items).toEqual([
      { slug: "1", title: "Godkendelse af dagsorden", is_open: true, case_number: null, outcome: "approved" },
      { slug: "2", title: "Ny cykelsti", is_open: true, case_number: "24/117", outcome: "recommended" },
    ]);
    const attendance = await shown(
      'SELECT p.slug, a.status FROM public_attendance a JOIN public_person p ON p.id = a.person_id WHERE a.meeting_id = $1 ORDER BY p.slug COLLATE "C"',
      [done.meetingId],
    );
    expect(attendance).toEqual([
      { slug: "aase-aamand", status: "substitute" },
      { slug: "bo-birkebaek", status: "excused" },
      { slug: "malthe-mosegris", status: "present" },
      { slug: "vigga-vindspejl", status: "present" },
    ]);
    const addresses = await shown<{ path: string }>(
      "SELECT path FROM public_address WHERE body_id = $1 AND NOT kind = 'document' ORDER BY path COLLATE \"C\"",
      [done.bodyId],
    );
    expect(addresses.map((row) => row.path)).toEqual([
      "/vindinge",
      "/vindinge/person/aase-aamand",
      "/vindinge/person/bo-birkebaek",
      "/vindinge/person/malthe-mosegris",
      "/vindinge/person/vigga-vindspejl",
      "/vindinge/udvalget-for-stier-og-broer",
      "/vindinge/udvalget-for-stier-og-broer/2024-05-30",
      "/vindinge/udvalget-for-stier-og-broer/2024-05-30/punkt/1",
      "/vindinge/udvalget-for-stier-og-broer/2024-05-30/punkt/2",
    ]);
    expect(await ask("SELECT verb FROM timeline WHERE body_id = $1", [done.bodyId])).toEqual([{ verb: "imported" }]);
  });

  test("the same again is unchanged and writes nothing", async () => {
    const given = { body: "Igen Kommune", items: [{ title: "Ny cykelsti" }] };
    const first = await put(given);
    const again = await put({ ...given, name: "kopi.txt" });
    expect(again).toEqual({ ...first, result: "unchanged" });
    expect(await ask("SELECT count(*) FROM revision WHERE body_id = $1", [first.bodyId])).toEqual([{ count: 1 }]);
  });

  test("an agenda and its minutes are one meeting whose items keep their identity", async () => {
    const body = "Dagsorden Kommune";
    const titles = [{ title: "Godkendelse af dagsorden" }, { title: "Ny cykelsti", caseNumber: "24/117" }];
    const agenda = await put({ body, kind: "agenda", items: titles });
    const before = await shown<{ id: string; title: string }>(
      "SELECT id, title FROM public_item WHERE body_id = $1 ORDER BY position",
      [agenda.bodyId],
    );
    const minutes = await put({
      body,
      start: "2024-05-30",
      items: [
        { title: "Åbningstider i svømmehallen", outcome: "noted" },
        ...titles.map((item) => ({ ...item, outcome: "approved" as const })),
      ],
    });
    expect(minutes).toMatchObject({ result: "changed", meetingId: agenda.meetingId });
    const after = await shown<{ id: string; title: string; slug: string }>(
      "SELECT id, title, slug FROM public_item WHERE body_id = $1 ORDER BY position",
      [agenda.bodyId],
    );
    expect(after.slice(1).map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(after.map((row) => row.slug)).toEqual(["1", "2", "3"]);
    const later = await put({ body, kind: "agenda", remark: "rettet", items: titles });
    expect(later.meetingId).toBe(agenda.meetingId);
    expect(await shown("SELECT kind, items FROM public_meeting WHERE body_id = $1", [agenda.bodyId])).toEqual([
      { kind: "minutes", items: 3 },
    ]);
    expect(await ask("SELECT number FROM revision WHERE document_id = $1 ORDER BY 1", [agenda.documentId])).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  const people = (bodyId: string) =>
    ask<{ slug: string; party: string }>(
      `SELECT p.slug, s.party FROM person p JOIN membership s ON s.person_id = p.id WHERE p.body_id = $1 ORDER BY p.slug COLLATE "C", s.party`,
      [bodyId],
    );

  test("a supplementary agenda adds its items; minutes then have the last word", async () => {
    const body = "Tillæg Kommune";
    const agenda = await put({
      body,
      kind: "agenda",
      items: [{ title: "Dagsorden" }, { title: "Ny cykelsti" }, { title: "Broen" }],
    });
    const more = await put({
      body,
      kind: "agenda",
      name: "tillægsdagsorden.txt",
      items: [{ title: "Svømmehallen", number: "4" }],
    });
    expect(more).toMatchObject({ result: "changed", meetingId: agenda.meetingId });
    expect(more.documentId).not.toBe(agenda.documentId);
    const titles = () =>
      shown<{ title: string }>("SELECT title FROM public_item WHERE body_id = $1 ORDER BY position", [agenda.bodyId]);
    expect((await titles()).map((row) => row.title)).toEqual(["Dagsorden", "Ny cykelsti", "Broen", "Svømmehallen"]);
    const ids = await shown<{ id: string }>("SELECT id FROM public_item WHERE body_id = $1 ORDER BY position", [
      agenda.bodyId,
    ]);
    await put({ body, items: [{ title: "Dagsorden" }, { title: "Ny cykelsti" }, { title: "Svømmehallen" }] });
    const after = await shown<{ id: string }>("SELECT id FROM public_item WHERE body_id = $1 ORDER BY position", [
      agenda.bodyId,
    ]);
    expect(after.map((row) => row.id)).toEqual([ids[0]?.id, ids[1]?.id, ids[3]?.id]);
    expect(await shown("SELECT count(*) FROM public_document WHERE body_id = $1", [agenda.bodyId])).toEqual([
      { count: 3 },
    ]);
  });

  test("the same bytes read anew are a new revision of the same document, meeting and items", async () => {
    const given = { body: "Genlæst Kommune", items: [{ title: "Ny cykelsti", caseNumber: "24/117" }] };
    const first = await put(given);
    const ids = await shown("SELECT id FROM public_item WHERE body_id = $1", [first.bodyId]);
    const input = sketch(given);
    const better = { ...input.reading, items: input.reading.items.map((item) => ({ ...item, route: ["TMU"] })) };
    const again = await importDocument(database.store, importer, { ...input, reading: better });
    expect(again).toMatchObject({ result: "changed", documentId: first.documentId, meetingId: first.meetingId });
    expect(await shown("SELECT id FROM public_item WHERE body_id = $1", [first.bodyId])).toEqual(ids);
    expect(await ask("SELECT count(*) FROM original WHERE body_id = $1", [first.bodyId])).toEqual([{ count: 1 }]);
  });

  test("read anew with the right day and committee, a meeting moves with its ids, and old addresses lead on", async () => {
    const body = "Flytter Kommune";
    const input = sketch({ body, committee: "Stiudvalget", start: null, items: [{ title: "Ny cykelsti" }] });
    const first = await importDocument(database.store, importer, input);
    const right = sketch({ body, committee: "Broudvalget", start: "2024-05-30", items: [{ title: "Ny cykelsti" }] });
    const again = await importDocument(database.store, importer, {
      ...input,
      reading: { ...right.reading, spans: input.reading.spans },
    });
    if (isProblem(first) || isProblem(again)) throw new Error("Not imported.");
    expect(again).toMatchObject({ meetingId: first.meetingId, documentId: first.documentId });
    expect(
      await shown(
        `SELECT path, current FROM public_address WHERE body_id = $1 AND kind IN ('meeting', 'item', 'committee') ORDER BY path`,
        [first.bodyId],
      ),
    ).toEqual([
      { path: "/flytter/broudvalget", current: true },
      { path: "/flytter/broudvalget/2024-05-30", current: true },
      { path: "/flytter/broudvalget/2024-05-30/punkt/1", current: true },
      { path: "/flytter/stiudvalget/uden-dato", current: false },
      { path: "/flytter/stiudvalget/uden-dato/punkt/1", current: false },
    ]);
  });

  test("read anew as another meeting that is known, the document goes over to it, and addresses with it", async () => {
    const body = "Forenet Kommune";
    const agenda = await put({ body, kind: "agenda", items: [{ title: "Ny cykelsti", caseNumber: "24/117" }] });
    const input = sketch({
      body,
      start: null,
      items: [{ title: "Ny cykelsti", caseNumber: "24/117" }, { title: "Broen" }],
    });
    const lost = await importDocument(database.store, importer, input);
    const [broen] = await shown<{ id: string }>("SELECT id FROM public_item WHERE body_id = $1 AND title = 'Broen'", [
      agenda.bodyId,
    ]);
    const right = sketch({ body, items: [{ title: "Ny cykelsti", caseNumber: "24/117" }, { title: "Broen" }] });
    const again = await importDocument(database.store, importer, {
      ...input,
      reading: { ...right.reading, spans: input.reading.spans },
    });
    if (isProblem(lost) || isProblem(again)) throw new Error("Not imported.");
    expect(lost.meetingId).not.toBe(agenda.meetingId);
    expect(again).toMatchObject({ meetingId: agenda.meetingId, documentId: lost.documentId });
    expect(
      await shown("SELECT title, id = $2 AS kept FROM public_item WHERE body_id = $1 ORDER BY position", [
        agenda.bodyId,
        broen?.id,
      ]),
    ).toEqual([
      { title: "Ny cykelsti", kept: false },
      { title: "Broen", kept: true },
    ]);
    expect(await shown("SELECT count(*) FROM public_meeting WHERE body_id = $1", [agenda.bodyId])).toEqual([
      { count: 1 },
    ]);
    const [old] = await shown("SELECT record_id, current FROM public_address WHERE path LIKE '/forenet/%/uden-dato'");
    expect(old).toEqual({ record_id: agenda.meetingId, current: false });
  });

  test("a draft that turns out to be of another meeting leaves nothing public of where it stood", async () => {
    const body = "Kladdeflyt Kommune";
    const items = [{ title: "Ny cykelsti" }, { title: "Broen" }];
    const agenda = await put({ body, kind: "agenda", items: items.slice(0, 1) });
    const input = sketch({ body, start: null, items });
    await importDocument(database.store, importer, input);
    const reading = { ...sketch({ body, items }).reading, spans: input.reading.spans };
    await importDocument(database.store, importer, { ...input, reading }, { draft: true });
    expect(await shown("SELECT id, kind FROM public_meeting WHERE body_id = $1", [agenda.bodyId])).toEqual([
      { id: agenda.meetingId, kind: "agenda" },
    ]);
  });

  test("an older state of a document that comes again changes nothing", async () => {
    const body = "Ældre Kommune";
    const old = { body, items: [{ title: "Ny cykelsti" }] };
    const first = await put(old);
    await put({ body, items: [{ title: "Ny cykelsti" }, { title: "Broen" }] });
    expect((await put(old)).result).toBe("unchanged");
    expect(await shown("SELECT items FROM public_meeting WHERE body_id = $1", [first.bodyId])).toEqual([{ items: 2 }]);
  });

  test("one name and two parties in a term are two people, and say so", async () => {
    const body = "Navne Kommune";
    const named = (party: string | null, start: string, committee = "Stiudvalget") =>
      put({ body, committee, start, participants: [{ name: "Jens Ærtebjerg", party }], items: [] });
    const first = await named("V", "2024-01-10");
    expect((await named("V", "2024-02-10", "Broudvalget")).notices).toEqual([]);
    expect((await named("A", "2024-03-10", "Skoleudvalget")).notices).toMatchObject([{ code: "person-name-shared" }]);
    expect(await people(first.bodyId)).toEqual([
      { slug: "jens-aertebjerg", party: "V" },
      { slug: "jens-aertebjerg", party: "V" },
      { slug: "jens-aertebjerg-2", party: "A" },
    ]);
    const unclear = await named(null, "2024-04-10", "Havneudvalget");
    expect(unclear.notices).toMatchObject([{ code: "person-ambiguous" }]);
    expect(
      await shown("SELECT participants -> 0 -> 'personId' AS id FROM public_meeting WHERE id = $1", [
        unclear.meetingId,
      ]),
    ).toEqual([{ id: null }]);
    expect(await ask("SELECT code FROM notice WHERE body_id = $1 ORDER BY code", [first.bodyId])).toEqual([
      { code: "person-ambiguous" },
      { code: "person-name-shared" },
    ]);
  });

  test("two meetings of one day are two, and a document that does not say which is neither", async () => {
    const body = "Samme Dag Kommune";
    const at = (start: string, title: string) => put({ body, start, name: `${title}.txt`, items: [{ title }] });
    const early = await at("2024-05-30T09:00:00+02:00", "Morgen");
    const late = await at("2024-05-30T17:00:00+02:00", "Aften");
    expect(late).toMatchObject({ result: "new", notices: [{ code: "meeting-same-day" }] });
    const third = await at("2024-05-30", "Uden tid");
    expect(third).toMatchObject({ result: "new", notices: [{ code: "meeting-ambiguous" }] });
    expect(new Set([early.meetingId, late.meetingId, third.meetingId]).size).toBe(3);
    expect(await shown("SELECT slug FROM public_meeting WHERE body_id = $1 ORDER BY slug", [early.bodyId])).toEqual([
      { slug: "2024-05-30" },
      { slug: "2024-05-30-2" },
      { slug: "2024-05-30-3" },
    ]);
  });

  test("a committee is one however its name is written; a name that nearly is another's is noticed", async () => {
    const body = "Udvalg Kommune";
    const named = (committee: string | null, start: string) =>
      put({ body, committee, start, items: [{ title: "Ny cykelsti", route: ["BEU"] }] });
    const first = await named("Beskæftigelses- og Erhvervsudvalget", "2024-01-10");
    await named("BESKÆFTIGELSES OG ERHVERVSUDVALGET 2022-2025", "2024-02-10");
    expect(
      await shown("SELECT name, abbreviation, terms FROM public_committee WHERE body_id = $1", [first.bodyId]),
    ).toEqual([{ name: "Beskæftigelses- og Erhvervsudvalget", abbreviation: "BEU", terms: ["2022-2025"] }]);
    expect((await named("Beskæftigelses- og Erhversudvalget", "2024-03-10")).notices).toMatchObject([
      { code: "committee-name-near" },
    ]);
    expect((await named(null, "2024-04-10")).notices).toMatchObject([{ code: "committee-not-stated" }]);
  });

  test("cases come out the same in whatever order the meetings come", async () => {
    const meetings = [
      { start: "2024-01-10", items: [{ title: "Cykelsti ved Ærtesøen", caseNumber: "24/117" }] },
      { start: "2024-02-10", items: [{ title: "Cykelsti ved Ærtesøen, høring", caseNumber: "24/117" }] },
      {
        start: "2024-03-10",
        items: [
          { title: "Praktik", caseNumber: "15.00.15-A00-1-18" },
          { title: "Jobhusets åbningstider", caseNumber: "15.00.15-A00-1-18" },
          { title: "Besøg på værkstedet", caseNumber: "15.00.15-A00-1-18" },
          { title: "Godkendelse af dagsorden", caseNumber: "21/37995" },
        ],
      },
      {
        start: "2024-04-10",
        items: [
          { title: "Godkendelse af dagsorden", caseNumber: "21/37995" },
          { title: "Nye busruter", caseNumber: "15.00.15-A00-1-18" },
        ],
      },
      {
        start: "2024-05-10",
        items: [
          {
            title: "Broen ved åen",
            earlierDecisions: [{ committee: "Stiudvalget", date: "2024-06-10", text: "Udsat." }],
          },
        ],
      },
      { start: "2024-06-10", items: [{ title: "Broen ved åen - ny model" }] },
    ];
    const cases = async (body: string, order: readonly number[]) => {
      let bodyId = "";
      for (const place of order) {
        const meeting = meetings[place];
        if (meeting) ({ bodyId } = await put({ body, committee: "Stiudvalget", remark: body, ...meeting }));
      }
      return ask<{ titles: string[] }>(
        `SELECT array_agg(i.title ORDER BY i.title) AS titles FROM case_item c JOIN item i ON i.id = c.item_id
         WHERE c.body_id = $1 AND c.deleted IS NULL GROUP BY c.case_id ORDER BY 1`,
        [bodyId],
      );
    };
    const forward = await cases("Fremad Kommune", [0, 1, 2, 3, 4, 5]);
    expect(forward.map((row) => row.titles)).toEqual([
      ["Broen ved åen", "Broen ved åen - ny model"],
      ["Cykelsti ved Ærtesøen", "Cykelsti ved Ærtesøen, høring"],
    ]);
    expect(await cases("Baglæns Kommune", [5, 4, 3, 2, 1, 0])).toEqual(forward);
  });

  test("what a database cannot keep is kept as near as can be", async () => {
    const done = await put({ body: "Nul Kommune", items: [{ title: "Nul\0tegn \uD800 her", text: "a\0b" }] });
    expect(await shown("SELECT title FROM public_item WHERE body_id = $1", [done.bodyId])).toEqual([
      { title: "Nul\uFFFDtegn \uFFFD her" },
    ]);
  });

  test("a document that runs everything together is stored all the same", async () => {
    const long = (word: string) => `${word} `.repeat(2_000);
    const done = await put({
      body: long("Lang Kommune"),
      committee: long("Udvalget"),
      term: long("2022-2025"),
      name: `${long("fil")}.txt`,
      participants: [{ name: long("Vigga Vindspejl"), party: long("V") }],
      absent: [{ name: long("Malthe Mosegris"), substitute: long("Åse Åmand") }],
      items: [
        {
          title: long("Cykelsti"),
          number: long("1"),
          caseNumber: long("24/117"),
          earlierDecisions: [{ committee: long("Udvalget"), date: "2024-01-10", text: "" }],
        },
        { title: long("Lukket"), number: long("1"), public: false },
      ],
    });
    expect(await shown("SELECT items FROM public_meeting WHERE id = $1", [done.meetingId])).toEqual([{ items: 2 }]);
  });

  test("a day that no archive reaches is no day", async () => {
    const done = await put({ body: "Oldtid Kommune", start: "0000-01-01", items: [] });
    expect(done.notices).toMatchObject([{ code: "day-not-stated" }]);
  });

  test("a document that does not say whose it is takes the body it is given, and is refused without one", async () => {
    const input = sketch({ body: null, items: [{ title: "Ny cykelsti" }] });
    expect(await importDocument(database.store, importer, input)).toMatchObject({ key: "problem.body-unknown" });
    const given = { ...input, body: { name: "Region Vindinge" } };
    await importDocument(database.store, importer, given);
    expect(await shown("SELECT slug, kind FROM public_body WHERE name LIKE 'Region%'")).toEqual([
      { slug: "region-vindinge", kind: "region" },
    ]);
  });

  test("a paper is stored, shown and corrected by its own name and title", async () => {
    const paper = (text: string) =>
      asPaper(sketch({ body: "Papir Kommune", name: "studietur.txt", items: [], remark: text }));
    const first = await importDocument(database.store, importer, paper("første"));
    const second = await importDocument(database.store, importer, paper("anden"));
    expect(first).toMatchObject({ result: "new", meetingId: null });
    expect(second).toMatchObject({ result: "changed", documentId: (first as { documentId: string }).documentId });
    const [row] = await shown<{ title: string; text: string }>(
      "SELECT title, text FROM public_document WHERE kind = 'document'",
    );
    expect(row).toMatchObject({ title: "Studietur til Mosbjerg", text: expect.stringContaining("anden") });
  });

  test("a paper that looks as if it held a closed item is stored and not shown, also when it comes again", async () => {
    const paper = asPaper(
      sketch({ body: "Papir Kommune", name: "uklart.txt", items: [], remark: "Lukket: Salg af grund i Egebjerg" }),
    );
    const marked = {
      ...paper,
      reading: {
        ...paper.reading,
        notices: [{ code: "closed-in-paper", severity: "warning" as const, message: "", span: null }],
      },
    };
    const first = await importDocument(database.store, importer, marked);
    expect(first).toMatchObject({ result: "new", notices: [{ code: "paper-held-back" }] });
    expect(await importDocument(database.store, importer, marked)).toMatchObject({ result: "unchanged" });
    const { documentId } = first as { documentId: string };
    expect(await shown("SELECT id FROM public_document WHERE id = $1", [documentId])).toEqual([]);
  });

  const everywhere = (documentId: string) =>
    shown(
      `SELECT (SELECT count(*) FROM public_search WHERE item_id = $1) AS paper_hits,
        (SELECT count(*) FROM public_search s JOIN public_item i ON i.id = s.item_id WHERE i.document_id = $1) AS item_hits,
        (SELECT kind FROM public_document WHERE id = $1) AS kind,
        (SELECT meeting_id IS NOT NULL FROM public_document WHERE id = $1) AS of_meeting`,
      [documentId],
    );
  const asMinutes = [{ paper_hits: 0, item_hits: 1, kind: "minutes", of_meeting: true }];
  const asPaperOnly = [{ paper_hits: 1, item_hits: 0, kind: "document", of_meeting: false }];

  test("a paper that is read as minutes later, and as a paper again, is one document and leaves nothing stale", async () => {
    const minutes = sketch({
      body: "Artskifte Kommune",
      participants: [{ name: "Vigga Vindspejl" }],
      items: [{ title: "Ny cykelsti" }],
    });
    const read = async (input: ImportInput, options: ImportOptions = {}) => {
      const done = await importDocument(database.store, importer, input, options);
      if (isProblem(done)) throw new Error(done.key);
      expect(await wrong()).toEqual([]);
      return done;
    };
    const first = await read(asPaper(minutes));
    expect(await everywhere(first.documentId)).toEqual(asPaperOnly);
    const second = await read(minutes);
    expect(second.documentId).toBe(first.documentId);
    expect(await everywhere(first.documentId)).toEqual(asMinutes);
    const third = await read(asPaper(minutes));
    expect(third).toMatchObject({ documentId: first.documentId, meetingId: null });
    expect(await everywhere(first.documentId)).toEqual(asPaperOnly);
    expect(await shown("SELECT id FROM public_person WHERE body_id = $1", [first.bodyId])).toEqual([]);
    const paper = `/artskifte/dokument/${first.documentId}`;
    for (const path of ["/2024-05-30", "/2024-05-30/punkt/1"]) {
      const found = await database.store.asPublic((tx) =>
        findAddress(tx, `/artskifte/udvalget-for-stier-og-broer${path}`),
      );
      expect(found).toMatchObject({ currentPath: paper });
    }
    await read(minutes, { draft: true });
    expect(await shown("SELECT id FROM public_document WHERE body_id = $1", [first.bodyId])).toEqual([]);
  });

  test("somebody whom corrected minutes no longer name is nowhere in public", async () => {
    const body = "Rettet Navn Kommune";
    const given = (name: string) => ({ body, participants: [{ name }], items: [{ title: "Ny cykelsti" }] });
    const first = await put(given("Forkert Fuglsang"));
    await put(given("Rigtig Rosenkål"));
    expect(await shown("SELECT name FROM public_person WHERE body_id = $1", [first.bodyId])).toEqual([
      { name: "Rigtig Rosenkål" },
    ]);
    expect(await wrong()).toEqual([]);
  });

  test("minutes read as a paper leave their meeting to its agenda", async () => {
    const body = "Efterladt Kommune";
    const agenda = await put({ body, kind: "agenda", items: [{ title: "Ny cykelsti" }, { title: "Broen" }] });
    const minutes = sketch({
      body,
      participants: [{ name: "Malthe Mosegris" }],
      items: [{ title: "Ny cykelsti" }, { title: "Broen" }, { title: "Svømmehallen" }],
    });
    const items = () => shown("SELECT title FROM public_item WHERE body_id = $1 ORDER BY position", [agenda.bodyId]);
    await importDocument(database.store, importer, minutes);
    expect(await items()).toHaveLength(3);
    await importDocument(database.store, importer, asPaper(minutes));
    expect(await items()).toEqual([{ title: "Ny cykelsti" }, { title: "Broen" }]);
    expect(await shown("SELECT kind FROM public_meeting WHERE body_id = $1", [agenda.bodyId])).toEqual([
      { kind: "agenda" },
    ]);
    expect(await shown("SELECT id FROM public_person WHERE body_id = $1", [agenda.bodyId])).toEqual([]);
    expect(await wrong()).toEqual([]);
  });

  test("a document that states another body than it is given keeps its own, with a notice", async () => {
    const input = sketch({ body: "Egensindig Kommune", items: [{ title: "Ny cykelsti" }] });
    const given = (name: string) => ({ ...input, body: { name, kind: "region" as const } });
    expect(await importDocument(database.store, importer, given("Fjern Region"))).toMatchObject({
      result: "new",
      notices: [{ code: "body-differs", details: { stated: "Egensindig Kommune", given: "Fjern Region" } }],
    });
    expect(await shown("SELECT name, kind FROM public_body WHERE slug LIKE 'egensindig%'")).toEqual([
      { name: "Egensindig Kommune", kind: "municipality" },
    ]);
    const same = sketch({ body: "Egensindig Kommune", items: [{ title: "Broen" }], start: "2024-06-30" });
    expect(
      await importDocument(database.store, importer, { ...same, body: { name: "EGENSINDIG KOMMUNE" } }),
    ).toMatchObject({ notices: [] });
  });

  test("imports at the same time, of the same and of other bodies, do not get in each other's way", async () => {
    const days = ["2024-01-10", "2024-02-10", "2024-03-10", "2024-04-10"];
    const all = ["Ene Kommune", "Anden Kommune"].flatMap((body) =>
      days.map((start) =>
        put({
          body,
          start,
          participants: [{ name: "Vigga Vindspejl" }],
          items: [{ title: "Cykelsti ved Ærtesøen", caseNumber: "24/1171" }],
        }),
      ),
    );
    const done = await Promise.all(all);
    expect(new Set(done.map((one) => one.bodyId)).size).toBe(2);
    expect(await shown("SELECT items FROM public_case WHERE number = '24/1171'")).toEqual([{ items: 4 }, { items: 4 }]);
  });
});
