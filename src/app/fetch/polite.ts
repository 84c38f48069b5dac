import { setTimeout as wait } from "node:timers/promises";
import type { Problem } from "../../records/problem.ts";
import { fetchBounded, type Patience, usualPatience } from "../http/fetch-bounded.ts";

/** Asks a site one thing at a time. */
export interface Polite {
  /** The whole of an answer, or a problem. Asked one after the other, however many are waiting. */
  readonly get: (url: URL, accept: string) => Promise<Uint8Array | Problem>;
}

export interface PoliteOptions {
  /** Requests a second at most; 0 sets no limit. */
  readonly perSecond: number;
  /** What we say we are. */
  readonly userAgent: string;
  readonly patience?: Patience;
  readonly signal?: AbortSignal;
}

/**
 * A client that keeps to one connection and to a rate, tells who it is, and heeds *Retry-After*. Time is that of the
 * machine's own clock, which no change of the time of day moves.
 */
export function polite({ perSecond, userAgent, patience = usualPatience, signal }: PoliteOptions): Polite {
  const gap = perSecond === 0 ? 0 : 1000 / perSecond;
  let last: Promise<unknown> = Promise.resolve();
  let next = 0;
  const turn = async (url: URL, accept: string): Promise<Uint8Array | Problem> => {
    const pause = next - performance.now();
    // A stop while it waits: the request is not sent, and says so itself.
    if (pause > 0) await wait(pause, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    next = performance.now() + gap;
    return fetchBounded(
      { url, headers: { accept, "user-agent": userAgent } },
      signal === undefined ? patience : { ...patience, signal },
    );
  };
  return {
    get: (url, accept) => {
      const asked = last.then(() => turn(url, accept));
      last = asked.catch(() => undefined);
      return asked;
    },
  };
}
