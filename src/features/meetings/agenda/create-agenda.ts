import { randomUUID } from "node:crypto";
import { mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import type { StandingItem } from "../../../records/agenda.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { addAgendaEntries } from "../../../store/queries/agenda/agenda-entries.ts";
import { agendaRules } from "../../../store/queries/agenda/agenda-rules.ts";
import { agendasOfMeeting, insertAgenda } from "../../../store/queries/agenda/agendas.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { plannedMeeting } from "../../../store/queries/wheel/planned-meetings.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

/**
 * Makes the agenda of a planned meeting, with the committee's standing items, and gives its id; where the meeting has an
 * agenda that is published, a supplement to it, which has none. Problems: not allowed, no such planned meeting, the
 * meeting is called off, it has both already or its agenda is not published yet.
 */
export function createAgenda(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  plannedMeetingId: string,
  now: Date,
): Promise<string | Problem> {
  if (!mayKeepAgenda(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const meeting = await plannedMeeting(tx, bodyId, plannedMeetingId);
    if (meeting === null) return problem("problem.wheel-entry-unknown");
    const { committeeId } = meeting;
    if (meeting.deleted !== null) return problem("problem.agenda-meeting-off");
    const [first, second] = await agendasOfMeeting(tx, bodyId, plannedMeetingId);
    if (second !== undefined || (first !== undefined && first.published === null))
      return problem("problem.agenda-there");
    const kind = first === undefined ? "agenda" : "supplement";
    const id = randomUUID();
    await insertAgenda(tx, bodyId, { id, committeeId, plannedMeetingId, kind }, at);
    const { standing } = await agendaRules(tx, bodyId, committeeId);
    if (kind === "agenda") await addAgendaEntries(tx, bodyId, id, entriesOf(standing), at);
    const entry = {
      verb: "added",
      record: "agenda",
      recordId: id,
      details: { meeting: plannedMeetingId, kind },
    } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return id;
  });
}

function entriesOf(standing: readonly StandingItem[]) {
  return standing.map((item, at) => ({ id: randomUUID(), position: at + 1, proposedItemId: null, standing: item }));
}
