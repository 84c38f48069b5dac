import { type MarkAward, type MarkRound, takesApplications } from "../../../records/mark.ts";
import { itemsByIds } from "../../../store/queries/goals/linked.ts";
import { awardCounts, awardsOfYear, roundTable, yearTable } from "../../../store/queries/marks/mark-tables.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { Transaction } from "../../../store/transaction.ts";

/** How many companies got the mark of a year. `companies` null: it is not stated anywhere. */
export interface YearOfMark {
  readonly year: number;
  readonly companies: number | null;
  readonly source: string | null;
  /** The companies themselves are known here. */
  readonly own: boolean;
}

/** Every year from the first to the last that is known of; one that nobody has said anything of is not stated. */
export function growthOf(
  awarded: readonly { readonly year: number; readonly companies: number }[],
  told: readonly { readonly year: number; readonly companies: number | null; readonly source: string | null }[],
): YearOfMark[] {
  const known = new Map<number, YearOfMark>([
    ...told.map((each) => [each.year, { ...each, own: false }] as const),
    ...awarded.map((each) => [each.year, { ...each, source: null, own: true }] as const),
  ]);
  const years = [...known.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => {
    const year = first + at;
    return known.get(year) ?? { year, companies: null, source: null, own: false };
  });
}

/** What everybody can see of a body's mark. */
export interface MarkWhole {
  /** The round that takes applications, or else the newest that everybody can see; null: there is none. */
  readonly round: MarkRound | null;
  readonly growth: readonly YearOfMark[];
  /** The years whose companies are known, the newest first. */
  readonly years: readonly number[];
  /** The items in which the committee approved and decided, that everybody can read. */
  readonly items: readonly ItemLine[];
}

/** Loads it, as strangers. */
export async function loadMark(tx: Transaction, bodyId: string, now: Date): Promise<MarkWhole> {
  const rounds = (await roundTable.all(tx, "strangers", bodyId)).map(({ record }) => record);
  const awarded = await awardCounts(tx, bodyId);
  const told = (await yearTable.all(tx, "strangers", bodyId)).map(({ record }) => record);
  // Next year's plan does not stand before what can be applied for now.
  const round = rounds.find((each) => takesApplications(each, now)) ?? rounds[0] ?? null;
  const ids = round === null ? [] : [round.criteriaItemId, round.planItemId, round.decisionItemId];
  return {
    round,
    growth: growthOf(awarded, told),
    years: awarded.map(({ year }) => year).sort((a, b) => b - a),
    items: await itemsByIds(
      tx,
      bodyId,
      ids.flatMap((id) => id ?? []),
    ),
  };
}

/** So many companies stand on a page of the list. */
export const companiesAPage = 150;

/** The companies of one year, a page of them, one more than is shown. */
export const loadCompanies = (
  tx: Transaction,
  bodyId: string,
  year: number,
  limit: number,
  offset: number,
): Promise<MarkAward[]> => awardsOfYear(tx, bodyId, year, limit, offset);
