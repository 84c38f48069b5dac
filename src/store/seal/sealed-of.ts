import { type Entry, isMinutesEntry, wordsOf } from "../../seal/entry.ts";
import type { FixedMinutes } from "../../seal/minutes.ts";
import type { Sealed } from "../../seal/sealed.ts";
import { chainOf } from "../queries/seal/chain.ts";
import { minutesOfBody, minutesOfMeeting } from "../queries/seal/minutes.ts";
import { partsOfBody, partsOfMeeting, type StoredPart, shownPart } from "../queries/seal/parts.ts";
import type { Transaction } from "../transaction.ts";

/** What is exported: a body, or one meeting of it. */
export interface SealedScope {
  readonly id: string;
  readonly name: string;
  readonly meetingId: string | null;
}

/**
 * What `traad verify` needs of a body or of one meeting: the whole chain, and the minutes the viewer may see. Words the
 * viewer may not see are withheld. Nothing is mended: what was tampered with leaves as it is.
 */
export async function sealedOf(tx: Transaction, { id, name, meetingId }: SealedScope, now: Date): Promise<Sealed> {
  const chain = await chainOf(tx, id);
  const minutes = meetingId === null ? await minutesOfBody(tx, id) : await minutesOfMeeting(tx, id, meetingId);
  const parts = meetingId === null ? await partsOfBody(tx, id) : await partsOfMeeting(tx, id, meetingId);
  return {
    format: "traad-sealed/1",
    body: { id, name },
    exported: now.toISOString(),
    meeting: meetingId,
    entries: chain.map((row) => ({ ...row, parts: wordsOfEntry(row.entry, parts, meetingId) })),
    minutes: minutes.map((fixed) => ({ minutes: fixed, parts: partsOfMinutes(fixed, parts) })),
  };
}

/** The words of an entry about another meeting than the one that is exported are withheld. */
function wordsOfEntry(entry: Entry, parts: ReadonlyMap<string, StoredPart>, meetingId: string | null) {
  return wordsOf(entry).flatMap(({ name, digest }) => {
    const part = parts.get(digest);
    if (part !== undefined) return [shownPart(part)];
    const elsewhere = meetingId !== null && isMinutesEntry(entry) && entry.meeting !== meetingId;
    return elsewhere ? [{ state: "withheld" as const, name, digest }] : [];
  });
}

function partsOfMinutes(fixed: FixedMinutes, parts: ReadonlyMap<string, StoredPart>) {
  return fixed.parts.flatMap(({ digest }) => {
    const part = parts.get(digest);
    return part === undefined ? [] : [shownPart(part)];
  });
}
