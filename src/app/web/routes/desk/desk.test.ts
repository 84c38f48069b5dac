import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { sketch } from "../../../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const meetingPage = "/aertebjerg/udvalget-for-arbejde/2026-01-15";

describe("the secretary's desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let secretary: TestVisitor;
  let neighbour: TestVisitor;
  let documentPage: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    const drawn = sketch({
      body: "Ærtebjerg Kommune",
      committee: "Udvalget for Arbejde",
      start: "2026-01-15T15:00:00+01:00",
      items: [{ title: "Ny aftale", outcome: "approved" }],
    });
    const span: [number, number] = [0, 20];
    const notices = [{ code: "unsure", severity: "warning" as const, message: "Two dates are stated.", span }];
    const reading = { ...drawn.reading, notices };
    const done = await importDocument(database.store, importer, { ...drawn, reading }, { draft: true, at: now });
    if (isProblem(done)) throw new Error(done.key);
    documentPage = `/konto/bord/${done.bodyId}/${done.documentId}`;
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now);
    const held = { role: "secretary", email: "sekretaer@example.dk", bodyId: done.bodyId } as const;
    secretary = await visitorWithRole(server.url, database.store, who, held, now);
    const other = { ...held, email: "nabo@example.dk", bodyId: "44444444-4444-4444-8444-444444444444" };
    neighbour = await visitorWithRole(server.url, database.store, who, other, now);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  function fields() {
    const [, , , bodyId = "", documentId = ""] = documentPage.split("/");
    return { kommune: bodyId, dokument: documentId };
  }

  it("shows a draft with what the reading was unsure of, in its own words", async () => {
    const list = await secretary.get("/konto/bord");
    expect(list.text).toContain(`href="${documentPage}"`);
    const page = await secretary.get(documentPage);
    expect(page.text).toContain("Two dates are stated.");
    expect(page.text).toContain("<blockquote");
    expect((await newVisitor(server.url).get(meetingPage)).status).toBe(404);
  });

  it("publishes the meeting and takes it back", async () => {
    const page = await secretary.get(documentPage);
    const meeting = /name="moede" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const sent = await secretary.post("/konto/bord/offentliggoer", { ...fields(), moede: meeting });
    expect((await secretary.get(sent.headers.get("location") ?? "")).text).toContain("Mødet er offentliggjort.");
    expect((await newVisitor(server.url).get(meetingPage)).text).toContain("Ny aftale");
    await neighbour.get("/konto/bord");
    expect((await neighbour.post("/konto/bord/tag-tilbage", { ...fields(), moede: meeting })).status).toBe(403);
    await secretary.get(documentPage);
    await secretary.post("/konto/bord/tag-tilbage", { ...fields(), moede: meeting });
    expect((await newVisitor(server.url).get(meetingPage)).status).toBe(410);
  });

  it("is another municipality's for nobody", async () => {
    expect((await neighbour.get("/konto/bord")).text).not.toContain(documentPage);
    expect((await neighbour.get(documentPage)).status).toBe(404);
  });
});
