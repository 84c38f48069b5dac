import type { Outcome } from "../../records/outcome.ts";
import type { Say } from "./say.ts";

/** The outcome in words. A rejection that is not final is advice against: *Anbefales ikke*. */
export function outcomeWord(say: Say, outcome: Outcome, final: boolean | null): string {
  return say(outcome === "rejected" && final === false ? "outcome.not-recommended" : `outcome.${outcome}`);
}
