import type { KeyEntry } from "../../../seal/entry.ts";
import { type ChainKey, keysOf } from "../../../seal/keys.ts";
import type { Transaction } from "../../transaction.ts";

/** One version of a meeting's fixed minutes, as strangers may know of it. */
export interface PublicSealedMinutes {
  readonly version: number;
  readonly hash: string;
  readonly approvers: number;
  readonly asShown: boolean;
  /** It corrects the version before by an addition, whose words are there where strangers may read them. */
  readonly addition: boolean;
  readonly correction: { readonly item: number | null; readonly reason: string; readonly text: string } | null;
  readonly fixed: string;
  /** By whom and when; the name and the page's slug where the person is public. */
  readonly approvals: readonly { readonly name: string | null; readonly slug: string | null; readonly at: string }[];
}

const ofMeeting = {
  name: "public-sealed-minutes",
  text: `SELECT m.version, m.hash, m.approvers, m.as_shown AS "asShown", m.addition, m.correction, m.fixed,
      coalesce((SELECT json_agg(json_build_object('name', p.name, 'slug', p.slug, 'at', a.at) ORDER BY a.at, p.name)
        FROM public_approval a
          LEFT JOIN public_person p ON p.body_id = a.body_id AND p.id = a.person_id AND p.deleted IS NULL
        WHERE a.body_id = m.body_id AND a.minutes_id = m.id), '[]') AS approvals
    FROM public_sealed_minutes m WHERE m.body_id = $1 AND m.meeting_id = $2 ORDER BY m.version`,
};

/** A meeting's fixed minutes, the first version first; none where they are not fixed. */
export async function sealedMinutesOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<PublicSealedMinutes[]> {
  return tx.rows<PublicSealedMinutes>(ofMeeting, [bodyId, meetingId]);
}

/** The versions that stand: what was fixed anew before anybody approved stands in place of what was fixed before. */
export function standingVersions<T extends { readonly addition: boolean }>(versions: readonly T[]): readonly T[] {
  return versions.slice(
    Math.max(
      0,
      versions.findLastIndex(({ addition }) => !addition),
    ),
  );
}

/** The head of a body's chain at some length. */
export interface PublicHead {
  readonly length: number;
  readonly hash: string;
  readonly signature: string;
  readonly key: string;
  readonly at: string;
}

const heads = {
  name: "public-chain-heads",
  text: `SELECT length, hash, signature, key, at FROM public_chain_head WHERE body_id = $1 ORDER BY length DESC LIMIT $2`,
};

/** The newest heads of a body's chain, the newest first. */
export async function chainHeads(tx: Transaction, bodyId: string, limit: number): Promise<PublicHead[]> {
  return tx.rows<PublicHead>(heads, [bodyId, limit]);
}

const at = {
  name: "public-chain-head-at",
  text: `SELECT length, hash, signature, key, at FROM public_chain_head WHERE body_id = $1 AND at <= $2
    ORDER BY length DESC LIMIT 1`,
};

/** The head of a body's chain as it was at a moment (ISO); null before its first entry. */
export async function headAt(tx: Transaction, bodyId: string, moment: string): Promise<PublicHead | null> {
  const [found] = await tx.rows<PublicHead>(at, [bodyId, moment]);
  return found ?? null;
}

const first = {
  name: "public-chain-first-head",
  text: "SELECT key, at FROM public_chain_head WHERE body_id = $1 AND length = 1",
};
const aboutKeys = {
  name: "public-chain-keys",
  text: "SELECT entry, hash, signature, key FROM public_chain_key WHERE body_id = $1 ORDER BY number",
};

/** An entry about keys as strangers have it, whole and signed. */
export interface PublicKeyEntry {
  readonly entry: KeyEntry;
  readonly hash: string;
  readonly signature: string;
  readonly key: string;
}

/** The keys of a body's chain in order, with the entries that say so; no keys where the chain has no entry. */
export async function chainKeys(
  tx: Transaction,
  bodyId: string,
): Promise<{ readonly keys: readonly ChainKey[]; readonly entries: readonly PublicKeyEntry[] }> {
  const [begun] = await tx.rows<{ key: string; at: string }>(first, [bodyId]);
  const rows = await tx.rows<Omit<PublicKeyEntry, "entry"> & { entry: string }>(aboutKeys, [bodyId]);
  const entries = rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as KeyEntry }));
  const said = entries.map(({ entry }) => entry);
  const keys = begun === undefined ? [] : keysOf({ key: begun.key, at: new Date(begun.at).toISOString() }, said);
  return { keys, entries };
}

const sealed = {
  name: "public-sealed-examples",
  text: `SELECT DISTINCT body_id AS "bodyId", meeting_id AS "meetingId" FROM public_sealed_minutes LIMIT 3`,
};

/** Some meetings whose minutes are fixed. */
export async function exampleSealed(tx: Transaction): Promise<{ bodyId: string; meetingId: string }[]> {
  return tx.rows(sealed);
}
