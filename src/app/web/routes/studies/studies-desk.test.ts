import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { addFigures } from "../../../../features/goals/add-figures.ts";
import { keepIndicator } from "../../../../features/goals/keep-indicator.ts";
import { figure, quarter, writtenIndicator } from "../../../../features/goals/testing/written.ts";
import { isProblem } from "../../../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("evaluations and analyses on the desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId = "";
  let indicatorId = "";
  let itemPath = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const done = await tryStore(() => store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Mentorer for unge", outcome: "approved" }],
    });
    bodyId = done.bodyId;
    const [address] = await store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE path LIKE '%/punkt/1'" }),
    );
    itemPath = address?.path ?? "";
    const kept = await keepIndicator(store, importer, bodyId, null, writtenIndicator({ name: "Unge i praktik" }), now);
    if (isProblem(kept)) throw new Error(kept.key);
    indicatorId = kept;
    const figures = [figure(quarter(2025, 3), 41.2), figure(quarter(2025, 4), 44.6)];
    await addFigures(store, importer, bodyId, { indicatorId }, figures, now);
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    const as = (email: string, body: string) =>
      visitorWithRole(server.url, store, who, { role: "analyst", email, bodyId: body }, now);
    analyst = await as("analytiker@example.dk", bodyId);
    neighbour = await as("nabo@example.dk", "44444444-4444-4444-8444-444444444444");
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const list = () => `/konto/evalueringer/${bodyId}`;
  const stranger = async (path: string) => {
    const answer = await fetch(server.url + path);
    return { status: answer.status, text: await answer.text() };
  };
  /** Sends a form of the page at `path`, and follows to where it leads. */
  const send = async (path: string, fields: Record<string, string>) => {
    await analyst.get(path);
    const answer = await analyst.post(path, fields);
    const to = answer.headers.get("location");
    return to === null ? { ...answer, location: null } : { ...(await analyst.get(to)), location: to };
  };
  const head = { trin: "hoved", slags: "evaluation", titel: "Evaluering af mentorer" };

  it("are written line by line, and read by everybody with the figures beside what was expected", async () => {
    const made = await send(list(), { ...head, ansvarlig: "Jobcentret", ejer: "Bodil Bogfinke", offentlig: "ja" });
    expect(made.text).toContain("Den er oprettet.");
    const desk = new URL(made.location ?? "", server.url).pathname;
    const line = { trin: "linje", del: "theory", titel: "En mentor i 26 uger", status: "holds" };
    const kept = await send(desk, {
      ...line,
      forventet: "Den unge møder op.",
      hvorfor: "Én voksen ringer.",
      fundet: "11 af 16 mødte op.",
      [`indikator-${indicatorId}`]: "ja",
    });
    expect(kept.text).toContain("Linjen er gemt.");
    const lineId = /id="linje-([0-9a-f-]{36})"/.exec(kept.text)?.[1] ?? "";
    await send(desk, { trin: "haeng", linje: lineId, adresse: `https://rt.example.dk${itemPath}` });
    const id = desk.split("/").at(-1);
    const page = await stranger(`/aertebjerg/evaluering/${id}`);
    const order = ["Den unge møder op.", "Én voksen ringer.", "11 af 16 mødte op.", "44,6 %", "Mentorer for unge"];
    expect(order.map((words) => page.text.indexOf(words))).toEqual(
      order.map((words) => page.text.indexOf(words)).toSorted((a, b) => a - b),
    );
    for (const words of [...order, "Jobcentret", "Holder"]) expect(page.text).toContain(words);
    expect(page.text).not.toContain("Bodil Bogfinke");
    expect((await stranger("/aertebjerg/evalueringer")).text).toContain("1 af 1 antagelser holdt");
    const removed = await send(desk, { trin: "fjern", linje: lineId });
    expect(removed.text).toContain("Linjen er fjernet.");
    expect(removed.text).toContain('value="tilbage"');
    expect((await send(desk, { trin: "tilbage", linje: lineId })).text).toContain("11 af 16 mødte op.");
    expect((await send(desk, { trin: "slet" })).text).toContain("Den er slettet.");
    expect((await stranger(`/aertebjerg/evaluering/${id}`)).status).toBe(410);
  });

  it("say beside the field what is wrong, and keep what was written", async () => {
    const wrong = await send(list(), {
      ...head,
      titel: "Uden kilde",
      kilde: "ftp://x",
      indledning: "Gemmes i feltet.",
    });
    expect(wrong.text).toContain("skal begynde med https://");
    expect(wrong.text).toContain("Gemmes i feltet.");
    const made = await send(list(), { ...head, titel: "Skjult" });
    const desk = new URL(made.location ?? "", server.url).pathname;
    const refused = await send(desk, {
      trin: "linje",
      del: "theory",
      titel: "x",
      status: "done",
      fundet: "Behold mig",
    });
    expect(refused.text).toContain("kan ikke have den status");
    expect(refused.text).toContain("Behold mig");
    expect((await stranger(`/aertebjerg/evaluering/${desk.split("/").at(-1)}`)).status).toBe(404);
    for (const trin of ["", "constructor", "hoved2"]) expect((await send(desk, { trin })).status).toBe(400);
  });

  it("are another municipality's for nobody", async () => {
    expect((await neighbour.get(list())).status).toBe(404);
    const own = await neighbour.get("/konto/evalueringer/44444444-4444-4444-8444-444444444444");
    expect(own.status).toBe(200);
    expect((await neighbour.post(list(), head)).status).toBe(404);
  });
});
