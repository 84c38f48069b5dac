import type { Offer, WrittenOffer } from "./offer.ts";

/**
 * Where a change stands that an association has written: `waiting` for the municipality; `approved`; `refused`, with why;
 * `withdrawn` by the association itself; `replaced` by a newer one before anybody had looked.
 */
export const changeStates = ["waiting", "approved", "refused", "withdrawn", "replaced"] as const;
export type ChangeState = (typeof changeStates)[number];

/** A change to an offer, or a new one, as an association wrote it. Times: ISO. */
export interface OfferChange {
  readonly id: string;
  readonly offerId: string;
  readonly keeperId: string;
  readonly state: ChangeState;
  /** The version of the guidelines that was agreed to when it was sent. */
  readonly guidelines: number;
  readonly record: WrittenOffer;
  readonly reason: string | null;
  /** Who approved or refused. */
  readonly accountId: string | null;
  readonly created: string;
  readonly decided: string | null;
}

/** What a person writes of an offer, out of the whole of it. */
export function writtenOf(offer: Offer): WrittenOffer {
  const {
    id: _id,
    state: _state,
    public: _public,
    hidden: _hidden,
    confirmedUntil: _until,
    keeperId: _keeper,
    source: _source,
    ...written
  } = offer;
  return written;
}

/** A field that a change makes different; `before` and `after` as they are kept. */
export interface FieldChange {
  readonly field: keyof WrittenOffer;
  readonly before: unknown;
  readonly after: unknown;
}

/** Which fields a change makes different, in the order of the offer. `before` null: all that is written, of a new offer. */
export function fieldChanges(before: WrittenOffer | null, after: WrittenOffer): FieldChange[] {
  const fields = Object.keys(after) as (keyof WrittenOffer)[];
  return fields.flatMap((field) => {
    const [old, now] = [before?.[field] ?? null, after[field]];
    const same = before === null ? isEmpty(now) : JSON.stringify(old) === JSON.stringify(now);
    return same ? [] : [{ field, before: old, after: now }];
  });
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
