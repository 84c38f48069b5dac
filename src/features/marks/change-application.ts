import { createHash, randomUUID } from "node:crypto";
import { worker } from "../../access/viewer.ts";
import type { MarkApplication, MarkRound } from "../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { changeApplication, holdApplication } from "../../store/queries/marks/applications.ts";
import { addMarkDocument, markDocuments, removeMarkDocument } from "../../store/queries/marks/documents.ts";
import { lockForApplying } from "../../store/queries/marks/mark-tables.ts";
import { roundForApplying, tellAgain } from "../../store/queries/marks/telling.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { notTaking } from "./apply.ts";
import { readAnswers, type WrittenAnswers } from "./check-answers.ts";
import { byCompanyLink } from "./company-link.ts";

/** So many files go with an application, and so much in all, in bytes. */
export const mostDocuments = 10;
const mostBytes = 40 * 1024 * 1024;

interface Changing {
  readonly tx: Transaction;
  readonly bodyId: string;
  readonly application: MarkApplication;
  readonly round: MarkRound;
  readonly at: string;
}

/**
 * The shape of what a company does to its application, by its own link: the round is asked in the same transaction whether
 * it takes applications at `now`, when the form had come in. Problems besides `act`'s: no such link, too late, withdrawn.
 */
async function change(
  store: Store,
  token: string,
  now: Date,
  act: (changing: Changing) => Promise<Problem | null>,
): Promise<Problem | null> {
  const found = await byCompanyLink(store, token, now);
  if (found === null) return problem("problem.mark-link");
  const { bodyId } = found;
  return store.as(worker, async (tx) => {
    await lockForApplying(tx, bodyId);
    const application = await holdApplication(tx, bodyId, found.application.id);
    if (application === null) return problem("problem.mark-link");
    const round = await roundForApplying(tx, bodyId, application.roundId);
    const closed = notTaking(round, now);
    if (round === null || closed !== null) return closed ?? problem("problem.mark-link");
    if (application.withdrawn !== null) return problem("problem.mark-withdrawn");
    return act({ tx, bodyId, application, round, at: now.toISOString() });
  });
}

/** Puts right what a company wrote; its CVR number stays. A receipt goes to another address. Problems: what cannot be used. */
export function correctApplication(
  store: Store,
  token: string,
  written: Omit<WrittenAnswers, "cvr">,
  now: Date,
): Promise<Problem | null> {
  return change(store, token, now, async ({ tx, bodyId, application, round, at }) => {
    const answers = readAnswers({ ...written, cvr: application.cvr }, round.criteria);
    if (isProblem(answers)) return answers;
    await changeApplication(tx, bodyId, { ...application, ...answers, changed: at });
    if (answers.email !== application.email) {
      await tellAgain(tx, bodyId, application.id, "receipt");
      await addJob(tx, "mail-marks", { body: bodyId }, { key: `mail-marks ${bodyId}` });
    }
    return null;
  });
}

/** A file as it came, its media type known by its content. */
export interface SentDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Adds a file to an application. Problem: too many, or too much. */
export function addDocument(store: Store, token: string, file: SentDocument, now: Date): Promise<Problem | null> {
  return change(store, token, now, async ({ tx, bodyId, application, at }) => {
    const there = await markDocuments(tx, bodyId, application.id);
    const all = there.reduce((sum, { size }) => sum + size, file.bytes.length);
    if (there.length >= mostDocuments || all > mostBytes) {
      return problem("problem.mark-documents", { most: mostDocuments, megabytes: mostBytes / 1024 / 1024 });
    }
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    await addMarkDocument(tx, bodyId, { ...file, id: randomUUID(), applicationId: application.id, sha256 }, at);
    await changeApplication(tx, bodyId, { ...application, changed: at });
    return null;
  });
}

/** Deletes a file of an application. Problem: there is none. */
export function removeDocument(store: Store, token: string, documentId: string, now: Date): Promise<Problem | null> {
  return change(store, token, now, async ({ tx, bodyId, application, at }) => {
    if (!(await removeMarkDocument(tx, bodyId, application.id, documentId))) return problem("problem.mark-document");
    await changeApplication(tx, bodyId, { ...application, changed: at });
    return null;
  });
}

/** Withdraws an application; it is deleted with the round's others. */
export function withdrawApplication(store: Store, token: string, now: Date): Promise<Problem | null> {
  return change(store, token, now, async ({ tx, bodyId, application, at }) => {
    await changeApplication(tx, bodyId, { ...application, withdrawn: at, changed: at });
    return null;
  });
}
