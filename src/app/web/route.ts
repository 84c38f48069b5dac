import type { Right } from "../../access/may.ts";
import type { Problem } from "../../records/problem.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Visit } from "./visit.ts";

/**
 * One line of the route table. Everything the server answers is such a line, and everything that must hold for every
 * answer (access, accessibility, closed fields) is tested by walking the table with `examples`.
 */
export interface Route {
  readonly name: string;
  readonly method: "GET" | "POST";
  /** Hono's pattern: `/:body/:committee`. */
  readonly path: string;
  /** The right that whoever asks must have somewhere; what is asked for may want it for its body. */
  readonly who: Right;
  /** Who has the right for a committee alone may do it there: its form is shown to that one, too. */
  readonly inCommittee?: boolean;
  /** What it answers with: a page is walked by the browser's tests, the others by their own. */
  readonly answers: "page" | "feed" | "file" | "text" | "redirect" | "asset";
  /** A form of it may be sent from anywhere: the address itself holds the secret that permits it. */
  readonly fromAnywhere?: boolean;
  /** Whoever asks stays a stranger, signed in or not: no session is looked up, and none is seen to be used. */
  readonly anonymous?: boolean;
  /** Other sites may show it in a frame: those that the configuration names. */
  readonly mayBeFramed?: boolean;
  /** It shows a map, whose pictures come from the tile server of the configuration, where it names one. */
  readonly hasMap?: boolean;
  /** The most bytes a form of it may be, where that is more than words in a few fields: long texts, a file. */
  readonly maxBytes?: number;
  readonly handle: (visit: Visit) => Promise<Response | Problem>;
  /** Addresses that the store at hand can answer; for POST, with the fields to send. Empty where it holds nothing. */
  readonly examples: (tx: Transaction) => Promise<readonly Example[]>;
}

export interface Example {
  readonly address: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** What a page answers with, where that is not 200: an invitation that has run out is gone. */
  readonly status?: number;
}

/** Examples that do not depend on what the store holds. */
export function always(...addresses: readonly string[]): Route["examples"] {
  return async () => addresses.map((address) => ({ address }));
}
