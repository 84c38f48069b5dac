import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { differentOffers } from "../../../../store/check/check-offers.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("a municipality that uses another overview of offers", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let editor: TestVisitor;
  let bodyId = "";
  const look = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    bodyId = (await look.put({ body: "Ærtebjerg Kommune", items: [{ title: "Tilbud" }] })).bodyId;
    server = await startTestServer(database.store, { now: () => now });
    const who = await firstAdministrator(database.store, now, "agerhoene");
    const held = { role: "secretary", bodyId, email: "sekretaer@eksempel.dk" } as const;
    editor = await visitorWithRole(server.url, database.store, who, held, now);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const stranger = () => newVisitor(server.url).get("/aertebjerg/tilbud");
  const desk = () => `/konto/tilbud/${bodyId}`;
  const send = async (fields: Readonly<Record<string, string>>) => {
    const { token } = await editor.get(desk());
    return editor.post(`${desk()}/andet-overblik`, { token, ...fields });
  };

  it("points to it instead of keeping its own, or beside it, and takes the pointer away", async () => {
    expect((await stranger()).text).not.toContain("hjaelp.eksempel.dk");
    const other = { navn: "Hjælpekortet", adresse: "https://hjaelp.eksempel.dk/aertebjerg" };
    expect((await send({ ...other, istedet: "ja" })).status).toBe(303);
    const alone = (await stranger()).text;
    expect(alone).toContain("Kommunens overblik over tilbud finder du på Hjælpekortet.");
    expect(alone).toContain('href="https://hjaelp.eksempel.dk/aertebjerg"');
    expect(alone).not.toContain('id="q"');
    expect(await database.store.as(importer, (tx) => differentOffers(tx, bodyId))).toEqual([]);
    await send(other);
    expect((await stranger()).text).toContain("Du kan også finde tilbud på Hjælpekortet.");
    expect((await editor.get(desk())).text).toContain('value="Hjælpekortet"');
    await send({ ...other, fjern: "ja" });
    expect((await stranger()).text).not.toContain("Hjælpekortet");
    expect(await database.store.as(importer, (tx) => differentOffers(tx, bodyId))).toEqual([]);
  });

  it("is told what cannot be used, and what was written stays", async () => {
    for (const adresse of ["javascript:alert(1)", "hjaelp", ""]) {
      const answer = await send({ navn: "Hjælpekortet", adresse });
      expect([adresse, answer.status]).toEqual([adresse, 400]);
      expect(answer.text).toContain("https://");
      expect(answer.text).toContain('value="Hjælpekortet"');
    }
    expect((await stranger()).text).not.toContain("Hjælpekortet");
  });
});
