import { mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import type { AgendaRules } from "../../../records/agenda.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { keepAgendaRules } from "../../../store/queries/agenda/agenda-rules.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

const longestTitle = 200;
const mostDays = 60;

/**
 * Says how a committee's agendas are made from now on; agendas that are there keep their standing items. Problems: not
 * allowed, no such committee, a number of days or a title that cannot be used.
 */
export async function chooseRules(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  committeeId: string,
  rules: AgendaRules,
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepAgenda(viewer, bodyId)) return problem("problem.forbidden");
  const days = [rules.noticeDays, rules.materialDays];
  const isBadDay = days.some((count) => count !== null && (!Number.isInteger(count) || count < 0 || count > mostDays));
  if (isBadDay) return problem("problem.agenda-days");
  const isBadTitle = rules.standing.some(({ title }) => title.trim() === "" || title.length > longestTitle);
  if (isBadTitle) return problem("problem.agenda-title-missing");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const known = await wheelCommittees(tx, "staff", bodyId);
    if (!known.some((committee) => committee.id === committeeId)) return problem("problem.item-committee");
    await keepAgendaRules(tx, bodyId, committeeId, rules, at);
    const entry = { verb: "changed", record: "agenda-rules", recordId: committeeId, details: {} } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return null;
  });
}
