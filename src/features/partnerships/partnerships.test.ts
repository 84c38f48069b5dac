import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf } from "../../access/viewer.ts";
import type { Partnership } from "../../records/partnership.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { guaranteeOf } from "../../records/workshop.ts";
import { partnershipsLinkedTo, partnershipTable } from "../../store/queries/partnerships/partnerships.ts";
import { wheelEntries } from "../../store/queries/wheel/wheel-entries.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { Acting } from "./act-on-partnerships.ts";
import { answerObligation } from "./answer-obligation.ts";
import { decideRenewal, undoRenewal } from "./decide-renewal.ts";
import { keepPartnershipLine, removePartnershipLine } from "./keep-line.ts";
import { keepPartnership } from "./keep-partnership.ts";
import { linkPartnership, unlinkPartnership } from "./link-partnership.ts";
import { moneyOfYears } from "./money-of-years.ts";
import { howKept, timesOf } from "./obligation-times.ts";
import { removePartnership } from "./remove-partnership.ts";
import { actingFor, writtenMoney, writtenObligation, writtenPartnership, writtenParty } from "./testing/written.ts";

const now = new Date("2024-03-04T08:00:00Z");
const today = "2024-03-04";
const none = "99999999-9999-4999-8999-999999999999";

describe("agreements with others", () => {
  let database: TestDatabase;
  let acting: Acting;
  let bodyId = "";
  let paths: string[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    const items = [{ title: "Status på læring i jobcentre", caseNumber: "24/117", outcome: "noted" as const }];
    const put = (start: string) => tryStore(() => database.store).put({ body: "Ærtebjerg Kommune", start, items });
    await put("2023-02-06T16:00:00+01:00");
    bodyId = (await put("2024-02-05T16:00:00+01:00")).bodyId;
    acting = actingFor(database.store, bodyId, now);
    const rows = await database.store.asPublic((tx) =>
      tx.rows<{ path: string }>({
        text: "SELECT path FROM public_address WHERE kind IN ('item', 'case') ORDER BY kind, path LIMIT 2",
      }),
    );
    paths = rows.map(({ path }) => path);
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const keep = (said = {}, id: string | null = null) => keepPartnership(acting, id, writtenPartnership(said));
  const money = (partnershipId: string, said = {}, id: string | null = null) =>
    keepPartnershipLine(acting, { partnershipId, list: "money", id }, writtenMoney(said));
  const obligation = (partnershipId: string, said = {}) =>
    keepPartnershipLine(acting, { partnershipId, list: "obligations", id: null }, writtenObligation(said));
  const seen = (seenBy: "staff" | "strangers", id: string): Promise<Partnership | null> =>
    database.store.as(
      acting.viewer,
      async (tx) => (await partnershipTable.one(tx, seenBy, bodyId, id))?.record ?? null,
    );
  const kept = async (id: string): Promise<Partnership> => {
    const found = await seen("staff", id);
    if (found === null) throw new Error("The agreement is not there.");
    return found;
  };
  const onWheel = async (seenBy: "staff" | "strangers", id: string) => {
    const all = await database.store.as(acting.viewer, (tx) => wheelEntries(tx, seenBy, bodyId, null));
    const own = all.filter((entry) => entry.deleted === null && entry.page?.endsWith(id));
    return own.map(({ kind, starts, ends, title }) => `${kind} ${starts}${ends === null ? "" : `/${ends}`} ${title}`);
  };

  /** Six municipalities and a university for four years, a fund's money until June 2024, the own until March 2025. */
  async function research(): Promise<string> {
    const id = done(await keep({ waitsFor: "rammer og økonomi efter fondens penge" }));
    const towns = ["Ærtebjerg", "Fjordby", "Lyngholm", "Sandkær", "Havnehøj", "Engvad"];
    for (const name of towns) {
      const party = writtenParty(`${name} Kommune`);
      done(await keepPartnershipLine(acting, { partnershipId: id, list: "parties", id: null }, party));
    }
    const university = writtenParty("Fjordby Universitet", "university");
    done(await keepPartnershipLine(acting, { partnershipId: id, list: "parties", id: null }, university));
    const fund = { payer: "fund", name: "Lærkefonden", ends: "2024-06-30", amount: null, public: false } as const;
    done(await money(id, fund));
    done(await money(id));
    done(await obligation(id));
    done(await obligation(id, { title: "Seminar for vidensmæglere", starts: "2021-05-11", who: "both" }));
    done(await obligation(id, { title: "Seminar for ledere", starts: "2021-10-05", rrule: "FREQ=YEARLY" }));
    return id;
  }

  it("has the research partnership's figures: parties, 250.000 kr. a year, two sources that end in June 2024 and March 2025", async () => {
    const id = await research();
    const found = await kept(id);
    const kinds = found.parties.map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === "municipality").length, kinds.at(-1)]).toEqual([6, "university"]);
    const years = moneyOfYears([found], 2024);
    // Ten months of 2021, three whole years, three months of 2025.
    expect(years.map(({ year, own }) => [year, own])).toEqual([
      [2021, 208_333],
      [2022, 250_000],
      [2023, 250_000],
      [2024, 250_000],
      [2025, 62_500],
    ]);
    // What the fund gives is not known: never 0 for that.
    expect(years.map(({ others, unknown }) => [others, unknown])).toEqual([
      ...Array.from({ length: 4 }, () => [0, true]),
      [0, false],
    ]);
    expect(years.flatMap(({ year, ending }) => ending.map(({ title }) => [year, title]))).toEqual([
      [2025, "Læring i jobcentre"],
    ]);
    expect(found.decideBy).toBe("2024-10-01");
  });

  it("keeps visits twice a year and seminars, each time answered or missed", async () => {
    const id = await research();
    const [visits] = (await kept(id)).obligations;
    const obligationId = visits?.id ?? "";
    const answer = (day: string, state: "met" | "missed" | null) =>
      answerObligation(
        acting,
        { partnershipId: id, obligationId, day },
        state === null ? null : { state, on: today, note: null },
      );
    const times = async () => {
      const found = await kept(id);
      const [first] = found.obligations;
      return first === undefined ? [] : timesOf(found, first, today);
    };
    expect((await times()).map(({ day, to }) => `${day}/${to}`)).toEqual([
      "2021-04-14/2021-04-15",
      "2021-10-14/2021-10-15",
      "2022-04-14/2022-04-15",
      "2022-10-14/2022-10-15",
      "2023-04-14/2023-04-15",
      "2023-10-14/2023-10-15",
      "2024-04-14/2024-04-15",
      "2024-10-14/2024-10-15",
    ]);
    done(await answer("2021-04-14", "met"));
    done(await answer("2021-10-14", "missed"));
    done(await answer("2022-04-14", "missed"));
    done(await answer("2022-04-14", "met"));
    expect(howKept(await times())).toEqual({ met: 2, missed: 1, unanswered: 3, coming: 2 });
    done(await answer("2021-10-14", null));
    expect(howKept(await times())).toEqual({ met: 2, missed: 0, unanswered: 4, coming: 2 });
    expect(keyOf(await answer("2024-04-14", "met"))).toBe("problem.partnership-time-to-come");
    expect(keyOf(await answer("2021-04-15", "met"))).toBe("problem.partnership-time");
    // A rule that is changed keeps the answers of the days it still gives.
    const yearly = writtenObligation({ rrule: "FREQ=YEARLY" });
    done(await keepPartnershipLine(acting, { partnershipId: id, list: "obligations", id: obligationId }, yearly));
    expect(howKept(await times())).toEqual({ met: 2, missed: 0, unanswered: 1, coming: 1 });
  });

  it("stands on the annual wheel with what is to be decided, money that ends and obligations, and goes off it", async () => {
    const id = await research();
    const written = [
      "recurring 2021-04-14/2021-04-15 Besøg af forskerne (Læring i jobcentre)",
      "recurring 2021-05-11/2021-05-12 Seminar for vidensmæglere (Læring i jobcentre)",
      "recurring 2021-10-05/2021-10-06 Seminar for ledere (Læring i jobcentre)",
      "funding 2024-06-30 Penge slutter: Lærkefonden (Læring i jobcentre)",
      "contract 2024-10-01/2025-03-31 Skal Læring i jobcentre fortsætte?",
    ];
    expect(await onWheel("strangers", id)).toEqual(written);
    const entries = await database.store.asPublic((tx) => wheelEntries(tx, "strangers", bodyId, null));
    const own = entries.filter((entry) => entry.page?.endsWith(id));
    expect(own.find(({ kind }) => kind === "contract")?.description).toContain("rammer og økonomi");
    // No visit after the last day.
    expect(own[0]?.rrule).toBe("FREQ=MONTHLY;INTERVAL=6;UNTIL=20250331");
    const fund = (await kept(id)).money[0]?.id ?? "";
    done(await removePartnershipLine(acting, { partnershipId: id, list: "money", id: fund }));
    expect(await onWheel("strangers", id)).not.toContain(written[3]);
    // Not public any more: on the staff's wheel alone.
    done(await keep({ public: false, waitsFor: null }, id));
    expect(await onWheel("strangers", id)).toEqual([]);
    const staff = await database.store.as(acting.viewer, (tx) => wheelEntries(tx, "staff", bodyId, null));
    expect(staff.filter(({ title, deleted }) => deleted === null && title.includes("Seminar")).length).toBeGreaterThan(
      0,
    );
    done(await keep({}, id));
    done(await removePartnership(acting, id));
    expect([await onWheel("staff", id), await seen("strangers", id)]).toEqual([[], null]);
  });

  it("is decided on in good time: goes on to a new end, which is to be decided on again; and can be taken back", async () => {
    const id = await research();
    const decision = { day: today, outcome: "renewed", until: "2027-03-31", note: "Uden fondens penge." } as const;
    expect(keyOf(await decideRenewal(acting, id, { ...decision, until: "2025-03-31" }))).toBe(
      "problem.partnership-until",
    );
    done(await decideRenewal(acting, id, decision));
    expect(await kept(id)).toMatchObject({ ends: "2027-03-31", decideBy: "2026-10-01", waitsFor: null });
    expect(await onWheel("staff", id)).toContain("contract 2026-10-01/2027-03-31 Skal Læring i jobcentre fortsætte?");
    done(await undoRenewal(acting, id));
    expect(await kept(id)).toMatchObject({ ends: "2025-03-31", decideBy: "2024-10-01", decisions: [] });
    done(await decideRenewal(acting, id, { ...decision, outcome: "ended" }));
    expect(await kept(id)).toMatchObject({ ends: "2025-03-31", decideBy: null });
    expect((await onWheel("staff", id)).filter((entry) => entry.startsWith("contract"))).toEqual([]);
    expect(keyOf(await decideRenewal(acting, id, decision))).toBe("problem.partnership-decided");
    const open = done(await keep({ ends: null }));
    expect(keyOf(await decideRenewal(acting, open, decision))).toBe("problem.partnership-no-end");
    expect(keyOf(await undoRenewal(acting, open))).toBe("problem.partnership-undecided");
  });

  it("shows everybody who pays and until when, and a price only where it is said to be public", async () => {
    const id = done(await keep({ kind: "supplier", owner: "Bodil Bogfinke" }));
    done(await money(id, { name: "Hemmelig pris", amount: 777_001, public: false }));
    done(await money(id, { name: "Åben pris", amount: 120_000, public: true }));
    const shown = await seen("strangers", id);
    expect(shown?.money.map(({ name, amount }) => [name, amount])).toEqual([
      ["Hemmelig pris", undefined],
      ["Åben pris", 120_000],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/777001|Bogfinke/);
    const rows = await database.store.asPublic((tx) =>
      tx.rows<{ row: string }>({ text: "SELECT record::text AS row FROM public_partnership WHERE record IS NOT NULL" }),
    );
    expect(rows.some(({ row }) => row.includes("777001"))).toBe(false);
  });

  it("counts a workshop: places, buddies, a guarantee kept order by order, and referrals by the year", async () => {
    const id = done(await keep({ kind: "workshop", title: "Værkstedet", starts: "2023-01-01", ends: null }));
    const ref = { partnershipId: id, id: null } as const;
    const track = { kind: "service", title: "Rengøring", places: 14, buddies: 5, counted: today } as const;
    const trackId = done(await keepPartnershipLine(acting, { ...ref, list: "tracks" }, track));
    const order = (promised: string, delivered: string | null) =>
      keepPartnershipLine(
        acting,
        { ...ref, list: "orders" },
        { trackId, customer: "Havnens Smedje", task: "Kuverter", promised, delivered },
      );
    done(await order("2024-01-10", "2024-01-10"));
    done(await order("2024-01-20", "2024-01-22"));
    done(await order("2024-02-01", null));
    done(await order("2024-05-01", null));
    const referred = (month: string, law: "103" | "104", count: number) =>
      keepPartnershipLine(acting, { ...ref, list: "referrals" }, { trackId, law, month, count });
    done(await referred("2023-02-01", "103", 3));
    done(await referred("2023-03-01", "104", 4));
    done(await referred("2024-01-01", "104", 2));
    const shown = await seen("strangers", id);
    expect(shown?.referralsOfYears).toEqual([
      { year: 2023, count: 7 },
      { year: 2024, count: null },
    ]);
    expect(shown).not.toHaveProperty("referrals");
    expect(JSON.stringify(shown)).not.toContain("Havnens Smedje");
    expect(guaranteeOf(shown?.orders ?? [], today)).toEqual({ kept: 1, broken: 2, open: 1 });
    const wrong = await removePartnershipLine(acting, { partnershipId: id, list: "tracks", id: trackId });
    expect(keyOf(wrong)).toBe("problem.partnership-track-used");
    expect(keyOf(await keep({ kind: "supplier" }, id))).toBe("problem.partnership-kind");
    expect(keyOf(await referred("2024-01-01", "104", Number.NaN))).toBe("problem.partnership-line");
  });

  it("hangs on a case's thread, and on nothing that not everybody can read", async () => {
    const id = await research();
    const [caseOrItem = "", other = ""] = paths;
    expect(paths.length).toBe(2);
    done(await linkPartnership(acting, id, caseOrItem));
    done(await linkPartnership(acting, id, caseOrItem));
    done(await linkPartnership(acting, id, other));
    const links = (await kept(id)).links;
    expect(links.map(({ kind }) => kind)).toEqual(["case", "item"]);
    const recordIds = links.map(({ recordId }) => recordId);
    const linked = (ids: readonly string[]) =>
      database.store.asPublic(async (tx) => (await partnershipsLinkedTo(tx, bodyId, ids)).map((each) => each.id));
    expect(await linked(recordIds.slice(0, 1))).toEqual([id]);
    expect(await linked([none])).toEqual([]);
    for (const path of ["/aertebjerg", "/findes/ikke", `/aertebjerg/maal/${none}`]) {
      expect(keyOf(await linkPartnership(acting, id, path)), path).toBe("problem.partnership-link");
    }
    for (const recordId of recordIds) done(await unlinkPartnership(acting, id, recordId));
    expect(await linked(recordIds)).toEqual([]);
  });

  it("says what is wrong, and keeps what was good", async () => {
    const id = done(await keep());
    const line = <L extends "parties" | "money" | "obligations">(
      list: L,
      written: never,
      lineId: string | null = null,
    ) => keepPartnershipLine(acting, { partnershipId: id, list, id: lineId }, written);
    const party = (said: object) => line("parties", { ...writtenParty("Havnens Smedje", "company"), ...said } as never);
    const wrong: readonly (readonly [string, unknown])[] = [
      ["problem.goal-title", await keep({ title: " " })],
      ["problem.goal-days", await keep({ ends: "2020-12-31" })],
      ["problem.partnership-months", await keep({ monthsBefore: 37 })],
      ["problem.partnership-months", await keep({ monthsBefore: Number.NaN })],
      ["problem.wheel-committee", await keep({ committeeId: none })],
      ["problem.partnership-unknown", await keep({}, none)],
      ["problem.goal-title", await party({ name: " " })],
      ["problem.partnership-cvr", await party({ cvr: "12345678" })],
      ["problem.partnership-line", await money(id, { amount: -1 })],
      ["problem.partnership-line", await money(id, { amount: Number.NaN })],
      ["problem.goal-days", await money(id, { ends: "2021-02-28" })],
      ["problem.wheel-rule", await obligation(id, { rrule: "FREQ=HOURLY" })],
      ["problem.partnership-days", await obligation(id, { days: 0 })],
      ["problem.partnership-after", await obligation(id, { starts: "2026-01-01" })],
      ["problem.partnership-line-unknown", await money(id, {}, none)],
      [
        "problem.partnership-line-unknown",
        await removePartnershipLine(acting, { partnershipId: id, list: "money", id: none }),
      ],
      [
        "problem.partnership-kind",
        await keepPartnershipLine(
          acting,
          { partnershipId: id, list: "tracks", id: null },
          {
            ...{ kind: "service", title: "x", places: 1, buddies: 1, counted: today },
          },
        ),
      ],
      [
        "problem.forbidden",
        await keepPartnership(
          { ...acting, viewer: holderOf("job-consultant", bodyId, null) },
          null,
          writtenPartnership(),
        ),
      ],
    ];
    for (const [key, result] of wrong) expect(keyOf(result)).toBe(key);
    const { parties, money: sources, obligations } = await kept(id);
    expect([parties, sources, obligations]).toEqual([[], [], []]);
    expect(await tryStore(() => database.store).wrong()).toEqual([]);
  });
});
