import type { Transaction } from "../../transaction.ts";
import { expectedCommittees } from "../publish/body-and-committee.ts";
import { expectedCases } from "../publish/cases.ts";
import { expectedMemberships, expectedPersons } from "../publish/people.ts";
import { expectedAnswers } from "../publish/promise-answers.ts";

/** A public row that is worked out from several meetings and is not what publishing would write now. */
export interface DifferentRow {
  readonly what: string;
  readonly id: string;
}

const summaries = [
  {
    what: "public_committee",
    expected: expectedCommittees,
    columns: "body_id, id, slug, name, abbreviation, terms",
    ids: "SELECT id FROM committee WHERE body_id = $1",
  },
  {
    what: "public_person",
    expected: expectedPersons,
    columns: "body_id, id, slug, name, party",
    ids: "SELECT id FROM person WHERE body_id = $1",
  },
  {
    what: "public_membership",
    expected: expectedMemberships,
    columns: "body_id, id, person_id, committee_id, term, role, first_day, last_day",
    ids: "SELECT id FROM person WHERE body_id = $1",
  },
  {
    what: "public_case",
    expected: expectedCases,
    columns: "body_id, id, slug, title, number, items, first_day, last_day",
    ids: "SELECT id FROM case_thread WHERE body_id = $1",
  },
  {
    what: "public_promise_answer",
    expected: expectedAnswers,
    columns: "body_id, id, promise_id, period, kind, item_id, document_id, note, day, in_time",
    ids: "SELECT id FROM promise WHERE body_id = $1",
  },
] as const;

const statements = summaries.map(({ what, expected, columns, ids }) => ({
  ids: { name: `check-ids-${what}`, text: ids },
  different: {
    name: `check-${what}`,
    text: `
      WITH expected AS (${expected}), shown AS (SELECT ${columns} FROM ${what} WHERE body_id = $1),
        written AS (SELECT ${columns} FROM expected)
      SELECT DISTINCT '${what}' AS what, id FROM (
        (TABLE written EXCEPT TABLE shown) UNION (TABLE shown EXCEPT TABLE written)
      ) AS different LIMIT 100`,
  },
}));

const cases = {
  name: "check-case-of-items",
  text: `
    SELECT 'public_item.case_id' AS what, p.id
    FROM public_item p
      LEFT JOIN case_item c ON c.body_id = p.body_id AND c.item_id = p.id AND c.deleted IS NULL AND p.is_open
      LEFT JOIN public_case k ON k.body_id = c.body_id AND k.id = c.case_id
    WHERE p.body_id = $1 AND p.case_id IS DISTINCT FROM k.id LIMIT 100`,
};

/** The committees, persons, memberships, cases and answers to promises of a body that are not what publishing would write now. */
export async function differentSummaries(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  const out: DifferentRow[] = [];
  for (const { ids, different } of statements) {
    const all = (await tx.rows<{ id: string }>(ids, [bodyId])).map((row) => row.id);
    out.push(...(await tx.rows<DifferentRow>(different, [bodyId, all])));
  }
  return [...out, ...(await tx.rows<DifferentRow>(cases, [bodyId]))];
}
