import { z } from "zod";
import { figureSchema } from "./figure.ts";
import { always, staff, whenOpen } from "./publicity.ts";

/** `figure`: how it was; `target`: how it is to be; `expected`: how it is thought to become. */
export const foundFigureKinds = ["figure", "target", "expected"] as const;

/**
 * A figure read from a committee's paper: a proposal that a person looks at before it counts. `approximate`: the paper says
 * *knap*, *omkring*. `item`: the agenda item it stands in; null in a paper without items. Where it cannot be told which
 * period it is of, the period is the paper's own day and the flag says so.
 */
export const foundFigureSchema = figureSchema.extend({
  kind: whenOpen(z.enum(foundFigureKinds)),
  approximate: whenOpen(z.boolean()),
  item: whenOpen(
    z
      .object({
        number: always(z.string().nullable()),
        title: whenOpen(z.string().nullable()),
        /** Its place among the reading's items, from 0. */
        place: staff(z.int().nonnegative()),
      })
      .nullable(),
  ),
});
export type FoundFigure = z.infer<typeof foundFigureSchema>;
