import { type RecordedCommand, type RoomChange, thingOf } from "../../../records/room-command.ts";

/** What one command says of one thing. */
export interface Version {
  readonly command: string;
  readonly at: string;
  readonly actor: string | null;
  readonly change: RoomChange;
}

/**
 * What stands of each thing, by its name. A command replaces what its base names of the things it changes; what nobody
 * has replaced stands. More than one version of a thing stands where two entered it without having seen each other.
 * Newest first, by the time it was entered and, at the same time, by the command's id, so that the answer hangs on
 * which commands there are and not on the order or the number of times they came. Things stand by their names.
 */
export function standingVersions(commands: readonly RecordedCommand[]): ReadonlyMap<string, readonly Version[]> {
  const byThing = new Map<string, Map<string, { version: Version; base: readonly string[] }>>();
  for (const { id, at, actor, base, changes } of commands) {
    for (const change of changes) {
      const thing = thingOf(change);
      const said = byThing.get(thing) ?? new Map();
      said.set(id, { version: { command: id, at, actor, change }, base });
      byThing.set(thing, said);
    }
  }
  const out = new Map<string, readonly Version[]>();
  for (const [thing, said] of [...byThing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const replaced = new Set([...said].flatMap(([id, { base }]) => base.filter((each) => each !== id)));
    const standing = [...said.values()].filter(({ version }) => !replaced.has(version.command));
    // Commands that name each other as their base cannot be recorded; were there such, none of them is lost.
    const kept = standing.length > 0 ? standing : [...said.values()];
    out.set(thing, kept.map(({ version }) => version).sort(newestFirst));
  }
  return out;
}

function newestFirst(a: Version, b: Version): number {
  const apart = Date.parse(b.at) - Date.parse(a.at);
  return apart !== 0 ? apart : a.command < b.command ? 1 : -1;
}

/** A thing that two entered differently, without having seen each other: somebody must choose. */
export interface Conflict {
  readonly thing: string;
  readonly versions: readonly [Version, Version, ...Version[]];
}

/** The things of which versions stand that differ. Where all say the same there is nothing to choose. */
export function conflictsIn(standing: ReadonlyMap<string, readonly Version[]>): Conflict[] {
  return [...standing].flatMap(([thing, versions]) => {
    if (versions.length < 2) return [];
    const different = versions.filter(
      (version, at) => versions.findIndex((other) => saysTheSame(other.change, version.change)) === at,
    );
    const [first, second, ...more] = different;
    return first === undefined || second === undefined ? [] : [{ thing, versions: [first, second, ...more] }];
  });
}

/** True where two changes of one thing give it the same value. */
function saysTheSame(a: RoomChange, b: RoomChange): boolean {
  return canonical(a.value) === canonical(b.value);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
