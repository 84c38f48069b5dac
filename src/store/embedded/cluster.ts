import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { chown, lstat, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Place } from "../connect/database.ts";

/** Where the programs `initdb` and `postgres` are. */
export interface Binaries {
  readonly folder: string;
}

/** The operating system's user that the server runs as; null for the user this process runs as. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/** A folder that holds one PostgreSQL: `pg/` its data, `run/` its socket, `password` its owner's, `log` its words. */
export interface ClusterFolder {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
}

/** A server that answers. */
export interface Server {
  readonly pid: number;
  readonly place: Omit<Place, "database">;
  readonly owner: { readonly user: string; readonly password: string };
}

const ownerName = "traad";
const port = 5432; // with a UNIX socket only a part of its name

/**
 * Makes a new, empty PostgreSQL that sorts Danish and lets nobody in without a password. `durable`: written to the
 * disk before this returns. A folder where this was interrupted is made from the start again.
 */
export async function createCluster(cluster: ClusterFolder, options: { durable: boolean }): Promise<void> {
  await ownFolder(cluster.folder, cluster.user);
  const passwordFile = path.join(cluster.folder, "password");
  await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (cluster.user !== null) await chown(passwordFile, cluster.user.uid, cluster.user.gid);
  const data = path.join(cluster.folder, "pg");
  const half = `${data}.half`;
  await rm(half, { recursive: true, force: true });
  const flags = [
    `--pgdata=${half}`,
    `--username=${ownerName}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=icu",
    "--icu-locale=da",
    "--no-instructions",
    ...(options.durable ? [] : ["--no-sync"]),
  ];
  try {
    await promisify(execFile)(path.join(cluster.binaries.folder, "initdb"), flags, {
      ...(cluster.user ?? {}),
      cwd: cluster.folder,
      env: serverEnvironment(),
    });
  } catch (cause) {
    throw new Error(`PostgreSQL's folder ${data} could not be made: ${errorText(cause)}`, { cause });
  }
  await rename(half, data);
}

/**
 * Starts the server of a folder and waits until it answers. It goes on when this process ends: stop it with
 * `stopServer`. `settings` are PostgreSQL's own (`fsync`, `shared_buffers` …). Throws with the server's own last
 * words when it does not start.
 */
export async function startServer(cluster: ClusterFolder, settings: Readonly<Record<string, string>>): Promise<Server> {
  const socket = await socketFolder(cluster);
  const all = { listen_addresses: "", unix_socket_directories: socket, unix_socket_permissions: "0700", ...settings };
  const log = await open(path.join(cluster.folder, "log"), "w", 0o600);
  const child = spawn(
    path.join(cluster.binaries.folder, "postgres"),
    ["-D", path.join(cluster.folder, "pg"), "-p", `${port}`, ...toFlags(all)],
    {
      ...(cluster.user ?? {}),
      cwd: cluster.folder,
      env: serverEnvironment(),
      detached: true, // a Ctrl-C in the terminal reaches us, and we stop the server in good order
      stdio: ["ignore", log.fd, log.fd],
    },
  );
  try {
    await untilReady(cluster, child);
  } finally {
    await log.close();
  }
  child.unref();
  const server = await runningServer(cluster);
  if (server === null) throw new Error(`PostgreSQL in ${cluster.folder} ended right after its start.`);
  return server;
}

/**
 * The server that runs on the folder and answers, or null. Waits for one that is just starting or stopping.
 * A file left by a dead server is removed, also where its number now is another process's.
 */
export async function runningServer(cluster: Pick<ClusterFolder, "folder">): Promise<Server | null> {
  const data = path.join(cluster.folder, "pg");
  let file = await postmasterFile(cluster.folder);
  const settled = async () => {
    file = await postmasterFile(cluster.folder);
    return file === null || file.status === "ready" || !isServerOf(file.pid, data);
  };
  await until(settled, 60_000, `PostgreSQL in ${cluster.folder} neither starts nor stops.`);
  if (file === null) return null;
  if (!isServerOf(file.pid, data)) {
    await rm(path.join(data, "postmaster.pid"), { force: true });
    return null;
  }
  const password = await readFile(path.join(cluster.folder, "password"), "utf8");
  return { pid: file.pid, place: { host: file.socket, port }, owner: { user: ownerName, password } };
}

/** Stops a server in good order: open transactions are rolled back, everything else is written. Waits for the end. */
export async function stopServer(server: Pick<Server, "pid">): Promise<void> {
  signal(server.pid, "SIGINT");
  await until(() => !isAlive(server.pid), 60_000, `PostgreSQL (process ${server.pid}) does not stop.`);
}

/** Whether the process is the PostgreSQL of this data folder, and not one that got the number later. */
function isServerOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    const named = words[words.indexOf("-D") + 1] ?? "";
    return path.basename(words[0] ?? "").startsWith("postgres") && isSameFolder(named, data);
  } catch {
    // No /proc: any PostgreSQL of that number is taken for ours, so that a living one is never started over.
    const { stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", `${pid}`]);
    return (stdout ?? "").toString().includes("postgres");
  }
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/**
 * The folder of the socket: beside the data, or, where that path is longer than a socket's may be (107 bytes), one in
 * the machine's folder for temporary files that belongs to the server's user alone.
 */
async function socketFolder(cluster: ClusterFolder): Promise<string> {
  const beside = path.join(cluster.folder, "run");
  const mark = createHash("sha256").update(cluster.folder).digest("hex").slice(0, 16);
  const folder = Buffer.byteLength(beside) <= 80 ? beside : path.join(tmpdir(), `traad-${mark}`);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const found = await lstat(folder);
  const own = [process.getuid?.() ?? found.uid, cluster.user?.uid];
  if (!found.isDirectory() || !own.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new Error(`The folder ${folder} for the database's socket belongs to another user: remove it.`);
  }
  if (cluster.user !== null) await chown(folder, cluster.user.uid, cluster.user.gid);
  return folder;
}

/** Whether a process with this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function untilReady(cluster: ClusterFolder, child: ChildProcess): Promise<void> {
  let ended = false;
  let failure: unknown = null;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", (error) => {
    ended = true;
    failure = error;
  });
  const ready = async () => ended || (await postmasterFile(cluster.folder))?.status === "ready";
  await until(ready, 60_000, `PostgreSQL in ${cluster.folder} did not answer within a minute.`);
  if (!ended) return;
  const words = await readFile(path.join(cluster.folder, "log"), "utf8").catch(() => "");
  throw new Error(`PostgreSQL in ${cluster.folder} did not start: ${words.trim().slice(-600) || failure}`);
}

/** postmaster.pid: process, data folder, start, port, socket folder, address, key, status. */
async function postmasterFile(folder: string): Promise<{ pid: number; socket: string; status: string } | null> {
  const text = await readFile(path.join(folder, "pg", "postmaster.pid"), "utf8").catch(() => null);
  const lines = text?.split("\n").map((line) => line.trim()) ?? [];
  const [pid, , , , socket, , , status] = lines;
  if (pid === undefined || pid === "") return null;
  return { pid: Number(pid), socket: socket ?? "", status: status ?? "" };
}

async function until(done: () => boolean | Promise<boolean>, limit: number, sentence: string): Promise<void> {
  const end = Date.now() + limit;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(sentence);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Makes a folder that the server's user owns and nobody else reads. */
export async function ownFolder(folder: string, user: ServerUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user !== null) await chown(folder, user.uid, user.gid);
}

function toFlags(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

function errorText(cause: unknown): string {
  const words = (cause as { stderr?: string }).stderr;
  return words?.trim().slice(-600) || (cause instanceof Error ? cause.message : String(cause));
}
