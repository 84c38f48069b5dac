import type { Problem } from "../../../records/problem.ts";
import type { Presence } from "./presence.ts";
import type { RoomItem, RoomState } from "./room-state.ts";

/**
 * Something that cannot be so, or that the law does not allow, in what was recorded. It is kept and shown with what helps.
 * `wrong`: minutes of it would not hold. `unsure`: may be right, and should be looked at. `item`: null: of the meeting.
 */
export interface Contradiction {
  readonly item: string | null;
  readonly severity: "wrong" | "unsure";
  readonly found: Problem;
}

/** One item as a check sees it. */
export interface ItemView {
  readonly state: RoomState;
  readonly item: RoomItem;
  readonly presence: Presence;
  /** People's names, by their ids. */
  readonly nameOf: (id: string) => string;
}

/** What a check says of an item. */
export type Said = Omit<Contradiction, "item">;
