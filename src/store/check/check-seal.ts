import { canonical, type Json } from "../../seal/canonical.ts";
import { sealedSchema } from "../../seal/sealed.ts";
import { verifySealed } from "../../seal/verify.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { entriesOfMeeting } from "../queries/seal/chain.ts";
import { shownMinutes } from "../queries/seal/show.ts";
import { sealedOf } from "../seal/sealed-of.ts";
import { sealRows } from "../seal/show-seal.ts";
import type { Transaction } from "../transaction.ts";

/** What does not hold of a body's fixed minutes and their chain, as `traad verify` would find it without a receipt. */
export async function brokenSeals(tx: Transaction, bodyId: string): Promise<string[]> {
  const sealed = sealedSchema.safeParse(await sealedOf(tx, { id: bodyId, name: "", meetingId: null }, new Date(0)));
  if (!sealed.success) return ["unreadable"];
  return verifySealed(sealed.data, []).findings.map(({ fault, entry, part }) =>
    [fault, entry === null ? "" : `entry ${entry}`, part ?? ""].filter((word) => word !== "").join(" "),
  );
}

/** Whether strangers know of a meeting's minutes and approvals what they should; the table that differs. */
export async function differencesOfSeal(tx: Transaction, bodyId: string, meetingId: string): Promise<string[]> {
  const state = await loadMeeting(tx, bodyId, meetingId);
  const rows = state === null ? [] : await sealRows(tx, state);
  const entries = (await entriesOfMeeting(tx, bodyId, meetingId)).map(({ entry }) => entry);
  const should = rows.map((row) => ({
    ...row,
    persons: entries
      .flatMap((entry) => (entry.kind === "approval" && entry.minutes === row.id ? [entry.person] : []))
      .sort(),
  }));
  const there = await shownMinutes(tx, bodyId, meetingId);
  return comparable(should) === comparable(there) ? [] : ["public_sealed_minutes"];
}

function comparable(rows: readonly { readonly fixed: string }[]): string {
  const plain = rows.map((row) => ({ ...row, fixed: new Date(row.fixed).toISOString() }));
  return canonical(JSON.parse(JSON.stringify(plain)) as Json);
}
