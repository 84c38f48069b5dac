import { firstAdministratorToken } from "../features/accounts/first-administrator.ts";
import type { Store } from "../store/transaction.ts";
import type { CommandIo } from "./cli/command.ts";
import type { DatabaseServer } from "./open-database.ts";

/** Says where the data is, where that is another place than was asked for. */
export function sayFolder(io: CommandIo, server: DatabaseServer): void {
  if (!server.moved) return;
  const words = {
    da: `Databasens bruger kan ikke nå ${io.config.dataFolder}. Data og programmer ligger derfor i ${server.folder}.`,
    en: `The database's user cannot reach ${io.config.dataFolder}. Data and programs are therefore kept in ${server.folder}.`,
  };
  io.stdout.write(`${words[io.lang]}\n`);
}

/** Says the link by which the first administrator makes an account, as long as there is none. A new one each start. */
export async function sayFirstLink(io: CommandIo, store: Store, url: string): Promise<void> {
  const token = await firstAdministratorToken(store, new Date());
  if (token === null) return;
  const link = `${io.config.baseUrl ?? url}/konto/invitation/${token}`;
  const words = {
    da: `Den første administrator laver sin konto her (linket virker én gang, i et døgn): ${link}`,
    en: `The first administrator makes an account here (the link works once, for a day): ${link}`,
  };
  io.stdout.write(`${words[io.lang]}\n`);
}

/** Says where the pages are. */
export function sayReady(io: CommandIo, url: string): void {
  const words = {
    da: `Rød Tråd er klar: ${io.config.baseUrl ?? url}  (stop med Ctrl-C)`,
    en: `Rød Tråd is ready: ${io.config.baseUrl ?? url}  (stop with Ctrl-C)`,
  };
  io.stdout.write(`${words[io.lang]}\n`);
}

/** Waits until the process is asked to stop. */
export function waitForEnd(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve();
    else stopped.addEventListener("abort", () => resolve(), { once: true });
  });
}
