/**
 * Where the objects of an OParl list come from. `live`: rows with `id` (text), `created`, `modified`, `committee_id` and
 * whatever `changed` needs; `changed`: when the object last changed, with what stands inside it; `gone`: rows with `id`,
 * `created`, `modified` of objects that were there. In all of them `$1` is the body.
 */
export interface OParlKind {
  readonly live: string;
  readonly changed: string;
  readonly gone: string;
}

const noCommittee = "NULL::uuid AS committee_id";

const tombstones = (kind: string, prefix = "") =>
  `SELECT '${prefix}' || id::text AS id, created, modified FROM public_tombstone WHERE body_id = $1 AND kind = '${kind}'`;

const nothingGone = "SELECT NULL::text AS id, now() AS created, now() AS modified WHERE false";

const newest = (table: string, condition: string) =>
  `(SELECT max(inner_row.modified) FROM ${table} inner_row WHERE inner_row.body_id = $1 AND ${condition})`;

/** A case is a paper, and so is a document that is neither agenda nor minutes. */
const papers = `
  SELECT id::text AS id, id AS case_id, NULL::uuid AS document_id, created, modified, ${noCommittee}
  FROM public_case WHERE body_id = $1 AND deleted IS NULL
  UNION ALL
  SELECT id::text, NULL, id, created, modified, NULL
  FROM public_document WHERE body_id = $1 AND deleted IS NULL AND kind = 'document'`;

/** Meetings that have a document, and planned ones until they have. */
const meetings = `
  SELECT id::text AS id, id AS meeting_id, created, modified, committee_id
  FROM public_meeting WHERE body_id = $1 AND deleted IS NULL
  UNION ALL
  SELECT p.id::text, NULL, p.created, p.modified, p.committee_id FROM public_planned_meeting p
  WHERE p.body_id = $1 AND NOT EXISTS (
    SELECT FROM public_meeting m
    WHERE m.body_id = p.body_id AND m.committee_id = p.committee_id AND m.day = p.day AND m.deleted IS NULL)`;

/** The text of each document, the files of items, and of a meeting's documents also a PDF. */
const files = `
  SELECT id::text AS id, created, modified, ${noCommittee}
  FROM public_document WHERE body_id = $1 AND deleted IS NULL
  UNION ALL
  SELECT id::text, created, modified, NULL FROM public_attachment WHERE body_id = $1
  UNION ALL
  SELECT 'pdf-' || m.id::text, m.created,
    greatest(m.modified, ${newest("public_item", "inner_row.meeting_id = m.id")}), NULL
  FROM public_meeting m WHERE m.body_id = $1 AND m.deleted IS NULL`;

export const oparlKinds = {
  organization: {
    live: `
      SELECT id::text AS id, id AS committee_id, created, modified
      FROM public_committee WHERE body_id = $1 AND deleted IS NULL
      UNION ALL
      SELECT 'parti-' || party, NULL, min(created), min(created)
      FROM public_person WHERE body_id = $1 AND deleted IS NULL AND party IS NOT NULL GROUP BY party`,
    changed: `greatest(x.modified, ${newest("public_membership", "inner_row.committee_id = x.committee_id")})`,
    gone: tombstones("committee"),
  },
  person: {
    live: `SELECT id::text AS id, id AS person_id, created, modified, ${noCommittee}
      FROM public_person WHERE body_id = $1 AND deleted IS NULL`,
    changed: `greatest(x.modified, ${newest("public_membership", "inner_row.person_id = x.person_id")})`,
    gone: tombstones("person"),
  },
  membership: {
    live: `SELECT id::text AS id, created, modified, committee_id
      FROM public_membership WHERE body_id = $1 AND deleted IS NULL`,
    changed: "x.modified",
    gone: tombstones("membership"),
  },
  meeting: {
    live: meetings,
    changed: `greatest(x.modified,
      ${newest("public_item", "inner_row.meeting_id = x.meeting_id")},
      ${newest("public_document", "inner_row.meeting_id = x.meeting_id")},
      ${newest("public_promise", "inner_row.meeting_id = x.meeting_id")},
      ${newest("public_attachment", "inner_row.meeting_id = x.meeting_id")})`,
    gone: `${tombstones("meeting")}
      UNION ALL
      SELECT p.id::text, p.created, m.created FROM public_planned_meeting p
      JOIN public_meeting m ON m.body_id = p.body_id AND m.committee_id = p.committee_id AND m.day = p.day
      WHERE p.body_id = $1 AND m.deleted IS NULL`,
  },
  agendaitem: {
    live: `SELECT id::text AS id, id AS item_id, created, modified, committee_id
      FROM public_item WHERE body_id = $1 AND deleted IS NULL`,
    changed: `greatest(x.modified, ${newest("public_attachment", "inner_row.item_id = x.item_id")},
      ${newest("public_promise", "inner_row.item_id = x.item_id")})`,
    gone: tombstones("item"),
  },
  paper: {
    live: papers,
    changed: `greatest(x.modified, ${newest("public_item", "inner_row.case_id = x.case_id")},
      (SELECT max(a.modified) FROM public_attachment a JOIN public_item i ON i.body_id = a.body_id AND i.id = a.item_id
        WHERE i.body_id = $1 AND i.case_id = x.case_id))`,
    gone: `${tombstones("case")} UNION ALL ${tombstones("document")}`,
  },
  consultation: {
    live: `SELECT id::text AS id, created, modified, committee_id
      FROM public_item WHERE body_id = $1 AND deleted IS NULL AND case_id IS NOT NULL`,
    changed: "x.modified",
    // An item that is in no case may have been in one.
    gone: `${tombstones("item")} UNION ALL
      SELECT id::text, created, modified FROM public_item WHERE body_id = $1 AND deleted IS NULL AND case_id IS NULL`,
  },
  file: {
    live: files,
    changed: "x.modified",
    gone: `${tombstones("document")} UNION ALL ${tombstones("attachment")} UNION ALL ${tombstones("meeting", "pdf-")}`,
  },
  // A place has the id of the meeting that was held there, so that it can never be another place.
  location: {
    live: `SELECT id::text AS id, created, modified, committee_id
      FROM public_meeting WHERE body_id = $1 AND deleted IS NULL AND location IS NOT NULL`,
    changed: "x.modified",
    gone: `${tombstones("meeting")} UNION ALL
      SELECT id::text, created, modified FROM public_meeting WHERE body_id = $1 AND deleted IS NULL AND location IS NULL`,
  },
  legislativeterm: {
    live: `SELECT term AS id, min(c.created) AS created, min(c.created) AS modified, ${noCommittee}
      FROM public_committee c, unnest(c.terms) AS term WHERE c.body_id = $1 AND c.deleted IS NULL GROUP BY term`,
    changed: "x.modified",
    gone: nothingGone,
  },
} as const satisfies Record<string, OParlKind>;

export type OParlKindName = keyof typeof oparlKinds;
