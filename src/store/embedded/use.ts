import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isMarkAlive, processMark } from "./lock.ts";

/** A process that uses the folder: the one that serves the pages, or a command beside it. */
export interface Use {
  readonly mark: string;
  readonly pid: number;
  readonly serves: boolean;
  /** Where its pages are, once they are. */
  readonly address: string | null;
}

/** The living users of the folder; what dead ones left is removed. Call it under the folder's lock. */
export async function livingUses(folder: string): Promise<Use[]> {
  const uses = path.join(folder, "users");
  const names = await readdir(uses).catch(() => []);
  const living: Use[] = [];
  for (const name of names) {
    const use = await readUse(path.join(uses, name));
    if (use !== null && isMarkAlive(use.mark)) living.push(use);
    else await rm(path.join(uses, name), { force: true });
  }
  return living;
}

/** Writes down that this process uses the folder. Written again when the address is known. */
export async function noteUse(folder: string, serves: boolean, address: string | null): Promise<void> {
  await mkdir(path.join(folder, "users"), { recursive: true, mode: 0o700 });
  const use: Use = { mark: processMark(process.pid), pid: process.pid, serves, address };
  await writeFile(useFile(folder), JSON.stringify(use), { mode: 0o600 });
}

/** Removes this process's note. */
export async function dropUse(folder: string): Promise<void> {
  await rm(useFile(folder), { force: true });
}

function useFile(folder: string): string {
  return path.join(folder, "users", `${process.pid}.json`);
}

async function readUse(file: string): Promise<Use | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Use;
  } catch {
    return null; // half written by one that died
  }
}
