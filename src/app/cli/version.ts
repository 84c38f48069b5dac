import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectFolder } from "../project-folder.ts";

/** The program's version, as package.json states it. */
export function version(): string {
  const file = path.join(projectFolder(fileURLToPath(import.meta.url)), "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
