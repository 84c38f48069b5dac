import type { PromiseKind } from "../../records/promise.ts";
import type { Frame } from "./frames.ts";
import type { Statement } from "./statement.ts";
import type { VerbForm } from "./verbs.ts";

/** What a construct sees in a sentence: an act, how it is said, and how much its words alone say. */
export interface Act {
  readonly kind: PromiseKind;
  /** Offsets of the act's own words in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly frame: Frame;
  /** The form of its verb; left out for a noun. */
  readonly form?: VerbForm;
  /** Added to the confidence: how telling the words are by themselves. */
  readonly weight: number;
  /** Its verb says nothing by itself (`thin`: of it everything may be said): all else is weighed together. */
  readonly weighed?: "any" | "thin";
  /** The words that say when, where the sentence has them in a form of its own (`December:`). */
  readonly when?: string;
  /** Its own words say that it is to come (a row of a plan, a hearing with its days): nothing else is weighed. */
  readonly firm?: boolean;
  /** It is the thing itself that does it (*aftalen udløber, arbejdet går i gang*): nobody need be named. */
  readonly impersonal?: boolean;
  /** It is nothing without a time (*udvikles*); or it tells so much that none is needed. */
  readonly needsTime: boolean;
}

/** One family of wording. To teach the reader of promises a new one, add a file here and a line in the registry. */
export interface PromiseConstruct {
  readonly name: string;
  read(statement: Statement): readonly Act[];
}
