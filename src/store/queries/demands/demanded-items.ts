import type { ProposedState } from "../../../records/proposed-item.ts";
import type { Transaction } from "../../transaction.ts";
import { decidedSql } from "./stopped-sql.ts";

/** A matter that was demanded brought before the council, as the desk shows it. */
export interface DemandedItem {
  readonly bodyId: string;
  readonly body: string;
  /** The committee's item. */
  readonly id: string;
  readonly meetingId: string;
  readonly title: string;
  readonly number: string | null;
  readonly committee: string;
  /** ISO, the committee's meeting's. */
  readonly day: string | null;
  readonly names: readonly string[];
  readonly council: string | null;
  readonly proposedItemId: string | null;
  readonly state: ProposedState | null;
  readonly agendaId: string | null;
  /** When the council decided, by its minutes; null: not yet. */
  readonly decided: string | null;
  /** When and by whom it was said that the council has decided, and what. */
  readonly settled: string | null;
  readonly settledNote: string | null;
  readonly settledBy: string | null;
}

const statement = {
  name: "demands-list",
  text: `
    SELECT d.body_id AS "bodyId", b.name AS body, d.id, d.meeting_id AS "meetingId", i.title, i.number,
      c.name AS committee, m.day, d.names, k.name AS council, p.id AS "proposedItemId", p.state, e.agenda_id AS "agendaId",
      decided.day AS decided, d.settled, d.settled_note AS "settledNote", a.name AS "settledBy"
    FROM demanded_item d
      JOIN body b ON b.body_id = d.body_id
      JOIN item i ON i.body_id = d.body_id AND i.id = d.id
      JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id
      JOIN committee c ON c.body_id = d.body_id AND c.id = d.committee_id
      LEFT JOIN committee k ON k.body_id = d.body_id AND k.id = d.council_id
      LEFT JOIN proposed_item p ON p.body_id = d.body_id AND p.id = d.proposed_item_id
      LEFT JOIN agenda_entry e ON e.body_id = d.body_id AND e.proposed_item_id = d.proposed_item_id AND e.deleted IS NULL
      LEFT JOIN account a ON a.id = d.settled_by
      LEFT JOIN LATERAL (${decidedSql("d")}) decided ON true
    WHERE d.deleted IS NULL AND ($1::uuid IS NULL OR d.body_id = $1)
    ORDER BY (decided.id IS NULL AND d.settled IS NULL) DESC, m.day, i.id LIMIT 200`,
};

/** What was demanded brought before the councils of the bodies whose records the viewer reads; what is stopped first. */
export async function demandedItems(tx: Transaction, bodyId: string | null = null): Promise<DemandedItem[]> {
  return tx.rows<DemandedItem>(statement, [bodyId]);
}

/** True where a decision is not carried out, as it stands: neither the council's minutes nor anybody has said otherwise. */
export function isStopped({ decided, settled }: Pick<DemandedItem, "decided" | "settled">): boolean {
  return decided === null && settled === null;
}

/** Where a council's item comes from. */
export interface DemandOrigin {
  readonly committee: string | null;
  readonly itemId: string;
  readonly names: readonly string[];
}

const origin = {
  name: "demands-origin",
  text: `SELECT coalesce(c.name, s.name) AS committee, d.id AS "itemId", d.names FROM demanded_item d
      LEFT JOIN committee c ON c.body_id = d.body_id AND c.id = d.committee_id
      LEFT JOIN public_committee s ON s.body_id = d.body_id AND s.id = d.committee_id
    WHERE d.body_id = $1 AND d.proposed_item_id = $2 AND d.deleted IS NULL`,
};

/** The demand that a proposed item was made by, or that it now answers; null where it is of none. */
export async function demandOfProposed(tx: Transaction, bodyId: string, itemId: string): Promise<DemandOrigin | null> {
  const [found] = await tx.rows<DemandOrigin>(origin, [bodyId, itemId]);
  return found ?? null;
}
