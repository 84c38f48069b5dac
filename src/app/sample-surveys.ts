import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { digestOf } from "../access/secret.ts";
import { importer, worker } from "../access/viewer.ts";
import { newDraft } from "../features/surveys/draft.ts";
import { inviteToSurvey } from "../features/surveys/invite-to-survey.ts";
import { keepSurvey } from "../features/surveys/keep-survey.ts";
import { closeSurvey, openSurvey } from "../features/surveys/move-survey.ts";
import { decideText, publishResults } from "../features/surveys/publish-results.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import {
  findInvitation,
  forgetAddresses,
  letOut,
  type SurveyRef,
  useLink,
} from "../store/queries/surveys/handing-in.ts";
import { textsOf } from "../store/queries/surveys/invitations.ts";
import { allSurveys } from "../store/queries/surveys/surveys.ts";
import type { Store } from "../store/transaction.ts";
import { readGroups, readQuestions } from "./web/surveys/survey-form.ts";

const both = z.object({ da: z.string(), en: z.string() });
const surveysSchema = z.object({
  surveys: z.array(
    z.object({
      name: both,
      intro: both,
      opens: z.iso.date(),
      closes: z.iso.date(),
      /** Written as on the desk. */
      groups: z.string(),
      questions: z.string(),
      invited: z.record(z.string(), z.int().positive()),
      /** So many who answered the same. */
      answers: z.array(
        z.object({ group: z.string(), count: z.int().positive(), choices: z.record(z.string(), z.array(z.string())) }),
      ),
      texts: z.array(z.object({ question: z.string(), text: z.string(), shown: z.string() })),
    }),
  ),
});
type SampleSurvey = z.infer<typeof surveysSchema>["surveys"][number];

/**
 * Writes the surveys of the fictional municipality from a file, oldest first, each with what came of it; once: nothing
 * where it has any. Nobody answered them: their answers go where answers are let out, without waiting.
 */
export async function loadSampleSurveys(
  store: Store,
  secret: Uint8Array,
  bodyId: string,
  file: string,
  now: Date,
): Promise<void> {
  const { surveys } = surveysSchema.parse(JSON.parse(await readFile(file, "utf8")));
  if ((await store.as(importer, allSurveys)).length > 0) return;
  let previousId: string | null = null;
  for (const survey of surveys) {
    const { name, intro, opens, closes } = survey;
    const groups = orThrow(readGroups(survey.groups));
    const questions = orThrow(readQuestions(survey.questions));
    const written = { name, intro, opens, closes, groups, questions, previousId };
    const surveyId: string = orThrow(await keepSurvey(store, importer, bodyId, null, written, now));
    await answerSurvey(store, secret, { bodyId, surveyId }, survey, now);
    previousId = surveyId;
  }
}

async function answerSurvey(
  store: Store,
  secret: Uint8Array,
  ref: SurveyRef,
  { invited, answers, texts }: SampleSurvey,
  now: Date,
): Promise<void> {
  const list = Object.entries(invited).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, at) => ({ to: `${group} ${at}`, group, language: "da" as const })),
  );
  const { links } = orThrow(await inviteToSurvey(store, importer, ref, secret, { by: "post", list }, now));
  orThrow(await openSurvey(store, importer, ref, now));
  const given = answers.flatMap(({ group, count, choices }) =>
    Array.from({ length: count }, () => ({ id: randomUUID(), group, choices })),
  );
  await store.as(worker, async (tx) => {
    for (const [at, { group }] of given.entries()) {
      const nth = given.slice(0, at).filter((each) => each.group === group).length;
      const link = links.find(({ reference }) => reference === `${group} ${nth}`);
      const invitation = link === undefined ? null : await findInvitation(tx, digestOf(link.secret));
      if (invitation === null) throw new Error(`The sample's survey has more answers of ${group} than are invited.`);
      await useLink(tx, ref, invitation.id, digestOf(newDraft().claim));
    }
    await letOut(
      tx,
      ref,
      given,
      texts.map(({ question, text }) => ({ id: randomUUID(), question, text })),
    );
  });
  orThrow(await closeSurvey(store, importer, ref, now));
  await store.as(worker, (tx) => forgetAddresses(tx, ref));
  for (const { id, text } of await store.as(importer, (tx) => textsOf(tx, ref))) {
    const shown = texts.find((each) => each.text === text)?.shown ?? null;
    orThrow(await decideText(store, importer, ref, { textId: id, shown }, now));
  }
  orThrow(await publishResults(store, importer, ref, now));
}

function orThrow<Value>(done: Value | Problem): Value {
  if (isProblem(done)) throw new Error(`The sample's surveys were refused: ${done.key}.`);
  return done;
}
