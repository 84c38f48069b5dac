import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, type Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { Project, ProjectPart } from "../../../records/project.ts";
import { projectTable } from "../../../store/queries/goals/projects.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { writtenProject, writtenResult } from "../testing/written.ts";
import { keepCostModels } from "./keep-cost-models.ts";
import { keepEffect } from "./keep-effect.ts";
import { keepProject } from "./keep-project.ts";
import { keepResult } from "./keep-result.ts";
import { linkProject, unlinkProject } from "./link-project.ts";
import { removeProjectPart, restoreProjectPart } from "./remove-part.ts";
import { removeProject } from "./remove-project.ts";

const now = new Date("2026-03-02T08:00:00Z");
const none = "99999999-9999-4999-8999-999999999999";

describe("projects and what came of them", () => {
  let database: TestDatabase;
  let bodyId = "";
  let analyst: Viewer;
  let itemPath = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const put = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      items: [{ title: "Mentorer for unge", outcome: "approved" }],
    });
    bodyId = put.bodyId;
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
    keepProject(database.store, analyst, bodyId, id, writtenProject(said), now);
  const result = (projectId: string, said = {}, id: string | null = null) =>
    keepResult(database.store, analyst, bodyId, { projectId, id }, writtenResult(said), now);
  const models = (projectId: string, all: Parameters<typeof keepCostModels>[4], id: string | null = null) =>
    keepCostModels(database.store, analyst, bodyId, { projectId, id }, all, now);
  const seen = (seenBy: "staff" | "strangers", id: string): Promise<Project | null> =>
    database.store.as(analyst, async (tx) => (await projectTable.one(tx, seenBy, bodyId, id))?.record ?? null);
  const days = async (id: string) => (await seen("strangers", id))?.results.map(({ asOf }) => asOf);
  const small = { name: "Én mentor", lines: [{ label: "Løn", amount: 550_000 }], total: 550_000 };

  it("keep every result by its day, and are public without who keeps them and what was taken away", async () => {
    const id = done(await keep({ owner: "Bodil Bogfinke" }));
    const late = done(await result(id, { asOf: "2025-12-31", begun: 20, finished: 15, reached: 9 }));
    done(await result(id, { asOf: "2025-06-30" }));
    expect(await days(id)).toEqual(["2025-06-30", "2025-12-31"]);
    const shown = await seen("strangers", id);
    expect(shown).not.toHaveProperty("owner");
    expect(shown).not.toHaveProperty("removed");
    const ref = { projectId: id, part: "results" as ProjectPart, id: late };
    done(await removeProjectPart(database.store, analyst, bodyId, ref, now));
    expect(await days(id)).toEqual(["2025-06-30"]);
    done(await restoreProjectPart(database.store, analyst, bodyId, ref, now));
    expect(await days(id)).toEqual(["2025-06-30", "2025-12-31"]);
  });

  it("keep a result as it was before it was changed, to be put back in the other's stead", async () => {
    const id = done(await keep());
    const own = done(await result(id, { reached: 3 }));
    done(await result(id, { reached: 4 }, own));
    const before = (await seen("staff", id))?.removed.results[0];
    expect(before?.reached).toBe(3);
    const ref = { projectId: id, part: "results" as const, id: before?.id ?? "" };
    done(await restoreProjectPart(database.store, analyst, bodyId, ref, now));
    const project = await seen("staff", id);
    expect(project?.results.map(({ reached }) => reached)).toEqual([3]);
    expect(project?.removed.results.map(({ reached }) => reached)).toEqual([4]);
  });

  it("hide from strangers what is of so few, where it is counted in the municipality's own rows", async () => {
    const id = done(await keep({ fewest: 5 }));
    done(await result(id, { stated: 38 }));
    expect((await seen("strangers", id))?.results[0]).toMatchObject({ reached: null, stated: null, finished: 8 });
    expect((await seen("staff", id))?.results[0]).toMatchObject({ reached: 3, stated: 38 });
    done(await keep({ fewest: null }, id));
    expect((await seen("strangers", id))?.results[0]).toMatchObject({ reached: 3, stated: 38 });
  });

  it("keep cost models as they are stated, several at once, and what is expected", async () => {
    const id = done(await keep());
    const wrong = { ...small, name: "To mentorer", total: 1 };
    expect(await models(id, [small, wrong])).toBeNull();
    const first = (await seen("strangers", id))?.costModels[0]?.id ?? "";
    expect(await models(id, [{ ...small, total: null }], first)).toBeNull();
    expect((await seen("strangers", id))?.costModels.map(({ name, total }) => [name, total])).toEqual([
      ["Én mentor", null],
      ["To mentorer", 1],
    ]);
    expect((await seen("staff", id))?.removed.costModels[0]).toMatchObject({ name: "Én mentor", total: 550_000 });
    const ref = { projectId: id, id: null };
    const effect = { what: "Varighed", unit: "år", before: 2, from: 1, to: 1, about: true, found: null };
    const kept = done(await keepEffect(database.store, analyst, bodyId, ref, effect, now));
    const changed = { ...effect, found: "Halvandet år" };
    done(await keepEffect(database.store, analyst, bodyId, { projectId: id, id: kept }, changed, now));
    expect((await seen("strangers", id))?.effects).toEqual([{ ...changed, id: kept }]);
  });

  it("hang on what everybody can read, and on nothing else", async () => {
    const projectId = done(await keep());
    const link = (path: string) => linkProject(database.store, analyst, bodyId, { projectId, path }, now);
    expect([await link(itemPath), await link(itemPath)]).toEqual([null, null]);
    const links = (await seen("strangers", projectId))?.links ?? [];
    expect(links.map(({ kind }) => kind)).toEqual(["item"]);
    expect(keyOf(await link("/aertebjerg"))).toBe("problem.goal-link");
    const recordId = links[0]?.recordId ?? "";
    expect(await unlinkProject(database.store, analyst, bodyId, { projectId, recordId }, now)).toBeNull();
    expect((await seen("strangers", projectId))?.links).toEqual([]);
  });

  it("say what is wrong, and keep what was good", async () => {
    const id = done(await keep());
    const own = done(await result(id));
    const effect = { what: "Varighed", unit: null, before: null, from: 2, to: 1, about: false, found: null };
    const wrong: readonly (readonly [string, unknown])[] = [
      ["problem.goal-title", await keep({ title: " " })],
      ["problem.goal-days", await keep({ ended: "2024-12-31" })],
      ["problem.study-source", await keep({ source: "javascript:alert(1)" })],
      ["problem.wheel-committee", await keep({ committeeId: none })],
      ["problem.goal-unknown", await keep({ goalId: none })],
      ["problem.project-goal", await keep({ goal: 101 })],
      ["problem.fewest", await keep({ fewest: 1 })],
      ["problem.project-long", await keep({ wanted: "x".repeat(301) })],
      ["problem.project-unknown", await keep({}, none)],
      ["problem.budget-day", await result(id, { asOf: "2025-02-30" })],
      ["problem.project-day-taken", await result(id)],
      ["problem.project-finished", await result(id, { asOf: "2025-07-01", finished: 17 })],
      ["problem.project-reached", await result(id, { asOf: "2025-07-01", reached: 9 })],
      ["problem.project-reached", await result(id, { asOf: "2025-07-01", finished: null, reached: 17 })],
      ["problem.project-amount", await result(id, { asOf: "2025-07-01", begun: 16.5 })],
      [
        "problem.project-result-empty",
        await result(id, { asOf: "2025-07-01", begun: null, finished: null, reached: null, stated: 38 }),
      ],
      ["problem.project-part-unknown", await result(id, {}, none)],
      ["problem.cost-model-none", await models(id, [])],
      ["problem.cost-model-none", await models(id, [{ ...small, lines: [] }])],
      ["problem.goal-title", await models(id, [{ ...small, name: "" }])],
      [
        "problem.project-parts",
        await models(
          id,
          Array.from({ length: 7 }, () => small),
        ),
      ],
      [
        "problem.project-effect-range",
        await keepEffect(database.store, analyst, bodyId, { projectId: id, id: null }, effect, now),
      ],
      [
        "problem.forbidden",
        await keepResult(
          database.store,
          holderOf("member", bodyId, null),
          bodyId,
          { projectId: id, id: null },
          writtenResult(),
          now,
        ),
      ],
    ];
    for (const [key, each] of wrong) expect(keyOf(each)).toBe(key);
    expect((await seen("strangers", id))?.results.map((each) => each.id)).toEqual([own]);
  });

  it("are taken back from strangers when they are no longer public, and when they are removed", async () => {
    const id = done(await keep());
    done(await keep({ public: false }, id));
    expect(await seen("strangers", id)).toBeNull();
    done(await keep({}, id));
    expect(await seen("strangers", id)).not.toBeNull();
    expect(await removeProject(database.store, analyst, bodyId, id, now)).toBeNull();
    expect([await seen("strangers", id), await seen("staff", id)]).toEqual([null, null]);
  });
});
