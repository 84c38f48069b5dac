import { canonical, type Json } from "../../../seal/canonical.ts";
import { partDigest, type SaltedPart, type ShownPart } from "../../../seal/digest.ts";
import type { Transaction } from "../../transaction.ts";

/** A part as it is stored; without salt and value where it is erased. */
export interface StoredPart {
  readonly digest: string;
  readonly name: string;
  readonly open: boolean;
  readonly salt: string | null;
  readonly value: Json | null;
}

/** A new part; `open`: strangers may have it where the meeting is published. */
export interface NewPart extends SaltedPart {
  readonly open: boolean;
}

const insert = {
  name: "seal-add-parts",
  text: `INSERT INTO sealed_part (body_id, digest, meeting_id, name, is_open, salt, value, created)
    SELECT $1, digest, $2, name, open, salt, value, $3
    FROM jsonb_to_recordset($4::jsonb) AS given (digest text, name text, open boolean, salt text, value text)`,
};

/** Adds parts of a meeting's minutes or of an entry about them. */
export async function addParts(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  parts: readonly NewPart[],
  at: string,
): Promise<void> {
  if (parts.length === 0) return;
  const rows = parts.map((part) => ({
    digest: partDigest(part),
    name: part.name,
    open: part.open,
    salt: part.salt,
    value: canonical(part.value),
  }));
  await tx.rows(insert, [bodyId, meetingId, at, JSON.stringify(rows)]);
}

interface Row extends Omit<StoredPart, "value"> {
  readonly value: string | null;
}
const columns = `digest, name, is_open AS "open", salt, value`;
const rowOf = (row: Row): [string, StoredPart] => [
  row.digest,
  { ...row, value: row.value === null ? null : (JSON.parse(row.value) as Json) },
];

const ofMeeting = {
  name: "seal-parts-of-meeting",
  text: `SELECT ${columns} FROM sealed_part WHERE body_id = $1 AND meeting_id = $2`,
};

/** All parts of a meeting's minutes and of the entries about them, by their digests; as far as the viewer may see them. */
export async function partsOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<Map<string, StoredPart>> {
  return new Map((await tx.rows<Row>(ofMeeting, [bodyId, meetingId])).map(rowOf));
}

const ofBody = {
  name: "seal-parts-of-body",
  text: `SELECT ${columns} FROM sealed_part WHERE body_id = $1`,
};

/** All parts of a body, by their digests. */
export async function partsOfBody(tx: Transaction, bodyId: string): Promise<Map<string, StoredPart>> {
  return new Map((await tx.rows<Row>(ofBody, [bodyId])).map(rowOf));
}

const erase = {
  name: "seal-erase-parts",
  text: `UPDATE sealed_part SET salt = NULL, value = NULL, erased = $3
    WHERE body_id = $1 AND digest = ANY ($2::text[]) AND erased IS NULL RETURNING digest`,
};

/** Takes words and salt of parts away. Gives the digests of those that had them. */
export async function eraseParts(tx: Transaction, bodyId: string, digests: readonly string[], at: string) {
  return (await tx.rows<{ digest: string }>(erase, [bodyId, digests, at])).map((row) => row.digest);
}

/** A stored part as whoever may see it is given it. */
export function shownPart({ name, digest, salt, value }: StoredPart): ShownPart {
  if (salt === null) return { state: "erased", name, digest };
  return { state: "whole", name, digest, salt, value: value as Extract<ShownPart, { state: "whole" }>["value"] };
}

const keep = {
  name: "seal-keep-parts",
  text: `INSERT INTO sealed_part (body_id, digest, meeting_id, name, is_open, salt, value, erased, created)
    SELECT $1, digest, $2, name, open, salt, value, erased, $3
    FROM jsonb_to_recordset($4::jsonb) AS given (digest text, name text, open boolean, salt text, value text, erased timestamptz)
    ON CONFLICT DO NOTHING`,
};

/** Puts parts back as they were exported. `erased`: when the words of those that are erased went. */
export async function keepParts(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  parts: readonly ShownPart[],
  at: string,
  erased: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = parts.map((part) => ({
    digest: part.digest,
    name: part.name,
    open: part.name === "meeting" || part.name.split("/").includes("open"),
    salt: part.state === "whole" ? part.salt : null,
    value: part.state === "whole" ? canonical(part.value) : null,
    erased: part.state === "whole" ? null : (erased.get(part.digest) ?? at),
  }));
  await tx.rows(keep, [bodyId, meetingId, at, JSON.stringify(rows)]);
}
