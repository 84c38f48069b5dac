import type { RoomState } from "../../../features/meetings/room/room-state.ts";
import { tally } from "../../../features/meetings/room/tally.ts";
import { formatClock } from "../../../output/texts/format.ts";
import { named } from "../../../output/texts/named.ts";
import type { RoomChange } from "../../../records/room-command.ts";
import type { Visit } from "../visit.ts";

/** A person of the meeting as minutes name them. */
export function personName({ say }: Pick<Visit, "say">, state: RoomState, id: string | null): string {
  const person = state.people.find((each) => each.id === id);
  return person === undefined ? say("room.person.unknown") : named(person);
}

/** What a change says, in a line: *Gry Gråspurv (F): afbud*. */
export function changeWords({ say, language }: Visit, state: RoomState, change: RoomChange): string {
  const nameOf = (id: string | null) => personName({ say }, state, id);
  const titleOf = (id: string) => state.items.find((item) => item.id === id)?.title ?? "";
  if (change.value === null) return say(`room.said.nothing.${change.of}`);
  switch (change.of) {
    case "opening":
    case "closing":
      return say(`room.said.${change.of}`, { clock: formatClock(language, change.value) });
    case "current":
      return titleOf(change.value);
    case "person":
      return `${change.value.name}: ${say(`room.role.${change.value.role}`)}`;
    case "attendance":
      return `${nameOf(change.person)}: ${say(`room.attendance.${change.value.state}`)}${
        change.value.substitute === null ? "" : ` (${nameOf(change.value.substitute)})`
      }`;
    case "speaker":
      return `${nameOf(change.value.person)}: ${say(`room.speaker.${change.value.state}`)}`;
    case "doors":
      return say(`room.doors.${change.value}`);
    case "movement":
      return `${nameOf(change.person)}: ${say(`room.movement.${change.value.way}`)} ${change.value.clock ?? ""}`.trim();
    case "disqualification":
      return `${nameOf(change.person)}: ${say(`room.disqualified.${disqualified(change.value.found)}`)}`;
    case "decision":
      return `${change.point === "" ? "" : `${change.point}. `}${change.value.text}`;
    case "vote": {
      const { for: yes, against, abstained } = tally(change.value, state.people, 0);
      return say("room.vote.counts", { yes: yes.count, no: against.count, abstained: abstained.count });
    }
    case "dissent":
      return `${change.value.by.map(nameOf).join(", ")}: ${say(`room.dissent.${change.value.kind}`)} ${change.value.text}`.trim();
    case "demand":
      return say("room.demand.of", { name: nameOf(change.person) });
  }
}

/** What became of the question whether one is disqualified. */
export function disqualified(found: boolean | null): "open" | "found" | "not-found" {
  return found === null ? "open" : found ? "found" : "not-found";
}
