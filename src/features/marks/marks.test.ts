import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf, newSecret } from "../../access/secret.ts";
import { holderOf, publicViewer, type Viewer, worker } from "../../access/viewer.ts";
import { momentInDenmark } from "../../danish/day-begins.ts";
import type { MarkApplication, MarkRound, RegisterAnswer } from "../../records/mark.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { applicationsOfRound } from "../../store/queries/marks/applications.ts";
import { markDocuments } from "../../store/queries/marks/documents.ts";
import { awardTable, roundTable, yearTable } from "../../store/queries/marks/mark-tables.ts";
import { marksToTell } from "../../store/queries/marks/telling.ts";
import { wheelEntry } from "../../store/queries/wheel/wheel-entries.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { apply } from "./apply.ts";
import { linkApproval, openRound } from "./approve-round.ts";
import { askForLastAnswers } from "./ask-again.ts";
import { assessApplication } from "./assess-application.ts";
import { addDocument, correctApplication, removeDocument, withdrawApplication } from "./change-application.ts";
import { byCompanyLink } from "./company-link.ts";
import { awardRound, decideRound } from "./decide-round.ts";
import { forgetOldApplications } from "./forget-applications.ts";
import { keepRound, type WrittenRound } from "./keep-round.ts";
import { keepYear, removeYear } from "./keep-year.ts";
import { removeRound } from "./remove-round.ts";
import { cvrNumbers, titles, writtenAnswers, writtenRound } from "./testing/written.ts";

const spring = new Date("2025-05-01T08:00:00Z");
const autumn = new Date("2025-10-20T08:00:00Z");
const january = new Date("2026-01-22T08:00:00Z");
const february = new Date("2026-02-20T08:00:00Z");
const notAsked: RegisterAnswer = { status: "not-asked", name: null, active: null, inMunicipality: null, ownsP: null };
const none = "99999999-9999-4999-8999-999999999999";

describe("the CSR mark", () => {
  let database: TestDatabase;
  let bodyId = "";
  let committeeId = "";
  let analyst: Viewer;
  let paths: readonly string[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    const done = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      start: "2025-09-05T16:00:00+01:00",
      items: [
        { title: "Kriterier for CSR-mærket 2026", outcome: "approved" },
        { title: "Tids- og handleplan for CSR-mærket 2026", outcome: "approved" },
        { title: "Hvem får CSR-mærket 2026?", outcome: "approved" },
        { title: "En orientering" },
        { title: "Personalesag", public: false },
      ],
    });
    bodyId = done.bodyId;
    analyst = holderOf("analyst", bodyId, null);
    const [committee] = await database.store.asPublic((tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM public_committee" }),
    );
    committeeId = committee?.id ?? "";
    const rows = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({ text: "SELECT path FROM public_address WHERE kind = 'item' ORDER BY path" }),
    );
    paths = rows.map(({ path }) => path);
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const store = () => database.store;
  const keep = (said: Partial<WrittenRound> = {}, id: string | null = null, now = spring) =>
    keepRound(store(), analyst, bodyId, id, writtenRound({ committeeId, ...said }), titles, now);
  const roundOf = async (id: string): Promise<MarkRound> => {
    const kept = await store().as(analyst, (tx) => roundTable.one(tx, "staff", bodyId, id));
    if (kept === null) throw new Error("There is no such round.");
    return kept.record;
  };
  const link = (roundId: string, of: "criteria" | "plan", path: string | null) =>
    linkApproval(store(), analyst, bodyId, { roundId, of, path }, spring);
  const open = async (roundId: string, now = spring) => {
    done(await link(roundId, "criteria", paths[0] ?? ""));
    done(await link(roundId, "plan", paths[1] ?? ""));
    done(await openRound(store(), analyst, bodyId, roundId, now));
  };
  const send = (roundId: string, said = {}, now = autumn, formToken = newSecret().token) =>
    apply(
      store(),
      { bodyId, roundId, formToken, written: writtenAnswers(said), language: "da", register: notAsked },
      now,
    );
  const applications = (roundId: string) => store().as(analyst, (tx) => applicationsOfRound(tx, bodyId, roundId));
  const own = async (token: string): Promise<MarkApplication> => {
    const found = await byCompanyLink(store(), token, autumn);
    if (found === null) throw new Error("There is no such link.");
    return found.application;
  };
  const toTell = async (now: Date) =>
    (await store().as(worker, (tx) => marksToTell(tx, now, 1000))).map(({ step, application }) => [
      step,
      application.cvr,
    ]);

  let year = 2026;
  /** A round of a year of its own, open, with its moments in 2025. */
  const openOne = async (said: Partial<WrittenRound> = {}): Promise<string> => {
    year += 10;
    const id = done(await keep({ year: Math.min(2100, year), ...said }));
    await open(id);
    return id;
  };

  it("opens when the committee has approved both the criteria and the plan, and what it approved is what stands", async () => {
    const id = done(await keep());
    const opens = () => openRound(store(), analyst, bodyId, id, spring);
    expect(keyOf(await opens())).toBe("problem.mark-not-approved-criteria");
    done(await link(id, "criteria", paths[0] ?? ""));
    expect(keyOf(await opens())).toBe("problem.mark-not-approved-plan");
    // An item that decided nothing approves nothing.
    done(await link(id, "plan", paths[3] ?? ""));
    expect(keyOf(await opens())).toBe("problem.mark-not-approved-plan");
    done(await link(id, "plan", paths[1] ?? ""));
    // Other words are no other criteria.
    done(await keep({ intro: { da: "Kom med.", en: "" } }, id));
    expect(await roundOf(id)).toMatchObject({ criteriaItemId: expect.any(String), planItemId: expect.any(String) });
    done(await keep({ criteria: { ...writtenRound().criteria, sizes: [{ from: 1, share: 8, groups: 1 }] } }, id));
    expect(await roundOf(id)).toMatchObject({ criteriaItemId: null, planItemId: expect.any(String) });
    done(await keep({ closes: "2025-12-16T11:00:00.000Z" }, id));
    expect(await roundOf(id)).toMatchObject({ planItemId: null });
    done(await keep({}, id));
    await open(id);
    expect(keyOf(await openRound(store(), analyst, bodyId, id, spring))).toBe("problem.mark-state");
    // Its deadline can be moved later, its criteria not at all.
    expect(keyOf(await keep({ closes: "2025-12-14T11:00:00.000Z" }, id))).toBe("problem.mark-deadline");
    expect(keyOf(await keep({ criteria: { ...writtenRound().criteria, place: "p" } }, id))).toBe(
      "problem.mark-open-fixed",
    );
    done(await keep({ closes: "2025-12-16T11:00:00.000Z" }, id));
    const late = new Date("2025-12-16T11:00:00Z");
    expect(keyOf(await keep({ closes: "2025-12-17T11:00:00.000Z" }, id, late))).toBe("problem.mark-deadline");
  });

  it("stands on the wheel with its steps, in Danish days, and goes from it again", async () => {
    const id = done(await keep({ year: 2050 }));
    const { steps } = await roundOf(id);
    const onWheel = (step: string) => store().as(analyst, (tx) => wheelEntry(tx, bodyId, step));
    const applied = steps.find(({ kind }) => kind === "applications");
    expect(await onWheel(applied?.id ?? "")).toMatchObject({
      kind: "window",
      title: "Ansøgninger",
      starts: "2025-10-15",
      ends: "2025-12-15",
      public: true,
    });
    const campaign = steps.find(({ kind }) => kind === "campaign");
    expect(await onWheel(campaign?.id ?? "")).toMatchObject({ title: "Annoncer", committeeId });
    expect(steps.map(({ kind }) => kind).sort()).toEqual([
      "applications",
      "award",
      "campaign",
      "criteria",
      "decision",
      "evaluation",
      "plan",
    ]);
    const seen = () =>
      store().asPublic((tx) =>
        tx.rows<{ n: number }>(
          { text: "SELECT count(*)::int AS n FROM public_wheel_entry WHERE id = ANY ($1) AND deleted IS NULL" },
          [steps.map((step) => step.id)],
        ),
      );
    expect(await seen()).toEqual([{ n: 7 }]);
    // The campaign is over before it began; the other steps keep their ids.
    done(await keep({ year: 2050, steps: writtenRound().steps.filter(({ kind }) => kind !== "campaign") }, id));
    expect(await onWheel(campaign?.id ?? "")).toBeNull();
    expect((await roundOf(id)).steps.map((step) => step.id).sort()).toEqual(
      steps
        .filter(({ kind }) => kind !== "campaign")
        .map((step) => step.id)
        .sort(),
    );
    done(await removeRound(store(), analyst, bodyId, id, spring));
    expect(await seen()).toEqual([{ n: 0 }]);
  });

  it("takes applications from the first moment, and no longer at the last: to the millisecond, summer and winter", async () => {
    for (const [opensDay, closesDay, clock] of [
      ["2025-10-15", "2025-12-15", "12:00"],
      // The clock is set back on 26 October 2025, and forward on 30 March 2025.
      ["2025-10-25", "2025-10-26", "03:00"],
      ["2025-03-29", "2025-03-30", "03:00"],
      ["2025-06-01", "2025-07-01", "00:00"],
    ] as const) {
      const opens = momentInDenmark(opensDay, "00:00");
      const closes = momentInDenmark(closesDay, clock);
      if (opens === null || closes === null) throw new Error("There is no such moment.");
      const id = await (async () => {
        year += 1;
        const made = done(await keep({ year, opens: opens.toISOString(), closes: closes.toISOString() }));
        await open(made, new Date("2025-01-02T08:00:00Z"));
        return made;
      })();
      const at = (moment: Date, by: number) => new Date(moment.getTime() + by);
      expect(keyOf(await send(id, {}, at(opens, -1))), opensDay).toBe("problem.mark-early");
      done(await send(id, {}, opens));
      done(await send(id, {}, at(closes, -1000)));
      const token = done(await send(id, {}, at(closes, -1)));
      expect(keyOf(await send(id, {}, closes)), closesDay).toBe("problem.mark-late");
      expect(keyOf(await send(id, {}, at(closes, 1000)))).toBe("problem.mark-late");
      expect(await applications(id)).toHaveLength(3);
      // What was sent is not put right after the deadline either.
      const words = writtenAnswers({ company: "For sent A/S" });
      const file = { name: "a.txt", mediaType: "text/plain", bytes: Buffer.from("a") };
      const late = [
        await correctApplication(store(), token, words, closes),
        await addDocument(store(), token, file, closes),
        await withdrawApplication(store(), token, closes),
      ];
      expect(late.map(keyOf)).toEqual(Array(3).fill("problem.mark-late"));
      done(await correctApplication(store(), token, words, at(closes, -1)));
      expect((await applications(id)).filter(({ application }) => application.company === "For sent A/S")).toHaveLength(
        1,
      );
    }
  });

  it("is one application however often its form is sent, and says what it said last", async () => {
    const id = await openOne();
    const formToken = newSecret().token;
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(id, {}, autumn, formToken)));
    sent.forEach(done);
    done(await send(id, { employees: "41" }, autumn, formToken));
    const [only, ...others] = await applications(id);
    expect([only?.application.employees, others]).toEqual([41, []]);
    // The same company from another form is another application, and both are seen to be.
    done(await send(id));
    expect((await applications(id)).map(({ twins }) => twins)).toEqual([1, 1]);
  });

  it("is put right by the company's own link, which is kept as a digest and runs out", async () => {
    const id = await openOne();
    const token = done(await send(id));
    const [kept] = await store().as(worker, (tx) =>
      tx.rows<{ digest: Uint8Array; rows: string }>(
        { text: "SELECT digest, to_jsonb(mark_link)::text AS rows FROM mark_link WHERE digest = $1" },
        [digestOf(token)],
      ),
    );
    expect(kept?.rows).not.toContain(token);
    done(await correctApplication(store(), token, writtenAnswers({ employees: "50", cvr: "ikke et nummer" }), autumn));
    expect(await own(token)).toMatchObject({ employees: 50, cvr: "10000009" });
    expect(await byCompanyLink(store(), token, new Date(autumn.getTime() + 401 * 86_400_000))).toBeNull();
    expect(await byCompanyLink(store(), newSecret().token, autumn)).toBeNull();
    expect(keyOf(await correctApplication(store(), newSecret().token, writtenAnswers(), autumn))).toBe(
      "problem.mark-link",
    );
    done(await withdrawApplication(store(), token, autumn));
    expect(keyOf(await correctApplication(store(), token, writtenAnswers(), autumn))).toBe("problem.mark-withdrawn");
  });

  it("keeps what is sent in, so much and no more, and deletes it for good when asked", async () => {
    const id = await openOne();
    const token = done(await send(id));
    const { id: applicationId } = await own(token);
    const file = (bytes: Uint8Array, name = "loen.txt") =>
      addDocument(store(), token, { name, mediaType: "text/plain", bytes }, autumn);
    for (let at = 0; at < 10; at += 1) done(await file(Buffer.from("a"), `${at}.txt`));
    expect(keyOf(await file(Buffer.from("a")))).toBe("problem.mark-documents");
    const there = () => store().as(analyst, (tx) => markDocuments(tx, bodyId, applicationId));
    const [first] = await there();
    done(await removeDocument(store(), token, first?.id ?? "", autumn));
    expect(await there()).toHaveLength(9);
    expect(keyOf(await removeDocument(store(), token, first?.id ?? "", autumn))).toBe("problem.mark-document");
    expect(keyOf(await file(new Uint8Array(41 * 1024 * 1024)))).toBe("problem.mark-documents");
    // Another company's link reaches none of it.
    const other = done(await send(id));
    expect(keyOf(await removeDocument(store(), other, (await there())[0]?.id ?? "", autumn))).toBe(
      "problem.mark-document",
    );
  });

  it("says what is wrong with what a company wrote, and keeps nothing of it", async () => {
    const id = await openOne();
    for (const [key, said] of [
      ["problem.mark-cvr", { cvr: "12345678" }],
      ["problem.mark-p-number", { pNumber: "123" }],
      ["problem.mark-company", { company: "  " }],
      ["problem.mark-contact", { contact: "" }],
      ["problem.mark-email", { email: "kirstine" }],
      ["problem.mark-employees", { employees: "0" }],
      ["problem.mark-employees", { employees: "mange" }],
      ["problem.mark-count", { counts: { fleksjob: "-1" } }],
      ["problem.mark-count", { counts: { fleksjob: "1,5" } }],
      ["problem.mark-more-than-all", { counts: { fleksjob: "41" } }],
      ["problem.mark-long", { remark: "x".repeat(4001) }],
    ] as const) {
      expect(keyOf(await send(id, said)), JSON.stringify(said)).toBe(key);
    }
    expect(keyOf(await send(none))).toBe("problem.mark-round-unknown");
    expect(await applications(id)).toEqual([]);
    done(await send(id, { employees: "1.250", counts: { fleksjob: "1 000", ukendt: "900" } }));
    expect((await applications(id))[0]?.application).toMatchObject({ employees: 1250, counts: { fleksjob: 1000 } });
    const place = await openOne({ criteria: { ...writtenRound().criteria, place: "p" } });
    expect(keyOf(await send(place))).toBe("problem.mark-p-number-needed");
    done(await send(place, { pNumber: "1000 000 001" }));
  });

  it("is assessed after the deadline, decided in an item, told, and handed over on the day", async () => {
    year += 1;
    const id = done(await keep({ year }));
    await open(id);
    const [first = "", second = "", third = ""] = cvrNumbers(3);
    const companies = [
      { cvr: first, company: "Alfa ApS" },
      { cvr: second, company: "Beta ApS" },
      { cvr: third, company: "Gamma ApS" },
    ];
    const tokens = [];
    for (const company of companies) tokens.push(done(await send(id, company)));
    done(await withdrawApplication(store(), tokens[2] ?? "", autumn));
    const [alfa, beta, gamma] = (await applications(id)).map(({ application }) => application.id);
    const assess = (
      applicationId: string | undefined,
      verdict: "meets" | "doubtful" | "does-not",
      reason = "",
      now = january,
    ) => assessApplication(store(), analyst, bodyId, { applicationId: applicationId ?? none, verdict, reason }, now);
    const decide = (
      outcomes: Record<string, "granted" | "refused">,
      path: string | null = paths[2] ?? "",
      now = january,
    ) =>
      decideRound(
        store(),
        analyst,
        bodyId,
        {
          roundId: id,
          path,
          outcomes: new Map(Object.entries(outcomes).map(([key, outcome]) => [key, { outcome, told: "Tak." }])),
        },
        now,
      );
    expect(keyOf(await assess(alfa, "meets", "", autumn))).toBe("problem.mark-assess-early");
    expect(keyOf(await assess(gamma, "meets"))).toBe("problem.mark-withdrawn");
    expect(keyOf(await assess(none, "meets"))).toBe("problem.mark-application-unknown");
    expect(keyOf(await assess(beta, "doubtful", " "))).toBe("problem.mark-reason");
    done(await assess(alfa, "meets"));
    const both = { [alfa ?? ""]: "granted", [beta ?? ""]: "refused" } as const;
    expect(keyOf(await decide(both))).toBe("problem.mark-unassessed");
    done(await assess(beta, "does-not", "Tallene er for et andet år."));
    expect(keyOf(await decide(both, paths[3]))).toBe("problem.mark-undecided");
    expect(keyOf(await decide(both, null))).toBe("problem.mark-undecided");
    expect(keyOf(await decide({ [alfa ?? ""]: "granted" }))).toBe("problem.mark-outcome");
    expect(keyOf(await awardRound(store(), analyst, bodyId, id, february))).toBe("problem.mark-state");
    done(await decide(both));
    expect(keyOf(await assess(alfa, "meets"))).toBe("problem.mark-state");
    expect((await toTell(january)).filter(([step]) => step === "decided")).toEqual(
      expect.arrayContaining([
        ["decided", first],
        ["decided", second],
      ]),
    );
    // Nobody but the companies and the administration knows before the day.
    const shown = () => store().asPublic((tx) => awardTable.all(tx, "strangers", bodyId));
    expect(await shown()).toEqual([]);
    expect(keyOf(await awardRound(store(), analyst, bodyId, id, new Date("2026-02-19T22:59:59Z")))).toBe(
      "problem.mark-award-early",
    );
    done(await awardRound(store(), analyst, bodyId, id, new Date("2026-02-19T23:00:00Z")));
    expect((await shown()).map(({ record }) => record)).toEqual([
      { id: alfa, committeeId, roundId: id, year, cvr: first, company: "Alfa ApS", public: true },
    ]);
    expect((await toTell(february)).filter(([step]) => step === "awarded")).toEqual([["awarded", first]]);
    expect(await tryStore(() => database.store).wrong()).toEqual([]);
  });

  it("sends last year's answers to who gave them, and to nobody who only knows a CVR number", async () => {
    year += 20;
    const before = done(await keep({ year, opens: "2024-10-14T22:00:00.000Z", closes: "2024-12-15T11:00:00.000Z" }));
    await open(before, new Date("2024-05-01T08:00:00Z"));
    const [cvr = "", other = ""] = cvrNumbers(60).slice(-2);
    done(await send(before, { cvr, email: "sidste@example.dk" }, new Date("2024-11-01T08:00:00Z")));
    year += 1;
    const now = done(await keep({ year }));
    await open(now);
    const again = async () => (await toTell(autumn)).filter(([step, number]) => step === "again" && number === cvr);
    expect(await again()).toHaveLength(1);
    await store().as(worker, (tx) =>
      tx.rows(
        {
          text: "INSERT INTO mark_told SELECT body_id, gen_random_uuid(), id, $1, 'again', false, now() FROM mark_application WHERE cvr = $2",
        },
        [now, cvr],
      ),
    );
    expect(await again()).toEqual([]);
    const ask = (number: string) => askForLastAnswers(store(), { bodyId, roundId: now, cvr: number }, autumn);
    // Known or not, the answer is the same.
    expect([await ask(cvr), await ask(other)]).toEqual([null, null]);
    expect(await again()).toHaveLength(1);
    expect(keyOf(await ask("1"))).toBe("problem.mark-cvr");
  });

  it("forgets applications when their time is over, with all that came with them; who has the mark stays", async () => {
    year += 1;
    const id = done(await keep({ year, keepsMonths: 13 }));
    await open(id);
    const token = done(await send(id));
    done(
      await addDocument(store(), token, { name: "a.txt", mediaType: "text/plain", bytes: Buffer.from("a") }, autumn),
    );
    const [one] = await applications(id);
    const found = { applicationId: one?.application.id ?? "", verdict: "meets", reason: "" } as const;
    done(await assessApplication(store(), analyst, bodyId, found, january));
    const outcomes = new Map([[found.applicationId, { outcome: "granted", told: "" } as const]]);
    done(await decideRound(store(), analyst, bodyId, { roundId: id, path: paths[2] ?? "", outcomes }, january));
    done(await awardRound(store(), analyst, bodyId, id, february));
    const count = async (table: string, column: string) =>
      (
        await store().as(worker, (tx) =>
          tx.rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1` }, [
            found.applicationId,
          ]),
        )
      )[0]?.n;
    // 15 December 2025 12:00 and thirteen months: 15 January 2027 12:00 in Denmark.
    await forgetOldApplications(store(), new Date("2027-01-15T10:59:59Z"));
    expect(await applications(id)).toHaveLength(1);
    expect(await forgetOldApplications(store(), new Date("2027-01-15T11:00:00Z"))).toBeGreaterThan(0);
    expect(await applications(id)).toEqual([]);
    const left = [
      await count("mark_document", "application_id"),
      await count("mark_link", "application_id"),
      await count("mark_told", "application_id"),
      await count("mark_assessment", "id"),
    ];
    expect(left).toEqual([0, 0, 0, 0]);
    const awards = await store().asPublic((tx) => awardTable.all(tx, "strangers", bodyId));
    expect(awards.map(({ record }) => record.id)).toContain(found.applicationId);
  });

  it("says how many had the mark in years before, and which years nobody has stated", async () => {
    const say = (year1: number, companies: number | null) =>
      keepYear(store(), analyst, bodyId, { year: year1, companies, source: null }, spring);
    for (const [year1, companies] of [
      [2019, 66],
      [2020, null],
      [2021, 76],
    ] as const) {
      done(await say(year1, companies));
    }
    const shown = () => store().asPublic((tx) => yearTable.all(tx, "strangers", bodyId));
    expect((await shown()).map(({ record }) => [record.year, record.companies])).toEqual([
      [2019, 66],
      [2020, null],
      [2021, 76],
    ]);
    expect(keyOf(await say(2026, 1))).toBe("problem.mark-year-taken");
    expect(keyOf(await say(1999, 1))).toBe("problem.mark-year");
    expect(keyOf(await say(2018, 1.5))).toBe("problem.mark-year");
    done(await removeYear(store(), analyst, bodyId, 2021, spring));
    expect(await shown()).toHaveLength(2);
    expect(keyOf(await removeYear(store(), analyst, bodyId, 2021, spring))).toBe("problem.mark-year-unknown");
  });

  it("shows nobody else what a company wrote", async () => {
    const id = await openOne();
    done(await send(id, { remark: "Mosegris" }));
    const seen = async (viewer: Viewer) => {
      const tables = ["mark_application", "mark_document", "mark_link", "mark_told", "mark_assessment"];
      const counts = [];
      for (const table of tables) {
        const [row] = await store().as(viewer, (tx) =>
          tx.rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${table}` }),
        );
        counts.push(row?.n);
      }
      return counts.reduce((sum = 0, n = 0) => sum + n, 0);
    };
    for (const viewer of [
      publicViewer,
      holderOf("member", bodyId, null),
      holderOf("item-author", bodyId, null),
      holderOf("analyst", none, null),
    ]) {
      expect(await seen(viewer)).toBe(0);
    }
    expect(await seen(analyst)).toBeGreaterThan(0);
    await expect(store().asPublic((tx) => tx.rows({ text: "SELECT * FROM mark_application" }))).rejects.toThrow();
  });

  it("says what is wrong with a round", async () => {
    const criteria = writtenRound().criteria;
    for (const [key, said] of [
      ["problem.mark-name", { name: { da: " ", en: "" } }],
      ["problem.mark-committee", { committeeId: none }],
      ["problem.mark-moments", { closes: "2025-10-14T22:00:00.000Z" }],
      ["problem.mark-schemes", { criteria: { ...criteria, schemes: [] } }],
      ["problem.mark-sizes", { criteria: { ...criteria, sizes: [{ from: 2, share: 5, groups: 1 }] } }],
      ["problem.mark-groups", { criteria: { ...criteria, sizes: [{ from: 1, share: 5, groups: 2 }] } }],
      ["problem.mark-period", { criteria: { ...criteria, to: "2024-01-01" } }],
      ["problem.mark-scheme-twice", { criteria: { ...criteria, schemes: [...criteria.schemes, ...criteria.schemes] } }],
      [
        "problem.mark-step-days",
        { steps: [{ id: null, kind: "award", title: null, from: "2026-02-20", to: "2026-02-19" }] },
      ],
      ["problem.mark-step-title", { steps: [{ id: null, kind: "campaign", title: "", from: "2026-02-20", to: null }] }],
      ["problem.mark-year-taken", { year: 2026 }],
    ] as const) {
      expect(keyOf(await keep({ year: 2099, ...(said as Partial<WrittenRound>) })), key).toBe(key);
    }
    expect(keyOf(await keep({}, none))).toBe("problem.mark-round-unknown");
    expect(keyOf(await link(none, "plan", null))).toBe("problem.mark-round-unknown");
    const id = done(await keep({ year: 2098 }));
    expect(keyOf(await link(id, "plan", "/findes/ikke"))).toBe("problem.mark-item");
    expect(keyOf(await link(id, "plan", paths[4]?.replace("/punkt/5", "") ?? ""))).toBe("problem.mark-item");
    const member = holderOf("member", bodyId, null);
    expect(keyOf(await openRound(store(), member, bodyId, id, spring))).toBe("problem.forbidden");
  });
});
