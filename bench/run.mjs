// Runs one measurement: `node bench/run.mjs pdf [arguments]`. Bundled first, since Node runs no TypeScript.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [name, ...rest] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
  process.stderr.write("Usage: node bench/run.mjs NAME, where bench/NAME.ts is the measurement.\n");
  process.exit(2);
}
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
// Below the checkout, so that packages and the project's own files are found.
mkdirSync(path.join(root, "dist"), { recursive: true });
const folder = mkdtempSync(path.join(root, "dist", "bench-"));
try {
  await build({
    absWorkingDir: root,
    entryPoints: {
      [name]: `bench/${name}.ts`,
      "reading-child": "src/intake/sources/bounded/child.ts",
      "press-child": "src/output/print/press-child.mjs",
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  const options = { stdio: "inherit", env: { ...process.env, NODE_OPTIONS: "" } };
  const flags = [path.join(folder, `${name}.js`), ...rest];
  process.exitCode = spawnSync(process.execPath, flags, options).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
