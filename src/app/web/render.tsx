import type { JSX } from "hono/jsx/jsx-runtime";
import { type Head, Layout } from "./parts/layout.tsx";
import type { Visit } from "./visit.ts";

/** Markup as a component returns it. */
export type Markup = JSX.Element;

/**
 * A whole page as a response. The main part is written first, so that the layout can list the abbreviations it used.
 * A page depends on the visitor's language and is always asked for again.
 */
export async function page(visit: Visit, head: Head, main: Markup, status = 200): Promise<Response> {
  const body = (await main).toString();
  const whole = await (<Layout visit={visit} head={head} body={body} status={status} />);
  return new Response(`<!DOCTYPE html>${whole}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": visit.language,
      "cache-control": "no-cache",
      vary: "Cookie",
    },
  });
}
