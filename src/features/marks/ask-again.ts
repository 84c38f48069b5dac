import { createHash } from "node:crypto";
import { worker } from "../../access/viewer.ts";
import { readCvr } from "../../danish/cvr.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { earlierApplication } from "../../store/queries/marks/applications.ts";
import { roundForApplying, tellAgain } from "../../store/queries/marks/telling.ts";
import { addAttempts, countAttempts } from "../../store/queries/reminders/attempts.ts";
import type { Store } from "../../store/transaction.ts";
import { notTaking } from "./apply.ts";

/** So many times a day somebody may have a company's last answers sent to the address the company gave. */
const mostPerDay = 3;

/**
 * Sends a company's last answers, as a link, to the address it gave then, and nowhere else: whoever knows a CVR number may
 * ask, and is told the same whether there is anything to send. Problems: no CVR number, the round takes no applications.
 */
export function askForLastAnswers(
  store: Store,
  { bodyId, roundId, cvr }: { readonly bodyId: string; readonly roundId: string; readonly cvr: string },
  now: Date,
): Promise<Problem | null> {
  const read = readCvr(cvr);
  if (read === null) return Promise.resolve(problem("problem.mark-cvr"));
  const key = createHash("sha256").update(`mark again ${bodyId} ${read}`).digest();
  return store.as(worker, async (tx) => {
    const closed = notTaking(await roundForApplying(tx, bodyId, roundId), now);
    if (closed !== null) return closed;
    const asked = await countAttempts(tx, key, new Date(now.getTime() - 86_400_000));
    await addAttempts(tx, [key], now);
    const earlier = await earlierApplication(tx, bodyId, read, roundId);
    if (asked >= mostPerDay || earlier === null) return null;
    await tellAgain(tx, bodyId, earlier.id, "again");
    await addJob(tx, "mail-marks", { body: bodyId }, { key: `mail-marks ${bodyId}` });
    return null;
  });
}
