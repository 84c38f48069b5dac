import type { OwnPersons } from "../../../store/queries/room/own-persons.ts";
import { presenceAt } from "./presence.ts";
import type { RoomItem, RoomPerson, RoomState } from "./room-state.ts";

/** A meeting as one of those who take part in it may see it. `hidden`: the items of which nothing that is entered is in it. */
export interface SeenState {
  readonly state: RoomState;
  readonly hidden: ReadonlySet<string>;
}

/**
 * What one who takes part sees of a meeting: everything but what is entered of an item behind closed doors while that one
 * is not in the room for it: disqualified (kommunestyrelsesloven § 14), gone, not come, or a substitute for nobody. Whose
 * account it is not known of, sees no closed item. Who is there, and who is disqualified, everybody sees.
 */
export function seenBy(state: RoomState, own: OwnPersons): SeenState {
  const self = personOf(state, own);
  const hidden = new Set(
    state.items.filter((item) => isClosed(item) && !isInRoom(state, item, self)).map(({ id }) => id),
  );
  if (hidden.size === 0) return { state, hidden };
  const items = state.items.map((item): RoomItem => (hidden.has(item.id) ? bare(item) : item));
  const isShown = (thing: string) => {
    const [of = "", item = ""] = thing.split("/");
    return !(words.has(of) && hidden.has(item));
  };
  return {
    hidden,
    state: {
      ...state,
      items,
      conflicts: state.conflicts.filter(({ thing }) => isShown(thing)),
      standing: new Map([...state.standing].filter(([thing]) => isShown(thing))),
    },
  };
}

/** What is entered of an item in words, or says how somebody stood. */
const words: ReadonlySet<string> = new Set(["decision", "vote", "dissent", "demand"]);

const bare = (item: RoomItem): RoomItem => ({ ...item, decisions: new Map(), votes: [], dissents: [], demands: [] });

const isClosed = (item: RoomItem) => item.closedDoors || !item.public;

function isInRoom(state: RoomState, item: RoomItem, self: RoomPerson | null): boolean {
  return self !== null && presenceAt(state, item.id).voting.some(({ id }) => id === self.id);
}

/** Who of the meeting's people an account is: by its seat or person, else the one who is called as it is. */
function personOf({ people }: RoomState, { ids, name }: OwnPersons): RoomPerson | null {
  const own = people.find(({ id }) => ids.includes(id));
  if (own !== undefined) return own;
  const [named, ...others] = people.filter((person) => alike(person.name) === alike(name ?? ""));
  return named !== undefined && others.length === 0 ? named : null;
}

const alike = (name: string) => name.trim().replace(/\s+/g, " ").toLocaleLowerCase("da");
