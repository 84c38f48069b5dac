import type { Problem } from "../../records/problem.ts";

// The one table that maps what a user can act on to HTTP. A problem that is not here is a request we cannot use: 400.
const statuses: Readonly<Record<string, number>> = {
  "problem.bad-request": 400,
  "problem.forbidden": 403,
  "problem.not-found": 404,
  "problem.meeting-unknown": 404,
  "problem.thread-item-unknown": 404,
  "problem.promise-unknown": 404,
  "problem.promise-state": 409,
  "problem.item-unknown": 404,
  "problem.item-state": 409,
  "problem.item-changed": 409,
  "problem.agenda-unknown": 404,
  "problem.agenda-changed": 409,
  "problem.minutes-unknown": 404,
  "problem.minutes-stale": 409,
  "problem.minutes-approved": 409,
  "problem.minutes-unchanged": 409,
  "problem.deviation-late": 409,
  "problem.seal-key": 500,
  "problem.decision-unknown": 404,
  "problem.decision-unpublished": 409,
  "problem.no-receivers": 409,
  "problem.receiver-unknown": 404,
  "problem.gone": 410,
  "problem.too-many": 429,
  "problem.form-token": 403,
  "problem.form-too-large": 413,
  "problem.sign-in": 401,
  "problem.sign-in-throttled": 429,
  "problem.locked-out": 429,
  "problem.passkey": 401,
  "problem.provider-away": 503,
  "problem.provider-refused": 401,
  "problem.provider-email": 403,
  "problem.provider-role": 403,
  "problem.link-spent": 410,
  "problem.mail-link-spent": 410,
  "problem.follow-throttled": 429,
  "problem.room-conflicts": 409,
  "problem.room-streams": 503,
  "problem.print-busy": 503,
  "problem.print-too-long": 503,
  "problem.failed": 500,
};

/** The HTTP status that says the same as a problem. */
export function statusOf(found: Problem): number {
  return statuses[found.key] ?? 400;
}
