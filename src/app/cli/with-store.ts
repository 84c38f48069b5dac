import type { Store } from "../../store/transaction.ts";
import { openDatabase } from "../open-database.ts";
import type { CommandIo } from "./command.ts";

/** Opens the configured database for a command, beside a server that may run, and closes it after the work. */
export async function withStore<T>(io: CommandIo, work: (store: Store) => Promise<T>): Promise<T> {
  const database = await openDatabase(io.config, { serves: false });
  try {
    return await work(database.store);
  } finally {
    await database.close();
  }
}
