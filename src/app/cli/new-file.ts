import { existsSync } from "node:fs";
import path from "node:path";
import { type CommandIo, type ExitStatus, inputProblem } from "./command.ts";

/** Says what keeps a new file from being written where the user asks for it; null where nothing does. */
export function newFileProblem(io: CommandIo, file: string): ExitStatus | null {
  if (existsSync(file)) {
    return inputProblem(io, {
      da: `${file} findes allerede. Giv et andet navn, eller fjern filen først.`,
      en: `${file} exists already. Give another name, or remove the file first.`,
    });
  }
  const folder = path.dirname(path.resolve(file));
  if (existsSync(folder)) return null;
  return inputProblem(io, {
    da: `Mappen ${folder} findes ikke. Lav den først.`,
    en: `The folder ${folder} does not exist. Make it first.`,
  });
}
