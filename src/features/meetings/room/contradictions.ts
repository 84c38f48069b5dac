import { problem } from "../../../records/problem.ts";
import { checkAttendance, checkTakingPart } from "./check-people.ts";
import { checkVotes } from "./check-votes.ts";
import type { Contradiction, ItemView, Said } from "./contradiction.ts";
import { presenceAt } from "./presence.ts";
import type { RoomState } from "./room-state.ts";

/** Everything in what was recorded that cannot be so: of the meeting first, then item by item in the agenda's order. */
export function contradictionsIn(state: RoomState): Contradiction[] {
  const nameOf = (id: string) => state.people.find((person) => person.id === id)?.name ?? "?";
  const ofMeeting = [...checkAttendance(state), ...checkClosing(state)];
  return [
    ...ofMeeting.map((said) => ({ ...said, item: null })),
    ...state.items.flatMap((item) => {
      const view: ItemView = { state, item, presence: presenceAt(state, item.id), nameOf };
      const said = [...checkTakingPart(view), ...checkVotes(view), ...checkDecision(view)];
      return said.map((each) => ({ ...each, item: item.id }));
    }),
  ];
}

function checkClosing(state: RoomState): Said[] {
  const dealtWith = state.items.some((item) => item.decisions.size > 0 || item.votes.length > 0);
  if (state.opened === null) return dealtWith ? [{ severity: "wrong", found: problem("problem.room-not-opened") }] : [];
  if (state.closed === null) return [];
  const backwards = Date.parse(state.closed) < Date.parse(state.opened);
  return backwards ? [{ severity: "wrong", found: problem("problem.room-closed-before-opened") }] : [];
}

/** A matter is decided as a whole or point by point, and at the meeting's end it has been decided. */
function checkDecision({ state, item }: ItemView): Said[] {
  if (item.decisions.has("") && item.decisions.size > 1)
    return [{ severity: "wrong", found: problem("problem.room-whole-and-points") }];
  if (state.closed === null) return [];
  if (item.decisions.size === 0) return [{ severity: "unsure", found: problem("problem.room-undecided") }];
  const missing = item.points.map((point) => point.number).filter((number) => !item.decisions.has(number));
  if (item.decisions.has("") || missing.length === 0) return [];
  return [{ severity: "unsure", found: problem("problem.room-points-undecided", { points: missing.join(", ") }) }];
}
