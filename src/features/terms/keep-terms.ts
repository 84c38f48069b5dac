import { z } from "zod";
import { mayGovern } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayEnds } from "../../danish/day-begins.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { accountById } from "../../store/queries/accounts/account.ts";
import { lockBodyOf } from "../../store/queries/import/find-body.ts";
import { beginBySeat } from "../../store/queries/terms/constitution.ts";
import { addSeatRow, endGrantsOfSeat, endSeatRow, type NewSeat, seatsOf } from "../../store/queries/terms/seats.ts";
import { addTermRow, findTerm } from "../../store/queries/terms/terms.ts";
import type { Store } from "../../store/transaction.ts";
import { beginning } from "./constitute.ts";

const nameSchema = z.string().trim().min(1).max(200);

/** Adds a term of a body. Days are ISO, both included. Problems: not allowed, no name, days in the wrong order, name taken. */
export async function addTerm(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  wanted: { readonly name: string; readonly starts: string; readonly ends: string },
  now: Date,
): Promise<{ readonly termId: string } | Problem> {
  if (!mayGovern(viewer, bodyId)) return problem("problem.forbidden");
  const name = nameSchema.safeParse(wanted.name);
  if (!name.success) return problem("problem.term-name");
  if (wanted.ends < wanted.starts) return problem("problem.term-days");
  return store.as(viewer, async (tx) => {
    const termId = await addTermRow(tx, { ...wanted, bodyId, name: name.data }, now);
    return termId === null ? problem("problem.term-taken", { name: name.data }) : { termId };
  });
}

/**
 * Gives somebody a seat in a committee in a term. In a term that has been constituted the role is held at once, from the
 * seat's first day. Problems: not allowed, no such term or committee, no name, days outside the term.
 */
export async function addSeat(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  termId: string,
  wanted: NewSeat,
  now: Date,
): Promise<Problem | null> {
  if (!mayGovern(viewer, bodyId)) return problem("problem.forbidden");
  const name = nameSchema.safeParse(wanted.name);
  if (!name.success) return problem("problem.seat-name");
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const term = await findTerm(tx, bodyId, termId);
    if (term === null) return problem("problem.not-found");
    const { starts, ends } = wanted;
    if (ends < starts || starts < term.starts || ends > term.ends) return problem("problem.seat-days");
    const { accountId } = wanted;
    if (accountId !== null && (await accountById(tx, accountId)) === null) return problem("problem.not-found");
    const seat = { ...wanted, name: name.data, party: wanted.party.trim() };
    const id = await addSeatRow(tx, bodyId, termId, seat, now);
    if (id === null) return problem("problem.not-found");
    if (term.constituted !== null) {
      await beginBySeat(tx, bodyId, beginning([{ ...seat, id }], now), viewer.accountId, now);
    }
    return null;
  });
}

/** Ends a seat with a day, and the role with it; in a term that is only prepared it is removed. The same problems. */
export async function endSeat(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  which: { readonly termId: string; readonly seatId: string; readonly lastDay: string },
  now: Date,
): Promise<Problem | null> {
  if (!mayGovern(viewer, bodyId)) return problem("problem.forbidden");
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const term = await findTerm(tx, bodyId, which.termId);
    const seats = term === null ? [] : await seatsOf(tx, bodyId, which.termId);
    const seat = seats.find(({ id }) => id === which.seatId);
    if (term === null || seat === undefined) return problem("problem.not-found");
    const removed = term.constituted === null;
    if (!removed && (which.lastDay < seat.starts || which.lastDay > seat.ends)) return problem("problem.seat-days");
    await endSeatRow(tx, bodyId, seat.id, { lastDay: removed ? seat.ends : which.lastDay, removed }, now);
    await endGrantsOfSeat(tx, bodyId, seat.id, dayEnds(which.lastDay), viewer.accountId, now);
    return null;
  });
}
