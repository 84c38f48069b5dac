import { z } from "zod";
import type { sectionKinds } from "./agenda-item.ts";
import { staff } from "./publicity.ts";

/** What an item asks of the committee: to approve, to take note, to discuss. */
export const itemKinds = ["approval", "information", "discussion"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The sections an item is written in; recommendation, route and attachments are fields of their own. */
export const writtenKinds = [
  "resume",
  "occasion",
  "background",
  "presentation",
  "assessment",
  "economy",
  "law",
  "hearing",
  "involvement",
  "communication",
  "timeline",
] as const satisfies readonly (typeof sectionKinds)[number][];
export type WrittenKind = (typeof writtenKinds)[number];

/** One heading of the form: what stands under it, and what the municipality calls it. */
export const itemHeadingSchema = z.object({ kind: staff(z.enum(writtenKinds)), heading: staff(z.string()) });
export type ItemHeading = z.infer<typeof itemHeadingSchema>;

/** The headings of a municipality that has chosen none of its own. */
export const usualHeadings: readonly ItemHeading[] = [
  { kind: "occasion", heading: "Anledning" },
  { kind: "background", heading: "Baggrund" },
  { kind: "presentation", heading: "Sagsfremstilling" },
  { kind: "economy", heading: "Økonomi" },
  { kind: "law", heading: "Lovgrundlag" },
  { kind: "hearing", heading: "Høring" },
  { kind: "involvement", heading: "Inddragelse" },
  { kind: "timeline", heading: "Tidsplan" },
];

export const proposedSectionSchema = itemHeadingSchema.extend({ text: staff(z.string()) });

/** A paper that goes with an item. `fileId`: its file; null: none has been added yet. */
export const proposedAttachmentSchema = z.object({
  id: staff(z.uuid()),
  title: staff(z.string()),
  public: staff(z.boolean()),
  fileId: staff(z.uuid().nullable()),
});
export type ProposedAttachment = z.infer<typeof proposedAttachmentSchema>;

/** What another committee recommended or decided about the same matter. `day`: ISO, null where nothing is decided yet. */
export const carriedDecisionSchema = z.object({
  committee: staff(z.string()),
  day: staff(z.iso.date().nullable()),
  recommendation: staff(z.string()),
  decision: staff(z.string().nullable()),
});
export type CarriedDecision = z.infer<typeof carriedDecisionSchema>;

/**
 * An item as it is written before it stands on an agenda. Nothing of it is public; what is published of it is an agenda
 * item (`agenda-item.ts`). Texts are plain, paragraphs parted by empty lines. `public` false: it is dealt with behind
 * closed doors, and strangers see `neutralTitle` instead of `title`. `route`: the committees it goes through, step by step;
 * those of one step deal with it side by side.
 */
export const proposedItemSchema = z.object({
  title: staff(z.string()),
  public: staff(z.boolean()),
  neutralTitle: staff(z.string()),
  kind: staff(z.enum(itemKinds)),
  caseNumber: staff(z.string()),
  sections: staff(z.array(staff(proposedSectionSchema))),
  recommendation: staff(z.object({ by: staff(z.string()), points: staff(z.array(staff(z.string()))) })),
  route: staff(z.array(staff(z.array(staff(z.uuid()))))),
  attachments: staff(z.array(staff(proposedAttachmentSchema))),
  earlier: staff(z.array(staff(carriedDecisionSchema))),
});
export type ProposedItem = z.infer<typeof proposedItemSchema>;

/** Where an item stands on its way. `dropped`: it goes on no agenda. */
export const proposedStates = ["draft", "ready", "approved", "dropped"] as const;
export type ProposedState = (typeof proposedStates)[number];

/** How an item came to be. */
export type MadeFrom = "hand" | "file" | "promise" | "wheel" | "route" | "demand";

/** An item with nothing written in it. */
export function emptyItem(title: string, headings: readonly ItemHeading[] = usualHeadings): ProposedItem {
  return {
    title,
    public: true,
    neutralTitle: "",
    kind: "approval",
    caseNumber: "",
    sections: headings.map((heading) => ({ ...heading, text: "" })),
    recommendation: { by: "", points: [] },
    route: [],
    attachments: [],
    earlier: [],
  };
}
