import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Problem, problem } from "../../records/problem.ts";

/** A file the document shows: a picture, or a PDF whose pages it takes in. `name`: ours, as the markup has it. */
export interface PressFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the typesetter is given: markup of ours, data as JSON, the standard, the moment in seconds since 1970. */
export interface PressJob {
  readonly markup: string;
  readonly data: string;
  readonly standard: string;
  readonly seconds: number;
  readonly files?: readonly PressFile[];
}

/** The compiler refused a document: our markup is wrong, or a file it was given is. */
export class Refused extends Error {}

/** The process ended while it printed. */
export class Ended extends Error {}

/** A meeting of a thousand long items: some ten seconds. */
const mostCharacters = 4_000_000;
/** Whoever comes behind so many is asked to come again: a queue that only grows serves nobody. */
const mostWaiting = 24;
const timeLimit = 60_000;
/** A process that nobody needed for so long ends: it holds 100 MB. */
const idleTime = 60_000;

let kept: ChildProcess | null = null;
let idle: NodeJS.Timeout | null = null;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Has a document set in a process of its own, one after the other, so that the server answers others meanwhile and a
 * document that takes too long can be ended. The process is kept for the next one. Answers a problem where the document
 * is too long, takes too long, or too many wait; throws what the compiler refused, which is ours to mend.
 */
export async function press(job: PressJob, fonts: string): Promise<Uint8Array<ArrayBuffer> | Problem> {
  if (job.data.length > mostCharacters) return problem("problem.print-too-long");
  if (waiting >= mostWaiting) return problem("problem.print-busy");
  waiting++;
  const printing = queue.then(() => printOnce(job, fonts));
  queue = printing.catch(() => undefined);
  return printing.finally(() => {
    waiting--;
  });
}

/** Ends the typesetter's process where one is kept; a new one starts by itself. */
export function endPress(): void {
  kept?.kill("SIGKILL");
  kept = null;
  if (idle) clearTimeout(idle);
}

async function printOnce(job: PressJob, fonts: string): Promise<Uint8Array<ArrayBuffer> | Problem> {
  const child = openPress(fonts);
  const answer = await ask(child, job);
  if (answer === "out-of-time" || answer === "ended") endPress();
  else rest(child);
  if (answer === "out-of-time") return problem("problem.print-too-long");
  if (answer === "ended") throw new Ended("The typesetter's process ended while it printed.");
  if (answer.pdf === null) throw new Refused(`The typesetter refused the document: ${answer.failure}`);
  return new Uint8Array(answer.pdf);
}

function openPress(fonts: string): ChildProcess {
  if (idle) clearTimeout(idle);
  if (kept?.connected) {
    kept.ref();
    kept.channel?.ref();
    return kept;
  }
  // Found from here: the process may run from a folder that has no packages beside it.
  const compiler = createRequire(import.meta.url).resolve("@myriaddreamin/typst-ts-node-compiler");
  kept = fork(pressProgram(), [compiler, fonts], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  });
  return kept;
}

/** `press-child.mjs` beside the sources, or `press-child.js` beside the built program. */
function pressProgram(): string {
  const places = ["./press-child.mjs", "./press-child.js", "../press-child.js"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`The program that prints is missing; it should be at ${places[1]}. Build again.`);
  return found;
}

/** Lets a process without work neither hold this one open nor stay for ever. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(endPress, idleTime);
  idle.unref();
}

type Answer = { readonly pdf: Uint8Array | null; readonly failure: string | null };

function ask(child: ChildProcess, job: PressJob): Promise<Answer | "out-of-time" | "ended"> {
  return new Promise((resolve) => {
    const done = (answer: Answer | "out-of-time" | "ended"): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onEnd);
      child.off("error", onEnd);
      resolve(answer);
    };
    const onMessage = (answer: unknown): void => done(answer as Answer);
    const onEnd = (): void => done("ended");
    const timer = setTimeout(() => done("out-of-time"), timeLimit);
    child.on("message", onMessage);
    child.on("exit", onEnd);
    child.on("error", onEnd);
    child.send({ files: [], ...job });
  });
}
