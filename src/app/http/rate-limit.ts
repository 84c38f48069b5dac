import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientAddress } from "./client-address.ts";

export interface RateLimit {
  /** Requests a second from one network address; 0 sets no limit. */
  readonly perSecond: number;
  /** Trusted proxies in front of the program. */
  readonly proxies: number;
}

/** The network address a request is counted by. */
export function addressOf(c: Context, proxies: number): string {
  return clientAddress(getConnInfo(c).remote.address, c.req.header("x-forwarded-for"), proxies);
}

// A page fetches a handful of files at once, and people open several pages: the count is kept over some seconds.
const window = 5;

/** Makes what lets a request through, or answers with `refuse` where one network address asks too much. */
export type CountRequests = (refuse: (c: Context) => Promise<Response>) => MiddlewareHandler;

/** One count for pages and interfaces together; what is left is said in the RateLimit headers. */
export function countRequests(limit: RateLimit): CountRequests {
  if (limit.perSecond === 0) return () => (_c, next) => next();
  const points = limit.perSecond * window;
  const limiter = new RateLimiterMemory({ points, duration: window });
  return (refuse) => async (c, next) => {
    const taken = await limiter.consume(addressOf(c, limit.proxies)).catch((error: unknown) => {
      if (error instanceof RateLimiterRes) return error;
      throw error;
    });
    const seconds = Math.max(1, Math.ceil(taken.msBeforeNext / 1000));
    const tooMany = taken.consumedPoints > points;
    if (tooMany) c.res = await refuse(c);
    else await next();
    // The form of the IETF's draft on RateLimit headers.
    c.res.headers.set("ratelimit-policy", `"address";q=${points};w=${window}`);
    c.res.headers.set("ratelimit", `"address";r=${Math.max(0, taken.remainingPoints)};t=${seconds}`);
    if (tooMany) c.res.headers.set("retry-after", `${seconds}`);
  };
}
