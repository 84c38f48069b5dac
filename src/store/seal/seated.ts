import { personKey } from "../import/match-names.ts";
import { peopleByNames } from "../queries/import/find-people.ts";
import { seatsOfMeeting } from "../queries/terms/seats.ts";
import type { Transaction } from "../transaction.ts";
import type { Seated } from "./approvers.ts";

/**
 * Who had a seat in a meeting's committee on its day, and who in the records it is: by the account of the seat, else by
 * the name, where one alone bears it.
 */
export async function seatedAt(tx: Transaction, bodyId: string, meetingId: string): Promise<Seated[]> {
  const seats = await seatsOfMeeting(tx, bodyId, meetingId);
  const unlinked = seats.filter(({ personId }) => personId === null);
  const keys = [...new Set(unlinked.flatMap(({ name }) => personKey(name) ?? []))];
  const bearers = await peopleByNames(tx, bodyId, keys);
  return seats.map((seat) => {
    if (seat.personId !== null) return seat;
    const ids = new Set(bearers.filter(({ key }) => key === personKey(seat.name)).map(({ personId }) => personId));
    const [only] = ids;
    return { ...seat, personId: only !== undefined && ids.size === 1 ? only : null };
  });
}
