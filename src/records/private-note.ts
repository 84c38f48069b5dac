import { z } from "zod";

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The fewest rounds of PBKDF2-HMAC-SHA-256 that a passphrase is stretched by: OWASP's figure for passwords, 2023. */
export const fewestIterations = 600_000;
/** The longest a note may be in cipher, in characters of base64: some 90,000 bytes of words and marks. */
export const longestNote = 131_072;
/** So many notes an account may have: one for each item of thirty years of meetings. */
export const mostNotes = 20_000;

/** The key of an account's notes as the server has it: in cipher under a key made of the passphrase. */
export const noteKeySchema = z.object({
  id: z.guid(),
  salt: base64.length(24),
  iterations: z.coerce.number().int().min(fewestIterations).max(10_000_000),
  wrapped: base64.max(200),
});
export type NoteKey = z.infer<typeof noteKeySchema>;

/** A note as the server has it. `base`: the revision it was written from; 0 for a new one. */
export const sealedNoteSchema = z.object({
  id: z.guid(),
  keyId: z.guid(),
  meetingId: z.guid(),
  base: z.coerce.number().int().min(0),
  content: base64.max(longestNote),
});
export type SealedNote = z.infer<typeof sealedNoteSchema>;
