import { z } from "zod";
import { caseNumberSchema } from "./case-number.ts";
import { decisionSchema } from "./decision.ts";
import { absenceSchema, guestSchema } from "./person.ts";
import { always, staff, whenOpen } from "./publicity.ts";

export const sectionKinds = [
  "resume",
  "occasion",
  "background",
  "presentation",
  "recommendation",
  "decision",
  "economy",
  "law",
  "hearing",
  "involvement",
  "timeline",
  "communication",
  "route",
  "history",
  "attachments",
  "assessment",
  "other",
] as const;

/** A headed part of an item. `heading` is as written; null for text before the first heading. */
export const sectionSchema = z.object({
  kind: whenOpen(z.enum(sectionKinds)),
  heading: whenOpen(z.string().nullable()),
  text: whenOpen(z.string()),
});
export type Section = z.infer<typeof sectionSchema>;

export const recommendationSchema = z.object({
  by: whenOpen(z.string().nullable()),
  points: whenOpen(
    z.array(whenOpen(z.object({ number: whenOpen(z.string().nullable()), text: whenOpen(z.string()) }))),
  ),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/** `public` false: its document is not to be shown. `mentioned`: only named in running text, not listed. */
export const attachmentSchema = z.object({
  title: whenOpen(z.string()),
  public: always(z.boolean()),
  mentioned: whenOpen(z.boolean()),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const earlierDecisionSchema = z.object({
  committee: whenOpen(z.string().nullable()),
  date: whenOpen(z.iso.date().nullable()),
  text: whenOpen(z.string()),
});
export type EarlierDecision = z.infer<typeof earlierDecisionSchema>;

/** A matter inside *Meddelelser*, *Orientering*, *Eventuelt*. */
export const subItemSchema = z.object({ title: whenOpen(z.string()) });
export type SubItem = z.infer<typeof subItemSchema>;

/**
 * One point of an agenda or of minutes. Of a closed item (`public` false) everybody sees number and title only;
 * `title` is then the neutral title, without the words that mark it as closed.
 */
export const agendaItemSchema = z.object({
  number: always(z.string().nullable()),
  title: always(z.string()),
  public: always(z.boolean()),
  caseNumber: whenOpen(z.string().nullable()),
  case: whenOpen(caseNumberSchema.nullable()),
  route: whenOpen(z.array(whenOpen(z.string()))),
  decidedIn: whenOpen(z.string().nullable()),
  sections: whenOpen(z.array(whenOpen(sectionSchema))),
  recommendation: whenOpen(recommendationSchema.nullable()),
  decision: whenOpen(decisionSchema.nullable()),
  absent: whenOpen(z.array(whenOpen(absenceSchema))),
  guests: whenOpen(z.array(whenOpen(guestSchema))),
  subItems: whenOpen(z.array(whenOpen(subItemSchema))),
  attachments: whenOpen(z.array(whenOpen(attachmentSchema))),
  earlierDecisions: whenOpen(z.array(whenOpen(earlierDecisionSchema))),
  /** Initials of those who prepared the item (*MH/SL - AMU*): of no interest outside the administration. */
  initials: staff(z.array(staff(z.string()))),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** What names an item; all else of it is its matter. */
type Named = "number" | "title" | "public" | "caseNumber" | "case";

/** An item's matter with nothing in it: what the reader fills, and what is left where a closed item is covered. */
export function emptyMatter(): Omit<AgendaItem, Named> {
  return {
    route: [],
    decidedIn: null,
    sections: [],
    recommendation: null,
    decision: null,
    absent: [],
    guests: [],
    subItems: [],
    attachments: [],
    earlierDecisions: [],
    initials: [],
  };
}
