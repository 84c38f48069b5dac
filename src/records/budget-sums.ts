import { type Budget, type BudgetEntry, type BudgetFollowUp, type BudgetLine, usualFewest } from "./budget.ts";

/** What stands in amounts of a line. */
export const amountNames = ["adopted", "budget", "spent", "expected"] as const;
export type AmountName = (typeof amountNames)[number];
export type Amounts = Readonly<Record<AmountName, number | null>>;

/** A line in its place: `level` 1 at the top; `parts`: it has lines below it. */
export interface PlacedLine {
  readonly line: BudgetLine;
  readonly level: number;
  readonly parts: boolean;
}

function partsOf(lines: readonly BudgetLine[]): Map<string | null, BudgetLine[]> {
  const out = new Map<string | null, BudgetLine[]>();
  for (const line of lines) out.set(line.parentId, [...(out.get(line.parentId) ?? []), line]);
  return out;
}

/** The lines of a budget, each above its parts, in the order in which they were written. Every line stands there once. */
export function placedLines({ lines }: Pick<Budget, "lines">): PlacedLine[] {
  const below = partsOf(lines);
  const out: PlacedLine[] = [];
  const place = (line: BudgetLine, level: number): void => {
    const parts = below.get(line.id) ?? [];
    out.push({ line, level, parts: parts.length > 0 });
    for (const part of parts) place(part, level + 1);
  };
  for (const line of below.get(null) ?? []) place(line, 1);
  return out;
}

const none: Amounts = { adopted: null, budget: null, spent: null, expected: null };

/** Adds up what is said; null where nothing is. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const said = amounts.filter((amount) => amount !== null);
  return said.length === 0 ? null : said.reduce((sum, amount) => sum + amount, 0);
}

/**
 * Every line's amounts at a follow-up (null: before the first): as stated, else the sum of its parts. `sums`: what the
 * parts of a line add up to, for each line that has some.
 */
export function amountsAt(
  budget: Pick<Budget, "lines">,
  followUp: BudgetFollowUp | null,
): { readonly amounts: ReadonlyMap<string, Amounts>; readonly sums: ReadonlyMap<string, Amounts> } {
  const stated = new Map((followUp?.entries ?? []).map((entry) => [entry.lineId, entry]));
  const amounts = new Map<string, Amounts>();
  const sums = new Map<string, Amounts>();
  const below = partsOf(budget.lines);
  // Parts before the whole.
  for (const { line } of placedLines(budget).toReversed()) {
    const parts = (below.get(line.id) ?? []).map(({ id }) => amounts.get(id) ?? none);
    const sum = Object.fromEntries(
      amountNames.map((name) => [name, sumOf(parts.map((part) => part[name]))]),
    ) as Amounts;
    if (parts.length > 0) sums.set(line.id, sum);
    const entry = stated.get(line.id);
    amounts.set(line.id, {
      adopted: line.adopted ?? sum.adopted,
      budget: entry?.budget ?? sum.budget,
      spent: entry?.spent ?? sum.spent,
      expected: entry?.expected ?? sum.expected,
    });
  }
  return { amounts, sums };
}

/** The whole of a budget: its topmost line, or the sum of those where it has several. */
export function wholeOf({ lines }: Pick<Budget, "lines">, amounts: ReadonlyMap<string, Amounts>): Amounts {
  const top = lines.filter(({ parentId }) => parentId === null).map(({ id }) => amounts.get(id) ?? none);
  return Object.fromEntries(amountNames.map((name) => [name, sumOf(top.map((line) => line[name]))])) as Amounts;
}

/** What is expected beyond the budget, as corrected or else as adopted: above zero more is spent. Null where either lacks. */
export function deviationOf({ adopted, budget, expected }: Amounts): number | null {
  const against = budget ?? adopted;
  return against === null || expected === null ? null : expected - against;
}

/**
 * A budget as strangers may have it: lines down to its level of detail, with what stands deeper added up. Of a line that
 * has fewer than `fewest` recipients at any follow-up neither number nor price is told at any, since the price would give
 * the number away beside what is expected; nor of the lines above it, from which it could be reckoned.
 */
export function cutToDetail(budget: Budget): Budget {
  const shown = placedLines(budget).filter(({ level }) => level <= budget.detail);
  const hidden = fewIn(budget);
  const followUps = budget.followUps.map((followUp) => {
    const { amounts } = amountsAt(budget, followUp);
    const stated = new Map(followUp.entries.map((entry) => [entry.lineId, entry]));
    const entries = shown.flatMap(({ line, level, parts }): BudgetEntry[] => {
      const entry = stated.get(line.id);
      const few = hidden.has(line.id) && entry !== undefined && (entry.recipients ?? entry.price) !== null;
      const own = entry === undefined ? null : few ? { ...entry, recipients: null, price: null, hidden: true } : entry;
      // The last level that is shown stands for what is below it.
      if (level < budget.detail || !parts) return own === null ? [] : [own];
      const { budget: corrected, spent, expected } = amounts.get(line.id) ?? none;
      const rest = own ?? { lineId: line.id, recipients: null, price: null, explanation: null };
      return [{ ...rest, budget: corrected, spent, expected }];
    });
    return { ...followUp, entries };
  });
  const adopted = amountsAt(budget, null).amounts;
  const lines = shown.map(({ line, level, parts }) =>
    level === budget.detail && parts ? { ...line, adopted: adopted.get(line.id)?.adopted ?? null } : line,
  );
  return { ...budget, lines, followUps };
}

/** The lines whose number of recipients is too few to be shown, and every line above them. */
function fewIn({ lines, followUps, fewest = usualFewest }: Budget): Set<string> {
  const parents = new Map(lines.map(({ id, parentId }) => [id, parentId]));
  const out = new Set<string>();
  if (fewest === null) return out;
  for (const { lineId, recipients } of followUps.flatMap(({ entries }) => entries)) {
    if (recipients === null || recipients === 0 || recipients >= fewest) continue;
    for (let at: string | null = lineId; at !== null; at = parents.get(at) ?? null) out.add(at);
  }
  return out;
}
