import type { Store, Transaction } from "../../store/transaction.ts";

/** What every request to the interfaces shares. */
export interface ApiSite {
  readonly store: Store;
  /** Where strangers reach the site, without a slash at the end. */
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly log: (error: unknown) => void;
}

/** One request. Whoever asks is a stranger: no cookie and no session is looked at. */
export interface ApiRequest {
  readonly site: ApiSite;
  /** A part of the path by its name in the route's pattern, decoded; empty where the pattern has none. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The path as it was asked for, encoded. */
  readonly path: string;
  /** True where the client already has what this entity tag names. */
  readonly has: (etag: string) => boolean;
}

/** What cannot be answered. `message`: for people, in Danish; `detail`: for who wrote the program that asks. */
export interface ApiFault {
  readonly status: 400 | 404 | 410;
  readonly message: string;
  readonly detail: string;
}

/** An object to be sent as JSON. */
export interface ApiJson {
  readonly json: unknown;
}

interface ApiRouteHead {
  readonly name: string;
  /** Hono's pattern. */
  readonly path: string;
  /** Addresses that the store at hand can answer. */
  readonly examples: (tx: Transaction) => Promise<readonly string[]>;
}

/** Answers with an object that is the same for all who ask, as long as nothing is written in the store. */
interface JsonRoute extends ApiRouteHead {
  readonly answers: "json";
  readonly handle: (request: ApiRequest) => Promise<ApiJson | ApiFault>;
}

interface FileRoute extends ApiRouteHead {
  readonly answers: "file";
  readonly handle: (request: ApiRequest) => Promise<Response | ApiFault>;
}

/** One line of an interface's table: the server is mounted from it and tests walk it. */
export type ApiRoute = JsonRoute | FileRoute;

/** True for what could not be answered. */
export function isFault(answer: object): answer is ApiFault {
  return "status" in answer && "detail" in answer && !(answer instanceof Response);
}

export const notFound: ApiFault = {
  status: 404,
  message: "Her er ikke noget. Adressen er måske skrevet forkert.",
  detail: "Nothing has this address.",
};

/** True for an id as addresses have it: in small letters, so that each object has one address. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
}
