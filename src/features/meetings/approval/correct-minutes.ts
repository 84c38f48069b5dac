import { randomUUID } from "node:crypto";
import { mayKeepMinutes } from "../../../access/approval.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { partDigest, salted } from "../../../seal/digest.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import { loadMeeting } from "../../../store/queries/import/load-meeting.ts";
import { addMinutes } from "../../../store/queries/seal/minutes.ts";
import { addParts } from "../../../store/queries/seal/parts.ts";
import { appendEntry } from "../../../store/seal/append-entry.ts";
import { showSeal } from "../../../store/seal/show-seal.ts";
import { type Acting, type MeetingRef, noMore, onMinutes } from "./act.ts";
import { isOpenAsFixed } from "./add-deviation.ts";

/** An addition. `item`: the item's place in the minutes, from 1; null: the minutes as a whole. */
export interface Correction {
  readonly item: number | null;
  readonly reason: string;
  readonly text: string;
  /** Strangers may read it, where the item is open. */
  readonly open: boolean;
}

/** How long a correction and its reason may be, in letters. */
export const longestCorrection = 8000;

/**
 * Adds to fixed minutes, with a reason. What was approved stands as it was; the text with the addition is to be approved
 * anew by the same members. Problems: not allowed, no fixed minutes, no words, no such item.
 */
export async function correctMinutes(
  acting: Acting,
  ref: MeetingRef,
  given: Correction,
): Promise<FixedMinutes | Problem> {
  if (!mayKeepMinutes(acting.viewer, ref.bodyId)) return problem("problem.forbidden");
  const [reason, text] = [given.reason.trim(), given.text.trim()];
  if (reason === "" || text === "" || reason.length + text.length > longestCorrection) {
    return problem("problem.correction-words");
  }
  return onMinutes(acting, ref, noMore, async ({ tx, appending, last, newest, hash }) => {
    const { item } = given;
    const here = newest.parts.filter(({ name }) => name.startsWith(`items/${item}/`));
    if (item !== null && here.length === 0) return problem("problem.correction-item");
    const open = given.open && (item === null || isOpenAsFixed(newest, item));
    const version = newest.version + 1;
    const part = { ...salted(`corrections/${version}/${open ? "open" : "closed"}`, { item, reason, text }), open };
    const next: FixedMinutes = {
      ...newest,
      minutes: randomUUID(),
      version,
      parts: [...newest.parts, { name: part.name, digest: partDigest(part) }],
    };
    const at = acting.now.toISOString();
    await addMinutes(tx, next, at);
    await addParts(tx, ref.bodyId, ref.meetingId, [part], at);
    const entry = { meeting: next.meeting, minutes: next.minutes, text: minutesHash(next) };
    await appendEntry(appending, last, { ...entry, kind: "correction", corrects: hash });
    const state = await loadMeeting(tx, ref.bodyId, ref.meetingId);
    if (state !== null) await showSeal(tx, state);
    return next;
  });
}
