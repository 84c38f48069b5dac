import { addressOf } from "../../../records/address.ts";
import { problem } from "../../../records/problem.ts";
import { currentPath } from "../../../store/queries/public/current-path.ts";
import { exampleIds } from "../../../store/queries/public/example-ids.ts";
import { redirect } from "../at-address.ts";
import type { Route } from "../route.ts";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The address that never changes, for those who keep ids: leads to the readable one. */
export const permanentRoute: Route = {
  name: "permanent",
  method: "GET",
  path: "/id/:id",
  who: "public",
  answers: "redirect",
  examples: async (tx) => (await exampleIds(tx, 5)).map((id) => ({ address: addressOf.permanent(id) })),
  handle: async (visit) => {
    const id = visit.param("id");
    if (!uuid.test(id)) return problem("problem.not-found");
    const found = await visit.site.store.asPublic((tx) => currentPath(tx, id));
    if (found === null) return problem("problem.not-found");
    return found.gone ? problem("problem.gone") : redirect(encodeURI(found.path), 302);
  },
};
