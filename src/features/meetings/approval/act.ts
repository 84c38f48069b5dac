import { mayApproveMinutes } from "../../../access/approval.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { Entry } from "../../../seal/entry.ts";
import type { Signer } from "../../../seal/head.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import { committeeOfMinutes, minutesOfMeeting } from "../../../store/queries/seal/minutes.ts";
import { personOfAccount } from "../../../store/queries/seal/person-accounts.ts";
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
export function onMinutes<T, Before = null>(
  { store, viewer, signer, now }: Acting,
  { bodyId, meetingId }: MeetingRef,
  before: (tx: Transaction) => Promise<Before | Problem>,
  act: (standing: Standing, before: Before) => Promise<T | Problem>,
): Promise<T | Problem> {
  return store.as(viewer, async (tx) => {
    const known = await before(tx);
    if (isProblem(known)) return known;
    const appending = { tx, signer, bodyId, now };
    const last = await takeChain(appending);
    if (isProblem(last)) return last;
    const versions = await minutesOfMeeting(tx, bodyId, meetingId);
    const newest = versions.at(-1);
    if (newest === undefined) return problem("problem.minutes-unknown");
    return act({ tx, appending, last, versions, newest, hash: minutesHash(newest) }, known);
  });
}

/** Nothing is to be known before the chain is taken. */
export const noMore = async (): Promise<null> => null;

/**
 * Who the viewer approves a meeting's minutes as. Problems: no minutes that the viewer may see or a person is known for,
 * and no right to take part in the committee.
 */
export async function approverIn(
  tx: Transaction,
  viewer: Viewer,
  { bodyId, meetingId }: MeetingRef,
): Promise<string | Problem> {
  const { accountId } = viewer;
  if (accountId === null) return problem("problem.forbidden");
  const committee = await committeeOfMinutes(tx, bodyId, meetingId);
  const person = await personOfAccount(tx, bodyId, accountId);
  if (committee === null || person === null) return problem("problem.minutes-unknown");
  return mayApproveMinutes(viewer, bodyId, committee) ? person : problem("problem.forbidden");
}

/** What an entry about the newest minutes says. */
export function about({ newest, hash }: Standing) {
  return { meeting: newest.meeting, minutes: newest.minutes, text: hash };
}
