import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { keepPasskey, offerPasskey, removePasskey } from "../../../../features/accounts/passkeys/new-passkey.ts";
import { askForPasskey, signInByPasskey } from "../../../../features/accounts/passkeys/sign-in-by-passkey.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import { ownPath } from "../../own-path.ts";
import { always, type Route } from "../../route.ts";
import { seeOther } from "./see-other.ts";

/** What a browser signed, as it sends it. The library checks every part of it; here only that it is one of these at all. */
const signedSchema = z.looseObject({
  id: z.string().max(2_000),
  rawId: z.string(),
  type: z.literal("public-key"),
  response: z.looseObject({}),
});

function signedIn(text: string | undefined): unknown {
  try {
    return signedSchema.safeParse(JSON.parse(text ?? "")).data ?? null;
  } catch {
    return null;
  }
}

function json(value: unknown): Response {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return new Response(JSON.stringify(value), { headers });
}

const post = { method: "POST", answers: "text" } as const;
const own = { ...post, who: "account" } as const;

/** Signing in with a passkey, and one's own keys. Off where the site can have none: then there is no such page. */
export const passkeyRoutes: readonly Route[] = [
  {
    ...post,
    name: "passkey-asked",
    path: "/log-ind/noegle/spoerg",
    who: "public",
    examples: always("/log-ind/noegle/spoerg"),
    handle: async ({ site }) =>
      site.relyingParty === null
        ? problem("problem.not-found")
        : json(await askForPasskey(site.store, site.relyingParty, site.now())),
  },
  {
    ...post,
    name: "passkey-sign-in",
    path: "/log-ind/noegle",
    who: "public",
    examples: always("/log-ind/noegle"),
    handle: async ({ site, form, address, agent }) => {
      if (site.relyingParty === null) return problem("problem.not-found");
      const sent = await form();
      const response = signedIn(sent.get("svar")) as AuthenticationResponseJSON | null;
      if (response === null) return problem("problem.passkey");
      const session = await signInByPasskey(site.store, site.relyingParty, response, { address, agent }, site.now());
      return isProblem(session) ? session : seeOther(site, ownPath(sent.get("tilbage") ?? "/konto"), session);
    },
  },
  {
    ...own,
    name: "passkey-offered",
    path: "/konto/noegle/spoerg",
    examples: always("/konto/noegle/spoerg"),
    handle: async ({ site, signedIn: who }) =>
      site.relyingParty === null || who === null
        ? problem("problem.not-found")
        : json(await offerPasskey(site.store, who, site.relyingParty, site.now())),
  },
  {
    ...own,
    name: "passkey-added",
    path: "/konto/noegle",
    examples: always("/konto/noegle"),
    handle: async ({ site, form, signedIn: who }) => {
      if (site.relyingParty === null || who === null) return problem("problem.not-found");
      const sent = await form();
      const response = signedIn(sent.get("svar")) as RegistrationResponseJSON | null;
      if (response === null) return problem("problem.passkey-new");
      const made = { response, name: sent.get("noeglenavn") ?? "" };
      const wrong = await keepPasskey(site.store, who, site.relyingParty, made, site.now());
      return wrong ?? seeOther(site, "/konto?klaret=noegle");
    },
  },
  {
    ...own,
    name: "passkey-removed",
    path: "/konto/noegle/fjern",
    examples: always("/konto/noegle/fjern"),
    handle: async ({ site, form, signedIn: who }) => {
      if (who === null) return problem("problem.not-found");
      const wrong = await removePasskey(site.store, who, (await form()).get("noegle") ?? "", site.now());
      return wrong ?? seeOther(site, "/konto?klaret=noegle-fjernet");
    },
  },
];
