import { createHash } from "node:crypto";
import { derivedId } from "../../store/derived-id.ts";
import type { CommitteeReceiver } from "../../store/queries/sending/committee-receivers.ts";
import type { DecidedItem } from "../../store/queries/sending/decided-items.ts";
import type { SentDecision } from "../../store/queries/sending/sent-decisions.ts";

/**
 * To whom a decision goes that has not had it: the owners of the item's promises, and the address book of the committee
 * that goes on with it. Nobody gets the same words twice; whoever is both is told once, as the
 * committee's. An item without a decision, an
 * open one that strangers do not see yet, and one that is stopped until the council has decided, goes to nobody.
 */
export function planSending(
  { id, decision, open, shown, owners, stopped }: DecidedItem,
  committeeId: string | null,
  book: readonly CommitteeReceiver[],
  sent: readonly Pick<SentDecision, "id">[],
): SentDecision[] {
  if (decision === null || (open && !shown) || stopped) return [];
  const digest = createHash("sha256").update(decision).digest("hex");
  const before = new Set(sent.map((each) => each.id));
  const wanted = [
    ...book.filter((each) => committeeId !== null && each.committeeId === committeeId),
    ...owners.map((owner) => ({ ...owner, committeeId: null })),
  ];
  return wanted.flatMap(({ name, email, committeeId: of }) => {
    const own = derivedId("sent-decision", id, digest, email);
    if (before.has(own)) return [];
    before.add(own);
    return [{ id: own, itemId: id, committeeId: of, name, email, digest }];
  });
}
