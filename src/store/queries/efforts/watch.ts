import type { Transaction } from "../../transaction.ts";

/** A look at courses: at a list, at one, or at figures. */
export interface Look {
  readonly what: "list" | "course" | "figures";
  readonly modelKey: string | null;
  readonly courseId: string | null;
  readonly courses: number;
}

const look = {
  name: "add-effort-access",
  text: `INSERT INTO effort_access (body_id, id, account_id, what, model_key, course_id, courses, created)
    VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7)`,
};

/** Writes down that an account looked at courses. */
export async function noteLook(tx: Transaction, bodyId: string, accountId: string, at: string, of: Look) {
  await tx.rows(look, [bodyId, accountId, of.what, of.modelKey, of.courseId, of.courses, at]);
}

/** A look as it is shown to those who watch: whose, at what, when. The name is null where the account is gone. */
export interface ShownLook extends Look {
  readonly name: string | null;
  readonly created: string;
}

const looks = {
  name: "effort-accesses",
  text: `SELECT a.what, a.model_key AS "modelKey", a.course_id AS "courseId", a.courses, a.created, c.name
    FROM effort_access a LEFT JOIN account c ON c.id = a.account_id
    WHERE a.body_id = $1 ORDER BY a.created DESC, a.id LIMIT $2 OFFSET $3`,
};

/** Who looked, the newest first. */
export function looksAtCourses(tx: Transaction, bodyId: string, limit: number, offset: number): Promise<ShownLook[]> {
  return tx.rows<ShownLook>(looks, [bodyId, limit, offset]);
}

/** So many courses of a model were deleted, with so many facts. */
export interface ShownDeletion {
  readonly modelKey: string;
  readonly courses: number;
  readonly facts: number;
  readonly created: string;
}

const deletions = {
  name: "effort-deletions",
  text: `SELECT model_key AS "modelKey", courses, facts, created FROM effort_deletion
    WHERE body_id = $1 ORDER BY created DESC, model_key LIMIT 100`,
};

/** The last hundred deletions, the newest first. */
export function lastDeletions(tx: Transaction, bodyId: string): Promise<ShownDeletion[]> {
  return tx.rows<ShownDeletion>(deletions, [bodyId]);
}

const remove = {
  name: "remove-old-courses",
  text: `
    WITH newest AS (SELECT DISTINCT ON (body_id, record -> 'model' ->> 'key') body_id, record -> 'model' ->> 'key' AS key,
          record -> 'model' -> 'retention' AS kept
        FROM effort_model WHERE deleted IS NULL
        ORDER BY body_id, record -> 'model' ->> 'key', (record -> 'model' ->> 'version')::int DESC),
      timed AS (SELECT body_id, key, make_interval(
          years => coalesce((kept ->> 'years')::int, 0), months => coalesce((kept ->> 'months')::int, 0),
          weeks => coalesce((kept ->> 'weeks')::int, 0), days => coalesce((kept ->> 'days')::int, 0)) AS kept FROM newest),
      gone AS (DELETE FROM effort_course c USING timed t WHERE c.body_id = t.body_id AND c.model_key = t.key
          -- The first is for the index; months of different lengths lie up to three days apart.
          AND c.kept_from <= $1::date - t.kept + interval '3 days' AND c.kept_from + t.kept < $1::date
        RETURNING c.body_id, c.model_key, jsonb_array_length(c.facts) AS facts),
      counted AS (INSERT INTO effort_deletion (body_id, id, model_key, courses, facts, created)
        SELECT body_id, gen_random_uuid(), model_key, count(*), sum(facts), $2::timestamptz FROM gone
        GROUP BY body_id, model_key RETURNING courses)
    SELECT coalesce(sum(courses), 0)::int AS courses FROM counted`,
};

/**
 * Deletes the courses that have been kept for as long as the newest version of their model says, with their corrections, and writes down how many. `today`: ISO. Gives how
 * many. Only for the background work.
 */
export async function removeOldCourses(tx: Transaction, today: string, at: string): Promise<number> {
  return (await tx.rows<{ courses: number }>(remove, [today, at]))[0]?.courses ?? 0;
}

const forget = {
  name: "remove-old-effort-access",
  text: "DELETE FROM effort_access WHERE created < $1::timestamptz",
};

/** Deletes what is known of who looked before a moment. Only for the background work. */
export async function removeOldLooks(tx: Transaction, before: string): Promise<void> {
  await tx.rows(forget, [before]);
}
