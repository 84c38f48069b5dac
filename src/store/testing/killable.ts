import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

/** A program of the tests, built, so that it starts fast and can be killed in the middle. */
export interface Killable {
  /** Its path. */
  readonly program: string;
  remove(): Promise<void>;
}

/** Builds `entry` in a folder below the checkout `root`, where its packages and the migrations are found. */
export async function buildKillable(root: string, entry: string): Promise<Killable> {
  const folder = await mkdtemp(path.join(root, "node_modules", ".killable-"));
  await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
  const program = path.join(folder, "dist", "program", "main.js");
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  await symlink(path.join(root, "migrations"), path.join(folder, "migrations"));
  return { program, remove: () => rm(folder, { recursive: true, force: true }) };
}
