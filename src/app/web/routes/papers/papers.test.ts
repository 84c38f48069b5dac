import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { withdrawMeeting } from "../../../../store/publish/change-publication.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { closedAgenda } from "../../test/closed-agenda.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const secret = "Mosegris";
const town = { body: "Ærtebjerg Kommune", committee: "Jobudvalget" } as const;

describe("a meeting's papers", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let papers = "";
  let otherCommittee = "";
  let ref = { bodyId: "", meetingId: "" };
  const visitors = new Map<string, TestVisitor>();
  const { ask } = tryStore(() => database.store);
  const as = (name: string) => visitors.get(name) ?? newVisitor(server.url);

  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const earlier = { start: "2026-02-02T16:15:00+01:00", items: [{ title: "Eventuelt" }] };
    const own = await importDocument(store, importer, sketch({ ...town, ...earlier }));
    const others = await importDocument(store, importer, sketch({ ...town, committee: "Byrådet", ...earlier }));
    if (isProblem(own) || isProblem(others)) throw new Error("The meetings were not stored.");
    const { bodyId } = own;
    await closedAgenda(store, bodyId, secret, "2026-03-23", now);
    const [agenda] = await ask<{ meetingId: string; committeeId: string }>(
      `SELECT meeting_id AS "meetingId", committee_id AS "committeeId" FROM agenda`,
    );
    ref = { bodyId, meetingId: agenda?.meetingId ?? "" };
    papers = `/konto/materiale/${bodyId}/${ref.meetingId}`;
    const committees = await ask<{ id: string; name: string }>("SELECT id, name FROM committee");
    const other = committees.find(({ id }) => id !== agenda?.committeeId);
    const elsewhere = other?.id ?? "";
    otherCommittee = other?.name ?? "";
    server = await startTestServer(store, { now: () => now });
    const administrator = await firstAdministrator(store, now);
    for (const [name, role, committeeId] of [
      ["member", "member", agenda?.committeeId ?? ""],
      ["substitute", "substitute", agenda?.committeeId ?? ""],
      ["member elsewhere", "member", elsewhere],
      ["auditor", "auditor", null],
      ["author", "item-author", null],
    ] as const) {
      const held = { role, bodyId, committeeId, email: `${name.replace(" ", "-")}@example.dk` };
      visitors.set(name, await visitorWithRole(server.url, store, administrator, held, now));
    }
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it("are read in full by who takes part in the committee's meetings, and by who reads everything", async () => {
    for (const name of ["member", "substitute", "auditor"]) {
      expect((await as(name).get("/konto/materiale")).text, name).toContain(`href="${papers}"`);
      const { status, text, headers } = await as(name).get(papers);
      expect([status, headers.get("cache-control")], name).toEqual([200, "no-store"]);
      expect(text, name).toContain(`${secret} under presentation`);
      expect(text, name).toContain("Lukket: ");
      expect(text, name).toContain("Ny aftale om værkstedet");
    }
  });

  it("are one PDF, with every attachment in it", async () => {
    const { status, headers, text } = await as("member").get(`${papers}/samlet.pdf`);
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    for (const said of [
      "Fuld udgave",
      `${secret} under presentation`,
      `${secret} i filen`,
      "Aftalens ord",
      "Bilag 3",
    ]) {
      expect(text).toContain(said);
    }
  });

  it("have files that only they may fetch", async () => {
    const { text } = await as("member").get(papers);
    const files = [...text.matchAll(/href="([^"]+\/bilag\/[^"]+)"/g)].map(([, address = ""]) => address);
    expect(files.length).toBe(3);
    const bodies = await Promise.all(files.map(async (file) => (await as("member").get(file)).text));
    expect(bodies.sort()).toEqual(["Aftalens ord", `${secret} i filen`, `${secret} i filen`]);
    for (const name of ["member elsewhere", "author", "nobody"]) {
      for (const file of files) expect((await as(name).get(file)).status, name).not.toBe(200);
    }
    const guessed = papers.replace(ref.meetingId, ref.bodyId);
    expect((await as("member").get((files[0] ?? "").replace(papers, guessed))).status).toBe(404);
  });

  it("are nobody else's, not even a member's of another committee", async () => {
    for (const [name, status] of [
      ["member elsewhere", 404],
      ["author", 403],
      ["nobody", 303],
    ] as const) {
      for (const below of ["", "/samlet.pdf"]) {
        const answer = await as(name).get(papers + below);
        expect(answer.status, name + below).toBe(status);
        expect(answer.text).not.toContain(secret);
      }
    }
    expect((await as("member elsewhere").get("/konto/materiale")).text).not.toContain(ref.meetingId);
  });

  it("hold nothing that waits: minutes in draft are seen when they are published", async () => {
    const minutes = sketch({
      ...town,
      committee: otherCommittee,
      start: "2026-02-02T16:15:00+01:00",
      items: [{ title: "Udkast til beslutning" }],
      remark: "Rettet",
    });
    const done = await importDocument(database.store, importer, minutes, { draft: true });
    if (isProblem(done)) throw new Error(done.key);
    const { text } = await as("member elsewhere").get(`/konto/materiale/${done.bodyId}/${done.meetingId}`);
    expect(text).toContain("Eventuelt");
    expect(text).not.toContain("Udkast til beslutning");
  });

  it("are gone when the meeting is taken back", async () => {
    await withdrawMeeting(database.store, importer, ref.bodyId, ref.meetingId, now);
    for (const below of ["", "/samlet.pdf"]) expect((await as("member").get(papers + below)).status).toBe(404);
    expect((await as("member").get("/konto/materiale")).text).not.toContain(ref.meetingId);
  });
});
