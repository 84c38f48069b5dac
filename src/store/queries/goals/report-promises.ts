import type { GoalReport } from "../../../records/plan.ts";
import type { Transaction } from "../../transaction.ts";

/** A line of a reporting plan, with what is known of it as a promise. Times are ISO. */
export interface ReportToPromise {
  readonly report: GoalReport;
  readonly modified: string;
  /** It was taken off, or its plan was. */
  readonly gone: boolean;
  readonly planPublic: boolean;
  /** The item that adopted the plan last; null: no item of it is here. */
  readonly itemId: string | null;
  /** What the annual wheel calls it; null: it is not on it. */
  readonly title: string | null;
  /** Promises that the report's goals hang on. */
  readonly linked: readonly string[];
  readonly promiseId: string | null;
  /** When the promise of its own id last changed; null: there is none. */
  readonly promised: string | null;
  readonly promiseGone: boolean;
  /** Something was said to answer it. */
  readonly answered: boolean;
}

const reports = {
  name: "reports-to-promise",
  text: `SELECT r.record AS report, r.modified, r.deleted IS NOT NULL OR l.deleted IS NOT NULL AS gone,
      l.public AS "planPublic", v.item_id AS "itemId", w.title, r.promise_id AS "promiseId",
      coalesce((SELECT array_agg(DISTINCT each.id) FROM goal g, jsonb_array_elements_text(g.record -> 'promiseIds') AS each (id)
        WHERE g.body_id = r.body_id AND g.plan_id = r.plan_id AND g.deleted IS NULL AND r.record -> 'goalIds' ? g.id::text),
        '{}') AS linked,
      p.modified AS promised, p.deleted IS NOT NULL AS "promiseGone",
      EXISTS (SELECT FROM promise_answer a WHERE a.body_id = r.body_id AND a.promise_id = r.id AND a.status = 'confirmed'
        AND a.deleted IS NULL) AS answered
    FROM goal_report r
      JOIN plan l ON l.body_id = r.body_id AND l.id = r.plan_id
      LEFT JOIN LATERAL (SELECT (record ->> 'itemId')::uuid AS item_id FROM plan_version
        WHERE body_id = r.body_id AND plan_id = r.plan_id AND record ->> 'itemId' IS NOT NULL
        ORDER BY number DESC LIMIT 1) v ON true
      LEFT JOIN wheel_entry w ON w.body_id = r.body_id AND w.id = r.id AND w.deleted IS NULL
      LEFT JOIN promise p ON p.body_id = r.body_id AND p.id = r.id
    WHERE r.body_id = $1 ORDER BY r.due, r.id`,
};

/** All lines of a body's reporting plans, those that were taken off among them. */
export function reportsToPromise(tx: Transaction, bodyId: string): Promise<ReportToPromise[]> {
  return tx.rows(reports, [bodyId]);
}

const ofItems = {
  name: "read-promises-of-items",
  text: `SELECT id FROM promise WHERE body_id = $1 AND origin = 'read' AND deleted IS NULL
    AND (item_id = ANY ($2::uuid[]) OR id = ANY ($3::uuid[]))`,
};

/** The promises that were read in these items, and those of these ids. */
export async function readPromises(
  tx: Transaction,
  bodyId: string,
  itemIds: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  return (await tx.rows<{ id: string }>(ofItems, [bodyId, itemIds, ids])).map(({ id }) => id);
}

const point = {
  name: "point-report-to-promise",
  text: "UPDATE goal_report SET promise_id = $3 WHERE body_id = $1 AND id = $2 AND promise_id IS DISTINCT FROM $3",
};

/** Says which promise a line of a reporting plan keeps; null: none. */
export async function pointReport(tx: Transaction, bodyId: string, id: string, promiseId: string | null) {
  await tx.rows(point, [bodyId, id, promiseId]);
}

const promiseOf = {
  name: "promise-of-report",
  text: "SELECT promise_id AS id FROM goal_report WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};

/** The promise that a line of a reporting plan keeps; null: none. */
export async function promiseOfReport(tx: Transaction, bodyId: string, reportId: string): Promise<string | null> {
  return (await tx.rows<{ id: string | null }>(promiseOf, [bodyId, reportId]))[0]?.id ?? null;
}

const newest = (own: string) => `greatest(
    (SELECT max(modified) FROM goal_report WHERE body_id = ${own}), (SELECT max(modified) FROM plan WHERE body_id = ${own}),
    (SELECT max(modified) FROM plan_version WHERE body_id = ${own}), (SELECT max(modified) FROM goal WHERE body_id = ${own}),
    (SELECT max(modified) FROM figure_reading WHERE body_id = ${own}))`;

const due = {
  name: "bodies-to-promise-reports",
  text: `SELECT b.body_id AS id FROM (SELECT DISTINCT body_id FROM goal_report) b
      LEFT JOIN report_promising s ON s.body_id = b.body_id
    WHERE s.done IS NULL OR ${newest("b.body_id")} > s.done`,
};

/** The bodies with reporting plans where a plan, a goal or a published paper is newer than what was looked at. */
export async function bodiesToPromiseReports(tx: Transaction): Promise<string[]> {
  return (await tx.rows<{ id: string }>(due)).map(({ id }) => id);
}

const note = {
  name: "note-report-promising",
  text: `INSERT INTO report_promising AS kept (body_id, done) SELECT $1::uuid, ${newest("$1::uuid")}
    ON CONFLICT (body_id) DO UPDATE SET done = excluded.done`,
};

/** Says that a body's reporting plans were held against its promises as they now are. */
export async function notePromising(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(note, [bodyId]);
}
