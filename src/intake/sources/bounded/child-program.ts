import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

let program: Promise<string> | undefined;

/**
 * The file that the reading process runs: `reading-child.js` beside the built program, or, where the project runs from
 * its sources, a bundle of `child.ts` made once and kept under `node_modules/.cache`.
 */
export function childProgram(): Promise<string> {
  program ??= import.meta.url.endsWith(".ts") ? bundled() : Promise.resolve(built());
  return program;
}

function built(): string {
  const places = ["./reading-child.js", "../reading-child.js"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found)
    throw new Error(`The program that reads PDF and Word is missing; it should be at ${places[0]}. Build again.`);
  return found;
}

async function bundled(): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [fileURLToPath(new URL("./child.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    write: false,
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  const folder = fileURLToPath(new URL("../../../../node_modules/.cache/traad/", import.meta.url));
  const file = `${folder}reading-child-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: another process may be making the same file.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, code);
  await rename(aside, file);
  return file;
}
