import { always, type Route } from "../route.ts";

/** Search engines may read everything but searches, which have no end. */
export const robotsRoute: Route = {
  name: "robots",
  method: "GET",
  path: "/robots.txt",
  who: "public",
  answers: "text",
  examples: always("/robots.txt"),
  handle: async () =>
    new Response("User-agent: *\nDisallow: /soeg\nDisallow: /id/\n", {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
    }),
};
