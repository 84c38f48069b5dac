import type { AgendaGuest, AgendaSubItem, StandingKind } from "../../../records/agenda.ts";
import type { ProposedItem, ProposedState } from "../../../records/proposed-item.ts";
import type { Transaction } from "../../transaction.ts";
import { changedBy } from "../items/changed-by-sql.ts";
import { takenOfEntry } from "./taken-revisions.ts";

/** A revision that a secretary took on an agenda though nobody has approved it. */
export interface TakenRevision {
  readonly reason: string;
  readonly by: string | null;
  readonly created: string;
}

/**
 * A proposed item as an agenda has it. `shown`: the revision that stands there, with its text as `content`: the approved
 * one, or a newer one that was taken (`taken`). `newest`: the text of `revision` where that is another; `changedBy`: who
 * wrote since the approval.
 */
export interface EntryItem {
  readonly id: string;
  readonly state: ProposedState;
  readonly revision: number;
  readonly approvedRevision: number | null;
  readonly shown: number;
  readonly taken: TakenRevision | null;
  readonly promiseId: string | null;
  readonly content: ProposedItem;
  readonly newest: ProposedItem | null;
  readonly changedBy: readonly (string | null)[];
}

/** A line of an agenda. `item` is null for a standing item, `standing` null for any other. */
export interface AgendaEntry {
  readonly id: string;
  readonly position: number;
  readonly standing: { readonly kind: StandingKind; readonly title: string; readonly public: boolean } | null;
  readonly item: EntryItem | null;
  readonly guests: readonly AgendaGuest[];
  readonly subItems: readonly AgendaSubItem[];
  readonly itemId: string | null;
}

const ofAgenda = {
  name: "agenda-entries",
  text: `SELECT e.id, e.position, e.guests, e.sub_items AS "subItems", e.item_id AS "itemId",
      CASE WHEN e.standing IS NOT NULL
        THEN jsonb_build_object('kind', e.standing, 'title', e.title, 'public', e.public) END AS standing,
      CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'state', i.state, 'revision', i.revision,
        'approvedRevision', i.approved_revision, 'promiseId', i.promise_id, 'content', v.content, 'shown', v.number,
        'newest', CASE WHEN v.number < i.revision THEN n.content END, 'changedBy', ${changedBy},
        'taken', CASE WHEN t.id IS NOT NULL
          THEN jsonb_build_object('reason', t.reason, 'by', t.by, 'created', t.created) END) END AS item
    FROM agenda_entry e
      LEFT JOIN proposed_item i ON i.body_id = e.body_id AND i.id = e.proposed_item_id
      LEFT JOIN LATERAL (${takenOfEntry}) t ON true
      LEFT JOIN proposed_item_revision v ON v.body_id = i.body_id AND v.item_id = i.id
        AND v.number = coalesce(t.revision, i.approved_revision, i.revision)
      LEFT JOIN proposed_item_revision n ON n.body_id = i.body_id AND n.item_id = i.id AND n.number = i.revision
    WHERE e.body_id = $1 AND e.agenda_id = $2 AND e.deleted IS NULL ORDER BY e.position, e.id`,
};

/** An agenda's lines as they were put; `orderEntries` says how they stand. */
export async function agendaEntries(tx: Transaction, bodyId: string, agendaId: string): Promise<AgendaEntry[]> {
  return tx.rows<AgendaEntry>(ofAgenda, [bodyId, agendaId]);
}

export interface NewAgendaEntry {
  readonly id: string;
  readonly position: number;
  readonly proposedItemId: string | null;
  readonly standing: AgendaEntry["standing"];
}

const insert = {
  name: "agenda-add-entries",
  text: `INSERT INTO agenda_entry
      (body_id, id, agenda_id, position, proposed_item_id, standing, title, public, guests, sub_items, created, modified)
    SELECT $1::uuid, id, $2::uuid, position, proposed_item_id, standing, title, public, '[]', '[]', $4::timestamptz, $4::timestamptz
    FROM jsonb_to_recordset($3::jsonb) AS given
      (id uuid, position int, proposed_item_id uuid, standing text, title text, public boolean)`,
};

/** Adds lines to an agenda. */
export async function addAgendaEntries(
  tx: Transaction,
  bodyId: string,
  agendaId: string,
  entries: readonly NewAgendaEntry[],
  at: string,
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ id, position, proposedItemId, standing }) => ({
    id,
    position,
    proposed_item_id: proposedItemId,
    standing: standing?.kind ?? null,
    title: standing?.title ?? null,
    public: standing?.public ?? null,
  }));
  await tx.rows(insert, [bodyId, agendaId, JSON.stringify(rows), at]);
}

const place = {
  name: "agenda-place-entries",
  text: `UPDATE agenda_entry e SET position = given.position, modified = $4
    FROM (SELECT id, ord::int AS position FROM unnest($3::uuid[]) WITH ORDINALITY AS t (id, ord)) AS given
    WHERE e.body_id = $1 AND e.agenda_id = $2 AND e.id = given.id AND e.position <> given.position`,
};

/** Puts an agenda's lines in the order of their ids. */
export async function placeEntries(
  tx: Transaction,
  bodyId: string,
  agendaId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await tx.rows(place, [bodyId, agendaId, ids, at]);
}

const details = {
  name: "agenda-entry-details",
  text: `UPDATE agenda_entry SET guests = $3::jsonb, sub_items = $4::jsonb, title = $5, public = $6, modified = $7
    WHERE body_id = $1 AND id = $2`,
};

/** Writes a line's guests and sub-items, and of a standing item its title and whether it is open. */
export async function keepEntryDetails(
  tx: Transaction,
  bodyId: string,
  entry: Pick<AgendaEntry, "id" | "guests" | "subItems" | "standing">,
  at: string,
): Promise<void> {
  const { id, guests, subItems, standing } = entry;
  const json = [JSON.stringify(guests), JSON.stringify(subItems)];
  await tx.rows(details, [bodyId, id, ...json, standing?.title ?? null, standing?.public ?? null, at]);
}

const remove = {
  name: "agenda-remove-entry",
  text: `UPDATE agenda_entry SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Takes a line off its agenda; its item can stand on another then. */
export async function removeEntryRow(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(remove, [bodyId, id, at]);
}

const published = {
  name: "agenda-entries-published",
  text: `UPDATE agenda_entry e SET item_id = given.item_id, modified = $3
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, item_id uuid)
    WHERE e.body_id = $1 AND e.id = given.id AND e.item_id IS DISTINCT FROM given.item_id`,
};

/** Says which item each line was published as. */
export async function noteEntriesPublished(
  tx: Transaction,
  bodyId: string,
  entries: readonly { readonly id: string; readonly itemId: string }[],
  at: string,
): Promise<void> {
  const rows = entries.map(({ id, itemId }) => ({ id, item_id: itemId }));
  await tx.rows(published, [bodyId, JSON.stringify(rows), at]);
}
