import { canonical } from "../../../seal/canonical.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import type { Transaction } from "../../transaction.ts";

interface Stored {
  readonly manifest: string;
}
// As it stands: verification looks at every letter of it.
const read = ({ manifest }: Stored): FixedMinutes => JSON.parse(manifest) as FixedMinutes;

const ofMeeting = {
  name: "seal-minutes-of-meeting",
  text: "SELECT manifest FROM sealed_minutes WHERE body_id = $1 AND meeting_id = $2 ORDER BY version",
};

/** A meeting's fixed minutes, the first version first; as far as the viewer may see them. */
export async function minutesOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<FixedMinutes[]> {
  return (await tx.rows<Stored>(ofMeeting, [bodyId, meetingId])).map(read);
}

const ofBody = {
  name: "seal-minutes-of-body",
  text: "SELECT manifest FROM sealed_minutes WHERE body_id = $1 ORDER BY created, meeting_id, version",
};

/** All fixed minutes of a body. */
export async function minutesOfBody(tx: Transaction, bodyId: string): Promise<FixedMinutes[]> {
  return (await tx.rows<Stored>(ofBody, [bodyId])).map(read);
}

const insert = {
  name: "seal-add-minutes",
  text: `INSERT INTO sealed_minutes (body_id, id, meeting_id, committee_id, version, hash, manifest, created)
    SELECT $1, $2, m.id, m.committee_id, $4, $5, $6, $7 FROM meeting m WHERE m.body_id = $1 AND m.id = $3`,
};

const seats = {
  name: "seal-add-approvers",
  text: "INSERT INTO minutes_approver (body_id, minutes_id, person_id) SELECT $1, $2, unnest($3::uuid[])",
};

/** Adds fixed minutes, and who is to approve them. */
export async function addMinutes(tx: Transaction, fixed: FixedMinutes, at: string): Promise<void> {
  const { body, minutes, meeting, version, approvers } = fixed;
  await tx.rows(insert, [body, minutes, meeting, version, minutesHash(fixed), canonical(fixed), at]);
  await tx.rows(seats, [body, minutes, approvers]);
}

const committee = {
  name: "seal-committee-of-minutes",
  text: `SELECT committee_id AS "committeeId" FROM sealed_minutes WHERE body_id = $1 AND meeting_id = $2 ORDER BY version DESC LIMIT 1`,
};

/** The committee whose members approve a meeting's newest fixed minutes; null where the viewer may see none. */
export async function committeeOfMinutes(tx: Transaction, bodyId: string, meetingId: string): Promise<string | null> {
  const [found] = await tx.rows<{ committeeId: string }>(committee, [bodyId, meetingId]);
  return found?.committeeId ?? null;
}
