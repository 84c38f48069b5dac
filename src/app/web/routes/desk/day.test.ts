import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, worker } from "../../../../access/viewer.ts";
import { confirmPromise } from "../../../../features/followup/confirm-promise.ts";
import { setGoLive } from "../../../../features/followup/set-go-live.ts";
import { planMeetings } from "../../../../features/followup/wheel/plan-meeting.ts";
import { chooseRules } from "../../../../features/meetings/agenda/choose-rules.ts";
import { fixMinutes } from "../../../../features/meetings/approval/fix-minutes.ts";
import { makeReady } from "../../../../features/meetings/items/send-item.ts";
import { writeItem } from "../../../../features/meetings/items/write-item.ts";
import { usualRules } from "../../../../records/agenda.ts";
import { isProblem } from "../../../../records/problem.ts";
import { emptyItem } from "../../../../records/proposed-item.ts";
import { newKey, signerOf } from "../../../../seal/head.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { addMail, endMail } from "../../../../store/queries/reminders/mails.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { promising } from "../../../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const signer = signerOf(newKey());

describe("what waits for a secretary", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let neighbour: TestVisitor;
  let both: TestVisitor;
  let bodyId = "";
  let meetingId = "";
  let committeeId = "";
  const { put, ask } = tryStore(() => database.store);

  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Stier" };
    const items = [
      { title: "Ny cykelsti", text: "Svar om stien. Svar om broen. Svar om lygterne.", outcome: "approved" },
    ] as const;
    const participants = [{ name: "Vigga Vindspejl" }, { name: "Asta Aftensang" }];
    const held = sketch({ ...town, items, participants, start: "2026-02-05T16:00:00+01:00" });
    const done = await importDocument(
      store,
      importer,
      promising(
        held,
        { quote: "Svar om stien", due: { to: "2026-02-20" } },
        { quote: "Svar om broen", due: { to: "2026-03-10" } },
        { quote: "Svar om lygterne", confidence: 0.5 },
      ),
      { at: now },
    );
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
    meetingId = done.meetingId ?? "";
    await setGoLive(store, importer, bodyId, "2026-01-01", now);
    for (const { id } of await ask<{ id: string }>("SELECT id FROM promise WHERE due_to IS NOT NULL")) {
      expect(await confirmPromise(store, importer, { bodyId, promiseId: id }, now)).toBeNull();
    }
    committeeId = (await ask<{ id: string }>("SELECT id FROM committee"))[0]?.id ?? "";
    const unsure = sketch({ ...town, items, start: "2026-01-15T16:00:00+01:00" });
    const notices = [{ code: "unsure", severity: "warning" as const, message: "Two dates.", span: null }];
    await importDocument(
      store,
      importer,
      { ...unsure, reading: { ...unsure.reading, notices } },
      { draft: true, at: now },
    );
    await put({ body: "Nabo Kommune", committee: "Udvalget", start: "2025-01-15T16:00:00+01:00", items }, { at: now });
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    const nabo = (await ask<{ id: string }>("SELECT id FROM body WHERE slug = 'nabo'"))[0]?.id ?? "";
    const as = (email: string, body: string) =>
      visitorWithRole(server.url, store, who, { role: "secretary", email, bodyId: body }, now);
    secretary = await as("sekretaer@example.dk", bodyId);
    neighbour = await as("nabo@example.dk", nabo);
    both = await visitorWithRole(
      server.url,
      store,
      who,
      { role: "auditor", email: "begge@example.dk", bodyId: "00000000-0000-0000-0000-000000000000" },
      now,
    );
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  /** What stands under the heading, line by line, with where the next step leads. */
  async function lines(visitor: TestVisitor): Promise<readonly (readonly [string, string])[]> {
    const page = (await visitor.get("/konto/bord")).text;
    return [...page.matchAll(/<li class="desk-line[^"]*">(.*?)<\/li>/gs)].map(([, line = ""]) => {
      const words = line
        .replace(/<a .*/s, "")
        .replace(/<\/p>/g, " | ")
        .replace(/<[^>]+>/g, "");
      return [
        words
          .split("|")
          .map((part) => part.replace(/\s+/g, " ").trim())
          .filter((part) => part !== "")
          .join(" | "),
        /href="([^"]+)"/.exec(line)?.[1]?.replaceAll("&amp;", "&") ?? "",
      ] as const;
    });
  }

  it("stands in order of deadline, each with its next step; what is nothing is left out", async () => {
    const [unfixed] = await ask<{ id: string }>("SELECT id FROM meeting WHERE day = '2026-01-15'");
    expect(await lines(secretary)).toEqual([
      [
        "2 møder er holdt uden et fastlagt referat | Det ældste er fra 15. januar 2026",
        `/konto/bord/godkendelse/${bodyId}/${unfixed?.id}`,
      ],
      ["2 punkter er ikke afsluttet | Det ældste er fra 15. januar 2026", "/konto/bord/uafsluttet?kommune=aertebjerg"],
      ["1 løfte er over tiden | Senest 20. februar 2026", "/konto/bord/loefter?kommune=aertebjerg&vis=over-tiden"],
      ["1 løfte har snart frist | Senest 10. marts 2026", "/konto/bord/loefter?kommune=aertebjerg&vis=snart"],
      [
        "1 dokument, som læsningen var usikker på, er ikke offentliggjort",
        "/konto/bord?kommune=aertebjerg&vis=venter#dokumenter",
      ],
      ["1 løfte er fundet og ikke set på", "/konto/bord/loefter?kommune=aertebjerg&vis=se-paa"],
    ]);
  });

  it("has its own sentence where nothing waits, and is nobody else's", async () => {
    const page = (await neighbour.get("/konto/bord")).text;
    expect(page).toContain("Der venter ikke noget på dig i dag.");
    expect(page).not.toContain("cykelsti");
    expect((await lines(both))[0]?.[0]).toContain("| Ærtebjerg Kommune · Det ældste");
  });

  it("leads to lists of what it counted", async () => {
    const list = (await secretary.get("/konto/bord?kommune=aertebjerg&vis=venter")).text;
    const [draft] = await ask<{ id: string }>(
      "SELECT d.id FROM document d JOIN meeting m ON m.id = d.meeting_id WHERE m.day = '2026-01-15'",
    );
    expect([...list.matchAll(/href="\/konto\/bord\/[0-9a-f-]{36}\/([0-9a-f-]{36})"/g)].map(([, id]) => id)).toEqual([
      draft?.id,
    ]);
    for (const [, href] of await lines(secretary)) expect((await secretary.get(href)).status, href).toBe(200);
  });

  it("says how many approvals are missing, which agenda's notice runs out, and what waits for a head", async () => {
    const { store } = database;
    expect(isProblem(await fixMinutes({ store, viewer: importer, signer, now }, { bodyId, meetingId }))).toBe(false);
    await chooseRules(store, importer, bodyId, committeeId, { ...usualRules, noticeDays: 3 }, now);
    const plan = { committeeId, startsAt: null, location: null, public: true };
    await planMeetings(
      store,
      importer,
      bodyId,
      [
        { ...plan, day: "2026-03-12" },
        { ...plan, day: "2026-05-07" },
      ],
      now,
    );
    const content = emptyItem("Flere bænke");
    const written = await writeItem(
      store,
      importer,
      bodyId,
      { committeeId, content, madeFrom: "hand", promiseId: null },
      now,
    );
    if (isProblem(written)) throw new Error(written.key);
    await makeReady(store, importer, { bodyId, itemId: written }, now);
    const mail = { bodyId, id: bodyId };
    await store.as(worker, async (tx) => {
      const promise = { kind: "reminder", promises: [] } as const;
      const to = { receiver: "owner", receiverId: null, email: "x@example.dk", language: "da" } as const;
      await addMail(tx, { ...mail, ...to, messageId: "<1@x>", matter: promise }, now);
      await endMail(tx, mail, { state: "failed", reason: "550", attempted: true }, now);
    });
    const found = await lines(secretary);
    expect(found).toContainEqual([
      "1 referat venter på godkendelser | Det ældste er fra 2. marts 2026 · 2 mangler at godkende",
      `/konto/bord/godkendelse/${bodyId}/${meetingId}`,
    ]);
    expect(found).toContainEqual(["1 dagsorden skal sendes ud | Senest 9. marts 2026", `/konto/dagsordener/${bodyId}`]);
    expect(found).toContainEqual(["1 punkt venter på godkendelse", `/konto/punkter/${bodyId}`]);
    expect(found).toContainEqual(["1 mail kunne ikke sendes den sidste uge", "/konto/udbakke"]);
    expect(found[0]?.[0]).toContain("1 møde er holdt uden et fastlagt referat");
  });
});
