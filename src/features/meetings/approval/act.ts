import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { Entry } from "../../../seal/entry.ts";
import type { Signer } from "../../../seal/head.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import { minutesOfMeeting } from "../../../store/queries/seal/minutes.ts";
import { type Appending, takeChain } from "../../../store/seal/append-entry.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";

/** A meeting of a body. */
export interface MeetingRef {
  readonly bodyId: string;
  readonly meetingId: string;
}

/** Who does something to minutes, with what. */
export interface Acting {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly signer: Signer;
  readonly now: Date;
}

/** A meeting's newest fixed minutes under the chain's lock. */
export interface Standing {
  readonly tx: Transaction;
  readonly appending: Appending;
  readonly last: Entry | null;
  /** All versions, the first first. */
  readonly versions: readonly FixedMinutes[];
  readonly newest: FixedMinutes;
  readonly hash: string;
}

/**
 * What every action on fixed minutes does, in one transaction: take the body's chain, find the newest version that the
 * viewer may see, act. Problems: no such minutes, another key than the chain's, and what `act` says. `before` runs ahead
 * of the chain's lock, for what others need not wait for.
 */
export function onMinutes<T>(
  { store, viewer, signer, now }: Acting,
  { bodyId, meetingId }: MeetingRef,
  act: (standing: Standing) => Promise<T | Problem>,
  before: (tx: Transaction) => Promise<Problem | null> = async () => null,
): Promise<T | Problem> {
  return store.as(viewer, async (tx) => {
    const wrong = await before(tx);
    if (wrong !== null) return wrong;
    const appending = { tx, signer, bodyId, now };
    const last = await takeChain(appending);
    if (isProblem(last)) return last;
    const versions = await minutesOfMeeting(tx, bodyId, meetingId);
    const newest = versions.at(-1);
    if (newest === undefined) return problem("problem.minutes-unknown");
    return act({ tx, appending, last, versions, newest, hash: minutesHash(newest) });
  });
}

/** What an entry about the newest minutes says. */
export function about({ newest, hash }: Standing) {
  return { meeting: newest.meeting, minutes: newest.minutes, text: hash };
}
