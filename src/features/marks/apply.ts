import { createHash, randomUUID } from "node:crypto";
import { digestOf } from "../../access/secret.ts";
import { worker } from "../../access/viewer.ts";
import { type MarkApplication, type MarkRound, type RegisterAnswer, takesApplications } from "../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { addApplication, applicationOfForm, changeApplication } from "../../store/queries/marks/applications.ts";
import { lockForApplying } from "../../store/queries/marks/mark-tables.ts";
import { roundForApplying, tellAgain } from "../../store/queries/marks/telling.ts";
import { addAttempts, countAttempts } from "../../store/queries/reminders/attempts.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { readAnswers, type WrittenAnswers } from "./check-answers.ts";
import { newCompanyLink } from "./company-link.ts";

/** A form as a company sent it. `formToken`: the form's own secret, the same when it is sent again. */
export interface SentApplication {
  readonly bodyId: string;
  readonly roundId: string;
  readonly formToken: string;
  readonly written: WrittenAnswers;
  readonly language: "da" | "en";
  readonly register: RegisterAnswer;
}

/** So many applications name one e-mail address in a day: one who writes for many companies, and no flood of receipts. */
const mostPerEmail = 30;
const day = 86_400_000;

/** Why a round takes no application at a moment; null where it does. */
export function notTaking(round: MarkRound | null, moment: Date): Problem | null {
  if (round === null || round.state === "draft") return problem("problem.mark-round-unknown");
  if (takesApplications(round, moment)) return null;
  return problem(moment.getTime() < Date.parse(round.opens) ? "problem.mark-early" : "problem.mark-late");
}

/**
 * Takes an application, and has a receipt sent. `now` is when the whole form had come in, by the server's clock: the round's
 * moments are read in the same transaction, so that what came a second before the deadline counts however long it waited,
 * and what came at the deadline does not. A form that is sent again is the same application, with what it says now. Gives
 * the secret of the company's own link. Problems: no such round, too early, too late, what cannot be used, too many for one
 * address.
 */
export function apply(store: Store, sent: SentApplication, now: Date): Promise<string | Problem> {
  const { bodyId, roundId, formToken, written, language, register } = sent;
  const at = now.toISOString();
  return store.as(worker, async (tx) => {
    await lockForApplying(tx, bodyId);
    const round = await roundForApplying(tx, bodyId, roundId);
    const closed = notTaking(round, now);
    if (round === null || closed !== null) return closed ?? problem("problem.mark-round-unknown");
    const answers = readAnswers(written, round.criteria);
    if (isProblem(answers)) return answers;
    const application: MarkApplication = {
      ...answers,
      id: randomUUID(),
      roundId,
      language,
      register,
      received: at,
      changed: at,
      withdrawn: null,
    };
    const digest = digestOf(formToken);
    const throttled = await tooMany(tx, answers.email, now);
    if (throttled !== null) return throttled;
    const isNew = await addApplication(tx, bodyId, application, digest);
    const id = isNew ? application.id : await changeSame(tx, bodyId, application, digest);
    if (id === null) return problem("problem.mark-application-unknown");
    await addJob(tx, "mail-marks", { body: bodyId }, { key: `mail-marks ${bodyId}` });
    return newCompanyLink(tx, bodyId, id, now);
  });
}

async function tooMany(tx: Transaction, email: string, now: Date): Promise<Problem | null> {
  const key = createHash("sha256").update(`mark ${email.toLowerCase()}`).digest();
  const asked = await countAttempts(tx, key, new Date(now.getTime() - day));
  await addAttempts(tx, [key], now);
  return asked >= mostPerEmail ? problem("problem.mark-too-many") : null;
}

/** Makes the application of a form that was sent before what it says now. Null where it belongs elsewhere, or is withdrawn. */
async function changeSame(
  tx: Transaction,
  bodyId: string,
  sent: MarkApplication,
  formDigest: Uint8Array,
): Promise<string | null> {
  const found = await applicationOfForm(tx, formDigest);
  if (found === null || found.bodyId !== bodyId) return null;
  const { id, roundId, received, email, withdrawn } = found.application;
  if (roundId !== sent.roundId || withdrawn !== null) return null;
  await changeApplication(tx, bodyId, { ...sent, id, received });
  if (email !== sent.email) await tellAgain(tx, bodyId, id, "receipt");
  return id;
}
