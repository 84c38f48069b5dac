import { z } from "zod";
import type { Attempt } from "../../../../features/accounts/provider/open-provider.ts";
import { signInByProvider } from "../../../../features/accounts/provider/sign-in-by-provider.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import { cookieName, ownCookie } from "../../own-cookie.ts";
import { ownPath } from "../../own-path.ts";
import type { Route } from "../../route.ts";
import type { Site } from "../../site.ts";
import { seeOther } from "./see-other.ts";

const returnPath = "/log-ind/retur";
/** How long (s) one may be at the provider. */
const patience = 600;
const attemptName = "traad-login";

const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** What the browser keeps until it comes back: nobody else's browser can end what this one began. */
function attemptCookie(site: Site, attempt: Attempt | null): string {
  const value = attempt === null ? "" : Buffer.from(JSON.stringify(attempt)).toString("base64url");
  return ownCookie(site, attemptName, value, attempt === null ? 0 : patience);
}

function attemptIn(value: string | null): Attempt | null {
  try {
    return attemptSchema.parse(JSON.parse(Buffer.from(value ?? "", "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

/** Signing in with the municipality's identity provider: out to it, and back. */
export const providerRoutes: readonly Route[] = [
  {
    name: "provider-begin",
    method: "GET",
    path: "/log-ind/kommune",
    who: "public",
    answers: "redirect",
    examples: async () => [{ address: "/log-ind/kommune", status: 404 }],
    handle: async ({ site, query }) => {
      if (site.provider === null) return problem("problem.not-found");
      const returnTo = ownPath(query.get("tilbage") ?? "/konto");
      try {
        const { url, attempt } = await site.provider.begin(site.baseUrl + returnPath, returnTo);
        const headers = { location: url.href, "cache-control": "no-store", "set-cookie": attemptCookie(site, attempt) };
        return new Response(null, { status: 303, headers });
      } catch (error) {
        site.log(error);
        return problem("problem.provider-away");
      }
    },
  },
  {
    name: "provider-return",
    method: "GET",
    path: returnPath,
    who: "public",
    answers: "redirect",
    examples: async () => [{ address: returnPath, status: 404 }],
    handle: async ({ site, here, agent, cookie }) => {
      if (site.provider === null) return problem("problem.not-found");
      const attempt = attemptIn(cookie(cookieName(site, attemptName)));
      if (attempt === null) return problem("problem.provider-refused");
      const identity = await site.provider.finish(new URL(here, site.baseUrl), attempt).catch((error: unknown) => {
        site.log(error);
        return null;
      });
      if (identity === null) return problem("problem.provider-refused");
      const session = await signInByProvider(site.store, identity, site.provider.rules, agent, site.now());
      if (isProblem(session)) return session;
      const answer = seeOther(site, ownPath(attempt.returnTo), session);
      answer.headers.append("set-cookie", attemptCookie(site, null));
      return answer;
    },
  },
];
