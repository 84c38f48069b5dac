// Runs the built program in this process.
import module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./prepare.mjs";

/**
 * @param {readonly string[]} args of the command, without Node's own
 */
export async function run(args) {
  const folder = await prepare();
  module.enableCompileCache?.();
  const { main } = await import(pathToFileURL(path.join(folder, "cli.js")).href);
  process.exitCode = await main(args);
}
