import { languages } from "../../../output/texts/say.ts";
import { problem } from "../../../records/problem.ts";
import { redirect } from "../at-address.ts";
import { ownCookie } from "../own-cookie.ts";
import { ownPath } from "../own-path.ts";
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
    const answer = redirect(ownPath(form.get("tilbage")), 303);
    answer.headers.append("set-cookie", ownCookie(visit.site, languageCookie, chosen, year));
    return answer;
  },
};
