import { type Problem, problem } from "../../records/problem.ts";

const longestTitle = 300;
const longestText = 4000;

/** What is wrong with the titles (which must be there) and the texts (which need not) of a form; null where nothing is. */
export function wordsProblem(titles: readonly string[], texts: readonly (string | null)[]): Problem | null {
  if (titles.some((title) => title.trim() === "")) return problem("problem.goal-title");
  if (titles.some(({ length }) => length > longestTitle) || texts.some((text) => (text ?? "").length > longestText)) {
    return problem("problem.goal-long", { title: longestTitle, text: longestText });
  }
  return null;
}
