import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../access/viewer.ts";
import { addFigures } from "../../../features/goals/add-figures.ts";
import { keepIndicator } from "../../../features/goals/keep-indicator.ts";
import { figure, quarter, writtenIndicator } from "../../../features/goals/testing/written.ts";
import type { Indicator } from "../../../records/indicator.ts";
import { isProblem } from "../../../records/problem.ts";
import { figuresOfIndicators } from "../../../store/queries/goals/figures.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { figuresToShow, mostAreas } from "./figures-to-show.ts";
import { viewIndicator } from "./indicator-view.ts";

const now = new Date("2026-03-02T08:00:00Z");
const periods = [quarter(2024, 1), quarter(2024, 2), quarter(2024, 3), quarter(2024, 4)];
const others = Array.from({ length: 20 }, (_, at) => `Prøvekommune ${at + 1}`);

describe("the figures of a wide comparison that a page shows", () => {
  let database: TestDatabase;
  let bodyId = "";
  let indicator: Indicator;
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    ({ bodyId } = await tryStore(() => store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Plan" }] }));
    const comparisons = [
      { area: "Hele landet", name: "Hele landet", kind: "country" as const },
      ...others.map((area) => ({ area, name: area, kind: "municipality" as const })),
    ];
    const written = writtenIndicator({ comparisons });
    const id = await keepIndicator(store, importer, bodyId, null, written, now);
    if (isProblem(id)) throw new Error(id.key);
    indicator = { ...written, id };
    const areas = [undefined, "Hele landet", ...others];
    const figures = areas.flatMap((area, at) =>
      // The others are a quarter ahead: what is compared is the newest that the municipality has itself.
      periods.slice(0, area === undefined ? 3 : 4).map((period, q) => figure(period, 10 + at + q, {}, area)),
    );
    const added = await addFigures(store, importer, bodyId, { indicatorId: id }, figures, now);
    if (isProblem(added)) throw new Error(added.key);
  });
  afterAll(() => database.stop());

  const shown = (most?: number) =>
    database.store.asPublic((tx) => figuresToShow(tx, "strangers", bodyId, [indicator], most));
  const all = () => database.store.asPublic((tx) => figuresOfIndicators(tx, "strangers", bodyId, [indicator.id]));

  it("say what all of them say, and fill the first columns as they do", async () => {
    const whole = viewIndicator("da", indicator, await all(), "Ærtebjerg Kommune");
    const some = viewIndicator("da", indicator, await shown(), "Ærtebjerg Kommune", [], mostAreas);
    expect(some.sentences).toEqual(whole.sentences);
    expect(some.sentences.join(" ")).toContain("Nr. 1 af 21 kommuner");
    expect(some.chart).toBe(whole.chart);
    expect([some.areas.length, some.more]).toEqual([mostAreas, 14]);
    expect(some.rows).toEqual(whole.rows.map(({ label, cells }) => ({ label, cells: cells.slice(0, mostAreas) })));
  });

  it("are few: whole series of the first areas, one period of the rest, of a list the municipality's own", async () => {
    expect((await all()).length).toBe(3 + 21 * 4);
    expect((await shown()).length).toBe(3 + 7 * 4 + 14);
    expect((await shown(1)).map(({ area }) => area)).toEqual(["Ærtebjerg", "Ærtebjerg", "Ærtebjerg"]);
    expect((await shown(99)).length).toBe(3 + 21 * 4);
  });
});
