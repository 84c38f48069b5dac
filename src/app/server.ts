import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { relyingParty } from "../features/accounts/passkeys/relying-party.ts";
import { openProvider, type ProviderOptions } from "../features/accounts/provider/open-provider.ts";
import type { SurveyKeys } from "../features/surveys/keys.ts";
import type { Language } from "../output/texts/say.ts";
import type { Signer } from "../seal/head.ts";
import type { Store } from "../store/transaction.ts";
import { interfacesOf } from "./api/interfaces.ts";
import { countRequests, type RateLimit } from "./http/rate-limit.ts";
import { type LookUpCompany, openCvrRegister } from "./marks/cvr-register.ts";
import { gatherAssets } from "./web/assets.ts";
import { mount } from "./web/mount.ts";
import { rightToPost } from "./web/right-to-post.ts";
import { openStreams } from "./web/room/room-streams.ts";
import { routes } from "./web/routes.ts";
import type { Site } from "./web/site.ts";

export interface ServerOptions {
  readonly store: Store;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where strangers reach the site; null: where it listens. */
  readonly baseUrl: string | null;
  /** How an address that is listened on is called; by its number where it is left out. */
  readonly addressOf?: (host: string, port: number) => Promise<string>;
  /** The language of those who have not chosen one. */
  readonly language: Language;
  /** How much one network address may ask. */
  readonly limit: RateLimit;
  /** Signs the chains of approvals. */
  readonly signer: Signer;
  /** What surveys need that is not in the database. */
  readonly surveyKeys: SurveyKeys;
  /** There is a mail server; else mails are kept in the outbox. */
  readonly sendsMail: boolean;
  /** The municipality's identity provider; none where it is left out. */
  readonly provider?: ProviderOptions | null;
  /** Where a map's pictures come from; maps are drawn without where it is left out. */
  readonly mapTiles?: Site["mapTiles"];
  /** The sites that may show the overview of offers in a frame; none where it is left out. */
  readonly framedBy?: Site["framedBy"];
  /** Looks companies up in the CVR register; nobody is looked up where it is left out. */
  readonly lookUpCompany?: LookUpCompany;
  readonly now: () => Date;
  readonly log: (error: unknown) => void;
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:41234`, or as `addressOf` calls it. */
  readonly url: string;
  /** Takes no more requests, ends those under way, and is done when the last has been answered. */
  close(): Promise<void>;
}

/** Gathers assets, listens, mounts the route table and the interfaces. Throws where the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const assets = await gatherAssets();
  let answer: ((request: Request) => Hono) | null = null;
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer?.(request).fetch(request, bindings) ?? new Response(null, { status: 503 }),
  });
  const provider = options.provider ? openProvider(options.provider) : null;
  const port = await listen(server, options);
  const { addressOf = numbered } = options;
  const url = await addressOf(options.host, port);
  const baseUrl = options.baseUrl ?? url;
  const streams = openStreams(options.store, options.log);
  const site = {
    ...options,
    lookUpCompany: options.lookUpCompany ?? openCvrRegister(null),
    assets,
    streams,
    baseUrl,
    relyingParty: relyingParty(baseUrl),
    rightToPost: rightToPost(routes),
    provider,
    mapTiles: options.mapTiles ?? null,
    framedBy: options.framedBy ?? [],
  };
  const count = countRequests(options.limit);
  const pages = mount(routes, site, count);
  const interfaceAt = interfacesOf(site, count);
  answer = (request) => interfaceAt(new URL(request.url).pathname) ?? pages;
  return {
    url,
    close: () => {
      streams.close();
      return close(server);
    },
  };
}

const numbered = async (host: string, port: number) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

function listen(server: ReturnType<typeof createAdaptorServer>, { host, port }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
