import type { Problem } from "../../records/problem.ts";
import { type Acting, actOnPartnership } from "./act-on-partnerships.ts";

/** Takes an agreement away, from strangers and from the wheel too. Problems: not allowed, no such agreement. */
export function removePartnership(acting: Acting, id: string): Promise<null | Problem> {
  return actOnPartnership<null>(acting, id, () => ({ partnership: null, answer: null }));
}
