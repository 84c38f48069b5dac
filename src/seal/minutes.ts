import { z } from "zod";
import { digestOf, digestSchema } from "./digest.ts";

/**
 * What fixed minutes consist of: the digests of their parts, in order, and who is to approve them. Its own digest is
 * the hash that an approval binds. It holds no words, so that it can be shown where the minutes are closed.
 */
export const minutesSchema = z.strictObject({
  format: z.literal("traad-minutes/1"),
  body: z.uuid(),
  meeting: z.uuid(),
  minutes: z.uuid(),
  /** 1, and one more with each correction. */
  version: z.int().positive(),
  /** The persons who took part, by their permanent ids. */
  approvers: z.array(z.uuid()),
  parts: z.array(z.strictObject({ name: z.string(), digest: digestSchema })),
});
export type FixedMinutes = z.infer<typeof minutesSchema>;

/** The hash of fixed minutes: what an approval binds. */
export function minutesHash(minutes: FixedMinutes): string {
  return digestOf(minutes);
}
