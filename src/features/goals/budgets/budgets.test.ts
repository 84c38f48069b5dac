import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, type Viewer } from "../../../access/viewer.ts";
import { type Budget, type BudgetRow, usualColumns } from "../../../records/budget.ts";
import { amountsAt, deviationOf, wholeOf } from "../../../records/budget-sums.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { budgetTable } from "../../../store/queries/goals/budgets.ts";
import { startTestDatabase, type TestDatabase } from "../../../store/testing/test-database.ts";
import { tryStore } from "../../../store/testing/try-store.ts";
import { budgetEntry, writtenAccount, writtenBudget } from "../testing/written.ts";
import { sumsThatDiffer } from "./check-sums.ts";
import { importBudgetFollowUp } from "./import-budget-follow-up.ts";
import { keepBudget } from "./keep-budget.ts";
import { keepBudgetFollowUp, removeBudgetFollowUp, restoreBudgetFollowUp } from "./keep-budget-follow-up.ts";
import { keepBudgetLine, removeBudgetLine } from "./keep-budget-line.ts";
import { removeBudget } from "./remove-budget.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("budgets and their follow-ups", () => {
  let database: TestDatabase;
  let bodyId = "";
  let analyst: Viewer;
  beforeAll(async () => {
    database = await startTestDatabase();
    ({ bodyId } = await tryStore(() => database.store).put({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ title: "Budgetopfølgning", outcome: "noted" }],
    }));
    analyst = holderOf("analyst", bodyId, null);
  });
  afterAll(() => database.stop());

  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(`${result.key} ${JSON.stringify(result.params)}`);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const keep = (said = {}, id: string | null = null) =>
    keepBudget(database.store, analyst, bodyId, id, writtenBudget(said), now);
  const line = (budgetId: string, name: string, said = {}, id: string | null = null) =>
    keepBudgetLine(database.store, analyst, bodyId, { budgetId, id }, writtenAccount(name, said), now);
  const followUp = (
    budgetId: string,
    day: string,
    entries: Parameters<typeof budgetEntry>[],
    id: string | null = null,
  ) =>
    keepBudgetFollowUp(
      database.store,
      analyst,
      bodyId,
      { budgetId, id },
      { day, note: null, entries: entries.map((entry) => budgetEntry(...entry)) },
      now,
    );
  const seen = (seenBy: "staff" | "strangers", id: string): Promise<Budget | null> =>
    database.store.as(analyst, async (tx) => (await budgetTable.one(tx, seenBy, bodyId, id))?.record ?? null);
  const row = (at: number, name: string, said: Partial<BudgetRow> = {}): BudgetRow => ({
    ...{ row: at, number: null, name, parent: null, adopted: null, budget: null, spent: null, expected: null },
    ...{ recipients: null, price: null, explanation: null, ...said },
  });
  const take = (id: string, rows: readonly BudgetRow[], said = {}) =>
    importBudgetFollowUp(
      database.store,
      analyst,
      bodyId,
      id,
      { day: "2019-09-30", note: null, rows, columns: usualColumns, anyway: false, ...said },
      now,
    );

  it("reckons the deviation of the whole from its accounts: 8,4 mio. kr. more than the budget", async () => {
    const id = done(await keep());
    const top = done(await line(id, "I alt"));
    const cash = done(await line(id, "Kontanthjælp", { parentId: top, adopted: 60_000_000 }));
    const sick = done(await line(id, "Sygedagpenge", { parentId: top, adopted: 34_800_000 }));
    done(
      await followUp(id, "2019-09-30", [
        [cash, { budget: 60_000_000, expected: 66_100_000, recipients: 431.5, price: 153_186 }],
        [sick, { budget: 34_800_000, expected: 37_100_000 }],
      ]),
    );
    const budget = await seen("strangers", id);
    if (budget === null) throw new Error("not shown");
    const whole = wholeOf(budget, amountsAt(budget, budget.followUps[0] ?? null).amounts);
    expect([whole.budget, whole.expected, deviationOf(whole)]).toEqual([94_800_000, 103_200_000, 8_400_000]);
    expect(sumsThatDiffer(budget, budget.followUps[0] ?? null)).toEqual([]);
  });

  it("shows strangers the levels that are chosen, with what is deeper added up, and few recipients to nobody", async () => {
    const id = done(await keep({ owner: "Bodil Bogfinke", detail: 2 }));
    const top = done(await line(id, "I alt"));
    const cash = done(await line(id, "Kontanthjælp", { parentId: top }));
    const young = done(await line(id, "Unge under 30", { parentId: cash, adopted: 10_000_000 }));
    const old = done(await line(id, "Over 30", { parentId: cash, adopted: 20_000_000 }));
    done(
      await followUp(id, "2019-04-30", [
        [top, { recipients: 403, price: 100_000 }],
        [cash, { recipients: 203, explanation: "Flere unge" }],
        [young, { expected: 12_000_000, recipients: 3, price: 90_000, explanation: "Tre unge" }],
        [old, { expected: 20_000_000, recipients: 200 }],
      ]),
    );
    const narrow = await seen("strangers", id);
    expect(narrow?.lines.map(({ name, adopted }) => [name, adopted])).toEqual([
      ["I alt", null],
      ["Kontanthjælp", 30_000_000],
    ]);
    expect(JSON.stringify(narrow)).not.toMatch(/Bogfinke|Tre unge|removed|columns/);
    expect(narrow?.followUps[0]?.entries).toEqual([
      budgetEntry(top, { hidden: true }),
      budgetEntry(cash, { expected: 32_000_000, explanation: "Flere unge", hidden: true }),
    ]);
    done(await keep({ detail: 3 }, id));
    const wide = await seen("strangers", id);
    expect(wide?.lines.map(({ name }) => name)).toEqual(["I alt", "Kontanthjælp", "Unge under 30", "Over 30"]);
    const people = wide?.followUps[0]?.entries.map(({ recipients, price }) => [recipients, price]);
    expect(people).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [200, null],
    ]);
  });

  it("hides few recipients by the number that is chosen, at every follow-up, and tells what is published", async () => {
    const id = done(await keep({ fewest: 10 }));
    const cash = done(await line(id, "Kontanthjælp"));
    const course = done(await line(id, "Forløb"));
    const own = (recipients: number) => [course, { expected: recipients * 90_000, recipients, price: 90_000 }] as const;
    done(await followUp(id, "2019-04-30", [[cash, { recipients: 203, price: 153_186 }], [...own(12)]]));
    done(await followUp(id, "2019-09-30", [[cash, { recipients: 208, price: 153_186 }], [...own(9)]]));
    const people = async () =>
      (await seen("strangers", id))?.followUps.map(({ entries }) =>
        entries.map(({ recipients, price }) => [recipients, price]),
      );
    // The price of April, beside what September expects, would tell that there are nine.
    const none = [null, null];
    expect(await people()).toEqual([
      [[203, 153_186], none],
      [[208, 153_186], none],
    ]);
    const both = [
      [
        [203, 153_186],
        [12, 90_000],
      ],
      [
        [208, 153_186],
        [9, 90_000],
      ],
    ];
    for (const fewest of [9, null]) {
      done(await keep({ fewest }, id));
      expect(await people()).toEqual(both);
    }
    // A budget that was kept before it could be chosen hides fewer than five.
    done(await keep({}, id));
    expect(await people()).toEqual(both);
    const wrong = await keep({ fewest: 1 }, id);
    expect(isProblem(wrong) ? wrong.key : wrong).toBe("problem.fewest");
  });

  it("takes in a file: lines are added under what they belong to, and sums are checked", async () => {
    const id = done(await keep());
    const rows = [
      row(2, "Forsørgelse", { number: "5.57" }),
      row(3, "Kontanthjælp", { number: "5.57.73", budget: 60_000_000, expected: 66_100_000 }),
      row(4, "Sygedagpenge", { number: "5.57.71", budget: 34_800_000, expected: 37_100_000 }),
      row(5, "I alt", { budget: 94_800_000, expected: 103_200_000 }),
    ];
    expect(done(await take(id, rows))).toEqual({ lines: 4, added: 4, missing: 0 });
    const names = async () => {
      const lines = (await seen("staff", id))?.lines ?? [];
      return lines.map(({ name, parentId }) => [name, lines.find((each) => each.id === parentId)?.name ?? null]);
    };
    expect(await names()).toEqual([
      ["Forsørgelse", "I alt"],
      ["Kontanthjælp", "Forsørgelse"],
      ["Sygedagpenge", "Forsørgelse"],
      ["I alt", null],
    ]);
    const wrong = [...rows.slice(0, 3), row(5, "I alt", { budget: 94_800_000, expected: 104_200_000 })];
    expect(await take(id, wrong, { day: "2019-10-31" })).toMatchObject({
      key: "problem.budget-sum.expected",
      params: { row: 5, line: "I alt", stated: "104.200.000", sum: "103.200.000" },
    });
    expect((await seen("staff", id))?.followUps).toHaveLength(1);
    done(await take(id, wrong.slice(1), { day: "2019-10-31", anyway: true }));
    const budget = await seen("strangers", id);
    expect(budget?.followUps.map(({ day }) => day)).toEqual(["2019-09-30", "2019-10-31"]);
    expect(sumsThatDiffer(budget as Budget, budget?.followUps[1] ?? null)).toMatchObject([
      { name: "I alt", amount: "expected", stated: 104_200_000, sum: 103_200_000 },
    ]);
    expect(await names()).toHaveLength(4);
  });

  it("takes in nothing of a file that does not hold together", async () => {
    const id = done(await keep());
    const wrong: readonly (readonly [string, readonly BudgetRow[]])[] = [
      ["problem.budget-rows", []],
      ["problem.budget-row-twice", [row(2, "A"), row(3, "a")]],
      ["problem.budget-row-parent", [row(2, "A", { parent: "Findes ikke" })]],
      ["problem.budget-parent", [row(2, "A", { parent: "B" }), row(3, "B", { parent: "A" })]],
      ["problem.budget-lines", Array.from({ length: 501 }, (_, at) => row(at + 2, `Konto ${at}`))],
    ];
    for (const [key, rows] of wrong) expect(keyOf(await take(id, rows))).toBe(key);
    expect(keyOf(await take(id, [row(2, "A")], { day: "i går" }))).toBe("problem.budget-day");
    expect(await seen("staff", id)).toMatchObject({ lines: [], followUps: [] });
  });

  it("replaces the follow-up of a day, and puts back what was there", async () => {
    const id = done(await keep());
    const at = async () => (await seen("strangers", id))?.followUps.map(({ entries }) => entries[0]?.expected);
    done(await take(id, [row(2, "Kontanthjælp", { expected: 1_000_000 })]));
    done(await take(id, [row(2, "Kontanthjælp", { expected: 2_000_000 })]));
    expect(await at()).toEqual([2_000_000]);
    const [kept] = (await seen("staff", id))?.removed ?? [];
    const ref = { budgetId: id, followUpId: kept?.id ?? "" };
    done(await restoreBudgetFollowUp(database.store, analyst, bodyId, ref, now));
    expect(await at()).toEqual([1_000_000]);
    const [now1] = (await seen("staff", id))?.followUps ?? [];
    done(
      await removeBudgetFollowUp(database.store, analyst, bodyId, { budgetId: id, followUpId: now1?.id ?? "" }, now),
    );
    expect(await at()).toEqual([]);
    const removed = (await seen("staff", id))?.removed.map(({ entries }) => entries[0]?.expected);
    expect(removed).toEqual([1_000_000, 2_000_000]);
  });

  it("says what is wrong, and keeps what was good", async () => {
    const id = done(await keep());
    const top = done(await line(id, "I alt"));
    const part = done(await line(id, "Kontanthjælp", { parentId: top, number: "1" }));
    const taken = done(await followUp(id, "2019-04-30", [[part, { expected: 1 }]]));
    const none = "99999999-9999-4999-8999-999999999999";
    const ref = (lineId: string) => ({ budgetId: id, lineId });
    const wrong: readonly (readonly [string, unknown])[] = [
      ["problem.goal-title", await keep({ title: " " })],
      ["problem.budget-year", await keep({ year: Number.NaN })],
      ["problem.budget-detail", await keep({ detail: 7 })],
      ["problem.wheel-committee", await keep({ committeeId: none })],
      ["problem.budget-unknown", await keep({}, none)],
      ["problem.goal-title", await line(id, "")],
      ["problem.budget-line-twice", await line(id, "i alt")],
      ["problem.budget-line-twice", await line(id, "Andet", { number: "1" })],
      ["problem.budget-line-unknown", await line(id, "x", {}, none)],
      ["problem.budget-parent", await line(id, "x", { parentId: none })],
      ["problem.budget-parent", await line(id, "I alt", { parentId: part }, top)],
      ["problem.budget-line-used", await removeBudgetLine(database.store, analyst, bodyId, ref(part), now)],
      ["problem.budget-line-used", await removeBudgetLine(database.store, analyst, bodyId, ref(top), now)],
      ["problem.budget-day-taken", await followUp(id, "2019-04-30", [])],
      ["problem.budget-day", await followUp(id, "", [])],
      ["problem.budget-line-unknown", await followUp(id, "2019-05-31", [[none]])],
      ["problem.budget-beyond", await followUp(id, "2019-05-31", [[part, { recipients: -1 }]])],
      ["problem.budget-long", await followUp(id, "2019-05-31", [[part, { explanation: "x".repeat(10_001) }]])],
      ["problem.budget-follow-up-unknown", await followUp(id, "2019-05-31", [], none)],
      [
        "problem.forbidden",
        await keepBudget(database.store, holderOf("member", bodyId, null), bodyId, null, writtenBudget(), now),
      ],
    ];
    for (const [at, [key, result]] of wrong.entries()) expect(keyOf(result), String(at)).toBe(key);
    expect((await seen("strangers", id))?.followUps.map((each) => each.id)).toEqual([taken]);
  });

  it("is taken back from strangers when it is no longer public, and when it is removed", async () => {
    const id = done(await keep());
    done(await keep({ public: false }, id));
    expect(await seen("strangers", id)).toBeNull();
    done(await keep({}, id));
    expect(await removeBudget(database.store, analyst, bodyId, id, now)).toBeNull();
    expect([await seen("strangers", id), await seen("staff", id)]).toEqual([null, null]);
  });
});
