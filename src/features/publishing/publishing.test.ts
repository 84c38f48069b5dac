import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer } from "../../access/viewer.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import type { Publishable } from "../../store/queries/publish/find-publishable.ts";
import { asPaper, sketch } from "../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { findPublishable } from "./find-publishable.ts";
import { publish, withdraw } from "./publish-meeting.ts";

const now = new Date("2024-06-01T08:00:00Z");
const page = "/aertebjerg/udvalget-for-stier-og-broer/2024-05-30";

describe("publishing", () => {
  let database: TestDatabase;
  let meetingId: string;
  let bodyId: string;
  let paperId: string;
  const { put, shown, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await put({ items: [{ title: "Ny cykelsti", outcome: "approved" }] });
    ({ bodyId, meetingId } = { ...done, meetingId: done.meetingId ?? "" });
    const paper = await importDocument(database.store, importer, asPaper(sketch({ name: "tur.txt", items: [] })));
    if (isProblem(paper)) throw new Error(paper.key);
    paperId = paper.documentId;
  });
  afterAll(() => database.stop());

  const find = (asked: string) => findPublishable(database.store, importer, asked);
  const found = async (asked: string): Promise<Publishable> => orThrow(await find(asked));

  test("finds a meeting by all that a person may have of it, withdrawn too", async () => {
    const ways = [page, `${page}/`, `https://rt.example.dk${page}?sprog=en#2`, meetingId, `/id/${meetingId}`];
    for (const asked of ways) expect(await find(asked), asked).toMatchObject({ kind: "meeting", id: meetingId });
    expect(await withdraw(database.store, importer, await found(page), now)).toBeNull();
    for (const asked of ways) expect(await find(asked), asked).toMatchObject({ kind: "meeting", id: meetingId });
    expect(await publish(database.store, importer, await found(meetingId), now)).toBeNull();
    expect(await shown("SELECT id FROM public_meeting")).toEqual([{ id: meetingId }]);
  });

  test("finds nothing that is no meeting: an item, a committee, a word, an unknown id", async () => {
    const others = [
      `${page}/punkt/1`,
      "/aertebjerg",
      "referat",
      "00000000-0000-4000-8000-000000000000",
      "%E0%A4",
      "\0",
    ];
    for (const asked of others) expect(await find(asked), asked).toMatchObject({ key: "problem.nothing-to-publish" });
  });

  test("a paper is withdrawn everywhere and comes back", async () => {
    const paper = await found(`/aertebjerg/dokument/${paperId}`);
    expect(paper).toMatchObject({ kind: "paper", id: paperId });
    const rows = `SELECT (SELECT count(*) FROM public_document WHERE id = $1) AS pages,
      (SELECT count(*) FROM public_search WHERE item_id = $1) AS hits,
      (SELECT count(*) FROM public_address WHERE record_id = $1) AS addresses`;
    const there = [{ pages: 1, hits: 1, addresses: 1 }];
    expect(await shown(rows, [paperId])).toEqual(there);
    expect(await withdraw(database.store, importer, paper, now)).toBeNull();
    expect(await shown(rows, [paperId])).toEqual([{ pages: 0, hits: 0, addresses: 0 }]);
    expect(await wrong()).toEqual([]);
    expect(await publish(database.store, importer, paper, now)).toBeNull();
    expect(await shown(rows, [paperId])).toEqual(there);
    expect(await wrong()).toEqual([]);
  });

  test("a secretary of another body, and a member, may do neither", async () => {
    const other = holderOf("secretary", "44444444-4444-4444-8444-444444444444", null);
    expect(await findPublishable(database.store, other, page)).toMatchObject({ key: "problem.nothing-to-publish" });
    const meeting = await found(page);
    for (const viewer of [other, holderOf("member", bodyId, null), holderOf("auditor", bodyId, null)]) {
      expect(await withdraw(database.store, viewer, meeting, now)).toMatchObject({ key: "problem.forbidden" });
      expect(await publish(database.store, viewer, meeting, now)).toMatchObject({ key: "problem.forbidden" });
    }
    expect(await shown("SELECT id FROM public_meeting")).toEqual([{ id: meetingId }]);
  });
});

function orThrow(found: Publishable | Problem): Publishable {
  if (isProblem(found)) throw new Error(found.key);
  return found;
}
