import { isIsoDay } from "../../danish/calendar.ts";
import type { EffortFact, WrittenCourse } from "../../records/effort-course.ts";
import type { EffortFactKind, EffortModel } from "../../records/effort-model.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { holdsPersonNumber } from "./find-person-number.ts";

/** The columns of a file of courses, each by the names it may have in the first row. A row is one fact of one course. */
export const courseColumns = {
  pseudonym: ["forløb", "forloeb", "course"],
  team: ["team"],
  worker: ["sagsbehandler", "worker"],
  fact: ["oplysning", "fact"],
  from: ["dato", "fra", "date", "from"],
  to: ["til", "to"],
  value: ["værdi", "vaerdi", "value"],
} as const;
type Column = keyof typeof courseColumns;
const needed: readonly Column[] = ["pseudonym", "fact", "from"];

/** The longest a pseudonym, a team or a code may be. */
const longest = 80;
/** The most facts one course has. */
const mostFacts = 500;

/**
 * The courses of a file's rows, the header first. All of it or a problem that names row and column (row 1 is the header)
 * and never what stands there. What looks like a personal number anywhere, in a column that is not asked for as well,
 * refuses the whole before anything else is looked at. Facts are named by their key or their title in the model, days are
 * ISO or Danish (`31-12-2026`).
 */
export function readCourses(rows: readonly (readonly string[])[], model: EffortModel): WrittenCourse[] | Problem {
  const [header = [], ...below] = rows;
  for (const [at, row] of rows.entries()) {
    const column = row.findIndex(holdsPersonNumber);
    // Two halves of a number may stand in two cells beside each other.
    const split = column >= 0 ? column : row.findIndex((cell, nth) => nth > 0 && isSplit(row[nth - 1] ?? "", cell));
    if (split >= 0) return problem("problem.effort-person-number", { row: at + 1, column: split + 1 });
  }
  const place = {} as Record<Column, number>;
  for (const [column, names] of Object.entries(courseColumns) as [Column, readonly string[]][]) {
    place[column] = header.findIndex((name) => names.includes(name.trim().toLowerCase()));
    if (place[column] < 0 && needed.includes(column)) {
      return problem("problem.effort-columns", { column: names[0] ?? column });
    }
  }
  const kinds = kindsOf(model);
  const courses = new Map<string, { team: string | null; worker: string | null; facts: Map<string, EffortFact> }>();
  for (const [at, row] of below.entries()) {
    const cell = (column: Column) => (row[place[column]] ?? "").trim();
    const wrong = (column: Column, key: `problem.${string}`) =>
      problem(key, { row: at + 2, column: place[column] + 1, name: header[place[column]] ?? "" });
    const long = (["pseudonym", "team", "worker"] as const).find((column) => cell(column).length > longest);
    if (long !== undefined) return wrong(long, "problem.effort-cell-long");
    if (cell("pseudonym") === "") return wrong("pseudonym", "problem.effort-cell-empty");
    const fact = readFact(kinds, { fact: cell("fact"), from: cell("from"), to: cell("to"), value: cell("value") });
    if (isProblem(fact)) return wrong(String(fact.params.column) as Column, fact.key as `problem.${string}`);
    const [team, worker] = [cell("team") || null, cell("worker") || null];
    const known = courses.get(cell("pseudonym")) ?? { team, worker, facts: new Map<string, EffortFact>() };
    if (team !== null && known.team !== null && team !== known.team) return wrong("team", "problem.effort-two-teams");
    if (worker !== null && known.worker !== null && worker !== known.worker) {
      return wrong("worker", "problem.effort-two-workers");
    }
    known.team ??= team;
    known.worker ??= worker;
    known.facts.set(identity(fact, kinds), fact);
    if (known.facts.size > mostFacts) return wrong("pseudonym", "problem.effort-many-facts");
    courses.set(cell("pseudonym"), known);
  }
  if (courses.size === 0) return problem("problem.effort-no-rows");
  return [...courses].map(([pseudonym, { team, worker, facts }]) => ({
    ...{ pseudonym, team, worker },
    facts: [...facts.values()].sort(inOrder),
  }));
}

type Kinds = ReadonlyMap<string, EffortFactKind>;

function kindsOf(model: EffortModel): Kinds {
  const kinds = new Map<string, EffortFactKind>();
  for (const kind of model.facts) {
    kinds.set(kind.title.toLowerCase(), kind);
    kinds.set(kind.key, kind);
  }
  return kinds;
}

/** Six digits that are a day in one cell, four in the next. */
const isSplit = (left: string, right: string): boolean =>
  /^\s*\d{6}\s*-?\s*$/.test(left) && /^\s*-?\s*\d{4}\s*$/.test(right) && holdsPersonNumber(`${left}-${right}`);

/** A fact out of its cells; the problem says in `column` which of them is wrong. */
function readFact(
  kinds: Kinds,
  cells: { readonly fact: string; readonly from: string; readonly to: string; readonly value: string },
): EffortFact | Problem {
  const kind = kinds.get(cells.fact.toLowerCase());
  if (kind === undefined) return problem("problem.effort-fact", { column: "fact" });
  const from = dayOfCell(cells.from);
  if (from === null) return problem("problem.effort-day", { column: "from" });
  const to = cells.to === "" ? null : dayOfCell(cells.to);
  if (cells.to !== "" && (to === null || kind.kind !== "period" || to < from)) {
    return problem("problem.effort-to", { column: "to" });
  }
  const written = cells.value.toLowerCase();
  if (kind.values === null) {
    return written === ""
      ? { fact: kind.key, from, to, value: null }
      : problem("problem.effort-value", { column: "value" });
  }
  const value = kind.values.find(({ key, title }) => written === key || written === title.toLowerCase());
  if (value === undefined && (written !== "" || kind.kind === "state")) {
    return problem("problem.effort-value", { column: "value" });
  }
  return { fact: kind.key, from, to, value: value?.key ?? null };
}

/** A day as it is written in Denmark or by ISO; null for what is none. */
function dayOfCell(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isIsoDay(iso) ? iso : null;
}

/**
 * What makes a fact the same: a date is known once, a state and a period once a day, of events that differ in what is said
 * of them each once a day. Of rows of the same fact the last counts.
 */
function identity({ fact, from, value }: EffortFact, kinds: Kinds): string {
  const kind = kinds.get(fact)?.kind;
  return kind === "date" ? fact : kind === "event" ? `${fact} ${from} ${value}` : `${fact} ${from}`;
}

/** Facts in the order of their days. */
function inOrder(a: EffortFact, b: EffortFact): number {
  return a.from < b.from
    ? -1
    : a.from > b.from
      ? 1
      : a.fact < b.fact
        ? -1
        : a.fact > b.fact
          ? 1
          : (a.value ?? "") < (b.value ?? "")
            ? -1
            : 1;
}
