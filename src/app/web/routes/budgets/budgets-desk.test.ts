import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endReadingProcess } from "../../../../intake/sources/bounded/read-bounded.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("budgets on the desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let neighbour: TestVisitor;
  let bodyId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    ({ bodyId } = await tryStore(() => store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Budgetopfølgning", outcome: "noted" }],
    }));
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
    await endReadingProcess();
  });

  const list = () => `/konto/budget/${bodyId}`;
  const stranger = async (path: string) => {
    const answer = await fetch(server.url + path);
    return { status: answer.status, text: (await answer.text()).replaceAll("\u00a0", " ") };
  };
  const led = async (answer: Awaited<ReturnType<TestVisitor["post"]>>) => {
    const to = answer.headers.get("location");
    return to === null ? { ...answer, location: null } : { ...(await analyst.get(to)), location: to };
  };
  /** Sends a form to `path`, and follows to where it leads. */
  const send = async (path: string, fields: Record<string, string>, from = path) => {
    await analyst.get(from);
    return led(await analyst.post(path, fields));
  };
  const head = { trin: "hoved", aar: "2019", titel: "Arbejdsmarkedsudvalget", beloeb: "million", niveau: "2" };
  const make = async (said = {}) => {
    const made = await send(list(), { ...head, ...said });
    return new URL(made.location ?? "", server.url).pathname;
  };
  const take = async (desk: string, day: string, rows: readonly string[], said = {}) => {
    await analyst.get(desk);
    const bytes = Buffer.from(rows.join("\n"));
    return led(await analyst.upload(`${desk}/indlaes`, { name: "forbrug.csv", bytes }, { dag: day, ...said }));
  };
  const august = [
    "Kontonr.;Tekst;Oprindeligt budget;Korrigeret budget;Forbrug;Forventet regnskab;Antal;Pris;Bemærkning",
    "1;Kontanthjælp;60,0;60,0;40,2;65,9;;;",
    "2;Sygedagpenge;34,8;34,8;22,1;37,3;304,5;122.600;Længere forløb",
    ";I alt;94,8;94,8;62,3;103,2;;;",
  ];

  it("are taken in from the finance system's file, and read by everybody: merforbrug 8,4 mio. kr.", async () => {
    const desk = await make({ ejer: "Bodil Bogfinke", offentlig: "ja" });
    const first = await take(desk, "2019-08-31", august);
    expect(first.text).toContain("3 linjer er hentet ind. 3 er nye, og 0 af budgettets linjer stod ikke i filen.");
    const september = august.map((row) => row.replace("65,9", "66,1").replace("37,3", "37,1"));
    await take(desk, "2019-09-30", september);
    const id = desk.split("/").at(-1);
    const page = await stranger(`/aertebjerg/budget/${id}`);
    for (const words of [
      "Ved opfølgningen 30. september 2019 ventes et merforbrug på 8,4 mio. kr.",
      "Forventningen er uændret siden opfølgningen 31. august 2019.",
      "Linjerne er lagt sammen og stemmer",
      "Længere forløb",
      "304,5",
      "merforbrug 2,3 mio. kr.",
      "<svg",
    ]) {
      expect(page.text, words).toContain(words);
    }
    expect(page.text).not.toContain("Bodil Bogfinke");
    expect((await stranger("/aertebjerg/budget")).text).toContain("merforbrug på 8,4 mio. kr.");
    expect((await stranger("/aertebjerg")).text).toContain("Budget og forbrug");
    const csv = await stranger(`/aertebjerg/budget/${id}.csv`);
    expect(csv.text).toContain("2019-09-30;1;;I alt;94800000;94800000;62300000;103200000;8400000;;;");
    const narrow = await stranger(`/aertebjerg/budget/${id}?niveau=1`);
    expect(narrow.text).not.toContain("Længere forløb");
    expect((await send(desk, { trin: "slet" })).text).toContain("Budgettet er slettet.");
    expect((await stranger(`/aertebjerg/budget/${id}`)).status).toBe(410);
  });

  it("tell everybody of few recipients only where they are told as they were published", async () => {
    const desk = await make({ offentlig: "ja" });
    await take(desk, "2019-09-30", [
      "Tekst;Korrigeret budget;Forventet regnskab;Antal;Pris",
      "Kontanthjælp;60,0;65,9;431,5;152.700",
      "Særligt forløb;0,5;0,4;4;100.000",
    ]);
    const page = `/aertebjerg/budget/${desk.split("/").at(-1)}`;
    const people = async () => (await stranger(page)).text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(await people()).toContain("Særligt forløb skjult skjult");
    expect(await people()).toContain("konti med færre end 5 modtagere");
    expect((await stranger(`${page}.csv`)).text).toContain(";skjult;skjult;");
    expect((await analyst.get(desk)).text).toContain('value="5"');
    expect((await send(desk, { ...head, offentlig: "ja", faerrest: "nul" })).text).toContain("Skriv et helt tal fra 2");
    await send(desk, { ...head, offentlig: "ja", faerrest: "" });
    expect(await people()).toContain("Særligt forløb 4 100.000 0,4");
  });

  it("say of a file what is wrong and where, and take in nothing of it", async () => {
    const desk = await make();
    const wrong: readonly (readonly [string, readonly string[]])[] = [
      ["I række 3 under »Forbrug« er »x« intet tal", august.map((row) => row.replace("22,1", "x"))],
      [
        "Række 4, »I alt«, forventet: Der står 104.200.000 kr., men linjerne under giver 103.200.000 kr.",
        august.map((row) => row.replace("103,2", "104,2")),
      ],
      ["har ingen overskrift med kontoens navn", ["a;b", "1;2"]],
    ];
    for (const [words, rows] of wrong) expect((await take(desk, "2019-08-31", rows)).text).toContain(words);
    expect((await take(desk, "", august)).text).toContain("Skriv den dag, tallene er opgjort.");
    expect((await analyst.get(desk)).text).toContain("Der er ingen endnu. Skriv en, eller hent en fil ind.");
    // Names of columns are kept for the next file.
    const own = august.map((row) => row.replace("Forventet regnskab", "Ventes"));
    const kept = await take(desk, "2019-08-31", own, { "kolonne-forventet": "Ventes" });
    expect(kept.text).toContain("3 linjer er hentet ind");
    expect(kept.text).toContain('value="Ventes"');
  });

  it("are typed in: accounts, a follow-up, and what was wrong beside what was written", async () => {
    const desk = await make({ offentlig: "ja" });
    await send(desk, { trin: "linje", navn: "I alt", nummer: "", under: "", vedtaget: "" });
    const page = await analyst.get(desk);
    const top = /<option value="([0-9a-f-]{36})"[^>]*>I alt/.exec(page.text)?.[1] ?? "";
    const line = { trin: "linje", navn: "Ledighedsydelse", nummer: "", under: top, vedtaget: "15,7" };
    expect((await send(desk, { ...line, vedtaget: "mange" })).text).toContain("»mange« under Vedtaget budget");
    expect((await send(desk, line)).text).toContain("Kontoen er gemt.");
    const write = `${desk}/opfoelgning`;
    const form = await analyst.get(write);
    const names = [...form.text.matchAll(/name="(expected-[0-9a-f-]{36})"/g)].map(([, name = ""]) => name);
    const wrong = await send(write, { dag: "2019-04-30", [names[1] ?? ""]: "12,x" });
    expect(wrong.text).toContain("»12,x« under Forventet for Ledighedsydelse er intet tal");
    expect(wrong.text).toContain('value="12,x"');
    const kept = await send(write, { dag: "2019-04-30", [names[1] ?? ""]: "15,4" });
    expect(kept.text).toContain("Opfølgningen er gemt.");
    const shown = await stranger(`/aertebjerg/budget/${desk.split("/").at(-1)}`);
    expect(shown.text).toContain("ventes et mindreforbrug på 300.000 kr.");
    const followUp = /name="opfoelgning" value="([0-9a-f-]{36})"/.exec(kept.text)?.[1] ?? "";
    const removed = await send(desk, { trin: "fjern", opfoelgning: followUp });
    expect(removed.text).toContain("Opfølgningen er fjernet.");
    const back = /value="tilbage".*?value="([0-9a-f-]{36})"/s.exec(removed.text)?.[1] ?? "";
    expect((await send(desk, { trin: "tilbage", opfoelgning: back })).text).toContain("Opfølgningen er taget tilbage.");
    for (const trin of ["", "constructor", "andet"]) expect((await send(desk, { trin })).status).toBe(400);
  });

  it("are another municipality's for nobody", async () => {
    expect((await neighbour.get(list())).status).toBe(404);
    expect((await neighbour.get("/konto/budget/44444444-4444-4444-8444-444444444444")).status).toBe(200);
    expect((await neighbour.post(list(), head)).status).toBe(404);
  });
});
