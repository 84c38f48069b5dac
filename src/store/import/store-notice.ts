import type { Severity } from "../../records/notice.ts";

/** What the store was unsure of when it put a document to the others. `details` are for the administration only. */
export interface StoreNotice {
  readonly code:
    | "body-differs"
    | "paper-held-back"
    | "committee-not-stated"
    | "committee-name-near"
    | "day-not-stated"
    | "meeting-same-day"
    | "meeting-ambiguous"
    | "person-name-shared"
    | "person-ambiguous"
    | "case-ambiguous";
  readonly severity: Severity;
  readonly details: Readonly<Record<string, string | number | null | readonly string[]>>;
}
