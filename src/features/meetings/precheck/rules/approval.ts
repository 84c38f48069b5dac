import type { PrecheckRule } from "../rule.ts";

/** An item that stands on the agenda in a revision nobody has approved, and one of which a newer revision waits. */
export const approval: PrecheckRule = {
  name: "approval",
  check({ item, approval: known }) {
    if (item === null || known === undefined || known === null) return [];
    const { shown, approved, newest } = known;
    const whole = { severity: "warn", in: null, span: null, shown: "" } as const;
    return [
      ...(shown > approved ? [{ ...whole, code: "item-not-approved", params: { shown } } as const] : []),
      ...(newest > shown ? [{ ...whole, code: "item-changed-since", params: { shown, newest } } as const] : []),
    ];
  },
};
