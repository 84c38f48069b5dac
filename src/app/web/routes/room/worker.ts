import { problem } from "../../../../records/problem.ts";
import { always, type Route } from "../../route.ts";

/**
 * The script that keeps the pages of meetings for when the line is down. It has an address of its own, below which it
 * works, and not one that holds a hash: the browser asks it for anything newer.
 */
export const roomWorkerRoute: Route = {
  name: "room-worker",
  method: "GET",
  path: "/konto/moede/arbejder.js",
  who: "public",
  answers: "asset",
  examples: always("/konto/moede/arbejder.js"),
  handle: async (visit) => {
    const script = await visit.site.assets.find("js/room-worker.js");
    if (script === null) return problem("problem.not-found");
    return new Response(script.bytes, { headers: { "content-type": script.type, "cache-control": "no-cache" } });
  },
};
