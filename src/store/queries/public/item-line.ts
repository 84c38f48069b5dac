import type { Outcome } from "../../../records/outcome.ts";

/** An item as a line of a list: enough to name it, place it and say what became of it. */
export interface ItemLine {
  readonly id: string;
  readonly slug: string;
  readonly number: string | null;
  readonly title: string;
  readonly open: boolean;
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
  /** The decision's words; null where the item holds none or is closed. */
  readonly decision: string | null;
  readonly caseNumber: string | null;
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly meetingId: string;
  readonly meetingSlug: string;
  readonly meetingKind: "minutes" | "agenda";
  readonly committeeId: string;
  readonly committeeSlug: string;
  readonly committee: string;
  readonly bodySlug: string;
  readonly body: string;
  readonly modified: string;
}

/** The columns of an `ItemLine`, to stand after SELECT together with `itemLineFrom`. */
export const itemLineColumns = `
  i.id, i.slug, i.number, i.title, i.is_open AS open, i.outcome, i.final,
  i.record #>> '{decision,text}' AS decision, i.case_number AS "caseNumber", i.day, m.starts_at AS "startsAt",
  m.id AS "meetingId", m.slug AS "meetingSlug", m.kind AS "meetingKind",
  c.id AS "committeeId", c.slug AS "committeeSlug", c.name AS committee, b.slug AS "bodySlug", b.name AS body,
  i.modified`;

export const itemLineFrom = `
  FROM public_item i
  JOIN public_meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
  JOIN public_committee c ON c.body_id = i.body_id AND c.id = i.committee_id
  JOIN public_body b ON b.body_id = i.body_id`;
