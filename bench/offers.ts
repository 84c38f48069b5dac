// How long a search of an overview of 50,000 offers takes, facets, counts and a page of offers included, beside
// PostgreSQL's own Danish search for the same questions over the same offers (its ids alone, no facets).
//   node bench/run.mjs offers [OFFERS]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { placeOfPostcode } from "../src/danish/places/places.ts";
import { blankQuestion, type OfferQuestion, searchOffers } from "../src/features/offers/search/search-offers.ts";
import { readOffersCsv } from "../src/intake/offers/read-offers-csv.ts";
import type { WrittenOffer } from "../src/records/offer.ts";
import { isProblem } from "../src/records/problem.ts";
import { startTestDatabase } from "../src/store/testing/test-database.ts";
import { publishTestOffers, testBody } from "../src/store/testing/test-offers.ts";
import { plainOffers, preparePlainOffers } from "./offers/plain.ts";
import { randomFrom } from "./random.ts";

const many = Number(process.argv[2] ?? 50_000);
const rounds = 3;
const today = "2026-11-27";
const read = (name: string) => readFileSync(path.join("sample", name));

const given = readOffersCsv("offers.csv", read("offers.csv"));
if (isProblem(given)) throw new Error(given.key);
const questions = (JSON.parse(read("offer-questions.json").toString()) as { ask: string }[]).map(({ ask }) => ask);

const database = await startTestDatabase();
await publishTestOffers(database, multiplied(given.map(({ offer }) => offer)));
await preparePlainOffers(database);
console.log(`${many.toLocaleString("da")} offers, ${questions.length} questions, load ${loadavg()[0]?.toFixed(1)}`);

const asked = (more: Partial<OfferQuestion>) => (text: string) =>
  database.store.asPublic((tx) => searchOffers(tx, { bodyId: testBody, today }, { ...blankQuestion, text, ...more }));
const own = await time("a question: page, count, facets", asked({}));
await time("the same near 8500, the nearest first", asked({ near: "8500" }));
await time("the same within 25 km of 8500", asked({ near: "8500", kilometres: 25 }));
await time("the third page", asked({ page: 3 }));
await time("all offers, nothing asked", () => asked({})(""));
const plain = await time("plain 'danish', ten titles", (text) => plainOffers(database.store, text, 10));
console.log(`ours takes ${(own / plain).toFixed(2)} of plain full-text search`);
await database.stop();
process.exit(0);

/** The sample's offers again and again, each at a place of its own and a little otherwise. */
function multiplied(offers: readonly WrittenOffer[]): WrittenOffer[] {
  const random = randomFrom(7);
  const { pick } = random;
  const codes = Array.from({ length: 8000 }, (_, at) => placeOfPostcode(String(2000 + at))).filter(
    (one) => one !== null,
  );
  const words = offers.flatMap(({ description }) => description.split(" "));
  return Array.from({ length: many }, (_, at) => {
    const offer = offers[at % offers.length] as WrittenOffer;
    const place = pick(codes);
    const extra = Array.from({ length: 12 }, () => pick(words)).join(" ");
    const places = offer.places.map((own) =>
      own.kind === "address"
        ? { ...own, postcode: place.postcode, town: place.name, latitude: place.latitude, longitude: place.longitude }
        : own,
    );
    return {
      ...offer,
      title: `${offer.title} ${place.name} ${at}`,
      description: `${offer.description} ${extra}.`,
      places,
    };
  });
}

/** The 95th percentile in milliseconds. */
async function time(name: string, ask: (text: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of questions) {
      const from = performance.now();
      await ask(text);
      times.push(performance.now() - from);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const [p50, p95, most] = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1));
  console.log(`  ${name}: p50 ${p50}, p95 ${p95}, slowest ${most} ms`);
  return at(0.95);
}
