#!/usr/bin/env node
// Bundles the check of what is given out over open standards and runs it: npm run check:standards -- [FOLDER]
import path from "node:path";
import { pathToFileURL } from "node:url";
import { preparePackages, root } from "./prepare.mjs";

await preparePackages();
const esbuild = await import("esbuild");
const outdir = path.join(root, "dist", "check-standards");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: { "check-standards": "cases/standards/check-standards.ts" },
  outdir,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
const { main } = await import(pathToFileURL(path.join(outdir, "check-standards.js")).href);
process.exitCode = await main(process.argv.slice(2), root);
