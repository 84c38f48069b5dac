import { languages } from "../../../output/texts/say.ts";
import { problem } from "../../../records/problem.ts";
import { redirect } from "../at-address.ts";
import type { Route } from "../route.ts";
import { languageCookie } from "../visit.ts";

const year = 365 * 24 * 60 * 60;

/**
 * The switch of language: remembers the choice in a cookie and returns to the page it was made on. It changes nothing
 * for anybody else and returns to this site only, so it needs no token.
 */
export const languageRoute: Route = {
  name: "language",
  method: "POST",
  path: "/sprog",
  who: "public",
  answers: "redirect",
  examples: async () => [{ address: "/sprog", fields: { sprog: "en", tilbage: "/" } }],
  handle: async (visit) => {
    const form = await visit.form();
    const chosen = languages.find((language) => language === form.get("sprog"));
    if (chosen === undefined) return problem("problem.bad-request");
    const answer = redirect(ownPath(form.get("tilbage") ?? "/", visit.site.baseUrl), 303);
    const secure = visit.site.baseUrl.startsWith("https:") ? "; Secure" : "";
    answer.headers.append(
      "set-cookie",
      `${languageCookie}=${chosen}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`,
    );
    return answer;
  },
};

/** The path and query of an address on this site; the front page for anything that leads elsewhere. */
export function ownPath(asked: string, baseUrl: string): string {
  if (!asked.startsWith("/") || !URL.canParse(asked, baseUrl)) return "/";
  const url = new URL(asked, baseUrl);
  // A path that begins with two slashes would lead the browser to another site.
  return url.origin === new URL(baseUrl).origin && !url.pathname.startsWith("//") ? url.pathname + url.search : "/";
}
