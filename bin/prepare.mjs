// Makes the checkout ready: packages installed, program built. Once, under a lock; afterwards it only looks.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt, freshBuild } from "./build.mjs";
import { install, isInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";

/** The checkout. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

const lockFile = path.join(root, "dist", "prepare.lock");

/**
 * Gives the folder of the build. Says on standard error what takes time.
 * @returns {Promise<string>}
 */
export async function prepare() {
  const fresh = freshBuild();
  if (fresh !== null) return fresh;
  return withLock(lockFile, preparePackagesAndBuild, () => say("Another process prepares this checkout; waiting …"));
}

/** Installs the packages where they are missing, those for development too. */
export async function preparePackages() {
  if (isInstalled(root, { dev: true })) return;
  await withLock(
    lockFile,
    () => installMissing(true),
    () => say("Another process prepares this checkout; waiting …"),
  );
}

async function preparePackagesAndBuild() {
  installMissing(false);
  const fresh = freshBuild(); // by the one we waited for
  if (fresh !== null) return fresh;
  say("Building …");
  return ensureBuilt();
}

function installMissing(dev) {
  if (isInstalled(root, { dev })) return;
  say("Installing packages (once; about a minute) …");
  install(root);
}

/** Chatter: never on standard output, which is the command's own. */
export function say(words) {
  process.stderr.write(`${words}\n`);
}
