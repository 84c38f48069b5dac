import type { RecordedCommand, RoomChange, RoomThing, RoomValue } from "../../../records/room-command.ts";
import { type Conflict, conflictsIn, standingVersions, type Version } from "./heads.ts";

/** An item as it stands on the agenda, before it is dealt with. */
export interface AgendaEntry {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly public: boolean;
  readonly points: readonly { readonly number: string; readonly text: string }[];
}

/** What a meeting is held by. `isCouncil`: the body's highest, to which nothing can be demanded brought (§ 23). */
export interface RoomAgenda {
  readonly isCouncil: boolean;
  readonly items: readonly AgendaEntry[];
}

export interface RoomPerson extends RoomValue<"person"> {
  readonly id: string;
  /** Null: nobody has said yet. */
  readonly attendance: RoomValue<"attendance"> | null;
}

export interface RoomVote extends RoomValue<"vote"> {
  readonly id: string;
}

export interface RoomDissent extends RoomValue<"dissent"> {
  readonly id: string;
}

export interface RoomItem extends AgendaEntry {
  readonly closedDoors: boolean;
  readonly movements: readonly (RoomValue<"movement"> & { readonly person: string })[];
  readonly disqualifications: readonly (RoomValue<"disqualification"> & { readonly person: string })[];
  /** By point; the item as a whole under the empty string. */
  readonly decisions: ReadonlyMap<string, RoomValue<"decision">>;
  /** In the order in which they were taken. */
  readonly votes: readonly RoomVote[];
  readonly dissents: readonly RoomDissent[];
  /** Who demanded the matter brought before the council, and when it was entered. */
  readonly demands: readonly { readonly person: string; readonly at: string }[];
}

/** A meeting as it stands: what follows from the commands and the agenda, and from nothing else. */
export interface RoomState {
  readonly agenda: RoomAgenda;
  readonly opened: string | null;
  readonly closed: string | null;
  /** The item that is being dealt with. */
  readonly current: string | null;
  /** Members first, in the order in which they came to the list. */
  readonly people: readonly RoomPerson[];
  readonly items: readonly RoomItem[];
  /** Who has asked to speak, first come first. */
  readonly speakers: readonly (RoomValue<"speaker"> & { readonly id: string })[];
  readonly conflicts: readonly Conflict[];
  readonly standing: ReadonlyMap<string, readonly Version[]>;
}

/**
 * The meeting that the commands make, in whatever order and however many times they come. Of a thing in conflict the
 * newest version counts until somebody has chosen; `conflicts` holds them all.
 */
export function roomState(agenda: RoomAgenda, commands: readonly RecordedCommand[]): RoomState {
  const standing = standingVersions(commands);
  const all = [...standing.values()].flatMap(([newest]) => (newest === undefined ? [] : [newest]));
  const found: { [Of in RoomThing]?: readonly Said<Of>[] } = {};
  const said = {
    of: <Of extends RoomThing>(of: Of): readonly Said<Of>[] => {
      const these = (found[of] as readonly Said<Of>[] | undefined) ?? saidOf(all, of);
      Object.assign(found, { [of]: these });
      return these;
    },
  };
  const attendance = new Map(said.of("attendance").map(({ change, value }) => [change.person, value]));
  const people = said
    .of("person")
    .map(({ change, value }) => ({ ...value, id: change.person, attendance: attendance.get(change.person) ?? null }))
    .sort(byRank);
  return {
    agenda,
    opened: said.of("opening")[0]?.value ?? null,
    closed: said.of("closing")[0]?.value ?? null,
    current: said.of("current")[0]?.value ?? null,
    people,
    items: agenda.items.map((entry) => itemState(entry, said)),
    speakers: said.of("speaker").map(({ change, value }) => ({ ...value, id: change.speaker })),
    conflicts: conflictsIn(standing),
    standing,
  };
}

interface Said<Of extends RoomThing> {
  readonly at: string;
  readonly change: Extract<RoomChange, { of: Of }>;
  readonly value: RoomValue<Of>;
}

/** What stands of one kind of thing and was not taken back, in the order in which it was entered. */
function saidOf<Of extends RoomThing>(all: readonly Version[], of: Of): Said<Of>[] {
  return all
    .flatMap(({ at, change, command }) =>
      change.of === of && change.value !== null
        ? [
            {
              at,
              command,
              change: change as Extract<RoomChange, { of: Of }>,
              value: change.value as RoomValue<Of>,
            },
          ]
        : [],
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.command < b.command ? -1 : 1));
}

function itemState(entry: AgendaEntry, said: { of: <Of extends RoomThing>(of: Of) => readonly Said<Of>[] }): RoomItem {
  const here = <S extends { readonly change: { readonly item: string } }>(each: S) => each.change.item === entry.id;
  const byId = <T extends { readonly id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);
  const doors = said.of("doors").find(here)?.value ?? (entry.public ? "open" : "closed");
  return {
    ...entry,
    closedDoors: doors === "closed",
    movements: said
      .of("movement")
      .filter(here)
      .map(({ change, value }) => ({ ...value, person: change.person })),
    disqualifications: said
      .of("disqualification")
      .filter(here)
      .map(({ change, value }) => ({ ...value, person: change.person })),
    decisions: new Map(
      said
        .of("decision")
        .filter(here)
        .map(({ change, value }) => [change.point, value]),
    ),
    votes: said
      .of("vote")
      .filter(here)
      .map(({ change, value }) => ({ ...value, id: change.vote }))
      .sort((a, b) => a.order - b.order || byId(a, b)),
    dissents: said
      .of("dissent")
      .filter(here)
      .map(({ change, value }) => ({ ...value, id: change.dissent })),
    demands: said
      .of("demand")
      .filter(here)
      .map(({ change, at }) => ({ person: change.person, at })),
  };
}

const ranks: Readonly<Record<RoomPerson["role"], number>> = {
  chair: 0,
  "vice-chair": 1,
  member: 2,
  substitute: 3,
  official: 4,
  guest: 5,
};

function byRank(a: RoomPerson, b: RoomPerson): number {
  const byName = new Intl.Collator("da").compare(a.name, b.name);
  return ranks[a.role] - ranks[b.role] || byName || (a.id < b.id ? -1 : 1);
}

/** The ids of the commands that stand for things: what a new command of them names as its base. */
export function baseOf(state: RoomState, things: readonly string[]): string[] {
  const ids = things.flatMap((thing) => (state.standing.get(thing) ?? []).map((version) => version.command));
  return [...new Set(ids)];
}
