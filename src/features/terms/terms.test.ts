import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, gatekeeper, type Held, holderOf, importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { addAccount } from "../../store/queries/accounts/account.ts";
import { giveRole, heldBy } from "../../store/queries/accounts/role-grants.ts";
import { seatsOf } from "../../store/queries/terms/seats.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { constituteTerm, planConstitution, undoConstitution } from "./constitute.ts";
import { addSeat, addTerm, endSeat } from "./keep-terms.ts";

/** The constituting meeting is held in December; the term begins on 1 January. */
const december = new Date("2025-12-03T17:00:00Z");
const before = new Date("2025-12-31T22:30:00Z");
const after = new Date("2025-12-31T23:30:00Z"); // half past midnight in Denmark
const [asta, birk, cleo] = ["1", "2", "3"].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`) as [
  string,
  string,
  string,
];

describe("the constituting meeting of a new term", () => {
  let database: TestDatabase;
  let bodyId = "";
  let committeeId = "";
  let termId = "";
  const governor = () => holderOf("administrator", everyBody, null);

  beforeAll(async () => {
    database = await startTestDatabase();
    const { put, ask } = tryStore(() => database.store);
    bodyId = (await put({ body: "Ærtebjerg Kommune", items: [{ title: "Cykelsti" }] })).bodyId;
    committeeId = (await ask<{ id: string }>("SELECT id FROM committee"))[0]?.id ?? "";
    await database.store.as(gatekeeper, async (tx) => {
      for (const [id, name] of [
        [asta, "Asta Askeskov"],
        [birk, "Birk Bøgegren"],
        [cleo, "Cleo Cikorie"],
      ] as const) {
        await addAccount(tx, { id, name, email: `${name}@example.dk`, passwordHash: "x" }, december);
      }
      const old = { bodyId, committeeId, starts: new Date("2022-01-01"), ends: null, givenBy: null };
      await giveRole(tx, { ...old, accountId: asta, role: "member" }, december);
      await giveRole(tx, { ...old, accountId: birk, role: "chair" }, december);
      await giveRole(tx, { ...old, accountId: cleo, role: "secretary" }, december);
    });
  });
  afterAll(() => database.stop());

  const held = async (accountId: string, at: Date): Promise<string[]> =>
    (await database.store.as(importer, (tx) => heldBy(tx, accountId, at))).map(({ role }: Held) => role);
  const everybody = async (at: Date) => [await held(asta, at), await held(birk, at), await held(cleo, at)];
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const seat = (role: "chair" | "vice-chair" | "member" | "substitute", name: string, accountId: string | null) => ({
    committeeId,
    role,
    name,
    party: "V",
    accountId,
    starts: "2026-01-01",
    ends: "2029-12-31",
  });

  it("is prepared without anybody's access changing, and says what is wrong", async () => {
    const { store } = database;
    const wanted = { name: "2026-2029", starts: "2026-01-01", ends: "2029-12-31" };
    expect(keyOf(await addTerm(store, governor(), bodyId, { ...wanted, ends: "2025-01-01" }, december))).toBe(
      "problem.term-days",
    );
    const added = await addTerm(store, governor(), bodyId, wanted, december);
    if (isProblem(added)) throw new Error(added.key);
    termId = added.termId;
    expect(keyOf(await addTerm(store, governor(), bodyId, wanted, december))).toBe("problem.term-taken");
    expect(keyOf(await constituteTerm(store, governor(), bodyId, termId, december))).toBe("problem.term-empty");
    const early = { ...seat("member", "Asta Askeskov", asta), starts: "2025-12-01" };
    expect(keyOf(await addSeat(store, governor(), bodyId, termId, early, december))).toBe("problem.seat-days");
    for (const given of [
      seat("chair", "Asta Askeskov", asta),
      seat("substitute", "Cleo Cikorie", cleo),
      seat("vice-chair", "Dicte uden Konto", null),
    ]) {
      expect(await addSeat(store, governor(), bodyId, termId, given, december)).toBeNull();
    }
    const there = [["member"], ["chair"], ["secretary"]];
    expect([await everybody(before), await everybody(after)]).toEqual([there, there]);
  });

  it("is shown before it is done: who goes, who comes, and who has no account", async () => {
    const plan = await planConstitution(database.store, governor(), bodyId, termId, december);
    expect(plan?.at.toISOString()).toBe("2025-12-31T23:00:00.000Z");
    expect(plan?.ends.map(({ name, role }) => [name, role])).toEqual([
      ["Asta Askeskov", "member"],
      ["Birk Bøgegren", "chair"],
    ]);
    expect(plan?.begins.map(({ name }) => name)).toEqual(["Asta Askeskov", "Cleo Cikorie"]);
    expect(plan?.withoutAccount.map(({ name }) => name)).toEqual(["Dicte uden Konto"]);
  });

  it("moves everybody over at midnight in Denmark when the term begins, and nobody else", async () => {
    const { store } = database;
    expect(await constituteTerm(store, governor(), bodyId, termId, december)).toBeNull();
    expect(keyOf(await constituteTerm(store, governor(), bodyId, termId, december))).toBe("problem.term-constituted");
    expect(await everybody(before)).toEqual([["member"], ["chair"], ["secretary"]]);
    expect(await everybody(after)).toEqual([["chair"], [], ["secretary", "substitute"]]);
    expect(await everybody(new Date("2029-12-31T22:30:00Z"))).toEqual([["chair"], [], ["secretary", "substitute"]]);
    expect(await everybody(new Date("2029-12-31T23:30:00Z"))).toEqual([[], [], ["secretary"]]);
  });

  it("can be taken back and done again", async () => {
    const { store } = database;
    expect(await undoConstitution(store, governor(), bodyId, termId, december)).toBeNull();
    const there = [["member"], ["chair"], ["secretary"]];
    expect([await everybody(before), await everybody(after)]).toEqual([there, there]);
    expect(await constituteTerm(store, governor(), bodyId, termId, december)).toBeNull();
    expect(await everybody(after)).toEqual([["chair"], [], ["secretary", "substitute"]]);
  });

  it("gives and ends seats during the term with their days", async () => {
    const { store } = database;
    const may = new Date("2026-05-04T10:00:00Z");
    const later = { ...seat("member", "Birk Bøgegren", birk), starts: "2026-06-01" };
    expect(await addSeat(store, governor(), bodyId, termId, later, may)).toBeNull();
    expect([await held(birk, may), await held(birk, new Date("2026-06-01T10:00:00Z"))]).toEqual([[], ["member"]]);
    const seats = await store.as(importer, (tx) => seatsOf(tx, bodyId, termId));
    const chair = seats.find(({ role }) => role === "chair");
    const which = { termId, seatId: chair?.id ?? "", lastDay: "2026-05-31" };
    expect(await endSeat(store, governor(), bodyId, which, may)).toBeNull();
    expect(await held(asta, new Date("2026-05-31T21:30:00Z"))).toEqual(["chair"]);
    expect(await held(asta, new Date("2026-05-31T22:30:00Z"))).toEqual([]);
  });

  it("is for those who govern the body", async () => {
    for (const viewer of [
      holderOf("secretary", bodyId, null),
      holderOf("administrator", everyBody.replace(/0$/, "1"), null),
    ]) {
      expect(keyOf(await constituteTerm(database.store, viewer, bodyId, termId, december))).toBe("problem.forbidden");
    }
  });
});
