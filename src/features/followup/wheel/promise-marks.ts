import type { PromiseKind } from "../../../records/promise.ts";
import type { WheelKind, WheelMark } from "../../../records/wheel-entry.ts";
import type { PromiseDue } from "../../../store/queries/wheel/promises-due.ts";
import type { Period } from "./period.ts";

const kinds: Partial<Record<PromiseKind, WheelKind>> = { "renew-or-expire": "contract", "funding-ends": "funding" };

/**
 * Promises that fall due in a period. A promise stands on the last day it can be kept; a contract and money on the day
 * they end.
 */
export function promiseMarks(promises: readonly PromiseDue[], period: Period): WheelMark[] {
  return promises
    .filter(({ due }) => due >= period.from && due <= period.to)
    .map((promise) => ({
      key: `promise-${promise.id}-${promise.due}`,
      kind: kinds[promise.kind] ?? "promise",
      title: promise.what,
      description: null,
      committeeId: promise.committeeId,
      from: promise.due,
      to: promise.due,
      state: promise.answered ? "done" : "due",
      next: null,
      startsAt: null,
      location: null,
      href: promise.path,
      public: promise.public,
      entryId: null,
      modified: promise.modified,
    }));
}
