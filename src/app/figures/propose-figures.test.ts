import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer, type Viewer, worker } from "../../access/viewer.ts";
import { addFigures } from "../../features/goals/add-figures.ts";
import { keepIndicator } from "../../features/goals/keep-indicator.ts";
import { confirmProposal, type SaidOfProposal } from "../../features/goals/proposals/confirm-proposal.ts";
import { dismissProposal } from "../../features/goals/proposals/dismiss-proposal.ts";
import { undoProposal } from "../../features/goals/proposals/undo-proposal.ts";
import { figure, quarter, writtenIndicator } from "../../features/goals/testing/written.ts";
import { findOpenAndClosed } from "../../intake/promises/find-closed.ts";
import { read } from "../../intake/reader/read.ts";
import { redact } from "../../intake/reader/redact.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import type { Indicator } from "../../records/indicator.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { publishStoredMeeting, withdrawMeeting } from "../../store/publish/change-publication.ts";
import { placedProposal, proposalsPage, proposalViews } from "../../store/queries/goals/figure-proposals.ts";
import { bodiesToProposeFigures } from "../../store/queries/goals/figure-readings.ts";
import { allFigures } from "../../store/queries/goals/figures.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { proposeFigures } from "./propose-figures.ts";

const now = new Date("2026-03-02T08:00:00Z");
const told = "Andelen af langtidsledige er 14,7 % (65 personer) i 4. kv. 2025.";
const other = "Der er holdt 320 samtaler i december 2025.";
const personal = "I 4. kv. 2025 var 99,1 % (8 personer) langtidsledige i sagen.";

const minutes = (items: string, day = "05-02-2026", committee = "Arbejdsmarkedsudvalget"): string =>
  `# Referat\n## ${committee}\nÆrtebjerg Kommune\nMødedato: ${day} kl. 16:00\n\n${items}`;
const item = (number: number, title: string, text: string): string =>
  `## ${number}. ${title}\n### Sagsfremstilling\n${text}\n### Beslutning\nTaget til efterretning.\n\n`;

describe("figures of published papers, proposed to indicators", () => {
  let database: TestDatabase;
  let analyst: Viewer;
  let bodyId = "";
  let meetingId = "";
  let indicatorId = "";
  const tried = tryStore(() => database.store);
  const wrong = () => tried.wrong();
  beforeAll(async () => {
    database = await startTestDatabase();
    const put = await bring(
      minutes(item(1, "Status på indsatsen", `${told} ${other}`) + item(2, "Lukket: Personsag", personal)),
    );
    ({ bodyId } = put);
    meetingId = put.meetingId ?? "";
    analyst = holderOf("analyst", bodyId, null);
  });
  afterAll(() => database?.stop());

  async function bring(text: string, name = "referat.md") {
    const bytes = Buffer.from(text);
    const source = await openSource({ name, bytes });
    if (isProblem(source)) throw new Error(source.key);
    const whole = read(source, { closedContent: true });
    const promises = findOpenAndClosed(whole, source.text);
    const { mediaType, sha256 } = source;
    const reading = redact(whole);
    const input = { body: null, name, mediaType, sha256, bytes, text: source.text, reading, promises };
    return done(await importDocument(database.store, importer, input, { at: now }));
  }
  function done<T>(result: T | Problem): T {
    if (isProblem(result)) throw new Error(`${result.key} ${JSON.stringify(result)}`);
    return result;
  }
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const propose = () => proposeFigures(database.store, () => now);
  const due = () => database.store.as(worker, bodiesToProposeFigures);
  const all = async () => {
    const lists = await Promise.all(
      proposalViews.map((view) =>
        database.store.as(analyst, (tx) => proposalsPage(tx, bodyId, view, { limit: 100, offset: 0 })),
      ),
    );
    return lists.flat();
  };
  const of = async (value: number) => {
    const found = (await all()).find((each) => each.found.value === value);
    if (found === undefined) throw new Error(`No proposal of ${value}.`);
    return found;
  };
  const confirm = (id: string, said: Partial<SaidOfProposal> = {}) =>
    confirmProposal(database.store, analyst, bodyId, id, { indicatorId, corrected: null, ...said }, now);
  const figures = async (seenBy: "staff" | "strangers" = "strangers") =>
    (await database.store.asPublic((tx) => allFigures(tx, seenBy, bodyId, indicatorId))).map(
      ({ period, value, superseded }) => [period.from, value, superseded],
    );
  let minute = 0;
  const define = async (said: Partial<Omit<Indicator, "id">> = {}) => {
    const later = new Date(now.getTime() + ++minute * 60_000);
    return done(await keepIndicator(database.store, analyst, bodyId, null, writtenIndicator(said), later));
  };

  test("a body without indicators has nothing that figures could be of, and what is to be read waits", async () => {
    expect(await due()).toEqual([]);
    await propose();
    expect(await all()).toEqual([]);
  });

  test("what open items tell is proposed, with its quote and the indicator that it seems to be of", async () => {
    indicatorId = await define();
    expect(await due()).toEqual([bodyId]);
    await propose();
    expect(await due()).toEqual([]);
    const found = await all();
    expect(found.map((each) => [each.found.value, each.indicatorId, each.state])).toEqual([
      [14.7, indicatorId, "proposed"],
      [320, null, "proposed"],
    ]);
    expect(found[0]).toMatchObject({
      words: told,
      committee: "Arbejdsmarkedsudvalget",
      title: "Status på indsatsen",
      found: { quote: { text: told }, numerator: 65, period: { kind: "quarter", from: "2025-10-01" } },
    });
    expect(found[0]?.before).toMatch(/Sagsfremstilling\s*$/);
    expect(found[0]?.after).toMatch(/^ Der er holdt 320/);
  });

  test("nothing is public before a person confirms it, and nothing is known of a closed item", async () => {
    expect(await figures()).toEqual([]);
    expect(JSON.stringify(await all())).not.toContain("99,1");
  });

  test("a new indicator is held against what was proposed before it", async () => {
    const source = {
      kind: "minutes",
      table: null,
      measure: "Holdte samtaler",
      group: null,
      area: "Ærtebjerg",
    } as const;
    const talks = await define({ name: "Samtaler, der er holdt", unit: "count", rhythm: "month", source });
    expect(await due()).toEqual([bodyId]);
    await propose();
    expect((await of(320)).indicatorId).toBe(talks);
  });

  test("what a person confirms is a figure, shown as published, with its sentence and the way to it", async () => {
    const { id } = await of(14.7);
    expect(await confirm(id)).toBe(indicatorId);
    const shown = await database.store.asPublic((tx) => allFigures(tx, "strangers", bodyId, indicatorId));
    const itemId = (await of(14.7)).itemId;
    expect(shown).toMatchObject([
      {
        value: 14.7,
        numerator: 65,
        source: { kind: "minutes", name: "Arbejdsmarkedsudvalget: Status på indsatsen", href: `/id/${itemId}` },
        quote: { text: told, itemId },
      },
    ]);
    expect(keyOf(await confirm(id))).toBe("problem.proposal-confirmed");
    expect(keyOf(await dismissProposal(database.store, analyst, bodyId, id, now))).toBe("problem.proposal-confirmed");
  });

  test("a figure that is revised keeps the old, and undoing brings it back", async () => {
    const typed = [figure(quarter(2025, 4), 15.2, { source: { kind: "typed", name: "Opgørelse", href: null } })];
    const { id } = await of(14.7);
    done(await undoProposal(database.store, analyst, bodyId, id, now));
    expect(await figures()).toEqual([]);
    done(await addFigures(database.store, analyst, bodyId, { indicatorId }, typed, now));
    done(await confirm(id));
    expect(await figures()).toEqual([
      ["2025-10-01", 15.2, true],
      ["2025-10-01", 14.7, false],
    ]);
    done(await undoProposal(database.store, analyst, bodyId, id, now));
    expect(await figures()).toEqual([["2025-10-01", 15.2, false]]);
    expect((await of(14.7)).state).toBe("proposed");
    expect(await wrong()).toEqual([]);
  });

  test("it can be corrected before it is confirmed, and must be of the indicator's period", async () => {
    const { id } = await of(320);
    expect(keyOf(await confirm(id))).toBe("problem.proposal-period");
    const corrected = { period: quarter(2025, 3), value: 32, numerator: null, denominator: null };
    expect(await confirm(id, { corrected })).toBe(indicatorId);
    expect(await figures()).toContainEqual(["2025-07-01", 32, false]);
    done(await undoProposal(database.store, analyst, bodyId, id, now));
    expect(await of(320)).toMatchObject({ state: "proposed", indicatorId, chosen: true, found: { value: 320 } });
  });

  test("a new import neither doubles nor forgets what a person decided", async () => {
    done(await dismissProposal(database.store, analyst, bodyId, (await of(320)).id, now));
    done(await confirm((await of(14.7)).id));
    const before = (await all()).map(({ id, state, figureId }) => [id, state, figureId]);
    const again = minutes(
      item(1, "Status på indsatsen", `Indledning. ${told}\n\n${other}`) + item(2, "Lukket: Personsag", personal),
    );
    expect((await bring(again)).meetingId).toBe(meetingId);
    await propose();
    expect((await all()).map(({ id, state, figureId }) => [id, state, figureId])).toEqual(before);
    expect(await figures()).toContainEqual(["2025-10-01", 14.7, false]);
    expect(await wrong()).toEqual([]);
  });

  test("a paper that is taken back takes its figures with it at once, and they are back when it is", async () => {
    await withdrawMeeting(database.store, importer, bodyId, meetingId, now);
    expect(await figures()).toEqual([["2025-10-01", 15.2, true]]);
    expect(await tried.everythingShown()).not.toContain("14,7 %");
    await propose();
    const gone = (await all()).find((each) => each.state === "confirmed");
    expect(gone).toMatchObject({ missing: true, before: null });
    expect(await wrong()).toEqual([]);
    await publishStoredMeeting(database.store, importer, bodyId, meetingId, now);
    await propose();
    expect(await of(14.7)).toMatchObject({ state: "confirmed", missing: false });
    expect(await figures()).toContainEqual(["2025-10-01", 14.7, false]);
    expect(await wrong()).toEqual([]);
  });

  test("an item that is closed later takes its figures with it, and they cannot be confirmed", async () => {
    const { id } = await of(14.7);
    await bring(minutes(item(1, "Lukket: Status", `${told} ${other}`) + item(2, "Lukket: Personsag", personal)));
    expect(await tried.everythingShown()).not.toContain("14,7 %");
    expect(await figures()).toEqual([["2025-10-01", 15.2, true]]);
    await propose();
    done(await undoProposal(database.store, analyst, bodyId, id, now));
    const proposal = await database.store.as(analyst, (tx) => placedProposal(tx, bodyId, id));
    expect(proposal).toMatchObject({ before: null });
    expect(keyOf(await confirm(id))).toBe("problem.proposal-hidden");
    expect(await figures()).toEqual([["2025-10-01", 15.2, false]]);
    expect(await wrong()).toEqual([]);
  });

  test("three of eight is shown as it was published", async () => {
    const ips = await define({
      name: "IPS Ung: ude af offentlig forsørgelse",
      counts: "Unge, der er ude af offentlig forsørgelse, af dem der har afsluttet",
      decimals: 0,
      rhythm: "half-year",
      source: { kind: "minutes", table: null, measure: "IPS Ung", group: null, area: "Ærtebjerg" },
    });
    const sentence = "I 1. halvår 2025 er 3 af de 8 unge i IPS Ung ude af offentlig forsørgelse, svarende til 38 %.";
    await bring(minutes(item(1, "IPS Ung", sentence), "05-03-2026"));
    await propose();
    const proposal = await of(38);
    expect(proposal).toMatchObject({ indicatorId: ips, found: { numerator: 3, denominator: 8 } });
    done(await confirm(proposal.id, { indicatorId: ips }));
    const shown = await database.store.asPublic((tx) => allFigures(tx, "strangers", bodyId, ips));
    expect(shown).toMatchObject([{ value: 38, numerator: 3, denominator: 8, withheld: null, flag: null }]);
  });
});
