import type { ProviderOptions } from "../../features/accounts/provider/open-provider.ts";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import { pdfWords } from "../../output/print/testing/pdf-words.ts";
import { newKey, type Signer, signerOf } from "../../seal/head.ts";
import type { Store } from "../../store/transaction.ts";
import type { LookUpCompany } from "../marks/cvr-register.ts";
import { type RunningServer, startServer } from "../server.ts";
import { testSurveyKeys } from "../testing/test-survey-keys.ts";
import type { Site } from "./site.ts";

/** One who visits the site without a browser: keeps cookies, follows nothing, sends forms as a page of the site does. */
export interface TestVisitor {
  readonly get: (address: string) => Promise<Answer>;
  readonly post: (address: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  /** A form with a file in its field `fil`. */
  readonly upload: (
    address: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
    fields?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Of a PDF all that it says, shown or not. */
  readonly text: string;
  /** The form token of the page, or empty. */
  readonly token: string;
}

/** The real server over a store, on a port of its own. The clock stands still unless it is given. */
export async function startTestServer(
  store: Store,
  options: {
    readonly now?: () => Date;
    readonly perSecond?: number;
    readonly host?: string;
    readonly log?: (error: unknown) => void;
    readonly provider?: ProviderOptions;
    readonly signer?: Signer;
    readonly surveyKeys?: SurveyKeys;
    readonly lookUpCompany?: LookUpCompany;
    readonly mapTiles?: Site["mapTiles"];
    readonly framedBy?: Site["framedBy"];
  } = {},
): Promise<RunningServer> {
  return startServer({
    store,
    host: options.host ?? "127.0.0.1",
    port: 0,
    baseUrl: null,
    language: "da",
    sendsMail: false,
    ...(options.provider === undefined ? {} : { provider: options.provider }),
    ...(options.lookUpCompany === undefined ? {} : { lookUpCompany: options.lookUpCompany }),
    signer: options.signer ?? signerOf(newKey()),
    surveyKeys: options.surveyKeys ?? (await testSurveyKeys()),
    mapTiles: options.mapTiles ?? null,
    framedBy: options.framedBy ?? [],
    limit: { perSecond: options.perSecond ?? 0, proxies: 0 },
    now: options.now ?? (() => new Date("2026-03-02T08:00:00Z")),
    log: options.log ?? ((error) => console.error(error)),
  });
}

/** A new visitor without cookies. */
export function newVisitor(url: string): TestVisitor {
  const cookies = new Map<string, string>();
  let token = "";
  async function ask(address: string, init: RequestInit): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, ...(cookie === "" ? {} : { cookie }) };
    const response = await fetch(new URL(address, url), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const isPdf = response.headers.get("content-type") === "application/pdf";
    const text = isPdf ? await pdfWords(new Uint8Array(await response.arrayBuffer())) : await response.text();
    token = /name="token" value="([^"]*)"/.exec(text)?.[1] ?? token;
    return { status: response.status, headers: response.headers, text, token };
  }
  return {
    get: (address) => ask(address, {}),
    post: (address, fields) =>
      ask(address, {
        method: "POST",
        headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ token, ...fields }).toString(),
      }),
    upload: (address, file, fields = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ token, ...fields })) body.set(name, value);
      body.set("fil", new File([new Uint8Array(file.bytes)], file.name));
      return ask(address, { method: "POST", headers: { origin: url }, body });
    },
  };
}
