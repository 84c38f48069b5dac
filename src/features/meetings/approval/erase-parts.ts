import { mayKeepMinutes } from "../../../access/approval.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { partDigest, salted } from "../../../seal/digest.ts";
import { wordsOf } from "../../../seal/entry.ts";
import type { Receipt } from "../../../seal/sealed.ts";
import { publishMeeting } from "../../../store/publish/publish-meeting.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { loadMeeting } from "../../../store/queries/import/load-meeting.ts";
import { entriesOfMeeting } from "../../../store/queries/seal/chain.ts";
import { eraseParts as takeWords } from "../../../store/queries/seal/parts.ts";
import { appendEntry } from "../../../store/seal/append-entry.ts";
import { showSeal } from "../../../store/seal/show-seal.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { type Acting, about, type MeetingRef, onMinutes } from "./act.ts";

/**
 * Erases parts of fixed minutes, or of what was said of them, where the law asks for it (databeskyttelsesforordningen
 * art. 17; a CPR number that should never have been there): words and salt go, the digest stays and verifies as erased.
 * What was approved of the rest stands. The document the minutes were read from is another matter. Problems: not
 * allowed, no such minutes, nothing of them to erase, no reason.
 */
export async function eraseParts(
  acting: Acting,
  ref: MeetingRef,
  given: { readonly digests: readonly string[]; readonly reason: string },
): Promise<Receipt | Problem> {
  if (!mayKeepMinutes(acting.viewer, ref.bodyId)) return problem("problem.forbidden");
  const reason = given.reason.trim();
  if (reason === "" || reason.length > 1000) return problem("problem.erasure-reason");
  const ahead = (tx: Transaction) => lockBodyOf(tx, ref.bodyId).then(() => null);
  return onMinutes(acting, ref, ahead, async (standing) => {
    const { tx, appending, last, versions } = standing;
    const entries = await entriesOfMeeting(tx, ref.bodyId, ref.meetingId);
    const own = new Set([
      ...versions.flatMap(({ parts }) => parts.map(({ digest }) => digest)),
      ...entries.flatMap(({ entry }) => wordsOf(entry).map(({ digest }) => digest)),
    ]);
    if (given.digests.some((digest) => !own.has(digest))) return problem("problem.erasure-nothing");
    const erased = await takeWords(tx, ref.bodyId, given.digests, acting.now.toISOString());
    if (erased.length === 0) return problem("problem.erasure-nothing");
    const part = { ...salted("reason", reason), open: false };
    const added = { ...about(standing), kind: "erasure", erased, reason: partDigest(part) } as const;
    const receipt = await appendEntry(appending, last, added, [part]);
    const state = await loadMeeting(tx, ref.bodyId, ref.meetingId);
    // An opinion stands in what strangers see of its item, too.
    const anOpinion = entries.some(({ entry }) => entry.kind === "deviation" && erased.includes(entry.words));
    const at = acting.now.toISOString();
    if (state !== null) await (anOpinion ? publishMeeting(tx, state, at) : showSeal(tx, state));
    return receipt;
  });
}
