import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, gatekeeper, holderOf, importer, roles, worker } from "../../../access/viewer.ts";
import { isProblem } from "../../../records/problem.ts";
import { withOwner } from "../../../store/connect/open.ts";
import { noteKey } from "../../../store/queries/notes/note-keys.ts";
import { notesOfMeeting } from "../../../store/queries/notes/private-notes.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { firstAdministratorToken } from "../first-administrator.ts";
import { redeemLink } from "../redeem-link.ts";
import { type SignedIn, signedInBy } from "../session.ts";
import { beginNotesAnew } from "./begin-notes-anew.ts";
import { keepNote } from "./keep-note.ts";
import { keepNoteKey } from "./keep-note-key.ts";

const now = new Date("2026-03-02T08:00:00Z");
const meetingId = randomUUID();
const aKey = () => ({ id: randomUUID(), salt: `${"A".repeat(22)}==`, iterations: 1_000_000, wrapped: "QUJD" });
const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);

describe("private notes in the database", () => {
  let database: TestDatabase;
  let who: SignedIn;
  const key = aKey();
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const token = (await firstAdministratorToken(store, now)) ?? "";
    const given = { name: "Vigga Vindspejl", email: "vigga@example.dk", password: "tolv grønne æbler" };
    const session = await redeemLink(store, token, given, now);
    const found = isProblem(session) ? null : await signedInBy(store, session.token, now);
    if (found === null) throw new Error("Nobody signed in.");
    who = found;
  });
  afterAll(() => database.stop());

  const note = (base: number, content: string, id = "55555555-5555-4555-8555-555555555555") => ({
    ...{ id, keyId: key.id, meetingId, base, content },
  });
  const keep = async (...given: Parameters<typeof note>) =>
    keyOf(await keepNote(database.store, who, note(...given), now));

  it("have a key that is chosen once, and changed from what one has seen of it", async () => {
    const { store } = database;
    expect(await keep(0, "QUJD")).toBe("problem.note-key-changed");
    expect(await keepNoteKey(store, who, { key, base: 0 }, now)).toBeNull();
    expect(keyOf(await keepNoteKey(store, who, { key: aKey(), base: 0 }, now))).toBe("problem.note-key-changed");
    expect(await keepNoteKey(store, who, { key: { ...key, wrapped: "REVG" }, base: 1 }, now)).toBeNull();
    expect(keyOf(await keepNoteKey(store, who, { key, base: 1 }, now))).toBe("problem.note-key-changed");
    const { accountId } = who.viewer;
    expect(await store.as(who.viewer, (tx) => noteKey(tx, accountId))).toMatchObject({ revision: 2, wrapped: "REVG" });
  });

  it("are never overwritten: what was written from an older revision is answered with the newest", async () => {
    expect(await keep(0, "QUJD")).toEqual({ revision: 1 });
    expect(await keep(0, "QUJD")).toEqual({ revision: 1 });
    expect(await keep(1, "REVG")).toEqual({ revision: 2 });
    expect(await keep(1, "R0hJ")).toEqual({ theirs: { id: note(0, "").id, revision: 2, content: "REVG" } });
    const both = await Promise.all([keep(2, "SktM"), keep(2, "TU5P")]);
    expect(both.filter((outcome) => JSON.stringify(outcome).includes("theirs")).length).toBe(1);
  });

  it("are seen and changed by nobody else, not the gate nor the background work, whatever the role", async () => {
    const { store } = database;
    const others = [
      ...roles.map((role) => holderOf(role, everyBody, randomUUID())),
      ...[importer, gatekeeper, worker],
      { accountId: null, held: [] },
    ];
    for (const viewer of others) {
      const seen = await store.as(viewer, async (tx) => [
        ...(await tx.rows({ text: "SELECT 1 FROM private_note" })),
        ...(await tx.rows({ text: "SELECT 1 FROM note_key" })),
        ...(await tx.rows({ text: "UPDATE private_note SET content = 'QUJD' RETURNING 1" })),
        ...(await tx.rows({ text: "DELETE FROM note_key RETURNING 1" })),
      ]);
      expect(seen).toEqual([]);
    }
    const foreign = { ...who, viewer: holderOf("administrator", everyBody, randomUUID()) } as SignedIn;
    expect(keyOf(await keepNote(store, foreign, note(0, "QUJD"), now))).toBe("problem.note-key-changed");
    expect(keyOf(await beginNotesAnew(store, foreign, key.id))).toBe("problem.note-key-changed");
    const own = await store.as(who.viewer, (tx) => notesOfMeeting(tx, who.viewer.accountId, meetingId));
    expect(own.length).toBe(1);
  });

  it("go with the key, and with the account", async () => {
    const count = () =>
      withOwner(
        database.place,
        database.owner,
        async (client) => (await client.query("SELECT 1 FROM private_note")).rowCount,
      );
    expect(await count()).toBe(1);
    expect(await beginNotesAnew(database.store, who, key.id)).toBeNull();
    expect(await count()).toBe(0);
    await withOwner(database.place, database.owner, async (client) => {
      const id = randomUUID();
      await client.query(
        `INSERT INTO account (id, email, match_email, name, password_hash, created, modified)
         VALUES ($1, 'ib@example.dk', 'ib@example.dk', 'Ib Isfugl', 'x', now(), now())`,
        [id],
      );
      await client.query(
        `INSERT INTO note_key (account_id, id, revision, salt, iterations, wrapped, created, modified)
         VALUES ($1, $2, 1, 'A', 600000, 'A', now(), now())`,
        [id, key.id],
      );
      await client.query(
        `INSERT INTO private_note (account_id, id, key_id, meeting_id, revision, content, created, modified)
         VALUES ($1, $2, $3, $4, 1, 'A', now(), now())`,
        [id, randomUUID(), key.id, meetingId],
      );
    });
    expect(await count()).toBe(1);
    await withOwner(database.place, database.owner, (client) =>
      client.query("DELETE FROM account WHERE email = 'ib@example.dk'"),
    );
    expect(await count()).toBe(0);
  });
});
