import { type Problem, problem } from "../../records/problem.ts";

const longestTitle = 300;
const longestText = 10_000;

/** What is wrong with the words and days that a plan, a goal or an action is written with; null where nothing is. */
export function wordsProblem(written: {
  readonly title: string;
  readonly text?: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
}): Problem | null {
  const { title, text, starts, ends } = written;
  if (title.trim() === "") return problem("problem.goal-title");
  if (title.length > longestTitle || (text ?? "").length > longestText) {
    return problem("problem.goal-long", { title: longestTitle, text: longestText });
  }
  return starts !== null && ends !== null && ends < starts ? problem("problem.goal-days") : null;
}
