import { type ChildProcess, fork } from "node:child_process";
import { type Problem, problem } from "../../../records/problem.ts";
import type { SourceInput } from "../source.ts";
import type { BoundedAnswer, BoundedFormat, BoundedJob, BoundedOutcome } from "./child.ts";
import { childProgram } from "./child-program.ts";
import { childMemory, childMemoryToKeep, idleTime, timeLimit } from "./limits.ts";

let kept: ChildProcess | null = null;
let idle: NodeJS.Timeout | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a document of a binary format in a process of its own, within limits of memory and time, one after the other.
 * The process is kept for the next document. Whatever strikes the limits answers a problem; what the reader throws is
 * thrown again here.
 */
export function readBounded<F extends BoundedFormat>(
  format: F,
  input: SourceInput,
): Promise<BoundedOutcome<F> | Problem> {
  const reading = queue.then(() => readNext(format, input));
  queue = reading.catch(() => undefined);
  return reading;
}

/** Ends the reading process where one is kept. For tests and for a clean end; a new one starts by itself. */
export function endReadingProcess(): void {
  kept?.kill("SIGKILL");
  kept = null;
  if (idle) clearTimeout(idle);
}

async function readNext<F extends BoundedFormat>(format: F, input: SourceInput): Promise<BoundedOutcome<F> | Problem> {
  const used = kept !== null;
  const { name, bytes } = input;
  let outcome = await readOnce(format, input);
  // What earlier documents left behind, or the end of an idle process, must not decide over this one.
  if (used && (outcome === "out-of-memory" || outcome === "crashed")) outcome = await readOnce(format, input);
  if (typeof outcome === "string") {
    return problem(`problem.reading-${outcome}`, { name, seconds: timeLimit(bytes.length) / 1000 });
  }
  if (outcome.opened) return outcome.opened;
  throw new Error(`Reading ${format} failed inside: ${outcome.failure}`);
}

/** Asks the kept process, or a fresh one where none is kept. A process that struck a limit is ended. */
async function readOnce<F extends BoundedFormat>(
  format: F,
  { name, bytes }: SourceInput,
): Promise<BoundedAnswer<F> | Struck> {
  const child = await readingProcess();
  const outcome = await ask<F>(child, { format, name, length: bytes.length }, bytes);
  if (typeof outcome === "string") {
    if (kept === child) kept = null;
    child.kill("SIGKILL");
  } else if (outcome.resident > childMemoryToKeep) endReadingProcess();
  else rest(child);
  return outcome;
}

async function readingProcess(): Promise<ChildProcess> {
  if (idle) clearTimeout(idle);
  if (kept?.connected) {
    kept.ref();
    kept.channel?.ref();
    return kept;
  }
  kept = fork(await childProgram(), [], {
    execArgv: [`--max-old-space-size=${childMemory.heapMegabytes}`, "--max-semi-space-size=8"],
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    env: {},
  });
  // A child that dies while it is fed is known by its exit.
  kept.stdin?.on("error", () => undefined);
  return kept;
}

/** Lets a process without work neither hold this one open nor stay for ever. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  idle = setTimeout(endReadingProcess, idleTime);
  idle.unref();
}

type Struck = "out-of-memory" | "out-of-time" | "crashed";

function ask<F extends BoundedFormat>(
  child: ChildProcess,
  job: BoundedJob,
  bytes: Uint8Array,
): Promise<BoundedAnswer<F> | Struck> {
  return new Promise((resolve) => {
    const done = (outcome: BoundedAnswer<F> | Struck): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      resolve(outcome);
    };
    const onMessage = (answer: unknown): void => done(answer as BoundedAnswer<F>);
    const onError = (): void => done("crashed");
    // V8 ends a full heap by SIGABRT; the watch in the child ends a full process by SIGUSR2.
    const onExit = (_code: number | null, signal: string | null): void =>
      done(signal === "SIGABRT" || signal === "SIGUSR2" ? "out-of-memory" : "crashed");
    const timer = setTimeout(() => done("out-of-time"), timeLimit(bytes.length));
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onError);
    child.send(job);
    child.stdin?.write(bytes);
  });
}
