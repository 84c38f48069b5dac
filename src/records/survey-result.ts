import { z } from "zod";
import { always, whenOpen } from "./publicity.ts";
import { questionKinds, targetGroupSchema, twoLanguagesSchema } from "./survey.ts";

/**
 * So many of so many who answered the question. Both null where so few answered, in the group or in one from which they
 * could be reckoned, that they are not shown.
 */
export const countedShareSchema = z.object({
  part: whenOpen(z.int().nonnegative().nullable()),
  whole: whenOpen(z.int().nonnegative().nullable()),
});
export type CountedShare = z.infer<typeof countedShareSchema>;

/**
 * What came of one question. `counts`: how many chose each answer, in the question's order. `agree`: of a scale, how many
 * agree or agree strongly of those who took a stand on it, all and by group. `texts`: what a person has let out, masked.
 */
export const questionResultSchema = z.object({
  key: always(z.string()),
  kind: whenOpen(z.enum(questionKinds)),
  text: whenOpen(twoLanguagesSchema),
  answered: whenOpen(z.int().nonnegative().nullable()),
  counts: whenOpen(
    z.array(
      whenOpen(
        z.object({
          key: whenOpen(z.string()),
          text: whenOpen(twoLanguagesSchema),
          count: whenOpen(z.int().nonnegative().nullable()),
        }),
      ),
    ),
  ),
  agree: whenOpen(countedShareSchema.nullable()),
  groups: whenOpen(z.array(whenOpen(countedShareSchema.extend({ group: whenOpen(z.string()) })))),
  texts: whenOpen(z.array(whenOpen(z.string()))),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;

/**
 * What came of a survey, with small groups taken out already: nothing that is hidden is in it. `invited` and `answered`
 * are everybody; `groups` have null where so few answered that the number is not shown.
 */
export const surveyResultSchema = z.object({
  id: always(z.uuid()),
  public: always(z.boolean()),
  name: whenOpen(twoLanguagesSchema),
  opens: whenOpen(z.iso.date()),
  closes: whenOpen(z.iso.date()),
  previousId: whenOpen(z.uuid().nullable()),
  invited: whenOpen(z.int().nonnegative()),
  answered: whenOpen(z.int().nonnegative()),
  groups: whenOpen(
    z.array(
      whenOpen(
        targetGroupSchema.extend({
          invited: whenOpen(z.int().nonnegative()),
          answered: whenOpen(z.int().nonnegative().nullable()),
        }),
      ),
    ),
  ),
  questions: whenOpen(z.array(whenOpen(questionResultSchema))),
});
export type SurveyResult = z.infer<typeof surveyResultSchema>;
