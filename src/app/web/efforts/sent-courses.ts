import { z } from "zod";
import { readCsv } from "../../../intake/figures/read-csv.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";

/** The rows of a CSV file of courses, the header first. Nothing of what is wrong with it is said but where. */
export function rowsOfFile(bytes: Uint8Array): readonly (readonly string[])[] | Problem {
  // The file's own name is not said again: it may be anything.
  const read = readCsv("CSV", bytes);
  return isProblem(read) ? read : read.rows;
}

const sentSchema = z.object({
  courses: z.array(
    z.object({
      course: z.string(),
      team: z.string().nullable().default(null),
      worker: z.string().nullable().default(null),
      facts: z.array(
        z.object({
          fact: z.string(),
          date: z.string(),
          to: z.string().nullable().default(null),
          value: z.string().nullable().default(null),
        }),
      ),
    }),
  ),
});

/** The rows of what another system sends: CSV, or JSON with the same columns (docs/efforts.md). */
export function rowsOfSent(text: string): readonly (readonly string[])[] | Problem {
  if (!text.trimStart().startsWith("{")) return rowsOfFile(new TextEncoder().encode(text));
  const parsed = sentSchema.safeParse(jsonOf(text));
  if (!parsed.success) return problem("problem.effort-no-rows");
  const header = ["course", "team", "worker", "fact", "date", "to", "value"];
  const rows = parsed.data.courses.flatMap(({ course, team, worker, facts }) =>
    facts.map(({ fact, date, to, value }) => [course, team ?? "", worker ?? "", fact, date, to ?? "", value ?? ""]),
  );
  return [header, ...rows];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
