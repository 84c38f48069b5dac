import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Binaries, ServerUser } from "./cluster.ts";
import { withLock } from "./lock.ts";

/** The binaries themselves where the server's user can run them, else a copy in the folder `other`, made once. */
export async function reachableBinaries(binaries: Binaries, user: ServerUser, other: string): Promise<Binaries> {
  return canRun(user, binaries) ? binaries : copyBinaries(binaries, other);
}

function canRun(user: ServerUser, binaries: Binaries): boolean {
  if (user === null) return true;
  return spawnSync(path.join(binaries.folder, "initdb"), ["--version"], { ...user, cwd: "/" }).status === 0;
}

async function copyBinaries(binaries: Binaries, other: string): Promise<Binaries> {
  const version = spawnSync(path.join(binaries.folder, "postgres"), ["--version"]).stdout.toString();
  const target = path.join(other, `postgresql-${version.match(/\d+(\.\d+)*/)?.[0] ?? "0"}`);
  await mkdir(other, { recursive: true, mode: 0o755 });
  await withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return;
    const half = `${target}.half`;
    await rm(half, { recursive: true, force: true });
    await cp(path.join(binaries.folder, ".."), half, { recursive: true, verbatimSymlinks: true });
    await rename(half, target);
  });
  return { folder: path.join(target, "bin") };
}
