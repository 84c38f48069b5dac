import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer, publicViewer } from "../../access/viewer.ts";
import { findAddress } from "../queries/public/find-address.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";
import { publishStoredMeeting, withdrawMeeting } from "./change-publication.ts";

describe.each(testServers)("publishing in PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  const { put, ask, shown, wrong, everythingShown } = (() => {
    const short = tryStore(() => database.store);
    return { ...short, everythingShown: () => short.everythingShown() };
  })();
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterEach(async () => {
    expect(await wrong()).toEqual([]);
  });
  afterAll(() => database.stop());

  const paths = (bodyId: string, kind: string) =>
    shown<{ path: string; current: boolean }>(
      `SELECT path, current FROM public_address WHERE body_id = $1 AND kind = $2 ORDER BY path COLLATE "C"`,
      [bodyId, kind],
    );

  test("of a closed item strangers have number and neutral title, and no more anywhere", async () => {
    const done = await put({
      body: "Lukket Kommune",
      participants: [{ name: "Vigga Vindspejl" }],
      items: [
        {
          title: "Salg af grund",
          public: false,
          caseNumber: "24/hemmelig1",
          text: "hemmelig2",
          absent: [{ name: "Hemmelig Tredje", party: null, excused: true, substitute: null }],
          decision: { text: "hemmelig4" },
          attachments: [{ title: "hemmelig5", public: true, mentioned: false }],
        },
        {
          title: "Ny cykelsti",
          text: "Se hemmelig6 i bilaget",
          attachments: [{ title: "hemmelig6", public: false, mentioned: false }],
          initials: ["hemmelig7"],
        },
        { title: "", public: false },
      ],
    });
    expect(await everythingShown()).not.toMatch(/hemmelig|Hemmelig|24\/h/);
    expect(
      await shown("SELECT title, is_open FROM public_item WHERE body_id = $1 ORDER BY position", [done.bodyId]),
    ).toEqual([
      { title: "Salg af grund", is_open: false },
      { title: "Ny cykelsti", is_open: true },
      { title: "Lukket punkt", is_open: false },
    ]);
    expect(await ask("SELECT count(*) FROM person WHERE body_id = $1", [done.bodyId])).toEqual([{ count: 1 }]);
  });

  test("an item that a later document closes is closed at once, in the agenda that had it open, too", async () => {
    const body = "Lukker Kommune";
    const agenda = await put({
      body,
      kind: "agenda",
      items: [{ title: "Vandhul afsløret", caseNumber: "24/1171", text: "afsløret" }, { title: "Eventuelt" }],
    });
    await put({ body, items: [{ title: "Lukket punkt", public: false }, { title: "Eventuelt" }] }, { draft: true });
    expect(await everythingShown()).not.toMatch(/afsløret|24\/1171/);
    expect(await shown("SELECT kind FROM public_meeting WHERE id = $1", [agenda.meetingId])).toEqual([
      { kind: "agenda" },
    ]);
  });

  test("a draft stays unseen until it is published", async () => {
    const draft = await put({ body: "Kladde Kommune", items: [{ title: "Endnu ikke klar" }] }, { draft: true });
    expect(await everythingShown()).not.toMatch(/kladde|Endnu ikke/i);
    expect(await publishStoredMeeting(database.store, importer, draft.bodyId, draft.meetingId ?? "")).toBeNull();
    expect(await shown("SELECT title FROM public_item WHERE body_id = $1", [draft.bodyId])).toEqual([
      { title: "Endnu ikke klar" },
    ]);
  });

  test("a draft that is imported again without being called one is published", async () => {
    const given = { body: "Kladde To Kommune", items: [{ title: "Klar" }] };
    const draft = await put(given, { draft: true });
    expect(await put(given)).toMatchObject({ result: "unchanged", meetingId: draft.meetingId });
    expect(await shown("SELECT count(*) FROM public_item WHERE body_id = $1", [draft.bodyId])).toEqual([{ count: 1 }]);
  });

  test("a draft revision of what is public leaves the public as it was", async () => {
    const body = "Rettelse Kommune";
    const first = await put({ body, participants: [{ name: "Vigga Vindspejl" }], items: [{ title: "Ny cykelsti" }] });
    await put(
      { body, participants: [{ name: "Ukendt Udkast" }], items: [{ title: "Ny cykelsti ved udkastet" }] },
      { draft: true },
    );
    expect(await everythingShown()).not.toMatch(/dkast/);
    await publishStoredMeeting(database.store, importer, first.bodyId, first.meetingId ?? "");
    expect(await shown("SELECT slug FROM public_person WHERE body_id = $1", [first.bodyId])).toEqual([
      { slug: "ukendt-udkast" },
    ]);
    expect(
      await shown(
        "SELECT i.id FROM public_item i JOIN public_address a ON a.record_id = i.id WHERE i.body_id = $1 AND a.current",
        [first.bodyId],
      ),
    ).toHaveLength(1);
  });

  test("what is withdrawn is gone everywhere, and comes back with the same ids and addresses", async () => {
    const body = "Fortrudt Kommune";
    const given = {
      body,
      participants: [{ name: "Fortrudt Fuglsang", party: "V" }],
      items: [{ title: "Fortrudt", outcome: "approved" as const }],
    };
    const done = await put(given);
    const ids = () =>
      shown<{ path: string }>(
        `SELECT path, record_id FROM public_address WHERE body_id = $1 ORDER BY path COLLATE "C"`,
        [done.bodyId],
      );
    const before = await ids();
    const created = () => shown("SELECT id, created FROM public_item WHERE body_id = $1", [done.bodyId]);
    const firstShown = await created();
    const find = (path: string) => database.store.asPublic((tx) => findAddress(tx, path));
    expect(await withdrawMeeting(database.store, importer, done.bodyId, done.meetingId ?? "")).toBeNull();
    expect(await everythingShown()).not.toMatch(/fortrudt/i);
    expect(await wrong()).toEqual([]);
    for (const { path } of before) {
      const found = await find(path);
      if (path.includes("/person/")) expect(found).toBeNull();
      else expect(found, path).toMatchObject({ currentPath: null });
    }
    const tombstones = "SELECT kind, deleted IS NOT NULL AS gone FROM public_tombstone WHERE body_id = $1 ORDER BY 1";
    expect(await shown(tombstones, [done.bodyId])).toEqual(
      ["body", "committee", "document", "item", "meeting", "membership", "person"].map((kind) => ({
        kind,
        gone: true,
      })),
    );
    await publishStoredMeeting(database.store, importer, done.bodyId, done.meetingId ?? "");
    expect(await ids()).toEqual(before);
    expect(await created()).toEqual(firstShown);
    expect(await shown(tombstones, [done.bodyId])).toEqual([]);
    for (const { path } of before) expect(await find(path)).toMatchObject({ currentPath: path });
    expect(await ask("SELECT verb FROM timeline WHERE body_id = $1 ORDER BY created, verb", [done.bodyId])).toEqual([
      { verb: "imported" },
      { verb: "withdrawn" },
      { verb: "published" },
    ]);
  });

  test("a corrected document moves items; old addresses lead on; a dropped item leads to its meeting", async () => {
    const body = "Flyttet Kommune";
    const committee = "Stiudvalget";
    const first = await put({
      body,
      committee,
      items: [{ title: "Ny cykelsti" }, { title: "Broen ved åen" }, { title: "Bortfalder helt" }],
    });
    const before = await shown<{ id: string; title: string }>("SELECT id, title FROM public_item WHERE body_id = $1", [
      first.bodyId,
    ]);
    await put({ body, committee, items: [{ title: "Broen ved åen" }, { title: "Ny cykelsti" }] });
    const after = await shown<{ id: string; title: string; slug: string }>(
      "SELECT id, title, slug FROM public_item WHERE body_id = $1 ORDER BY position",
      [first.bodyId],
    );
    const idOf = (title: string) => before.find((row) => row.title === title)?.id;
    expect(after).toEqual([
      { id: idOf("Broen ved åen"), title: "Broen ved åen", slug: "1" },
      { id: idOf("Ny cykelsti"), title: "Ny cykelsti", slug: "2" },
    ]);
    expect(await paths(first.bodyId, "meeting")).toEqual([
      { path: "/flyttet/stiudvalget/2024-05-30", current: true },
      { path: "/flyttet/stiudvalget/2024-05-30/punkt/3", current: false },
    ]);
    expect(await ask("SELECT count(*) FROM revision WHERE body_id = $1", [first.bodyId])).toEqual([{ count: 2 }]);
  });

  test("votes and disqualification by name are of the people at the meeting", async () => {
    const side = (...names: string[]) => ({ count: null, parties: [], names });
    const done = await put({
      body: "Stemt Kommune",
      participants: [
        { name: "Vigga Vindspejl", party: "V", role: "chair" },
        { name: "Malthe Mosegris", party: "A" },
        { name: "Karla Kontor", role: "official" },
      ],
      items: [
        {
          title: "Ny cykelsti",
          decision: {
            votes: [
              {
                on: "punkt 1",
                for: side("Vigga Vindspejl"),
                against: side("Mosegris", "En Fremmed"),
                abstained: side(),
                result: "tied",
              },
            ],
            disqualified: [
              { name: "Malthe Mosegris", found: true },
              { name: "Vigga Vindspejl", found: false },
            ],
          },
        },
      ],
    });
    expect(
      await shown(
        "SELECT p.slug, v.choice, v.motion, v.result FROM public_vote v JOIN public_person p ON p.id = v.person_id WHERE v.body_id = $1 ORDER BY 1",
        [done.bodyId],
      ),
    ).toEqual([
      { slug: "malthe-mosegris", choice: "against", motion: "punkt 1", result: "tied" },
      { slug: "vigga-vindspejl", choice: "for", motion: "punkt 1", result: "tied" },
    ]);
    expect(
      await shown("SELECT status FROM public_attendance WHERE body_id = $1 AND item_id IS NOT NULL", [done.bodyId]),
    ).toEqual([{ status: "disqualified" }]);
    expect(await shown("SELECT slug FROM public_person WHERE body_id = $1 ORDER BY 1", [done.bodyId])).toHaveLength(2);
  });

  test("memberships say first and last day seen and the last role, in whatever order the meetings come", async () => {
    const body = "Periode Kommune";
    const at = (day: string, role: "chair" | "member") =>
      put({ body, start: day, participants: [{ name: "Vigga Vindspejl", party: "V", role }], items: [] });
    const done = await at("2024-03-01", "member");
    await at("2024-09-01", "chair");
    await at("2023-01-15", "member");
    expect(
      await shown("SELECT role, first_day, last_day FROM public_membership WHERE body_id = $1", [done.bodyId]),
    ).toEqual([{ role: "chair", first_day: "2023-01-15", last_day: "2024-09-01" }]);
  });

  test("a case goes through several meetings; closing one of its items takes that out, and its name with it", async () => {
    const body = "Sag Kommune";
    const item = (title: string) => ({ title, caseNumber: "24/117", outcome: "approved" as const });
    const first = await put({ body, start: "2024-01-10", items: [item("Cykelsti ved Ærtesøen")] });
    await put({ body, start: "2024-02-10", items: [item("Cykelsti ved Ærtesøen, høring")] });
    await put({ body, start: "2024-03-10", items: [item("Cykelsti ved Ærtesøen med ekspropriation")] });
    const one = await shown<{ slug: string }>(
      "SELECT slug, items, number, first_day, last_day, title FROM public_case WHERE body_id = $1",
      [first.bodyId],
    );
    expect(one).toEqual([
      {
        slug: "cykelsti-ved-aertesoeen-hoering",
        items: 3,
        number: "24/117",
        first_day: "2024-01-10",
        last_day: "2024-03-10",
        title: "Cykelsti ved Ærtesøen med ekspropriation",
      },
    ]);
    await put({ body, start: "2024-02-10", items: [{ title: "Lukket punkt", public: false }] });
    expect(await shown("SELECT items FROM public_case WHERE body_id = $1", [first.bodyId])).toEqual([{ items: 2 }]);
    expect(await paths(first.bodyId, "case")).toEqual([
      { path: "/sag/sag/cykelsti-ved-aertesoeen-med-ekspropriation", current: true },
    ]);
    await put({ body, start: "2024-03-10", items: [{ title: "Lukket punkt", public: false }] });
    expect(await shown("SELECT * FROM public_case WHERE body_id = $1", [first.bodyId])).toEqual([]);
    expect(await everythingShown()).not.toMatch(/ekspropriation/);
  });

  test("a secretary of another body sees and writes nothing of this one", async () => {
    const done = await put({ body: "Egen Kommune", items: [{ title: "Ny cykelsti" }] });
    const other = holderOf("secretary", "00000000-0000-0000-0000-000000000001", null);
    const own = holderOf("secretary", done.bodyId, null);
    const count = (viewer: Parameters<typeof database.store.as>[0]) =>
      database.store.as(viewer, (tx) =>
        tx.rows({ text: "SELECT count(*) FROM item WHERE body_id = $1" }, [done.bodyId]),
      );
    expect(await count(own)).toEqual([{ count: 1 }]);
    expect(await count(other)).toEqual([{ count: 0 }]);
    expect(await count(publicViewer)).toEqual([{ count: 0 }]);
    expect(await count(holderOf("item-author", done.bodyId, null))).toEqual([{ count: 0 }]);
    // Members have what was published of their own body's meetings.
    expect(await count(holderOf("member", done.bodyId, null))).toEqual([{ count: 1 }]);
    expect(await count(holderOf("member", "00000000-0000-0000-0000-000000000001", null))).toEqual([{ count: 0 }]);
    expect(await withdrawMeeting(database.store, other, done.bodyId, done.meetingId ?? "")).toMatchObject({
      problem: true,
    });
    const change = (text: string) => database.store.as(importer, (tx) => tx.rows({ text }));
    expect(await change("UPDATE revision SET text = '' RETURNING id")).toEqual([]);
    expect(await change("DELETE FROM timeline RETURNING id")).toEqual([]);
  });
});
