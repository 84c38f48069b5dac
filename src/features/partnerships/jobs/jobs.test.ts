import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer, type Viewer, worker } from "../../../access/viewer.ts";
import { addDays } from "../../../danish/holidays.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { jobMatches } from "../../../store/queries/jobs/job-matches.ts";
import { jobOfferTable, openJobsOf } from "../../../store/queries/jobs/job-offers.ts";
import { jobProfile, jobProfiles } from "../../../store/queries/jobs/job-profiles.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { keepPartnership } from "../keep-partnership.ts";
import { actingFor, writtenPartnership } from "../testing/written.ts";
import { writtenJob, writtenProfile } from "../testing/written-jobs.ts";
import { deleteOverdueProfiles, removeJobProfile } from "./delete-profiles.ts";
import { fitOf, rankProfiles } from "./fit.ts";
import { keepJobOffer } from "./keep-job-offer.ts";
import { daysKept, keepJobProfile, type Personal } from "./keep-job-profile.ts";
import { acceptMatch, endMatch, proposeMatch } from "./match-job.ts";

const now = new Date("2026-03-02T08:00:00Z");
const none = "99999999-9999-4999-8999-999999999999";
const km: Readonly<Record<string, number>> = { "9500 9550": 12, "9500 9560": 24, "9500 9500": 0 };
const distance = (one: string, other: string) => km[`${other} ${one}`] ?? null;

describe("how well a profile fits a job", () => {
  const job = { ...writtenJob(), id: none, committeeId: null };
  const profile = (said = {}) => ({ ...writtenProfile(said), id: none, number: 1, expires: "2026-12-31" });
  const reasons = (said = {}, of = job) => {
    const fit = fitOf(profile(said), of, distance);
    const keys = (side: keyof typeof fit) => fit[side].map((reason) => reason.of).join(" ");
    return [keys("for"), keys("against"), keys("unknown")];
  };

  it("says why it does, reason by reason", () => {
    expect(reasons()).toEqual(["hours tasks near times", "", ""]);
    const fit = fitOf(profile({ hoursFrom: 8, hoursTo: 15 }), job, distance);
    expect(fit.for).toContainEqual({ of: "hours", from: 8, to: 10 });
    expect(fit.for).toContainEqual({ of: "near", km: 12, reach: 20 });
    expect(fit.for).toContainEqual({ of: "tasks", tasks: ["cleaning"] });
  });

  it("says what does not fit, and what is not known", () => {
    expect(reasons({ hoursFrom: 11, hoursTo: 20 })[1]).toBe("no-hours");
    expect(reasons({ tasks: ["garden"] })[1]).toBe("no-tasks");
    expect(reasons({ postcode: "9560" })[1]).toBe("far");
    expect(reasons({ postcode: "9999" })).toEqual(["hours tasks times", "", "place-unknown"]);
    expect(reasons({ times: ["evening"] })[1]).toBe("no-times");
    expect(reasons({ avoids: ["standing"] })[1]).toBe("avoids");
    expect(reasons({ avoids: ["noise"] })[0]).toBe("hours tasks near times demands");
    expect(reasons({ from: "2026-05-01" })[2]).toBe("starts");
    expect(reasons({ from: "2027-01-01" })[1]).toBe("too-late");
    // Who has not said when can at any time; the edge of a distance is within it.
    expect(reasons({ times: [], reach: 12 })).toEqual(["hours tasks near", "", ""]);
  });

  it("puts those first with least against them, then most tasks, then the nearest; the same in any order", () => {
    const all = [
      { number: 1, tasks: ["garden"] },
      { number: 2, postcode: "9550" },
      { number: 3, postcode: "9500" },
      { number: 4, tasks: ["cleaning", "kitchen"] },
      { number: 5, postcode: "9560" },
      { number: 6, postcode: "9500" },
    ].map(({ number, ...said }) => ({ ...profile(said), number }));
    const order = (some: typeof all) => rankProfiles(some, job, distance).map((each) => each.profile.number);
    expect(order(all)).toEqual([4, 3, 6, 2, 5, 1]);
    expect(order(all.toReversed())).toEqual(order(all));
  });
});

describe("jobs that companies offer, and who is proposed for them", () => {
  let database: TestDatabase;
  let bodyId = "";
  let consultant: Viewer;
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await tryStore(() => database.store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Småjob" }] });
    bodyId = done.bodyId;
    consultant = holderOf("job-consultant", bodyId, null);
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const job = (said = {}, id: string | null = null, viewer = consultant) =>
    keepJobOffer(database.store, viewer, bodyId, id, writtenJob(said), now);
  const harmless = (): readonly Personal[] => [];
  const profile = (said = {}, id: string | null = null, findPersonal = harmless, at = now, viewer = consultant) =>
    keepJobProfile(database.store, viewer, bodyId, { id, findPersonal }, writtenProfile(said), at);
  const propose = (offerId: string, profileId: string) =>
    proposeMatch(database.store, consultant, bodyId, { offerId, profileId }, now);
  const accept = (id: string) => acceptMatch(database.store, consultant, bodyId, id, now);
  const end = (id: string) => endMatch(database.store, consultant, bodyId, id, now);
  const matches = () => database.store.as(consultant, (tx) => jobMatches(tx, bodyId));

  it("places one profile in one job at a time, and no more than a job has places", async () => {
    const [first, second] = [done(await job()), done(await job({ title: "Flere kopper" }))];
    const [one, other] = [done(await profile()), done(await profile())];
    const match = done(await propose(first, one));
    expect(keyOf(await propose(first, one))).toBe("problem.match-there");
    const elsewhere = done(await propose(second, one));
    const rival = done(await propose(first, other));
    done(await accept(match));
    expect(keyOf(await accept(match))).toBe("problem.match-state");
    expect(keyOf(await accept(elsewhere))).toBe("problem.profile-placed");
    expect(keyOf(await accept(rival))).toBe("problem.job-full");
    done(await end(match));
    expect(keyOf(await end(match))).toBe("problem.match-state");
    done(await accept(rival));
    // Proposed again after it ended: the same match, taken up anew.
    expect(done(await propose(first, one))).toBe(match);
    expect((await matches()).find(({ id }) => id === match)).toMatchObject({ state: "proposed", wasAccepted: true });
    done(await accept(elsewhere));
    expect(keyOf(await propose(second, other))).toBe("problem.profile-placed");
  });

  it("holds that in the database, too", async () => {
    const offers = [done(await job({ places: 3 })), done(await job({ places: 3 }))];
    const one = done(await profile());
    const ids: string[] = [];
    for (const offer of offers) ids.push(done(await propose(offer, one)));
    const force = (id: string) =>
      database.store.as(consultant, (tx) =>
        tx.rows({ text: "UPDATE job_match SET state = 'accepted', was_accepted = true WHERE id = $1" }, [id]),
      );
    await force(ids[0] ?? "");
    await expect(force(ids[1] ?? "")).rejects.toThrow(/job_match_placed_once/);
  });

  it("shows profiles and matches to job consultants of the body, and to nobody else", async () => {
    const viewers = ["secretary", "administrator", "auditor", "analyst", "head", "member"] as const;
    for (const viewer of [
      ...viewers.map((role) => holderOf(role, bodyId, null)),
      holderOf("job-consultant", none, null),
      importer,
    ]) {
      const seen = await database.store.as(viewer, async (tx) => [
        ...(await jobProfiles(tx, bodyId)),
        ...(await jobMatches(tx, bodyId)),
      ]);
      expect(seen).toEqual([]);
      expect(keyOf(await profile({}, null, harmless, now, viewer))).toBe("problem.forbidden");
    }
    const tables = await database.store.asPublic((tx) =>
      tx.rows<{ name: string }>({
        text: "SELECT table_name AS name FROM information_schema.tables WHERE table_name ~ '^public_job'",
      }),
    );
    expect(tables.map(({ name }) => name)).toEqual(["public_job_offer"]);
  });

  it("is deleted for good when its time is over, and what it was proposed for stays as a figure of nobody", async () => {
    const offer = done(await job());
    const id = done(await profile({ note: "Helst små hold" }));
    const match = done(await propose(offer, id));
    done(await accept(match));
    const at = (day: string) => new Date(`${day}T10:00:00Z`);
    const last = addDays("2026-03-02", daysKept);
    const seen = () => database.store.as(consultant, (tx) => jobProfile(tx, bodyId, id));
    await deleteOverdueProfiles(database.store, at(last));
    expect((await seen())?.expires).toBe(last);
    // Saved again it is kept longer.
    done(await profile({}, id, harmless, at("2026-03-03")));
    await deleteOverdueProfiles(database.store, at(addDays(last, 1)));
    expect(await seen()).not.toBeNull();
    expect(await deleteOverdueProfiles(database.store, at(addDays(last, 2)))).toBeGreaterThan(0);
    expect(await seen()).toBeNull();
    expect((await matches()).find((each) => each.id === match)).toMatchObject({ profileId: null, wasAccepted: true });
    const told = await database.store.as(importer, (tx) =>
      tx.rows<{ role: string; details: { why: string } }>(
        { text: "SELECT role, details FROM timeline WHERE record_id = $1 AND verb = 'removed'" },
        [id],
      ),
    );
    expect(told).toEqual([{ role: "worker", details: { why: "kept long enough" } }]);
    const left = await database.store.as(worker, (tx) =>
      tx.rows({ text: "SELECT FROM job_profile WHERE record::text LIKE '%Helst små hold%'" }),
    );
    expect(left).toEqual([]);
  });

  it("is deleted by hand, and its number is not given again", async () => {
    const id = done(await profile());
    const numberOf = (of: string) =>
      database.store.as(consultant, async (tx) => (await jobProfile(tx, bodyId, of))?.number);
    const number = (await numberOf(id)) ?? 0;
    done(await removeJobProfile(database.store, consultant, bodyId, id, now));
    expect(keyOf(await removeJobProfile(database.store, consultant, bodyId, id, now))).toBe("problem.profile-unknown");
    expect(await numberOf(done(await profile()))).toBe(number + 1);
  });

  it("shows everybody an open job that is said to be public, without who is spoken with", async () => {
    const acting = actingFor(database.store, bodyId, now);
    const partnershipId = done(await keepPartnership(acting, null, writtenPartnership({ kind: "agreement" })));
    const id = done(await job({ partnershipId, public: true, contact: "Bodil Bogfinke" }));
    done(await job({ partnershipId, public: false }));
    const shown = () => database.store.asPublic((tx) => openJobsOf(tx, bodyId, partnershipId));
    const [only, ...others] = await shown();
    expect([only?.id, others]).toEqual([id, []]);
    expect(only).not.toHaveProperty("contact");
    done(await job({ partnershipId, public: true, state: "paused" }, id));
    expect(await shown()).toEqual([]);
    expect(keyOf(await propose(id, done(await profile())))).toBe("problem.job-not-open");
    expect(await tryStore(() => database.store).wrong()).toEqual([]);
  });

  it("says what is wrong, and keeps what was good", async () => {
    const id = done(await job());
    const kept = done(await profile());
    const personal = (kind: Personal) => profile({ note: "Ring" }, null, () => [kind]);
    const wrong: readonly (readonly [string, unknown])[] = [
      ["problem.goal-title", await job({ title: " " })],
      ["problem.goal-title", await job({ company: "" })],
      ["problem.job-hours", await job({ hoursFrom: 12 })],
      ["problem.job-hours", await job({ hoursTo: 38 })],
      ["problem.job-hours", await job({ hoursFrom: Number.NaN })],
      ["problem.job-postcode", await job({ postcode: "950" })],
      ["problem.job-tasks", await job({ tasks: [] })],
      ["problem.goal-days", await job({ ends: "2026-01-01" })],
      ["problem.job-fields", await job({ places: 0 })],
      ["problem.partnership-unknown", await job({ partnershipId: none })],
      ["problem.job-unknown", await job({}, none)],
      ["problem.forbidden", await job({}, null, holderOf("analyst", bodyId, null))],
      ["problem.profile-number", await personal("number")],
      ["problem.profile-name", await personal("name")],
      ["problem.profile-email", await personal("email")],
      ["problem.profile-telephone", await personal("telephone")],
      ["problem.profile-address", await personal("address")],
      ["problem.profile-note", await profile({ note: "x".repeat(301) })],
      ["problem.profile-reach", await profile({ reach: Number.NaN })],
      ["problem.job-postcode", await profile({ postcode: "Hobro" })],
      ["problem.job-tasks", await profile({ tasks: [] })],
      ["problem.profile-unknown", await profile({}, none)],
      ["problem.job-unknown", await propose(none, kept)],
      ["problem.profile-unknown", await propose(id, none)],
      ["problem.match-unknown", await accept(none)],
    ];
    for (const [key, result] of wrong) expect(keyOf(result)).toBe(key);
    const found = await database.store.as(consultant, (tx) => jobOfferTable.one(tx, "staff", bodyId, id));
    expect(found?.record).toMatchObject(writtenJob());
  });
});
