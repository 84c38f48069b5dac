import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Measured } from "./open-measured.ts";
import type { WorstInput } from "./worst-inputs.ts";

const run = promisify(execFile);

/** Opens and reads worst inputs, each in a fresh process. `root`: the checkout. Call `end` when done. */
export async function measuring(
  root: string,
): Promise<{ measure(input: WorstInput): Promise<Measured>; end(): Promise<void> }> {
  // Below the checkout, so that packages are found.
  const folder = await mkdtemp(path.join(root, "node_modules", ".measured-"));
  await writeFile(path.join(folder, "package.json"), `{"type":"module"}`);
  await build({
    absWorkingDir: root,
    entryPoints: {
      "open-measured": "src/intake/sources/testing/open-measured.ts",
      "reading-child": "src/intake/sources/bounded/child.ts",
    },
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return {
    async measure(input) {
      const file = path.join(folder, "document");
      await writeFile(file, input.make());
      const { stdout } = await run(process.execPath, [path.join(folder, "open-measured.js"), file]);
      return JSON.parse(stdout) as Measured;
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
