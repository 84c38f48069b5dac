import type { HeadingCandidate } from "../constructs/item-heading.ts";

/** A line chosen to head an item. */
export interface ChosenHeading {
  /** The line where the item begins. */
  readonly line: number;
  readonly candidate: HeadingCandidate | null;
  /** The line that holds the number, where the title stands above it. */
  readonly numberLine?: number;
}
