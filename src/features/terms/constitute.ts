import { mayGovern } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayBegins, dayEnds } from "../../danish/day-begins.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { lockBodyOf } from "../../store/queries/import/find-body.ts";
import {
  type BeginningGrant,
  beginBySeat,
  type EndingGrant,
  endForTerm,
  grantsEnding,
  undoForTerm,
} from "../../store/queries/terms/constitution.ts";
import { type Seat, seatsOf } from "../../store/queries/terms/seats.ts";
import { findTerm, markConstituted, type Term } from "../../store/queries/terms/terms.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** What the constituting meeting of a term moves over: whose roles end, and who gets one, from a moment on. */
export interface Constitution {
  readonly term: Term;
  readonly at: Date;
  readonly ends: readonly EndingGrant[];
  readonly begins: readonly Seat[];
  /** Seats of people who have no account, and so no role to hold. */
  readonly withoutAccount: readonly Seat[];
}

/**
 * The roles that begin with seats: from the seat's first day, or from `now` where that has passed, until the end of its
 * last. A vice chair is a member whom the committee has chosen to stand in (kommunestyrelsesloven § 22).
 */
export function beginning(seats: readonly Omit<Seat, "committee">[], now: Date): BeginningGrant[] {
  return seats.flatMap(({ id, accountId, committeeId, role, starts, ends }) => {
    if (accountId === null) return [];
    const from = new Date(Math.max(dayBegins(starts).getTime(), now.getTime()));
    const until = new Date(Math.max(dayEnds(ends).getTime(), from.getTime()));
    return [
      {
        account: accountId,
        committee: committeeId,
        role: role === "vice-chair" ? ("member" as const) : role,
        starts: from.toISOString(),
        ends: until.toISOString(),
        seat: id,
      },
    ];
  });
}

async function planned(tx: Transaction, term: Term, now: Date): Promise<Constitution> {
  const at = new Date(Math.max(dayBegins(term.starts).getTime(), now.getTime()));
  const seats = await seatsOf(tx, term.bodyId, term.id);
  return {
    term,
    at,
    ends: await grantsEnding(tx, term.bodyId, at, term.id),
    begins: seats.filter(({ accountId }) => accountId !== null),
    withoutAccount: seats.filter(({ accountId }) => accountId === null),
  };
}

/** What constituting a term would do, without doing it; null where there is no such term, or none that the viewer may read. */
export async function planConstitution(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  termId: string,
  now: Date,
): Promise<Constitution | null> {
  return store.as(viewer, async (tx) => {
    const term = await findTerm(tx, bodyId, termId);
    return term === null ? null : planned(tx, term, now);
  });
}

/**
 * Moves everything over to a term in one transaction: the roles of members, substitutes and chairs end when it begins,
 * those of its seats begin. Problems: not allowed, no such term, done already, nobody has a seat yet.
 */
export async function constituteTerm(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  termId: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayGovern(viewer, bodyId)) return problem("problem.forbidden");
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const term = await findTerm(tx, bodyId, termId);
    if (term === null) return problem("problem.not-found");
    if (term.constituted !== null) return problem("problem.term-constituted");
    const { at, ends, begins, withoutAccount } = await planned(tx, term, now);
    if (begins.length + withoutAccount.length === 0) return problem("problem.term-empty");
    const by = viewer.accountId;
    await endForTerm(tx, bodyId, ends, { at, termId, by }, now);
    await beginBySeat(tx, bodyId, beginning(begins, now), by, now);
    await markConstituted(tx, term, { at: now, by }, now);
    if (by !== null)
      await logAccess(tx, { event: "term-constituted", accountId: by, bodyId, details: { term: term.name } }, now);
    return null;
  });
}

/** Takes a constitution back: the roles it ended are held as before, those it began end. Problems: not allowed, not done. */
export async function undoConstitution(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  termId: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayGovern(viewer, bodyId)) return problem("problem.forbidden");
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const term = await findTerm(tx, bodyId, termId);
    if (term === null || term.constituted === null) return problem("problem.not-found");
    const by = viewer.accountId;
    await undoForTerm(tx, bodyId, termId, by, now);
    await markConstituted(tx, term, { at: null, by: null }, now);
    if (by !== null)
      await logAccess(tx, { event: "term-undone", accountId: by, bodyId, details: { term: term.name } }, now);
    return null;
  });
}
