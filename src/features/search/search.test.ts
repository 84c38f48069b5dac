import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AgendaItem } from "../../records/agenda-item.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../store/testing/test-database.ts";
import { type PublicItem, publishTestItems, publishTestPapers, testId } from "../../store/testing/test-public-rows.ts";
import { search } from "./search.ts";
import type { SearchQuery, SearchResult } from "./search-query.ts";

const decision = (text: string, outcome: "approved" | "noted" = "approved"): AgendaItem["decision"] => ({
  text,
  outcome,
  final: true,
  points: [],
  votes: [],
  dissents: [],
  disqualified: [],
});
const presentation = (text: string): AgendaItem["sections"] => [
  { kind: "presentation", heading: "Sagsfremstilling", text },
];

const items: Omit<PublicItem, "body" | "committee">[] = [
  { key: "plan", day: "2024-01-10", record: { title: "Handling for unge", decision: decision("Godkendt.") } },
  {
    key: "sygedagpenge",
    day: "2024-02-10",
    case: "Sygedagpenge",
    record: {
      title: "Sygedagpengeudviklingen i 2023",
      caseNumber: "15.00.15-A00-1-18",
      decision: decision("Taget til efterretning.", "noted"),
      sections: presentation("Udvalget blev orienteret. Antallet af forløb er faldet med 12 procent. Tallene er nye."),
    },
  },
  {
    key: "arbejdsfastholdelse",
    day: "2024-03-10",
    case: "Sygedagpenge",
    record: { title: "Indsats for arbejdsfastholdelse", caseNumber: "24/18490", decision: decision("Drøftet.") },
  },
  { key: "job-title", day: "2020-03-10", record: { title: "Flere i job", decision: decision("Godkendt.") } },
  { key: "job-decision", day: "2021-03-10", record: { title: "Indsatsen", decision: decision("Flere skal i job.") } },
  { key: "job-body", day: "2022-03-10", record: { title: "Status", sections: presentation("Mange fik et job i år.") } },
  {
    key: "jobcenter",
    day: "2024-05-10",
    record: { title: "Jobcenterets jobmesse", sections: presentation("Jobcenteret holder jobmesse.") },
  },
  {
    key: "name",
    day: "2024-04-10",
    record: {
      title: "Økonomi på Ærtebjerg Skole",
      absent: [{ name: "Vigga Vindspejl", party: "V", excused: true, substitute: null }],
      sections: presentation("Børnene får en ny skolegård, og FGU-elever bygger den."),
    },
  },
  {
    key: "closed",
    day: "2024-06-10",
    record: { title: "Køb af ejendom", public: false, caseNumber: "99/77777", decision: decision("Hemmelighed.") },
  },
];

describe.each(testServers)("search on %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
    const place = { body: "Ærtebjerg Kommune", committee: "Arbejdsmarkedsudvalget" };
    await publishTestItems(
      database.store,
      items.map((item) => ({ ...place, ...item })),
    );
    await publishTestPapers(database.store, [
      {
        key: "paper",
        body: place.body,
        title: "Studietur",
        day: "2023-09-01",
        text: "Vi så et bibliotek.\n\nOg en havn.",
      },
    ]);
  });
  afterAll(() => database.stop());

  const ask = (text: string, more: Partial<SearchQuery> = {}) => search(database.store, { text, ...more });
  const names = new Map([...items, { key: "paper" }].map((item) => [testId(item.key), item.key]));
  const keys = (result: SearchResult) => result.hits.map((hit) => names.get(hit.itemId));

  it.each([
    ["handlinger", ["plan"]],
    ["sygedagpenge", ["sygedagpenge"]],
    ["dagpenge", ["sygedagpenge"]],
    ["udvikling", ["sygedagpenge"]],
    ["fastholdelsen", ["arbejdsfastholdelse"]],
    ["aertebjerg oekonomi", ["name"]],
    ["boern", ["name"]],
    ["fgu", ["name"]],
    ["FGU-elev", ["name"]],
    ["Vigga Vindspejl", ["name"]],
    ['"ny skolegård"', ["name"]],
    ['"skolegård ny"', []],
    ["15.00.15", ["sygedagpenge"]],
    ["A00-1-18", ["sygedagpenge"]],
    ["24/18490", ["arbejdsfastholdelse"]],
    ["18490", ["arbejdsfastholdelse"]],
    ["bibliotek", ["paper"]],
    ["hemmelighed", []],
    ["99/77777", []],
    ["ejendomme", ["closed"]],
  ])("%s finds %j", async (text, expected) => expect(keys(await ask(text))).toEqual(expected));

  it("puts whole words first, the title before the decision before the text", async () => {
    expect(keys(await ask("job"))).toEqual(["job-title", "job-decision", "job-body", "jobcenter"]);
    expect(keys(await ask("job", { order: "newest" }))).toEqual(["jobcenter", "job-body", "job-decision", "job-title"]);
  });

  it("leaves out what is excluded", async () => {
    expect(keys(await ask("job -status"))).toEqual(["job-title", "job-decision", "jobcenter"]);
    expect(keys(await ask('job -"et job"'))).toEqual(["job-title", "job-decision", "jobcenter"]);
    expect(keys(await ask("job IKKE indsatsen"))).toEqual(["job-title", "job-body", "jobcenter"]);
  });

  it("quotes the matching sentence with marks", async () => {
    const [hit] = (await ask("forløb")).hits;
    expect(hit?.snippet).toEqual([
      { text: "Antallet af ", mark: false },
      { text: "forløb", mark: true },
      { text: " er faldet med 12 procent.", mark: false },
    ]);
    expect((await ask("dagpenge")).hits[0]?.titleSegments[0]).toEqual({ text: "Sygedagpengeudviklingen", mark: true });
  });

  it("shows of a closed item its title only", async () => {
    const [hit] = (await ask("ejendom")).hits;
    expect(hit).toMatchObject({ title: "Køb af ejendom", open: false, snippet: [], outcome: null, caseNumber: null });
  });

  it("counts facets and narrows by them", async () => {
    const all = await ask("");
    expect(all.total).toEqual({ n: 10, more: false });
    const facet = (name: string) => all.facets.find((one) => one.name === name)?.values;
    expect(facet("year")?.find((one) => one.value === "2024")?.count).toEqual({ n: 6, more: false });
    expect(facet("outcome")?.map((one) => [one.value, one.count.n])).toEqual([
      ["approved", 4],
      ["noted", 1],
    ]);
    const committee = facet("committee")?.[0]?.value ?? "";
    expect(committee).toBe("ærtebjerg-kommune/arbejdsmarkedsudvalget");
    for (const [filters, n] of [
      [{ committee }, 9],
      [{ kind: "document" }, 1],
      [{ year: "2024", outcome: "approved" }, 2],
      [{ case: "ærtebjerg-kommune/sygedagpenge" }, 2],
      [{ body: "ærtebjerg-kommune" }, 10],
      [{ body: "nowhere" }, 0],
      [{ year: "'; DROP" }, 0],
    ] as const) {
      expect((await ask("", { filters })).total.n).toBe(n);
    }
  });

  it.each(["best", "newest"] as const)("pages there and back without a gap or a repeat, %s first", async (order) => {
    const whole = keys(await ask("", { order, size: 100 }));
    const pages: (string | undefined)[][] = [];
    let cursor: string | null = null;
    do {
      const page: SearchResult = await ask("", { order, size: 3, cursor });
      pages.push(keys(page));
      cursor = page.next;
    } while (cursor !== null);
    expect(pages.flat()).toEqual(whole);
    const second = await ask("job", { order, size: 1, cursor: (await ask("job", { order, size: 1 })).next });
    const third = await ask("job", { order, size: 1, cursor: second.next });
    expect(keys(await ask("job", { order, size: 1, cursor: third.previous }))).toEqual(keys(second));
    expect((await ask("job", { order, size: 1, cursor: second.previous })).previous).toBeNull();
  });

  it("leaves out a word that nothing holds, says so, and offers another spelling", async () => {
    const result = await ask("sygedagpenge xyzzyqwk");
    expect(keys(result)).toEqual(["sygedagpenge"]);
    expect(result.ignored).toEqual(["xyzzyqwk"]);
    expect((await ask("sygedagpende")).didYouMean).toBe("sygedagpenge");
    expect(keys(await ask("skolegårdsforløb"))).toEqual([]);
    expect(keys(await ask("fastholdelsesindsats"))).toEqual(["arbejdsfastholdelse"]);
  });

  it("offers a name or a word of a title in place of a misspelt one", async () => {
    expect((await ask("Arbejdsmarkedsudvaglet")).didYouMean).toBeNull(); // a committee's name, but nothing holds it
    expect((await ask("vigga arbejdsfastholdesle")).didYouMean).toBe("vigga arbejdsfastholdelse");
    expect((await ask("Ærtebjrg")).didYouMean).toBe("ærtebjerg");
    expect((await ask("sygedagpengudviklingne")).didYouMean).toBe("sygedagpengeudviklingen");
    expect((await ask("jobfastholdelse")).didYouMean).toBeNull(); // two words that are there, and no slip of the pen
  });

  it("answers any text at all", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."abæø -\"'&|!():*<>\\%_“„«12/.\0\n\ud800"), maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (query, filter, cursor) => {
        const result = await ask(query, { cursor, filters: { committee: filter, year: filter }, size: 5 });
        expect(Array.isArray(result.hits)).toBe(true);
        expect(Array.isArray((await ask(query, { cursor })).hits)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
