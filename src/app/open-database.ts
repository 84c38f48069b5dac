import { fileURLToPath } from "node:url";
import type { Place } from "../store/connect/database.ts";
import { type Owner, prepareStore } from "../store/connect/open.ts";
import type { Login } from "../store/connect/roles.ts";
import { findServerDatabase } from "../store/connect/server-database.ts";
import { openEmbedded } from "../store/embedded/open-embedded.ts";
import type { Store } from "../store/transaction.ts";
import type { Config } from "./config.ts";
import { projectFolder } from "./project-folder.ts";

/** Where the database is, before anything in it is looked at. */
export interface DatabaseServer {
  readonly place: Place;
  readonly owner: Owner;
  /** The folder of the embedded PostgreSQL; null for a server of DATABASE_URL. */
  readonly folder: string | null;
  /** True where that is not the folder that was asked for, since the database's user could not reach it. */
  readonly moved: boolean;
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/** The migrated database, open. `close` also leaves the embedded server, which the last user stops. */
export interface OpenDatabase {
  readonly store: Store;
  readonly server: DatabaseServer;
  /** The login that background work uses the queue by. */
  readonly login: Login;
  close(): Promise<void>;
}

/** Finds the server of DATABASE_URL, or starts or joins the embedded one. Throws a Refusal where neither can be. */
export async function findServer(config: Config, serves: boolean): Promise<DatabaseServer> {
  if (config.databaseUrl !== null) {
    const found = await findServerDatabase(config.databaseUrl);
    return { ...found, folder: null, moved: false, announce: async () => undefined, release: async () => undefined };
  }
  const checkout = projectFolder(fileURLToPath(import.meta.url));
  return openEmbedded({ dataFolder: config.dataFolder, checkout, serves });
}

/** Opens the database: found, migrated by its owner, then only the two logins without power. */
export async function openDatabase(config: Config, options: { serves: boolean }): Promise<OpenDatabase> {
  const server = await findServer(config, options.serves);
  try {
    const connections = config.databaseConnections;
    const bounds = { appConnections: connections, publicConnections: connections };
    const { store, logins } = await prepareStore(server.place, server.owner, bounds);
    const close = async () => {
      await store.close();
      await server.release();
    };
    return { store, server, login: logins.app, close };
  } catch (error) {
    await server.release();
    throw error;
  }
}
