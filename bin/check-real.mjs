#!/usr/bin/env node
// Bundles the check of real documents and runs it: npm run check:real -- DIR
import path from "node:path";
import { pathToFileURL } from "node:url";
import { preparePackages, root } from "./prepare.mjs";

await preparePackages();
const esbuild = await import("esbuild");
const outdir = path.join(root, "dist", "check-real");
await esbuild.build({
  absWorkingDir: root,
  // PDF is read in a process of its own, by a program that is looked for beside this one.
  entryPoints: { "check-real": "cases/real/check-real.ts", "reading-child": "src/intake/sources/bounded/child.ts" },
  outdir,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
const { main } = await import(pathToFileURL(path.join(outdir, "check-real.js")).href);
process.exitCode = await main(process.argv.slice(2), root);
