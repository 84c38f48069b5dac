import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { pendingOf } from "../../records/standing.ts";
import { promiseRow } from "../followup/promise-row.ts";
import { allBodies } from "../queries/check/what-there-is.ts";
import { setGoLive } from "../queries/followup/go-live.ts";
import { keepPromises, promisesOfBody } from "../queries/followup/keep-promises.ts";
import { publicPending, writePublicPending } from "../queries/followup/public-pending.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import type { Store, Transaction } from "../transaction.ts";

/**
 * Sets the day (ISO, Europe/Copenhagen) from which a body answers for its promises, and works out anew what each waits
 * for: those due before are historic. `day` null: the day the body first came. Gives the day that now counts; a problem
 * where the viewer has no such body.
 */
export async function changeGoLive(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  day: string | null,
  now: Date,
): Promise<{ readonly day: string } | Problem> {
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    if (!(await allBodies(tx)).some((body) => body.id === bodyId)) return problem("problem.not-found");
    await lockBodyOf(tx, bodyId);
    const goLive = await setGoLive(tx, bodyId, day, at);
    await eachPage((after) => storedPage(tx, bodyId, after, goLive, at));
    await eachPage((after) => publicPage(tx, bodyId, after, goLive, at));
    return { day: goLive };
  });
}

const zero = "00000000-0000-0000-0000-000000000000";

/** Goes through pages until one is empty; each gives the id it ended with. */
async function eachPage(page: (after: string) => Promise<string | undefined>): Promise<void> {
  for (let after: string | undefined = zero; after !== undefined; ) after = await page(after);
}

async function storedPage(tx: Transaction, bodyId: string, after: string, goLive: string, at: string) {
  const rows = await promisesOfBody(tx, bodyId, after);
  const written = rows.map(({ answers, readings: _, ...row }) => promiseRow(row, answers, goLive));
  await keepPromises(tx, bodyId, at, written);
  return rows.at(-1)?.id;
}

async function publicPage(tx: Transaction, bodyId: string, after: string, goLive: string, at: string) {
  const rows = await publicPending(tx, bodyId, after);
  const written = rows.map((row) => ({ id: row.id, ...pendingOf(row, row.answers, goLive) }));
  await writePublicPending(tx, bodyId, at, written);
  return rows.at(-1)?.id;
}
