import { randomUUID } from "node:crypto";
import { worker } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { takeKeeperRequest } from "../../../store/queries/keepers/keeper-requests.ts";
import { addKeeper, countAsked, lockKeeper } from "../../../store/queries/keepers/keepers.ts";
import type { Store } from "../../../store/transaction.ts";

/** So many links are mailed to one address in a day. */
const mostLinks = 5;

/**
 * Answers what a stranger wrote, once: makes a keeper of who signs up with a new address, and has a link mailed to who is
 * known. To an address that nobody signed up with, nothing is sent; nor a sixth link in a day.
 */
export async function answerKeeperRequest(store: Store, bodyId: string, requestId: string, now: Date): Promise<void> {
  await store.as(worker, async (tx) => {
    const request = await takeKeeperRequest(tx, bodyId, requestId);
    if (request === null) return;
    const { email, language, signUp } = request;
    const today = dayInDenmark(now);
    const known = await lockKeeper(tx, bodyId, email.toLowerCase(), today);
    if (known !== null && known.asked >= mostLinks) return;
    let keeperId = known?.id ?? null;
    if (signUp !== null && (known === null || known.confirmed === null)) {
      const cvr = signUp.cvr === "" ? null : signUp.cvr;
      const written = { ...signUp, cvr, id: known?.id ?? randomUUID(), email, language };
      keeperId = await addKeeper(tx, bodyId, written, now.toISOString());
    }
    if (keeperId === null) return;
    await countAsked(tx, bodyId, keeperId, today);
    const ids = { body: bodyId, keeper: keeperId, request: requestId };
    await addJob(tx, "mail-keeper", ids, { key: `mail-keeper ${requestId}` });
  });
}
