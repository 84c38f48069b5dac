import { z } from "zod";
import { always, whenOpen } from "./publicity.ts";

// A model of an effort is data: whom it is for, which facts it needs, which steps are to be taken by when, what is to come
// of it, and the law or decision that says so. What a model makes of a course is reckoned by features/efforts/engine.

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const words = z.string().trim().min(1).max(4000);
const heading = z.string().trim().min(1).max(200);
const count = z.int().min(-1200).max(1200);

/**
 * A length of time: years and months first, by the calendar (the last day of the month where the day is missing), then
 * weeks and days. Negative: before.
 */
export const effortSpanSchema = z.strictObject({
  years: whenOpen(count.optional()),
  months: whenOpen(count.optional()),
  weeks: whenOpen(count.optional()),
  days: whenOpen(count.optional()),
});
export type EffortSpan = z.infer<typeof effortSpanSchema>;

/**
 * What a fact is. `date`: one day (the first day of illness); `event`: something that happens on a day, any number of
 * times (a talk); `period`: from a day to a day, or still; `state`: what holds from a day until it is said anew.
 * `values`: what may be said with it; null: nothing.
 */
export const effortFactKindSchema = z.strictObject({
  key: whenOpen(key),
  title: whenOpen(heading),
  kind: whenOpen(z.enum(["date", "event", "period", "state"])),
  values: whenOpen(z.array(whenOpen(z.strictObject({ key: whenOpen(key), title: whenOpen(heading) }))).nullable()),
  /** Why it is needed: shown where it is said what is kept of people and why. */
  why: whenOpen(words),
});
export type EffortFactKind = z.infer<typeof effortFactKindSchema>;

const not = whenOpen(z.boolean().optional());

/**
 * What must hold on a day, or (with `not`) must not. `is`: the state, or the value of the period on that day, is one of
 * these; `elapsed`: at least so long since a date; `months`: of the last `of` months, at least so many lie in the periods.
 */
export const effortConditionSchema = z.discriminatedUnion("what", [
  z.strictObject({
    what: whenOpen(z.literal("is")),
    fact: whenOpen(key),
    values: whenOpen(z.array(whenOpen(key)).min(1)),
    not,
  }),
  z.strictObject({
    what: whenOpen(z.literal("elapsed")),
    fact: whenOpen(key),
    atLeast: whenOpen(effortSpanSchema),
    not,
  }),
  z.strictObject({
    what: whenOpen(z.literal("months")),
    fact: whenOpen(key),
    atLeast: whenOpen(z.int().min(1).max(600)),
    of: whenOpen(z.int().min(1).max(600)),
    not,
  }),
]);
export type EffortCondition = z.infer<typeof effortConditionSchema>;

const conditions = z.array(whenOpen(effortConditionSchema));

/** The day a deadline is reckoned from: that of a fact (of events the first), and so long after it. */
export const effortAnchorSchema = z.strictObject({
  fact: whenOpen(key),
  plus: whenOpen(effortSpanSchema.optional()),
});
export type EffortAnchor = z.infer<typeof effortAnchorSchema>;

/**
 * When a step is due.
 * - `after`: once, at the latest `within` after the anchor (null: after it, with no set day); it can be done from `opens`
 *   after the anchor on, or, without it, from the anchor.
 * - `every`: again at the latest `every` after it was done the last time, and the first time `first` after the anchor. If
 *   the step's conditions do not hold on that day, it is due on the first day on which they do.
 * - `calendar`: in each stretch of the year that ends on one of these days (`MM-DD`), from the anchor on.
 * - `each`: each time `fact` happens, at the latest `within` after it (null: after it, with no set day).
 */
export const effortRuleSchema = z.discriminatedUnion("rule", [
  z.strictObject({
    rule: whenOpen(z.literal("after")),
    from: whenOpen(effortAnchorSchema),
    opens: whenOpen(effortSpanSchema.optional()),
    within: whenOpen(effortSpanSchema.nullable()),
  }),
  z.strictObject({
    rule: whenOpen(z.literal("every")),
    from: whenOpen(effortAnchorSchema),
    first: whenOpen(effortSpanSchema),
    every: whenOpen(effortSpanSchema),
  }),
  z.strictObject({
    rule: whenOpen(z.literal("calendar")),
    from: whenOpen(effortAnchorSchema),
    days: whenOpen(
      z
        .array(whenOpen(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)))
        .min(1)
        .max(12),
    ),
  }),
  z.strictObject({
    rule: whenOpen(z.literal("each")),
    fact: whenOpen(key),
    within: whenOpen(effortSpanSchema.nullable()),
  }),
]);
export type EffortRule = z.infer<typeof effortRuleSchema>;

/**
 * A step. `who` acts; `groups`: the target groups it is for, null for all; `when`: what must hold, on the day of the
 * deadline; `done`: the fact that says that it is done, where `values` are given with one of them. `voluntary`: may be
 * done, and is never late. `afterEnd`: is asked for when the course has ended. `soonDays`: how many days before the
 * deadline it is soon. `note`: what is to be known of it, in plain words. `basis`: which of the model's bases says so.
 */
export const effortStepSchema = z.strictObject({
  key: whenOpen(key),
  title: whenOpen(heading),
  who: whenOpen(heading),
  groups: whenOpen(z.array(whenOpen(key)).min(1).nullable()),
  when: whenOpen(conditions),
  due: whenOpen(effortRuleSchema),
  done: whenOpen(z.strictObject({ fact: whenOpen(key), values: whenOpen(z.array(whenOpen(key)).min(1).nullable()) })),
  voluntary: whenOpen(z.boolean()),
  afterEnd: whenOpen(z.boolean()),
  soonDays: whenOpen(z.int().min(0).max(366)),
  note: whenOpen(words.nullable()),
  basis: whenOpen(z.int().min(1)),
});
export type EffortStep = z.infer<typeof effortStepSchema>;

/** A target group. `of`: people, or the municipality's own work. `team`: who has it. The first that fits is a course's. */
export const effortGroupSchema = z.strictObject({
  key: whenOpen(key),
  title: whenOpen(heading),
  of: whenOpen(z.enum(["person", "organisation"])),
  team: whenOpen(heading.nullable()),
  when: whenOpen(conditions),
});
export type EffortGroup = z.infer<typeof effortGroupSchema>;

/**
 * What is to come of it: `reached` happened (or, of a period, holds). `share`: the share that is aimed at, null where none
 * was set. `within`: how soon after the start, null for at all. `of`: of which courses the share is: those that have
 * `ended`; those that were `followed` for as long as `within` says; those that go on `now`.
 */
export const effortOutcomeSchema = z.strictObject({
  title: whenOpen(heading),
  reached: whenOpen(
    z.strictObject({ fact: whenOpen(key), values: whenOpen(z.array(whenOpen(key)).min(1).nullable()) }),
  ),
  within: whenOpen(effortSpanSchema.nullable()),
  share: whenOpen(z.number().gt(0).max(1).nullable()),
  of: whenOpen(z.enum(["ended", "followed", "now"])),
  note: whenOpen(words.nullable()),
});
export type EffortOutcome = z.infer<typeof effortOutcomeSchema>;

/**
 * What the model rests on. `reference`: the paragraph, or the case number; `source`: the item of a meeting that says so
 * (its number is null where the paper has none); `address`: where it can be read (https), where that is known.
 */
export const effortBasisSchema = z.strictObject({
  kind: whenOpen(z.enum(["law", "decision", "practice"])),
  title: whenOpen(heading),
  reference: whenOpen(heading.nullable()),
  source: whenOpen(
    z
      .strictObject({
        body: whenOpen(heading),
        committee: whenOpen(heading),
        meeting: whenOpen(z.iso.date().nullable()),
        item: whenOpen(heading.nullable()),
        title: whenOpen(heading),
      })
      .nullable(),
  ),
  address: whenOpen(z.url({ protocol: /^https$/ }).nullable()),
});
export type EffortBasis = z.infer<typeof effortBasisSchema>;

/** A model as it is written in its file. `start` and `end` name the facts that begin and end a course. */
export const effortModelSchema = z.strictObject({
  // Part of the address of its page, beside which `data` says what is kept of people.
  key: whenOpen(key.refine((name) => name !== "data")),
  version: whenOpen(z.int().min(1)),
  title: whenOpen(heading),
  summary: whenOpen(words),
  basis: whenOpen(z.array(whenOpen(effortBasisSchema)).min(1)),
  groups: whenOpen(z.array(whenOpen(effortGroupSchema)).min(1)),
  facts: whenOpen(z.array(whenOpen(effortFactKindSchema)).min(1)),
  start: whenOpen(key),
  end: whenOpen(key),
  steps: whenOpen(z.array(whenOpen(effortStepSchema))),
  outcome: whenOpen(effortOutcomeSchema.nullable()),
  /** How long a course lasts at the least and at the most; null where nothing says so. */
  shortest: whenOpen(effortSpanSchema.nullable()),
  longest: whenOpen(effortSpanSchema.nullable()),
  /** What the rows of people are kept for. */
  purpose: whenOpen(words),
  /** How long a course is kept after it ended, or, where it never ended, after the last that is known of it. */
  retention: whenOpen(effortSpanSchema),
});
export type EffortModel = z.infer<typeof effortModelSchema>;

/**
 * A model as a body has taken it into use. Courses that began on `since` or later are reckoned by it, until a later version
 * has a day of its own. `itemId`: the item of the body that decided it, where that is here.
 */
export const effortModelInUseSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  since: whenOpen(z.iso.date()),
  itemId: whenOpen(z.uuid().nullable()),
  model: whenOpen(effortModelSchema),
  public: always(z.boolean()),
});
export type EffortModelInUse = z.infer<typeof effortModelInUseSchema>;
