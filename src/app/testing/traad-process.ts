import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

const project = path.join(import.meta.dirname, "../../..");

/** A `traad` as its user runs it: a process of its own. `said` grows line by line, of both streams; `err` is one alone. */
export interface TraadProcess {
  readonly child: ChildProcess;
  readonly said: readonly string[];
  readonly err: readonly string[];
  /** The exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts processes over one data folder, and ends those that still run when it is told to. `root`: the checkout. */
export function traadOver(data: string, root: string = project) {
  const children: ChildProcess[] = [];
  return {
    run(args: readonly string[], env: Readonly<Record<string, string>> = {}): TraadProcess {
      const child = spawn(process.execPath, [path.join(root, "bin/traad"), ...args], {
        env: { PATH: process.env.PATH, PORT: "0", TRAAD_DATA: data, TRAAD_LANG: "en", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      children.push(child);
      const said: string[] = [];
      const err: string[] = [];
      createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
      createInterface({ input: child.stderr }).on("line", (line) => {
        said.push(line);
        err.push(line);
      });
      return { child, said, err, ended: once(child, "close").then(([code]) => code as number | null) };
    },
    async stopAll(): Promise<void> {
      for (const child of children.splice(0)) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const gone = once(child, "exit");
        child.kill("SIGTERM");
        await gone;
      }
    },
  };
}

/** Waits for the line of `traad start` that says where the pages are; gives their address. */
export async function ready({ child, said, ended }: TraadProcess): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const address = said.join("\n").match(/ready: (\S+)/)?.[1];
    if (address !== undefined) return address;
    if (over) throw new Error(`The start (process ${child.pid}) ended:\n${said.join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Ends a process by a signal; gives its exit status. */
export async function stop({ child, ended }: TraadProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  return ended;
}
