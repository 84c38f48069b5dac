import type { FoundPromise, PromiseCorrection, PromiseRecord } from "./promise.ts";

/**
 * A promise as it counts: what was read, with what a person gave instead. `found` null: added by hand, so that the
 * correction is all there is of it and must hold `kind`, `what` and `due`.
 */
export function correctedPromise(found: FoundPromise | null, correction: PromiseCorrection): PromiseRecord {
  const { quote, span, kind, by, to, what, due, condition, confidence, remainder } = found ?? byHand;
  // What a correction leaves out stands as it was read; `undefined` never replaces anything.
  const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
  return { quote, span, kind, by, to, what, due, condition, confidence, remainder, ...given };
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
