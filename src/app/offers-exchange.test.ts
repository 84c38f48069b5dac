import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, type Viewer } from "../access/viewer.ts";
import { takeInOffers } from "../features/offers/exchange/take-in-offers.ts";
import type { writtenOffer } from "../features/offers/testing/written-offer.ts";
import { readOffers } from "../intake/offers/read-offers.ts";
import { hsdsPage, hsdsServiceOf } from "../output/formats/hsds.ts";
import { offersCsv } from "../output/formats/offers-csv.ts";
import type { Offer } from "../records/offer.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { offerPages } from "../store/queries/offers/offers.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";

const now = new Date("2026-03-02T08:00:00Z");
const sample = readFileSync(new URL("../../sample/offers.csv", import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

describe("files of offers", () => {
  let database: TestDatabase;
  let bodyId = "";
  let editor: Viewer;
  const look = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    bodyId = (await look.put({ body: "Ærtebjerg Kommune", items: [{ title: "Tilbud" }] })).bodyId;
    editor = holderOf("secretary", bodyId, null);
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const take = async (file: Uint8Array, how = {}) =>
    done(
      await takeInOffers(
        database.store,
        editor,
        bodyId,
        done(readOffers("tilbud", file)),
        { overview: "Nabokommunen", shows: true, dryRun: false, ...how },
        now,
      ),
    );
  const counts = ({ added, changed, unchanged, gone, doubles, wrong }: Awaited<ReturnType<typeof take>>) => ({
    ...{ added: added.length, changed: changed.length, unchanged, gone: gone.length },
    ...{ doubles: doubles.length, wrong: wrong.length },
  });
  const nothing = { added: 0, changed: 0, unchanged: 0, gone: 0, doubles: 0, wrong: 0 };
  const all = async (): Promise<Offer[]> =>
    database.store.as(editor, async (tx) => {
      const out: Offer[] = [];
      for await (const page of offerPages(tx, bodyId)) out.push(...page.map(({ record }) => record));
      return out;
    });

  it("say what they would do before they do it, and twice is once", async () => {
    expect(counts(await take(sample, { dryRun: true }))).toEqual({ ...nothing, added: 130 });
    expect(await all()).toEqual([]);
    expect(counts(await take(sample))).toEqual({ ...nothing, added: 130 });
    expect(counts(await take(sample))).toEqual({ ...nothing, unchanged: 130 });
    expect(await look.wrong()).toEqual([]);
  });

  it("change what changed, hide what is gone, show it when it is back, and leave out doubles and what is wrong", async () => {
    const lines = sample.toString().split("\n");
    const changed = lines
      .filter((line) => !line.includes(",Skolebroen,"))
      .map((line) => line.replace(",Sov godt,", ",Sov bedre,").replace(",Panik – et forløb for voksne,", ",,"))
      .join("\n");
    const plan = await take(bytes(changed));
    expect(counts(plan)).toEqual({ ...nothing, changed: 1, unchanged: 127, gone: 1, wrong: 1 });
    expect(plan.changed[0]).toMatchObject({ before: { title: "Sov godt" }, offer: { title: "Sov bedre" } });
    expect((await all()).find(({ title }) => title === "Skolebroen")).toMatchObject({
      state: "hidden",
      hidden: { why: "gone", on: "2026-03-02" },
    });
    expect(counts(await take(sample))).toEqual({ ...nothing, changed: 2, unchanged: 128 });
    // The same offers from another overview are not taken in again.
    expect(counts(await take(sample, { overview: "Et andet overblik" }))).toEqual({ ...nothing, doubles: 130 });
  });

  it("come back as they went, as CSV and as HSDS", async () => {
    const offers = (await all()).map((offer) => ({ ...offer, words: [] }));
    const spoken = ({ places, schedule, ...rest }: ReturnType<typeof writtenOffer>) => ({
      ...rest,
      places: places.map(({ id: _, ...place }) => place),
      schedule: schedule.map(({ id: _, ...time }) => time),
    });
    const byCsv = done(readOffers("tilbud.csv", bytes(offersCsv(offers))));
    expect(byCsv.map(({ offer }) => spoken(offer))).toEqual(
      offers.map(
        ({ id: _i, state: _s, public: _p, hidden: _h, confirmedUntil: _c, keeperId: _k, source: _o, ...rest }) =>
          spoken(rest),
      ),
    );
    const page = "https://example.dk/tilbud";
    const services = offers.map((offer) =>
      hsdsServiceOf({ offer, bodyName: "Ærtebjerg", modified: now.toISOString(), page }),
    );
    const byHsds = done(readOffers("tilbud.json", bytes(JSON.stringify(hsdsPage(services, 130, 1, 130)))));
    expect(
      byHsds.map(({ offer }) => [offer.title, offer.challenges, offer.ages, offer.reach, offer.translations]),
    ).toEqual(offers.map((offer) => [offer.title, offer.challenges, offer.ages, offer.reach, offer.translations]));
    expect(byHsds.map(({ offer }) => spoken(offer).schedule)).toEqual(offers.map((offer) => spoken(offer).schedule));
    expect(byHsds.map(({ outsideId }) => outsideId)).toEqual(offers.map(({ id }) => id));
  });

  it("of HSDS hold what the standard requires of a service, and no nulls", async () => {
    for (const offer of await all()) {
      const service = hsdsServiceOf({
        offer,
        bodyName: "Ærtebjerg",
        modified: now.toISOString(),
        page: "https://example.dk",
      });
      expect(service).toMatchObject({ id: offer.id, name: offer.title, status: "active" });
      expect(service.organization).toMatchObject({ id: service.organization_id, name: offer.provider.name });
      expect(JSON.stringify(service)).not.toContain("null");
      const ids = [...JSON.stringify(service).matchAll(/"(?:id|service_id|location_id)":"([^"]+)"/g)].map(
        ([, id]) => id,
      );
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  it.each([
    ["problem.offers-file-column", "title,description\nx,y"],
    ["problem.offers-file-json", '{"contents": 7}'],
    ["problem.offers-file-json", '{"contents": ['],
    ["problem.offers-file-service", '[{"id": "x"}]'],
    ["problem.csv-quotes", 'title,description,provider\n"x,y,z'],
  ])("%s is said of what cannot be read", (key, text) => {
    expect(readOffers("fil", bytes(text))).toMatchObject({ key });
  });
});
