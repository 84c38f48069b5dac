import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importer } from "../../access/viewer.ts";
import { fetchedSites } from "../../store/queries/fetched/sites.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { testRunFolder } from "../../store/testing/test-run.ts";
import { type FetchEvent, fetchSite, type SiteWanted } from "./fetch-site.ts";
import { polite } from "./polite.ts";
import { type ReplaySite, replaySite, type SiteMeeting } from "./testing/replay-site.ts";

const folder = mkdtempSync(path.join(testRunFolder(), "fetch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const meetings: readonly SiteMeeting[] = [
  { id: "moede-1", committee: "Kulturudvalget", day: "2024-02-05" },
  {
    id: "moede-2",
    committee: "Kulturudvalget",
    day: "2024-03-04",
    title: "Ny bro",
    file: { id: "bilag-7", title: "Tegning", words: "broens tegning" },
  },
  { id: "moede-3", committee: "Økonomiudvalget", day: "2023-05-01" },
  { id: "moede-4", committee: "Økonomiudvalget", day: "2019-05-01", term: "Udvalg 2018-2021" },
];

describe("fetching a site", () => {
  let database: TestDatabase;
  let site: ReplaySite;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    site = await replaySite(meetings);
  });
  afterEach(() => site.close());

  const patience = { timeout: 2_000, mostBytes: 1 << 20, tries: 2, longestWait: 2_000, pause: 1 };

  async function fetchAll(more: Partial<SiteWanted> = {}, perSecond = 0, stopAfter?: number): Promise<FetchEvent[]> {
    const stop = new AbortController();
    const known = (await database.store.as(importer, fetchedSites)).find(({ address }) => address === site.address);
    const all = { committees: [], term: null, year: null, files: false, draft: false };
    const events: FetchEvent[] = [];
    const client = polite({ perSecond, userAgent: "RoedTraad/0 (proeve)", patience, signal: stop.signal });
    const body = `Bakkeby${new URL(site.address).port} Kommune`;
    for await (const event of fetchSite(
      { store: database.store, viewer: importer, polite: client, folder, now: () => new Date(), stopped: stop.signal },
      { address: site.address, body: { name: body }, bodyId: known?.bodyId ?? null, ...all, ...more },
    )) {
      events.push(event);
      if (stopAfter !== undefined && events.filter(({ what }) => what === "meeting").length === stopAfter) stop.abort();
    }
    return events;
  }

  const results = (events: readonly FetchEvent[]) =>
    events.flatMap((event) =>
      event.what === "meeting"
        ? [event.outcome.problem === null ? event.outcome.result.result : event.outcome.problem.key]
        : [],
    );
  const asked = () => site.asked.map(({ path: one }) => one).filter((one) => one.startsWith("/api/agenda/dagsorden/"));

  async function shown(): Promise<string[]> {
    const rows = await database.store.asPublic((tx) =>
      tx.rows<{ day: string }>(
        {
          text: `SELECT m.day FROM public_meeting m JOIN public_body b ON b.id = m.body_id WHERE b.name LIKE $1 ORDER BY m.day`,
        },
        [`Bakkeby${new URL(site.address).port}%`],
      ),
    );
    return rows.map(({ day }) => day);
  }

  it("stores every meeting, asks for none twice, and later for what is new or was released since only", async () => {
    expect(results(await fetchAll())).toEqual(["new", "new", "new", "new"]);
    expect(await shown()).toEqual(["2019-05-01", "2023-05-01", "2024-02-05", "2024-03-04"]);
    expect(results(await fetchAll())).toEqual([]);
    expect(asked()).toHaveLength(4);
    site.meetings = [
      ...meetings.map((one) => (one.id === "moede-3" ? { ...one, title: "Rettet", released: "2024-06-01" } : one)),
      { id: "moede-5", committee: "Kulturudvalget", day: "2024-04-08" },
    ];
    expect(results(await fetchAll()).sort()).toEqual(["changed", "new"]);
    expect(asked()).toHaveLength(6);
    expect(new Set(site.asked.map(({ agent }) => agent))).toEqual(new Set(["RoedTraad/0 (proeve)"]));
  });

  it("takes what a committee, a term or a year asks for", async () => {
    expect(results(await fetchAll({ committees: ["kulturudvalget"], year: "2024" }))).toHaveLength(2);
    expect(results(await fetchAll({ term: "2018-2021" }))).toHaveLength(1);
    const [nothing] = await fetchAll({ committees: ["Månen"] });
    expect(nothing).toMatchObject({ what: "problem", problem: { key: "problem.fetch-nothing" } });
    // What was last asked for is what an update asks for.
    await fetchAll({ year: "2023" });
    const [remembered] = (await database.store.as(importer, fetchedSites)).filter(
      ({ address }) => address === site.address,
    );
    expect(remembered?.wanted).toMatchObject({ year: "2023" });
  });

  it("goes on where it was stopped", async () => {
    expect(results(await fetchAll({}, 0, 2))).toHaveLength(2);
    expect(results(await fetchAll())).toHaveLength(2);
    expect(new Set(asked()).size).toBe(4);
    expect(asked()).toHaveLength(4);
  });

  it("takes back what the site has taken back, and shows it again when it is there again", async () => {
    await fetchAll();
    site.meetings = meetings.filter(({ id }) => id !== "moede-1");
    expect(await fetchAll()).toContainEqual({ what: "withdrawn", sourceId: "moede-1" });
    expect(await shown()).not.toContain("2024-02-05");
    expect((await fetchAll()).filter(({ what }) => what === "withdrawn")).toEqual([]);
    site.meetings = meetings;
    await fetchAll();
    expect(await shown()).toContain("2024-02-05");
  });

  it("does not empty the pages because a list is nearly empty", async () => {
    const many = Array.from({ length: 14 }, (_, at) => ({
      id: `m-${at}`,
      committee: "Kulturudvalget",
      day: `2024-01-${String(at + 1).padStart(2, "0")}`,
    }));
    site.meetings = many;
    await fetchAll();
    site.meetings = many.slice(0, 2);
    const events = await fetchAll();
    expect(events.at(-1)).toMatchObject({ problem: { key: "problem.fetch-shrunk", params: { gone: 12, known: 14 } } });
    expect(await shown()).toHaveLength(14);
  });

  it("fetches the files of items through the page that shows them, each once, also where the address ran out", async () => {
    let first = true;
    site.fault = (one, _nth, response) => {
      if (!one.startsWith("/hent/") || !first) return false;
      first = false;
      response.writeHead(404).end();
      return true;
    };
    const events = await fetchAll({ files: true });
    expect(events.filter(({ what }) => what === "file")).toEqual([]);
    const files = await database.store.asPublic((tx) =>
      tx.rows<{ title: string; name: string; bytes: Buffer }>(
        {
          text: `SELECT a.title, a.name, a.bytes FROM public_attachment a JOIN public_body b ON b.id = a.body_id
            WHERE b.name LIKE $1`,
        },
        [`Bakkeby${new URL(site.address).port}%`],
      ),
    );
    expect(files.map(({ title, name, bytes }) => [title, name, bytes.toString()])).toEqual([
      ["Tegning", "Tegning.pdf", "%PDF-1.4\nbroens tegning"],
    ]);
    const before = site.asked.length;
    await fetchAll({ files: true });
    expect(site.asked.length).toBe(before + 1);
  });

  it("asks again for a file that could not be fetched, and keeps what it had while it cannot", async () => {
    const down = (one: string, _nth: number, response: import("node:http").ServerResponse): boolean => {
      if (!one.startsWith("/Vis/")) return false;
      response.writeHead(404).end();
      return true;
    };
    const shownFiles = () =>
      database.store.asPublic((tx) =>
        tx.rows<{ title: string }>(
          {
            text: `SELECT a.title FROM public_attachment a JOIN public_body b ON b.id = a.body_id WHERE b.name LIKE $1`,
          },
          [`Bakkeby${new URL(site.address).port}%`],
        ),
      );
    site.fault = down;
    expect((await fetchAll({ files: true })).filter(({ what }) => what === "file")).toHaveLength(1);
    expect(await shownFiles()).toEqual([]);
    site.fault = null;
    expect(results(await fetchAll({ files: true }))).toHaveLength(1);
    expect(await shownFiles()).toEqual([{ title: "Tegning" }]);
    site.fault = down;
    site.meetings = meetings.map((one) => (one.id === "moede-2" ? { ...one, released: "2024-06-01" } : one));
    expect((await fetchAll({ files: true })).filter(({ what }) => what === "file")).toHaveLength(1);
    expect(await shownFiles()).toEqual([{ title: "Tegning" }]);
  });

  it("names the field that is missing, keeps what arrived, and reads the rest", async () => {
    site.fault = (one, _nth, response) => {
      if (!one.endsWith("/moede-2")) return false;
      response
        .writeHead(200)
        .end(JSON.stringify({ Id: "moede-2", Udvalg: { Navn: "Kulturudvalget" }, Moede: { Dato: "x" } }));
      return true;
    };
    const events = await fetchAll();
    const wrong = events.flatMap((event) =>
      event.what === "meeting" && event.outcome.problem ? [event.outcome.problem] : [],
    );
    expect(wrong).toMatchObject([{ key: "problem.fetch-shape", params: { field: "Dagsordenpunkter" } }]);
    const kept = String(wrong[0]?.params.kept);
    expect(existsSync(kept) && JSON.parse(readFileSync(kept, "utf8"))).toMatchObject({ Id: "moede-2" });
    expect(await shown()).toHaveLength(3);
    // It is asked for again the next time.
    site.fault = null;
    expect(results(await fetchAll())).toEqual(["new"]);
    site.fault = (one, _nth, response) => {
      if (!one.endsWith("udvalgsliste")) return false;
      response
        .writeHead(200)
        .end(JSON.stringify({ Udvalg: { "Udvalg 2022-2025": [{ Id: "1", Navn: "K", Moeder: [{ Dato: "x" }] }] } }));
      return true;
    };
    const [list] = await fetchAll();
    expect(list).toMatchObject({ problem: { params: { field: "Udvalg.Udvalg 2022-2025[0].Moeder[0].Id" } } });
  });

  it("is patient with a site that is busy, broken or cut for a while, and stores nothing half", async () => {
    const faults: Record<string, (response: import("node:http").ServerResponse) => void> = {
      "moede-1": (response) => response.writeHead(500).end(),
      "moede-2": (response) => response.writeHead(503, { "retry-after": "1" }).end(),
      "moede-3": (response) => {
        response.writeHead(200, { "content-length": "9999" });
        response.write('{"Id":', () => response.destroy());
      },
    };
    let busy = 0;
    site.fault = (one, nth, response) => {
      const wrong = faults[one.split("/").at(-1) ?? ""];
      if (wrong === undefined || nth > 1) return false;
      if (one.endsWith("moede-2")) busy = performance.now();
      wrong(response);
      return true;
    };
    expect(results(await fetchAll())).toEqual(["new", "new", "new", "new"]);
    const again = site.asked.filter(({ path: one }) => one.endsWith("moede-2"))[1];
    expect((again?.at ?? 0) - busy).toBeGreaterThanOrEqual(950);
  });

  it("asks one thing at a time, and no more than the rate allows", async () => {
    await fetchAll({}, 20);
    const gaps = site.asked.slice(1).map(({ at }, nth) => at - (site.asked[nth]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(35);
  });
});
