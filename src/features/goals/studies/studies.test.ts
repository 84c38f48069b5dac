import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, type Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { Study } from "../../../records/study.ts";
import { studyTable } from "../../../store/queries/goals/studies.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { writtenLine, writtenStudy } from "../testing/written.ts";
import { keepStudy } from "./keep-study.ts";
import { keepStudyLine } from "./keep-study-line.ts";
import { linkStudyLine, unlinkStudyLine } from "./link-study-line.ts";
import { moveStudyLine } from "./move-study-line.ts";
import { removeStudy } from "./remove-study.ts";
import { removeStudyLine, restoreStudyLine } from "./remove-study-line.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("evaluations, analyses and papers that are followed", () => {
  let database: TestDatabase;
  let bodyId = "";
  let analyst: Viewer;
  let itemPath = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [
        { title: "Mentorer for unge", outcome: "approved" },
        { title: "Personalesag", public: false },
      ],
    });
    bodyId = done.bodyId;
    analyst = holderOf("analyst", bodyId, null);
    const [address] = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE path LIKE '%/punkt/1'" }),
    );
    itemPath = address?.path ?? "";
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const keep = (said = {}, id: string | null = null) =>
    keepStudy(database.store, analyst, bodyId, id, writtenStudy(said), now);
  const line = (studyId: string, said = {}, id: string | null = null) =>
    keepStudyLine(database.store, analyst, bodyId, { studyId, id }, writtenLine(said), now);
  const seen = (seenBy: "staff" | "strangers", id: string): Promise<Study | null> =>
    database.store.as(analyst, async (tx) => (await studyTable.one(tx, seenBy, bodyId, id))?.record ?? null);
  const titles = async (id: string) => (await seen("strangers", id))?.lines.map(({ title }) => title);

  it("is public without who keeps it and without lines that were taken away", async () => {
    const id = done(await keep({ owner: "Bodil Bogfinke" }));
    const first = done(await line(id, { title: "Mentor", status: "holds", found: "11 af 16 gennemførte." }));
    const second = done(await line(id, { title: "Fælles plan" }));
    done(await removeStudyLine(database.store, analyst, bodyId, { studyId: id, lineId: second }, now));
    const shown = await seen("strangers", id);
    expect(shown).toMatchObject({ unit: "Jobcentret", lines: [{ id: first, status: "holds" }] });
    expect(shown).not.toHaveProperty("owner");
    expect(shown).not.toHaveProperty("removed");
    done(await restoreStudyLine(database.store, analyst, bodyId, { studyId: id, lineId: second }, now));
    expect(await titles(id)).toEqual(["Mentor", "Fælles plan"]);
    expect(await restoreStudyLine(database.store, analyst, bodyId, { studyId: id, lineId: second }, now)).toMatchObject(
      {
        key: "problem.study-line-unknown",
      },
    );
  });

  it("keeps its lines in the order of each part, whatever stands between them", async () => {
    const id = done(await keep());
    for (const [title, part] of [
      ["A", "theory"],
      ["1", "watch"],
      ["B", "theory"],
      ["2", "watch"],
    ] as const) {
      done(await line(id, { title, part }));
    }
    const last = (await seen("staff", id))?.lines.find(({ title }) => title === "B")?.id ?? "";
    const move = (to: "up" | "down") =>
      moveStudyLine(database.store, analyst, bodyId, { studyId: id, lineId: last, to }, now);
    done(await move("up"));
    expect(await titles(id)).toEqual(["B", "1", "A", "2"]);
    done(await move("up"));
    expect(await titles(id)).toEqual(["B", "1", "A", "2"]);
    done(await move("down"));
    expect(await titles(id)).toEqual(["A", "1", "B", "2"]);
  });

  it("hangs its lines on what everybody can read, and on nothing else", async () => {
    const studyId = done(await keep({ kind: "paper" }));
    const lineId = done(await line(studyId, { part: "point", status: "under-way" }));
    const link = (path: string) => linkStudyLine(database.store, analyst, bodyId, { studyId, lineId, path }, now);
    expect(await link(itemPath)).toBeNull();
    expect(await link(itemPath)).toBeNull();
    const [link1, ...more] = (await seen("strangers", studyId))?.lines[0]?.links ?? [];
    expect([link1?.kind, more]).toEqual(["item", []]);
    for (const path of ["/aertebjerg", "/findes/ikke", itemPath.replace("/punkt/1", "/punkt/2/intet")]) {
      expect(keyOf(await link(path)), path).toBe("problem.goal-link");
    }
    const recordId = link1?.recordId ?? "";
    expect(await unlinkStudyLine(database.store, analyst, bodyId, { studyId, lineId, recordId }, now)).toBeNull();
    expect((await seen("strangers", studyId))?.lines[0]?.links).toEqual([]);
  });

  it("says what is wrong, and keeps what was good", async () => {
    const id = done(await keep());
    done(await line(id, { part: "learning", title: "Værksted 1", day: "2025-04-02" }));
    const none = "99999999-9999-4999-8999-999999999999";
    const wrong: readonly (readonly [string, unknown])[] = [
      ["problem.goal-title", await keep({ title: " " })],
      ["problem.goal-days", await keep({ ended: "2024-12-31" })],
      ["problem.study-source", await keep({ source: "javascript:alert(1)" })],
      ["problem.wheel-committee", await keep({ committeeId: none })],
      ["problem.goal-unknown", await keep({ goalId: none })],
      ["problem.study-unknown", await keep({}, none)],
      ["problem.study-kind", await keep({ kind: "paper" }, id)],
      ["problem.study-part", await line(id, { part: "point" })],
      ["problem.study-status", await line(id, { status: "done" })],
      ["problem.goal-long", await line(id, { found: "x".repeat(10_001) })],
      ["problem.indicator-unknown", await line(id, { indicatorIds: [none] })],
      ["problem.study-line-unknown", await line(id, {}, none)],
      [
        "problem.forbidden",
        await keepStudy(database.store, holderOf("member", bodyId, null), bodyId, null, writtenStudy(), now),
      ],
    ];
    for (const [key, result] of wrong) expect(keyOf(result)).toBe(key);
    expect(await titles(id)).toEqual(["Værksted 1"]);
  });

  it("is taken back from strangers when it is no longer public, and when it is removed", async () => {
    const id = done(await keep());
    done(await keep({ public: false }, id));
    expect(await seen("strangers", id)).toBeNull();
    done(await keep({}, id));
    expect(await seen("strangers", id)).not.toBeNull();
    expect(await removeStudy(database.store, analyst, bodyId, id, now)).toBeNull();
    expect([await seen("strangers", id), await seen("staff", id)]).toEqual([null, null]);
    const all = await database.store.asPublic((tx) => studyTable.all(tx, "strangers", bodyId));
    expect(all.map(({ record }) => record.id)).not.toContain(id);
  });
});
