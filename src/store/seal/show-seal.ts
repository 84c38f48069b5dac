import { z } from "zod";
import { canonical } from "../../seal/canonical.ts";
import type { FixedMinutes } from "../../seal/minutes.ts";
import { minutesHash } from "../../seal/minutes.ts";
import type { MeetingState } from "../publish/meeting-state.ts";
import { entriesOfMeeting } from "../queries/seal/chain.ts";
import { meetingNames } from "../queries/seal/meeting-names.ts";
import { minutesOfMeeting } from "../queries/seal/minutes.ts";
import { partsOfMeeting, type StoredPart } from "../queries/seal/parts.ts";
import { hideMinutes, showMinutes } from "../queries/seal/show.ts";
import type { Transaction } from "../transaction.ts";
import { type FixedText, fixedTexts } from "./fixed-text.ts";

/** A correction's words, as its part holds them. `item`: the item's place in the minutes, from 1. */
export const correctionSchema = z.strictObject({
  item: z.int().positive().nullable(),
  reason: z.string(),
  text: z.string(),
});

/**
 * Writes what strangers may know of a meeting's fixed minutes: nothing where nothing of it is published. Must run in the
 * transaction that published, fixed, corrected or erased.
 */
export async function showSeal(tx: Transaction, state: MeetingState): Promise<void> {
  const { bodyId, meetingId } = state;
  const minutes = await minutesOfMeeting(tx, bodyId, meetingId);
  if (minutes.length === 0) return;
  await hideMinutes(tx, bodyId, meetingId);
  const names = await meetingNames(tx, bodyId, meetingId);
  if (names === null || state.documents.every(({ published }) => published === null)) return;
  const parts = await partsOfMeeting(tx, bodyId, meetingId);
  const entries = await entriesOfMeeting(tx, bodyId, meetingId);
  const shown = fixedTexts(state, { body: names.body, committee: names.committee }, "published");
  const rows = minutes.map((each) => ({
    id: each.minutes,
    version: each.version,
    hash: minutesHash(each),
    approvers: each.approvers.length,
    as_shown: isAsShown(each, parts, shown),
    addition: each.parts.some(({ name }) => name.startsWith(`corrections/${each.version}/`)),
    correction: correctionOf(each, parts),
    fixed: entries.find(({ entry }) => entry.minutes === each.minutes)?.entry.at ?? "",
  }));
  await showMinutes(tx, bodyId, meetingId, rows);
}

/** What this version adds, where strangers may read it. */
function correctionOf({ version, parts }: FixedMinutes, stored: ReadonlyMap<string, StoredPart>) {
  const added = parts.find(({ name }) => name === `corrections/${version}/open`);
  const read = correctionSchema.safeParse(stored.get(added?.digest ?? "")?.value);
  return read.success ? read.data : null;
}

/** True where strangers are shown the very words that were fixed, erased ones left aside. */
function isAsShown(
  { parts }: FixedMinutes,
  stored: ReadonlyMap<string, StoredPart>,
  shown: readonly FixedText[],
): boolean {
  const fixed = new Map(
    parts.flatMap(({ name, digest }) => {
      const part = stored.get(digest);
      return part?.open === true && !name.startsWith("corrections/") ? [[name, part]] : [];
    }),
  );
  const open = shown.filter((text) => text.open);
  return (
    open.length === fixed.size &&
    open.every(({ name, value }) => {
      const part = fixed.get(name);
      return part !== undefined && (part.salt === null || canonical(part.value) === canonical(value));
    })
  );
}
