import { randomUUID } from "node:crypto";
import { worker } from "../../access/viewer.ts";
import type { SurveyAnswers } from "../../records/survey.ts";
import {
  boxesOf,
  closeOverdue,
  dropBoxes,
  forgetAddresses,
  keepBox,
  keysOfBoxes,
  letOut,
  lockBoxes,
  type NewAnswer,
  type NewText,
  type SurveyRef,
  surveysToLookAt,
} from "../../store/queries/surveys/handing-in.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import type { PoolKeys } from "./keys.ts";
import { drawBatch, type LastBox, lastBatches, sealAnswers, shuffled, unsealAnswers } from "./waiting-box.ts";

/** How long after a survey has closed its last answers may still be on their way from one transaction to the next. */
const grace = 10 * 60_000;

/**
 * Lets out what has waited long enough: of an open survey what is more than five in a box that holds ten or more, of a
 * closed one all. Closes what is over, forgets what is not needed then, and destroys keys that open nothing. Runs every
 * minute, so that the moment answers go out says nothing of when they came in. `today`: ISO, in Denmark.
 */
export async function letOutAnswers(store: Store, keys: PoolKeys, today: string, now: Date): Promise<void> {
  const found = await store.as(worker, async (tx) => {
    await closeOverdue(tx, today, now);
    return surveysToLookAt(tx, new Date(now.getTime() - grace));
  });
  for (const { closed, ...ref } of found) {
    const old = await store.as(worker, async (tx) => {
      await lockBoxes(tx, ref.surveyId);
      return closed ? emptyBoxes(tx, keys, ref) : thinBoxes(tx, keys, ref);
    });
    for (const id of old) await keys.destroy(id);
  }
  const boxes = new Set(await store.as(worker, keysOfBoxes));
  await keys.sweep(boxes, now);
}

/** Opens a survey's boxes; one whose key is gone came back with a backup, and holds nothing that can be read. */
async function openBoxes(
  tx: Transaction,
  keys: PoolKeys,
  ref: SurveyRef,
): Promise<(LastBox<SurveyAnswers> & { readonly keyId: string })[]> {
  const opened = [];
  for (const { group, keyId, sealed } of await boxesOf(tx, ref, null)) {
    const key = await keys.find(keyId);
    if (key !== null) opened.push({ group, keyId, answers: unsealAnswers(key, sealed, boundOf(ref, group)) });
  }
  return opened;
}

const boundOf = ({ surveyId }: SurveyRef, group: string) => `${surveyId} ${group}`;

/** While the survey is open. Gives the keys that are to be destroyed when it is done. */
async function thinBoxes(tx: Transaction, keys: PoolKeys, ref: SurveyRef): Promise<string[]> {
  const old: string[] = [];
  const gone: LastBox<SurveyAnswers>[] = [];
  for (const { group, keyId, answers } of await openBoxes(tx, keys, ref)) {
    const { out, stay } = drawBatch(answers);
    if (out.length === 0) continue;
    const fresh = await keys.make();
    await keepBox(tx, ref, { group, keyId: fresh.id, sealed: sealAnswers(fresh.key, stay, boundOf(ref, group)) });
    old.push(keyId);
    gone.push({ group, answers: out });
  }
  if (gone.length > 0) await send(tx, ref, gone);
  return old;
}

/** When the survey has closed. */
async function emptyBoxes(tx: Transaction, keys: PoolKeys, ref: SurveyRef): Promise<string[]> {
  const boxes = await openBoxes(tx, keys, ref);
  await send(tx, ref, lastBatches(boxes));
  await dropBoxes(tx, ref);
  await forgetAddresses(tx, ref);
  return boxes.map(({ keyId }) => keyId);
}

/** Free texts go out by themselves: nothing joins them to what else the same respondent answered. */
async function send(tx: Transaction, ref: SurveyRef, batches: readonly LastBox<SurveyAnswers>[]): Promise<void> {
  const answers: NewAnswer[] = [];
  const texts: NewText[] = [];
  for (const { group, answers: some } of batches) {
    for (const { choices, texts: written } of some) {
      answers.push({ id: randomUUID(), group, choices });
      for (const [question, text] of Object.entries(written)) texts.push({ id: randomUUID(), question, text });
    }
  }
  await letOut(tx, ref, shuffled(answers), shuffled(texts));
}
