import { type Problem, problem } from "../../../records/problem.ts";
import { presenceAt } from "./presence.ts";
import type { RoomItem, RoomPerson, RoomState } from "./room-state.ts";

/**
 * What keeps a demand from having the matter brought before the council (kommunestyrelsesloven § 23): nothing stands above
 * the council, who demands it must have taken part in the item, and it is said before the meeting ends. Null: nothing.
 */
export function demandProblem(
  state: RoomState,
  item: RoomItem,
  { person, at }: RoomItem["demands"][number],
  name: string,
): Problem | null {
  if (state.agenda.isCouncil) return problem("problem.room-demand-council");
  const took = presenceAt(state, item.id).voting.some((each) => each.id === person);
  if (!took) return problem("problem.room-demand-absent", { name });
  const late = state.closed !== null && Date.parse(at) > Date.parse(state.closed);
  return late ? problem("problem.room-demand-late", { name }) : null;
}

/** Who has had an item brought before the council; nobody where no demand of it holds. */
export function whoDemanded(state: RoomState, item: RoomItem): readonly RoomPerson[] {
  const held = item.demands.filter((demand) => demandProblem(state, item, demand, "") === null);
  return state.people.filter((person) => held.some((demand) => demand.person === person.id));
}
