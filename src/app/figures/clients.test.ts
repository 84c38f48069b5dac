import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isProblem, type Problem } from "../../records/problem.ts";
import { fetchBounded, type Patience } from "../http/fetch-bounded.ts";
import { describeTable, fetchTable, listTables } from "./jobindsats-client.ts";
import { fetchStatbank } from "./statbank-client.ts";
import {
  type Answer,
  cut,
  endless,
  json,
  type ReplayServer,
  replayServer,
  silent,
  status,
} from "./testing/replay-server.ts";

let server: ReplayServer;
beforeAll(async () => {
  server = await replayServer();
});
afterAll(() => server.close());

const at = "2026-11-27T05:00:00Z";
const patience: Patience = { timeout: 5_000, mostBytes: 1_000_000, tries: 3, longestWait: 1_000, pause: 1 };
const askedSince = (from: number) => server.asked.slice(from).map((line) => decodeURIComponent(line));
const keyOf = (outcome: unknown) => (isProblem(outcome) ? outcome.key : "whole");

const version2 = [
  {
    Variables: [
      { Name: "area", Label: "Area" },
      { Name: "period", Label: "Periode" },
      { Name: "membc01_2", Label: "Antal fuldtidspersoner" },
    ],
    Data: [["Ærtebjerg", "2024M01", 321]],
  },
];
const old = () => ({
  base: new URL("v2", server.base),
  key: "noegle",
  version: 2 as const,
  patience,
});
const now = () => ({ base: new URL("v3/", server.base), key: "kort", version: 3 as const, patience });
const ask = (periods = ["2024M01"]) => fetchTable(old(), { table: "Y01A02", areas: "*", periods }, at);

describe("a source that fails", () => {
  test.each<[string, readonly Answer[], string, number]>([
    ["is broken and mends", [status(500), status(502), json(version2)], "whole", 3],
    ["is broken", [status(500)], "problem.fetch-failed", 3],
    ["refuses the key", [status(401)], "problem.fetch-key", 1],
    ["does not know the table", [status(404)], "problem.fetch-unknown", 1],
    ["asks to wait a moment", [status(429, { "retry-after": "0" }), json(version2)], "whole", 2],
    ["asks to wait for long", [status(503, { "retry-after": "3600" })], "problem.fetch-busy", 1],
    ["cuts its answer and then not", [cut(version2), json(version2)], "whole", 2],
    ["always cuts its answer", [cut(version2)], "problem.fetch-cut", 3],
    ["never stops", [endless], "problem.fetch-too-large", 1],
    [
      "answers with a page",
      [(_, response) => void response.end("<html>Driftsstop</html>")],
      "problem.fetch-not-json",
      1,
    ],
    ["sends the key elsewhere", [status(302, { location: "http://127.0.0.1:1/" })], "problem.fetch-failed", 1],
    ["has renamed a field", [json([{ Variabler: [], Data: [] }])], "problem.figures-missing", 1],
  ])("%s", async (_name, answers, expected, tries) => {
    const from = server.asked.length;
    server.answerWith(...answers);
    expect(keyOf(await ask())).toBe(expected);
    expect(server.asked.length - from).toBe(tries);
  });

  test("and one that is silent is left", async () => {
    server.answerWith(silent);
    const outcome = await fetchBounded({ url: server.base }, { ...patience, timeout: 50, tries: 2 });
    expect(outcome).toMatchObject({ key: "problem.fetch-timeout" });
  });

  test("a date to wait until is heeded", async () => {
    server.answerWith(status(503, { "retry-after": "Fri, 27 Nov 2026 06:00:00 GMT" }));
    const clock = () => Date.parse("2026-11-27T05:59:00Z");
    const outcome = (await fetchBounded({ url: server.base }, patience, clock)) as Problem;
    expect([outcome.key, outcome.params.seconds]).toEqual(["problem.fetch-busy", 60]);
  });

  test("nobody there, and one who will not wait", async () => {
    const nobody = new URL("http://127.0.0.1:9/");
    expect(await fetchBounded({ url: nobody }, { ...patience, tries: 1 })).toMatchObject({ key: "problem.fetch-cut" });
    const stopped = AbortSignal.abort();
    expect(await fetchBounded({ url: server.base }, { ...patience, signal: stopped })).toMatchObject({
      key: "problem.fetch-cut",
    });
  });
});

describe("Jobindsats", () => {
  test("version 2: the key, and some periods at a time", async () => {
    const from = server.asked.length;
    const seen: unknown[] = [];
    server.answerWith((request, response) => {
      const { area, period } = JSON.parse(request.body) as { area: unknown; period: string[] };
      seen.push([request.headers.authorization, area, period.length]);
      const rows = period.map((each) => ["Ærtebjerg", each, 7]);
      json([{ ...version2[0], Data: rows }])(request, response);
    });
    const periods = Array.from({ length: 14 }, (_, at) => `20${10 + at}M01`);
    const read = await ask(periods);
    expect(isProblem(read) ? read.key : read.figures.length).toBe(14);
    expect(seen).toEqual([
      ["noegle", "*", 12],
      ["noegle", "*", 2],
    ]);
    expect(askedSince(from)).toEqual(["POST /v2/data/y01a02/json", "POST /v2/data/y01a02/json"]);
    server.answerWith(json([{ TableID: "Y01A02", TableName: "A-dagpenge" }]));
    expect(await listTables(old())).toEqual([{ id: "y01a02", name: "A-dagpenge" }]);
  });

  test("nothing half: a later part that fails loses the earlier", async () => {
    server.answerWith(json(version2), status(500));
    expect(keyOf(await ask(Array.from({ length: 14 }, (_, at) => `20${10 + at}M01`)))).toBe("problem.fetch-failed");
  });

  const description = {
    table_name: "Ledige",
    mgroups: [{ mgroup_name: "Ledige", measures: [{ measure_name: "Antal ledige" }] }],
    dimensions: [{ dimension_name: "Område", hierarchies: [{ hierarchy_name: "Kommune" }] }],
  };
  test("version 3: a bearer token, what the columns are, and the question in the address", async () => {
    const from = server.asked.length;
    server.answerWith(json(description), (request, response) => {
      expect(request.headers.authorization).toBe("Bearer kort");
      json({ columns: ["Kommune", "Periode", "Antal ledige"], rows: [["Ærtebjerg", "2024M09", 57]] })(
        request,
        response,
      );
    });
    const question = {
      table: "y25i03",
      areas: ["/1/"],
      periods: ["period.M=latest:14"],
      groups: { "hierarchy._ygrpi09": ["/"] },
    };
    const read = await fetchTable(now(), question, at);
    expect(isProblem(read) ? read.key : read.figures[0]).toMatchObject({ value: 57, series: { area: "Ærtebjerg" } });
    expect(askedSince(from)).toEqual([
      "GET /v3/table/y25i03?format=json",
      "GET /v3/data/y25i03?mgroup.*=*&period.M=latest:14&hierarchy._nykom=/1/&hierarchy._ygrpi09=/&format=json",
    ]);
    server.answerWith(json([{ table_groups: [{ tables: [{ table_id: "y25i03", table_name: "Ledige" }] }] }]));
    expect(await listTables(now())).toEqual([{ id: "y25i03", name: "Ledige" }]);
    server.answerWith(json({ table: "?" }));
    expect(keyOf(await describeTable(now(), "y25i03"))).toBe("problem.figures-missing");
    expect(keyOf(await fetchTable(now(), { ...question, table: "../x" }, at))).toBe("problem.fetch-unknown");
  });
});

describe("Danmarks Statistik", () => {
  const info = { text: "Fuldtidsledige (pct.)", variables: [{ id: "OMRÅDE" }, { id: "Tid" }] };
  const service = () => ({ base: new URL("v1", server.base), patience });
  test("in bulk where every variable is named", async () => {
    server.answerWith(json(info), (request, response) => {
      expect(JSON.parse(request.body)).toMatchObject({
        table: "AUP01",
        format: "BULK",
        variables: [{ code: "OMRÅDE" }, { code: "TID" }],
      });
      response.end("OMRÅDE;TID;INDHOLD\nÆrtebjerg;2024M01;3,4\nHele landet;2024M01;2,9\n");
    });
    const read = await fetchStatbank(service(), { table: "AUP01", variables: { OMRÅDE: ["*"], TID: ["*"] } }, at);
    expect(isProblem(read) ? read.key : read.figures.map(({ value }) => value)).toEqual([3.4, 2.9]);
  });
  test("a variable that is no more is named", async () => {
    server.answerWith(json(info));
    const read = await fetchStatbank(service(), { table: "AUP01", variables: { ALDER: ["*"] } }, at);
    expect(read).toMatchObject({ key: "problem.figures-missing", params: { missing: "ALDER" } });
  });
  test("else as JSON-stat", async () => {
    const tid = { label: "tid", category: { index: { "2024K1": 0 }, label: { "2024K1": "2024K1" } } };
    server.answerWith(
      json(info),
      json({ dataset: { label: "Ledige", dimension: { Tid: tid, id: ["Tid"], size: [1] }, value: [5] } }),
    );
    const read = await fetchStatbank(service(), { table: "AUP01", variables: { Tid: ["2024K1"] } }, at);
    expect(isProblem(read) ? read.key : read.figures[0]).toMatchObject({ value: 5, series: { area: "Hele landet" } });
  });
});
