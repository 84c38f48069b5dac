import { addDays } from "../../../danish/holidays.ts";
import type { WheelMark } from "../../../records/wheel-entry.ts";
import type { UnfinishedItem } from "../../../store/queries/wheel/unfinished-items.ts";

/** Why something should be on the next agenda. */
export type AgendaReason =
  | "standing-report"
  | "outside-report"
  | "recurring"
  | "single-matter"
  | "window-opens"
  | "window-closes"
  | "legal-duty"
  | "contract"
  | "funding"
  | "promise"
  | "promise-past"
  | "postponed"
  | "returned";

/** A proposed agenda item. `day`: when it is due, or, of what was put off, when it last was on an agenda. */
export interface AgendaProposal {
  readonly key: string;
  readonly title: string;
  /** What more the wheel says of it; null: nothing. */
  readonly description: string | null;
  readonly reason: AgendaReason;
  readonly day: string;
  readonly href: string | null;
  readonly public: boolean;
}

/** The next meeting, what is proposed for it, and what is left out on purpose. */
export interface NextAgenda {
  /** Null: no meeting is planned; the proposals are then for the coming two months. */
  readonly meeting: WheelMark | null;
  /** The meeting after that: what falls due before it cannot wait for it. Null where none is planned. */
  readonly after: string | null;
  readonly proposals: readonly AgendaProposal[];
  /** Standing reports that are skipped this time, with the day of the next. */
  readonly skipped: readonly WheelMark[];
}

const withoutPlan = 62;
// A contract must be decided on in good time: half a year gives a committee several meetings.
const aheadOfEnd = 183;

/**
 * What should be on a committee's next agenda, the most pressing first. `marks` must reach from the last meeting to half
 * a year past the next; `unfinished` are matters put off that never came back.
 */
export function nextAgenda(
  marks: readonly WheelMark[],
  unfinished: readonly UnfinishedItem[],
  today: string,
): NextAgenda {
  const meetings = marks.filter((mark) => mark.kind === "meeting" && mark.state !== "cancelled");
  const coming = meetings.filter((mark) => mark.from >= today);
  const meeting = coming[0] ?? null;
  const day = meeting?.from ?? today;
  const after = coming.find((mark) => mark.from > day)?.from ?? null;
  const since = meetings.filter((mark) => mark.from < today).at(-1)?.from ?? addDays(today, -1);
  const until = after === null ? addDays(day, withoutPlan) : addDays(after, -1);
  const others = marks.filter((mark) => mark.kind !== "meeting");
  const proposals = [
    ...unfinished.map((item) => ({
      key: `item-${item.id}`,
      title: item.title,
      description: null,
      reason: item.outcome,
      day: item.day,
      href: item.path,
      public: true,
    })),
    ...others.flatMap((mark) => proposalOf(mark, { today, day, since, until })),
  ];
  const skipped = others.filter((mark) => mark.state === "skipped" && mark.from > since && mark.from <= day);
  return { meeting, after, proposals: proposals.sort(byDay), skipped };
}

interface Days {
  readonly today: string;
  /** The next meeting's. */
  readonly day: string;
  /** The last meeting's. */
  readonly since: string;
  /** The last day before the meeting after the next. */
  readonly until: string;
}

function proposalOf(mark: WheelMark, { today, day, since, until }: Days): AgendaProposal[] {
  if (mark.state === "skipped" || mark.state === "done") return [];
  const propose = (reason: AgendaReason, due: string): AgendaProposal[] => [
    {
      key: mark.key,
      title: mark.title,
      description: mark.description,
      reason,
      day: due,
      href: mark.href,
      public: mark.public,
    },
  ];
  switch (mark.kind) {
    case "meeting":
      return [];
    case "promise":
      if (mark.to > until) return [];
      return propose(mark.to < today ? "promise-past" : "promise", mark.to);
    case "contract":
    case "funding":
      if (mark.to < today) return [];
      // An agreement's stretch is from the day that going on must be decided by to its end: it belongs on the last agenda
      // before that day, and on every one after it.
      if (mark.kind === "contract" && mark.from < mark.to) return mark.from <= until ? propose(mark.kind, mark.to) : [];
      return mark.to <= addDays(day, aheadOfEnd) ? propose(mark.kind, mark.to) : [];
    case "window":
      if (mark.from > since && mark.from <= until) return propose("window-opens", mark.from);
      return mark.to >= day && mark.to <= until ? propose("window-closes", mark.to) : [];
    default:
      return mark.from > since && mark.from <= until ? propose(mark.kind, mark.to) : [];
  }
}

function byDay(a: AgendaProposal, b: AgendaProposal): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1;
}
