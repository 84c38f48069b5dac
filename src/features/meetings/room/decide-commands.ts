import { type Problem, problem } from "../../../records/problem.ts";
import type { RoomChange, RoomCommand, RoomThing } from "../../../records/room-command.ts";

/** What is known where commands arrive. `rights`: what the one who sends them may do. */
export interface ArrivedAt {
  readonly rights: { readonly records: boolean; readonly presides: boolean };
  readonly items: ReadonlySet<string>;
  /** The meeting of each command that is stored already, of those that were sent or are named as a base. */
  readonly stored: ReadonlyMap<string, string>;
  readonly meetingId: string;
  readonly now: string;
}

/** What whoever leads the meeting may enter; the rest is for whoever takes the minutes. */
const ofChair: ReadonlySet<RoomThing> = new Set(["opening", "closing", "current", "speaker", "doors"]);

/**
 * Which commands are to be added, of those that were sent: all that are not stored yet, each with the bases that are
 * known, so that no two can name each other, and entered no later than they arrived. Two that contradict each other are
 * both added; what cannot be used at all (an item of another meeting, a change one may not make) is a problem, and then
 * nothing of what was sent is added.
 */
export function decideCommands(at: ArrivedAt, sent: readonly RoomCommand[]): readonly RoomCommand[] | Problem {
  const known = new Set([...at.stored].filter(([, meeting]) => meeting === at.meetingId).map(([id]) => id));
  const fresh: RoomCommand[] = [];
  for (const command of sent) {
    if (at.stored.has(command.id) && !known.has(command.id)) return problem("problem.room-command-elsewhere");
    for (const change of command.changes) {
      const mayEnter = at.rights.records || (at.rights.presides && ofChair.has(change.of));
      if (!mayEnter) return problem("problem.forbidden");
      if (!itemsOf(change).every((item) => at.items.has(item))) return problem("problem.room-item-unknown");
    }
    if (known.has(command.id)) continue;
    const base = [...new Set(command.base)].filter((id) => known.has(id));
    fresh.push({ ...command, base, at: Date.parse(command.at) > Date.parse(at.now) ? at.now : command.at });
    known.add(command.id);
  }
  return fresh;
}

function itemsOf(change: RoomChange): string[] {
  if (change.of === "current") return change.value === null ? [] : [change.value];
  return "item" in change ? [change.item] : [];
}
