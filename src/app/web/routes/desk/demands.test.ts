import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer } from "../../../../access/viewer.ts";
import { setGoLive } from "../../../../features/followup/set-go-live.ts";
import { keepMinutes } from "../../../../features/meetings/room/keep-minutes.ts";
import { loadRoom } from "../../../../features/meetings/room/load-room.ts";
import { recordCommands } from "../../../../features/meetings/room/record-commands.ts";
import { publish } from "../../../../features/publishing/publish-meeting.ts";
import { isProblem } from "../../../../records/problem.ts";
import type { ProposedItem } from "../../../../records/proposed-item.ts";
import type { RoomChange } from "../../../../records/room-command.ts";
import { withOwner } from "../../../../store/connect/open.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import { bringMeetingsDemands } from "../../../room/bring-meetings-demands.ts";
import { composeMinutes } from "../../../room/compose-minutes.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T18:00:00Z");
const body = "Ærtebjerg Kommune";
const [vigga, gry] = [randomUUID(), randomUUID()];

describe("matters demanded before the council", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let bodyId = "";
  let meetingId = "";
  let committeeId = "";
  const ids: Record<string, string> = {};
  const { put, ask } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const points = [{ number: "1", text: "at stien anlægges" }];
    const done = await put({
      body,
      committee: "Udvalget for Stier",
      kind: "agenda",
      start: "2026-03-02T16:15:00+01:00",
      items: [
        { title: "Cykelsti", caseNumber: "26/117", text: "Stien er smal.", recommendation: { by: null, points } },
        { title: "Lejemål", public: false },
        { title: "Orientering" },
      ],
    });
    bodyId = done.bodyId;
    meetingId = done.meetingId ?? "";
    for (const { id, title } of await ask<{ id: string; title: string }>("SELECT id, title FROM item")) ids[title] = id;
    committeeId = (await ask<{ id: string }>("SELECT id FROM committee"))[0]?.id ?? "";
    await setGoLive(database.store, importer, bodyId, "2026-01-01", now);
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now);
    secretary = await visitorWithRole(
      server.url,
      database.store,
      who,
      { role: "secretary", email: "sekretaer@example.dk", bodyId },
      now,
    );
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const ref = () => ({ bodyId, meetingId });
  async function record(viewer: Parameters<typeof recordCommands>[1], ...changes: readonly RoomChange[]) {
    const loaded = await loadRoom(database.store, importer, ref());
    if (isProblem(loaded)) throw new Error(loaded.key);
    const base = [...new Set([...loaded.state.standing.values()].flat().map((version) => version.command))];
    const sent = { id: randomUUID(), at: now.toISOString(), base, changes: [...changes] };
    const recorded = await recordCommands(database.store, viewer, ref(), [sent], now);
    if (isProblem(recorded)) throw new Error(recorded.key);
  }
  const bring = () => bringMeetingsDemands(database.store, bodyId, meetingId, now);
  const demanded = (title: string, person: string, value: true | null = true): RoomChange => ({
    of: "demand",
    item: ids[title] ?? "",
    person,
    value,
  });
  const proposed = () =>
    ask<{ id: string; state: string; committee: string; content: ProposedItem; made_from: string }>(
      `SELECT p.id, p.state, p.made_from, c.name AS committee, v.content FROM proposed_item p
        JOIN committee c ON c.id = p.committee_id
        JOIN proposed_item_revision v ON v.item_id = p.id AND v.number = p.revision ORDER BY p.created, p.title`,
    );
  const page = async () => (await secretary.get("/konto/bord/begaeret")).text;

  it("are nowhere while the meeting is held", async () => {
    const present = { state: "present", substitute: null } as const;
    await record(
      importer,
      { of: "opening", value: "2026-03-02T15:15:00Z" },
      { of: "person", person: vigga, value: { name: "Vigga Vindspejl", party: "V", role: "chair" } },
      { of: "person", person: gry, value: { name: "Gry Gråspurv", party: "F", role: "member" } },
      { of: "attendance", person: vigga, value: present },
      { of: "attendance", person: gry, value: { state: "excused", substitute: null } },
      { of: "decision", item: ids.Cykelsti ?? "", point: "", value: { outcome: "approved", text: "Godkendt." } },
      demanded("Cykelsti", vigga),
      // She was not there: it is kept, said to be wrong, and not brought.
      demanded("Orientering", gry),
    );
    await bring();
    expect(await page()).toContain("Ingen sager er begæret for byrådet.");
  });

  it("are queued when a chair ends the meeting, who may write nothing for the council", async () => {
    const jobs = () =>
      withOwner(database.place, database.owner, async (client) => {
        const found = await client.query(
          "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'bring-demands'",
        );
        return found.rows;
      });
    const chair = holderOf("chair", bodyId, null, committeeId);
    await record(chair, { of: "closing", value: "2026-03-02T18:00:00Z" });
    expect(await jobs()).toEqual([{ key: `bring-demands ${meetingId}` }]);
    await bring();
    expect(await page()).toContain("Cykelsti");
  });

  it("wait where there is no council, and the desk says what to do", async () => {
    const text = await page();
    expect(text).toContain("Begæret af Vigga Vindspejl.");
    expect(text).toContain("Udførelsen er standset.");
    expect(text).toContain("Der er ikke noget byråd i systemet");
    expect(text).not.toContain("Orientering");
    expect((await secretary.get("/konto/bord")).text).toContain("1 beslutning er standset");
    const made = await secretary.post(`/konto/bord/begaeret/${bodyId}/${ids.Cykelsti}/opret`, {});
    expect([made.status, made.text.includes("Der er ikke noget byråd")]).toEqual([400, true]);
    expect(await proposed()).toEqual([]);
  });

  it("become an item of the council, with what was recommended, decided and demanded, once only", async () => {
    await put({ body, committee: "Byrådet", items: [{ title: "Budget" }], start: "2026-02-10T16:00:00+01:00" });
    const made = await secretary.post(`/konto/bord/begaeret/${bodyId}/${ids.Cykelsti}/opret`, {});
    expect(made.status).toBe(303);
    await bring();
    await bring();
    const [item, ...more] = await proposed();
    expect(more).toEqual([]);
    expect(item).toMatchObject({ state: "draft", committee: "Byrådet", made_from: "demand" });
    expect(item?.content).toMatchObject({ title: "Cykelsti", public: true, caseNumber: "26/117" });
    expect(item?.content.sections.find(({ kind }) => kind === "presentation")?.text).toBe("Stien er smal.");
    expect(item?.content.recommendation.points).toEqual(["at stien anlægges"]);
    const [carried] = item?.content.earlier ?? [];
    expect(carried).toMatchObject({
      committee: "Udvalget for Stier",
      day: "2026-03-02",
      recommendation: "1. at stien anlægges",
    });
    expect(carried?.decision).toContain("Godkendt.");
    expect(carried?.decision).toContain("Vigga Vindspejl (V) begærede sagen indbragt for byrådet");
    // Linked both ways.
    expect(await page()).toContain(`href="/konto/punkter/${bodyId}/${item?.id}"`);
    const desk = (await secretary.get(`/konto/punkter/${bodyId}/${item?.id}`)).text;
    expect(desk).toContain("Vigga Vindspejl har begæret sagen indbragt fra Udvalget for Stier.");
    expect(desk).toContain(`href="/konto/bord/begaeret#punkt-${ids.Cykelsti}"`);
  });

  it("have the committee's words as they are corrected, and go with the demand", async () => {
    await record(importer, {
      of: "decision",
      item: ids.Cykelsti ?? "",
      point: "",
      value: { outcome: "approved", text: "Godkendt med lys." },
    });
    await bring();
    expect((await proposed())[0]?.content.earlier[0]?.decision).toContain("Godkendt med lys.");
    await record(importer, demanded("Cykelsti", vigga, null));
    await bring();
    expect((await proposed()).map(({ state }) => state)).toEqual(["dropped"]);
    expect(await page()).toContain("Ingen sager er begæret for byrådet.");
    await record(importer, demanded("Cykelsti", vigga));
    await bring();
    expect((await proposed()).map(({ state }) => state)).toEqual(["draft"]);
  });

  it("stay closed where they were closed", async () => {
    await record(
      importer,
      {
        of: "decision",
        item: ids.Lejemål ?? "",
        point: "",
        value: { outcome: "approved", text: "Lejemålet opsiges." },
      },
      demanded("Lejemål", vigga),
    );
    await bring();
    const closed = (await proposed()).find(({ content }) => content.title === "Lejemål");
    expect(closed?.content).toMatchObject({ public: false, neutralTitle: "Lejemål" });
    await record(importer, demanded("Lejemål", vigga, null));
    await bring();
  });

  it("are not sent on as decisions to be carried out, and not finished; everybody sees that they are stopped", async () => {
    const kept = await keepMinutes(database.store, importer, ref(), composeMinutes, now);
    if (isProblem(kept)) throw new Error(kept.key);
    await publish(database.store, importer, { kind: "meeting", bodyId, id: meetingId }, now);
    const address = `/konto/bord/udsend/${bodyId}/${meetingId}`;
    const sending = (await secretary.get(address)).text;
    expect(sending).toContain("Beslutningen sendes ikke ud, før byrådet har afgjort den.");
    const sent = await secretary.post(address, { punkt: ids.Cykelsti ?? "", udvalg: "" });
    expect([sent.status, sent.text.includes("Udførelsen er standset")]).toEqual([409, true]);
    expect((await secretary.get("/konto/bord/uafsluttet")).text).toContain("byrådet har ikke afgjort sagen");
    const shown = await publicItem();
    expect(shown).toContain("Udførelsen er standset");
    expect(shown).toContain("Beslutningen udføres ikke, før byrådet har afgjort sagen");
  });

  async function publicItem(): Promise<string> {
    const stranger = newVisitor(server.url);
    const moved = await stranger.get(`/id/${ids.Cykelsti}`);
    return (await stranger.get(moved.headers.get("location") ?? "")).text;
  }

  it("are no longer stopped where somebody says that the council has decided, until it is undone", async () => {
    const to = (step: string) => `/konto/bord/begaeret/${bodyId}/${ids.Cykelsti}/${step}`;
    expect((await secretary.post(to("afgjort"), { [`note-${ids.Cykelsti}`]: " " })).status).toBe(400);
    const said = await secretary.post(to("afgjort"), { [`note-${ids.Cykelsti}`]: "Godkendt den 10. marts." });
    expect(said.status).toBe(303);
    expect(await page()).toContain("at byrådet har afgjort sagen: Godkendt den 10. marts.");
    expect((await secretary.get("/konto/bord")).text).not.toContain("er standset");
    expect((await secretary.post(to("igen"), {})).status).toBe(303);
    expect((await secretary.get("/konto/bord")).text).toContain("1 beslutning er standset");
  });

  it("are no longer stopped when the council's minutes say that it has decided", async () => {
    // The council's item became one of its meeting.
    await put({
      body,
      committee: "Byrådet",
      start: "2026-03-10T16:00:00+01:00",
      items: [{ title: "Cykelsti", caseNumber: "26/117", outcome: "approved" }],
    });
    const [own] = await ask<{ id: string }>(
      "SELECT i.id FROM item i JOIN meeting m ON m.id = i.meeting_id WHERE m.day = '2026-03-10'",
    );
    const [council] = await ask<{ id: string }>("SELECT id FROM committee WHERE name = 'Byrådet'");
    await database.store.as(importer, async (tx) => {
      const planned = randomUUID();
      const agenda = randomUUID();
      await tx.rows(
        {
          text: `INSERT INTO planned_meeting (body_id, id, committee_id, day, public, created, modified)
          VALUES ($1, $2, $3, '2026-03-10', true, now(), now())`,
        },
        [bodyId, planned, council?.id],
      );
      await tx.rows(
        {
          text: `INSERT INTO agenda (body_id, id, committee_id, planned_meeting_id, kind, created, modified)
          VALUES ($1, $2, $3, $4, 'agenda', now(), now())`,
        },
        [bodyId, agenda, council?.id, planned],
      );
      await tx.rows(
        {
          text: `INSERT INTO agenda_entry
          (body_id, id, agenda_id, position, proposed_item_id, guests, sub_items, item_id, created, modified)
          SELECT $1, gen_random_uuid(), $2, 1, proposed_item_id, '[]', '[]', $3, now(), now()
          FROM demanded_item WHERE id = $4`,
        },
        [bodyId, agenda, own?.id, ids.Cykelsti],
      );
    });
    expect(await page()).toContain("Byrådet afgjorde sagen den 10. marts 2026.");
    expect((await secretary.get("/konto/bord")).text).not.toContain("er standset");
    expect(await publicItem()).not.toContain("Beslutningen udføres ikke");
  });
});
