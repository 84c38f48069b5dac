import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { holderOf, importer } from "../access/viewer.ts";
import { rankProfiles } from "../features/partnerships/jobs/fit.ts";
import { isProblem } from "../records/problem.ts";
import { guaranteeOf } from "../records/workshop.ts";
import { importDocument } from "../store/import/import-document.ts";
import { jobOfferTable } from "../store/queries/jobs/job-offers.ts";
import { jobProfiles } from "../store/queries/jobs/job-profiles.ts";
import { partnershipTable } from "../store/queries/partnerships/partnerships.ts";
import { sketch } from "../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { loadSamplePartnerships } from "./sample-partnerships.ts";
import { kilometresOf } from "./web/jobs/distance.ts";

const file = fileURLToPath(new URL("../../sample/partnerships.json", import.meta.url));
const now = new Date("2026-11-23T08:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

test("the sample has three agreements, jobs, and profiles that are somebody's only to a job consultant, once", async () => {
  const { store } = database;
  const put = async (committee: string, start: string, numbers: readonly string[]) => {
    const items = numbers.map((number) => ({ number, title: `Status på punkt ${number}` }));
    const done = await importDocument(store, importer, sketch({ body: "Ærtebjerg Kommune", committee, start, items }));
    if (isProblem(done)) throw new Error(done.key);
    return done.bodyId;
  };
  const auu = "Arbejdsmarkeds- og Uddannelsesudvalget";
  await put(auu, "2025-08-28T16:00:00+02:00", ["45"]);
  await put(auu, "2026-03-05T16:00:00+01:00", ["13"]);
  const bodyId = await put("Social- og Sundhedsudvalget", "2026-02-03T16:00:00+01:00", ["1"]);
  for (const _ of [1, 2]) await loadSamplePartnerships(store, bodyId, file, now);
  const all = (await store.asPublic((tx) => partnershipTable.all(tx, "strangers", bodyId))).map(({ record }) => record);
  expect(all.map(({ kind, ends, decideBy }) => `${kind} ${ends} ${decideBy}`)).toEqual([
    "supplier 2027-06-30 2026-10-01",
    "research 2029-03-31 2028-10-01",
    "workshop null null",
  ]);
  expect(guaranteeOf(all[2]?.orders ?? [], "2026-11-23")).toEqual({ kept: 4, broken: 1, open: 1 });
  expect(all[2]?.referralsOfYears).toEqual([
    { year: 2025, count: 9 },
    { year: 2026, count: 10 },
  ]);
  // The contract's price is nobody's but the administration's.
  expect(JSON.stringify(all)).not.toContain("640000");
  const consultant = holderOf("job-consultant", bodyId, null);
  const [offers, profiles] = await store.as(consultant, async (tx) => [
    (await jobOfferTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    await jobProfiles(tx, bodyId),
  ]);
  const glasses = offers.find(({ title }) => title.startsWith("Vaske glas"));
  if (glasses === undefined) throw new Error("The job is not there.");
  const [best] = rankProfiles(profiles, glasses, kilometresOf);
  expect([best?.profile.number, best?.fit.against]).toEqual([1, []]);
  const depot = offers.find(({ kind }) => kind === "flex");
  const fit = depot === undefined ? [] : rankProfiles(profiles, depot, kilometresOf);
  expect(fit[0]?.fit.against.map(({ of }) => of)).toEqual(["avoids"]);
});
