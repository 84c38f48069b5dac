// `npm test`: installs what is missing, then every check and every test. Arguments go to vitest: npm test -- src/danish
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { preparePackages, root, say } from "./prepare.mjs";
import { installTools } from "./test-tools.mjs";

await preparePackages();
const leftOut = installTools();

const modules = path.join(root, "node_modules");
const checks = [
  ["biome", path.join(modules, "@biomejs/biome/bin/biome"), ["check", "."]],
  ["tsc", path.join(modules, "typescript/bin/tsc"), ["--noEmit"]],
  ["knip", path.join(modules, "knip/bin/knip.js"), []],
  ["vitest", path.join(modules, "vitest/vitest.mjs"), ["run", ...process.argv.slice(2)]],
];

const failed = [];
for (const [name, program, args] of checks) {
  say(`— ${name}`);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) failed.push(name);
}

for (const sentence of leftOut) say(`Left out: ${sentence}`);
say(failed.length === 0 ? "All checks and tests passed." : `Failed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
