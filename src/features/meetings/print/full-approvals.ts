import type { PrintedApprovals, PrintedVersion } from "../../../records/meeting-to-print.ts";
import type { MinutesEntry } from "../../../seal/entry.ts";
import { fingerprint } from "../../../seal/head.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import type { MeetingState } from "../../../store/publish/meeting-state.ts";
import { standingVersions } from "../../../store/queries/public/sealed-minutes.ts";
import { entriesOfMeeting } from "../../../store/queries/seal/chain.ts";
import { minutesOfMeeting } from "../../../store/queries/seal/minutes.ts";
import { partsOfMeeting, type StoredPart } from "../../../store/queries/seal/parts.ts";
import { namesOfPersons } from "../../../store/queries/seal/person-accounts.ts";
import { isAsFixed, partsBelow } from "../../../store/seal/as-fixed.ts";
import { fixedTexts, type MeetingNames } from "../../../store/seal/fixed-text.ts";
import { correctionSchema } from "../../../store/seal/show-seal.ts";
import type { Transaction } from "../../../store/transaction.ts";

/** How a meeting's minutes are approved, for who may read what is closed: everybody by name, and every correction; null where they are not fixed. */
export async function fullApprovals(
  tx: Transaction,
  state: MeetingState,
  names: MeetingNames,
): Promise<PrintedApprovals | null> {
  const { bodyId, meetingId } = state;
  const all = await minutesOfMeeting(tx, bodyId, meetingId);
  const newest = all.at(-1);
  if (newest === undefined) return null;
  const stored = await partsOfMeeting(tx, bodyId, meetingId);
  const rows = await entriesOfMeeting(tx, bodyId, meetingId);
  const entries = rows.map(({ entry }) => entry);
  const persons = await namesOfPersons(tx, bodyId, [...new Set(all.flatMap(({ approvers }) => approvers))]);
  const versions = all.map((fixed) => {
    const added = additionOf(fixed, stored);
    return { fixed, added, addition: added !== null };
  });
  const last = rows.at(-1);
  return {
    asFixed: isAsFixed(partsBelow(newest, stored), fixedTexts(state, names, "current")),
    versions: standingVersions(versions).map(({ fixed, added }) => versionOf(fixed, added, entries, persons)),
    chain: last === undefined ? null : { length: last.entry.number, hash: last.hash, key: fingerprint(last.key) },
  };
}

function versionOf(
  fixed: FixedMinutes,
  addition: PrintedVersion["addition"],
  entries: readonly MinutesEntry[],
  persons: ReadonlyMap<string, string>,
): PrintedVersion {
  const about = entries.filter((entry) => entry.minutes === fixed.minutes);
  return {
    version: fixed.version,
    hash: minutesHash(fixed),
    fixed: about[0]?.at ?? "",
    approvals: fixed.approvers.map((person) => ({
      name: persons.get(person) ?? null,
      at: about.find((entry) => entry.kind === "approval" && entry.person === person)?.at ?? null,
    })),
    missing: 0,
    addition,
  };
}

/** What a version adds to the one before; null where it adds nothing. Words that were erased are not there. */
function additionOf(fixed: FixedMinutes, stored: ReadonlyMap<string, StoredPart>): PrintedVersion["addition"] {
  const part = fixed.parts.find(({ name }) => name.startsWith(`corrections/${fixed.version}/`));
  if (part === undefined) return null;
  const read = correctionSchema.safeParse(stored.get(part.digest)?.value);
  return read.success ? { item: read.data.item, words: read.data } : { item: null, words: null };
}
