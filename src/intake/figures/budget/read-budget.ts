import type { AmountUnit, BudgetColumn, BudgetColumns, BudgetRow } from "../../../records/budget.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type Cell, type DecimalMark, guessDecimal } from "../cell-value.ts";
import type { FileTables } from "../mapped-file.ts";
import { textOf } from "../read-rows.ts";
import { budgetAmount, budgetNumber } from "./budget-amount.ts";

/** What finance systems call their columns, without signs and spaces, in lower case. */
const usual: Readonly<Record<BudgetColumn, readonly string[]>> = {
  number: ["konto", "kontonr", "kontonummer", "nr", "nummer", "funktion"],
  name: ["tekst", "kontotekst", "benævnelse", "navn", "ydelse", "område", "kontonavn", "beskrivelse"],
  parent: ["hørerunder", "overkonto", "overordnet", "del af", "delaf", "gruppe"],
  adopted: ["oprindeligtbudget", "vedtagetbudget", "oprbudget", "budgetoprindeligt", "budget"],
  budget: ["korrigeretbudget", "korrbudget", "budgetkorrigeret", "aktueltbudget"],
  spent: ["forbrug", "forbrugtildato", "forbrugåtd", "regnskab", "forbrugpr"],
  expected: ["forventetregnskab", "forventning", "forventetforbrug", "forventet", "forventetårsresultat"],
  recipients: ["antal", "antalmodtagere", "modtagere", "helårspersoner", "antalhelårspersoner"],
  price: ["pris", "gennemsnitspris", "enhedspris", "prispr", "gnspris"],
  explanation: ["forklaring", "bemærkning", "bemærkninger", "forklaringer", "kommentar"],
};
const columnNames = Object.keys(usual) as BudgetColumn[];
const amountColumns = ["adopted", "budget", "spent", "expected"] as const;

const plain = (text: string) => text.toLocaleLowerCase("da").replace(/[^a-zæøå0-9]/g, "");

/** Header rows are looked for among so many. */
const searched = 50;

/**
 * Reads the finance system's file, the sheet whose header names the line and at least one amount: every row below it, or
 * a problem that names the row and the column. Rows without a cell are left out. Pure.
 */
export function readBudget(
  file: FileTables,
  name: string,
  columns: BudgetColumns,
  unit: AmountUnit,
): readonly BudgetRow[] | Problem {
  for (const { rows } of file.sheets) {
    for (const [at, row] of rows.slice(0, searched).entries()) {
      const header = row.map(textOf);
      const places = placesOf(header, columns);
      if (places.name < 0 || !amountColumns.some((column) => places[column] >= 0)) continue;
      const missing = columnNames.filter((column) => columns[column] !== null && places[column] < 0);
      if (missing.length > 0) {
        return problem("problem.figures-missing", { name, missing: missing.map((each) => columns[each]).join(", ") });
      }
      const twice = header.find((cell, place) => cell !== "" && header.indexOf(cell) !== place);
      if (twice !== undefined) return problem("problem.figures-column-twice", { name, column: twice });
      return readRows(name, header, places, rows, at + 1, unit);
    }
  }
  const found = (file.sheets[0]?.rows ?? []).find((row) => row.filter((cell) => textOf(cell) !== "").length > 1) ?? [];
  const header = found.map(textOf).filter((cell) => cell !== "");
  return problem("problem.budget-columns", { name, found: header.join(", ").slice(0, 300) || "–" });
}

type Places = Readonly<Record<BudgetColumn, number>>;

/** Where each column stands; below zero where it is not there. */
function placesOf(header: readonly string[], columns: BudgetColumns): Places {
  const cells = header.map(plain);
  const place = (column: BudgetColumn): number => {
    const named = columns[column];
    if (named !== null) return cells.indexOf(plain(named));
    const taken = new Set(columnNames.flatMap((each) => (columns[each] === null ? [] : [plain(columns[each] ?? "")])));
    for (const word of usual[column]) {
      const at = cells.findIndex((cell) => cell === plain(word) && !taken.has(cell));
      if (at >= 0) return at;
    }
    return -1;
  };
  const places = Object.fromEntries(columnNames.map((column) => [column, place(column)])) as Record<
    BudgetColumn,
    number
  >;
  // *Konto* alone names the line.
  if (places.name < 0 && columns.name === null && columns.number === null && places.number >= 0) {
    places.name = places.number;
    places.number = -1;
  }
  return places;
}

function readRows(
  file: string,
  header: readonly string[],
  places: Places,
  rows: readonly (readonly Cell[])[],
  from: number,
  unit: AmountUnit,
): readonly BudgetRow[] | Problem {
  const below = rows.slice(from).map((cells, at) => ({ cells, row: from + at + 1 }));
  const said = below.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ""));
  const counted = [...amountColumns, "recipients", "price"] as const;
  const decimal: DecimalMark =
    guessDecimal(said.flatMap(({ cells }) => counted.map((column) => cells[places[column]] ?? null))) ?? ",";
  const out: BudgetRow[] = [];
  for (const { cells, row } of said) {
    if (cells.length > header.length && cells.slice(header.length).some((cell) => textOf(cell) !== "")) {
      return problem("problem.figures-row", { name: file, row, found: cells.length, expected: header.length });
    }
    const cell = (column: BudgetColumn): Cell => (places[column] < 0 ? null : (cells[places[column]] ?? null));
    const text = (column: BudgetColumn) => textOf(cell(column)) || null;
    const name = text("name");
    if (name === null) {
      return problem("problem.budget-row-name", { name: file, row, column: header[places.name] ?? "" });
    }
    const numbers: Partial<Record<(typeof counted)[number], number | null>> = {};
    for (const column of counted) {
      const isAmount = column !== "recipients" && column !== "price";
      const value = isAmount ? budgetAmount(cell(column), decimal, unit) : budgetNumber(cell(column), decimal);
      if (value === undefined || (!isAmount && (value ?? 0) < 0)) {
        const written = textOf(cell(column)).slice(0, 60);
        return problem("problem.figures-value", { name: file, row, column: header[places[column]] ?? "", written });
      }
      numbers[column] = value;
    }
    const { adopted = null, budget = null, spent = null, expected = null, recipients = null, price = null } = numbers;
    const words = { number: text("number"), name, parent: text("parent"), explanation: text("explanation") };
    out.push({ row, ...words, adopted, budget, spent, expected, recipients, price });
  }
  return out;
}
