import { z } from "zod";

/**
 * What a file holds beside what it shows: who wrote it, what was hidden, deleted or remarked. It names people who never
 * meant to be named, so no field is marked and everything is closed. For the check before publication; never stored.
 */
export const behindTextSchema = z.object({
  /** The file's properties, those that are filled in. */
  properties: z.object({
    title: z.string().optional(),
    subject: z.string().optional(),
    author: z.string().optional(),
    lastModifiedBy: z.string().optional(),
    description: z.string().optional(),
    keywords: z.string().optional(),
    category: z.string().optional(),
    company: z.string().optional(),
    manager: z.string().optional(),
    template: z.string().optional(),
  }),
  /** Everybody who is named as having written, changed or remarked, each once. */
  people: z.array(z.string()),
  /** Words that are formatted as hidden, or covered by a merged cell. */
  hidden: z.string(),
  /** Words that a tracked change deleted. */
  deleted: z.string(),
  comments: z.string(),
});

export type BehindText = z.infer<typeof behindTextSchema>;
