import { z } from "zod";
import { spanSchema } from "./notice.ts";
import { staff, whenOpen } from "./publicity.ts";

/**
 * What was promised. `report-back`: a status, a follow-up, an answer comes to the committee; `evaluate`: an evaluation is
 * made; `decide-again`: the matter comes back to be decided; `deliver`: something is made, done or begun; `publish`:
 * something is made public; `renew-or-expire`: a contract, a partnership or a commitment runs out and must be renewed or
 * ended; `standing-rule`: from now on this is how it is done; `funding-ends`: money is granted until a day; `idea`: a
 * paper or a study tour leaves something to be taken up (no promise: nobody is reminded and nothing is overdue).
 */
export const promiseKinds = [
  "report-back",
  "evaluate",
  "decide-again",
  "deliver",
  "publish",
  "renew-or-expire",
  "standing-rule",
  "funding-ends",
  "idea",
] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/**
 * When a promise falls due. Days are ISO dates in Europe/Copenhagen, inclusive; `recurrence` is an ISO 8601 period
 * (`P6M`), of which `from` and `to` are the first occurrence where it is known, else null; `anchor` what it hangs on
 * where no day is known by itself: `next-meeting`, `coming-meeting`, `event` (*et år efter åbningen*), or a meeting that
 * comes again, `every-meeting`, `every-2-meetings`; `until` the last day of a recurring one.
 */
export const promiseDueSchema = z.object({
  from: whenOpen(z.iso.date().nullable()),
  to: whenOpen(z.iso.date().nullable()),
  recurrence: whenOpen(z.string().nullable()),
  anchor: whenOpen(z.string().nullable()),
  until: whenOpen(z.iso.date().nullable()),
});
export type PromiseDue = z.infer<typeof promiseDueSchema>;

/**
 * A promise as the reader found it in a document: `traad promises --json`. `by` and `to` as written (*forvaltningen*,
 * *udvalget*), null where the text does not say; `what` in the text's own words, without who and when;
 * `condition` as written (*når rammer og økonomi er kendt*); `confidence` from 0 to 1; `item` null in a paper without
 * items. `supersedes`: index of an earlier promise of the same list that this one replaces (drift); `remainder`: what of
 * that one is left, without a date, where this one does only a part of it.
 */
export const foundPromiseSchema = z.object({
  quote: whenOpen(z.string()),
  span: whenOpen(spanSchema),
  kind: whenOpen(z.enum(promiseKinds)),
  by: whenOpen(z.string().nullable()),
  to: whenOpen(z.string().nullable()),
  what: whenOpen(z.string()),
  due: whenOpen(promiseDueSchema),
  condition: whenOpen(z.string().nullable()),
  confidence: staff(z.number().min(0).max(1)),
  item: whenOpen(z.object({ number: whenOpen(z.string().nullable()), place: staff(z.int().nonnegative()) }).nullable()),
  supersedes: staff(z.int().nonnegative().nullable()),
  remainder: whenOpen(z.string().nullable()),
});
export type FoundPromise = z.infer<typeof foundPromiseSchema>;

/** A promise at or above this is *sure*: shown to everybody without a secretary's word. Measured precision ≥ 0.98. */
export const sureConfidence = 0.8;

/**
 * Where a promise stands. `proposed`: read, and no secretary has looked at it; `open`; `answered`; `postponed`: put off to
 * another day by a decision; `withdrawn`; `superseded`: came back as another promise; `dismissed`: no promise at all.
 * *Overdue* and *historic* are no states: they follow from the day, the due day and the body's go-live day.
 */
export const promiseStates = [
  "proposed",
  "open",
  "answered",
  "postponed",
  "withdrawn",
  "superseded",
  "dismissed",
] as const;
export type PromiseState = (typeof promiseStates)[number];

/**
 * A promise as it is stored and shown: what was read, with what a person corrected. `quote` and `span` are null where it
 * was added by hand; for strangers the span points into the document's public text.
 */
export const promiseSchema = foundPromiseSchema.omit({ item: true, supersedes: true }).extend({
  quote: whenOpen(z.string().nullable()),
  span: whenOpen(spanSchema.nullable()),
});
export type PromiseRecord = z.infer<typeof promiseSchema>;

/** What a person gives instead of what was read: only the fields that differ. Survives a new reading. */
export const promiseCorrectionSchema = z
  .strictObject({
    kind: staff(z.enum(promiseKinds)),
    by: staff(z.string().nullable()),
    to: staff(z.string().nullable()),
    what: staff(z.string().min(1)),
    due: staff(promiseDueSchema),
    condition: staff(z.string().nullable()),
  })
  .partial();
export type PromiseCorrection = z.infer<typeof promiseCorrectionSchema>;
