import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";
import { orderSchema, referralSchema, referralsOfYearSchema, trackSchema } from "./workshop.ts";

/**
 * What an agreement is. `research`: with a university and other municipalities; `supplier`: something is bought;
 * `agreement`: with companies, on jobs; `task-force`: chosen companies work on one thing for a time; `workshop`: a
 * workshop whose work companies order.
 */
export const partnershipKinds = ["research", "supplier", "agreement", "task-force", "workshop"] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

export const partyKinds = [
  "municipality",
  "region",
  "state",
  "university",
  "company",
  "association",
  "fund",
  "other",
] as const;

/** One who is party to an agreement. `cvr`: eight digits, of a company or an association. */
export const partySchema = z.object({
  id: always(z.uuid()),
  kind: whenOpen(z.enum(partyKinds)),
  name: whenOpen(z.string()),
  cvr: whenOpen(z.string().nullable()),
});
export type Party = z.infer<typeof partySchema>;

/**
 * One source of an agreement's money, with a period of its own: a fund's may end before the municipality's. `payer` `own`:
 * the municipality itself. `amount`: whole kroner, a year or once as `per` says (once counts in the year it starts);
 * null: not known. Everybody sees who pays and until when; the amount only where `public` says so.
 */
export const moneySchema = z.object({
  id: always(z.uuid()),
  payer: always(z.enum(["own", "fund", "state", "party"])),
  name: always(z.string()),
  starts: always(z.iso.date()),
  /** The last day, included; null: without an end. */
  ends: always(z.iso.date().nullable()),
  per: always(z.enum(["year", "once"])),
  amount: whenOpen(z.int().nonnegative().nullable()),
  public: always(z.boolean()),
});
export type Money = z.infer<typeof moneySchema>;

/** Whether an occurrence of an obligation was answered or missed, and the day that was seen. `day`: as the rule gives it. */
export const occurrenceSchema = z.object({
  day: whenOpen(z.iso.date()),
  state: whenOpen(z.enum(["met", "missed"])),
  on: whenOpen(z.iso.date().nullable()),
  note: whenOpen(z.string().nullable()),
});
export type ObligationAnswer = z.infer<typeof occurrenceSchema>;

/**
 * What somebody has bound themselves to do, once or again and again: `rrule` is a rule of RFC 5545 for whole days from
 * `starts`, null for once; `days`: how many days each time takes.
 */
export const obligationSchema = z.object({
  id: always(z.uuid()),
  who: whenOpen(z.enum(["ours", "theirs", "both"])),
  title: whenOpen(z.string()),
  text: whenOpen(z.string().nullable()),
  starts: whenOpen(z.iso.date()),
  days: whenOpen(z.int()),
  rrule: whenOpen(z.string().nullable()),
  answers: whenOpen(z.array(whenOpen(occurrenceSchema))),
});
export type Obligation = z.infer<typeof obligationSchema>;

/** Something that came of an agreement. */
export const partnershipResultSchema = z.object({
  id: always(z.uuid()),
  day: whenOpen(z.iso.date().nullable()),
  text: whenOpen(z.string()),
});

/** A decision on going on: what it was about is the term that ran out on `about`. `until`: the new last day, where it went on. */
export const renewalDecisionSchema = z.object({
  day: whenOpen(z.iso.date()),
  about: whenOpen(z.iso.date()),
  outcome: whenOpen(z.enum(["renewed", "changed", "ended"])),
  until: whenOpen(z.iso.date().nullable()),
  note: whenOpen(z.string().nullable()),
});
export type RenewalDecision = z.infer<typeof renewalDecisionSchema>;

export const partnershipLinkKinds = ["item", "promise", "case", "goal"] as const;

/**
 * An agreement with others, from its parties to what came of it. Days are ISO, both included; `ends` null: until further
 * notice. Going on is to be decided `monthsBefore` months before the end; `decideBy` is that day, reckoned when the
 * agreement is kept, null where nothing is to be decided. `waitsFor`: what the decision hangs on. `unit` who keeps it,
 * for everybody; `owner` the person, for the administration. Of a workshop besides: tracks, orders and referrals, these
 * for strangers by the year only.
 */
export const partnershipSchema = z.object({
  id: always(z.uuid()),
  kind: whenOpen(z.enum(partnershipKinds)),
  committeeId: always(z.uuid().nullable()),
  title: whenOpen(z.string()),
  purpose: whenOpen(z.string().nullable()),
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  starts: whenOpen(z.iso.date()),
  ends: whenOpen(z.iso.date().nullable()),
  monthsBefore: whenOpen(z.int()),
  decideBy: whenOpen(z.iso.date().nullable()),
  waitsFor: whenOpen(z.string().nullable()),
  decisions: whenOpen(z.array(whenOpen(renewalDecisionSchema))),
  parties: whenOpen(z.array(whenOpen(partySchema))),
  money: whenOpen(z.array(whenOpen(moneySchema))),
  obligations: whenOpen(z.array(whenOpen(obligationSchema))),
  results: whenOpen(z.array(whenOpen(partnershipResultSchema))),
  tracks: whenOpen(z.array(whenOpen(trackSchema))),
  orders: whenOpen(z.array(whenOpen(orderSchema))),
  referrals: staff(z.array(staff(referralSchema))),
  referralsOfYears: whenOpen(z.array(whenOpen(referralsOfYearSchema))),
  links: whenOpen(
    z.array(whenOpen(z.object({ kind: whenOpen(z.enum(partnershipLinkKinds)), recordId: whenOpen(z.uuid()) }))),
  ),
  public: always(z.boolean()),
});
export type Partnership = z.infer<typeof partnershipSchema>;

/** The lists of an agreement that are written line by line. */
export const partnershipLists = [
  "parties",
  "money",
  "obligations",
  "results",
  "tracks",
  "orders",
  "referrals",
] as const;
export type PartnershipList = (typeof partnershipLists)[number];
export type PartnershipLine<L extends PartnershipList> = Partnership[L][number];

/** Which lists each kind has: only a workshop has tracks, orders and referrals. */
export function listsOfKind(kind: PartnershipKind): readonly PartnershipList[] {
  return kind === "workshop" ? partnershipLists : partnershipLists.slice(0, 4);
}
