import { mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { appendToTimeline, type TimelineEntry } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { loadAgenda, type WholeAgenda } from "./load-agenda.ts";

export interface AgendaRef {
  readonly bodyId: string;
  readonly agendaId: string;
}

/** What an action on an agenda has at hand. `at`: the time it happens, ISO. */
export interface AgendaTask extends AgendaRef {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly whole: WholeAgenda;
  readonly at: string;
}

/** What is told of an action on the timeline; null: nothing was changed. */
export type AgendaEntryTold = Pick<TimelineEntry, "verb" | "details"> | null;

/**
 * The shape of every action on an agenda, in one transaction: lock, look, ask permission, act, tell. Problems besides
 * those that `act` answers: not allowed, no such agenda.
 */
export function actOnAgenda(
  store: Store,
  viewer: Viewer,
  { bodyId, agendaId }: AgendaRef,
  now: Date,
  act: (task: AgendaTask) => Promise<AgendaEntryTold | Problem>,
): Promise<Problem | null> {
  if (!mayKeepAgenda(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const whole = await loadAgenda(tx, bodyId, agendaId);
    if (whole === null) return problem("problem.agenda-unknown");
    const told = await act({ tx, viewer, bodyId, agendaId, whole, at });
    if (isProblem(told)) return told;
    if (told !== null) {
      await appendToTimeline(tx, viewer, bodyId, at, { ...told, record: "agenda", recordId: agendaId });
    }
    return null;
  });
}
