import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { holderOf, importer, type Viewer, worker } from "../../access/viewer.ts";
import { addMonths, dayFromIso, isoOf } from "../../danish/calendar.ts";
import type { EffortModel, EffortModelInUse } from "../../records/effort-model.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { withOwner } from "../../store/connect/open.ts";
import { effortModelTable } from "../../store/queries/efforts/models.ts";
import { lastDeletions, looksAtCourses } from "../../store/queries/efforts/watch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { coursesByKey } from "./courses-by-key.ts";
import { deleteOldCourses } from "./delete-old-courses.ts";
import { figuresOfModel } from "./figures/figures-of-model.ts";
import { importCourses } from "./import-courses.ts";
import { keepEffortModel, showEffortModel } from "./keep-effort-model.ts";
import { keepEffortWorker, removeEffortWorker } from "./keep-effort-worker.ts";
import { listCourses, lookAtCourse } from "./look-at-courses.ts";
import { makeEffortKey, revokeEffortKey } from "./make-effort-key.ts";
import { shippedModels } from "./models/models.ts";

const now = new Date("2026-03-02T08:00:00Z");
const header = ["forløb", "team", "sagsbehandler", "oplysning", "dato", "til", "værdi"];
const accountId = "55555555-5555-4555-8555-555555555555";
const analystAccount = "66666666-6666-4666-8666-666666666666";
const ended = { offset: 0, limit: 50, status: null, team: null, worker: null } as const;

describe("courses of efforts", () => {
  let database: TestDatabase;
  let bodyId = "";
  let analyst: Viewer;
  let caseWorker: Viewer;
  let itemPath = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const put = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Fastholdelse", outcome: "approved" }],
    });
    bodyId = put.bodyId;
    analyst = holderOf("analyst", bodyId, analystAccount);
    caseWorker = holderOf("case-worker", bodyId, accountId);
    const [address] = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE path LIKE '%/punkt/1'" }),
    );
    itemPath = address?.path ?? "";
    await withOwner(database.place, database.owner, async (client) => {
      for (const [id, email, name, role] of [
        [accountId, "aase@example.dk", "Åse Åmand", "case-worker"],
        [analystAccount, "bodil@example.dk", "Bodil Bogfinke", "analyst"],
      ]) {
        await client.query(
          `INSERT INTO account (id, email, match_email, name, password_hash, created, modified)
           VALUES ($1, $2, $2, $3, '', now(), now())`,
          [id, email, name],
        );
        await client.query(
          `INSERT INTO role_grant (body_id, id, account_id, role, starts, created, modified)
           VALUES ($1, gen_random_uuid(), $2, $3, '2026-01-01', now(), now())`,
          [bodyId, id, role],
        );
      }
    });
    done(await use("retention"));
  });
  beforeEach(async () => {
    await withOwner(database.place, database.owner, async (client) => {
      await client.query("DELETE FROM effort_course");
      await client.query("TRUNCATE effort_access, effort_import, effort_deletion, effort_worker, effort_key");
    });
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(`${result.key} ${JSON.stringify(result.params)}`);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const shipped = (key: string): EffortModel => {
    const model = shippedModels.find((each) => each.key === key);
    if (model === undefined) throw new Error(`No ${key}.`);
    return model;
  };
  const use = (key: string, change: Partial<EffortModel> = {}, since = "2020-01-01", path: string | null = null) =>
    keepEffortModel(
      ...([database.store, analyst, bodyId] as const),
      { json: JSON.stringify({ ...shipped(key), ...change }), since, itemPath: path, public: true },
      now,
    );
  const load = (rows: readonly (readonly string[])[], viewer = analyst, modelKey = "retention") =>
    importCourses(database.store, viewer, bodyId, { modelKey, rows: [header, ...rows], source: "desk" }, now);
  const row = (pseudonym: string, fact: string, day: string, value = "", team = "A", code = "A1") => [
    ...[pseudonym, team, code, fact, day, "", value],
  ];
  const list = async (viewer: Viewer, asked: Partial<Parameters<typeof listCourses>[3]> = {}) =>
    done(await listCourses(database.store, viewer, bodyId, { ...ended, modelKey: "retention", ...asked }, now));
  const counted = (table: string) =>
    withOwner(database.place, database.owner, async (client) => {
      const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table}`);
      return (rows[0] as { n: number }).n;
    });
  const three = [
    row("F-1", "Første fraværsdag", "05-01-2026"),
    row("F-1", "Ansættelse, da fraværet begyndte", "05-01-2026", "Privat virksomhed"),
    row("F-2", "first-absence", "2026-01-12", "", "B", "B1"),
    row("F-2", "employment", "2026-01-12", "municipal", "B", "B1"),
    row("F-3", "first-absence", "2025-12-01", "", "B", "A1"),
    row("F-3", "employment", "2025-12-01", "private", "B", "A1"),
  ];

  it("loads a file, tells what waits with the longest late first, and writes down who looked", async () => {
    expect(await load(three)).toEqual({ added: 3, changed: 0, unchanged: 0 });
    const found = await list(analyst);
    expect(found.counts).toEqual({ late: 2, soon: 1, due: 0 });
    expect(found.steps.map(({ course, occurrence }) => [course.pseudonym, occurrence.status])).toEqual([
      ["F-3", "late"],
      ["F-1", "late"],
      ["F-2", "soon"],
    ]);
    expect(found.teams).toEqual(["A", "B"]);
    expect((await list(analyst, { team: "A" })).steps).toHaveLength(1);
    expect((await list(analyst, { status: "soon" })).steps).toHaveLength(1);
    const id = found.steps[0]?.course.id ?? "";
    const course = done(await lookAtCourse(database.store, analyst, bodyId, id, now));
    expect(course.keptUntil).toBe("2027-12-01");
    expect(course.reckoned.occurrences[0]?.reasons).toContainEqual(
      expect.objectContaining({ what: "added", span: { weeks: 8, days: -1 } }),
    );
    const watcher = holderOf("auditor", bodyId, null);
    const looks = await database.store.as(watcher, (tx) => looksAtCourses(tx, bodyId, 10, 0));
    expect(looks.map(({ what, courses, name }) => [what, courses, name])).toContainEqual([
      "course",
      1,
      "Bodil Bogfinke",
    ]);
    expect(looks).toHaveLength(4);
  });

  it("updates a course by a new file and keeps what was corrected; the same file again changes nothing", async () => {
    done(await load(three));
    expect(await load(three)).toEqual({ added: 0, changed: 0, unchanged: 3 });
    const corrected = [
      row("F-1", "first-absence", "2026-01-07"),
      row("F-1", "employment", "2026-01-05", "private"),
      row("F-1", "follow-up", "2026-02-20", "workplace"),
    ];
    expect(await load(corrected)).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const id = await courseId("F-1");
    const { course, changes } = done(await lookAtCourse(database.store, analyst, bodyId, id, now));
    expect(course.facts).toHaveLength(3);
    expect(changes).toMatchObject([
      {
        gone: [{ fact: "first-absence", from: "2026-01-05" }],
        came: [{ from: "2026-01-07" }, { fact: "follow-up" }],
        moved: false,
      },
    ]);
    expect((await list(analyst)).counts.late).toBe(1);
  });

  it("refuses a whole file for what looks like a personal number, names row and column, and keeps nothing of it", async () => {
    for (const [at, cells, place] of [
      [2, row("010190-1234", "first-absence", "2026-01-05"), 1],
      [2, row("F-9", "first-absence", "2026-01-05", "se 0101901234"), 7],
      [2, row("F-9", "first-absence", "2026-01-05", "", "010190 1234"), 2],
      [2, ["F-9", "010190", "1234", "first-absence", "2026-01-05", "", ""], 3],
      [2, [...row("F-9", "first-absence", "2026-01-05"), "010190-1234"], 8],
    ] as const) {
      const answer = await load([...three.slice(0, at), cells]);
      expect(answer).toMatchObject({ key: "problem.effort-person-number", params: { row: at + 2, column: place } });
      expect(JSON.stringify(answer)).not.toMatch(/010190|1234/);
    }
    const inHeader = { modelKey: "retention", rows: [[...header, "010190-1234"], ...three], source: "desk" as const };
    expect(await importCourses(database.store, analyst, bodyId, inHeader, now)).toMatchObject({
      key: "problem.effort-person-number",
      params: { row: 1, column: 8 },
    });
    for (const table of ["effort_course", "effort_change", "effort_import"])
      expect(await counted(table), table).toBe(0);
  });

  it.each([
    ["a fact that the model has not", row("F-9", "moon", "2026-01-05"), "problem.effort-fact", 4],
    ["a day that is none", row("F-9", "first-absence", "31-02-2026"), "problem.effort-day", 5],
    ["a value that is none", row("F-9", "employment", "2026-01-05", "moon"), "problem.effort-value", 7],
    ["an end of what has none", ["F-9", "A", "A1", "back", "2026-01-05", "2026-01-06", ""], "problem.effort-to", 6],
    ["two teams", row("F-1", "back", "2026-01-05", "", "B"), "problem.effort-two-teams", 2],
    ["no pseudonym", row("", "back", "2026-01-05"), "problem.effort-cell-empty", 1],
    ["a long team", row("F-9", "back", "2026-01-05", "", "x".repeat(81)), "problem.effort-cell-long", 2],
  ])("refuses %s with its row and column, and loads nothing of the file", async (_, cells, key, column) => {
    expect(await load([...three, cells])).toMatchObject({ key, params: { row: 8, column } });
    expect(await counted("effort_course")).toBe(0);
  });

  it("refuses a file without its columns or rows, and a model that is not in use", async () => {
    const sent = { modelKey: "retention", source: "desk" as const };
    const send = (rows: string[][], modelKey = "retention") =>
      importCourses(database.store, analyst, bodyId, { ...sent, modelKey, rows }, now).then(keyOf);
    expect(await send([["forløb", "dato"]])).toBe("problem.effort-columns");
    expect(await send([header])).toBe("problem.effort-no-rows");
    expect(await send([header], "moon")).toBe("problem.effort-model-unknown");
  });

  it("shows case workers their team's courses and their own, and nobody else any", async () => {
    done(await load(three));
    expect((await list(caseWorker)).courses).toBe(0);
    const written = { email: "aase@example.dk", team: "A", code: null };
    expect(await keepEffortWorker(database.store, analyst, bodyId, written, now)).toBeNull();
    expect((await list(caseWorker)).steps.map(({ course }) => course.pseudonym)).toEqual(["F-1"]);
    // F-3 is of another team and has the code.
    const both = { ...written, code: "A1" };
    expect(await keepEffortWorker(database.store, analyst, bodyId, both, now)).toBeNull();
    expect((await list(caseWorker)).steps.map(({ course }) => course.pseudonym)).toEqual(["F-3", "F-1"]);
    expect(keyOf(await lookAtCourse(database.store, caseWorker, bodyId, await courseId("F-2"), now))).toBe(
      "problem.effort-course-unknown",
    );
    for (const role of ["secretary", "auditor", "administrator", "head", "member"] as const) {
      const viewer = holderOf(role, bodyId, accountId);
      const asked = { ...ended, modelKey: "retention" };
      expect(keyOf(await listCourses(database.store, viewer, bodyId, asked, now))).toBe("problem.forbidden");
      const rows = await database.store.as(viewer, (tx) => tx.rows({ text: "SELECT FROM effort_course" }));
      expect(rows, role).toHaveLength(0);
    }
    expect(await removeEffortWorker(database.store, analyst, bodyId, accountId, now)).toBeNull();
    expect((await list(caseWorker)).courses).toBe(0);
  });

  it("tells of an account that is none of the body, and of neither team nor code", async () => {
    const keep = (said: object) =>
      keepEffortWorker(
        ...([database.store, analyst, bodyId] as const),
        { email: "x@example.dk", team: "A", code: null, ...said },
        now,
      ).then(keyOf);
    expect(await keep({})).toBe("problem.effort-worker-account");
    expect(await keep({ team: null })).toBe("problem.effort-worker-nothing");
  });

  it("takes courses by a key of the body, of which only the digest is kept, until it is revoked", async () => {
    const key = done(await makeEffortKey(database.store, analyst, bodyId, "Fagsystemet", now));
    const sent = { modelKey: "retention", rows: [header, ...three] };
    expect(await coursesByKey(database.store, key, sent, now)).toEqual({ added: 3, changed: 0, unchanged: 0 });
    const kept = await withOwner(database.place, database.owner, (client) =>
      client.query("SELECT k.id, row_to_json(k)::text AS text, i.source FROM effort_key k, effort_import i"),
    );
    const [stored] = kept.rows as { id: string; text: string; source: string }[];
    expect(stored?.text).not.toContain(key);
    expect(stored?.source).toBe("key");
    expect(keyOf(await coursesByKey(database.store, `${key}x`, sent, now))).toBe("problem.effort-key-unknown");
    expect(await revokeEffortKey(database.store, analyst, bodyId, stored?.id ?? "", now)).toBeNull();
    expect(keyOf(await coursesByKey(database.store, key, sent, now))).toBe("problem.effort-key-unknown");
  });

  it("deletes courses when the model says so, to the day, with their corrections, and shows counts", async () => {
    done(await load([...three, row("F-3", "ended", "2026-01-31", "", "B", "A1")]));
    done(await load([...three.slice(4), row("F-3", "ended", "2026-02-28", "", "B", "A1")]));
    expect(await counted("effort_change")).toBe(1);
    const on = (day: string) => deleteOldCourses(database.store, new Date(`${day}T08:00:00Z`));
    expect(await on("2028-01-05")).toBe(0);
    expect(await on("2028-01-06")).toBe(1); // F-1, never ended: two years from the last that is known of it
    expect(await on("2028-02-28")).toBe(1); // F-2
    expect(await on("2028-02-29")).toBe(1); // F-3: two years after its end
    expect(await counted("effort_course")).toBe(0);
    expect(await counted("effort_change")).toBe(0);
    const shown = await database.store.as(analyst, (tx) => lastDeletions(tx, bodyId));
    expect(shown.map(({ modelKey, courses, facts }) => [modelKey, courses, facts])).toEqual([
      ["retention", 1, 3],
      ["retention", 1, 2],
      ["retention", 1, 2],
    ]);
  });

  it("deletes what is known of who looked after two years", async () => {
    done(await load(three));
    await list(analyst);
    await deleteOldCourses(database.store, new Date("2028-03-01T08:00:00Z"));
    expect(await counted("effort_access")).toBe(1);
    await deleteOldCourses(database.store, new Date("2028-03-03T08:00:00Z"));
    expect(await counted("effort_access")).toBe(0);
  });

  it("lets nobody but the background work delete a course", async () => {
    done(await load(three));
    for (const viewer of [analyst, caseWorker, importer]) {
      await database.store.as(viewer, (tx) => tx.rows({ text: "DELETE FROM effort_course" }));
    }
    expect(await counted("effort_course")).toBe(3);
    await database.store.as(worker, (tx) => tx.rows({ text: "DELETE FROM effort_course" }));
    expect(await counted("effort_course")).toBe(0);
  });

  it("changes a model as a new version, by which only courses are reckoned that began since", async () => {
    done(await use("ips-youth", {}, "2020-01-01", itemPath));
    const longer = shipped("ips-youth").steps.map((step) => ({
      ...step,
      due: { ...step.due, opens: { weeks: 26 }, within: { weeks: 30 } },
    }));
    done(await use("ips-youth", { steps: longer as EffortModel["steps"] }, "2026-01-01"));
    const own = (pseudonym: string, day: string) => row(pseudonym, "begun", day);
    done(await load([own("U-1", "2025-12-29"), own("U-2", "2026-01-05")], analyst, "ips-youth"));
    const deadlines = async (pseudonym: string) => {
      const found = done(await lookAtCourse(database.store, analyst, bodyId, await courseId(pseudonym), now));
      return found.reckoned.occurrences.map(({ deadline }) => isoOf(deadline ?? 0));
    };
    expect(await deadlines("U-1")).toEqual(["2026-06-29"]);
    expect(await deadlines("U-2")).toEqual(["2026-08-03"]);
    const shown = (by: "staff" | "strangers") =>
      database.store.as(analyst, (tx) => effortModelTable.all(tx, by, bodyId));
    const versions = (all: readonly { readonly record: EffortModelInUse }[]) =>
      all.filter(({ record }) => record.model.key === "ips-youth").map(({ record }) => record.model.version);
    expect(versions(await shown("strangers"))).toEqual([2, 1]);
    expect((await shown("strangers")).find(({ record }) => record.itemId !== null)?.record.model).toEqual(
      shipped("ips-youth"),
    );
    expect(await showEffortModel(database.store, analyst, bodyId, { key: "ips-youth", shown: false }, now)).toBeNull();
    expect(versions(await shown("strangers"))).toEqual([]);
    expect(versions(await shown("staff"))).toEqual([2, 1]);
  });

  it("refuses a model that does not hold, with its place", async () => {
    expect(keyOf(await keepEffortModel(...wrong("{")))).toBe("problem.effort-model-wrong");
    expect(await use("youth", { start: "moon" })).toMatchObject({
      key: "problem.effort-model-wrong",
      params: { place: "start", name: "moon", count: 1 },
    });
    expect(keyOf(await use("youth", {}, "2026-02-31"))).toBe("problem.effort-since");
    expect(keyOf(await use("youth", {}, "2026-01-01", "/aertebjerg"))).toBe("problem.effort-item");
    const member = holderOf("case-worker", bodyId, accountId);
    expect(keyOf(await keepEffortModel(...wrong("{}", member)))).toBe("problem.forbidden");
    function wrong(json: string, viewer = analyst) {
      const written = { json, since: "2026-01-01", itemPath: null, public: true };
      return [database.store, viewer, bodyId, written, now] as const;
    }
  });

  it("tells time to return as R does, for the courses of survival's aml", async () => {
    // Weeks of aml, maintained; 13, 28, 45 and 161 are followed no longer. The curve ends where fewer than five are left.
    const weeks = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161] as const;
    const censored = [2, 5, 8, 10];
    const rows = weeks.flatMap((time, at) => {
      const begin = "2020-06-01";
      const last = isoOf((dayFromIso(begin) ?? 0) + time * 7);
      const said = censored.includes(at) ? ["ended"] : ["back", "ended"];
      return [
        row(`R-${at}`, "first-absence", begin),
        row(`R-${at}`, "employment", begin, "private"),
        ...said.map((fact) => row(`R-${at}`, fact, last)),
      ];
    });
    done(await load(rows));
    const { figures } = done(await figuresOfModel(database.store, analyst, bodyId, "retention", now));
    const { time, outcome } = figures.all ?? { time: null, outcome: null };
    expect(time?.steps.map(({ time: week }) => week)).toEqual([9, 13, 18, 23, 31]);
    expect(time?.steps.at(-1)?.share).toBeCloseTo(0.490909090909, 10);
    expect(time?.steps.at(-1)?.interval?.low).toBeCloseTo(0.1673309097769, 8);
    expect(time?.steps.at(-1)?.interval?.high).toBeCloseTo(0.753399790371, 8);
    expect(time?.median).toBe(31);
    // Four of them were back within 23 weeks: fewer than five are not told.
    expect([outcome, figures.all?.outcomeHidden]).toEqual([null, true]);
  });

  it("hides groups of fewer than five, and one more where a small one could be worked out", async () => {
    const of = (team: string, count: number) =>
      Array.from({ length: count }, (_, at) => [
        row(`${team}-${at}`, "first-absence", "2025-02-03", "", team, "x"),
        row(`${team}-${at}`, "employment", "2025-02-03", "private", team, "x"),
        ...(at % 2 === 0 ? [row(`${team}-${at}`, "back", "2025-05-05", "", team, "x")] : []),
      ]).flat();
    done(await load([...of("A", 20), ...of("B", 14), ...of("C", 3)]));
    const { figures } = done(await figuresOfModel(database.store, analyst, bodyId, "retention", now));
    const shown = figures.groups.team.filter((group) => group.figures !== null).map(({ name }) => name);
    expect(figures.all?.courses).toBe(37);
    expect(shown).not.toContain("C");
    // The whole less A and B would be C.
    expect(shown).toHaveLength(1);
  });

  it("counts steps in time, and an outcome against its goal with the exact interval", async () => {
    done(await use("ips-youth"));
    const rows = Array.from({ length: 16 }, (_, at) => {
      const begin = isoOf(addMonths(dayFromIso("2025-01-06") ?? 0, at % 3));
      const off = at < 6 ? [row(`U-${at}`, "off-support", "2025-08-01", "job")] : [];
      const end = at < 12 ? [row(`U-${at}`, "ended", at < 9 ? "2025-06-01" : "2025-12-01")] : [];
      return [row(`U-${at}`, "begun", begin), ...off, ...end];
    }).flat();
    done(await load(rows, analyst, "ips-youth"));
    const { figures } = done(await figuresOfModel(database.store, analyst, bodyId, "ips-youth", now));
    expect(figures.all?.outcome).toMatchObject({ part: 6, whole: 12, value: 0.5 });
    // binom.test(6, 12)
    expect(figures.all?.outcome?.low).toBeCloseTo(0.2109446, 6);
    expect(figures.all?.outcome?.high).toBeCloseTo(0.7890554, 6);
    expect(figures.all?.steps).toMatchObject({ part: 9, whole: 16 });
  });

  async function courseId(pseudonym: string): Promise<string> {
    const [found] = await database.store.as(analyst, (tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM effort_course WHERE pseudonym = $1" }, [pseudonym]),
    );
    return found?.id ?? "";
  }
});
