import type { RunningOut } from "../../features/meetings/agenda/running-out.ts";
import type { Waiting, WaitingKind } from "../../store/queries/desk/waiting.ts";
import type { DeskBody } from "../../store/queries/followup/desk-bodies.ts";
import { demandsPath, deskPromisesAddress, deskTasksPath, unfinishedPath } from "./desk-address.ts";
import { agendaAt, agendasOf, itemsOf } from "./items/item-address.ts";
import { partnershipsDesk } from "./partnerships/partnership-address.ts";

/** One line of what waits for a secretary today. */
export interface DayLine {
  readonly kind: WaitingKind | "agendas";
  readonly body: string;
  readonly count: number;
  /** ISO: the day it hangs on; `deadline`: it is a last day, else the day of the oldest. */
  readonly day: string | null;
  readonly deadline: boolean;
  /** How many approvals are missing; 0 where it is of something else. */
  readonly missing: number;
  /** Where its next step is taken. */
  readonly href: string;
}

/** The order of what hangs on the same day, or on none. */
const order: readonly DayLine["kind"][] = [
  "agendas",
  "overdue",
  "renewals",
  "tasks-late",
  "stopped",
  "unfixed",
  "approvals",
  "unfinished",
  "mails",
  "soon",
  "tasks",
  "unsure",
  "unpublished",
  "remarks",
  "ready",
  "answers",
  "vanished",
  "cases",
  "look",
];

/**
 * What waits, line by line: what hangs on a day first, the earliest day before the later; then the rest. `bodies`: those
 * whose records the viewer reads; what is of another is left out.
 */
export function deskDay(
  bodies: readonly DeskBody[],
  waiting: readonly Waiting[],
  agendas: readonly RunningOut[],
): DayLine[] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const lines = waiting.flatMap(({ bodyId, kind, count, day, firstId, missing }): DayLine[] => {
    const body = known.get(bodyId);
    const deadline =
      kind === "overdue" || kind === "soon" || kind === "renewals" || kind === "tasks-late" || kind === "tasks";
    const href = body === undefined ? null : stepOf(body, kind, firstId);
    return body === undefined || href === null ? [] : [{ kind, body: body.name, count, day, deadline, missing, href }];
  });
  for (const body of bodies) {
    const own = agendas.filter(({ bodyId }) => bodyId === body.id);
    const [first] = own;
    if (first === undefined) continue;
    const href = first.agendaId === null ? agendasOf(body.id) : agendaAt(body.id, first.agendaId);
    const line = { kind: "agendas", body: body.name, count: own.length, day: first.last, deadline: true } as const;
    lines.push({ ...line, missing: 0, href });
  }
  const far = "9999-12-31";
  return lines.sort((a, b) => {
    const [x, y] = [a.day ?? far, b.day ?? far];
    return x < y ? -1 : x > y ? 1 : order.indexOf(a.kind) - order.indexOf(b.kind);
  });
}

function stepOf({ id, slug }: DeskBody, kind: WaitingKind, firstId: string | null): string | null {
  switch (kind) {
    case "overdue":
    case "soon":
    case "look":
    case "answers":
      return deskPromisesAddress(slug, kind);
    case "vanished":
      return deskPromisesAddress(slug, "missing");
    case "cases":
      return "/konto/bord/sager";
    case "unsure":
    case "unpublished":
      return `/konto/bord?kommune=${encodeURIComponent(slug)}&vis=venter#dokumenter`;
    case "ready":
    case "remarks":
      return itemsOf(id);
    case "unfixed":
    case "approvals":
      return firstId === null ? null : `/konto/bord/godkendelse/${id}/${firstId}`;
    case "unfinished":
      return `${unfinishedPath}?kommune=${encodeURIComponent(slug)}`;
    case "stopped":
      return demandsPath;
    case "tasks-late":
    case "tasks":
      return deskTasksPath;
    case "renewals":
      return partnershipsDesk(id);
    case "mails":
      return "/konto/udbakke";
  }
}
