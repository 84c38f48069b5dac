import { z } from "zod";
import { absenceSchema, participantSchema } from "./person.ts";
import { always } from "./publicity.ts";

/**
 * A meeting as its document states it. Times carry their offset in Europe/Copenhagen.
 * `attendanceStated` false: the document says nothing of who was there, and nobody may be called present.
 */
export const meetingSchema = z.object({
  start: always(z.iso.datetime({ offset: true }).or(z.iso.date()).nullable()),
  end: always(z.iso.datetime({ offset: true }).nullable()),
  location: always(z.string().nullable()),
  participants: always(z.array(always(participantSchema))),
  attendanceStated: always(z.boolean()),
  absent: always(z.array(always(absenceSchema))),
});
export type Meeting = z.infer<typeof meetingSchema>;
