import { randomUUID } from "node:crypto";
import { type Problem, problem } from "../../../records/problem.ts";
import { partDigest, salted } from "../../../seal/digest.ts";
import type { FixedMinutes } from "../../../seal/minutes.ts";
import type { Receipt } from "../../../seal/sealed.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { approvalOf } from "../../../store/queries/seal/chain.ts";
import { addOpinion } from "../../../store/queries/seal/opinions.ts";
import { partsOfMeeting } from "../../../store/queries/seal/parts.ts";
import { appendEntry } from "../../../store/seal/append-entry.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { type Acting, about, approverIn, type MeetingRef, onMinutes } from "./act.ts";
import { checkOpinion } from "./check-opinion.ts";

/** How long an opinion may be: the law says *kort*. In letters. */
export const longestDeviation = 4000;

/** An opinion. `name`: as the account has it; `item`: the item's place in the minutes, from 1. */
export interface Deviation {
  readonly name: string;
  readonly item: number;
  readonly words: string;
}

/** An opinion that was added. `shown`: strangers may read it, or may when a secretary has released it, or may not. */
export interface AddedDeviation {
  readonly receipt: Receipt;
  readonly shown: "public" | "held" | "closed";
}

/**
 * A member has a deviating opinion on an item's decision written to the minutes (kommunestyrelsesloven § 13, stk. 1),
 * before approving them. It is part of them, and as public as the item. On an open one the check before publication looks
 * at it first: what stops an agenda is not taken, and what must be released there waits for a secretary here. Problems:
 * not allowed, no such minutes, approved already, no words, no decision there, what must not be public.
 */
export async function addDeviation(
  acting: Acting,
  ref: MeetingRef,
  given: Deviation,
): Promise<AddedDeviation | Problem> {
  const words = given.words.trim();
  if (words === "" || words.length > longestDeviation) return problem("problem.deviation-words");
  const who = (tx: Transaction) => approverIn(tx, acting.viewer, ref);
  return onMinutes(acting, ref, who, async (standing, person) => {
    const { tx, appending, last, newest } = standing;
    if (!newest.approvers.includes(person)) return problem("problem.minutes-unknown");
    const approved = await approvalOf(tx, ref.bodyId, newest.minutes, person);
    if (approved !== null) return problem("problem.deviation-late");
    if (!decidedItems(newest).includes(given.item)) return problem("problem.deviation-item");
    const open = isOpenAsFixed(newest, given.item);
    const stored = open ? await partsOfMeeting(tx, ref.bodyId, ref.meetingId) : null;
    const meeting = newest.parts.find(({ name }) => name === "meeting")?.digest ?? "";
    const today = acting.now.toISOString().slice(0, 10);
    const found = open ? checkOpinion(words, stored?.get(meeting)?.value ?? null, given.name, today) : [];
    const stop = found.find(({ severity }) => severity === "stop");
    if (stop !== undefined) return problem("problem.deviation-check", { found: stop.found });
    const parts = [salted("name", given.name), salted("words", { item: given.item, text: words })] as const;
    const digests = { name: partDigest(parts[0]), words: partDigest(parts[1]) };
    const added = { ...about(standing), kind: "deviation", person, ...digests } as const;
    const closed = parts.map((part) => ({ ...part, open: false }));
    const receipt = await appendEntry(appending, last, added, closed);
    const held = [...new Set(found.map(({ code }) => code))];
    const { number, at } = receipt.entry;
    await addOpinion(tx, ref, randomUUID(), { number, held }, at);
    if (open) {
      const ids = { body: ref.bodyId, meeting: ref.meetingId };
      await addJob(tx, "show-opinions", ids, { key: `show-opinions ${ref.meetingId}` });
    }
    return { receipt, shown: !open ? "closed" : held.length > 0 ? "held" : "public" };
  });
}

/** The places of the items that something was decided about, from 1. */
export function decidedItems({ parts }: FixedMinutes): number[] {
  const places = parts.flatMap(({ name }) => /^items\/(\d+)\/(?:open|closed)\/decision$/.exec(name)?.[1] ?? []);
  return [...new Set(places.map(Number))];
}

/** True where an item was fixed as open: nothing of it but its attachments is closed. */
export function isOpenAsFixed({ parts }: FixedMinutes, item: number): boolean {
  const here = parts.filter(({ name }) => name.startsWith(`items/${item}/`));
  return here.length > 0 && !here.some(({ name }) => /\/closed\/(?!attachments$)/.test(name));
}
