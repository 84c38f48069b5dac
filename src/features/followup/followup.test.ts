import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { holderOf, importer, publicViewer, roles, type Viewer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import type { ImportInput } from "../../store/import/prepared-document.ts";
import { withdrawMeeting } from "../../store/publish/change-publication.ts";
import { proposedAnswers } from "../../store/queries/followup/desk-answers.ts";
import { deskCounts } from "../../store/queries/followup/desk-counts.ts";
import { deskPromise } from "../../store/queries/followup/desk-promise.ts";
import { deskPromises, missingPromises, waitingPromises } from "../../store/queries/followup/desk-promises.ts";
import { ownersOfPromises } from "../../store/queries/followup/owners-of-promises.ts";
import { publicPromise } from "../../store/queries/followup/promise.ts";
import { promisesAnsweredByItem } from "../../store/queries/followup/promises-of-item.ts";
import { promisesPage } from "../../store/queries/followup/promises-page.ts";
import { shareKept } from "../../store/queries/followup/share-kept.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { Transaction } from "../../store/transaction.ts";
import { addAnswer } from "./add-answer.ts";
import { addPromise } from "./add-promise.ts";
import { assignPromise } from "./assign-promise.ts";
import { confirmAnswer } from "./confirm-answer.ts";
import { confirmPromise } from "./confirm-promise.ts";
import { correctPromise } from "./correct-promise.ts";
import { dismissPromise } from "./dismiss-promise.ts";
import { keepApart } from "./keep-apart.ts";
import { mergePromises } from "./merge-promises.ts";
import { notePromise } from "./note-promise.ts";
import { postponePromise } from "./postpone-promise.ts";
import { rejectAnswer } from "./reject-answer.ts";
import { reopenPromise } from "./reopen-promise.ts";
import { setGoLive } from "./set-go-live.ts";
import { supersedePromise } from "./supersede-promise.ts";
import { undoChange } from "./undo-change.ts";
import { withdrawPromise } from "./withdraw-promise.ts";

const now = new Date("2026-11-26T10:00:00Z");
const today = "2026-11-26";
const status = "Forvaltningen fremlægger en status på værkstedet i marts 2026.";
const evaluation = "Ordningen evalueres efter to år.";
const page = { limit: 50, offset: 0 } as const;

describe.each(testServers)("following up promises on PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  let round = 0;
  let ref: { bodyId: string; promiseId: string };
  let unsure: string;
  let meetingId: string;
  let itemId: string;
  let secretary: Viewer;
  const { ask, shown, wrong } = tryStore(() => database.store);
  const as = <T>(work: (tx: Transaction) => Promise<T>) => database.store.as(secretary, work);

  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());
  afterEach(async () => {
    expect(await wrong()).toEqual([]);
  });

  async function put(input: ImportInput) {
    const done = await importDocument(database.store, importer, input, { at: now });
    if (isProblem(done)) throw new Error(done.key);
    return done;
  }
  const item = (text: string) => ({
    title: "Solbakkens Værksted",
    caseNumber: "25/117",
    text,
    outcome: "approved" as const,
  });
  const town = () => ({ body: `By ${round} Kommune`, committee: "Udvalget for Arbejde" });
  const made = (text = `${status} ${evaluation}`) =>
    sketch({ ...town(), start: "2025-08-28T16:00:00+02:00", items: [item(text)] });

  beforeEach(async () => {
    round += 1;
    const due = { from: "2026-03-01", to: "2026-03-31" };
    const input = promising(made(), { quote: status, due }, { quote: evaluation, kind: "evaluate", confidence: 0.5 });
    const done = await put(input);
    await setGoLive(database.store, importer, done.bodyId, "2025-08-01", now);
    await put(
      sketch({ ...town(), start: "2026-03-05T16:00:00+01:00", items: [item("Status."), { title: "Eventuelt" }] }),
    );
    const rows = await ask<{ id: string; item_id: string }>(
      "SELECT id, item_id FROM promise WHERE body_id = $1 ORDER BY confidence DESC",
      [done.bodyId],
    );
    secretary = holderOf("secretary", done.bodyId, null);
    ref = { bodyId: done.bodyId, promiseId: rows[0]?.id ?? "" };
    unsure = rows[1]?.id ?? "";
    itemId = rows[0]?.item_id ?? "";
    meetingId = done.meetingId ?? "";
  });

  const seen = () => database.store.asPublic((tx) => publicPromise(tx, ref.bodyId, ref.promiseId, today));
  const all = () =>
    database.store.asPublic((tx) => promisesPage(tx, { bodyId: ref.bodyId }, today, { ...page, order: "due" }));
  const desk = (id = ref.promiseId) => database.store.as(secretary, (tx) => deskPromise(tx, ref.bodyId, id, today));
  const answerId = async () => (await desk())?.given[0]?.id ?? "";

  test("an unconfirmed promise past due has no answer found; confirmed, it is overdue", async () => {
    expect(await seen()).toMatchObject({
      standing: "no-answer-found",
      confirmed: false,
      itemTitle: "Solbakkens Værksted",
    });
    expect(await confirmPromise(database.store, secretary, ref, now)).toBeNull();
    expect(await seen()).toMatchObject({ standing: "overdue", confirmed: true });
    expect(await database.store.asPublic((tx) => shareKept(tx, ref.bodyId, null, today))).toEqual([
      { year: 2026, due: 1, inTime: 0, late: 0, unanswered: 1, medianDelay: null },
    ]);
  });

  test("an unsure one waits for the secretary and is shown once it is confirmed", async () => {
    expect((await all()).map((row) => row.id)).toEqual([ref.promiseId]);
    const waiting = await as((tx) => waitingPromises(tx, ref, today, page));
    expect(waiting.map((row) => row.id)).toEqual([unsure, ref.promiseId]);
    expect(await as((tx) => deskCounts(tx, ref.bodyId, today))).toMatchObject({ unsure: 1, sure: 1, answers: 1 });
    expect(await confirmPromise(database.store, secretary, { ...ref, promiseId: unsure }, now)).toBeNull();
    expect((await all()).map((row) => row.id)).toContain(unsure);
  });

  test("an answer that was proposed answers once a person says so, and not after it is rejected", async () => {
    expect(await as((tx) => proposedAnswers(tx, ref.bodyId, 10, 0))).toHaveLength(1);
    const answer = await answerId();
    expect(await confirmAnswer(database.store, secretary, ref, answer, now)).toBeNull();
    const answered = await seen();
    expect(answered).toMatchObject({ standing: "answered", answeredOn: "2026-03-05" });
    expect(answered?.given).toMatchObject([
      { kind: "item", inTime: true, itemTitle: "Solbakkens Værksted", itemSlug: "1", meetingSlug: "2026-03-05" },
    ]);
    const item = answered?.given[0]?.itemId ?? "";
    const back = await database.store.asPublic((tx) => promisesAnsweredByItem(tx, ref.bodyId, item, today));
    expect(back.map((row) => row.id)).toEqual([ref.promiseId]);
    expect(await database.store.asPublic((tx) => shareKept(tx, ref.bodyId, null, today))).toEqual([
      { year: 2026, due: 1, inTime: 1, late: 0, unanswered: 0, medianDelay: 0 },
    ]);
    expect(await rejectAnswer(database.store, secretary, ref, answer, now)).toBeNull();
    expect(await seen()).toMatchObject({ standing: "overdue", given: [] });
  });

  test("an answer that strangers may not see is one, and nothing more is said of it", async () => {
    expect(await confirmAnswer(database.store, secretary, ref, await answerId(), now)).toBeNull();
    const [meeting] = await ask<{ id: string }>("SELECT id FROM meeting WHERE body_id = $1 AND day = '2026-03-05'", [
      ref.bodyId,
    ]);
    await withdrawMeeting(database.store, importer, ref.bodyId, meeting?.id ?? "", now);
    const hidden = await seen();
    expect(hidden).toMatchObject({ standing: "answered", answeredOn: null });
    expect(hidden?.given).toMatchObject([{ kind: null, day: null, itemId: null, inTime: true }]);
  });

  test("a note answers, and its words are shown only where that was said", async () => {
    const note = { kind: "note", note: "Sendt i brev.", period: null, on: "2026-04-20", public: false } as const;
    expect(await addAnswer(database.store, secretary, ref, note, now)).toBeNull();
    expect((await seen())?.given).toMatchObject([{ kind: null, note: null, inTime: false }]);
    expect(
      await addAnswer(database.store, secretary, ref, { ...note, note: "Se brevet.", public: true }, now),
    ).toBeNull();
    expect((await seen())?.given.map((each) => each.note).sort()).toEqual(["Se brevet.", null].sort());
    const nothing = { kind: "item", id: ref.promiseId, period: null, on: today } as const;
    expect(await addAnswer(database.store, secretary, ref, nothing, now)).toMatchObject({
      key: "problem.answer-unknown",
    });
  });

  test("a correction is shown and survives a new reading of the document", async () => {
    const due = { from: null, to: "2027-05-31", recurrence: null, anchor: null, until: null };
    expect(await correctPromise(database.store, secretary, ref, { due, what: "fremlægger status" }, now)).toBeNull();
    expect(await seen()).toMatchObject({
      standing: "open",
      pendingDue: "2027-05-31",
      record: { what: "fremlægger status", quote: status },
    });
    const reworded = status.replace("værkstedet", "Værkstedet");
    await put(promising(made(reworded), { quote: reworded }));
    expect(await seen()).toMatchObject({
      pendingDue: "2027-05-31",
      record: { what: "fremlægger status", quote: reworded },
    });
    await put(made("Intet."));
    expect(await seen()).toBeNull();
    const missing = await as((tx) => missingPromises(tx, ref.bodyId, today, page));
    expect(missing.map((row) => row.id)).toEqual([ref.promiseId]);
  });

  test("a dismissed one is gone from public, stays so when read anew, and can be reopened under its id", async () => {
    expect(await dismissPromise(database.store, secretary, ref, now)).toBeNull();
    expect(await seen()).toBeNull();
    expect(await shown("SELECT kind FROM public_tombstone WHERE id = $1", [ref.promiseId])).toEqual([
      { kind: "promise" },
    ]);
    await put(promising({ ...made(), name: "igen.txt" }, { quote: status, confidence: 0.95 }));
    expect(await seen()).toBeNull();
    expect(await reopenPromise(database.store, secretary, ref, now)).toBeNull();
    expect(await seen()).toMatchObject({ id: ref.promiseId });
  });

  test("two become one, and two again", async () => {
    const other = { ...ref, promiseId: unsure };
    expect(await mergePromises(database.store, secretary, ref, unsure, now)).toBeNull();
    expect(await seen()).toBeNull();
    expect((await desk(unsure))?.given).toMatchObject([{ status: "proposed", kind: "item" }]);
    expect(await reopenPromise(database.store, secretary, ref, now)).toBeNull();
    expect(await seen()).toMatchObject({ id: ref.promiseId });
    expect(await mergePromises(database.store, secretary, other, unsure, now)).toMatchObject({
      key: "problem.promise-itself",
    });
  });

  test("put off, taken back, taken up again", async () => {
    expect(await postponePromise(database.store, secretary, ref, { from: null, to: "2027-06-30" }, now)).toBeNull();
    expect(await seen()).toMatchObject({ standing: "postponed", pendingDue: "2027-06-30" });
    expect(await withdrawPromise(database.store, secretary, ref, now)).toBeNull();
    expect(await seen()).toMatchObject({ standing: "withdrawn" });
    expect(await reopenPromise(database.store, secretary, ref, now)).toBeNull();
    expect(await seen()).toMatchObject({ standing: "open" });
  });

  test("added by hand it stands with its item, and goes with it", async () => {
    const due = { from: null, to: "2026-12-10", recurrence: null, anchor: null, until: null };
    const fields = { kind: "deliver", what: "Cykelstien asfalteres", due } as const;
    const place = { kind: "item", id: itemId } as const;
    const added = await addPromise(database.store, secretary, ref.bodyId, { place, fields }, now);
    if (isProblem(added)) throw new Error(added.key);
    const byHand = (await all()).find((row) => row.id === added.promiseId);
    expect(byHand).toMatchObject({
      standing: "due-soon",
      confirmed: true,
      itemId,
      record: { what: "Cykelstien asfalteres", quote: null },
    });
    await put(
      sketch({
        ...town(),
        start: "2025-08-28T16:00:00+02:00",
        items: [{ ...item(""), title: "Lukket punkt", public: false }],
      }),
    );
    expect(await all()).toEqual([]);
    const nowhere = { place: { kind: "item", id: ref.promiseId }, fields } as const;
    expect(await addPromise(database.store, secretary, ref.bodyId, nowhere, now)).toMatchObject({
      key: "problem.promise-place",
    });
  });

  test("who keeps it and what is noted is for staff, and everything is on its timeline", async () => {
    const [soon, later] = [30, 60].map((seconds) => new Date(now.getTime() + seconds * 1000)) as [Date, Date];
    const owner = { name: "Ask Agerlund", email: "ask@example.dk" };
    expect(await assignPromise(database.store, secretary, ref, { owner, deputy: null }, soon)).toBeNull();
    expect(await notePromise(database.store, secretary, ref, "Venter på regnskabet.", later)).toBeNull();
    expect(JSON.stringify(await seen())).not.toMatch(/Agerlund|ask@|regnskabet/);
    const mine = await as((tx) => deskPromises(tx, { bodyId: ref.bodyId, owner: owner.email }, today, page));
    expect(mine.map((row) => row.id)).toEqual([ref.promiseId]);
    expect(await as((tx) => ownersOfPromises(tx, ref.bodyId))).toEqual([{ ...owner, promises: 1 }]);
    const known = await desk();
    expect(known?.changes.map((each) => each.verb)).toEqual(["found", "assigned", "noted"]);
    expect(known?.changes[2]).toMatchObject({ role: "secretary", change: { note: "Venter på regnskabet." } });
  });

  test("a proposal goes with the occurrence that a correction does away with, and comes back when it is undone", async () => {
    const due = { from: null, to: "2026-03-31", recurrence: "P6M", anchor: null, until: null };
    expect(await correctPromise(database.store, secretary, ref, { due }, now)).toBeNull();
    await ask(
      `INSERT INTO promise_answer (body_id, id, promise_id, period, kind, item_id, note_public, status, evidence, answered_on,
          created, modified)
        SELECT $1, gen_random_uuid(), $2, period, 'item', $3, false, 'proposed', '[]', '2026-03-05', now(), now()
        FROM unnest(ARRAY['2026-03-31', '2026-09-30']::date[]) period`,
      [ref.bodyId, ref.promiseId, itemId],
    );
    const periods = async () => {
      const given = (await desk())?.given ?? [];
      return given.flatMap(({ period }) => period ?? []).sort();
    };
    expect(await periods()).toEqual(["2026-03-31", "2026-09-30"]);
    expect(
      await correctPromise(database.store, secretary, ref, { due: { ...due, recurrence: "P1Y" } }, now),
    ).toBeNull();
    expect(await periods()).toEqual(["2026-03-31"]);
    const last = (await desk())?.changes.find(({ change }) => Array.isArray(change.gone) && change.gone.length > 0);
    expect(await undoChange(database.store, secretary, ref, last?.id ?? "", now)).toBeNull();
    expect(await periods()).toEqual(["2026-03-31", "2026-09-30"]);
  });

  test("an entry that two undo at once is undone once", async () => {
    expect(await notePromise(database.store, secretary, ref, "Ringet.", now)).toBeNull();
    const noting = (await desk())?.changes.find((each) => each.verb === "noted");
    const undo = () => undoChange(database.store, secretary, ref, noting?.id ?? "", now);
    const tried = await Promise.all([undo(), undo(), undo()]);
    expect(tried.filter((each) => each === null)).toHaveLength(1);
    expect((await desk())?.changes.filter((each) => each.verb === "undone")).toHaveLength(1);
  });

  test("one that came back as another is said to have, or not", async () => {
    const again = status.replace("marts", "december");
    const later = sketch({ ...town(), start: "2026-06-04T16:00:00+02:00", items: [item(again)] });
    await put(promising(later, { quote: again, due: { to: "2026-12-31" } }));
    const [proposed] = (await desk())?.successors ?? [];
    const successor = proposed?.successorId ?? "";
    expect(await keepApart(database.store, secretary, ref, successor, now)).toBeNull();
    expect((await desk())?.successors).toEqual([]);
    expect(await keepApart(database.store, secretary, ref, unsure, now)).toMatchObject({
      key: "problem.promise-unknown",
    });
    expect(await supersedePromise(database.store, secretary, ref, successor, now)).toBeNull();
    expect(await seen()).toMatchObject({ standing: "superseded", successor: { id: successor } });
    const next = await database.store.asPublic((tx) => publicPromise(tx, ref.bodyId, successor, today));
    expect(next?.predecessors).toMatchObject([{ id: ref.promiseId }]);
  });

  test("none of it is for members, strangers, or secretaries of another body", async () => {
    const { store } = database;
    const other = "44444444-4444-4444-8444-444444444444";
    const viewers: Viewer[] = [
      publicViewer,
      ...roles
        .filter((role) => !["secretary", "administrator"].includes(role))
        .map((role) => holderOf(role, ref.bodyId, null)),
      holderOf("secretary", other, null),
    ];
    const due = { from: null, to: null, recurrence: null, anchor: null, until: null };
    const added = { place: { kind: "meeting", id: meetingId }, fields: { kind: "deliver", what: "x", due } } as const;
    const note = { kind: "note", note: "x", public: true, period: null, on: today } as const;
    for (const viewer of viewers) {
      const tried = await Promise.all([
        confirmPromise(store, viewer, ref, now),
        correctPromise(store, viewer, ref, { what: "x" }, now),
        mergePromises(store, viewer, ref, unsure, now),
        dismissPromise(store, viewer, ref, now),
        addPromise(store, viewer, ref.bodyId, added, now),
        postponePromise(store, viewer, ref, { from: null, to: null }, now),
        withdrawPromise(store, viewer, ref, now),
        assignPromise(store, viewer, ref, { owner: null, deputy: null }, now),
        notePromise(store, viewer, ref, "x", now),
        confirmAnswer(store, viewer, ref, unsure, now),
        rejectAnswer(store, viewer, ref, unsure, now),
        addAnswer(store, viewer, ref, note, now),
        supersedePromise(store, viewer, ref, unsure, now),
        keepApart(store, viewer, ref, unsure, now),
        reopenPromise(store, viewer, ref, now),
      ]);
      expect(new Set(tried.map((each) => (isProblem(each) ? each.key : "done"))), viewer.held[0]?.role).toEqual(
        new Set(["problem.forbidden"]),
      );
    }
    const elsewhere = { bodyId: other, promiseId: ref.promiseId };
    const theirs = holderOf("secretary", other, null);
    expect(await confirmPromise(store, theirs, elsewhere, now)).toMatchObject({ key: "problem.promise-unknown" });
  });
});
