import { type Problem, problem } from "../../../records/problem.ts";
import type { Question, QuestionKind, SurveyOption, TargetGroup, TwoLanguages } from "../../../records/survey.ts";

const kinds: Readonly<Record<string, QuestionKind>> = {
  skala: "scale",
  valg: "choice",
  flere: "choices",
  tekst: "text",
};
const wordOf = (kind: QuestionKind): string => Object.entries(kinds).find(([, each]) => each === kind)?.[0] ?? "skala";
const keyPattern = /^[a-z0-9-]{1,40}$/;

const lineProblem = (at: number, text: string): Problem =>
  problem("problem.survey-line", { line: at + 1, text: text.trim().slice(0, 80) });

const partsOf = (line: string): string[] => line.split("|").map((part) => part.trim());
const both = (da: string | undefined, en: string | undefined): TwoLanguages => ({ da: da ?? "", en: en ?? "" });

/** Target groups, one a line: *nøgle | dansk | engelsk*. */
export function readGroups(text: string): TargetGroup[] | Problem {
  const groups: TargetGroup[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [key = "", da, en, ...more] = partsOf(line);
    if (!keyPattern.test(key) || !da || more.length > 0) return lineProblem(at, line);
    groups.push({ key, name: both(da, en) });
  }
  return groups;
}

export function writeGroups(groups: readonly TargetGroup[]): string {
  return groups.map(({ key, name }) => line(key, name.da, name.en)).join("\n");
}

/** Questions, one a line: *nøgle | slags | dansk | engelsk*; their options below: *- dansk | engelsk*. */
export function readQuestions(text: string): Question[] | Problem {
  const questions: (Question & { readonly options: SurveyOption[] })[] = [];
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === "") continue;
    const option = /^\s*[-–•]\s*(.+)$/.exec(written)?.[1];
    if (option !== undefined) {
      const last = questions.at(-1);
      const [da, en, ...more] = partsOf(option);
      const key = optionKey(da ?? "");
      const takes = last?.kind === "choice" || last?.kind === "choices";
      if (!takes || key === "" || more.length > 0 || last.options.some((each) => each.key === key)) {
        return lineProblem(at, written);
      }
      last.options.push({ key, text: both(da, en) });
      continue;
    }
    const [key = "", word = "", da, en, ...more] = partsOf(written);
    const kind = Object.hasOwn(kinds, word.toLowerCase()) ? kinds[word.toLowerCase()] : undefined;
    if (!keyPattern.test(key) || kind === undefined || !da || more.length > 0) return lineProblem(at, written);
    questions.push({ key, kind, text: both(da, en), options: [] });
  }
  return questions;
}

export function writeQuestions(questions: readonly Question[]): string {
  return questions
    .flatMap(({ key, kind, text, options }) => [
      line(key, wordOf(kind), text.da, text.en),
      ...options.map((option) => `- ${line(option.text.da, option.text.en)}`),
    ])
    .join("\n");
}

/** Parts with lines between, empty ones at the end left out. */
function line(...parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part !== "");
  return parts.slice(0, last + 1).join(" | ");
}

/** The key of an option follows from its Danish words, so that it is the same next year. */
function optionKey(da: string): string {
  const plain = da.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return plain
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** One line of a list of those to invite. */
export interface ListedPerson {
  readonly to: string;
  readonly group: string | null;
  readonly language: "da" | "en";
}

/** A list with headings in its first line: *til*, and perhaps *gruppe* and *sprog*; parted by semicolon, tab or comma. */
export function readList(text: string): ListedPerson[] | Problem {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((each) => each.trim() !== "");
  const [first = "", ...rest] = lines;
  const mark = [";", "\t", ","].find((each) => first.includes(each)) ?? ";";
  const cells = (each: string) =>
    each.split(mark).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    );
  const heads = cells(first).map((head) => head.toLowerCase());
  const column = (...names: string[]) => heads.findIndex((head) => names.includes(head));
  const [to, group, language] = [column("til", "email", "e-mail", "mail"), column("gruppe"), column("sprog")];
  if (to === -1) return problem("problem.survey-list-columns");
  const people: ListedPerson[] = [];
  for (const [at, each] of rest.entries()) {
    const row = cells(each);
    const said = row[language]?.toLowerCase() ?? "";
    const address = row[to] ?? "";
    if (address === "" || address.length > 254 || !["", "da", "en"].includes(said)) return lineProblem(at + 1, each);
    const named = row[group] ?? "";
    people.push({ to: address, group: named === "" ? null : named, language: said === "en" ? "en" : "da" });
  }
  return people;
}
