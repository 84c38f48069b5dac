import { mayFollowUp } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { type PromiseFacts, promiseRow } from "../../store/followup/promise-row.ts";
import { republishPromises } from "../../store/publish/republish-promises.ts";
import { changesOfPromise, type PromiseChange } from "../../store/queries/followup/desk-promise.ts";
import { goLiveOf } from "../../store/queries/followup/go-live.ts";
import { type KnownPromiseRow, keepPromises, promisesById } from "../../store/queries/followup/keep-promises.ts";
import { appendChanges, type NewChange, type PromiseVerb } from "../../store/queries/followup/promise-changes.ts";
import { type AnswerRow, answersOf, keepAnswers, moveProposals } from "../../store/queries/followup/stored-answers.ts";
import { lockBodyOf } from "../../store/queries/import/find-body.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** A promise of a body. */
export interface PromiseRef {
  readonly bodyId: string;
  readonly promiseId: string;
}

/** An entry of a promise's timeline. */
export type ToldChange = Pick<PromiseChange, "id" | "verb" | "change">;

/** A promise, its answers and its timeline, oldest first, as an action finds them. */
export interface Standing {
  readonly promise: PromiseFacts & Pick<KnownPromiseRow, "due_to" | "recurrence">;
  readonly answers: readonly AnswerRow[];
  readonly told: readonly ToldChange[];
}

/** What an action does: promises as they are to be, answers that are new or said something of, and what is written down. */
export interface Decided {
  readonly promises: readonly PromiseFacts[];
  readonly answers?: readonly AnswerRow[];
  /** Proposals, by id, that go with the occurrence they were of, and those that come back with theirs. */
  readonly gone?: readonly string[];
  readonly back?: readonly string[];
  readonly changes: readonly NewChange[];
}

/**
 * What every action on promises does, in one transaction: lock the body, find the promises, ask whether the viewer may,
 * decide, write, republish, and write down who did what. `decide` is pure and gets the promises in the order of `ids`.
 * Problems: not allowed, no such promise, and what `decide` says.
 */
export async function actOn(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  ids: readonly string[],
  now: Date,
  decide: (first: Standing, ...more: Standing[]) => Decided | Problem,
  also: (tx: Transaction, at: string) => Promise<Problem | null> = async () => null,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const rows = await promisesById(tx, bodyId, ids);
    const answers = await answersOf(tx, bodyId, ids);
    const standing: Standing[] = [];
    for (const id of ids) {
      const found = rows.find((row) => row.id === id);
      if (found === undefined) continue;
      const { answers: _, readings: __, ...promise } = found;
      const told = await changesOfPromise(tx, bodyId, id);
      standing.push({ promise, answers: answers.filter((answer) => answer.promise_id === id), told });
    }
    const [first, ...more] = standing;
    if (first === undefined || standing.length < ids.length) return problem("problem.promise-unknown");
    const decided = decide(first, ...more);
    if (isProblem(decided)) return decided;
    const wrong = await also(tx, at);
    if (wrong !== null) return wrong;
    await writeDecided(tx, viewer, bodyId, at, decided, answers);
    return null;
  });
}

/** Writes what was decided, under the body's lock. `before`: the promises' answers as they were. */
export async function writeDecided(
  tx: Transaction,
  viewer: Viewer,
  bodyId: string,
  at: string,
  { promises, answers = [], gone = [], back = [], changes }: Decided,
  before: readonly AnswerRow[] = [],
): Promise<void> {
  const now = new Map([...before, ...answers].map((answer) => [answer.id, answer]));
  const goLive = await goLiveOf(tx, bodyId);
  const rows = promises.map((facts) => {
    const confirmed = [...now.values()].filter((each) => each.promise_id === facts.id && each.status === "confirmed");
    return promiseRow({ ...facts, touched: true }, confirmed, goLive);
  });
  await keepPromises(tx, bodyId, at, rows);
  await keepAnswers(tx, bodyId, at, answers);
  await moveProposals(tx, bodyId, at, { gone, back });
  await appendChanges(tx, viewer, bodyId, at, changes);
  await republishPromises(tx, bodyId, promises, at);
}

/** One change of one promise, with what is written down of it. */
export function changed(
  { promise }: Standing,
  to: Partial<PromiseFacts>,
  verb: PromiseVerb,
  change: NewChange["change"] = {},
  answers: readonly AnswerRow[] = [],
): Decided {
  return { promises: [{ ...promise, ...to }], answers, changes: [{ promiseId: promise.id, verb, change }] };
}

/** True for a promise that is being followed up: neither dismissed, withdrawn nor come back as another. */
export function isLive({ promise }: Standing): boolean {
  return promise.state === "proposed" || promise.state === "open" || promise.state === "postponed";
}

/** Cannot be done to a promise that stands where this one does. */
export const wrongState = () => problem("problem.promise-state");
