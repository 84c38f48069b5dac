import { problem } from "../../../records/problem.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import { redirect } from "../at-address.ts";
import { always, type Route } from "../route.ts";

/** Any other address: one that a record once had leads to the one it has now, and a slash too many falls away. */
export const movedRoute: Route = {
  name: "moved",
  method: "GET",
  path: "*",
  who: "public",
  answers: "redirect",
  examples: always("/en/adresse/som/ingen/side/har/haft"),
  handle: async (visit) => {
    const plain = visit.path.replace(/\/{1,50}$/, "");
    if (plain !== visit.path && plain.startsWith("/") && !plain.startsWith("//"))
      return redirect(encodeURI(plain), 301);
    const address = await visit.site.store.asPublic((tx) => findAddress(tx, visit.path));
    if (address === null) return problem("problem.not-found");
    const { currentPath } = address;
    if (currentPath === null) return problem("problem.gone");
    return currentPath === visit.path ? problem("problem.not-found") : redirect(encodeURI(currentPath), 301);
  },
};
