import { problem } from "../../../records/problem.ts";
import type { ItemView, Said } from "./contradiction.ts";
import { demandProblem } from "./demands.ts";
import { isMember, isThere } from "./presence.ts";
import type { RoomPerson, RoomState } from "./room-state.ts";

/** What is wrong with who took part in an item: too few, disqualified and still there, a dissent of one who was away. */
export function checkTakingPart(view: ItemView): Said[] {
  const { item, presence } = view;
  const dealtWith = item.decisions.size > 0 || item.votes.length > 0;
  const present = presence.voting.length;
  const few: Said[] =
    dealtWith && !presence.quorate
      ? [{ severity: "wrong", found: problem("problem.room-quorum", { present, seats: presence.seats }) }]
      : [];
  return [...few, ...checkDisqualified(view), ...checkStatements(view)];
}

function checkDisqualified({ item, nameOf }: ItemView): Said[] {
  return item.disqualifications.flatMap(({ person, found, left }): Said[] => {
    const name = nameOf(person);
    if (found === null) return [{ severity: "wrong", found: problem("problem.room-disqualified-open", { name }) }];
    if (found && !left) return [{ severity: "wrong", found: problem("problem.room-disqualified-stays", { name }) }];
    if (!found && left) return [{ severity: "unsure", found: problem("problem.room-disqualified-left", { name }) }];
    return [];
  });
}

function checkStatements({ state, item, presence, nameOf }: ItemView): Said[] {
  const took = new Set(presence.voting.map((person) => person.id));
  const dissents = item.dissents
    .flatMap((dissent) => dissent.by)
    .filter((id) => !took.has(id))
    .map((id): Said => ({ severity: "wrong", found: problem("problem.room-dissent-absent", { name: nameOf(id) }) }));
  const demands = item.demands.flatMap((demand): Said[] => {
    const found = demandProblem(state, item, demand, nameOf(demand.person));
    return found === null ? [] : [{ severity: "wrong", found }];
  });
  return [...dissents, ...demands];
}

/** What is wrong with who is at the meeting: somebody nobody has spoken of, a substitute for one who is there, or for two. */
export function checkAttendance(state: RoomState): Said[] {
  if (state.opened === null) return [];
  const members = state.people.filter(isMember);
  const unsaid = members.filter((member) => member.attendance === null).map((member) => member.name);
  const said: Said[] =
    unsaid.length === 0
      ? []
      : [{ severity: "wrong", found: problem("problem.room-attendance-missing", { names: unsaid.join(", ") }) }];
  const taken = new Set<string>();
  for (const member of members) {
    const substitute = state.people.find((person) => person.id === member.attendance?.substitute);
    if (substitute === undefined) continue;
    const names = { name: substitute.name, member: member.name };
    if (taken.has(substitute.id)) {
      said.push({ severity: "wrong", found: problem("problem.room-substitute-twice", names) });
    }
    taken.add(substitute.id);
    if (bothThere(state, member, substitute)) {
      said.push({ severity: "wrong", found: problem("problem.room-substitute-both", names) });
    }
  }
  return said;
}

function bothThere(state: RoomState, member: RoomPerson, substitute: RoomPerson): boolean {
  const { items } = state;
  if (items.length === 0) return member.attendance?.state === "present" && substitute.attendance?.state === "present";
  return items.some((item) => {
    const out = item.disqualifications.some((each) => each.person === member.id && (each.left || each.found === true));
    return !out && isThere(state, member, item.id) && isThere(state, substitute, item.id);
  });
}
