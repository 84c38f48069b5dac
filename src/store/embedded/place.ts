import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "../refusal.ts";
import { embeddedBinaries, serverUser } from "./binaries.ts";
import { type Binaries, type ClusterFolder, ownFolder, type ServerUser } from "./cluster.ts";
import { reachableBinaries } from "./reachable-binaries.ts";

/** Where the embedded PostgreSQL keeps everything. */
export interface EmbeddedPlace {
  /** Holds the locks and the folder `postgresql`. */
  readonly folder: string;
  readonly cluster: ClusterFolder;
  /** True where the database's user could not reach the folder that was asked for, and this is another. */
  readonly moved: boolean;
}

/** What decides the place. `checkout` is the program's folder; `elsewhere` takes what the server's user cannot reach. */
export interface PlaceRequest {
  readonly dataFolder: string;
  readonly checkout: string;
  readonly elsewhere?: string;
  readonly binaries?: Binaries;
}

/**
 * Finds a folder and binaries that the server's user can reach, and makes the folder. As root the server runs as
 * another user, who sees nothing under a closed home: then data and binaries are kept in
 * `/var/lib/traad/<hash of the checkout>`. Throws a Refusal where the folder cannot be made or read.
 */
export async function findPlace(request: PlaceRequest): Promise<EmbeddedPlace> {
  const binaries = request.binaries ?? embeddedBinaries();
  const checkout = realpathSync(request.checkout);
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  const other = path.join(request.elsewhere ?? "/var/lib/traad", hash);
  // One who owns the data already goes on owning it: root may start what an ordinary user made.
  const user = ownerOf(path.join(request.dataFolder, "postgresql")) ?? serverUser();
  const moved = !canReach(user, nearest(request.dataFolder));
  const folder = moved ? path.join(other, dataName(checkout, request.dataFolder)) : request.dataFolder;
  try {
    await makeFolder(folder, user);
    await ownFolder(path.join(folder, "postgresql"), user);
  } catch (cause) {
    throw new Refusal(notWritable(folder), { cause });
  }
  // One name for the folder, however it was written, so that two starts meet in it.
  const real = realpathSync(folder);
  const reachable = await reachableBinaries(binaries, user, other);
  return { folder: real, moved, cluster: { folder: path.join(real, "postgresql"), binaries: reachable, user } };
}

/** `data` for the folder beside the program; others of the same checkout get names of their own. */
function dataName(checkout: string, dataFolder: string): string {
  if (path.resolve(dataFolder) === path.join(checkout, "data")) return "data";
  return `data-${createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 12)}`;
}

/** As root: the ordinary user who owns an existing folder, so that the server runs as that user again. */
function ownerOf(folder: string): ServerUser {
  if (process.getuid?.() !== 0 || !existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

/** The nearest folder above that is there already. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder));
}

function canReach(user: ServerUser, folder: string): boolean {
  if (user === null) return true;
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

/** The outer folder belongs to who starts the program; the server's user may walk through it, and others see nothing. */
async function makeFolder(folder: string, user: ServerUser): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(folder, { recursive: true });
  await chmod(folder, user === null ? 0o700 : 0o711);
}

function notWritable(folder: string): Refusal["sentence"] {
  return {
    da: `Mappen ${folder} kan ikke laves eller læses af den, der kører programmet. Giv adgang til den, eller sæt TRAAD_DATA til en anden mappe.`,
    en: `The folder ${folder} cannot be made or read by the one who runs the program. Give access to it, or set TRAAD_DATA to another folder.`,
  };
}
