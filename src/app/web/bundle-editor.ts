import { readdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

/** The editor and the libraries it is made of as one script for the browser. Throws where one of them is not installed. */
export async function bundleEditor(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, "main.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
  });
  return new Uint8Array(outputFiles[0]?.contents ?? []);
}

/** What the bundle's content depends on: its own sources, and the versions of the libraries. */
export async function editorSources(folder: string, root: string): Promise<string[]> {
  const own = (await readdir(folder)).filter((name) => !name.includes(".test.")).map((name) => path.join(folder, name));
  return [
    ...own.sort(),
    path.join(root, "src/features/meetings/items/merge-texts.ts"),
    path.join(root, "package.json"),
  ];
}
