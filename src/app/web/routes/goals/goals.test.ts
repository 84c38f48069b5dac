import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, type Role } from "../../../../access/viewer.ts";
import { openSource } from "../../../../intake/sources/open-source.ts";
import { isProblem } from "../../../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { type Answer, newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("an analyst keeps goals and figures", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let auditor: TestVisitor;
  let secretary: TestVisitor;
  let stranger: TestVisitor;
  let desk = "";
  const problems: unknown[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    const items = [{ title: "Beskæftigelsesplan", outcome: "approved" }] as const;
    const { bodyId } = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items,
    });
    desk = `/konto/maal/${bodyId}`;
    server = await startTestServer(database.store, { now: () => now, log: (error) => problems.push(error) });
    const who = await firstAdministrator(database.store, now);
    const sign = (email: string, role: Role) =>
      visitorWithRole(server.url, database.store, who, { role, bodyId, email }, now);
    analyst = await sign("analytiker@example.dk", "analyst");
    secretary = await sign("sekretaer@example.dk", "secretary");
    auditor = await sign("revisor@example.dk", "auditor");
    stranger = newVisitor(server.url);
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
    expect(problems).toEqual([]);
  });

  const words = ({ text }: Answer) =>
    (/<main[^>]*>([\s\S]*)<\/main>/.exec(text)?.[1] ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  const idIn = (answer: Answer) => /([0-9a-f-]{36})$/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
  const plan = (fields = {}) => ({
    navn: "Beskæftigelsesplan 2024-2027",
    fra: "2024-01-01",
    til: "2027-12-31",
    temaer: "Tema 1\r\nTema 3",
    omraader: "1; Flere i job; Vi begynder tidligt\r\nUnge",
    offentlig: "ja",
    ...fields,
  });
  const indicator = (fields = {}) => ({
    navn: "Langtidsledige",
    taelles: "Ledige i mere end et år",
    taeller: "langtidsledige",
    naevner: "ledige",
    enhed: "percent",
    decimaler: "1",
    retning: "down",
    retninger: "2025-02-01; op; Lange sager bliver afsluttet",
    maalsaetning: "10",
    "maalsaetning-dag": "2027-12-31",
    sti: "2024-01-01; 18,5",
    kilde: "jobindsats",
    tabel: "Y01A02",
    maaling: "Andel langtidsledige",
    omraade: "Ærtebjerg",
    sammenlign: "Hele landet; Hele landet; land",
    "hvor-tit": "quarter",
    offentlig: "ja",
    ...fields,
  });

  it("from an empty desk to a plan with a goal that everybody can read", async () => {
    expect(words(await analyst.get(desk))).toContain("Her kommer planerne.");
    const planId = idIn(await analyst.post(`${desk}/plan`, plan()));
    const kept = (await analyst.get(`${desk}/plan/${planId}`)).text;
    expect(kept).toContain("1; Flere i job; Vi begynder tidligt\n; Unge");
    const area = /<option value="([0-9a-f-]{36})"[^>]*>Unge/.exec(
      (await analyst.get(`${desk}/maal/ny?plan=${planId}`)).text,
    )?.[1];
    const indicatorId = idIn(await analyst.post(`${desk}/indikator`, indicator()));
    const goal = {
      plan: planId,
      titel: "Færre langtidsledige",
      omraade: area ?? "",
      enhed: "Jobcentret",
      ansvarlig: "Bodil Bogfinke",
      budget: "1.135.000",
      verdensmaal: "4, 8",
      temaer: "Tema 3",
      [`indikator-${indicatorId}`]: "ja",
      offentlig: "ja",
    };
    const goalId = idIn(await analyst.post(`${desk}/maal`, goal));
    const figures =
      "1. kv. 2025; 15,2\r\n2. kv. 2025; 14,7; 65; 442\r\n2. kv. 2025; 19,3; ; ; Hele landet\r\n3. kv. 2025; -";
    await analyst.post(`${desk}/tal`, { indikator: indicatorId, tal: figures, kilde: "Referat af 3. marts" });
    await analyst.post(`${desk}/handling`, {
      maal: goalId,
      titel: "Flere timer",
      fra: "2025-06-01",
      slags: "pilot",
      offentlig: "ja",
    });
    const link = { maal: goalId, adresse: `${server.url}/aertebjerg/udvalget/2026-02-05/punkt/1`, hvordan: "adopted" };
    const [address] = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE kind = 'item'" }),
    );
    await analyst.post(`${desk}/haeng-paa`, { ...link, adresse: server.url + (address?.path ?? "") });
    const report = { plan: planId, periode: "2026-Q1", frist: "2026-05-07", [`maal-${goalId}`]: "ja" };
    expect((await analyst.post(`${desk}/afrapportering`, report)).status).toBe(303);
    expect(
      (await analyst.post(`${desk}/vedtag`, { plan: planId, dag: "2026-02-05", punkt: address?.path ?? "" })).status,
    ).toBe(303);

    const overview = words(await stranger.get("/aertebjerg/maal"));
    expect(overview).toContain("Unge Færre langtidsledige Ikke begyndt · Næste opfølgning 7. maj 2026");
    expect(overview).toContain("Langtidsledige : 14,7 % i 2. kv. 2025 · Falder (modsat det ønskede)");
    const page = words(await stranger.get(`/aertebjerg/maal/${goalId}`));
    for (const said of [
      "1.135.000 kr.",
      "Verdensmål 4 · Verdensmål 8",
      "65 af 442",
      "– (for få)",
      "Vedtaget: Beskæftigelsesplan",
      "Opfølgning ventes: 1. kvartal 2026",
    ]) {
      expect(page).toContain(said);
    }
    expect(page).not.toContain("Bodil");
    expect(words(await stranger.get(`/aertebjerg/plan/${planId}`))).toContain("1. udgave, vedtaget 5. februar 2026");
    const shown = words(await stranger.get(`/aertebjerg/indikator/${indicatorId}`));
    expect(shown).toContain("Op fra 1. februar 2025 . Lange sager bliver afsluttet");
    const csv = (await stranger.get(`/aertebjerg/indikator/${indicatorId}.csv`)).text;
    expect(csv).toContain("Ærtebjerg;2. kv. 2025;2025-04-01;2025-06-30;14,7;65;442;;;Referat af 3. marts;");
    const json = JSON.parse((await stranger.get(`/aertebjerg/indikator/${indicatorId}.json`)).text);
    expect([json.indicator.name, json.figures.length]).toEqual(["Langtidsledige", 4]);
    const list = (await stranger.get("/aertebjerg/maal.csv")).text;
    expect(list).toMatch(/^Plan;Nummer;Mål;Status/);
    expect(list).toContain("Langtidsledige: 14,7 % i 2. kv. 2025");
    expect(list).not.toContain("Bodil");
    const goals = (await stranger.get("/aertebjerg/maal.json")).text;
    expect(JSON.parse(goals)).toMatchObject({ plans: [{ plan: { id: planId } }] });
    expect(goals).not.toContain("Bodil");
    const listed = (await stranger.get("/aertebjerg/maal")).text;
    expect(listed).toContain(`<link rel="alternate" type="text/csv" href="/aertebjerg/maal.csv"/>`);
    expect(JSON.parse((await stranger.get(`/aertebjerg/plan/${planId}.json`)).text).plan.id).toBe(planId);
    expect(words(await stranger.get("/aertebjerg/aarshjul?aar=2026"))).toContain(
      "Opfølgning på Beskæftigelsesplan 2024-2027: 1. kvartal 2026",
    );
    expect(words(await analyst.get(`${desk}/maal/${goalId}`))).toContain("Beskæftigelsesplan Tag af");
  });

  it("reads a table in whole, and says what came of it", async () => {
    const definition = indicator({ navn: "Fra fil", tabel: "Y99", maaling: "Andel" });
    const id = idIn(await analyst.post(`${desk}/indikator`, definition));
    const file = (rows: string) => ({ name: "tabel.csv", bytes: Buffer.from(`Periode;Område;Andel\n${rows}`) });
    await analyst.get(desk);
    const upload = async (rows: string, table = "Y99") => {
      const answer = await analyst.upload(`${desk}/indlaes`, file(rows), { tabel: table });
      return answer.status === 303 ? words(await analyst.get(answer.headers.get("location") ?? "")) : words(answer);
    };
    const first = "2024K1;Ærtebjerg;11,1\n";
    const asked = await analyst.upload(`${desk}/indlaes`, file(first), { tabel: "Y99" });
    const fileAt = asked.headers.get("location") ?? "";
    expect([asked.status, fileAt]).toEqual([303, expect.stringContaining("/konto/kolonner/")]);
    const columns = words(await analyst.get(fileAt));
    expect(columns).toContain("Hvad er kolonnerne i tabel.csv?");
    expect(columns).toContain("For eksempel: 11,1");
    const form = {
      ...{
        trin: "gem",
        fil: fileAt.slice(-36),
        antal: "3",
        raekke: "1",
        skilletegn: ";",
        ark: "",
        decimal: ",",
        omraade: "",
      },
      ...{ "navn-0": "Periode", "navn-1": "Område", "navn-2": "Andel" },
      ...{ "rolle-0": "periode", "rolle-1": "omraade", "rolle-2": "nej", navn: "Andele", tabel: "Y99" },
    };
    const list = fileAt.replace(/\/fil\/.*/, "");
    const refused = await analyst.post(list, form);
    expect([refused.status, words(refused)]).toEqual([400, expect.stringContaining("mindst én kolonne med tal")]);
    expect(words(await analyst.get(list))).toContain("Ingen slags fil er sat op endnu.");
    const kept = await analyst.post(list, { ...form, "rolle-2": "vaerdi" });
    expect(words(await analyst.get(kept.headers.get("location") ?? ""))).toContain("1 nye tal");
    // Known from now on by its columns; one that is laid out anew is refused by the name of the column, and nothing is read.
    expect((await analyst.get(fileAt)).status).toBe(410);
    const other = { name: "ny.csv", bytes: Buffer.from("Periode;Område;Andelen\n2024K2;Ærtebjerg;12,5\n") };
    const changed = await analyst.upload(`${desk}/indlaes`, other, { tabel: "Y99" });
    expect(words(changed)).toContain("ny.csv mangler kolonnen Andel, som opsætningen Andele læser.");
    const rows = "2024K1;Ærtebjerg;12,5\n2024K1;Hele landet;18,0\n2024K1;Tranebo;9,1\n";
    expect(await upload(rows)).toContain("1 nye tal, 1 rettede, 0 som før. 1 tal bruges ikke af nogen indikator.");
    expect(await upload(`${rows}2024K2;Ærtebjerg;12,1\n`.replace("12,5", "12,6"))).toContain(
      "1 nye tal, 1 rettede, 1 som før.",
    );
    // Another table that looks the same is asked about, and saved though nothing uses it yet.
    const unknown = await analyst.upload(`${desk}/indlaes`, file(rows), { tabel: "Y98" });
    const second = {
      ...form,
      fil: (unknown.headers.get("location") ?? "").slice(-36),
      "rolle-2": "vaerdi",
      tabel: "Y98",
    };
    expect(words(await analyst.post(list, second))).toContain("Der er allerede en opsætning, der hedder Andele.");
    const unused = await analyst.post(list, { ...second, navn: "Andre andele" });
    expect(words(await analyst.get(unused.headers.get("location") ?? ""))).toContain(
      "ingen indikator har tabellen Y98 som kilde",
    );
    // Two of the same shape: the table says which; without it a person chooses.
    const either = await analyst.upload(`${desk}/indlaes`, file(rows), { tabel: "" });
    expect(either.headers.get("location")).toContain("/fil/");
    const id99 = /kolonner\/[0-9a-f-]{36}\/([0-9a-f-]{36})"[^>]*aria-label="Ret Andele"/.exec(
      (await analyst.get(list)).text,
    );
    const chosen = await analyst.upload(`${desk}/indlaes`, file(rows), { tabel: "", opsaetning: id99?.[1] ?? "" });
    expect(words(await analyst.get(chosen.headers.get("location") ?? ""))).toContain(
      "0 nye tal, 1 rettede, 1 som før.",
    );
    const removed = await analyst.post(list, { trin: "fjern", opsaetning: id99?.[1] ?? "" });
    expect(words(await analyst.get(removed.headers.get("location") ?? ""))).toContain("Opsætningen er fjernet.");
    const back = await analyst.post(list, { trin: "tilbage", opsaetning: id99?.[1] ?? "" });
    expect(words(await analyst.get(back.headers.get("location") ?? ""))).toContain("Opsætningen er tilbage.");
    const json = JSON.parse((await analyst.get(`${list}/${id99?.[1]}/opsaetning.json`)).text) as { table: string };
    expect(json.table).toBe("Y99");
    expect(await upload("2024K3;Ærtebjerg;tolv\n")).toMatch(/intet er læst|kan det ikke ses/i);
    const page = words(await stranger.get(`/aertebjerg/indikator/${id}`));
    expect(page).toContain("Ærtebjerg Kommune, 2024K1: 12,6 %, nu 12,5 %");
    expect(page).not.toContain("Tranebo");
  });

  it("keeps what was written where something is wrong, and stores nothing", async () => {
    const wrongPlan = await analyst.post(`${desk}/plan`, plan({ navn: "Bagvendt plan", til: "2020-01-01" }));
    expect([wrongPlan.status, words(wrongPlan)]).toEqual([
      400,
      expect.stringContaining("Den sidste dag ligger før den første."),
    ]);
    expect(wrongPlan.text).toContain('value="Bagvendt plan"');
    const wrongPath = await analyst.post(`${desk}/indikator`, indicator({ sti: "engang; 18" }));
    expect(words(wrongPath)).toContain("Linjen “engang; 18” kan ikke læses.");
    const id = idIn(await analyst.post(`${desk}/indikator`, indicator({ navn: "Tre af otte", tabel: "" })));
    const type = async (tal: string) => words(await analyst.post(`${desk}/tal`, { indikator: id, tal, kilde: "" }));
    expect(await type("2024; 37,5; 3; 8\r\n2023; 50; 3; 8")).toContain("3 af 8 er 37,5 %, ikke 50 %.");
    expect(await type("snart; 4")).toContain("begynder ikke med en periode");
    expect(await type("2024; 4; ; ; Andre")).toContain("Indikatoren har ikke området “Andre”.");
    expect(words(await stranger.get(`/aertebjerg/indikator/${id}`))).toContain("Der er ingen tal endnu.");
    const forged = { indikator: id, tal: "2024; 4", token: "forkert" };
    expect((await analyst.post(`${desk}/tal`, forged)).status).toBe(403);
  });

  it("fulfils a goal with its reason, takes what is not public back, and lets an auditor look on", async () => {
    const planId = idIn(await analyst.post(`${desk}/plan`, plan({ navn: "Dynamisk aftale", til: "" })));
    const goalId = idIn(await analyst.post(`${desk}/maal`, { plan: planId, titel: "Rettidighed", offentlig: "ja" }));
    const say = (fields: Record<string, string>) =>
      analyst.post(`${desk}/status`, { maal: goalId, dag: "2026-03-01", ...fields });
    expect(words(await say({ status: "fulfilled", begrundelse: "" }))).toContain(
      "Skriv, hvorfor det er opfyldt eller udgået.",
    );
    expect((await say({ status: "fulfilled", begrundelse: "Alle samtaler holdes til tiden." })).status).toBe(303);
    const address = `/aertebjerg/maal/${goalId}`;
    expect(words(await stranger.get(address))).toContain("Opfyldt 1. marts 2026 Alle samtaler holdes til tiden.");
    expect(words(await stranger.get(`/aertebjerg/plan/${planId}`))).toContain("Fra 1. januar 2024, uden slutdato");
    const looked = await auditor.get(`${desk}/maal/${goalId}`);
    expect([looked.status, /<form[^>]*konto\/maal/.test(looked.text)]).toEqual([200, false]);
    await analyst.post(`${desk}/maal`, { plan: planId, id: goalId, titel: "Rettidighed" });
    expect((await stranger.get(address)).status).toBe(410);
    expect((await auditor.get(`${desk}/maal/${goalId}`)).status).toBe(200);
  });

  it("makes the follow-up in one press, as page, PDF and Word, and puts it on an item as its attachments", async () => {
    const [committee] = await database.store.as(importer, (tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM committee" }),
    );
    const planId = idIn(await analyst.post(`${desk}/plan`, plan({ navn: "Følges op", udvalg: committee?.id ?? "" })));
    const indicatorId = idIn(await analyst.post(`${desk}/indikator`, indicator({ navn: "Fulgt tal", tabel: "" })));
    const tal = "1. kv. 2025; 15,2\r\n2. kv. 2025; 14,7; 65; 442\r\n2. kv. 2025; 19,3; ; ; Hele landet";
    await analyst.post(`${desk}/tal`, { indikator: indicatorId, tal, kilde: "" });
    const ticked = { [`indikator-${indicatorId}`]: "ja" };
    const goalId = idIn(
      await analyst.post(`${desk}/maal`, { plan: planId, titel: "Følges", offentlig: "ja", ...ticked }),
    );
    const hidden = idIn(await analyst.post(`${desk}/maal`, { plan: planId, titel: "Ikke offentligt mål" }));
    await analyst.post(`${desk}/handling`, { maal: goalId, titel: "Flere samtaler", slags: "pilot", offentlig: "ja" });
    const both = { [`maal-${goalId}`]: "ja", [`maal-${hidden}`]: "ja" };
    await analyst.post(`${desk}/afrapportering`, { plan: planId, periode: "2026-H1", frist: "2026-05-07", ...both });
    const line =
      /name="linje" value="([0-9a-f-]{36})"/.exec((await analyst.get(`${desk}/plan/${planId}`)).text)?.[1] ?? "";
    const made = await analyst.post(`${desk}/opfoelgning`, { plan: planId, linje: line });
    const id = idIn(made);
    const address = `${desk}/opfoelgning/${id}`;
    const written = { opfoelgning: id, indledning: "Det går fremad.", [`tekst-${goalId}`]: "Vi har ansat <to> & én." };
    expect((await analyst.post(`${desk}/opfoelgning-tekst`, written)).headers.get("location")).toContain("klaret=gemt");
    const holds = (kind: string, said: string) => {
      for (const part of [
        "Opfølgning på Følges op, 1. halvår 2026",
        "Den første opfølgning på planen.",
        "Det går fremad.",
        "Nyt (handling): Flere samtaler",
        "Vi har ansat <to> & én.",
        "14,7 %",
        "19,3 %",
        "Flere samtaler (prøve",
      ]) {
        expect(said.replace(/\s+/g, " "), kind).toContain(part);
      }
      expect(said, kind).not.toContain("Ikke offentligt mål");
    };
    const page = words(await analyst.get(address));
    holds("page", page.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
    holds("pdf", (await analyst.get(`${address}/opfoelgning.pdf`)).text);
    expect((await analyst.get(`${address}/opfoelgning.docx`)).headers.get("content-type")).toContain(
      "wordprocessingml",
    );
    const next = idIn(await analyst.post(`${desk}/opfoelgning`, { plan: planId, linje: line }));
    expect(words(await analyst.get(`${desk}/opfoelgning/${next}`))).toContain(
      "Ingen mål eller handlinger er kommet til",
    );

    expect(words(await analyst.get(address))).toContain("Den, der må skrive punkter til udvalget");
    expect((await analyst.post(`${desk}/opfoelgning-punkt`, { opfoelgning: id })).status).toBe(403);
    await secretary.get(address);
    const put = await secretary.post(`${desk}/opfoelgning-punkt`, { opfoelgning: id });
    const item = (await secretary.get(put.headers.get("location") ?? "")).text;
    expect(item).toContain("Opfølgning på Følges op, 1. halvår 2026");
    const files = await database.store.as(importer, (tx) =>
      tx.rows<{ name: string; bytes: Uint8Array }>({ text: "SELECT name, bytes FROM item_file ORDER BY name" }),
    );
    expect(files.map((file) => file.name)).toEqual(["opfoelgning.docx", "opfoelgning.pdf"]);
    const word = await openSource({ name: "opfoelgning.docx", bytes: files[0]?.bytes ?? new Uint8Array() });
    if (isProblem(word)) throw new Error(word.key);
    holds("word", word.text);
  });
});
