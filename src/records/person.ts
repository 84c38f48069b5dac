import { z } from "zod";
import { whenOpen } from "./publicity.ts";

/** One who takes part, as the document names them. `party` is the letter or letters in brackets (`V`, `Ø`, `UP-1`). */
export const participantSchema = z.object({
  name: whenOpen(z.string()),
  party: whenOpen(z.string().nullable()),
  role: whenOpen(z.enum(["chair", "vice-chair", "member", "substitute", "secretary", "official", "guest"]).nullable()),
});
export type Participant = z.infer<typeof participantSchema>;

/** One who was away. `excused`: true for *afbud*, false for *uden afbud*, null where the document does not say. */
export const absenceSchema = z.object({
  name: whenOpen(z.string()),
  party: whenOpen(z.string().nullable()),
  excused: whenOpen(z.boolean().nullable()),
  substitute: whenOpen(z.string().nullable()),
});
export type Absence = z.infer<typeof absenceSchema>;

export const guestSchema = z.object({
  name: whenOpen(z.string()),
  role: whenOpen(z.string().nullable()),
});
export type Guest = z.infer<typeof guestSchema>;
