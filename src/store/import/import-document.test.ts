import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../test-database.ts";
import { type DocumentSketch, sketch } from "../testing/build-reading.ts";
import { type ImportOptions, importDocument } from "./import-document.ts";

describe.each(testServers)("importing into PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  const put = async (given: DocumentSketch, options: ImportOptions = {}) => {
    const done = await importDocument(database.store, importer, sketch(given), options);
    if (isProblem(done)) throw new Error(done.key);
    return done;
  };
  const ask = <Row>(text: string, values: unknown[] = []) =>
    database.store.as(importer, (tx) => tx.rows<Row>({ text }, values));
  const shown = <Row>(text: string, values: unknown[] = []) =>
    database.store.asPublic((tx) => tx.rows<Row>({ text }, values));

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
});
