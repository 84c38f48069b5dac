import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Place } from "../../src/store/connect/database.ts";
import { type Owner, prepareStore, withOwner } from "../../src/store/connect/open.ts";
import { embeddedBinaries, serverUser } from "../../src/store/embedded/binaries.ts";
import {
  type ClusterFolder,
  createCluster,
  runningServer,
  type Server,
  startServer,
  stopServer,
} from "../../src/store/embedded/cluster.ts";
import { reachableBinaries } from "../../src/store/embedded/reachable-binaries.ts";
import type { Store } from "../../src/store/transaction.ts";
import { fillStore } from "../fill-store.ts";
import { indexCorpus, multiplyCorpus } from "./multiply.ts";

/** A country's index on a server of its own. */
export interface Country {
  readonly store: Store;
  readonly place: Place;
  readonly owner: Owner;
  readonly items: number;
  readonly different: number;
  /** Stops the server, and removes the data where no folder was named for it. */
  close(): Promise<void>;
}

const database = "country";
const different = 20_000; // texts that the country is made of
const municipality = 10_000; // items of one body, so that a million are a hundred bodies

// What a server of this size is given: a quarter of 16 GB. Nothing needs to survive a failing machine.
const settings = {
  shared_buffers: "4GB",
  effective_cache_size: "12GB",
  max_connections: "60",
  random_page_cost: "1.1",
  jit: "off",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "8GB",
};

/**
 * Opens the country in a folder, making what is missing of it: the texts, then copy after copy, then the indexes. One
 * that was interrupted goes on where it was. Without a folder it is made in a new one.
 */
export async function openCountry(items: number, named: string | null): Promise<Country> {
  const folder = named ?? mkdtempSync(path.join(tmpdir(), "traad-country-"));
  const user = serverUser();
  const binaries = await reachableBinaries(embeddedBinaries(), user, path.join(folder, "binaries"));
  const server = await serverOf({ folder, binaries, user });
  const place: Place = { ...server.place, database };
  const { owner } = server;
  const { store } = await prepareStore(place, owner, { appConnections: 4, publicConnections: 4 });
  const copies = Math.ceil(items / different);
  if ((await rowsOf(place, owner)) < different) {
    await fillStore(store, { items: different, bodies: different / municipality }, progress("texts"));
  }
  await multiplyCorpus(place, owner, copies, progress("copies"));
  await indexCorpus(place, owner);
  return {
    store,
    place,
    owner,
    items: copies * different,
    different,
    close: async () => {
      await store.close();
      await stopServer(server);
      if (named === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serverOf(cluster: ClusterFolder): Promise<Server> {
  const running = await runningServer(cluster);
  if (running !== null) return running;
  const start = async () => startServer(cluster, settings);
  const server = await start().catch(async () => {
    await createCluster(cluster, { durable: false });
    return start();
  });
  await withOwner({ ...server.place, database: "postgres" }, server.owner, async (client) => {
    const { rows } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${database} TEMPLATE template0`);
  });
  return server;
}

async function rowsOf(place: Place, owner: Owner): Promise<number> {
  return withOwner(place, owner, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM (SELECT FROM public_search LIMIT $1) AS beginning",
      [different],
    );
    return rows[0]?.n ?? 0;
  });
}

function progress(name: string): (done: number) => void {
  const from = performance.now();
  return (done) => process.stderr.write(`  ${name} ${done} (${Math.round((performance.now() - from) / 1000)} s)\n`);
}
