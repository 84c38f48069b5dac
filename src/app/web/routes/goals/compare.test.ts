import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { addFigures } from "../../../../features/goals/add-figures.ts";
import { keepIndicator } from "../../../../features/goals/keep-indicator.ts";
import { figure, quarter, writtenIndicator } from "../../../../features/goals/testing/written.ts";
import { isProblem } from "../../../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { startTestServer } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const named = ["Tranebo", "Vindblæs", "Kildeå", "Nørrevig"];
const comparisons = [
  { area: "Hele landet", name: "Hele landet", kind: "country" as const },
  ...named.map((name) => ({ area: name, name, kind: "municipality" as const })),
];

describe("a municipality beside others", () => {
  let database: TestDatabase;
  let server: RunningServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const { bodyId } = await tryStore(() => store).put({ body: "Ærtebjerg Kommune", start: "2026-02-05", items: [] });
    const keep = async (name: string, figures: Readonly<Record<string, number | null>>, said = {}) => {
      const id = await keepIndicator(
        store,
        importer,
        bodyId,
        null,
        writtenIndicator({ name, comparisons, ...said }),
        now,
      );
      if (isProblem(id)) throw new Error(id.key);
      ids[name] = id;
      const rows = Object.entries(figures).map(([area, value]) => figure(quarter(2025, 4), value, {}, area));
      await addFigures(store, importer, bodyId, { indicatorId: id }, rows, now);
    };
    await keep("Langtidsledige", {
      Ærtebjerg: 14.7,
      "Hele landet": 19.3,
      Tranebo: 12.5,
      Vindblæs: 21,
      Kildeå: 18,
      Nørrevig: null,
    });
    await keep("Ledige i alt", {
      Ærtebjerg: 5,
      "Hele landet": 4,
      Tranebo: 9,
      Vindblæs: 5.1,
      Kildeå: 4.8,
      Nørrevig: 5.2,
    });
    await keep("Unge i praktik", { Ærtebjerg: 40, "Hele landet": 44.6 }, { comparisons: comparisons.slice(0, 1) });
    await keep("Skjult", { Ærtebjerg: 1, "Hele landet": 2 }, { public: false });
    server = await startTestServer(store, { now: () => now });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const get = async (query = "", language = "da") => {
    const answer = await fetch(`${server.url}/aertebjerg/sammenlign${query}`, {
      headers: { cookie: `sprog=${language}` },
    });
    return answer.text();
  };
  const rows = (html: string) =>
    [...html.matchAll(/<th scope="row"[^>]*>([^<]*)<\/th><td class="number">([^<]*)/g)].map(([, name, value]) => [
      name,
      value,
    ]);

  it("says in one sentence where it stands, and shows the same as chart and table, the best first", async () => {
    const html = await get();
    expect(html).toContain("Ærtebjerg Kommune: 14,7 % i 4. kv. 2025. Nr. 2 af 4 kommuner med det bedste tal først");
    expect(html).toContain("4,6 procentpoint under hele landet");
    expect(html).toContain("1 kommune har intet tal.");
    expect(rows(html)).toEqual([
      ["Tranebo", "12,5 %"],
      ["Ærtebjerg Kommune", "14,7 %"],
      ["Kildeå", "18,0 %"],
      ["Hele landet", "19,3 %"],
      ["Vindblæs", "21,0 %"],
      ["Nørrevig", expect.stringMatching(/få/)],
    ]);
    expect(html).toContain("2,2 procentpoint over");
    expect(html.match(/<rect x=/g)).toHaveLength(5);
    expect(html).not.toContain("Skjult");
  });

  it("shows those most alike by another published figure, and says by what they were chosen", async () => {
    const html = await get(`?indikator=${ids.Langtidsledige}&lig=${ids["Ledige i alt"]}`);
    expect(rows(html).map(([name]) => name)).toEqual([
      "Ærtebjerg Kommune",
      "Kildeå",
      "Hele landet",
      "Vindblæs",
      "Nørrevig",
    ]);
    expect(html).toContain("hvis seneste tal for Ledige i alt ligger nærmest Ærtebjerg Kommune");
  });

  it("beside the country alone, says how far from it", async () => {
    const html = await get(`?indikator=${ids["Unge i praktik"]}`);
    expect(html).toContain(
      "Ærtebjerg Kommune: 40,0 % i 4. kv. 2025. Det er 4,6 procentpoint under Hele landet (44,6 %).",
    );
    // None to choose among.
    expect(html).not.toContain('name="lig"');
  });

  it("takes what it does not know for what it has", async () => {
    for (const query of ["?indikator=x", `?indikator=${ids.Skjult}`, `?indikator=${ids.Langtidsledige}&lig=x`]) {
      expect(rows(await get(query)).length, query).toBeGreaterThan(1);
    }
    expect((await fetch(`${server.url}/ingen/sammenlign`)).status).toBe(404);
  });
});
