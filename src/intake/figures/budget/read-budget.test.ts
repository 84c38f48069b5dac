import { afterAll, expect, test } from "vitest";
import { type AmountUnit, type BudgetColumns, usualColumns } from "../../../records/budget.ts";
import { isProblem } from "../../../records/problem.ts";
import { endReadingProcess } from "../../sources/bounded/read-bounded.ts";
import { openTables } from "../mapped-file.ts";
import { workbookOf } from "../testing/write-workbook.ts";
import { budgetAmount, writeAmount } from "./budget-amount.ts";
import { readBudget } from "./read-budget.ts";

afterAll(() => endReadingProcess());

async function read(bytes: Uint8Array, unit: AmountUnit = "kroner", columns: Partial<BudgetColumns> = {}) {
  const tables = await openTables({ name: "budget.csv", bytes });
  return isProblem(tables) ? tables : readBudget(tables, "budget.csv", { ...usualColumns, ...columns }, unit);
}
const csv = (...rows: string[]) => Buffer.from(rows.join("\r\n"));
const header = "Konto;Tekst;Oprindeligt budget;Korrigeret budget;Forbrug;Forventet regnskab;Antal;Pris;Bemærkning";

test("a file of the finance system is read whole, by the usual names of its columns", async () => {
  const rows = await read(
    csv(
      "Økonomirapport pr. 30.09.2019",
      header,
      "5.57.73;Kontanthjælp;60.000.000;60.500.000;45.123.456;63.800.000;431,5;147.856;Flere langvarige forløb",
      ";I alt;94.800.000;94.800.000;-1.200;103.200.000;;;",
    ),
  );
  expect(rows).toEqual([
    {
      ...{ row: 3, number: "5.57.73", name: "Kontanthjælp", parent: null, adopted: 60_000_000, budget: 60_500_000 },
      ...{ spent: 45_123_456, expected: 63_800_000, recipients: 431.5, price: 147_856 },
      explanation: "Flere langvarige forløb",
    },
    {
      ...{ row: 4, number: null, name: "I alt", parent: null, adopted: 94_800_000, budget: 94_800_000 },
      ...{ spent: -1200, expected: 103_200_000, recipients: null, price: null, explanation: null },
    },
  ]);
});

test("a workbook is read, on the sheet that has the amounts, with columns under names of their own", async () => {
  const bytes = workbookOf({
    Forside: [["Budgetopfølgning"]],
    Tal: [
      ["Ydelse", "Rammen", "Ventes"],
      ["Sygedagpenge", 48.8, 52.9],
      [null, null, null],
      ["Førtidspension", 91.1, 91.1],
    ],
  });
  const rows = await read(bytes, "million", { budget: "rammen", expected: "Ventes" });
  expect(rows).toMatchObject([
    { row: 2, name: "Sygedagpenge", budget: 48_800_000, expected: 52_900_000 },
    { row: 4, name: "Førtidspension", budget: 91_100_000 },
  ]);
});

test.each([
  [
    "a value that is none",
    [header, "1;Kontanthjælp;x12;;;;;;"],
    "problem.figures-value",
    { row: 2, column: "Oprindeligt budget", written: "x12" },
  ],
  [
    "fewer than no people",
    [header, "1;Kontanthjælp;12;;;;-4;;"],
    "problem.figures-value",
    { row: 2, column: "Antal", written: "-4" },
  ],
  ["a line without a name", [header, "1;;12;;;;;;"], "problem.budget-row-name", { row: 2, column: "Tekst" }],
  ["a cell too many", [header, "1;a;12;;;;;;;x"], "problem.figures-row", { row: 2, found: 10, expected: 9 }],
  ["no header", ["a;b", "1;2"], "problem.budget-columns", { found: "a, b" }],
  ["two columns of a name", [`${header};Pris`, "1;a;1;;;;;;;"], "problem.figures-column-twice", { column: "Pris" }],
])("%s stops the whole file and says where", async (_, rows, key, params) => {
  expect(await read(csv(...rows))).toMatchObject({ key, params });
});

test("a column that is named and not there stops the file", async () => {
  const found = await read(csv(header, "1;a;1;;;;;;"), "kroner", { spent: "Brugt" });
  expect(found).toMatchObject({ key: "problem.figures-missing", params: { missing: "Brugt" } });
});

test("amounts are kept in whole kroner and written as they are typed", () => {
  expect(budgetAmount("8,4", ",", "million")).toBe(8_400_000);
  expect(budgetAmount("1.135", ",", "thousand")).toBe(1_135_000);
  expect(budgetAmount("1.410.000 kr.", ",", "kroner")).toBe(1_410_000);
  expect(budgetAmount("1 – 1,2.000.000 kr.", ",", "kroner")).toBeUndefined();
  expect(budgetAmount("", ",", "kroner")).toBeNull();
  expect(budgetAmount("99999999999999", ",", "million")).toBeUndefined();
  for (const amount of [8_400_000, 103_250_000, 1_135_000, -7, 0]) {
    for (const unit of ["kroner", "thousand", "million"] as const) {
      expect(budgetAmount(writeAmount(amount, unit), ",", unit)).toBe(amount);
    }
  }
});
