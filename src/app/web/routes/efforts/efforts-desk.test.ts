import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedModels } from "../../../../features/efforts/models/models.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("efforts on the desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let caseWorker: TestVisitor;
  let auditor: TestVisitor;
  let secretary: TestVisitor;
  let bodyId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    ({ bodyId } = await tryStore(() => store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Fastholdelse af sygemeldte", outcome: "approved" }],
    }));
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    const as = (role: "analyst" | "case-worker" | "auditor" | "secretary") =>
      visitorWithRole(server.url, store, who, { role, email: `${role}@example.dk`, bodyId }, now);
    analyst = await as("analyst");
    caseWorker = await as("case-worker");
    auditor = await as("auditor");
    secretary = await as("secretary");
    const used = await send(desk(), {
      ...{ trin: "brug", model: "retention", fra: "2020-01-01", "offentlig-brug": "ja" },
      punkt: `${server.url}/aertebjerg/udvalget-for-arbejde/2026-02-05/punkt/1`,
    });
    // Where the item has another committee's address, the model is taken into use without it.
    if (used.location === null) {
      await send(desk(), { trin: "brug", model: "retention", fra: "2020-01-01", "offentlig-brug": "ja" });
    }
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const desk = (end = "") => `/konto/indsatser/${bodyId}${end}`;
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  const led = async (answer: Awaited<ReturnType<TestVisitor["post"]>>, visitor = analyst) => {
    const to = answer.headers.get("location");
    if (to === null) return { ...answer, text: plain(answer.text), location: null };
    const next = await visitor.get(to);
    return { ...next, text: plain(next.text), location: to };
  };
  const send = async (path: string, fields: Record<string, string>) => {
    await analyst.get(path);
    return led(await analyst.post(path, fields));
  };
  const load = async (rows: readonly string[]) => {
    await analyst.get(desk("/indlaes"));
    const file = { name: "010190-1234.csv", bytes: Buffer.from(rows.join("\n")) };
    return led(await analyst.upload(desk("/indlaes"), file, { trin: "fil", model: "retention" }));
  };
  const read = async (visitor: TestVisitor, path: string) => {
    const answer = await visitor.get(path);
    return { ...answer, text: plain(answer.text) };
  };
  const stranger = async (path: string) => {
    const answer = await fetch(server.url + path);
    return { status: answer.status, text: plain(await answer.text()) };
  };
  const file = [
    "forløb;team;sagsbehandler;oplysning;dato;værdi",
    "Mrkz-1;Team Åkande;ÅA1;Første fraværsdag;05-01-2026;",
    "Mrkz-1;Team Åkande;ÅA1;Ansættelse, da fraværet begyndte;05-01-2026;Privat virksomhed",
    "Mrkz-2;Team Bøgekrat;BB1;Første fraværsdag;02-02-2026;",
    "Mrkz-2;Team Bøgekrat;BB1;Ansættelse, da fraværet begyndte;02-02-2026;Ledig",
  ];

  it("are read by everybody in plain Danish, with law, goal and what is kept", async () => {
    const page = await stranger("/aertebjerg/indsatser/retention");
    for (const words of [
      "Senest 8 uger minus 1 dag efter »Første fraværsdag«.",
      "Kun for: Ledige sygemeldte.",
      "Sygedagpengeloven",
      "§ 13 b, stk. 1",
      "Vesthimmerlands Kommune, Beskæftigelsesudvalget",
      "Tilbage i arbejde inden 23 uger",
      "Slettes 2 år efter forløbet sluttede.",
      "frivilligt",
    ]) {
      expect(page.text, words).toContain(words);
    }
    expect((await stranger("/aertebjerg/indsatser")).text).toContain("Favrskovmodellen");
    expect((await stranger("/aertebjerg/indsatser/data")).text).toContain("Fristerne regnes fra den dag");
    expect((await stranger("/aertebjerg/indsatser/moon")).status).toBe(404);
    expect((await stranger("/aertebjerg")).text).toContain("/aertebjerg/indsatser");
  });

  it("tells who waits, and why, from a file that the analyst loads", async () => {
    expect((await load(file)).text).toContain("2 nye forløb, 0 rettede, 0 uændrede.");
    const list = await read(analyst, desk("/venter?model=retention"));
    expect(list.text).toContain("1 overskredet · 0 snart · 1 kan tages nu · 2 forløb i alt");
    expect(list.text).toMatch(/Mrkz-1[\s\S]*Overskredet[\s\S]*1\. marts 2026[\s\S]*1 dag over/);
    const one = /forloeb\/([0-9a-f-]{36})">Mrkz-1/.exec(list.text)?.[1] ?? "";
    const course = await read(analyst, desk(`/forloeb/${one}`));
    for (const words of [
      "Første fraværsdag: 5. januar 2026",
      "5. januar 2026 + 8 uger minus 1 dag = 1. marts 2026",
      "Sygedagpengeloven",
      "Slettes",
    ]) {
      expect(course.text, words).toContain(words);
    }
    expect((await read(analyst, desk("/tal?model=retention"))).text).toContain("færre end fem forløb");
    expect((await read(analyst, desk("/tal"))).text).toContain("Sammenlign indsatser");
  });

  it("refuses a file with a personal number, telling where and not what, and keeps nothing of it", async () => {
    await load(file);
    const refused = await load([...file, "010190-1234;;;Første fraværsdag;05-01-2026;"]);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("Række 6, kolonne 1 ligner et CPR-nummer. Filen er afvist og ikke gemt.");
    expect(refused.text).not.toMatch(/010190|1234/);
    expect((await read(analyst, desk())).text).toContain("2 forløb");
  });

  it("shows a case worker the own team's courses, and the rest nothing of any", async () => {
    await load(file);
    expect((await read(caseWorker, desk("/venter?model=retention"))).text).toContain(
      "Du kan ikke se nogen forløb endnu",
    );
    const said = { trin: "sagsbehandler", email: "case-worker@example.dk", team: "Team Bøgekrat", kode: "" };
    expect((await send(desk("/indlaes"), said)).text).toContain("Sagsbehandleren er gemt.");
    const own = await read(caseWorker, desk("/venter?model=retention"));
    expect(own.text).toContain("Mrkz-2");
    expect(own.text).not.toContain("Mrkz-1");
    for (const visitor of [secretary, auditor]) {
      expect((await read(visitor, desk("/venter?model=retention"))).status).toBe(403);
      for (const end of ["", "/data"]) expect((await read(visitor, desk(end))).text, end).not.toContain("Mrkz");
    }
    for (const end of ["", "/retention", "/data"]) {
      expect((await stranger(`/aertebjerg/indsatser${end}`)).text).not.toContain("Mrkz");
    }
  });

  it("tells the auditor who looked, and nobody else", async () => {
    await load(file);
    await read(analyst, desk("/venter?model=retention"));
    const watched = await read(auditor, desk("/data"));
    expect(watched.text).toMatch(/Hvem har set forløb[\s\S]*Åse Åmand[\s\S]*en liste over 2 forløb/);
    expect((await read(analyst, desk("/data"))).text).not.toContain("Hvem har set forløb");
    expect((await read(analyst, desk("/data"))).text).toContain("Intet har været gemt så længe");
    expect((await read(secretary, desk("/data"))).text).toContain("Det ser analytikere, revisorer og administratorer.");
  });

  it("makes a key that is shown once, by which another system sends CSV or JSON, until it is revoked", async () => {
    await analyst.get(desk("/indlaes"));
    const made = await analyst.post(desk("/indlaes"), { trin: "noegle", navn: "Fagsystemet" });
    const key = /effort-key">([\w-]{43})</.exec(made.text)?.[1] ?? "";
    expect(key).not.toBe("");
    expect((await read(analyst, desk("/indlaes"))).text).not.toContain(key);
    const post = async (body: string, type: string, bearer = key) => {
      const headers = { "content-type": type, authorization: `Bearer ${bearer}` };
      const answer = await fetch(`${server.url}/api/indsatser/retention`, { method: "POST", headers, body });
      return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
    };
    const facts = [
      { fact: "first-absence", date: "2026-01-19" },
      { fact: "employment", date: "2026-01-19", value: "municipal" },
    ];
    const json = JSON.stringify({ courses: [{ course: "API-1", team: "Team Åkande", facts }] });
    expect(await post(json, "application/json")).toEqual({
      status: 200,
      json: { added: 1, changed: 0, unchanged: 0 },
    });
    expect((await post(file.join("\n"), "text/csv")).status).toBe(200);
    const number = await post(json.replace("API-1", "0101901234"), "application/json");
    expect(number).toMatchObject({
      status: 400,
      json: { problem: "problem.effort-person-number", row: 2, column: 1 },
    });
    expect(JSON.stringify(number)).not.toContain("0101901234");
    expect((await post("{}", "application/json")).status).toBe(400);
    expect((await post(json, "application/json", "x".repeat(43))).status).toBe(401);
    expect((await fetch(`${server.url}/api/indsatser/retention`, { method: "POST", body: json })).status).toBe(401);
    const id = /name="noegle" value="([0-9a-f-]{36})"/.exec((await analyst.get(desk("/indlaes"))).text)?.[1] ?? "";
    expect((await send(desk("/indlaes"), { trin: "traek", noegle: id })).text).toContain("Nøglen gælder ikke mere.");
    expect((await post(json, "application/json")).status).toBe(401);
  });

  it("takes a changed model as a new version, and tells what is wrong with one that does not hold", async () => {
    const [retention] = shippedModels;
    const wrong = { ...retention, start: "moon" };
    const terms = { trin: "version", fra: "2026-03-01", "offentlig-version": "ja" };
    const refused = await send(desk(), { ...terms, model: JSON.stringify(wrong) });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("Modellen kan ikke bruges: start (moon). Der er 1 fejl.");
    const changed = { ...retention, title: "Fastholdelse i Ærtebjerg" };
    expect((await send(desk(), { ...terms, model: JSON.stringify(changed) })).text).toContain(
      "Modellen er taget i brug.",
    );
    const page = await stranger("/aertebjerg/indsatser/retention");
    expect(page.text).toContain("Fastholdelse i Ærtebjerg");
    expect(page.text).toContain("Version 1, gælder forløb, der begyndte fra 1. januar 2020");
    const hidden = await send(desk(), { trin: "skjul", model: "retention" });
    expect(hidden.text).toContain("Modellen er skjult.");
    expect((await stranger("/aertebjerg/indsatser/retention")).status).toBe(404);
    await send(desk(), { trin: "vis", model: "retention" });
    expect((await stranger("/aertebjerg/indsatser/retention")).status).toBe(200);
  });
});
