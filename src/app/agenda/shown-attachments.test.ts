import { afterAll, beforeAll, expect, test } from "vitest";
import { importer } from "../../access/viewer.ts";
import { withOwner } from "../../store/connect/open.ts";
import { withdrawMeeting } from "../../store/publish/change-publication.ts";
import { refreshAttachments } from "../../store/queries/publish/attachments.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { closedAgenda } from "../web/test/closed-agenda.ts";

const now = new Date("2026-03-02T08:00:00Z");

let database: TestDatabase;
let bodyId = "";
let meetingId = "";
const { put, shown, ask, wrong } = tryStore(() => database.store);
beforeAll(async () => {
  database = await startTestDatabase();
  const done = await put({ body: "Ærtebjerg Kommune", items: [{ title: "Cykelsti" }] });
  bodyId = done.bodyId;
  await closedAgenda(database.store, bodyId, "Zqxlukket", "2026-03-23", now);
  const [only, ...more] = await ask<{ id: string }>("SELECT meeting_id AS id FROM public_attachment");
  expect(more).toEqual([]);
  meetingId = only?.id ?? "";
});
afterAll(() => database.stop());

const damage = (sql: string) => withOwner(database.place, database.owner, (client) => client.query(sql));

test.each([
  ["a missing file", "DELETE FROM public_attachment", ["public-differs public_attachment"]],
  [
    "changed bytes",
    "UPDATE public_attachment SET bytes = bytes || '\\x00'::bytea",
    ["public-differs public_attachment"],
  ],
  ["a changed title", "UPDATE public_attachment SET title = 'Andet'", ["public-differs public_attachment"]],
  [
    "a file too many",
    `INSERT INTO public_attachment (body_id, id, meeting_id, item_id, position, title, name, media_type, bytes, created, modified)
    SELECT body_id, gen_random_uuid(), meeting_id, item_id, 9, 'Zqx', name, media_type, bytes, created, modified FROM public_attachment`,
    ["public-differs public_attachment"],
  ],
])("traad check finds %s at strangers' files", async (_, sql, found) => {
  expect(await wrong()).toEqual([]);
  await damage(sql);
  expect(await wrong()).toEqual(found);
  await database.store.as(importer, (tx) => refreshAttachments(tx, bodyId, meetingId, now.toISOString()));
});

test("of a meeting that was taken back there are none, and none are missed", async () => {
  await withdrawMeeting(database.store, importer, bodyId, meetingId, now);
  expect(await shown("SELECT FROM public_attachment")).toEqual([]);
  expect(await wrong()).toEqual([]);
});
