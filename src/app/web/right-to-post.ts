import { TrieRouter } from "hono/router/trie-router";
import type { Right } from "../../access/may.ts";
import type { Route } from "./route.ts";

/** Says which right the route asks for that a form of an address is sent to; null where there is no such route. */
export function rightToPost(routes: readonly Route[]): (address: string) => Right | null {
  const router = new TrieRouter<Right>();
  for (const route of routes) if (route.method === "POST") router.add("POST", route.path, route.who);
  return (address) => router.match("POST", address.split("?")[0] ?? "")[0][0]?.[0] ?? null;
}
