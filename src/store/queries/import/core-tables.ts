import { addRows, replaceWhenDistinct } from "../rows-of-json.ts";

const itemColumns = {
  id: "uuid",
  meeting_id: "uuid",
  title: "text",
  is_open: "boolean",
  case_key: "text",
  number: "text",
  title_key: "text",
  route: "text[]",
  outcome: "text",
  final: "boolean",
} as const;

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
  item: addRows("import-item", "item", itemColumns, replaceWhenDistinct(itemColumns)),
  quotation: addRows(
    "import-quotation",
    "quotation",
    { id: "uuid", item_id: "uuid", quoted: "text", origin: "text" },
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
    { id: "uuid", case_id: "uuid", item_id: "uuid", evidence: "jsonb", came_from: "uuid" },
    `(body_id, item_id) DO UPDATE SET case_id = excluded.case_id, evidence = excluded.evidence,
       came_from = excluded.came_from, modified = excluded.modified, deleted = NULL`,
  ),
  /** What a person has said stays; a proposal that is made again stays as it was. */
  caseLink: addRows(
    "import-case-link",
    "case_link",
    { id: "uuid", item_id: "uuid", other_id: "uuid", status: "text", evidence: "jsonb" },
    "(body_id, item_id, other_id) DO NOTHING",
  ),
  notice: addRows(
    "import-notice",
    "notice",
    { id: "uuid", meeting_id: "uuid", document_id: "uuid", code: "text", severity: "text", details: "jsonb" },
    "(body_id, id) DO NOTHING",
  ),
} as const;
