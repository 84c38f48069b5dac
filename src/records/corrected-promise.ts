import type { FoundPromise, PromiseCorrection, PromiseDue, PromiseRecord } from "./promise.ts";

/**
 * A promise as it counts: what was read, with what a person gave instead. `found` null: added by hand, so that the
 * correction is all there is of it and must hold `kind`, `what` and `due`. `anchorDay`: the ISO day of the meeting it
 * hangs on, where it is for the next meeting and that is known; null otherwise.
 */
export function correctedPromise(
  found: FoundPromise | null,
  correction: PromiseCorrection,
  anchorDay: string | null = null,
): PromiseRecord {
  const { quote, span, kind, by, to, what, due, condition, confidence, remainder } = found ?? byHand;
  // What a correction leaves out stands as it was read; `undefined` never replaces anything.
  const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
  const record = { quote, span, kind, by, to, what, due, condition, confidence, remainder, ...given };
  return { ...record, due: anchored(record.due, anchorDay) };
}

function anchored(due: PromiseDue, anchorDay: string | null): PromiseDue {
  const waits = due.anchor === "next-meeting" && due.to === null && due.recurrence === null;
  return waits && anchorDay !== null ? { ...due, from: anchorDay, to: anchorDay } : due;
}

const byHand: PromiseRecord = {
  quote: null,
  span: null,
  kind: "deliver",
  by: null,
  to: null,
  what: "",
  due: { from: null, to: null, recurrence: null, anchor: null, until: null },
  condition: null,
  confidence: 1,
  remainder: null,
};
