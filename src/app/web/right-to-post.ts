import { TrieRouter } from "hono/router/trie-router";
import type { Right } from "../../access/may.ts";
import type { Route } from "./route.ts";

/** What a form's address asks for: a right, had for a whole body or, where `inCommittee`, for a committee of it. */
export interface RightToPost {
  readonly right: Right;
  readonly inCommittee: boolean;
}

/** Says which right the route asks for that a form of an address is sent to; null where there is no such route. */
export function rightToPost(routes: readonly Route[]): (address: string) => RightToPost | null {
  const router = new TrieRouter<RightToPost>();
  for (const { method, path, who, inCommittee } of routes) {
    // Records are kept by body; what else is asked for is asked again of the committee it is in.
    const right = { right: who, inCommittee: inCommittee ?? who !== "keep-records" };
    if (method === "POST") router.add("POST", path, right);
  }
  return (address) => router.match("POST", address.split("?")[0] ?? "")[0][0]?.[0] ?? null;
}
