/** A meeting as a line of a list. */
export interface MeetingLine {
  readonly id: string;
  readonly slug: string;
  readonly day: string | null;
  /** Null where only the day is stated. */
  readonly startsAt: string | null;
  readonly location: string | null;
  readonly kind: "minutes" | "agenda";
  readonly items: number;
  readonly committeeSlug: string;
  readonly committee: string;
  readonly bodySlug: string;
  readonly body: string;
  readonly modified: string;
}

/** The columns of a `MeetingLine`, to stand after SELECT together with `meetingLineFrom`. */
export const meetingLineColumns = `
  m.id, m.slug, m.day, m.starts_at AS "startsAt", m.location, m.kind, m.items,
  c.slug AS "committeeSlug", c.name AS committee, b.slug AS "bodySlug", b.name AS body, m.modified`;

export const meetingLineFrom = `
  FROM public_meeting m
  JOIN public_committee c ON c.body_id = m.body_id AND c.id = m.committee_id
  JOIN public_body b ON b.body_id = m.body_id`;
