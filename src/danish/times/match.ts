import { type Days, isoOf } from "../calendar.ts";
import type { Scan } from "./scan.ts";
import type { Interval, TimeExpression } from "./time-expression.ts";

/** What a family of expressions found: where it ends, and its value. */
export interface Match {
  /** The index of the token after it. */
  readonly end: number;
  readonly value: Omit<TimeExpression, "text" | "span">;
}

/** A family of expressions: what begins at the token `at`, or null. Looks at a bounded number of tokens. */
export interface Family {
  readonly name: string;
  readonly read: (scan: Scan, at: number) => Match | null;
}

export const interval = ({ from, to }: Partial<Days>): Interval => ({
  ...(from === undefined ? {} : { from: isoOf(from) }),
  ...(to === undefined ? {} : { to: isoOf(to) }),
});
