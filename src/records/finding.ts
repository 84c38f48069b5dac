import type { Span } from "./span.ts";

/**
 * What a finding of the check before publication does. `stop`: nothing is published until it is mended; `release`: nothing
 * until a second person has released it with a reason; `warn`: somebody should look.
 */
export const findingSeverities = ["stop", "release", "warn"] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** What can be found; `output/texts/precheck.ts` says each in words, with its remedy. */
export const findingCodes = [
  "cpr-number",
  "cpr-possible",
  "cpr-broken",
  "citizen-named",
  "health-near-name",
  "address-near-name",
  "dwelling-address",
  "birth-date",
  "private-email",
  "closed-words",
  "closed-title-names",
  "item-not-approved",
  "item-changed-since",
  "recommendation-missing",
  "recommendation-other-kind",
  "attachment-not-listed",
  "attachments-none-listed",
  "attachment-missing",
  "attachment-unreadable",
  "attachment-not-checked",
  "attachment-holds-files",
  "attachment-hides-text",
  "share-wrong",
  "sum-wrong",
  "total-wrong",
  "item-unknown",
  "meeting-unknown",
  "weekday-wrong",
  "day-impossible",
  "hard-to-read",
  "attachment-untagged",
  "attachment-without-language",
  "attachment-without-title",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/**
 * Where a finding stands. `field`: part of the item (`title`, `text`, `sections/2/text`) or of a file (`text`,
 * `metadata/Author`, `hidden/annotation`). `file`: the attachment's title, null for the item itself. `span` and `line`
 * (from 1) count in the text the caller gave; null where a thing is missing as a whole.
 */
export interface FindingPlace {
  readonly file: string | null;
  readonly field: string;
  readonly span: Span | null;
  readonly line: number | null;
}

/** One thing that the check before publication found. `found`: the words it stands in, personal numbers masked. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** The rule of the registry that found it. */
  readonly rule: string;
  readonly place: FindingPlace;
  readonly found: string;
  /** What fills the places of the finding's text. */
  readonly params: Readonly<Record<string, string | number>>;
}
