#!/usr/bin/env node
// Bundles the check of real documents and runs it: npm run check:real -- DIR
import path from "node:path";
import { pathToFileURL } from "node:url";
import { preparePackages, root } from "./prepare.mjs";

await preparePackages();
const esbuild = await import("esbuild");
const outfile = path.join(root, "dist", "check-real.mjs");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ["cases/real/check-real.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2), root);
