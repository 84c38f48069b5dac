import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { AgendaGuest, AgendaSubItem } from "../../../records/agenda.ts";
import { problem } from "../../../records/problem.ts";
import {
  type AgendaEntry,
  addAgendaEntries,
  keepEntryDetails,
  placeEntries,
  removeEntryRow,
} from "../../../store/queries/agenda/agenda-entries.ts";
import { proposedItem } from "../../../store/queries/items/find-items.ts";
import type { Store } from "../../../store/transaction.ts";
import { type AgendaRef, actOnAgenda } from "./act-on-agenda.ts";
import { type Move, moveEntry } from "./order-entries.ts";

/**
 * Puts an approved item on an agenda, before the standing items that stand last. Problems besides: no such item, it is
 * not approved, it is another committee's, it stands on an agenda already.
 */
export function putOnAgenda(store: Store, viewer: Viewer, ref: AgendaRef, itemId: string, now: Date) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, agendaId, whole, at }) => {
    const item = await proposedItem(tx, bodyId, itemId);
    if (item === null || item.committeeId !== whole.agenda.committeeId) return problem("problem.item-unknown");
    if (item.agendaId !== null) return problem("problem.item-on-agenda");
    if (item.state !== "approved") return problem("problem.item-not-approved");
    const id = randomUUID();
    const entries = whole.lines.map((line) => line.entry);
    const end = entries.map((entry) => entry.standing !== null && entry.standing.kind !== "approval").indexOf(true);
    const ids = entries.map((entry) => entry.id);
    const place = end < 0 ? ids.length : end;
    await addAgendaEntries(tx, bodyId, agendaId, [{ id, position: 0, proposedItemId: itemId, standing: null }], at);
    await placeEntries(tx, bodyId, agendaId, [...ids.slice(0, place), id, ...ids.slice(place)], at);
    return { verb: "changed", details: { put: itemId } };
  });
}

/** Takes a line off an agenda. What was published stays until the agenda is published again. Problem besides: no such line. */
export function takeOffAgenda(store: Store, viewer: Viewer, ref: AgendaRef, entryId: string, now: Date) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, whole, at }) => {
    const found = whole.lines.find(({ entry }) => entry.id === entryId);
    if (found === undefined) return problem("problem.agenda-entry-unknown");
    await removeEntryRow(tx, bodyId, entryId, at);
    return { verb: "changed", details: { off: found.entry.item?.id ?? entryId } };
  });
}

/** Moves a line among the open or the closed it stands with. Problem besides: no such line. */
export function moveOnAgenda(store: Store, viewer: Viewer, ref: AgendaRef, entryId: string, move: Move, now: Date) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, agendaId, whole, at }) => {
    const entries = whole.lines.map((line) => line.entry);
    if (!entries.some((entry) => entry.id === entryId)) return problem("problem.agenda-entry-unknown");
    await placeEntries(tx, bodyId, agendaId, moveEntry(entries, entryId, move), at);
    return { verb: "changed", details: { moved: entryId } };
  });
}

/** What a secretary writes of a line. `title` and `public` count for standing items only. */
export interface EntryDetails {
  readonly title: string;
  readonly public: boolean;
  readonly guests: readonly AgendaGuest[];
  readonly subItems: readonly (Omit<AgendaSubItem, "id"> & { readonly id: string | null })[];
}

const longest = { line: 400, text: 20_000, list: 50 } as const;

/**
 * Writes who comes as a guest under a line, and of a standing item its title, whether it is open, and its sub-items;
 * those that were there keep their ids. Problems besides: no such line, no title, too much.
 */
export function describeEntry(
  store: Store,
  viewer: Viewer,
  ref: AgendaRef,
  entryId: string,
  given: EntryDetails,
  now: Date,
) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, whole, at }) => {
    const entry = whole.lines.find((line) => line.entry.id === entryId)?.entry;
    if (entry === undefined) return problem("problem.agenda-entry-unknown");
    if (entry.standing !== null && given.title.trim() === "") return problem("problem.agenda-title-missing");
    if (isTooMuch(given)) return problem("problem.item-too-long");
    await keepEntryDetails(tx, bodyId, { ...described(entry, given), id: entryId }, at);
    return { verb: "changed", details: { entry: entryId } };
  });
}

function described(entry: AgendaEntry, given: EntryDetails): Pick<AgendaEntry, "guests" | "subItems" | "standing"> {
  const { standing } = entry;
  if (standing === null) return { guests: given.guests, subItems: [], standing };
  const known = new Set(entry.subItems.map((sub) => sub.id));
  const subItems = given.subItems.map((sub) => ({
    ...sub,
    id: sub.id !== null && known.has(sub.id) ? sub.id : randomUUID(),
  }));
  return { guests: given.guests, subItems, standing: { ...standing, title: given.title.trim(), public: given.public } };
}

function isTooMuch({ title, guests, subItems }: EntryDetails): boolean {
  const lines = [title, ...guests.flatMap((guest) => [guest.name, guest.role]), ...subItems.map((sub) => sub.title)];
  const isLong =
    lines.some((line) => line.length > longest.line) || subItems.some((sub) => sub.text.length > longest.text);
  return isLong || guests.length > longest.list || subItems.length > longest.list;
}
