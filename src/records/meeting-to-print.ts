import type { AgendaItem } from "./agenda-item.ts";
import type { Absence, Participant } from "./person.ts";

/** A meeting as the gate let it out to whoever reads what is printed. */
export interface MeetingToPrint {
  readonly kind: "minutes" | "agenda";
  readonly body: string;
  readonly committee: string;
  readonly term: string | null;
  /** Null where the documents do not say. `startsAt` and `endsAt`: ISO with offset. */
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly location: string | null;
  readonly attendanceStated: boolean;
  readonly participants: readonly Participant[];
  readonly absent: readonly Absence[];
  readonly items: readonly Partial<AgendaItem>[];
  /** The full version holds the matter of closed items, and says so on its first page. */
  readonly full: boolean;
}
