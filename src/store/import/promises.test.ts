import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { publishStoredMeeting, withdrawMeeting } from "../publish/change-publication.ts";
import { asPaper, type DocumentSketch, sketch } from "../testing/build-reading.ts";
import { type PromiseSketch, promising } from "../testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";
import { type ImportOptions, type ImportResult, importDocument } from "./import-document.ts";
import type { ImportInput } from "./prepared-document.ts";

const status = "Forvaltningen fremlægger en status på værkstedet i marts 2026.";
const evaluation = "Ordningen evalueres efter to år.";
const march = { from: "2026-03-01", to: "2026-03-31" };
const town = { start: "2025-08-28T16:00:00+02:00", committee: "Udvalget for Arbejde" } as const;
const item = (text: string, more: object = {}): DocumentSketch["items"][number] => ({
  title: "Solbakkens Værksted",
  caseNumber: "25/117",
  text,
  outcome: "approved",
  ...more,
});

interface Row {
  readonly id: string;
  readonly state: string;
  readonly quote: string;
  readonly missing: boolean;
  readonly gone: boolean;
  readonly item: string | null;
}

describe.each(testServers)("promises on import into PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());
  const { ask, shown, wrong, everythingShown } = (() => {
    const short = tryStore(() => database.store);
    return { ...short, everythingShown: () => short.everythingShown() };
  })();
  afterEach(async () => {
    expect(await wrong()).toEqual([]);
  });

  async function put(input: ImportInput, options: ImportOptions = {}): Promise<ImportResult> {
    const done = await importDocument(database.store, importer, input, options);
    if (isProblem(done)) throw new Error(done.key);
    return done;
  }
  const meeting = (body: string, items: DocumentSketch["items"], more: Partial<DocumentSketch> = {}) =>
    sketch({ body, ...town, items, ...more });
  const stored = (bodyId: string) =>
    ask<Row>(
      `SELECT p.id, p.state, p.found ->> 'quote' AS quote, p.missing, p.deleted IS NOT NULL AS gone, i.title AS item
      FROM promise p LEFT JOIN item i ON i.id = p.item_id WHERE p.body_id = $1 ORDER BY p.created, p.found ->> 'quote'`,
      [bodyId],
    );
  const seen = (bodyId: string) =>
    shown<{ id: string; what: string; state: string }>(
      "SELECT id, record ->> 'quote' AS what, state FROM public_promise WHERE body_id = $1 ORDER BY span_from",
      [bodyId],
    );
  const touch = (id: string) =>
    ask("UPDATE promise SET touched = true, owner_name = 'Ask Agerlund' WHERE id = $1", [id]);
  const two: PromiseSketch[] = [
    { quote: status, due: march },
    { quote: evaluation, kind: "evaluate", confidence: 0.5 },
  ];

  test("are proposed; strangers see the sure ones, where they stand in the text", async () => {
    const input = promising(meeting("Vindinge Kommune", [item(`${status} ${evaluation}`)]), ...two);
    const { bodyId, documentId } = await put(input);
    expect((await stored(bodyId)).map(({ state, quote }) => [state, quote])).toEqual([
      ["proposed", status],
      ["proposed", evaluation],
    ]);
    const [one] = await shown<{ id: string; quote: string; path: string; record: object }>(
      `SELECT p.id, substr(d.text, span_from + 1, span_to - span_from) AS quote, a.path, p.record
       FROM public_promise p JOIN public_document d ON d.id = p.document_id JOIN public_address a ON a.record_id = p.id
       WHERE p.body_id = $1`,
      [bodyId],
    );
    expect(one).toMatchObject({ quote: status, path: `/vindinge/loefte/${one?.id}` });
    expect(one?.record).toMatchObject({ kind: "report-back", due: march });
    expect(one?.record).not.toHaveProperty("confidence");
    expect((await put(input)).result).toBe("unchanged");
    expect(documentId).toBeTruthy();
  });

  test("keep their identity when the document is read anew, and what is gone is kept only where it was touched", async () => {
    const body = "Mosebølle Kommune";
    const first = await put(promising(meeting(body, [item(`${status} ${evaluation}`)]), ...two));
    const [kept, gone] = await stored(first.bodyId);
    await touch(kept?.id ?? "");
    const later = "Forvaltningen fremlægger en status på Værkstedet i maj 2026.";
    await put(promising(meeting(body, [item(later)]), { quote: later }));
    expect(await stored(first.bodyId)).toMatchObject([
      { id: kept?.id, quote: later, missing: false, gone: false },
      { id: gone?.id, gone: true },
    ]);
    await put(meeting(body, [item("Intet blev lovet.")]));
    expect((await stored(first.bodyId))[0]).toMatchObject({ id: kept?.id, missing: true, gone: false });
    expect(await seen(first.bodyId)).toEqual([]);
    await put(
      promising(
        meeting(body, [item(`${later} ${evaluation}`)], { remark: "Rettet" }),
        { quote: later },
        { quote: evaluation, kind: "evaluate" },
      ),
    );
    expect(await stored(first.bodyId)).toMatchObject([
      { id: kept?.id, missing: false, gone: false },
      { id: gone?.id, missing: false, gone: false },
    ]);
    const verbs = await ask<{ verb: string }>(
      "SELECT verb FROM promise_change WHERE promise_id = $1 ORDER BY created, verb",
      [kept?.id],
    );
    expect(verbs.map((row) => row.verb)).toEqual(["found", "reread", "missing", "back"]);
    expect(await ask("SELECT owner_name FROM promise WHERE id = $1", [kept?.id])).toEqual([
      { owner_name: "Ask Agerlund" },
    ]);
  });

  test("of an agenda and its minutes are the same, and the minutes have the last word", async () => {
    const body = "Åløse Kommune";
    const agenda = meeting(body, [item(`${status} ${evaluation}`)], { kind: "agenda" });
    const { bodyId } = await put(promising(agenda, ...two.map((one) => ({ ...one, confidence: 0.9 }))));
    const [first, second] = await stored(bodyId);
    const changed = status.replace("marts", "april");
    const minutes = promising(meeting(body, [item(changed)]), { quote: changed });
    await put(minutes, { draft: true });
    // A draft is no word to strangers: they see what the agenda says.
    expect((await seen(bodyId)).map((row) => row.what)).toEqual([status, evaluation]);
    await put(minutes);
    expect(await stored(bodyId)).toMatchObject([
      { id: first?.id, quote: changed, gone: false },
      { id: second?.id, gone: true },
    ]);
    expect(await seen(bodyId)).toMatchObject([{ id: first?.id, what: changed }]);
  });

  test("of closed items are nowhere in public, also when a later document closes the item", async () => {
    const body = "Lukket Kommune";
    const quote = "Forvaltningen fremlægger hemmelighed1 i marts.";
    const open = promising(meeting(body, [item(quote)]), { quote });
    const { bodyId } = await put(open);
    const [one] = await seen(bodyId);
    await put(promising(meeting(body, [{ ...item(quote), public: false, title: "Lukket punkt" }]), { quote }), {
      draft: true,
    });
    expect(await seen(bodyId)).toEqual([]);
    expect(await everythingShown()).not.toContain("hemmelighed1");
    expect(await shown("SELECT kind FROM public_tombstone WHERE id = $1", [one?.id])).toEqual([{ kind: "promise" }]);
    expect(await stored(bodyId)).toMatchObject([{ quote, gone: false }]);
  });

  test("that name an attachment which is not public are not shown", async () => {
    const attachments = [{ title: "Lodsejernes svar", public: false, mentioned: false }];
    const quote = "Lodsejernes svar forelægges i marts.";
    const { bodyId } = await put(promising(meeting("Bilag Kommune", [item(quote, { attachments })]), { quote }));
    expect(await stored(bodyId)).toHaveLength(1);
    expect(await seen(bodyId)).toEqual([]);
  });

  test("go with their meeting when it is withdrawn and come back with it under the same id", async () => {
    const done = await put(promising(meeting("Fortrudt Kommune", [item(status)]), { quote: status }));
    const before = await seen(done.bodyId);
    await withdrawMeeting(database.store, importer, done.bodyId, done.meetingId ?? "");
    expect(await seen(done.bodyId)).toEqual([]);
    expect(await wrong()).toEqual([]);
    await publishStoredMeeting(database.store, importer, done.bodyId, done.meetingId ?? "");
    expect(await seen(done.bodyId)).toEqual(before);
  });

  test("that come back changed in the same document are superseded", async () => {
    const part = "Udvalget får status og 1. del i november.";
    const input = promising(
      meeting("Drift Kommune", [item(`${status} ${part}`)]),
      { quote: status },
      { quote: part, supersedes: 0 },
    );
    const { bodyId } = await put(input);
    expect(await stored(bodyId)).toMatchObject([
      { quote: status, state: "superseded" },
      { quote: part, state: "proposed" },
    ]);
    expect((await seen(bodyId)).map(({ what, state }) => [what, state])).toEqual([
      [status, "superseded"],
      [part, "proposed"],
    ]);
  });

  test("of a paper that turns out to be minutes go along, and back again", async () => {
    const minutes = meeting("Papir Kommune", [item(status)]);
    const ofPaper = promising(asPaper(minutes), { quote: status, item: null });
    const { bodyId } = await put(ofPaper);
    const [one] = await seen(bodyId);
    expect(one?.what).toBe(status);
    await put(promising(minutes, { quote: status }));
    expect(await stored(bodyId)).toMatchObject([{ id: one?.id, item: "Solbakkens Værksted" }]);
    expect(await seen(bodyId)).toMatchObject([{ id: one?.id }]);
    expect(await wrong()).toEqual([]);
    await put({ ...ofPaper, name: "igen.txt" });
    expect(await seen(bodyId)).toMatchObject([{ id: one?.id }]);
  });

  test("that go over to another meeting with their document keep their id", async () => {
    const body = "Flytte Kommune";
    await put(
      meeting(body, [item("Intet.", { title: "Andet punkt" })], { kind: "agenda", start: "2025-09-04T16:00:00+02:00" }),
    );
    const wrongDay = promising(meeting(body, [item(status)], { start: null }), { quote: status });
    const { bodyId } = await put(wrongDay);
    const [one] = await stored(bodyId);
    const right = meeting(body, [item(status)], { start: "2025-09-04T16:00:00+02:00" });
    const reread = { ...wrongDay, reading: right.reading, text: right.text };
    await put(promising({ ...reread, sha256: wrongDay.sha256 }, { quote: status }));
    expect(await stored(bodyId)).toMatchObject([{ id: one?.id, gone: false }]);
    expect(await shown("SELECT day FROM public_promise WHERE body_id = $1", [bodyId])).toEqual([{ day: "2025-09-04" }]);
  });

  describe("answers", () => {
    const proposals = (bodyId: string) =>
      ask<{ title: string; evidence: string[]; status: string; period: string | null }>(
        `SELECT coalesce(i.title, d.title) AS title, a.evidence, a.status, a.period
         FROM promise_answer a LEFT JOIN item i ON i.id = a.item_id LEFT JOIN document d ON d.id = a.document_id
         WHERE a.body_id = $1 ORDER BY a.answered_on, 1`,
        [bodyId],
      );
    const asked = (body: string) => promising(meeting(body, [item(status)]), { quote: status, due: march });
    const answering = (body: string, more: Partial<DocumentSketch> = {}) =>
      meeting(body, [item("Her er status."), { title: "Eventuelt" }], { start: "2026-03-05T16:00:00+01:00", ...more });

    test.each(["the promise first", "the answer first"])("are proposed whichever comes first: %s", async (order) => {
      const body = order === "the promise first" ? "Først Kommune" : "Sidst Kommune";
      const inputs = [asked(body), answering(body)];
      if (order === "the answer first") inputs.reverse();
      const { bodyId } = await put(inputs[0] ?? asked(body));
      await put(inputs[1] ?? asked(body));
      const all = await proposals(bodyId);
      expect(all).toHaveLength(1);
      expect(all[0]).toMatchObject({ title: "Solbakkens Værksted", status: "proposed", period: null });
      expect(all[0]?.evidence).toEqual(["same-case", "same-number", "same-committee", "words", "time"]);
      expect(await shown("SELECT FROM public_promise_answer WHERE body_id = $1", [bodyId])).toEqual([]);
    });

    test("are not proposed from an agenda, nor from a closed item", async () => {
      const body = "Dagsorden Kommune";
      const { bodyId } = await put(asked(body));
      await put(answering(body, { kind: "agenda" }));
      expect(await proposals(bodyId)).toEqual([]);
      await put(answering(body));
      expect(await proposals(bodyId)).toHaveLength(1);
      await put(
        answering(body, {
          items: [{ ...item("Lukket."), title: "Lukket punkt", public: false }, { title: "Eventuelt" }],
        }),
      );
      expect(await proposals(bodyId)).toEqual([]);
    });

    test("may be a paper", async () => {
      const body = "Notat Kommune";
      const { bodyId } = await put(asked(body));
      const paper = asPaper(sketch({ body, items: [], remark: "notat" }), "Status på Solbakkens Værksted");
      const document = paper.reading.document === null ? null : { ...paper.reading.document, date: "2026-03-20" };
      await put({ ...paper, reading: { ...paper.reading, document } });
      expect(await proposals(bodyId)).toMatchObject([
        { title: "Status på Solbakkens Værksted", evidence: ["words", "time"] },
      ]);
    });

    test("to a recurring promise are for its occurrences", async () => {
      const body = "Halvårlig Kommune";
      const { bodyId } = await put(
        promising(meeting(body, [item(status)]), { quote: status, due: { to: "2025-12-31", recurrence: "P6M" } }),
      );
      await put(answering(body, { start: "2025-12-04T16:00:00+01:00" }));
      await put(answering(body, { start: "2026-06-04T16:00:00+02:00" }));
      expect((await proposals(bodyId)).map((row) => row.period)).toEqual(["2025-12-31", "2026-06-30"]);
    });

    test("a promise that comes back in a later meeting of the case is proposed as what the first became", async () => {
      const body = "Genkomst Kommune";
      const { bodyId } = await put(asked(body));
      const again = status.replace("marts", "juni");
      const later = meeting(body, [item(again)], { start: "2026-03-05T16:00:00+01:00" });
      await put(promising(later, { quote: again }));
      const rows = await ask(
        `SELECT e.found ->> 'quote' AS earlier, l.found ->> 'quote' AS later, s.status FROM promise_successor s
         JOIN promise e ON e.id = s.promise_id JOIN promise l ON l.id = s.successor_id WHERE s.body_id = $1`,
        [bodyId],
      );
      expect(rows).toEqual([{ earlier: status, later: again, status: "proposed" }]);
    });
  });
});
