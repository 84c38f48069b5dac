import { problem } from "../../records/problem.ts";
import { always, type Route } from "./route.ts";

/**
 * The script that answers for what is on the device while the line is down. It has an address of its own, below which it
 * works, and not one that holds a hash: the browser asks it for anything newer. `scope`: where it works besides, when that
 * is wider than the folder of its address (Service Workers, section on `Service-Worker-Allowed`).
 */
export function deviceWorkerRoute(name: string, path: string, scope?: string): Route {
  return {
    name,
    method: "GET",
    path,
    who: "public",
    answers: "asset",
    examples: always(path),
    handle: async (visit) => {
      const script = await visit.site.assets.find("js/device-worker.js");
      if (script === null) return problem("problem.not-found");
      const allowed: Readonly<Record<string, string>> = scope === undefined ? {} : { "service-worker-allowed": scope };
      return new Response(script.bytes, {
        headers: { "content-type": script.type, "cache-control": "no-cache", ...allowed },
      });
    },
  };
}
