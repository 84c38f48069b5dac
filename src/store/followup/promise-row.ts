import { correctedPromise } from "../../records/corrected-promise.ts";
import type { FoundPromise, PromiseCorrection, PromiseKind, PromiseState } from "../../records/promise.ts";
import { pendingOf } from "../../records/standing.ts";

/** A row of `promise`, beside body_id, created and modified. */
export interface PromiseRow {
  readonly id: string;
  readonly origin: "read" | "hand";
  readonly document_id: string | null;
  readonly item_id: string | null;
  readonly meeting_id: string | null;
  readonly committee_id: string | null;
  readonly day: string | null;
  readonly found: FoundPromise | null;
  /** It stands in a closed item, and is for the desk only. */
  readonly closed: boolean;
  readonly missing: boolean;
  readonly touched: boolean;
  readonly correction: PromiseCorrection;
  readonly state: PromiseState;
  readonly confirmed: boolean;
  readonly kind: PromiseKind;
  readonly what: string;
  readonly confidence: number;
  readonly due_from: string | null;
  readonly due_to: string | null;
  readonly recurrence: string | null;
  readonly anchor: string | null;
  readonly until: string | null;
  readonly settled: string | null;
  readonly pending_due: string | null;
  readonly owner_name: string | null;
  readonly owner_email: string | null;
  readonly deputy_name: string | null;
  readonly deputy_email: string | null;
  readonly superseded_by: string | null;
  readonly merged_into: string | null;
  /** The day of the meeting it hangs on, where it is for the next one and that is known. */
  readonly anchor_day: string | null;
  readonly deleted: string | null;
}

/** The columns that follow from the others and the confirmed answers. */
type Following =
  | "kind"
  | "what"
  | "confidence"
  | "due_from"
  | "due_to"
  | "recurrence"
  | "anchor"
  | "until"
  | "settled"
  | "pending_due";

/** A promise's row without what follows from it. */
export type PromiseFacts = Omit<PromiseRow, Following>;

/** Completes a row: the current words and days, and what it waits for. `goLive` as in `pendingOf`. */
export function promiseRow(
  facts: PromiseFacts,
  answers: readonly { readonly period: string | null }[],
  goLive: string,
): PromiseRow {
  const { kind, what, confidence, due } = correctedPromise(facts.found, facts.correction, facts.anchor_day);
  const { state, confirmed, day } = facts;
  const { settled, pendingDue } = pendingOf({ state, confirmed, kind, due, day }, answers, goLive);
  const { from: due_from, to: due_to, recurrence, anchor, until } = due;
  const following = { kind, what, confidence, due_from, due_to, recurrence, anchor, until };
  return { ...facts, ...following, settled, pending_due: pendingDue };
}

/** A promise nobody has said anything of, as it is when it is first read. */
export function newPromise(id: string, found: FoundPromise): PromiseFacts {
  return { ...untouched, id, origin: "read", found };
}

const untouched = {
  document_id: null,
  item_id: null,
  meeting_id: null,
  committee_id: null,
  day: null,
  closed: false,
  missing: false,
  touched: false,
  correction: {},
  state: "proposed",
  confirmed: false,
  owner_name: null,
  owner_email: null,
  deputy_name: null,
  deputy_email: null,
  superseded_by: null,
  merged_into: null,
  anchor_day: null,
  deleted: null,
} as const;

/** A promise that a secretary adds: there is nothing to confirm. */
export function promiseByHand(
  id: string,
  home: Pick<PromiseFacts, "document_id" | "item_id" | "meeting_id" | "committee_id" | "day">,
  correction: PromiseCorrection,
): PromiseFacts {
  const said = { touched: true, state: "open", confirmed: true } as const;
  return { ...untouched, ...home, ...said, id, origin: "hand", found: null, correction };
}
