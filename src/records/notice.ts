import { z } from "zod";
import { whenOpen } from "./publicity.ts";

export const severities = ["info", "warning", "error"] as const;

export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/**
 * What the reader wants said of a document: repaired damage, something it is unsure of, something missing.
 * `message` is English and may quote the source; public pages show the text of `code` instead and never the message.
 */
export const noticeSchema = z.object({
  code: whenOpen(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  severity: whenOpen(z.enum(severities)),
  message: z.string(),
  span: whenOpen(spanSchema.nullable()),
});

export type Severity = (typeof severities)[number];
export type Notice = z.infer<typeof noticeSchema>;
