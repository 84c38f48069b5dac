import { z } from "zod";

/**
 * What a text that the pages do not show, or not as text, is. `annotation`: a note, a comment or a mark on a page;
 * `form-field`: what is filled in; `bookmark`; `invisible`: drawn or formatted so that nobody sees it; `off-page`: drawn
 * outside the page; `covered`: lies under a filled box or in a merged cell; `deleted`: a tracked change deleted it.
 */
export const hiddenKinds = [
  "annotation",
  "form-field",
  "bookmark",
  "invisible",
  "off-page",
  "covered",
  "deleted",
] as const;
export type HiddenText = z.infer<typeof hiddenTextSchema>;

const hiddenTextSchema = z.object({ kind: z.enum(hiddenKinds), page: z.int().nullable(), text: z.string() });

/**
 * What a file says beside the text of its pages, whatever its format. `tagged`, `language` and `title` are what a screen
 * reader needs; null where the format says it in another way. `embedded`: names of files inside it, which nobody has
 * looked into. It names people who never meant to be named, so no field is marked and everything is closed: it is for
 * the check before publication, and never stored.
 */
export const fileInspectionSchema = z.object({
  mediaType: z.string(),
  title: z.string().nullable(),
  language: z.string().nullable(),
  tagged: z.boolean().nullable(),
  metadata: z.array(z.object({ name: z.string(), value: z.string() })),
  hidden: z.array(hiddenTextSchema),
  embedded: z.array(z.string()),
});
export type FileInspection = z.infer<typeof fileInspectionSchema>;
