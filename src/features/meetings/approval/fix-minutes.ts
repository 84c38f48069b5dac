import { randomUUID } from "node:crypto";
import { mayKeepMinutes } from "../../../access/approval.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { canonical } from "../../../seal/canonical.ts";
import { partDigest, salted } from "../../../seal/digest.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { loadMeeting } from "../../../store/queries/import/load-meeting.ts";
import { entriesOfMeeting } from "../../../store/queries/seal/chain.ts";
import { meetingNames } from "../../../store/queries/seal/meeting-names.ts";
import { addMinutes, minutesOfMeeting } from "../../../store/queries/seal/minutes.ts";
import { addParts, partsOfMeeting } from "../../../store/queries/seal/parts.ts";
import { addFreePersonAccount } from "../../../store/queries/seal/person-accounts.ts";
import { appendEntry, takeChain } from "../../../store/seal/append-entry.ts";
import { approversOf } from "../../../store/seal/approvers.ts";
import { type FixedText, fixedTexts } from "../../../store/seal/fixed-text.ts";
import { seatedAt } from "../../../store/seal/seated.ts";
import { showSeal } from "../../../store/seal/show-seal.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Acting, MeetingRef } from "./act.ts";

/**
 * Fixes the minutes of a meeting as its current documents have them: from now on members approve exactly this text. As
 * long as nobody has approved, minutes that have changed since can be fixed anew. Gives the fixed minutes. Problems: not
 * allowed, no minutes, nobody stated to have taken part, approved or unchanged already.
 */
export function fixMinutes(
  { store, viewer, signer, now }: Acting,
  { bodyId, meetingId }: MeetingRef,
): Promise<FixedMinutes | Problem> {
  if (!mayKeepMinutes(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const appending = { tx, signer, bodyId, now };
    const last = await takeChain(appending);
    if (isProblem(last)) return last;
    const state = await loadMeeting(tx, bodyId, meetingId);
    const names = await meetingNames(tx, bodyId, meetingId);
    if (state === null || names === null) return problem("problem.meeting-unknown");
    const texts = fixedTexts(state, { body: names.body, committee: names.committee }, "current");
    const seated = await seatedAt(tx, bodyId, meetingId);
    const approvers = approversOf(state, seated).persons.map(({ personId }) => personId);
    const before = (await minutesOfMeeting(tx, bodyId, meetingId)).at(-1) ?? null;
    const wrong =
      refusal(texts, approvers) ?? (before === null ? null : await refusalAnew(tx, before, texts, approvers));
    if (wrong !== null) return wrong;
    const parts = texts.map(({ name, value, open }) => ({ ...salted(name, value), open }));
    const fixed: FixedMinutes = {
      format: "traad-minutes/1",
      body: bodyId,
      meeting: meetingId,
      minutes: randomUUID(),
      version: (before?.version ?? 0) + 1,
      approvers,
      parts: parts.map((part) => ({ name: part.name, digest: partDigest(part) })),
    };
    const at = now.toISOString();
    await addMinutes(tx, fixed, at);
    // Who was given a seat with an account approves by it: nobody has to say once more whose it is.
    for (const { personId, accountId } of seated) {
      if (personId === null || accountId === null || !approvers.includes(personId)) continue;
      await addFreePersonAccount(tx, bodyId, randomUUID(), personId, accountId, at);
    }
    await addParts(tx, bodyId, meetingId, parts, at);
    const entry = { meeting: meetingId, minutes: fixed.minutes, text: minutesHash(fixed) };
    await appendEntry(
      appending,
      last,
      before === null
        ? { ...entry, kind: "minutes-fixed" }
        : { ...entry, kind: "correction", corrects: minutesHash(before) },
    );
    await showSeal(tx, state);
    return fixed;
  });
}

function refusal(texts: readonly FixedText[], approvers: readonly string[]): Problem | null {
  if (texts.length === 0) return problem("problem.minutes-none");
  return approvers.length === 0 ? problem("problem.minutes-nobody") : null;
}

async function refusalAnew(
  tx: Transaction,
  before: FixedMinutes,
  texts: readonly FixedText[],
  approvers: readonly string[],
): Promise<Problem | null> {
  const entries = await entriesOfMeeting(tx, before.body, before.meeting);
  if (entries.some(({ entry }) => entry.kind === "approval")) return problem("problem.minutes-approved");
  const stored = await partsOfMeeting(tx, before.body, before.meeting);
  const said = (value: { readonly name: string; readonly text: string }) => `${value.name} ${value.text}`;
  const then = before.parts.map(({ name, digest }) =>
    said({ name, text: canonical(stored.get(digest)?.value ?? null) }),
  );
  const now = texts.map(({ name, value }) => said({ name, text: canonical(value) }));
  const unchanged = then.join("\n") === now.join("\n") && before.approvers.join() === approvers.join();
  return unchanged ? problem("problem.minutes-unchanged") : null;
}
