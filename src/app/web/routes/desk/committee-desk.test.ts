import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer, type Viewer } from "../../../../access/viewer.ts";
import { setGoLive } from "../../../../features/followup/set-go-live.ts";
import { keepEntry } from "../../../../features/followup/wheel/keep-entry.ts";
import { planMeetings } from "../../../../features/followup/wheel/plan-meeting.ts";
import { chooseRules } from "../../../../features/meetings/agenda/choose-rules.ts";
import { fixMinutes } from "../../../../features/meetings/approval/fix-minutes.ts";
import { writeItem } from "../../../../features/meetings/items/write-item.ts";
import { recordCommands } from "../../../../features/meetings/room/record-commands.ts";
import { addReceiver } from "../../../../features/reminders/keep-receivers.ts";
import { sendDecisions } from "../../../../features/reminders/send-decisions.ts";
import { giveTask } from "../../../../features/reminders/tasks/give-task.ts";
import { usualRules } from "../../../../records/agenda.ts";
import { isProblem, type Problem } from "../../../../records/problem.ts";
import { emptyItem } from "../../../../records/proposed-item.ts";
import { newKey, signerOf } from "../../../../seal/head.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { promising } from "../../../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { routes } from "../../routes.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const signer = signerOf(newKey());
/** Stands in all that is of the committee whose secretary looks, and in all that is of another's. */
const own = "Egnzyxq";
const others = "Andzyxq";
const kommune = "aertebjerg";

interface Ids {
  committee: string;
  meeting: string;
  document: string;
  item: string;
  promise: string;
  task: string;
}

function made<T>(answer: T | Problem): T {
  if (isProblem(answer)) throw new Error(answer.key);
  return answer;
}

describe("the desk of a secretary of one committee", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let bodyId = "";
  let viewer: Viewer;
  const ids = new Map<string, Ids>();
  const { ask } = tryStore(() => database.store);

  /** A committee in which everything there is holds the word: two meetings, promises, tasks, items, receivers. */
  async function committee(word: string): Promise<Ids> {
    const { store } = database;
    const sketched = sketch({
      body: "Ærtebjerg Kommune",
      committee: `Udvalget for ${word}`,
      name: `${word}.txt`,
      start: "2026-02-05T16:00:00+01:00",
      participants: [{ name: `Vigga ${word}` }],
      items: [
        { title: `${word} sti`, text: `Svar om ${word}. Mere om ${word}.`, outcome: "approved" },
        { title: `${word} lukket`, public: false, text: `Hemmeligt ${word}`, outcome: "approved" },
      ],
    });
    const input = promising(
      sketched,
      { quote: `Svar om ${word}`, due: { to: "2026-02-20" } },
      { quote: `Mere om ${word}`, due: { to: "2026-03-10" } },
    );
    const done = made(await importDocument(store, importer, input, { draft: true, at: now }));
    bodyId = done.bodyId;
    const meeting = done.meetingId ?? "";
    const [found] = await ask<{ committee: string; item: string; promise: string; document: string }>(
      `SELECT m.committee_id AS committee, i.id AS item, d.id AS document,
          (SELECT p.id FROM promise p WHERE p.item_id = i.id ORDER BY p.due_to LIMIT 1) AS promise
        FROM meeting m JOIN item i ON i.meeting_id = m.id JOIN document d ON d.meeting_id = m.id
        WHERE m.id = $1 AND i.is_open`,
      [meeting],
    );
    if (found === undefined) throw new Error("The committee has no meeting.");
    const words = {
      what: `Opgave ${word}`,
      ownerName: word,
      ownerEmail: `${word}@example.dk`,
      due: "2026-03-20",
      note: "",
    };
    const task = made(await giveTask(store, importer, bodyId, { itemId: found.item, words }, "x.dk", now));
    const content = emptyItem(`${word} på vej`);
    const item = { committeeId: found.committee, content, madeFrom: "hand", promiseId: null } as const;
    made(await writeItem(store, importer, bodyId, item, now));
    const receiver = { committeeId: found.committee, name: `Modtager ${word}`, email: `til-${word}@example.dk` };
    expect(await addReceiver(store, importer, bodyId, receiver, now)).toBeNull();
    const [closed] = await ask<{ id: string }>("SELECT id FROM item WHERE meeting_id = $1 AND NOT is_open", [meeting]);
    const asked = { meetingId: meeting, item: { id: closed?.id ?? "", committeeId: found.committee } };
    expect(await sendDecisions(store, importer, bodyId, asked, "x.dk", now)).toBe(1);
    const planned = { committeeId: found.committee, day: "2026-03-04", startsAt: null, location: word, public: false };
    made(await planMeetings(store, importer, bodyId, [planned], now));
    made(
      await chooseRules(
        store,
        importer,
        bodyId,
        found.committee,
        { ...usualRules, noticeDays: 4, materialDays: 4 },
        now,
      ),
    );
    const entry = {
      title: `Årshjul ${word}`,
      committeeId: found.committee,
      starts: "2026-04-01",
      ends: null,
      rrule: null,
      everyMeetings: null,
      kind: "recurring",
      description: null,
      exdates: [] as string[],
      inHolidayWeeks: "keep",
      itemPath: null,
      public: false,
    } as const;
    made(await keepEntry(store, importer, bodyId, null, entry, now));
    made(await fixMinutes({ store, viewer: importer, signer, now }, { bodyId, meetingId: meeting }));
    await ask(
      `INSERT INTO demanded_item (body_id, id, meeting_id, committee_id, names, recommendation, created, modified)
        VALUES ($1, $2, $3, $4, $5, '', now(), now())`,
      [bodyId, closed?.id, meeting, found.committee, [`Vigga ${word}`]],
    );
    return { ...found, meeting, task };
  }

  beforeAll(async () => {
    database = await startTestDatabase();
    for (const word of [own, others]) ids.set(word, await committee(word));
    await setGoLive(database.store, importer, bodyId, "2026-01-01", now);
    server = await startTestServer(database.store, { now: () => now, signer });
    const who = await firstAdministrator(database.store, now);
    const committeeId = ids.get(own)?.committee ?? "";
    viewer = holderOf("secretary", bodyId, null, committeeId);
    const held = { role: "secretary", bodyId, committeeId, email: "stier@example.dk" } as const;
    secretary = await visitorWithRole(server.url, database.store, who, held, now);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  /** The addresses of each route, by what they are of; `own`: what must stand there of one's own. */
  const table: Readonly<Record<string, (of: Ids) => readonly string[]>> = {
    desk: () => ["/konto/bord", `/konto/bord?kommune=${kommune}&vis=venter`],
    "desk-unfinished": () => ["/konto/bord/uafsluttet"],
    "desk-tasks": () => ["/konto/bord/opgaver"],
    "desk-demands": () => ["/konto/bord/begaeret"],
    "desk-promises": () =>
      ["se-paa", "over-tiden", "snart", "alle"].map((view) => `/konto/bord/loefter?kommune=${kommune}&vis=${view}`),
    "desk-task": ({ task }) => [`/konto/bord/opgaver/${bodyId}/${task}`],
    "desk-new-task": ({ item }) => [`/konto/bord/opgaver/ny/${bodyId}/${item}`],
    "desk-promise": ({ promise }) => [`/konto/bord/loefte/${bodyId}/${promise}`],
    "desk-document": ({ document }) => [`/konto/bord/${bodyId}/${document}`],
    sending: ({ meeting }) => [`/konto/bord/udsend/${bodyId}/${meeting}`],
    "seal-desk": ({ meeting }) => [`/konto/bord/godkendelse/${bodyId}/${meeting}`],
    receivers: () => [`/konto/bord/adresser/${bodyId}`],
  };
  /** What is for whoever reads all of a body: not there for a secretary of one committee. */
  const ofBody: Readonly<Record<string, (of: Ids) => readonly string[]>> = {
    "desk-threads": () => [],
    "desk-case": () => [],
    "desk-new-promise": () => [],
    "desk-meeting-full-pdf": ({ meeting }) => [`/konto/bord/${bodyId}/${meeting}/fuld.pdf`],
    "desk-meeting-archive-pdf": ({ meeting }) => [`/konto/bord/${bodyId}/${meeting}/arkiv.pdf`],
    "seal-desk-sealed": ({ meeting }) => [`/konto/bord/godkendelse/${bodyId}/${meeting}/bevis.json`],
  };
  const of = (word: string): Ids => {
    const found = ids.get(word);
    if (found === undefined) throw new Error(`There is no committee of ${word}.`);
    return found;
  };

  it("is asked of at every page below the desk", () => {
    const below = routes.filter(({ method, path }) => method === "GET" && /^\/konto\/bord(?:\/|$)/.test(path));
    const known = [...Object.keys(table), ...Object.keys(ofBody)].sort();
    expect(below.map(({ name }) => name).sort()).toEqual(known);
  });

  it("has what is the committee's own, and nothing of another's", async () => {
    for (const [name, addresses] of Object.entries(table)) {
      const texts: string[] = [];
      for (const address of addresses(of(own))) {
        const { status, text } = await secretary.get(address);
        expect(status, address).toBe(200);
        expect(text, address).not.toContain(others);
        texts.push(text);
      }
      expect(
        texts.some((text) => text.includes(own)),
        name,
      ).toBe(true);
    }
  });

  it("knows nothing by an address that is another committee's", async () => {
    for (const addresses of [...Object.values(table), ...Object.values(ofBody)]) {
      for (const address of addresses(of(others))) {
        const { status, text } = await secretary.get(address);
        expect(text, address).not.toContain(others);
        if (address.includes(of(others).meeting) || address.includes(of(others).item))
          expect(status, address).toBe(404);
      }
    }
  });

  it("counts what waits in the committee, and nothing else", async () => {
    const { text } = await secretary.get("/konto/bord");
    for (const line of [
      "2 løfter er fundet og ikke set på",
      "1 løfte har snart frist",
      "1 opgave har en frist",
      "1 beslutning er standset",
      "2 punkter er ikke afsluttet",
      "1 referat venter på godkendelser",
      "1 dagsorden skal sendes ud",
    ]) {
      expect(text).toContain(line);
    }
  });

  it("leads from each line to a page that is there", async () => {
    const { text } = await secretary.get("/konto/bord");
    const lines = [...text.matchAll(/<p class="desk-steps"><a href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(lines.length).toBeGreaterThan(6);
    for (const href of lines) {
      const page = await secretary.get(href.replaceAll("&amp;", "&"));
      expect(page.status, href).toBe(200);
      expect(page.text, href).not.toContain(others);
    }
  });

  it("shows no form that is the whole body's to send, and gives tasks of its own", async () => {
    for (const [name, addresses] of Object.entries(table)) {
      if (["desk-task", "desk-tasks", "desk-new-task"].includes(name)) continue;
      for (const address of addresses(of(own))) {
        const { text } = await secretary.get(address);
        expect(text.match(/<form method="post" action="\/konto\/bord[^"]*"/g) ?? [], address).toEqual([]);
      }
    }
    const words = { hvad: "Mere", navn: "Asta", email: "asta@example.dk", frist: "2026-03-20", note: "" };
    const given = await secretary.post(`/konto/bord/opgaver/ny/${bodyId}/${of(own).item}`, words);
    expect(given.status).toBe(303);
    const refused = await secretary.post(`/konto/bord/opgaver/ny/${bodyId}/${of(others).item}`, words);
    expect(refused.status).toBe(403);
    const finished = await secretary.post(`/konto/bord/opgaver/${bodyId}/${of(others).task}/udfoert`, {});
    expect(finished.status).toBe(403);
  });

  it("opens the committee's meetings, and no other's", async () => {
    const at = now.toISOString();
    const open = async (word: string, id: string) => {
      const ref = { bodyId, meetingId: ids.get(word)?.meeting ?? "" };
      const command = { id, at, base: [], changes: [{ of: "opening", value: at } as const] };
      return recordCommands(database.store, viewer, ref, [command], now);
    };
    expect(await open(own, "11111111-1111-4111-8111-111111111111")).toMatchObject({ last: 1 });
    expect(await open(others, "22222222-2222-4222-8222-222222222222")).toMatchObject({
      key: "problem.meeting-unknown",
    });
    const list = (await secretary.get("/konto/moeder")).text;
    expect(list).toContain(own);
    expect(list).not.toContain(others);
    expect((await secretary.get(`/konto/moede/${bodyId}/${ids.get(own)?.meeting}`)).text).toContain(own);
  });

  it("holds in the database, table by table, whatever the code forgot", async () => {
    const tables = await ask<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'public\\_%' ORDER BY 1",
    );
    for (const { name } of tables) {
      const seen = await database.store.as(viewer, (tx) =>
        tx.rows<{ row: string }>({ text: `SELECT t::text AS row FROM ${name} t` }),
      );
      const all = seen.map(({ row }) => row).join("\n");
      for (const word of [others, of(others).meeting, of(others).item, of(others).promise, of(others).committee]) {
        expect(all.includes(word), `${name}: ${word}`).toBe(false);
      }
    }
    // And nothing of what is seen by it is changed by it, tasks and items apart.
    for (const name of ["meeting", "document", "item", "promise", "planned_meeting", "wheel_entry", "agenda_rules"]) {
      const rows = await database.store.as(viewer, (tx) =>
        tx.rows({ text: `UPDATE ${name} SET modified = modified RETURNING 1` }),
      );
      expect(rows, name).toEqual([]);
    }
  });
});
