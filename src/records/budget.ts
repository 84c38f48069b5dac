import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/** What amounts are typed and shown in. They are kept in whole kroner. */
export const amountUnits = ["kroner", "thousand", "million"] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** To how many kroner an amount in each is rounded where it is stated: a million with one decimal. */
export const roundedTo: Readonly<Record<AmountUnit, number>> = { kroner: 1, thousand: 1000, million: 100_000 };

/** Fewer people than this are not told of, where nothing else is chosen. */
export const usualFewest = 5;

/** The deepest level that lines can stand at; the topmost is 1. */
export const deepestLevel = 6;

/** An account of a budget. `parentId`: the line it is a part of. `adopted`: the budget as the council adopted it. */
export const budgetLineSchema = z.object({
  id: always(z.uuid()),
  parentId: always(z.uuid().nullable()),
  number: whenOpen(z.string().nullable()),
  name: whenOpen(z.string()),
  adopted: whenOpen(z.int().nullable()),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/**
 * What a follow-up says of a line, in whole kroner; income is negative. `budget`: as corrected until then; `spent` since
 * the year began; `expected` for the whole year. `recipients` in whole-year people, `price` in kroner for each a year.
 * `hidden`: strangers do not get these two, since a line has so few recipients; never set as it is kept.
 */
export const budgetEntrySchema = z.object({
  lineId: always(z.uuid()),
  budget: whenOpen(z.int().nullable()),
  spent: whenOpen(z.int().nullable()),
  expected: whenOpen(z.int().nullable()),
  recipients: whenOpen(z.number().nonnegative().nullable()),
  price: whenOpen(z.number().nonnegative().nullable()),
  explanation: whenOpen(z.string().nullable()),
  hidden: whenOpen(z.boolean().optional()),
});
export type BudgetEntry = z.infer<typeof budgetEntrySchema>;

/** A follow-up of a budget as of a day (ISO). */
export const budgetFollowUpSchema = z.object({
  id: always(z.uuid()),
  day: whenOpen(z.iso.date()),
  note: whenOpen(z.string().nullable()),
  entries: whenOpen(z.array(whenOpen(budgetEntrySchema))),
});
export type BudgetFollowUp = z.infer<typeof budgetFollowUpSchema>;

/** What the columns of the finance system's file are called; null: known by their usual names. */
export const budgetColumnsSchema = z.object({
  number: staff(z.string().nullable()),
  name: staff(z.string().nullable()),
  parent: staff(z.string().nullable()),
  adopted: staff(z.string().nullable()),
  budget: staff(z.string().nullable()),
  spent: staff(z.string().nullable()),
  expected: staff(z.string().nullable()),
  recipients: staff(z.string().nullable()),
  price: staff(z.string().nullable()),
  explanation: staff(z.string().nullable()),
});
export type BudgetColumns = z.infer<typeof budgetColumnsSchema>;
export type BudgetColumn = keyof BudgetColumns;

/** All columns known by their usual names. */
export const usualColumns: BudgetColumns = {
  number: null,
  name: null,
  parent: null,
  adopted: null,
  budget: null,
  spent: null,
  expected: null,
  recipients: null,
  price: null,
  explanation: null,
};

/**
 * A budget of a committee (or of no one committee) and a year, with the follow-ups through it. `detail`: how many levels
 * of lines everybody can read; what stands deeper is for staff, and added up in the line above. `fewest`: of how many
 * recipients fewer are not told to everybody; null where they are told as they were published. Budgets that were kept
 * before it could be chosen do not say, and hide fewer than `usualFewest`.
 */
export const budgetSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  year: whenOpen(z.int().min(1970).max(2200)),
  title: whenOpen(z.string()),
  lead: whenOpen(z.string().nullable()),
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  amounts: whenOpen(z.enum(amountUnits)),
  detail: whenOpen(z.int().min(1).max(deepestLevel)),
  fewest: whenOpen(z.int().min(2).max(100).nullable().optional()),
  lines: whenOpen(z.array(whenOpen(budgetLineSchema))),
  /** The oldest first; one of a day. */
  followUps: whenOpen(z.array(whenOpen(budgetFollowUpSchema))),
  /** Follow-ups taken away or replaced, the newest first, so that they can be put back; they leave through nothing. */
  removed: z.array(budgetFollowUpSchema),
  columns: staff(budgetColumnsSchema),
  public: always(z.boolean()),
});
export type Budget = z.infer<typeof budgetSchema>;

/** A row of the finance system's file. `row`: its number there; `parent`: the name or the number of the line it is part of. */
export interface BudgetRow {
  readonly row: number;
  readonly number: string | null;
  readonly name: string;
  readonly parent: string | null;
  readonly adopted: number | null;
  readonly budget: number | null;
  readonly spent: number | null;
  readonly expected: number | null;
  readonly recipients: number | null;
  readonly price: number | null;
  readonly explanation: string | null;
}
