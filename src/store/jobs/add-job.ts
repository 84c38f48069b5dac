import type { Transaction } from "../transaction.ts";

/** The kinds of background work. `src/app/jobs/tasks.ts` says what each does. */
export const taskNames = [
  "look-around",
  "tell-at-once",
  "tell-subscriber",
  "remind-body",
  "mail-survey",
  "mail-marks",
  "send-mail",
  "bring-demands",
  "show-opinions",
  "fetch-figures",
  "answer-keeper",
  "mail-keeper",
  "settle-offers",
  "figure-offers",
  "propose-figures",
  "promise-reports",
] as const;
export type TaskName = (typeof taskNames)[number];

export interface JobOptions {
  /** One job of the key waits at a time, however often it is added. */
  readonly key: string;
  /** ISO; left out: as soon as possible. */
  readonly notBefore?: string;
}

const statement = { name: "add-job", text: "SELECT traad_add_job($1, $2, $3, $4, $5)" };

/** Lower is done first: what is to be told is found before what was found is sent. */
const rank: Readonly<Record<TaskName, number>> = {
  "look-around": 0,
  "tell-at-once": 1,
  "tell-subscriber": 2,
  "remind-body": 1,
  "mail-survey": 1,
  "mail-marks": 1,
  "send-mail": 5,
  "bring-demands": 1,
  "show-opinions": 1,
  "fetch-figures": 6,
  "answer-keeper": 1,
  "mail-keeper": 1,
  "settle-offers": 1,
  "figure-offers": 6,
  "propose-figures": 7,
  "promise-reports": 6,
};

/**
 * Adds background work in the transaction that makes it necessary: it runs when that is committed, at least once, in any
 * process that runs jobs. `ids` by name, uuids only: the database refuses anything else.
 */
export async function addJob(
  tx: Transaction,
  task: TaskName,
  ids: Readonly<Record<string, string>>,
  options: JobOptions,
): Promise<void> {
  await tx.rows(statement, [task, JSON.stringify(ids), options.key, options.notBefore ?? null, rank[task]]);
}
