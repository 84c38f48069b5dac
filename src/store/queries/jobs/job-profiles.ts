import type { JobProfile } from "../../../records/job-profile.ts";
import type { Transaction } from "../../transaction.ts";

const all = {
  name: "job-profiles",
  text: "SELECT record FROM job_profile WHERE body_id = $1 ORDER BY number",
};

/** A body's profiles, by number. */
export async function jobProfiles(tx: Transaction, bodyId: string): Promise<JobProfile[]> {
  return (await tx.rows<{ record: JobProfile }>(all, [bodyId])).map(({ record }) => record);
}

const one = { name: "job-profile", text: "SELECT record FROM job_profile WHERE body_id = $1 AND id = $2" };

/** One profile; null where there is none of that id, or none for the viewer. */
export async function jobProfile(tx: Transaction, bodyId: string, id: string): Promise<JobProfile | null> {
  return (await tx.rows<{ record: JobProfile }>(one, [bodyId, id]))[0]?.record ?? null;
}

const next = {
  name: "next-job-profile-number",
  text: `INSERT INTO job_profile_number (body_id, last) VALUES ($1, 1)
    ON CONFLICT (body_id) DO UPDATE SET last = job_profile_number.last + 1 RETURNING last`,
};

/** The number of a body's next profile: none is given twice. */
export async function nextProfileNumber(tx: Transaction, bodyId: string): Promise<number> {
  return (await tx.rows<{ last: number }>(next, [bodyId]))[0]?.last ?? 1;
}

const keep = {
  name: "keep-job-profile",
  text: `INSERT INTO job_profile (body_id, id, number, expires, record, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (body_id, id) DO UPDATE SET expires = excluded.expires, record = excluded.record,
      modified = excluded.modified`,
};

/** Adds a profile, or makes the one of its id the new one. */
export async function keepJobProfile(tx: Transaction, bodyId: string, profile: JobProfile, at: string): Promise<void> {
  const { id, number, expires } = profile;
  await tx.rows(keep, [bodyId, id, number, expires, JSON.stringify(profile), at]);
}

const remove = { name: "delete-job-profile", text: "DELETE FROM job_profile WHERE body_id = $1 AND id = $2" };

/** Deletes a profile for good; its matches stay as figures, of nobody. */
export async function deleteJobProfile(tx: Transaction, bodyId: string, id: string): Promise<void> {
  await tx.rows(remove, [bodyId, id]);
}

const expired = {
  name: "delete-expired-job-profiles",
  text: `DELETE FROM job_profile WHERE expires < $1::date RETURNING body_id AS "bodyId", id`,
};

/** Deletes for good, in all bodies, what has been kept past its last day; says which. `today`: ISO day in Denmark. */
export function deleteExpiredProfiles(tx: Transaction, today: string): Promise<{ bodyId: string; id: string }[]> {
  return tx.rows(expired, [today]);
}
