import { problemText } from "../../output/texts/problems.ts";
import type { Problem } from "../../records/problem.ts";
import { type CommandIo, type ExitStatus, inputProblem } from "./command.ts";

/** Says a problem on standard error, with its remedy; gives exit status 1. */
export function sayProblem(io: CommandIo, problem: Problem): ExitStatus {
  return inputProblem(io, { da: problemText("da", problem), en: problemText("en", problem) });
}
