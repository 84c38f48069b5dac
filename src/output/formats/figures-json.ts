import { z } from "zod";
import { costModelSchema } from "../../records/cost-model.ts";
import { foundFigureSchema } from "../../records/found-figure.ts";
import { always, whenOpen } from "../../records/publicity.ts";
import { sourceSchema } from "../../records/reading.ts";

/** What `traad figures --json` prints for one file. `item`: the place of the agenda item in the reading, from 0. */
export const figuresOfFileSchema = z.object({
  source: always(sourceSchema),
  figures: whenOpen(z.array(whenOpen(foundFigureSchema))),
  costModels: whenOpen(
    z.array(
      whenOpen(z.object({ item: always(z.int().nullable()), models: whenOpen(z.array(whenOpen(costModelSchema))) })),
    ),
  ),
});
