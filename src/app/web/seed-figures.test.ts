// The figures of real minutes, each entered or taken in as a municipality would do it, and read from the pages that everybody
// can read: what stands there is what the minutes say, and the reckoning beside it is right. Figures only; the words are ours.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { exampleSurveys } from "../../store/queries/surveys/public-surveys.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { loadSampleSurveys } from "../sample-surveys.ts";
import type { RunningServer } from "../server.ts";
import { firstAdministrator, visitorWithRole } from "./test/sign-up.ts";
import { type Answer, startTestServer, type TestVisitor } from "./test-browserless.ts";

const now = new Date("2024-11-01T08:00:00Z");

describe("the figures that the minutes tell", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let analyst: TestVisitor;
  let bodyId = "";
  let folder = "";
  /** What everybody reads on the page of each thing, without its marks. */
  const pages = new Map<string, string>();

  const words = (text: string) =>
    (/<main[^>]*>([\s\S]*)<\/main>/.exec(text)?.[1] ?? text).replace(/<[^>]+>/g, " ").replace(/(?:\u00a0|\s)+/g, " ");
  const idIn = (answer: Answer) => /([0-9a-f-]{36})(?:\?|$)/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
  const send = async (at: string, fields: Record<string, string>): Promise<string> => {
    await analyst.get(at);
    const answer = await analyst.post(at, fields);
    if (answer.status !== 303) throw new Error(`${at} answered ${answer.status}: ${words(answer.text).slice(0, 400)}`);
    return idIn(answer);
  };
  const read = async (name: string, at: string) => {
    const answer = await fetch(server.url + at);
    if (answer.status !== 200) throw new Error(`${at} answered ${answer.status}.`);
    pages.set(name, words(await answer.text()));
  };

  /** An indicator with the figures of its period, as they are typed at the desk. */
  const typeFigures = async (name: string, fields: Record<string, string>, tal: string, kilde = "Referat") => {
    const desk = `/konto/maal/${bodyId}`;
    const usual = { taelles: name, maaling: name, omraade: "Ærtebjerg", kilde: "typed", offentlig: "ja" };
    const id = await send(`${desk}/indikator`, { navn: name, decimaler: "1", enhed: "percent", ...usual, ...fields });
    await send(`${desk}/tal`, { indikator: id, tal, kilde });
    await read(name, `/aertebjerg/indikator/${id}`);
  };

  /** A project with what is kept of it, form by form. */
  const keepProject = async (
    name: string,
    fields: Record<string, string>,
    parts: readonly Record<string, string>[],
  ) => {
    const desk = `/konto/resultater/${bodyId}`;
    const id = await send(desk, { trin: "hoved", titel: name, offentlig: "ja", faerrest: "", ...fields });
    for (const part of parts) await send(`${desk}/${id}`, part);
    await read(name, `/aertebjerg/resultat/${id}`);
  };

  /** A study of lines that are titles with what is expected of each. */
  const keepStudy = async (name: string, slags: string, del: string, lines: readonly (readonly [string, string])[]) => {
    const desk = `/konto/evalueringer/${bodyId}`;
    const id = await send(desk, { trin: "hoved", slags, titel: name, offentlig: "ja" });
    for (const [titel, forventet] of lines) {
      await send(`${desk}/${id}`, { trin: "linje", del, titel, forventet, status: "open" });
    }
    await read(name, `/aertebjerg/evaluering/${id}`);
  };

  /** A budget with its follow-ups, taken in from the finance system's file. */
  const keepBudget = async (name: string, followUps: readonly (readonly [day: string, rows: readonly string[]])[]) => {
    const list = `/konto/budget/${bodyId}`;
    const head = { trin: "hoved", aar: "2019", titel: name, beloeb: "million", niveau: "2", offentlig: "ja" };
    const id = await send(list, head);
    for (const [dag, rows] of followUps) {
      await analyst.get(`${list}/${id}`);
      const file = { name: "forbrug.csv", bytes: Buffer.from(rows.join("\n")) };
      const answer = await analyst.upload(`${list}/${id}/indlaes`, file, { dag });
      expect(answer.status, words(answer.text).slice(0, 400)).toBe(303);
    }
    await read(name, `/aertebjerg/budget/${id}`);
    await read(`${name} (CSV)`, `/aertebjerg/budget/${id}.csv`);
  };

  /** Two years' surveys: so many invited, so many answered, so many of them who agree with each question. */
  const keepSurveys = async () => {
    const questions = (texts: readonly string[]) =>
      texts.map((text, at) => `q${at} | skala | ${text} | ${text}`).join("\n");
    const answers = (answered: number, agreeing: readonly number[]) => {
      const ends = [...new Set([...agreeing, answered])].sort((a, b) => a - b);
      return ends.map((end, at) => {
        const from = ends[at - 1] ?? 0;
        const choices = agreeing.map((many, q) => [`q${q}`, [from < many ? "agree" : "disagree"]] as const);
        return { group: "alle", count: end - from, choices: Object.fromEntries(choices) };
      });
    };
    const survey = (year: number, texts: readonly string[], invited: number, answered: number, agree: number[]) => ({
      name: { da: `Borgerne ${year}`, en: `Citizens ${year}` },
      intro: { da: "Vi spørger alle.", en: "We ask everybody." },
      ...{ opens: `${year}-09-01`, closes: `${year}-09-30`, groups: "alle | Alle | All" },
      ...{ questions: questions(texts), invited: { alle: invited }, answers: answers(answered, agree), texts: [] },
    });
    const known = ["Forberedt", "Forventning", "Hørt", "Plan", "Selv forberedt", "Muligheder", "Værdig"];
    const added = ["Formål", "Nærmere", "Tilfreds", "Støtter planen", "Tillid"];
    const surveys = [
      survey(2023, known, 1287, 291, [268, 268, 250, 247, 282, 212, 250]),
      survey(2024, [...known, ...added], 1321, 255, [235, 235, 219, 217, 247, 186, 219, 184, 128, 158, 148, 191]),
    ];
    const file = path.join(folder, "surveys.json");
    await writeFile(file, JSON.stringify({ surveys }));
    await loadSampleSurveys(database.store, new Uint8Array(32), bodyId, file, now);
    const [newest] = await database.store.asPublic(exampleSurveys);
    await read("Borgerne 2024", `/aertebjerg/undersoegelse/${newest?.id}`);
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "traad-figures-"));
    database = await startTestDatabase();
    const { store } = database;
    ({ bodyId } = await tryStore(() => store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Status" }] }));
    server = await startTestServer(store, { now: () => now });
    const who = await firstAdministrator(store, now);
    const as = { role: "analyst", email: "analytiker@example.dk", bodyId } as const;
    analyst = await visitorWithRole(server.url, store, who, as, now);

    const up = { retning: "up", "hvor-tit": "quarter" };
    await typeFigures("Småjob ved siden af ydelsen", up, "2. kv. 2017; 5,6; 25\r\n2. kv. 2019; 14,7; 65");
    const years = { enhed: "count", decimaler: "0", retning: "up", "hvor-tit": "year" };
    await typeFigures("Virksomheder med mærket", years, "2020; 66\r\n2021; 76\r\n2022; 93\r\n2023; 113\r\n2024; 117");
    const satisfied = { decimaler: "0", retning: "up", "hvor-tit": "year" };
    await typeFigures("Tilfredse virksomheder", satisfied, "2019; 80", "8 ud af 10 virksomheder");
    const young = { retning: "down", "hvor-tit": "month", "maalsaetning-dag": "2030-12-31" };
    const counted = { ...young, enhed: "persons", decimaler: "0", maalsaetning: "135" };
    await typeFigures("Unge uden job og uddannelse", counted, "september 2024; 270");
    const share = { ...young, decimaler: "1", maalsaetning: "4,45" };
    await typeFigures("Andel unge uden job og uddannelse", share, "september 2024; 8,9; 270");
    const long = { enhed: "weeks", decimaler: "0", retning: "up", "hvor-tit": "year" };
    await typeFigures("Tilbage på arbejdspladsen", { ...long, retning: "down", maalsaetning: "23" }, "2019; 23");

    await keepProject("Støttet job", { oensket: "ude af offentlig forsørgelse", procent: "60" }, [
      { trin: "opgoerelse", dag: "2024-08-31", begyndt: "16", afsluttet: "8", naaet: "3", angivet: "38" },
    ]);
    const table = [
      "Model 1 (kr.)\t\tModel 2 (kr.)\t",
      "Medarbejder 1,5 årsværk\t825.000\tMedarbejder 2 årsværk\t1.100.000",
      "Etablering\t150.000\tEtablering\t150.000",
      "Lokale\t85.000\tLokale\t85.000",
      "Diverse\t75.000\tDiverse\t75.000",
      "I alt\t1.135.000\tI alt\t1.410.000",
    ];
    const effect = { trin: "virkning", omtrent: "" };
    await keepProject(
      "Unge i gang",
      {
        ...{ oensket: "i uddannelse eller job", procent: "70", "andel-af": "begun" },
        "ventet-besparelse": "1 – 1,2.000.000 kr. årligt",
      },
      [
        { trin: "indsaet", tabel: table.join("\r\n") },
        { ...effect, hvad: "Færre på ydelse", enhed: "unge", "ventet-fra": "10", "ventet-til": "15" },
        { ...effect, hvad: "Tid på ydelse", enhed: "år", foer: "2", "ventet-fra": "1", omtrent: "ja" },
      ],
    );

    const budget = (kontanthjaelp: string, sygedagpenge: string) => [
      "Tekst;Oprindeligt budget;Korrigeret budget;Forbrug;Forventet regnskab;Antal;Pris;Bemærkning",
      `Kontanthjælp;60,0;60,0;40,2;${kontanthjaelp};450;146.000;Faldet er udeblevet`,
      `Sygedagpenge;34,8;34,8;22,1;${sygedagpenge};304,5;122.600;Flere nye sager`,
      "Ledighedsydelse;15,7;15,7;9,8;16,9;110;153.600;Fleksjob kommer for langsomt",
      "Førtidspension;90,4;90,4;60,1;92,0;700;131.400;Faldet er mindre end ventet",
      "I alt;200,9;200,9;132,2;209,3;;;",
    ];
    await keepBudget("Arbejdsmarkedet", [
      ["2019-08-31", budget("63,0", "37,4")],
      ["2019-09-30", budget("63,3", "37,1")],
    ]);

    await keepStudy("En enklere indsats", "paper", "point", [
      ["Fælles målgrupper", "Fra 13 til 5 målgrupper"],
      ["Indsats efter den enkelte", "Mere frihed"],
      ["Sanktioner", "Færre"],
      ["Fri organisering", "Intet krav om jobcenter"],
      ["Flere om opgaven", "A-kasser og private"],
      ["Styring", "Besparelse på 3 mia. kr. i 2030, indfaset fra 2026 til 2030; op mod 30 mio. kr. i kommunen"],
    ]);
    const five = ["Tidlig indsats", "Fra fleksjob", "Fra ledighed", "Mod virksomheder", "Færre skift"];
    await keepStudy(
      "Fem tilpasninger",
      "analysis",
      "action",
      five.map((titel) => [titel, "Kortere forløb"] as const),
    );
    await keepSurveys();
    await read("Evalueringer", "/aertebjerg/evalueringer");
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
    await endReadingProcess();
    await rm(folder, { recursive: true, force: true });
  });

  const figures: readonly (readonly [figure: string, page: string, ...said: string[]])[] = [
    ["14,7 % (65 personer) i 2. kv. 2019", "Småjob ved siden af ydelsen", "2. kv. 2019 14,7 % 65"],
    ["5,6 % (25 personer) i 2. kv. 2017", "Småjob ved siden af ydelsen", "2. kv. 2017 5,6 % 25"],
    [
      "5,6 % to 14,7 % is a rise",
      "Småjob ved siden af ydelsen",
      "Steget fra 5,6 % i 2. kv. 2017 til 14,7 % i 2. kv. 2019.",
    ],
    ["16 began, 8 have finished", "Støttet job", "16 er begyndt, og 8 har afsluttet.", "8 af dem, der er begyndt"],
    ["3 of the 8 = 38 %", "Støttet job", "3 nåede det, de skulle: ude af offentlig forsørgelse.", "3 af 8 er 38 %"],
    ["exact 95 % interval 9–76 %", "Støttet job", "mellem 9 % og 76 %", "38 % 9–76 % 38 %", "Clopper og Pearson"],
    ["3 of 8 is no trend", "Støttet job", "8 er for få til at sige noget sikkert", "Så få viser ikke, om det går"],
    [
      "goal 60 %, not reached",
      "Støttet job",
      "60 % af dem, der har afsluttet",
      "38 % er under målet på 60 %, men forskellen kan være tilfældig.",
    ],
    ["70 % to education or work", "Unge i gang", "i uddannelse eller job", "70 % af alle, der er begyndt"],
    ["10–15 young people", "Unge i gang", "Færre på ydelse – 10–15 unge"],
    ["from 2 years to about 1", "Unge i gang", "Tid på ydelse 2 år ca. 1 år ca. 1 år mindre"],
    [
      "1 – 1,2.000.000 kr. is no amount",
      "Unge i gang",
      "„1 – 1,2.000.000 kr. årligt“. Sådan står der i kilden. Det er ikke et beløb",
    ],
    ["1.135.000 and 1.410.000 kr.", "Unge i gang", "Linjerne giver 1.135.000 1.410.000", "Summerne passer"],
    ["their lines", "Unge i gang", "825.000", "1.100.000", "Etablering 150.000 150.000", "Lokale 85.000 85.000"],
    [
      "what differs: 275.000 kr.",
      "Unge i gang",
      "Model 2 koster 275.000 kr. mere end Model 1.",
      "Forskellen ligger i: Medarbejder 1,5 årsværk / Medarbejder 2 årsværk.",
    ],
    ["merforbrug 8,4 mio. kr.", "Arbejdsmarkedet", "ventes et merforbrug på 8,4 mio. kr."],
    ["8.400.000 kr. in the file", "Arbejdsmarkedet (CSV)", "I alt;200900000;200900000;132200000;209300000;8400000"],
    ["unchanged since August", "Arbejdsmarkedet", "Forventningen er uændret siden opfølgningen 31. august 2019."],
    ["recipients × price", "Arbejdsmarkedet", "Sygedagpenge 304,5 122.600 37,3", "Ledighedsydelse 110 153.600 16,9"],
    ["the accounts add up", "Arbejdsmarkedet", "Linjerne er lagt sammen og stemmer"],
    ["255 of 1.321 = 19 %", "Borgerne 2024", "255 af 1.321 har svaret: 19 %."],
    ["291 of 1.287 = 23 %", "Borgerne 2024", "I 2023 svarede 291 af 1.287: 23 %."],
    ["the rate fell", "Borgerne 2024", "Svarprocenten er faldet fra 23 % til 19 %."],
    ["92 % agree", "Borgerne 2024", "Forberedt 92 %"],
    ["50 % of a new question", "Borgerne 2024", "Nærmere 50 %", "Nyt spørgsmål"],
    ["8 of 10 companies", "Tilfredse virksomheder", "80 %", "8 ud af 10 virksomheder"],
    ["66, 76, 93, 113, 117", "Virksomheder med mærket", "2024 117 2023 113 2022 93 2021 76 2020 66"],
    ["117 is more than 113", "Virksomheder med mærket", "Fra 113 i 2023 til 117 i 2024"],
    ["270 young people", "Unge uden job og uddannelse", "270 personer"],
    ["halved in 2030", "Unge uden job og uddannelse", "135 personer senest 31. december 2030"],
    ["270 = 8,9 %", "Andel unge uden job og uddannelse", "8,9 % 270"],
    ["within 23 weeks", "Tilbage på arbejdspladsen", "23 uger: Målet på 23 uger er nået."],
    ["3 bn kr. in 2030, phased 2026–2030", "En enklere indsats", "3 mia. kr. i 2030, indfaset fra 2026 til 2030"],
    ["up to 30 m kr.", "En enklere indsats", "op mod 30 mio. kr. i kommunen"],
    ["six recommendations", "Evalueringer", "0 af 6 punkter er gennemført"],
    ["five adjustments", "Evalueringer", "0 af 5 punkter er gennemført"],
  ];
  it.each(figures)("%s", (_, name, ...said) => {
    for (const each of said) expect(pages.get(name)).toContain(each);
  });
});
