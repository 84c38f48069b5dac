import { z } from "zod";
import { type FixedMinutes, minutesHash } from "../../seal/minutes.ts";
import type { MeetingState } from "../publish/meeting-state.ts";
import { entriesOfMeeting } from "../queries/seal/chain.ts";
import { meetingNames } from "../queries/seal/meeting-names.ts";
import { minutesOfMeeting } from "../queries/seal/minutes.ts";
import { partsOfMeeting, type StoredPart } from "../queries/seal/parts.ts";
import { hideMinutes, type ShownMinutes, showMinutes } from "../queries/seal/show.ts";
import type { Transaction } from "../transaction.ts";
import { isAsFixed, openParts } from "./as-fixed.ts";
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
  if ((await minutesOfMeeting(tx, bodyId, meetingId)).length === 0) return;
  await hideMinutes(tx, bodyId, meetingId);
  const rows = await sealRows(tx, state);
  if (rows.length > 0) await showMinutes(tx, bodyId, meetingId, rows);
}

/** What strangers may know of a meeting's fixed minutes, a row a version. */
export async function sealRows(tx: Transaction, state: MeetingState): Promise<ShownMinutes[]> {
  const { bodyId, meetingId } = state;
  const minutes = await minutesOfMeeting(tx, bodyId, meetingId);
  const names = await meetingNames(tx, bodyId, meetingId);
  if (minutes.length === 0 || names === null || state.documents.every(({ published }) => published === null)) return [];
  const parts = await partsOfMeeting(tx, bodyId, meetingId);
  const entries = await entriesOfMeeting(tx, bodyId, meetingId);
  const shown = fixedTexts(state, { body: names.body, committee: names.committee }, "published").filter(
    ({ open }) => open,
  );
  return minutes.map((each) => ({
    id: each.minutes,
    version: each.version,
    hash: minutesHash(each),
    approvers: each.approvers.length,
    as_shown: isAsFixed(openParts(each, parts), shown),
    addition: each.parts.some(({ name }) => name.startsWith(`corrections/${each.version}/`)),
    correction: correctionOf(each, parts, shown),
    fixed: entries.find(({ entry }) => entry.minutes === each.minutes)?.entry.at ?? "",
  }));
}

/** What this version adds, where strangers may read it: the item it is about is shown to them as it was fixed, and open. */
function correctionOf(fixed: FixedMinutes, stored: ReadonlyMap<string, StoredPart>, shown: readonly FixedText[]) {
  const added = fixed.parts.find(({ name }) => name === `corrections/${fixed.version}/open`);
  const read = correctionSchema.safeParse(stored.get(added?.digest ?? "")?.value);
  if (!read.success) return null;
  const below = read.data.item === null ? "meeting" : `items/${read.data.item}/`;
  const here = shown.filter(({ name }) => name.startsWith(below));
  return isAsFixed(openParts(fixed, stored, below), here) ? read.data : null;
}
