import { readFileSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "./cluster.ts";

/**
 * Runs `work` while no other process holds the lock file, and waits for those that do. A lock whose process has died
 * is taken over. `onWait` is called once where there is someone to wait for.
 */
export async function withLock<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  let waited = false;
  while (!(await take(file))) {
    if (!waited) onWait?.();
    waited = true;
    await wait(10);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** A process and when it began: a number that is used again later is not the same process. */
export function processMark(pid: number): string {
  return `${pid} ${startTime(pid)}`;
}

/** Whether the process of a mark still runs. */
export function isMarkAlive(mark: string): boolean {
  const [pid = "", began = ""] = mark.trim().split(" ");
  return isAlive(Number(pid)) && startTime(Number(pid)) === began;
}

/** Linux tells when a process began (clock ticks since the machine did); elsewhere the number must do. */
function startTime(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}

async function take(file: string): Promise<boolean> {
  if (await make(file)) return true;
  if (!(await isStale(file))) return false;
  // Two may find the same dead lock: only the one that holds the breaker removes it, and looks again before.
  const breaker = `${file}.breaking`;
  if (!(await make(breaker))) {
    const age = await stat(breaker).catch(() => null);
    if (age !== null && Date.now() - age.mtimeMs > 10_000) await rm(breaker, { force: true });
    return false;
  }
  try {
    if (await isStale(file)) await rm(file, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
  return false;
}

async function make(file: string): Promise<boolean> {
  try {
    await writeFile(file, processMark(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function isStale(file: string): Promise<boolean> {
  const mark = await readFile(file, "utf8").catch(() => null);
  if (mark === null) return false;
  // An empty file is being written this moment, or its writer died before the first byte.
  if (mark === "") {
    const age = await stat(file).catch(() => null);
    return age !== null && Date.now() - age.mtimeMs > 10_000;
  }
  return !isMarkAlive(mark);
}
