import { problem } from "../../../records/problem.ts";
import { redirect } from "../at-address.ts";
import type { Route } from "../route.ts";

/** Style, script, fonts and icons, kept for a year: another content has another address. */
export const assetRoute: Route = {
  name: "asset",
  method: "GET",
  path: "/aktiver/:hash/:file{.+}",
  who: "public",
  answers: "asset",
  // The hash of the day is not known here; any other leads to it.
  examples: async () => [{ address: "/aktiver/nu/css/dkfds.min.css" }, { address: "/aktiver/nu/js/roed-traad.js" }],
  handle: async (visit) => {
    const { assets } = visit.site;
    const file = visit.path.split("/").slice(3).join("/");
    const asset = await assets.find(file);
    if (asset === null) return problem("problem.not-found");
    if (visit.param("hash") !== assets.hash) return redirect(assets.address(file), 302);
    const brotli = visit.accepts("br") ? asset.brotli : null;
    const headers = new Headers({
      "content-type": asset.type,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    if (brotli !== null) headers.set("content-encoding", "br");
    return new Response(brotli ?? asset.bytes, { headers });
  },
};
