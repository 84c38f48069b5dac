// What the tests use beside the packages: a browser, Debian's PostgreSQL beside the embedded one, and qpdf.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { say } from "./prepare.mjs";

/**
 * Installs by apt-get what is missing, where this is root on a machine with apt. Gives a sentence for each part of the
 * tests that will be left out.
 * @returns {string[]}
 */
export function installTools() {
  const missing = [
    { found: hasBrowser, name: "chromium", part: "the tests in a real browser" },
    { found: () => isOnPath(["qpdf"]), name: "qpdf", part: "qpdf's look at what is printed" },
    {
      found: hasServer,
      name: "postgresql-15",
      part: "the store's tests on Debian's PostgreSQL 15 (they run on the embedded 18)",
    },
  ].filter((tool) => !tool.found());
  if (missing.length > 0 && mayInstall()) aptInstall(missing.map((tool) => tool.name));
  return missing
    .filter((tool) => !tool.found())
    .map((tool) => `${tool.part}. ${tool.name} is missing; install it with apt-get install ${tool.name}.`);
}

function hasBrowser() {
  return isOnPath(["chromium", "chromium-browser", "google-chrome"]);
}

/** @param {string[]} names */
function isOnPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => names.some((name) => isExecutable(path.join(folder, name))));
}

function hasServer() {
  return existsSync("/usr/lib/postgresql/15/bin/postgres");
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function aptInstall(names) {
  say(`Installing ${names.join(" and ")} for the tests (apt-get) …`);
  const settings = { stdio: ["ignore", "ignore", 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  keepServerFromStarting();
  if (!hasLists()) spawnSync("apt-get", ["update", "-q"], settings);
  const install = (some) =>
    spawnSync(
      "apt-get",
      ["install", "-q", "-y", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold", ...some],
      settings,
    ).status === 0;
  if (install(names)) return;
  // The lists may be old, or one of the names unknown to this release: the others are still wanted.
  spawnSync("apt-get", ["update", "-q"], settings);
  for (const name of names) install([name]);
}

function hasLists() {
  const folder = "/var/lib/apt/lists";
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith("_Packages") || name.endsWith(".lz4"));
}

/** The tests start servers of their own; Debian's package must not make and start one because of us. */
function keepServerFromStarting() {
  const file = "/etc/postgresql-common/createcluster.conf";
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "create_main_cluster = false\n");
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
