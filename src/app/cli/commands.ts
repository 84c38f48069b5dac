import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Command, CommandWords } from "./command.ts";

// Every command, in the order of the help. Only the one that runs is loaded.
const loaders: ReadonlyMap<string, () => Promise<{ readonly command: Command }>> = new Map([
  ["start", () => import("./commands/start.ts")],
  ["read", () => import("./commands/read.ts")],
  ["danish", () => import("./commands/danish.ts")],
  ["promises", () => import("./commands/promises.ts")],
  ["figures", () => import("./commands/figures.ts")],
  ["precheck", () => import("./commands/precheck.ts")],
  ["import", () => import("./commands/import.ts")],
  ["fetch", () => import("./commands/fetch.ts")],
  ["publish", () => import("./commands/publish.ts")],
  ["withdraw", () => import("./commands/withdraw.ts")],
  ["print", () => import("./commands/print.ts")],
  ["body", () => import("./commands/body.ts")],
  ["efforts", () => import("./commands/efforts.ts")],
  ["export", () => import("./commands/export.ts")],
  ["seal", () => import("./commands/seal.ts")],
  ["verify", () => import("./commands/verify.ts")],
  ["check", () => import("./commands/check.ts")],
  ["backup", () => import("./commands/backup.ts")],
  ["restore", () => import("./commands/restore.ts")],
  ["config", () => import("./commands/config.ts")],
]);

/** The command of that name, or null. */
export async function findCommand(name: string): Promise<Command | null> {
  const load = loaders.get(name);
  return load === undefined ? null : (await load()).command;
}

/**
 * What the help says of every command. The build keeps it in a file beside the program, so that the help need not load
 * the reader and the database; where the program runs from its sources, the commands themselves are asked.
 */
export async function commandWords(): Promise<CommandWords[]> {
  const kept = fileURLToPath(new URL("./commands.json", import.meta.url));
  return existsSync(kept) ? (JSON.parse(await readFile(kept, "utf8")) as CommandWords[]) : loadWords();
}

/** The same, from the commands themselves. Called by the build. */
export async function loadWords(): Promise<CommandWords[]> {
  const loaded = await Promise.all([...loaders.values()].map((load) => load()));
  return loaded.map(({ command: { name, summary, usage, details = [] } }) => ({ name, summary, usage, details }));
}
