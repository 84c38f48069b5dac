import type { AgendaEntry } from "../../../store/queries/agenda/agenda-entries.ts";

/** Where a line is moved: one step, or to the end of the open or the closed lines it stands among; or before another. */
export type Move = "up" | "down" | "first" | "last" | { readonly before: string };

/** True where a line is dealt with in public. */
export function isOpen(entry: AgendaEntry): boolean {
  return entry.item === null ? entry.standing?.public === true : entry.item.content.public;
}

/** An agenda's lines as they stand: the open ones in their order, then the closed ones in theirs. */
export function orderEntries(entries: readonly AgendaEntry[]): AgendaEntry[] {
  const sorted = [...entries].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return [...sorted.filter(isOpen), ...sorted.filter((entry) => !isOpen(entry))];
}

/**
 * The ids in their new order after a move. A line stays among the open or the closed; a move beyond their end does
 * nothing. `entries` as `orderEntries` gives them.
 */
export function moveEntry(entries: readonly AgendaEntry[], id: string, move: Move): string[] {
  const moved = entries.find((entry) => entry.id === id);
  const others = entries.filter((entry) => entry.id !== id);
  if (moved === undefined) return entries.map((entry) => entry.id);
  const kin = entries.filter((entry) => isOpen(entry) === isOpen(moved));
  const place = newPlace(kin, moved, move);
  const rest = kin.filter((entry) => entry.id !== id);
  const own = [...rest.slice(0, place), moved, ...rest.slice(place)];
  const strangers = others.filter((entry) => isOpen(entry) !== isOpen(moved));
  return (isOpen(moved) ? [...own, ...strangers] : [...strangers, ...own]).map((entry) => entry.id);
}

function newPlace(kin: readonly AgendaEntry[], moved: AgendaEntry, move: Move): number {
  const at = kin.indexOf(moved);
  if (typeof move === "object") {
    const before = kin.filter((entry) => entry !== moved).findIndex((entry) => entry.id === move.before);
    return before < 0 ? at : before;
  }
  const places = { up: Math.max(0, at - 1), down: at + 1, first: 0, last: kin.length } as const;
  return places[move];
}
