import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../access/secret.ts";
import { holderOf, importer, type Viewer, worker } from "../access/viewer.ts";
import { newDraft, openDraft, sealDraft } from "../features/surveys/draft.ts";
import { handIn, putIn } from "../features/surveys/hand-in.ts";
import { inviteToSurvey, linksToRemind } from "../features/surveys/invite-to-survey.ts";
import { keepSurvey, type WrittenSurvey } from "../features/surveys/keep-survey.ts";
import type { SurveyKeys } from "../features/surveys/keys.ts";
import { letOutAnswers } from "../features/surveys/let-out.ts";
import { closeSurvey, openSurvey } from "../features/surveys/move-survey.ts";
import { publishResults, surveyStanding } from "../features/surveys/publish-results.ts";
import { unsealAnswers } from "../features/surveys/waiting-box.ts";
import { isProblem } from "../records/problem.ts";
import { backup } from "../store/backup/backup.ts";
import { withOwner } from "../store/connect/open.ts";
import { importDocument } from "../store/import/import-document.ts";
import { boxesOf, findInvitation, type Invitation, keysOfBoxes, useLink } from "../store/queries/surveys/handing-in.ts";
import { sketch } from "../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { testRunFolder } from "../store/testing/test-run.ts";
import { openSurveyKeys } from "./survey-keys.ts";

const now = new Date("2026-03-02T08:00:00Z");
const later = new Date("2026-03-02T09:00:00Z");
const today = "2026-03-02";

const both = (da: string) => ({ da, en: "" });
const written: WrittenSurvey = {
  name: both("Mød Jobcentret"),
  intro: both("Vi vil gerne vide, hvad du mener."),
  opens: "2026-03-01",
  closes: "2026-03-31",
  groups: [
    { key: "syge", name: both("Sygedagpenge") },
    { key: "unge", name: both("Unge") },
  ],
  questions: [
    { key: "moedt", kind: "scale", text: both("Jeg bliver mødt med respekt"), options: [] },
    { key: "andet", kind: "text", text: both("Hvad kan vi gøre bedre?"), options: [] },
  ],
  previousId: null,
};

let database: TestDatabase;
let folder: string;
let keys: SurveyKeys;
let bodyId = "";
let keeper: Viewer;
beforeAll(async () => {
  database = await startTestDatabase();
  folder = mkdtempSync(path.join(testRunFolder(), "surveys-"));
  keys = await openSurveyKeys(folder);
  const minutes = sketch({ body: "Ærtebjerg Kommune", start: "2026-02-05T16:00:00+01:00", items: [{ title: "Sti" }] });
  const done = await importDocument(database.store, importer, minutes);
  if (isProblem(done)) throw new Error(done.key);
  bodyId = done.bodyId;
  keeper = holderOf("analyst", bodyId, null);
});
afterAll(() => database.stop());

interface Links {
  readonly surveyId: string;
  readonly of: (group: string) => Promise<Invitation[]>;
}

/** An open survey to so many of each group, invited by digital post. */
async function aSurvey(sizes: Readonly<Record<string, number>>, change: Partial<WrittenSurvey> = {}): Promise<Links> {
  const { store } = database;
  const surveyId = await keepSurvey(store, keeper, bodyId, null, { ...written, ...change }, now);
  if (isProblem(surveyId)) throw new Error(surveyId.key);
  const ref = { bodyId, surveyId };
  const list = Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, at) => ({ to: `${group}-${at}`, group, language: "da" as const })),
  );
  const invited = await inviteToSurvey(store, keeper, ref, keys.secret, { by: "post", list }, now);
  if (isProblem(invited)) throw new Error(invited.key);
  expect(await openSurvey(store, keeper, ref, now)).toBeNull();
  const of = async (group: string) => {
    const found: Invitation[] = [];
    for (const { reference, secret } of invited.links) {
      if (!reference.startsWith(`${group}-`)) continue;
      const one = await store.as(worker, (tx) => findInvitation(tx, digestOf(secret)));
      if (one !== null) found.push(one);
    }
    return found;
  };
  return { surveyId, of };
}

const draftOf = (step: string, text = "") => ({
  ...newDraft(),
  choices: { moedt: [step] },
  texts: text === "" ? {} : { andet: text },
});
const answer = (invitation: Invitation, step: string, text = "") =>
  handIn(database.store, keys.pool, invitation, draftOf(step, text), today);
const out = (surveyId: string) =>
  database.store.as(worker, (tx) =>
    tx.rows<{ id: string; group: string; choices: Record<string, string[]> }>({
      text: `SELECT id, group_key AS "group", choices FROM survey_answer WHERE survey_id = '${surveyId}'`,
    }),
  );
const letOut = (at = now) => letOutAnswers(database.store, keys.pool, at.toISOString().slice(0, 10), at);

/** Everything of the database as the project's own backup has it: tables with columns and rows. */
async function backedUp(): Promise<Map<string, Record<string, string | null>[]>> {
  const file = path.join(folder, `${Math.random()}.traad`);
  await withOwner(database.place, database.owner, (client) => backup(client, file, { program: "0", now }));
  const tables = new Map<string, Record<string, string | null>[]>();
  let columns: string[] = [];
  let rows: Record<string, string | null>[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n")) {
    const read = JSON.parse(line);
    if (read.table !== undefined) {
      columns = read.columns;
      rows = [];
      tables.set(read.table, rows);
    } else if (Array.isArray(read)) rows.push(Object.fromEntries(columns.map((name, at) => [name, read[at]])));
  }
  return tables;
}

describe("what joins a link and an answer", () => {
  test("is in no column: neither a time, nor a link, nor a number of their own that both have", async () => {
    const columns = await withOwner(database.place, database.owner, (client) =>
      client.query<{ table: string; columns: string[] }>(
        `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
           FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          WHERE c.relname LIKE 'survey%' AND c.relkind = 'r' GROUP BY 1`,
      ),
    );
    const of = Object.fromEntries(columns.rows.map((row) => [row.table, row.columns]));
    expect(of).toEqual({
      survey: [
        ...["body_id", "id", "state", "opens", "closes", "previous_id", "reminders", "record"],
        ...["created", "modified", "deleted"],
      ],
      survey_invitation: ["body_id", "id", "survey_id", "digest", "group_key", "language"],
      survey_address: ["body_id", "invitation_id", "survey_id", "email", "reference"],
      // What tells who has answered …
      survey_use: ["body_id", "survey_id", "invitation_id"],
      survey_claim: ["body_id", "survey_id", "digest"],
      // … and what was answered.
      survey_pool: ["body_id", "survey_id", "group_key", "key_id", "sealed"],
      survey_answer: ["body_id", "survey_id", "id", "group_key", "choices"],
      survey_text: ["body_id", "survey_id", "id", "question_key", "text", "state", "shown"],
    });
    const { rows } = await withOwner(database.place, database.owner, (client) =>
      client.query(
        `SELECT conname FROM pg_constraint WHERE contype = 'f'
            AND (conrelid::regclass::text, confrelid::regclass::text) IN (
              SELECT a, b FROM unnest(ARRAY['survey_answer', 'survey_text', 'survey_pool']) a,
                unnest(ARRAY['survey_use', 'survey_claim', 'survey_invitation']) b)`,
      ),
    );
    expect(rows).toEqual([]);
  });

  test("is not on the timeline, among the mails or in the log of accesses", async () => {
    const { of, surveyId } = await aSurvey({ syge: 12 });
    const count = async () => {
      const tables = await backedUp();
      return ["timeline", "access_log", "mail", "happening"].map((name) => tables.get(name)?.length);
    };
    const before = await count();
    for (const invitation of await of("syge")) expect(await answer(invitation, "agree")).toBeNull();
    await letOut();
    expect(await count()).toEqual(before);
    expect((await out(surveyId)).length).toBe(7);
  });

  test("is in no backup: what waits is sealed, and the key of a backup's box is gone with the next answer", async () => {
    const { of, surveyId } = await aSurvey({ syge: 9 });
    const links = await of("syge");
    const secrets = links.map((_, at) => `Sentinelord${at}`);
    const backups: Map<string, Record<string, string | null>[]>[] = [];
    for (const [at, invitation] of links.entries()) {
      expect(await answer(invitation, "agree", secrets[at])).toBeNull();
      backups.push(await backedUp());
    }
    const openable: number[] = [];
    for (const [at, tables] of backups.entries()) {
      const text = JSON.stringify([...tables]);
      for (const secret of secrets) expect(text).not.toContain(secret);
      // Whoever takes all backups and, later, the folder of keys opens the last box only: nine answers in a random order.
      const box = tables.get("survey_pool")?.find((row) => row.survey_id === surveyId);
      expect(tables.get("survey_use")?.filter((row) => row.survey_id === surveyId)).toHaveLength(at + 1);
      if ((await keys.pool.find(box?.key_id ?? "")) !== null) openable.push(at);
    }
    expect(openable).toEqual([links.length - 1]);
    // One key a box, and no old ones.
    const files = readdirSync(path.join(folder, "survey-keys")).filter((name) => name.endsWith(".key"));
    const boxes = await database.store.as(worker, keysOfBoxes);
    expect(files.sort()).toEqual(boxes.map((id) => `${id}.key`).sort());
  });

  test("does not follow from the size of what waits: long and short answers take the same room", async () => {
    const sizes: number[] = [];
    for (const text of ["", "Kort.", "ø".repeat(1500)]) {
      const { of, surveyId } = await aSurvey({ syge: 5 });
      const [first] = await of("syge");
      if (first === undefined) throw new Error("Nobody was invited.");
      await answer(first, "agree", text);
      const [box] = await database.store.as(worker, (tx) => boxesOf(tx, { bodyId, surveyId }, null));
      sizes.push(box?.sealed.length ?? 0);
    }
    expect(new Set(sizes).size).toBe(1);
  });

  test("does not follow from the order or the transactions of rows", async () => {
    const { of, surveyId } = await aSurvey({ syge: 40 });
    const links = await of("syge");
    const order: string[] = [];
    for (const [at, invitation] of links.entries()) {
      expect(await answer(invitation, at % 2 === 0 ? "agree" : "disagree", `Tekst ${at}`)).toBeNull();
      order.push(invitation.id);
      if (at % 10 === 9) await letOut();
    }
    await letOut();
    const onDisk = (table: string, column: string) =>
      withOwner(database.place, database.owner, (client) =>
        client.query<{ value: string; xmin: string }>(
          `SELECT ${column} AS value, xmin::text FROM ${table} WHERE survey_id = '${surveyId}' ORDER BY ctid`,
        ),
      );
    for (const [table, column] of [
      ["survey_use", "invitation_id"],
      ["survey_answer", "id"],
      ["survey_text", "text"],
    ] as const) {
      const { rows } = await onDisk(table, column);
      expect(rows.length).toBeGreaterThanOrEqual(35);
      // All of one transaction: none tells when it came.
      expect(new Set(rows.map((row) => row.xmin)).size, table).toBe(1);
    }
    const uses = (await onDisk("survey_use", "invitation_id")).rows.map((row) => row.value);
    // By chance once in 40! times.
    expect(uses).not.toEqual(order);
    const texts = (await onDisk("survey_text", "text")).rows.map((row) => Number(row.value.replace("Tekst ", "")));
    expect(texts).not.toEqual([...texts].sort((a, b) => a - b));
    // A text stands by itself: nothing says what the one who wrote it chose.
    const tables = await backedUp();
    const answers = tables.get("survey_answer")?.filter((row) => row.survey_id === surveyId) ?? [];
    expect(JSON.stringify(answers)).not.toContain("Tekst");
    const ids = new Set(answers.map((row) => row.id));
    expect(tables.get("survey_text")?.some((row) => ids.has(row.id ?? ""))).toBe(false);
  });
});

describe("answers go out", () => {
  test("five at a time at least, and each group's by themselves; the last ones together without a group", async () => {
    const { of, surveyId } = await aSurvey({ syge: 20, unge: 6 });
    const [syge, unge] = [await of("syge"), await of("unge")];
    const waves: number[] = [];
    for (const invitation of syge.slice(0, 17)) {
      await answer(invitation, "agree");
      await letOut();
      waves.push((await out(surveyId)).length);
    }
    for (const invitation of unge.slice(0, 2)) await answer(invitation, "disagree-strongly");
    await letOut();
    const steps = waves.map((count, at) => count - (waves[at - 1] ?? 0)).filter((step) => step > 0);
    expect(steps).toEqual([5, 5]);
    expect((await out(surveyId)).every(({ group }) => group === "syge")).toBe(true);
    expect(await closeSurvey(database.store, keeper, { bodyId, surveyId }, now)).toBeNull();
    await letOut();
    expect((await out(surveyId)).length, "the last are on their way for ten minutes").toBe(10);
    await letOut(later);
    const all = await out(surveyId);
    expect(all.length).toBe(19);
    // Two young people are too few to go out by themselves: they went with seven others, as of no group.
    expect(all.filter(({ group }) => group === "").length).toBe(9);
    expect(all.some(({ group }) => group === "unge")).toBe(false);
    const standing = await surveyStanding(database.store, keeper, { bodyId, surveyId });
    expect(standing).toMatchObject({ used: 19, answers: 19, settled: true });
  });

  test("never, where fewer than five answered in all", async () => {
    const { of, surveyId } = await aSurvey({ syge: 20 });
    for (const invitation of (await of("syge")).slice(0, 4)) await answer(invitation, "agree");
    await closeSurvey(database.store, keeper, { bodyId, surveyId }, now);
    await letOut(later);
    expect(await out(surveyId)).toEqual([]);
    expect(await publishResults(database.store, keeper, { bodyId, surveyId }, later)).toMatchObject({
      key: "problem.survey-few",
    });
  });

  test("and where a backup was put back without its keys, what waited is lost and nothing else", async () => {
    const { of, surveyId } = await aSurvey({ syge: 12 });
    const links = await of("syge");
    for (const invitation of links.slice(0, 3)) await answer(invitation, "agree");
    for (const id of await database.store.as(worker, keysOfBoxes)) await keys.pool.destroy(id);
    for (const invitation of links.slice(3, 9)) expect(await answer(invitation, "agree")).toBeNull();
    await closeSurvey(database.store, keeper, { bodyId, surveyId }, now);
    await letOut(later);
    expect(await surveyStanding(database.store, keeper, { bodyId, surveyId })).toMatchObject({ used: 9, answers: 6 });
  });
});

describe("a link is used once", () => {
  test("also when the same page is sent twice, or from two pages at once", async () => {
    const { of, surveyId } = await aSurvey({ syge: 10 });
    const [first, second] = await of("syge");
    if (first === undefined || second === undefined) throw new Error("Nobody was invited.");
    const draft = draftOf("agree");
    const hand = (invitation: Invitation, one = draft) => handIn(database.store, keys.pool, invitation, one, today);
    expect(await hand(first)).toBeNull();
    expect(await hand(first)).toMatchObject({ key: "problem.survey-used" });
    expect(await hand(first, draftOf("disagree"))).toMatchObject({ key: "problem.survey-used" });
    const tries = await Promise.all(Array.from({ length: 6 }, () => hand(second, draftOf("agree"))));
    expect(tries.filter((wrong) => wrong === null).length).toBe(1);
    const same = draftOf("neither");
    const [, , third] = await of("syge");
    if (third === undefined) throw new Error("Nobody was invited.");
    const again = await Promise.all(Array.from({ length: 6 }, () => hand(third, same)));
    expect(again.filter((wrong) => wrong === null).length).toBe(1);
    const [box] = await database.store.as(worker, (tx) => boxesOf(tx, { bodyId, surveyId }, null));
    const key = await keys.pool.find(box?.keyId ?? "");
    if (box === undefined || key === null) throw new Error("There is no box.");
    expect(unsealAnswers(key, box.sealed, `${surveyId} syge`).length).toBe(3);
  });

  test("also when the program dies between the two transactions: the same page gets its answer in, and once", async () => {
    const { of, surveyId } = await aSurvey({ syge: 10 });
    const [first] = await of("syge");
    if (first === undefined) throw new Error("Nobody was invited.");
    const draft = draftOf("agree");
    await withOwner(database.place, database.owner, async (client) => {
      // Somebody else is at the boxes, so that the second transaction waits after the first was committed …
      await client.query("BEGIN");
      await client.query("SELECT pg_advisory_xact_lock(hashtextextended('traad survey ' || $1, 0))", [surveyId]);
      const tried = handIn(database.store, keys.pool, first, draft, today).then(
        () => "in",
        () => "died",
      );
      const waiting =
        "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
      let pids: { pid: number }[] = [];
      while (pids.length === 0) pids = (await client.query<{ pid: number }>(waiting)).rows;
      // … and there it is killed.
      await client.query("SELECT pg_terminate_backend($1)", [pids[0]?.pid]);
      expect(await tried).toBe("died");
      await client.query("COMMIT");
    });
    const state = () =>
      database.store.as(worker, (tx) =>
        tx.rows({
          text: `SELECT (SELECT count(*)::int FROM survey_use WHERE survey_id = '${surveyId}') AS uses,
            (SELECT count(*)::int FROM survey_claim WHERE survey_id = '${surveyId}') AS claims,
            (SELECT count(*)::int FROM survey_pool WHERE survey_id = '${surveyId}') AS boxes`,
        }),
      );
    expect(await state()).toEqual([{ uses: 1, claims: 1, boxes: 0 }]);
    // Another page of the same link gets nothing in.
    expect(await answer(first, "disagree")).toMatchObject({ key: "problem.survey-used" });
    expect(await handIn(database.store, keys.pool, first, draft, today)).toBeNull();
    expect(await state()).toEqual([{ uses: 1, claims: 0, boxes: 1 }]);
    expect(await handIn(database.store, keys.pool, first, draft, today)).toMatchObject({ key: "problem.survey-used" });
  });

  test("and only while the survey is open; what was on its way when it closed comes in", async () => {
    const { of, surveyId } = await aSurvey({ syge: 10 });
    const [first, second] = await of("syge");
    if (first === undefined || second === undefined) throw new Error("Nobody was invited.");
    const draft = draftOf("agree");
    await database.store.as(worker, (tx) => useLink(tx, { bodyId, surveyId }, first.id, digestOf(draft.claim)));
    await closeSurvey(database.store, keeper, { bodyId, surveyId }, now);
    expect(await handIn(database.store, keys.pool, first, draft, today)).toBeNull();
    expect(await answer(second, "agree")).toMatchObject({ key: "problem.survey-not-open" });
    const early = await aSurvey({ syge: 5 }, { opens: "2026-03-05" });
    const [one] = await early.of("syge");
    if (one === undefined) throw new Error("Nobody was invited.");
    expect(await answer(one, "agree")).toMatchObject({ key: "problem.survey-not-open" });
    expect(
      await putIn(database.store, keys.pool, { bodyId, surveyId }, "syge", { choices: {}, texts: {} }, digestOf("x")),
    ).toMatchObject({ key: "problem.survey-used" });
  });

  test("by a page of its own link, for three days", () => {
    const draft = draftOf("agree", "Æblegrød");
    const carried = sealDraft(keys.secret, "a", draft, now);
    expect(openDraft(keys.secret, "a", carried, later)).toEqual(draft);
    expect(openDraft(keys.secret, "b", carried, later)).toBeNull();
    expect(openDraft(keys.secret, "a", `${carried.slice(0, -4)}AAAA`, later)).toBeNull();
    expect(openDraft(keys.secret, "a", carried, new Date("2026-03-06T08:00:00Z"))).toBeNull();
    expect(openDraft(keys.secret, "a", "", now)).toBeNull();
    expect(carried).not.toContain("agree");
  });
});

describe("inviting", () => {
  test("passes over who was invited before, and names no group of fewer than five", async () => {
    const { of, surveyId } = await aSurvey({ syge: 6, unge: 3 });
    expect((await of("unge")).map(({ group }) => group)).toEqual(["", "", ""]);
    expect((await of("syge"))[0]?.group).toBe("syge");
    const list = [{ to: "syge-1", group: "syge", language: "da" } as const];
    const again = await inviteToSurvey(
      database.store,
      keeper,
      { bodyId, surveyId },
      keys.secret,
      { by: "post", list },
      now,
    );
    expect(again).toMatchObject({ added: 0, known: 1, links: [] });
  });

  test("gives the links of those who have not answered anew, and forgets where they went when it closes", async () => {
    const { of, surveyId } = await aSurvey({ syge: 8 });
    const ref = { bodyId, surveyId };
    const links = await of("syge");
    for (const invitation of links.slice(0, 6)) await answer(invitation, "agree");
    const left = await linksToRemind(database.store, keeper, ref, keys.secret, now);
    if (isProblem(left)) throw new Error(left.key);
    expect(left.map(({ reference }) => reference).sort()).toEqual(["syge-6", "syge-7"]);
    const found = await database.store.as(worker, (tx) => findInvitation(tx, digestOf(left[0]?.secret ?? "")));
    expect(found?.used).toBe(false);
    await letOutAnswers(database.store, keys.pool, "2026-04-01", new Date("2026-04-01T08:00:00Z"));
    await letOutAnswers(database.store, keys.pool, "2026-04-01", new Date("2026-04-01T09:00:00Z"));
    const tables = await backedUp();
    expect(tables.get("survey_address")?.filter((row) => row.survey_id === surveyId)).toEqual([]);
    expect((await out(surveyId)).length).toBe(6);
  });
});
