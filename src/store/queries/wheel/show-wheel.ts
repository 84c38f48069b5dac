import type { Transaction } from "../../transaction.ts";

const statements = [
  {
    name: "show-all-wheel-entries",
    text: `INSERT INTO public_wheel_entry (body_id, id, committee_id, kind, title, description, starts, ends, rrule,
        every_meetings, exdates, in_holiday_weeks, item_id, unit, page, created, modified)
      SELECT body_id, id, committee_id, kind, title, description, starts, ends, rrule, every_meetings, exdates,
        in_holiday_weeks, item_id, unit, page, created, modified
      FROM wheel_entry WHERE body_id = $1 AND public AND deleted IS NULL ON CONFLICT DO NOTHING`,
  },
  {
    name: "show-all-planned-meetings",
    text: `INSERT INTO public_planned_meeting (body_id, id, committee_id, day, starts_at, location, created, modified)
      SELECT body_id, id, committee_id, day, starts_at, location, created, modified
      FROM planned_meeting WHERE body_id = $1 AND public AND deleted IS NULL ON CONFLICT DO NOTHING`,
  },
  {
    name: "show-all-holiday-weeks",
    text: `INSERT INTO public_holiday_weeks (body_id, id, weeks, created, modified)
      SELECT body_id, id, weeks, created, modified
      FROM holiday_weeks WHERE body_id = $1 AND deleted IS NULL ON CONFLICT DO NOTHING`,
  },
];

/** Shows strangers what is public of a whole body's wheel, after its rows came in by an export. */
export async function showWheelOfBody(tx: Transaction, bodyId: string): Promise<void> {
  for (const statement of statements) await tx.rows(statement, [bodyId]);
}
