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

const fields = [
  ...(["title", "description", "translations", "kind", "challenges", "groups", "situations", "words", "ages"] as const),
  ...(["provider", "price", "referral", "places", "schedule", "validUntil", "contact", "languages"] as const),
  ...(["accessibility", "accessibilityNote", "reach"] as const),
] satisfies readonly (keyof WrittenOffer)[];

/** Which fields a change makes different, in the order of the form. `before` null: all that is written, of a new offer. */
export function fieldChanges(before: WrittenOffer | null, after: WrittenOffer): FieldChange[] {
  return fields.flatMap((field) => {
    const [old, now] = [before?.[field] ?? null, after[field]];
    const same = before === null ? isEmpty(now) : sorted(old) === sorted(now);
    return same ? [] : [{ field, before: old, after: now }];
  });
}

/** The same text for values that differ in nothing but the order of their parts' names. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
