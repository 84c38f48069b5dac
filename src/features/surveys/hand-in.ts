import { digestOf } from "../../access/secret.ts";
import { worker } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { SurveyAnswers } from "../../records/survey.ts";
import {
  boxesOf,
  type Invitation,
  isOpenOn,
  keepBox,
  lockBoxes,
  type SurveyRef,
  takeLinkClaim,
  useLink,
} from "../../store/queries/surveys/handing-in.ts";
import type { Store } from "../../store/transaction.ts";
import type { Draft } from "./draft.ts";
import type { PoolKeys } from "./keys.ts";
import { hasRoom, sealAnswers, unsealAnswers } from "./waiting-box.ts";

/**
 * Hands in what a respondent answered, in two transactions. The first uses the link and leaves a note that answers of
 * this draft may be put in once; the second takes the note and puts the answers into the group's box. No row of the one
 * says anything of the other. Where the program ends between them, the same page can be sent again: the note is there, and
 * lets the answers in. So a link is used once, and gives one answer at most.
 *
 * `today`: ISO, in Denmark. Problems: the link was used before; the survey is not open; too long.
 */
export async function handIn(
  store: Store,
  keys: PoolKeys,
  { bodyId, survey, id, group }: Invitation,
  { claim, ...answers }: Draft,
  today: string,
): Promise<Problem | null> {
  if (!hasRoom(answers)) return problem("problem.survey-too-long");
  const ref = { bodyId, surveyId: survey.id };
  const digest = digestOf(claim);
  const open = await store.as(worker, async (tx) => {
    if (!(await isOpenOn(tx, ref, today))) return false;
    await useLink(tx, ref, id, digest);
    return true;
  });
  const wrong = await putIn(store, keys, ref, group, answers, digest);
  return wrong !== null && !open ? problem("problem.survey-not-open") : wrong;
}

/** The second transaction. A key is destroyed when nothing that it opens is left: after the commit. */
export async function putIn(
  store: Store,
  keys: PoolKeys,
  ref: SurveyRef,
  group: string,
  answers: SurveyAnswers,
  claimDigest: Uint8Array,
): Promise<Problem | null> {
  const bound = `${ref.surveyId} ${group}`;
  const done = await store.as(worker, async (tx) => {
    await lockBoxes(tx, ref.surveyId);
    // A box that was emptied for the last time takes no more.
    if (!(await takeLinkClaim(tx, ref, claimDigest))) return problem("problem.survey-used");
    const [box] = await boxesOf(tx, ref, group);
    const key = box === undefined ? null : await keys.find(box.keyId);
    // A box without its key came back with a backup: nobody can open it, and it is replaced.
    const waiting = box === undefined || key === null ? [] : unsealAnswers(key, box.sealed, bound);
    const fresh = await keys.make();
    const sealed = sealAnswers(fresh.key, [...waiting, answers], bound);
    await keepBox(tx, ref, { group, keyId: fresh.id, sealed });
    return box?.keyId ?? null;
  });
  if (typeof done === "string") await keys.destroy(done);
  return typeof done === "object" ? done : null;
}
