import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { type TextOf, textsOf } from "../subject.ts";
import { type Cell, isHeading, type TableInText, tablesIn } from "../tables.ts";

const totalLabel =
  /^(?:(?:sum|total(?:t|en)?|i ?alt|samlet|hovedtotal|samlet (?:sum|total|udgift|beløb|resultat|afvigelse))(?:[ ,:(]+(?:(?:mio|mia|t)?\.? ?kr|1\.000|20\d\d|alle|netto|brutto|antal).{0,30})?[):.]?|.{1,60}[ ,]i alt:?|samlede? .{1,40} i alt)$/iu;
/** Rows that tell again a part of what another row has. */
const partOfAnother = /^(?:[-–•*] ?)?(?:heraf|deraf|herunder|- )/i;
const unit = /mio|mia|kr(?![\p{L}])|uger?|måneder|timer|dage|stillinger|årsværk|antal|pct|%|m2|km/giu;
/** Columns that nobody adds up. */
const notAdded =
  /%|pct|procent|andel|gennemsnit|snit|indeks|pr\.|takst|rate|kvote|år$|årgang|dato|nr\.?$|nummer|alder|rang|point|grad|score|lix|faktor/i;

/** Columns of tables that do not add up to their *I alt*. */
export const totals: PrecheckRule = {
  name: "totals",
  check: (subject) =>
    textsOf(subject).flatMap((place) =>
      /i ?alt|total|sum|samlet/i.test(place.text.text)
        ? tablesIn(place.text.text).flatMap((_, at, tables) => wrongColumns(place, tables, at))
        : [],
    ),
};

interface Column {
  readonly total: Cell;
  readonly right: number | null;
}

function wrongColumns(place: TextOf, tables: readonly TableInText[], at: number): Hit[] {
  const rows = wholeTable(tables, at);
  // A piece that goes on below is looked at together with what follows.
  if (tables[at + 1]?.goesOn && !rows.some((row) => totalLabel.test(row[0]?.text ?? ""))) return [];
  const total = rows.findIndex((row, index) => index >= 2 && totalLabel.test(row[0]?.text ?? ""));
  const totalRow = rows[total];
  if (!totalRow) return [];
  const body = rows.slice(0, total);
  const columns = totalRow.flatMap((cell, at): Column[] => {
    if (at === 0 || cell.value === null || cell.text === "") return [];
    const column = checkColumn(body, at, cell);
    return column ? [column] : [];
  });
  const wrong = columns.filter(({ right }) => right !== null);
  // Where no column of several adds up, the rows are not parts of the total.
  if (wrong.length === columns.length && columns.length >= 3) return [];
  return wrong.map(({ total: cell, right }) => warnAt("total-wrong", place, cell.span, { right: right ?? 0 }));
}

const mostPieces = 6;

/** A table's rows, with those of the pieces before it that a page's end parted from it. */
function wholeTable(tables: readonly TableInText[], at: number): TableInText["rows"] {
  let first = at;
  while (first > 0 && at - first < mostPieces && tables[first]?.goesOn) first -= 1;
  return tables.slice(first, at + 1).flatMap((table) => table.rows);
}

/** Null where the column is no sum; else the sum its rows come to, null where that is the total's. */
function checkColumn(body: readonly (readonly Cell[])[], at: number, total: Cell): Column | null {
  const figures: { readonly cell: Cell; readonly label: string }[] = [];
  const headings: string[] = [];
  for (const [index, row] of body.entries()) {
    const cell = row[at];
    if (index === 0 && isHeading(row)) {
      headings.push(cell?.text ?? "");
      continue;
    }
    const label = row[0]?.text ?? "";
    if (cell && cell.value !== null && !(figures.length === 0 && isYear(cell))) figures.push({ cell, label });
    else if (figures.length === 0) headings.push(cell?.text ?? "");
    // Words or per cent among the figures: not a column to add. An empty cell or a dash is nothing.
    else if (cell && !/^[-–—.\s]*$/.test(cell.text)) return null;
    else if (!cell) return null;
  }
  // Kroner above weeks: each row has a unit of its own.
  const units = new Set(figures.flatMap(({ label }) => (label.match(unit) ?? []).map((one) => one.toLowerCase())));
  if (units.has("kr")) for (const scale of ["mio", "mia"]) units.delete(scale);
  if (units.size > 1) return null;
  if (figures.length < 2 || headings.some((heading) => notAdded.test(heading)) || total.text.includes("%")) return null;
  const stated = total.value ?? 0;
  const decimals = Math.max(total.decimals, ...figures.map(({ cell }) => cell.decimals));
  const slack = rounding(
    figures.map(({ cell }) => cell),
    total,
    decimals,
    headings,
  );
  const sums = ways(figures).map((cells) => cells.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0));
  if (sums.some((sum) => Math.abs(sum - stated) <= slack + 1e-9)) return { total, right: null };
  return { total, right: Number((sums[0] ?? 0).toFixed(decimals)) };
}

const isYear = ({ text }: Cell): boolean => /^(?:19|20)\d\d$/.test(text);

/** The rows that a total may mean: all; those that tell no part of another; those since, or those that are, subtotals. */
function ways<T extends { readonly label: string }>(figures: readonly T[]): (readonly T[])[] {
  const plain = figures.filter(({ label }) => !partOfAnother.test(label));
  const isSub = ({ label }: T): boolean => totalLabel.test(label) || /subtotal|delsum|mellemsum/i.test(label);
  const lastSub = figures.findLastIndex(isSub);
  return [
    plain,
    figures,
    plain.filter((one) => !isSub(one)),
    plain.filter(isSub),
    lastSub < 0 ? figures : figures.slice(lastSub),
    lastSub < 0 ? figures : figures.slice(lastSub + 1),
  ].filter((cells) => cells.length > 0);
}

/** What rounding may have moved: nothing among small whole numbers, one or two of the last digit otherwise. */
function rounding(cells: readonly Cell[], total: Cell, decimals: number, headings: readonly string[]): number {
  const step = 10 ** -decimals;
  const many = cells.length > 6 ? 2 : 1;
  if (decimals > 0) return many * step;
  const amounts = headings.some((heading) => /kr|mio|mia|1\.000/i.test(heading));
  return amounts || Math.abs(total.value ?? 0) >= 10_000 ? many : 0;
}
