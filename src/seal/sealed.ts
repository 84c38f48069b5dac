import { z } from "zod";
import { digestSchema, shownPartSchema } from "./digest.ts";
import { entrySchema } from "./entry.ts";
import { headSchema, signatureSchema } from "./head.ts";
import { minutesSchema } from "./minutes.ts";

/** An entry as it stands in the chain, signed when it was added, with the words it is about. */
export const sealedEntrySchema = z.strictObject({
  entry: entrySchema,
  hash: digestSchema,
  ...signatureSchema.shape,
  parts: z.array(shownPartSchema),
});
export type SealedEntry = z.infer<typeof sealedEntrySchema>;

/** Fixed minutes with their text. */
export const sealedMinutesSchema = z.strictObject({ minutes: minutesSchema, parts: z.array(shownPartSchema) });
export type SealedMinutes = z.infer<typeof sealedMinutesSchema>;

/**
 * All that `traad verify` needs, in one file: a body's whole chain, and the minutes of all its meetings or of one
 * (`meeting`). What is closed is withheld where the file is for strangers.
 */
export const sealedSchema = z.strictObject({
  format: z.literal("traad-sealed/1"),
  body: z.strictObject({ id: z.uuid(), name: z.string() }),
  exported: z.iso.datetime(),
  meeting: z.uuid().nullable(),
  entries: z.array(sealedEntrySchema),
  minutes: z.array(sealedMinutesSchema),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** What a member keeps of having approved: the entry, and the chain's head when it was added, signed. */
export const receiptSchema = z.strictObject({
  format: z.literal("traad-receipt/1"),
  entry: entrySchema,
  head: headSchema,
  ...signatureSchema.shape,
});
export type Receipt = z.infer<typeof receiptSchema>;
