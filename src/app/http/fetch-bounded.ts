import { setTimeout as wait } from "node:timers/promises";
import { type Problem, problem } from "../../records/problem.ts";

/** What a source of figures is asked. */
export interface Asked {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it, GET. */
  readonly body?: unknown;
}

/** How long and how much is put up with. */
export interface Patience {
  /** For one try, until the last byte, in milliseconds. */
  readonly timeout: number;
  readonly mostBytes: number;
  /** Tries in all, where the source is busy or broken for a while. */
  readonly tries: number;
  /** The longest that a source may tell us to wait, in milliseconds; longer is told as a problem. */
  readonly longestWait: number;
  /** How long before the second try; twice that before the third. */
  readonly pause: number;
  readonly signal?: AbortSignal;
}

export const usualPatience: Patience = {
  timeout: 60_000,
  mostBytes: 64 * 1024 * 1024,
  tries: 3,
  longestWait: 60_000,
  pause: 2_000,
};

type Outcome = { readonly bytes: Uint8Array } | { readonly problem: Problem; readonly again: number | null };

/**
 * Asks a source and gives the whole of its answer, or a problem that says what to do: never a part. Redirects are not
 * followed, so that a key goes nowhere else. `Retry-After` is heeded (RFC 9110, in seconds or as a date by `now`).
 */
export async function fetchBounded(
  asked: Asked,
  patience: Patience = usualPatience,
  now: () => number = Date.now,
): Promise<Uint8Array | Problem> {
  const name = asked.url.host;
  for (let attempt = 1; ; attempt++) {
    const outcome = await once(asked, patience, now);
    if ("bytes" in outcome) return outcome.bytes;
    const pause = outcome.again === null ? null : Math.max(outcome.again, patience.pause * 2 ** (attempt - 1));
    if (pause === null || attempt >= patience.tries || patience.signal?.aborted) return outcome.problem;
    if (pause > patience.longestWait) return problem("problem.fetch-busy", { name, seconds: Math.ceil(pause / 1000) });
    try {
      await wait(pause, undefined, patience.signal === undefined ? {} : { signal: patience.signal });
    } catch {
      return outcome.problem;
    }
  }
}

async function once({ url, headers, body }: Asked, patience: Patience, now: () => number): Promise<Outcome> {
  const name = url.host;
  const timer = AbortSignal.timeout(patience.timeout);
  const signal = patience.signal === undefined ? timer : AbortSignal.any([timer, patience.signal]);
  const seconds = Math.ceil(patience.timeout / 1000);
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json, text/csv",
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: "manual",
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return refused(name, response, now);
    }
    const bytes = await wholeBody(response, patience.mostBytes);
    return bytes === null
      ? {
          problem: problem("problem.fetch-too-large", { name, limit: Math.floor(patience.mostBytes / 1048576) }),
          again: null,
        }
      : { bytes };
  } catch {
    if (timer.aborted) return { problem: problem("problem.fetch-timeout", { name, seconds }), again: 0 };
    // What is cut in the middle, and what cannot be reached at all, may be whole the next time.
    return { problem: problem("problem.fetch-cut", { name }), again: 0 };
  }
}

function refused(name: string, response: Response, now: () => number): Outcome {
  const { status } = response;
  if (status === 401 || status === 403) return { problem: problem("problem.fetch-key", { name }), again: null };
  if (status === 404) return { problem: problem("problem.fetch-unknown", { name }), again: null };
  const again = waitAsked(response.headers.get("retry-after"), now);
  if (status === 429 || status === 503) {
    const seconds = Math.ceil(again / 1000);
    return { problem: problem("problem.fetch-busy", { name, seconds }), again };
  }
  return { problem: problem("problem.fetch-failed", { name, status }), again: status >= 500 ? again : null };
}

function waitAsked(header: string | null, now: () => number): number {
  if (header === null) return 0;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(header);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now());
}

/** All of a body; null beyond `most`. Throws where it is cut: fewer bytes than it said to have. */
async function wholeBody(response: Response, most: number): Promise<Uint8Array | null> {
  const said = Number(response.headers.get("content-length") ?? Number.NaN);
  if (said > most) {
    await response.body?.cancel();
    return null;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    // Leaving the loop ends the connection.
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}
