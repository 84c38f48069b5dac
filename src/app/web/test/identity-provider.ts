import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** What the provider says of a person. */
export type Person = Readonly<Record<string, unknown>> & { readonly sub: string };

/** A real provider on this machine. Whoever comes is `person`: what people do with their password there is not ours. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Begins to answer for a client that comes back to `redirectUri`. */
  readonly serve: (redirectUri: string) => void;
  person: Person;
  close(): Promise<void>;
}

export const providerClient = { clientId: "roed-traad", clientSecret: "kun-til-proeven-0123456789abcdef" } as const;

/** Starts it with the claims of `person`. Claims beyond the standard's are told to who asks with the access token only. */
export async function startIdentityProvider(person: Person): Promise<IdentityProvider> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: IdentityProvider = {
    issuer,
    person,
    serve: (redirectUri) => {
      const provider = newProvider(issuer, redirectUri, () => running.person);
      const all = provider.callback();
      answer = (request, response) => {
        if (!request.url?.startsWith("/interaction/")) return void all(request, response);
        void provider.interactionFinished(request, response, { login: { accountId: running.person.sub } });
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return running;
}

function newProvider(issuer: string, redirectUri: string, who: () => Person): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: providerClient.clientId,
        client_secret: providerClient.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: { openid: ["sub", "groups"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...who(), sub }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ["kun-til-proeven"] },
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
}
