import { type AgendaRules, usualRules } from "../../../records/agenda.ts";
import type { Transaction } from "../../transaction.ts";

const find = {
  name: "agenda-rules",
  text: `SELECT numbering, council, notice_days AS "noticeDays", material_days AS "materialDays",
      saturdays_count AS "saturdaysCount", standing
    FROM agenda_rules WHERE body_id = $1 AND id = $2`,
};

/** The rules a committee has set for its agendas; the usual ones where it has set none. */
export async function agendaRules(tx: Transaction, bodyId: string, committeeId: string): Promise<AgendaRules> {
  const [found] = await tx.rows<AgendaRules>(find, [bodyId, committeeId]);
  return found ?? usualRules;
}

const keep = {
  name: "agenda-keep-rules",
  text: `INSERT INTO agenda_rules AS kept
      (body_id, id, numbering, council, notice_days, material_days, saturdays_count, standing, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $9)
    ON CONFLICT (body_id, id) DO UPDATE SET numbering = excluded.numbering, council = excluded.council,
      notice_days = excluded.notice_days, material_days = excluded.material_days,
      saturdays_count = excluded.saturdays_count, standing = excluded.standing, modified = excluded.modified`,
};

/** Makes these the committee's rules. */
export async function keepAgendaRules(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  rules: AgendaRules,
  at: string,
): Promise<void> {
  const { numbering, council, noticeDays, materialDays, saturdaysCount, standing } = rules;
  const json = JSON.stringify(standing);
  await tx.rows(keep, [bodyId, committeeId, numbering, council, noticeDays, materialDays, saturdaysCount, json, at]);
}
