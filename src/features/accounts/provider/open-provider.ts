import * as client from "openid-client";
import type { RoleRule } from "./role-rules.ts";

/** How the municipality's identity provider is reached, and what its claims mean. */
export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, held by PKCE alone. */
  readonly clientSecret: string | null;
  readonly rules: readonly RoleRule[];
}

/** A sign-in that was begun: kept by the browser until it comes back, and of no use in another. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go afterwards: a path of this site. */
  readonly returnTo: string;
}

/** Who somebody is, as the provider says and has signed. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The provider as the pages use it. */
export interface Provider {
  readonly rules: readonly RoleRule[];
  /** Where to send the browser, and what it keeps meanwhile. Throws where the provider cannot be reached. */
  begin(redirectUri: string, returnTo: string): Promise<{ readonly url: URL; readonly attempt: Attempt }>;
  /** Who came back by `address`. Throws where the provider refused, or anything does not fit the attempt. */
  finish(address: URL, attempt: Attempt): Promise<Identity>;
}

/**
 * OpenID Connect by authorization code with PKCE, state and nonce (RFC 6749, RFC 7636, OpenID Connect Core). The provider
 * is asked about itself when it is first needed, and again where that failed: a start does not wait for it.
 */
export function openProvider(options: ProviderOptions): Provider {
  let known: Promise<client.Configuration> | null = null;
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(options).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    rules: options.rules,
    async begin(redirectUri, returnTo) {
      const config = await configuration();
      const verifier = client.randomPKCECodeVerifier();
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier, returnTo };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: "openid profile email",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: attempt.state,
        nonce: attempt.nonce,
      });
      return { url, attempt };
    },
    async finish(address, { state, nonce, verifier }) {
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const signed = tokens.claims();
      if (signed === undefined) throw new Error("The identity provider sent no ID token.");
      // Many providers say who belongs to what only when they are asked with the access token.
      const more =
        config.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await client.fetchUserInfo(config, tokens.access_token, signed.sub);
      return { issuer: signed.iss, subject: signed.sub, claims: { ...more, ...signed } };
    },
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderOptions): Promise<client.Configuration> {
  const url = new URL(issuer);
  const authentication = clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret);
  // The configuration lets http through for this machine only.
  const execute = url.protocol === "http:" ? [client.allowInsecureRequests] : [];
  return client.discovery(url, clientId, clientSecret ?? undefined, authentication, { execute, timeout: 10 });
}
