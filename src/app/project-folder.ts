import { existsSync } from "node:fs";
import path from "node:path";

/** The project's folder: the nearest one above `file` with a package.json. The same for source and for built program. */
export function projectFolder(file: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "package.json"))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No package.json in any folder above ${file}.`);
  }
}
