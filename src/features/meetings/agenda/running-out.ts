import { addDays } from "../../../danish/holidays.ts";
import type { UnpublishedAgenda } from "../../../store/queries/desk/unpublished-agendas.ts";
import { noticeDays } from "./notice-days.ts";

/** How many days ahead of its last day an agenda is something for today. */
const ahead = 7;
/** A notice period is at most 60 weekdays: a meeting further away than this is nothing for today. */
export const furthestMeeting = 100;

/** An agenda that must be sent out soon, or should have been. */
export interface RunningOut {
  readonly bodyId: string;
  readonly agendaId: string | null;
  /** ISO: the last day, which may have passed. */
  readonly last: string;
}

/** Which of these agendas have to be out within a week of `today`, ISO; the most pressing first. */
export function runningOut(agendas: readonly UnpublishedAgenda[], today: string): RunningOut[] {
  const until = addDays(today, ahead);
  return agendas
    .flatMap(({ bodyId, agendaId, day, ...rules }) => {
      const last = noticeDays(rules, day).agenda;
      return last === null || last > until ? [] : [{ bodyId, agendaId, last }];
    })
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
}
