import { type Problem, problem } from "../../records/problem.ts";
import { examplePaths } from "../../store/queries/public/example-paths.ts";
import { type AddressKind, findAddress } from "../../store/queries/public/find-address.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Route } from "./route.ts";
import type { Visit } from "./visit.ts";

const gone = Symbol("gone");

type Load<Data> = (tx: Transaction, bodyId: string, id: string) => Promise<Data | null>;
type Show<Data> = (data: Data) => Promise<Response>;

/**
 * Answers for the record that has the visit's address: loads it, and shows it when the connection is free again.
 * An address the record has left redirects to the one it has; a record taken down is gone; anything else is not found.
 */
export async function atAddress<Data extends { readonly deleted: string | null }>(
  visit: Visit,
  kind: AddressKind,
  load: Load<Data>,
  show: Show<Data>,
): Promise<Response | Problem> {
  const found = await visit.site.store.asPublic(async (tx) => {
    const address = await findAddress(tx, visit.path);
    if (address === null) return null;
    if (address.currentPath === null) return gone;
    if (address.currentPath !== visit.path) return address.currentPath;
    return address.kind === kind ? load(tx, address.bodyId, address.recordId) : null;
  });
  if (found === null) return problem("problem.not-found");
  if (found === gone) return problem("problem.gone");
  if (typeof found === "string") return redirect(encodeURI(found) + search(visit), 301);
  return found.deleted === null ? show(found) : problem("problem.gone");
}

function search(visit: Visit): string {
  const asked = visit.query.toString();
  return asked === "" ? "" : `?${asked}`;
}

/** Sends the browser on. 301: for good; 302: this once; 303: after a form. */
export function redirect(to: string, status: 301 | 302 | 303): Response {
  return new Response(null, { status, headers: { location: to, "cache-control": "no-cache" } });
}

/** The addresses of some records of a kind, with `query` behind each. */
export function pathsOf(kind: AddressKind, suffix = ""): Route["examples"] {
  return async (tx) => (await examplePaths(tx, kind, 5)).map((path) => ({ address: encodeURI(path) + suffix }));
}
