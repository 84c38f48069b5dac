import { z } from "zod";
import { agendaItemSchema, sectionSchema } from "./agenda-item.ts";
import { bodySchema, committeeSchema } from "./committee.ts";
import { meetingSchema } from "./meeting.ts";
import { noticeSchema, spanSchema } from "./notice.ts";
import { always, staff, whenOpen } from "./publicity.ts";

export const readingKinds = ["minutes", "agenda", "document"] as const;

export const sourceSchema = z.object({
  name: staff(z.string()),
  mediaType: always(z.string()),
  sha256: staff(z.string().regex(/^[0-9a-f]{64}$/)),
  /** UTF-16 units in the text that `traad read --text` prints. */
  characters: always(z.int().nonnegative()),
});

/** A paper that is neither agenda nor minutes: a study tour's report, a note, a plan. */
export const documentSchema = z.object({
  title: whenOpen(z.string().nullable()),
  date: whenOpen(z.iso.date().nullable()),
  sections: whenOpen(z.array(whenOpen(sectionSchema.extend({ level: whenOpen(z.int().positive()) })))),
  places: whenOpen(z.array(whenOpen(z.string()))),
  tables: whenOpen(z.array(whenOpen(z.array(whenOpen(z.array(whenOpen(z.string()))))))),
});

/**
 * What the reader made of one document: `traad read --json`. Field names are fixed for others to build on.
 * `spans` maps a JSON pointer (`/items/0/title`) to the half-open range of the text it was read from;
 * `origins` names, by the same pointers, the construct that recognised it.
 */
export const readingSchema = z.object({
  kind: always(z.enum(readingKinds)),
  source: always(sourceSchema),
  body: always(bodySchema.nullable()),
  committee: always(committeeSchema.nullable()),
  meeting: always(meetingSchema.nullable()),
  items: always(z.array(always(agendaItemSchema))),
  document: whenOpen(documentSchema.nullable()),
  notices: whenOpen(z.array(whenOpen(noticeSchema))),
  coverage: always(z.object({ claimed: always(z.int().nonnegative()), unclaimed: always(z.int().nonnegative()) })),
  spans: staff(z.record(z.string(), spanSchema)),
  origins: staff(z.record(z.string(), z.string())),
});
export type Reading = z.infer<typeof readingSchema>;
export type DocumentReading = z.infer<typeof documentSchema>;
