import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer } from "../../../../access/viewer.ts";
import { takeInTable } from "../../../../features/goals/fetched/take-in-table.ts";
import { keepIndicator } from "../../../../features/goals/keep-indicator.ts";
import { figure, quarter, writtenIndicator } from "../../../../features/goals/testing/written.ts";
import { problem } from "../../../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const other = "44444444-4444-4444-8444-444444444444";

describe("tables that are fetched, on the desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const put = await tryStore(() => store).put({ body: "Ærtebjerg Kommune", start: "2026-02-05", items: [] });
    bodyId = put.bodyId;
    await keepIndicator(store, importer, bodyId, null, writtenIndicator({ nextFigure: "2026-04-15" }), now);
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    const as = (email: string, body: string) =>
      visitorWithRole(server.url, store, who, { role: "analyst", email, bodyId: body }, now);
    analyst = await as("analytiker@example.dk", bodyId);
    neighbour = await as("nabo@example.dk", other);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const desk = () => `/konto/tabeller/${bodyId}`;
  const send = async (fields: Record<string, string>) => {
    await analyst.get(desk());
    const answer = await analyst.post(desk(), fields);
    const to = answer.headers.get("location");
    return to === null ? answer : analyst.get(to);
  };
  const table = { trin: "gem", kilde: "jobindsats", tabel: "Y01A02", perioder: "Q", antal: "8", variabler: "" };
  const takeIn = (id: string, fetched: Parameters<typeof takeInTable>[4], at: string) =>
    takeInTable(database.store, holderOf("analyst", bodyId, null), bodyId, id, fetched, new Date(at));

  it("keep the municipality's own key sealed, and never show it", async () => {
    const secret = "egen-noegle-hos-jobindsats";
    const refused = await send({ trin: "noegle", noegle: "med mellemrum i" });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining("Skriv nøglen uden mellemrum")]);
    expect(refused.text).not.toContain("med mellemrum i");
    const kept = await send({ trin: "noegle", noegle: secret });
    expect(kept.text).toContain("Nøglen er gemt og vises ikke igen.");
    expect(kept.text).toContain("Kommunens egen nøgle er gemt 2. mar. 2026");
    expect((await analyst.get(desk())).text).not.toContain(secret);
    const rows = await database.store.as(importer, (tx) =>
      tx.rows<{ row: string }>({ text: "SELECT s::text AS row FROM source_key s" }),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const told = await database.store.as(importer, (tx) =>
      tx.rows({ text: "SELECT verb, details FROM timeline WHERE record = 'source-key'" }),
    );
    expect(told).toEqual([{ verb: "added", details: {} }]);
    expect((await send({ trin: "fjern-noegle" })).text).toContain("Kommunens egen nøgle er slettet.");
    expect(await database.store.as(importer, (tx) => tx.rows({ text: "SELECT 1 FROM source_key" }))).toEqual([]);
  });

  it("say what waits, what came, and what was wrong with what to do", async () => {
    expect((await analyst.get(desk())).text).toContain("Der hentes ingen tabeller endnu.");
    const made = await send(table);
    for (const words of ["Tabellen er gemt", "Jobindsats, Y01A02", "Hentes nu.", "næste tal 15. april 2026"]) {
      expect(made.text).toContain(words);
    }
    const id = /id="tabel-([0-9a-f-]{36})"/.exec(made.text)?.[1] ?? "";
    const notices = [{ code: "decimal-assumed", severity: "warning", message: "x", span: null } as const];
    await takeIn(id, { figures: [figure(quarter(2025, 4), 14.7)], notices }, "2026-03-02T08:01:00Z");
    const came = (await analyst.get(desk())).text;
    expect(came).toContain("Hentet 2. mar. 2026 kl. 09.01. Nye tal: 1, rettede: 0, som før: 0");
    expect(came).toContain("De er læst med komma, som på dansk.");
    expect(came).not.toContain("Hentes nu.");
    await takeIn(id, problem("problem.fetch-key", { name: "api.jobindsats.dk" }), "2026-03-02T09:00:00Z");
    const failed = (await analyst.get(desk())).text;
    for (const words of ["Kunne ikke hentes 2. mar. 2026 kl. 10.00.", "afviste nøglen", "kl. 10.15", "Nye tal: 1"]) {
      expect(failed).toContain(words);
    }
    expect((await send({ trin: "hent", "tabel-id": id })).text).toContain("Tabellen bliver hentet nu.");
    const removed = await send({ trin: "fjern", "tabel-id": id });
    expect(removed.text).toContain("Tabellen hentes ikke mere.");
    expect(removed.text).not.toContain("Jobindsats, Y01A02");
    expect((await send({ trin: "tilbage", "tabel-id": id })).text).toContain("Jobindsats, Y01A02");
  });

  it("say beside the field what is wrong, and keep what was written", async () => {
    const twice = await send({ ...table, variabler: "_kon: Kvinder" });
    expect([twice.status, twice.text.includes("hentes allerede"), twice.text.includes("_kon: Kvinder")]).toEqual([
      409,
      true,
      true,
    ]);
    const statbank = await send({ ...table, kilde: "statbank", tabel: "AUP01", variabler: "OMRÅDE" });
    expect([statbank.status, statbank.text.includes("kræver mindst én")]).toEqual([400, true]);
    for (const trin of ["", "constructor", "hent"]) expect((await send({ trin })).status).toBe(400);
    expect((await send({ trin: "hent", "tabel-id": other })).status).toBe(404);
  });

  it("are another municipality's for nobody", async () => {
    expect((await neighbour.get(desk())).status).toBe(404);
    await neighbour.get(`/konto/tabeller/${other}`);
    expect((await neighbour.post(desk(), table)).status).toBe(404);
  });
});
