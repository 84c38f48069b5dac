import type { Reading } from "../../records/reading.ts";

/** A document as promises are looked for in it: what was read, its text, the day it speaks from, the meetings known. */
export interface View {
  readonly reading: Reading;
  readonly text: string;
  /** ISO date; null where the document names none. */
  readonly day: string | null;
  readonly meetings: readonly string[];
}

/** What times are read against. Without a day only whole dates tell something. */
export const contextOf = ({ day, meetings }: View) => ({ date: day ?? "1900-01-01", meetings });
