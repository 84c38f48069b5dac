import type { AgendaRules } from "../../../records/agenda.ts";
import type { Transaction } from "../../transaction.ts";

/** A planned meeting without a published agenda, and the rules of notice of its committee. */
export interface UnpublishedAgenda
  extends Pick<AgendaRules, "council" | "noticeDays" | "materialDays" | "saturdaysCount"> {
  readonly bodyId: string;
  /** ISO. */
  readonly day: string;
  /** Null: the agenda has not been begun. */
  readonly agendaId: string | null;
}

const statement = {
  name: "desk-unpublished-agendas",
  text: `
    SELECT p.body_id AS "bodyId", p.day, a.id AS "agendaId", r.council, r.notice_days AS "noticeDays",
      r.material_days AS "materialDays", r.saturdays_count AS "saturdaysCount"
    FROM planned_meeting p
      JOIN agenda_rules r ON r.body_id = p.body_id AND r.id = p.committee_id AND (r.council OR r.notice_days IS NOT NULL)
      LEFT JOIN agenda a ON a.body_id = p.body_id AND a.planned_meeting_id = p.id AND a.kind = 'agenda'
      LEFT JOIN document d ON d.body_id = a.body_id AND d.id = a.document_id
    WHERE p.deleted IS NULL AND p.day >= $1::date AND p.day <= $2::date AND d.published_revision IS NULL
    ORDER BY p.day, p.id`,
};

/** Planned meetings from one day to another, both ISO, whose agenda has a notice period and is not published. */
export async function unpublishedAgendas(tx: Transaction, from: string, to: string): Promise<UnpublishedAgenda[]> {
  return tx.rows<UnpublishedAgenda>(statement, [from, to]);
}
