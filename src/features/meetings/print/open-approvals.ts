import type { PrintedApprovals } from "../../../records/meeting-to-print.ts";
import { fingerprint } from "../../../seal/head.ts";
import { headAt, sealedMinutesOfMeeting, standingVersions } from "../../../store/queries/public/sealed-minutes.ts";
import type { Transaction } from "../../../store/transaction.ts";

/** What strangers may know of how a meeting's minutes are approved, and when the last of it was done (ISO); null where they are not fixed. */
export async function openApprovals(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<{ readonly approvals: PrintedApprovals; readonly last: string } | null> {
  const versions = standingVersions(await sealedMinutesOfMeeting(tx, bodyId, meetingId));
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const moments = versions.flatMap(({ fixed, approvals }) => [fixed, ...approvals.map(({ at }) => at)]);
  const last = new Date(Math.max(...moments.map((at) => Date.parse(at)))).toISOString();
  const head = await headAt(tx, bodyId, last);
  return {
    last,
    approvals: {
      asFixed: newest.asShown,
      versions: versions.map(({ version, hash, fixed, approvers, approvals, addition, correction }) => ({
        ...{ version, hash, fixed },
        approvals: approvals.map(({ name, at }) => ({ name, at })),
        missing: Math.max(0, approvers - approvals.length),
        addition: addition ? { item: correction?.item ?? null, words: correction } : null,
      })),
      chain: head === null ? null : { length: head.length, hash: head.hash, key: fingerprint(head.key) },
    },
  };
}
