import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { keepGoal } from "../../../../features/goals/keep-goal.ts";
import { keepPlan } from "../../../../features/goals/keep-plan.ts";
import { writtenGoal, writtenPlan } from "../../../../features/goals/testing/written.ts";
import { isProblem, type Problem } from "../../../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("projects and their results on the desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId = "";
  let goalId = "";
  let itemPath = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const put = await tryStore(() => store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Mentorer for unge", outcome: "approved" }],
    });
    bodyId = put.bodyId;
    const [address] = await store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE path LIKE '%/punkt/1'" }),
    );
    itemPath = address?.path ?? "";
    const done = (result: string | Problem): string => {
      if (isProblem(result)) throw new Error(result.key);
      return result;
    };
    const planId = done(await keepPlan(store, importer, bodyId, null, writtenPlan(), now));
    goalId = done(
      await keepGoal(store, importer, bodyId, null, writtenGoal(planId, { title: "Flere unge i job" }), now),
    );
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

  const list = () => `/konto/resultater/${bodyId}`;
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
  const make = async (fields: Record<string, string>) => {
    const made = await send(list(), { trin: "hoved", titel: "Vej til job", offentlig: "ja", faerrest: "", ...fields });
    const desk = new URL(made.location ?? "", server.url).pathname;
    return { desk, page: `/aertebjerg/resultat/${desk.split("/").at(-1)}` };
  };

  it("are written result by result, and read by everybody with interval, goal, costs and savings", async () => {
    const { desk, page } = await make({
      leverandoer: "Brobygger Nord",
      oensket: "ude af offentlig forsørgelse",
      procent: "60",
      maal: goalId,
      ejer: "Bodil Bogfinke",
      "ventet-besparelse": "2 – 2,4.000.000 kr.",
    });
    const result = { trin: "opgoerelse", dag: "2025-12-31", begyndt: "20", afsluttet: "11", naaet: "4", angivet: "40" };
    expect((await send(desk, result)).text).toContain("Det er gemt.");
    await send(desk, {
      ...{ trin: "model", navn: "Én mentor", "linje-0": "Løn", "beloeb-0": "550.000" },
      ...{ "linje-1": "Kørsel", "beloeb-1": "40.000", "linje-2": "", "beloeb-2": "", "i-alt": "600.000" },
    });
    await send(desk, {
      ...{ trin: "virkning", hvad: "Varighed på forsørgelse", enhed: "måneder", foer: "18" },
      ...{ "ventet-fra": "9", "ventet-til": "12", omtrent: "ja" },
    });
    await send(desk, { trin: "haeng", adresse: `https://rt.example.dk${itemPath}` });
    const { text } = await stranger(page);
    for (const words of [
      ...["Brobygger Nord", "ude af offentlig forsørgelse", "60 % af dem, der har afsluttet"],
      ...["20 er begyndt, og 11 har afsluttet.", "4 af 11 er 36 %", "mellem 11 % og 69 %"],
      ...["36 % er under målet på 60 %, men", "Så få viser ikke", "Kilden skriver 40 %; tallene giver 36 %."],
      ...["2 – 2,4.000.000 kr.", "Det er ikke et beløb", "Én mentor: Der er skrevet 600.000 kr. i alt"],
      ...["linjerne giver 590.000 kr.", "ca. 9–12 måneder", "ca. 6–9 måneder mindre", "Mentorer for unge"],
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("Bodil Bogfinke");
    const goal = await stranger(`/aertebjerg/maal/${goalId}`);
    for (const words of ["Resultat af et projekt", "Vej til job", "36 % (4 af 11) · Mål: 60 %"]) {
      expect(goal.text).toContain(words);
    }
    expect((await stranger("/aertebjerg/resultater")).text).toContain("36 % (4 af 11)");
    const csv = (await stranger(`${page}.csv`)).text.split("\r\n");
    for (const row of [
      "Opgørelser;2025-12-31;Begyndt;20;;;;;",
      "Opgørelser;2025-12-31;Andel;36,3636;10,9263;69,2095;%;;",
      "Opgørelser;2025-12-31;Kilden skriver;40;;;%;;passer ikke med tallene",
      "Ventet og faktisk besparelse;;Ventet;;;;kr.;2 – 2,4.000.000 kr.;ikke et beløb",
      "Hvad det koster: Én mentor;;Skrevet i alt;600000;;;kr.;;passer ikke med tallene",
      "Andet, der ventes;;Varighed på forsørgelse;18;9;12;måneder;;",
    ]) {
      expect(csv).toContain(row);
    }
  });

  it("take a part away and put it back", async () => {
    const { desk, page } = await make({ titel: "Cykelværksted" });
    await send(desk, { trin: "opgoerelse", dag: "2025-06-30", begyndt: "41" });
    const id = /id="del-([0-9a-f-]{36})"/.exec((await analyst.get(desk)).text)?.[1] ?? "";
    const removed = await send(desk, { trin: "fjern", del: "results", id });
    expect(removed.text).toContain("Det er fjernet.");
    expect(removed.text).toContain("Fortryd");
    expect((await stranger(page)).text).not.toContain("41 er begyndt.");
    expect((await send(desk, { trin: "tilbage", del: "results", id })).text).toContain("Det er tilbage.");
    expect((await stranger(page)).text).toContain("41 er begyndt.");
    expect((await send(desk, { trin: "slet" })).text).toContain("Projektet er slettet.");
    expect((await stranger(page)).status).toBe(410);
  });

  it("hide small groups from everybody but those who keep them", async () => {
    const { desk, page } = await make({ titel: "Egne tal", faerrest: "5" });
    const sent = await send(desk, {
      trin: "opgoerelse",
      dag: "2025-06-30",
      begyndt: "31",
      afsluttet: "17",
      naaet: "3",
    });
    expect(sent.text).toContain("3 nåede det, de skulle.");
    const shown = await stranger(page);
    expect(shown.text).toContain("færre end 5 personer");
    expect(shown.text).not.toMatch(/\b3\b af|3 nåede/);
    expect((await stranger(`${page}.csv`)).text).toContain("Nåede det;;;;;;skjult: for få personer");
    const json = JSON.parse((await stranger(`${page}.json`)).text);
    expect(json.project.results).toMatchObject([{ begun: 31, finished: 17, reached: null, hidden: ["reached"] }]);
    expect(json.project).not.toHaveProperty("removed");
    await send(desk, { trin: "hoved", titel: "Egne tal", offentlig: "ja", faerrest: "3" });
    expect((await stranger(page)).text).toContain("3 nåede det, de skulle.");
  });

  it("say beside the field what is wrong, and keep what was written", async () => {
    const { desk, page } = await make({ titel: "Skjult", offentlig: "" });
    const refused = await send(desk, { trin: "opgoerelse", dag: "2025-06-30", begyndt: "mange", ord: "Behold mig" });
    expect(refused.text).toContain("„mange“ er ikke et tal.");
    expect(refused.text).toContain("Behold mig");
    const more = await send(desk, { trin: "opgoerelse", dag: "2025-06-30", begyndt: "4", afsluttet: "5" });
    expect(more.text).toContain("Der kan ikke have afsluttet flere");
    const model = await send(desk, { trin: "model", navn: "Lille", "linje-0": "Løn", "beloeb-0": "", "i-alt": "-" });
    expect(model.text).toContain("er ikke et tal.");
    expect((await send(desk, { trin: "indsaet", tabel: "ingen tabel" })).text).toContain("Der er ingen linjer");
    const wrong = await send(list(), { trin: "hoved", titel: "X", procent: "meget", indledning: "Gemmes i feltet." });
    expect(wrong.text).toContain("„meget“ er ikke et tal.");
    expect(wrong.text).toContain("Gemmes i feltet.");
    expect((await stranger(page)).status).toBe(404);
    for (const trin of ["", "constructor", "hoved2"]) expect((await send(desk, { trin })).status).toBe(400);
  });

  it("are another municipality's for nobody", async () => {
    expect((await neighbour.get(list())).status).toBe(404);
    expect((await neighbour.get("/konto/resultater/44444444-4444-4444-8444-444444444444")).status).toBe(200);
    expect((await neighbour.post(list(), { trin: "hoved", titel: "x" })).status).toBe(404);
  });
});
