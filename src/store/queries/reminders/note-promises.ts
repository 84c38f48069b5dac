import type { Transaction } from "../../transaction.ts";
import { type Happening, noteHappenings } from "./happenings.ts";

/** A row of public_promise, as far as it is told of. */
type Shown = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Notes what became known to be promised, in the transaction that published it: what stands in minutes, in an agenda, in a
 * paper, and what a secretary has confirmed or added since. Ideas are told to nobody.
 */
export async function notePromises(
  tx: Transaction,
  bodyId: string,
  promises: readonly Shown[],
  at: string,
): Promise<void> {
  const told = promises.filter(({ kind }) => kind !== "idea");
  const happenings = told.map(
    ({ id, committee_id, meeting_id, item_id, day }): Happening => ({
      verb: "promised",
      committeeId: textOrNull(committee_id),
      meetingId: textOrNull(meeting_id),
      itemId: textOrNull(item_id),
      promiseId: id,
      day: textOrNull(day),
    }),
  );
  await noteHappenings(tx, bodyId, at, happenings);
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
