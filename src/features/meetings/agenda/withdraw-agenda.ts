import { mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { withdrawMeeting } from "../../../store/publish/change-publication.ts";
import { agenda } from "../../../store/queries/agenda/agendas.ts";
import type { Store } from "../../../store/transaction.ts";
import type { AgendaRef } from "./act-on-agenda.ts";

/**
 * Takes a published agenda's meeting back from strangers, everywhere: pages, feeds, search, files. Its addresses answer
 * that it is gone. It can be published again. Problems: not allowed, no such agenda, it is not published.
 */
export async function withdrawAgenda(
  store: Store,
  viewer: Viewer,
  { bodyId, agendaId }: AgendaRef,
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepAgenda(viewer, bodyId)) return problem("problem.forbidden");
  const found = await store.as(viewer, (tx) => agenda(tx, bodyId, agendaId));
  if (found === null) return problem("problem.agenda-unknown");
  if (found.published === null || found.meetingId === null) return problem("problem.agenda-not-published");
  return withdrawMeeting(store, viewer, bodyId, found.meetingId, now);
}
