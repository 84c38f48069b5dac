import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer, type Viewer, worker } from "../../access/viewer.ts";
import { askForTable } from "../../features/goals/fetched/ask-for-table.ts";
import { keepSourceKey, removeSourceKey } from "../../features/goals/fetched/keep-source-key.ts";
import { keepTable } from "../../features/goals/fetched/keep-table.ts";
import { removeTable, restoreTable } from "../../features/goals/fetched/remove-table.ts";
import { keepIndicator } from "../../features/goals/keep-indicator.ts";
import { writtenIndicator } from "../../features/goals/testing/written.ts";
import type { FetchedTable } from "../../records/fetched-table.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { dueTables, fetchedTable } from "../../store/queries/goals/fetched-tables.ts";
import { allFigures } from "../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../store/queries/goals/goals-of.ts";
import { buildKillable } from "../../store/testing/killable.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { fetchDueTables } from "./fetch-due-tables.ts";
import { newestPeriods } from "./newest-periods.ts";
import { type Answer, cut, json, type ReplayServer, replayServer, silent, status } from "./testing/replay-server.ts";

const patience = { timeout: 5_000, mostBytes: 1_000_000, tries: 2, longestWait: 1_000, pause: 1 };
const rows = (...values: readonly (readonly [string, string, number | string])[]): Answer =>
  json([
    {
      Variables: [
        { Name: "area", Label: "Område" },
        { Name: "period", Label: "Periode" },
        { Name: "share", Label: "Andel" },
      ],
      Data: values,
    },
  ]);

describe("tables that are fetched by background work", () => {
  let database: TestDatabase;
  let server: ReplayServer;
  let bodyId = "";
  let analyst: Viewer;
  let indicatorId = "";
  let clock = new Date("2026-03-02T08:00:00Z");
  beforeAll(async () => {
    [database, server] = await Promise.all([startTestDatabase(), replayServer()]);
    const put = await tryStore(() => database.store).put({ body: "Ærtebjerg Kommune", start: "2026-02-05", items: [] });
    bodyId = put.bodyId;
    analyst = holderOf("analyst", bodyId, null);
    const written = writtenIndicator({ nextFigure: "2026-03-10" });
    indicatorId = done(await keepIndicator(database.store, importer, bodyId, null, written, clock));
  });
  afterAll(async () => {
    await database?.stop();
    await server?.close();
  });

  function done<T>(result: T | Problem): T {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  }
  const services = (key: string | null = "noegle", signal?: AbortSignal) => ({
    jobindsats: { base: new URL("v2", server.base), key, version: 2 as const, patience },
    openKey: (of: string, sealed: string) => (sealed === `sealed for ${of}` ? "egen-noegle" : null),
    statbank: { base: new URL("v1", server.base), patience },
    ...(signal === undefined ? {} : { signal }),
  });
  const fetchAll = (key?: string | null, signal?: AbortSignal) =>
    fetchDueTables(database.store, services(key, signal), () => clock);
  const later = (iso: string) => {
    clock = new Date(iso);
  };
  const state = (id: string) => database.store.as(analyst, (tx) => fetchedTable(tx, bodyId, id));
  const dueNow = async () => {
    const due = await database.store.as(worker, (tx) =>
      dueTables(tx, clock.toISOString(), clock.toISOString().slice(0, 10)),
    );
    return due.map(({ record }) => record.table);
  };
  const values = async (area = "Ærtebjerg") => {
    const all = await database.store.as(analyst, (tx) => allFigures(tx, "staff", bodyId, indicatorId));
    return all
      .filter((each) => each.area === area)
      .map(({ period, value, superseded }) => [period.from, value, superseded]);
  };
  const written: Omit<FetchedTable, "id"> = {
    kind: "jobindsats",
    table: " Y01A02 ",
    periods: { code: "Q", latest: 2 },
    variables: [],
  };
  const keep = async (said: Partial<Omit<FetchedTable, "id">> = {}) =>
    keepTable(database.store, analyst, bodyId, null, { ...written, ...said }, clock);
  let tableId = "";

  test("a table that is chosen is fetched at once, and its figures are the indicator's in whatever letters", async () => {
    tableId = done(await keep());
    expect(await dueNow()).toEqual(["y01a02"]);
    const from = server.asked.length;
    server.answerWith(rows(["Ærtebjerg", "2025Q3", 16.1], ["Hele landet", "2025Q3", 20], ["Anderby", "2025Q3", 12]));
    await fetchAll();
    expect(server.asked.slice(from)).toEqual(["POST /v2/data/y01a02/json"]);
    expect(await values()).toEqual([["2025-07-01", 16.1, false]]);
    expect(await state(tableId)).toMatchObject({
      counts: { added: 2, revised: 0, unchanged: 0 },
      failures: 0,
      problem: null,
    });
    expect(await dueNow()).toEqual([]);
    const shown = await database.store.asPublic((tx) => allFigures(tx, "strangers", bodyId, indicatorId));
    expect(shown).toHaveLength(2);
  });

  test("a body's own key is used before the shared one, and one that cannot be opened is said", async () => {
    const ask = async () => done(await askForTable(database.store, analyst, bodyId, tableId, clock));
    const own = (sealed: string) => keepSourceKey(database.store, analyst, bodyId, "x", () => sealed, clock);
    later("2026-03-02T09:00:00Z");
    done(await own(`sealed for ${bodyId}`));
    await ask();
    server.answerWith(rows(["Ærtebjerg", "2025Q3", 16.1], ["Hele landet", "2025Q3", 20]));
    await fetchAll(null);
    expect(server.keys.at(-1)).toBe("egen-noegle");
    expect(await state(tableId)).toMatchObject({ problem: null });
    done(await own("sealed by another"));
    later("2026-03-02T10:00:00Z");
    await ask();
    await fetchAll();
    expect((await state(tableId))?.problem).toMatchObject({ key: "problem.fetch-key-lost" });
    done(await removeSourceKey(database.store, analyst, bodyId, clock));
    later("2026-03-02T11:00:00Z");
    await ask();
    server.answerWith(rows(["Ærtebjerg", "2025Q3", 16.1], ["Hele landet", "2025Q3", 20]));
    await fetchAll();
    expect(server.keys.at(-1)).toBe("noegle");
    expect(await state(tableId)).toMatchObject({ problem: null, failures: 0 });
  });

  test("it is fetched again when its next figure is due, and what came moves that day on", async () => {
    later("2026-03-09T08:00:00Z");
    expect(await dueNow()).toEqual([]);
    later("2026-03-10T08:00:00Z");
    expect(await dueNow()).toEqual(["y01a02"]);
    // Nothing newer yet: it is still awaited, and asked for again the next day.
    server.answerWith(rows(["Ærtebjerg", "2025Q3", 16.2], ["Hele landet", "2025Q3", 20]));
    await fetchAll();
    expect(await state(tableId)).toMatchObject({ counts: { added: 0, revised: 1, unchanged: 1 } });
    expect(await dueNow()).toEqual([]);
    later("2026-03-11T08:00:00Z");
    expect(await dueNow()).toEqual(["y01a02"]);
    server.answerWith(rows(["Ærtebjerg", "2025Q3", 16.2], ["Ærtebjerg", "2025Q4", 14.7]));
    await fetchAll();
    expect(await values()).toEqual([
      ["2025-07-01", 16.1, true],
      ["2025-07-01", 16.2, false],
      ["2025-10-01", 14.7, false],
    ]);
    const [kept] = await database.store.asPublic((tx) => indicatorsOf(tx, "strangers", bodyId, [indicatorId]));
    expect(kept?.record.nextFigure).toBe("2026-06-10");
    later("2026-03-20T08:00:00Z");
    expect(await dueNow()).toEqual([]);
  });

  test.each<[string, readonly Answer[], string]>([
    ["is broken", [status(500)], "problem.fetch-failed"],
    ["refuses the key", [status(401)], "problem.fetch-key"],
    ["cuts its answer", [cut([{ Data: [] }])], "problem.fetch-cut"],
    [
      "has lost what the indicator counts",
      [
        json([
          {
            Variables: [
              { Name: "area", Label: "Område" },
              { Name: "period", Label: "Periode" },
              { Name: "a", Label: "Antal" },
            ],
            Data: [["Ærtebjerg", "2026Q1", 3]],
          },
        ]),
      ],
      "problem.figures-missing",
    ],
    [
      "has one figure that is none among good ones",
      [rows(["Ærtebjerg", "2026Q1", 13.9], ["Hele landet", "2026Q1", "atten"])],
      "problem.figures-value",
    ],
    ["has a period twice", [rows(["Ærtebjerg", "2026Q1", 13.9], ["Ærtebjerg", "2026Q1", 14])], "problem.figures-twice"],
  ])("nothing changes where the source %s, and what was wrong is told", async (_, answers, key) => {
    const before = await values();
    done(await askForTable(database.store, analyst, bodyId, tableId, clock));
    server.answerWith(...answers);
    await fetchAll();
    expect(await values()).toEqual(before);
    const found = await state(tableId);
    expect(found?.problem?.key).toBe(key);
    expect(JSON.stringify(found)).not.toContain("noegle");
    expect(found?.counts).toEqual({ added: 1, revised: 0, unchanged: 1 });
    expect((found?.nextTry ?? "") > clock.toISOString()).toBe(true);
    expect(await dueNow()).toEqual([]);
    later(new Date(clock.getTime() + 13 * 3_600_000).toISOString());
    // It could not be fetched: that is tried again by itself.
    expect(await dueNow()).toEqual(["y01a02"]);
  });

  test("without a key it says so, and mends when there is one", async () => {
    await fetchAll(null);
    expect((await state(tableId))?.problem?.key).toBe("problem.fetch-no-key");
    later(new Date(clock.getTime() + 60_000).toISOString());
    done(await askForTable(database.store, analyst, bodyId, tableId, clock));
    server.answerWith(rows(["Ærtebjerg", "2025Q4", 14.7]));
    await fetchAll();
    expect(await state(tableId)).toMatchObject({ problem: null, failures: 0, counts: { added: 0, unchanged: 1 } });
  });

  test("a program that stops writes nothing down, and one asks at a time", async () => {
    later(new Date(clock.getTime() + 60_000).toISOString());
    done(await askForTable(database.store, analyst, bodyId, tableId, clock));
    const before = await state(tableId);
    const stopping = new AbortController();
    const from = server.asked.length;
    server.answerWith((request, response) => {
      silent(request, response);
      // While it waits, another finds that it is not its turn.
      void fetchAll().then(() => stopping.abort());
    });
    await fetchAll("noegle", stopping.signal);
    expect(server.asked.length - from).toBe(1);
    expect(await state(tableId)).toEqual(before);
    expect(await dueNow()).toEqual(["y01a02"]);
  });

  test("a process that is killed in the middle leaves all as it was, and the next fetches it whole", async () => {
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const program = await buildKillable(root, "src/app/figures/testing/fetch-until-killed.ts");
    const before = await values();
    const env = {
      ...process.env,
      PLACE: JSON.stringify(database.place),
      OWNER: JSON.stringify(database.owner),
      BASE: new URL("v2", server.base).href,
      NOW: clock.toISOString(),
    };
    let child: ChildProcess | null = null;
    const start = async () => {
      child = spawn(process.execPath, [program.program], { env, stdio: ["ignore", "ignore", "inherit"] });
      const [code] = await once(child, "exit");
      return code as number | null;
    };
    const whole = rows(["Ærtebjerg", "2025Q4", 14.8], ["Hele landet", "2025Q4", 19.1]);
    server.answerWith((request, response) => {
      silent(request, response);
      child?.kill("SIGKILL");
    }, whole);
    try {
      expect(await start()).toBe(null);
      expect(await values()).toEqual(before);
      expect(await start()).toBe(0);
    } finally {
      await program.remove();
    }
    expect((await values()).at(-1)).toEqual(["2025-10-01", 14.8, false]);
    expect(await state(tableId)).toMatchObject({ counts: { added: 1, revised: 1, unchanged: 0 } });
  }, 60_000);

  test("the same table is fetched once, and one that is taken away no more, until that is undone", async () => {
    expect(await keep({ table: "y01a02" })).toMatchObject({ key: "problem.fetched-twice" });
    done(await askForTable(database.store, analyst, bodyId, tableId, clock));
    done(await removeTable(database.store, analyst, bodyId, tableId, clock));
    expect(await dueNow()).toEqual([]);
    expect(await askForTable(database.store, analyst, bodyId, tableId, clock)).toMatchObject({
      key: "problem.fetched-unknown",
    });
    done(await restoreTable(database.store, analyst, bodyId, tableId, clock));
    expect(await state(tableId)).toMatchObject({ deleted: null });
  });

  test("Danmarks Statistik's, by its variables", async () => {
    const id = done(
      await keep({
        kind: "statbank",
        table: "AUP01",
        periods: null,
        variables: [
          { name: "OMRÅDE", values: ["*"] },
          { name: "TID", values: ["2024K1"] },
        ],
      }),
    );
    const source = { kind: "statbank", table: "AUP01", measure: "Fuldtidsledige (pct.)", group: null } as const;
    const said = writtenIndicator({ name: "Ledige", source: { ...source, area: "Ærtebjerg" } });
    done(await keepIndicator(database.store, importer, bodyId, null, said, clock));
    server.answerWith(
      json({ text: "Fuldtidsledige (pct.)", variables: [{ id: "OMRÅDE" }, { id: "TID" }] }),
      (_request, response) => void response.end("OMRÅDE;TID;INDHOLD\nÆrtebjerg;2024K1;3,4\nHele landet;2024K1;2,9\n"),
    );
    done(await removeTable(database.store, analyst, bodyId, tableId, clock));
    await fetchAll();
    expect(await state(id)).toMatchObject({ counts: { added: 2, revised: 0, unchanged: 0 }, problem: null });
  });

  test.each<[string, Partial<Omit<FetchedTable, "id">>, string]>([
    ["a name no table has", { table: "../x" }, "problem.fetched-table"],
    ["no periods", { periods: { code: "M", latest: Number.NaN } }, "problem.fetched-periods"],
    ["too many periods", { periods: { code: "M", latest: 241 } }, "problem.fetched-periods"],
    ["a variable without values", { variables: [{ name: "_kon", values: [] }] }, "problem.fetched-variables"],
    [
      "a variable that is more than a name",
      { variables: [{ name: "a&b", values: ["1"] }] },
      "problem.fetched-variables",
    ],
    ["StatBank without variables", { kind: "statbank", periods: null }, "problem.fetched-variables"],
  ])("refused: %s", async (_, said, key) => {
    expect(await keep(said)).toMatchObject({ key });
  });
});

describe("the newest periods", () => {
  test.each([
    ["M", 3, "2026-01-15", ["2025M10", "2025M11", "2025M12"]],
    ["Q", 2, "2026-03-31", ["2025Q3", "2025Q4"]],
    ["H", 2, "2026-07-01", ["2025H2", "2026H1"]],
    ["Y", 2, "2026-07-01", ["2024", "2025"]],
    ["QMAT", 2, "2026-04-01", ["2025QMAT04", "2026QMAT01"]],
    ["MMAT", 2, "2026-02-01", ["2025MMAT12", "2026MMAT01"]],
  ] as const)("%s, %i of them", (code, latest, today, expected) => {
    expect(newestPeriods({ code, latest }, 2, today)).toEqual(expected);
  });
  test("version 3 is told how many", () => {
    expect(newestPeriods({ code: "M", latest: 14 }, 3, "2026-03-02")).toEqual(["period.M=latest:14"]);
  });
});
