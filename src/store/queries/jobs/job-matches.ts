import type { JobMatch } from "../../../records/job-profile.ts";
import type { Transaction } from "../../transaction.ts";

const columns = `id, offer_id AS "offerId", profile_id AS "profileId", state, was_accepted AS "wasAccepted", since`;
const all = {
  name: "job-matches",
  text: `SELECT ${columns} FROM job_match WHERE body_id = $1 ORDER BY since DESC, created DESC, id`,
};

/** A body's matches, those that moved last first. */
export function jobMatches(tx: Transaction, bodyId: string): Promise<JobMatch[]> {
  return tx.rows<JobMatch>(all, [bodyId]);
}

const keep = {
  name: "keep-job-match",
  text: `INSERT INTO job_match (body_id, id, offer_id, profile_id, state, was_accepted, since, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
    ON CONFLICT (body_id, id) DO UPDATE SET state = excluded.state, was_accepted = excluded.was_accepted,
      since = excluded.since, modified = excluded.modified`,
};

/** Adds a match, or has the one of its id stand where it now does. */
export async function keepJobMatch(tx: Transaction, bodyId: string, match: JobMatch, at: string): Promise<void> {
  const { id, offerId, profileId, state, wasAccepted, since } = match;
  await tx.rows(keep, [bodyId, id, offerId, profileId, state, wasAccepted, since, at]);
}
