import type { AgendaItem } from "./agenda-item.ts";
import type { Absence, Participant } from "./person.ts";

/** One who is to approve minutes. `name` null: not to be shown here. `at`: when (ISO); null: not yet. */
export interface PrintedApproval {
  readonly name: string | null;
  readonly at: string | null;
}

/** What was approved at a time: the minutes as they were fixed, or the same with an addition. */
export interface PrintedVersion {
  readonly version: number;
  /** SHA-256 of it, 64 hexadecimal digits. */
  readonly hash: string;
  /** ISO. */
  readonly fixed: string;
  readonly approvals: readonly PrintedApproval[];
  /** How many are to approve it and are not among `approvals`. */
  readonly missing: number;
  /** What was added, and why; null: nothing. `item`: from 1; null: the minutes as a whole. Words are null where they may not be shown here. */
  readonly addition: {
    readonly item: number | null;
    readonly words: { readonly text: string; readonly reason: string } | null;
  } | null;
}

/** How a meeting's fixed minutes are approved. */
export interface PrintedApprovals {
  /** The words that are printed are those that were fixed. */
  readonly asFixed: boolean;
  readonly versions: readonly PrintedVersion[];
  /** The body's chain when the last of this was done: how long it was, its last entry's hash, the key's fingerprint. */
  readonly chain: { readonly length: number; readonly hash: string; readonly key: string } | null;
}

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
  /** Null where the minutes are not fixed: members sign on the sheet instead. */
  readonly approvals: PrintedApprovals | null;
}
