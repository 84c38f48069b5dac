import { addRows } from "../rows-of-json.ts";

/** How rows get into the core tables: one statement a table, any number of rows. */
export const addCore = {
  body: addRows("import-body", "body", {
    id: "uuid",
    slug: "text",
    name: "text",
    match_name: "text",
    kind: "text",
  }),
  committee: addRows("import-committee", "committee", { id: "uuid", slug: "text", name: "text", abbreviation: "text" }),
  committeeName: addRows("import-committee-name", "committee_name", {
    id: "uuid",
    committee_id: "uuid",
    match_name: "text",
    name: "text",
  }),
  meeting: addRows("import-meeting", "meeting", {
    id: "uuid",
    committee_id: "uuid",
    slug: "text",
    day: "date",
    starts_at: "timestamptz",
    term: "text",
  }),
  item: addRows(
    "import-item",
    "item",
    { id: "uuid", meeting_id: "uuid", title: "text", is_open: "boolean", case_key: "text" },
    `(body_id, id) DO UPDATE SET meeting_id = excluded.meeting_id, title = excluded.title, is_open = excluded.is_open,
       case_key = excluded.case_key, modified = excluded.modified, deleted = NULL
     WHERE (kept.meeting_id, kept.title, kept.is_open, kept.case_key)
       IS DISTINCT FROM (excluded.meeting_id, excluded.title, excluded.is_open, excluded.case_key)`,
  ),
  quotation: addRows(
    "import-quotation",
    "quotation",
    { id: "uuid", item_id: "uuid", quoted: "text" },
    "(body_id, id) DO NOTHING",
  ),
  itemRevision: addRows("import-item-revision", "item_revision", {
    id: "uuid",
    item_id: "uuid",
    revision_id: "uuid",
    place: "int",
  }),
  person: addRows("import-person", "person", { id: "uuid", slug: "text", name: "text", match_name: "text" }),
  membership: addRows(
    "import-membership",
    "membership",
    { id: "uuid", person_id: "uuid", committee_id: "uuid", term: "text", party: "text" },
    "(body_id, person_id, committee_id, term, party) DO NOTHING",
  ),
  appearance: addRows(
    "import-appearance",
    "appearance",
    {
      id: "uuid",
      meeting_id: "uuid",
      person_id: "uuid",
      day: "date",
      party: "text",
      role: "text",
      published: "boolean",
    },
    `(body_id, meeting_id, person_id) DO UPDATE SET day = excluded.day, party = excluded.party, role = excluded.role,
       published = excluded.published, modified = excluded.modified
     WHERE (kept.day, kept.party, kept.role, kept.published)
       IS DISTINCT FROM (excluded.day, excluded.party, excluded.role, excluded.published)`,
  ),
  caseThread: addRows("import-case-thread", "case_thread", { id: "uuid" }),
  caseItem: addRows(
    "import-case-item",
    "case_item",
    { id: "uuid", case_id: "uuid", item_id: "uuid", evidence: "jsonb" },
    `(body_id, item_id) DO UPDATE SET case_id = excluded.case_id, evidence = excluded.evidence,
       modified = excluded.modified, deleted = NULL`,
  ),
  notice: addRows(
    "import-notice",
    "notice",
    { id: "uuid", meeting_id: "uuid", document_id: "uuid", code: "text", severity: "text", details: "jsonb" },
    "(body_id, id) DO NOTHING",
  ),
} as const;
