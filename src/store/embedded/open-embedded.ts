import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Place } from "../connect/database.ts";
import { type Owner, withOwner } from "../connect/open.ts";
import { Refusal } from "../refusal.ts";
import { type ClusterFolder, createCluster, runningServer, type Server, startServer, stopServer } from "./cluster.ts";
import { withLock } from "./lock.ts";
import { type EmbeddedPlace, findPlace, type PlaceRequest } from "./place.ts";
import { dropUse, livingUses, noteUse, type Use } from "./use.ts";

/** The embedded PostgreSQL, running, with this process as one of its users. */
export interface Embedded {
  readonly place: Place;
  readonly owner: Owner;
  /** Where it keeps everything, and whether that is another place than was asked for. */
  readonly folder: string;
  readonly moved: boolean;
  /** True where the server ran already: beside us, or left behind by a process that was killed. */
  readonly adopted: boolean;
  /** Tells others where the pages are, for the sentence that refuses a second start. */
  announce(address: string): Promise<void>;
  /** Leaves it; the last to leave stops the server. */
  release(): Promise<void>;
}

/** `serves`: this process serves the pages, and only one may on a folder; commands may run beside it. */
export interface EmbeddedRequest extends PlaceRequest {
  readonly serves: boolean;
}

const database = "traad";

const settings = {
  shared_buffers: "128MB",
  max_connections: "60",
  random_page_cost: "1.1", // a disk without moving parts
  jit: "off", // short questions: compiling them costs more than it gives
  max_wal_size: "1GB",
  autovacuum_naptime: "15s", // after an import the search's estimates follow soon; the default is a minute
};

/**
 * Starts the embedded PostgreSQL of a folder, or joins the one that runs there. Throws a Refusal when another
 * process serves from the folder, and where the folder was made by another version of PostgreSQL.
 */
export async function openEmbedded(request: EmbeddedRequest): Promise<Embedded> {
  const place = await findPlace(request);
  const lock = path.join(place.folder, "lock");
  const { server, adopted } = await withLock(lock, async () => {
    const other = (await livingUses(place.folder)).find((use) => use.serves);
    if (request.serves && other !== undefined) throw new Refusal(inUse(place, other));
    const running = await runningServer(place.cluster);
    const up = running ?? (await startFresh(place.cluster));
    await makeDatabase(up);
    await noteUse(place.folder, request.serves, null);
    return { server: up, adopted: running !== null };
  });
  return {
    place: { ...server.place, database },
    owner: server.owner,
    folder: place.folder,
    moved: place.moved,
    adopted,
    announce: (address) => noteUse(place.folder, request.serves, address),
    release: () =>
      withLock(lock, async () => {
        await dropUse(place.folder);
        if ((await livingUses(place.folder)).length > 0) return;
        const last = await runningServer(place.cluster);
        if (last !== null) await stopServer(last);
      }),
  };
}

async function startFresh(cluster: ClusterFolder): Promise<Server> {
  const made = await readFile(path.join(cluster.folder, "pg", "PG_VERSION"), "utf8").catch(() => null);
  if (made === null) await createCluster(cluster, { durable: true });
  else await refuseOtherVersion(cluster, made.trim());
  return startServer(cluster, settings);
}

async function makeDatabase(server: Server): Promise<void> {
  await withOwner({ ...server.place, database: "postgres" }, server.owner, async (client) => {
    const { rows } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${database} TEMPLATE template0`);
  });
}

async function refuseOtherVersion(cluster: ClusterFolder, made: string): Promise<void> {
  const { stdout } = await promisify(execFile)(path.join(cluster.binaries.folder, "postgres"), ["--version"]);
  const own = stdout.match(/\d+/)?.[0];
  if (own === made) return;
  throw new Refusal({
    da: `Mappen ${cluster.folder} er lavet af PostgreSQL ${made}, og programmet har nu ${own}. Tag en sikkerhedskopi med den udgave, der lavede den (traad backup), og læg den ind i en ny mappe med traad restore.`,
    en: `The folder ${cluster.folder} was made by PostgreSQL ${made}, and the program now has ${own}. Take a backup with the version that made it (traad backup), and put it into a new folder with traad restore.`,
  });
}

function inUse(place: EmbeddedPlace, other: Use): Refusal["sentence"] {
  const where = other.address === null ? "" : ` (${other.address})`;
  return {
    da: `Mappen ${place.folder} bruges allerede af en anden start: proces ${other.pid}${where}. Stop den først, eller sæt TRAAD_DATA til en anden mappe.`,
    en: `The folder ${place.folder} is in use by another start: process ${other.pid}${where}. Stop that one first, or set TRAAD_DATA to another folder.`,
  };
}
