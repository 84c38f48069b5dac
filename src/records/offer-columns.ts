/**
 * The columns of the CSV file that offers are given out and taken in as, in order. Lists have `|` between their entries.
 * docs/offers.md says what stands in each.
 */
export const offerColumns = [
  "id",
  "title",
  "description",
  "kind",
  "challenges",
  "groups",
  "situations",
  "words",
  "age_from",
  "age_to",
  "provider",
  "provider_kind",
  "provider_cvr",
  "provider_url",
  "price",
  "price_amount",
  "price_note",
  "referral",
  "referral_law",
  "referral_note",
  "places",
  "schedule",
  "contact_name",
  "phone",
  "email",
  "url",
  "how",
  "languages",
  "accessibility",
  "accessibility_note",
  "reach",
  "valid_until",
  "translations",
] as const;
export type OfferColumn = (typeof offerColumns)[number];

/** An offer that another overview or a file has: what it is called there, and what is said of it. */
export interface GivenOffer<Written> {
  /** Its id in the file; null: none. */
  readonly outsideId: string | null;
  /** The row of the file, the head being 1, or its place among the services. */
  readonly row: number;
  readonly offer: Written;
}
