import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, type Role } from "../../../../access/viewer.ts";
import { linkMember } from "../../../../features/meetings/approval/link-member.ts";
import { recordCommands } from "../../../../features/meetings/room/record-commands.ts";
import { isProblem } from "../../../../records/problem.ts";
import type { RoomChange } from "../../../../records/room-command.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T15:10:00Z");
const secret = "Lejemålet opsiges.";
const committee = "Udvalget for Stier og Broer";

describe("a meeting that is followed on one's own screen", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let bodyId = "";
  let meetingId = "";
  let room = "";
  const visitors: Record<string, TestVisitor> = {};
  const ids: Record<string, string> = {};
  const { put, ask } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const participants = ["Vigga Vindspejl", "Gry Gråspurv", "Malthe Mosegris"].map((name) => ({ name, party: "F" }));
    await put({ participants, items: [], start: "2026-02-02T16:15:00+01:00" });
    await put({ committee: "Udvalget for Takster", items: [], start: "2026-01-02T16:15:00+01:00" });
    const done = await put({
      kind: "agenda",
      start: "2026-03-02T16:15:00+01:00",
      items: [{ title: "Cykelsti" }, { title: "Lejemål", public: false }],
    });
    bodyId = done.bodyId;
    meetingId = done.meetingId ?? "";
    room = `/konto/moede/${bodyId}/${meetingId}`;
    const named = await ask<{ id: string; name: string }>(
      "SELECT id, title AS name FROM item UNION ALL SELECT id, name FROM person UNION ALL SELECT id, name FROM committee",
    );
    for (const { id, name } of named) ids[name] = id;
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now, "Ib Iskold");
    const enter = async (name: string, role: Role, of: string | null) => {
      const held = { role, bodyId, committeeId: of === null ? null : (ids[of] ?? ""), email: `${name}@example.dk` };
      visitors[name] = await visitorWithRole(server.url, database.store, who, held, now);
    };
    await enter("gry", "member", committee);
    await enter("malthe", "substitute", committee);
    await enter("nobody", "member", committee);
    await enter("elsewhere", "member", "Udvalget for Takster");
    await enter("auditor", "auditor", null);
    // One is known by the person a secretary has said the account is, one by a seat.
    for (const [name, email] of [["Gry Gråspurv", "gry@example.dk"]] as const) {
      expect(await linkMember(database.store, importer, { bodyId, personId: ids[name] ?? "" }, email, now)).toBeNull();
    }
    await database.store.as(importer, async (tx) => {
      const term = randomUUID();
      await tx.rows(
        {
          text: `INSERT INTO term (body_id, id, name, starts, ends, created, modified)
            VALUES ($1, $2, '2026-2029', '2026-01-01', '2029-12-31', now(), now())`,
        },
        [bodyId, term],
      );
      ids.seat = randomUUID();
      await tx.rows(
        {
          text: `INSERT INTO seat (body_id, id, term_id, committee_id, role, name, party, account_id, starts, ends, created, modified)
            SELECT $1, $2, $3, $4, 'substitute', 'Malthe Mosegris', 'F', account_id, '2026-01-01', '2029-12-31', now(), now()
            FROM role_grant WHERE role = 'substitute'`,
        },
        [bodyId, ids.seat, term, ids[committee]],
      );
    });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  async function record(...changes: readonly RoomChange[]) {
    const known = await ask<{ id: string }>("SELECT id FROM room_command");
    const sent = { id: randomUUID(), at: now.toISOString(), base: known.map(({ id }) => id), changes: [...changes] };
    const recorded = await recordCommands(database.store, importer, { bodyId, meetingId }, [sent], now);
    if (isProblem(recorded)) throw new Error(recorded.key);
  }
  const answer = async (name: string, below = "") => {
    const visitor = visitors[name];
    if (visitor === undefined) throw new Error(`There is no visitor ${name}.`);
    return visitor.get(room + below);
  };
  const seen = async (name: string, below = "") => (await answer(name, below)).text;
  const who = (name: string) => (name === "Malthe Mosegris" ? (ids.seat ?? "") : (ids[name] ?? ""));
  const person = (name: string, role: "chair" | "member" | "substitute"): RoomChange => ({
    of: "person",
    person: who(name),
    value: { name, party: "F", role },
  });
  const closed = () => `/punkt/${ids.Lejemål}`;

  it("stands on the list of those who take part once it has begun, and on no other", async () => {
    const list = async (name: string) => (await visitors[name]?.get("/konto/moeder"))?.text ?? "";
    expect(await list("gry")).toContain("Intet møde holdes.");
    await record(
      { of: "opening", value: "2026-03-02T15:10:00Z" },
      person("Vigga Vindspejl", "chair"),
      person("Gry Gråspurv", "member"),
      person("Malthe Mosegris", "substitute"),
      { of: "attendance", person: who("Vigga Vindspejl"), value: { state: "present", substitute: null } },
      { of: "attendance", person: who("Gry Gråspurv"), value: { state: "present", substitute: null } },
      { of: "current", value: ids.Cykelsti ?? "" },
      { of: "speaker", speaker: randomUUID(), value: { person: who("Gry Gråspurv"), state: "speaking" } },
      {
        of: "decision",
        item: ids.Cykelsti ?? "",
        point: "",
        value: { outcome: "approved", text: "Godkendt, idet stien belyses." },
      },
      { of: "decision", item: ids.Lejemål ?? "", point: "", value: { outcome: "approved", text: secret } },
    );
    for (const name of ["gry", "malthe", "nobody", "auditor"])
      expect(await list(name), name).toContain(`href="${room}"`);
    expect(await list("elsewhere")).toContain("Intet møde holdes.");
    expect((await visitors.gry?.get("/konto"))?.text).toContain("Følg mødet");
  });

  it("shows what is dealt with, as it is written, who is there and who speaks, and takes nothing", async () => {
    const text = await seen("gry");
    expect(text).toContain("Godkendt, idet stien belyses.");
    expect(text).toContain("Gry Gråspurv (F) · Har ordet");
    expect(text).toContain("2 af 2 deltager");
    expect(text).toContain("data-stream=");
    expect(text).not.toContain(`action="${room}/skriv"`);
    const entered = await visitors.gry?.post(`${room}/skriv`, { hvad: "luk", id: randomUUID(), base: "" });
    expect(entered?.status).toBe(403);
    expect((await answer("gry", "/tavle")).status).toBe(200);
  });

  it("is not there for a member of another committee", async () => {
    for (const below of ["", closed(), "/tavle", "/stroem"])
      expect((await answer("elsewhere", below)).status).toBe(404);
  });

  it("tells of more by the same stream", async () => {
    const { headers, status, body } = await fetch(new URL(`${room}/stroem?efter=0`, server.url), {
      headers: { cookie: await cookieOf("gry@example.dk") },
    });
    expect([status, headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    const reader = body?.getReader();
    let told = "";
    while (!told.includes("data: ")) told += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
  });

  async function cookieOf(email: string): Promise<string> {
    const page = await fetch(new URL("/log-ind", server.url));
    const token = /name="token" value="([^"]*)"/.exec(await page.text())?.[1] ?? "";
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const fields = { token, email, kodeord: "tolv grønne æbler" };
    const signedIn = await fetch(new URL("/log-ind", server.url), {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: server.url },
      body: new URLSearchParams(fields),
    });
    return signedIn.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
  }

  it("shows what is written of a closed item to those who are in the room for it, and to no others", async () => {
    const sees = async () => {
      const found: string[] = [];
      for (const name of ["gry", "malthe", "nobody", "auditor"]) {
        const pages = [await seen(name), await seen(name, closed()), await seen(name, "/tavle")];
        if (pages.some((text) => text.includes(secret))) found.push(name);
      }
      return found;
    };
    await record({ of: "current", value: ids.Lejemål ?? "" });
    expect(await sees()).toEqual(["gry", "auditor"]);
    expect(await seen("nobody")).toContain("vises kun for dem, der er i lokalet til punktet");
    // She is disqualified and leaves; he sits in for one who is away.
    const out = { raisedBy: null, found: true, left: true };
    await record({ of: "disqualification", item: ids.Lejemål ?? "", person: who("Gry Gråspurv"), value: out });
    await record({
      of: "attendance",
      person: who("Vigga Vindspejl"),
      value: { state: "excused", substitute: who("Malthe Mosegris") },
    });
    await record({ of: "attendance", person: who("Malthe Mosegris"), value: { state: "present", substitute: null } });
    expect(await sees()).toEqual(["malthe", "auditor"]);
    expect(await seen("gry", closed())).toContain("vises kun for dem, der er i lokalet til punktet");
  });
});
