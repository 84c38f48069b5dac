import { z } from "zod";
import { readCvr } from "../../danish/cvr.ts";
import type { MarkAnswers, MarkCriteria } from "../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";

/** What a company wrote, field by field, as it wrote it. `counts`: by scheme. */
export interface WrittenAnswers {
  readonly cvr: string;
  readonly company: string;
  readonly pNumber: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly employees: string;
  readonly counts: Readonly<Record<string, string>>;
  readonly remark: string;
}

const most = { line: 200, remark: 4_000, employees: 1_000_000 } as const;

/** A whole number as people write it: *1.250* and *1 250* too; empty is none; null: not one. */
function wholeNumber(written: string): number | null {
  const text = written.trim().replace(/[\s.\u00a0](?=\d{3}(?!\d))/g, "");
  if (text === "") return 0;
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** The numbers a company is known by, read from what was written; the problem with them. */
export function readNumbers(
  { cvr, pNumber }: Pick<WrittenAnswers, "cvr" | "pNumber">,
  place: MarkCriteria["place"],
): Pick<MarkAnswers, "cvr" | "pNumber"> | Problem {
  const read = readCvr(cvr);
  if (read === null) return problem("problem.mark-cvr");
  const p = pNumber.replace(/[\s.\-\u00a0]/g, "");
  if (p !== "" && !/^\d{10}$/.test(p)) return problem("problem.mark-p-number");
  if (p === "" && place === "p") return problem("problem.mark-p-number-needed");
  return { cvr: read, pNumber: p === "" ? null : p };
}

/** Whom the municipality writes to; the problem with it. */
export function readContact(
  written: Pick<WrittenAnswers, "company" | "contact" | "email" | "phone">,
): Pick<MarkAnswers, "company" | "contact" | "email" | "phone"> | Problem {
  const [company, contact, email, phone] = (["company", "contact", "email", "phone"] as const).map((name) =>
    written[name].replace(/\s+/g, " ").trim(),
  ) as [string, string, string, string];
  if (company === "") return problem("problem.mark-company");
  if (contact === "") return problem("problem.mark-contact");
  if (!z.email().max(254).safeParse(email).success) return problem("problem.mark-email");
  if ([company, contact, phone].some((text) => text.length > most.line)) return problem("problem.mark-long");
  return { company, contact, email, phone };
}

/** How many people; the problem with it: each person counts once, so that all schemes together are no more than all. */
export function readPeople(
  written: Pick<WrittenAnswers, "employees" | "counts" | "remark">,
  { schemes }: Pick<MarkCriteria, "schemes">,
): Pick<MarkAnswers, "employees" | "counts" | "remark"> | Problem {
  const employees = wholeNumber(written.employees);
  if (employees === null || employees < 1 || employees > most.employees) return problem("problem.mark-employees");
  const counts: Record<string, number> = {};
  for (const { key, name } of schemes) {
    const count = wholeNumber(written.counts[key] ?? "");
    if (count === null) return problem("problem.mark-count", { scheme: name.da });
    if (count > 0) counts[key] = count;
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all > employees) return problem("problem.mark-more-than-all", { people: all, employees });
  const remark = written.remark.replace(/\r\n?/g, "\n").trim();
  return remark.length > most.remark ? problem("problem.mark-long") : { employees, counts, remark };
}

/** Everything a company wrote, read; the first problem with it. */
export function readAnswers(written: WrittenAnswers, criteria: MarkCriteria): MarkAnswers | Problem {
  const numbers = readNumbers(written, criteria.place);
  if (isProblem(numbers)) return numbers;
  const contact = readContact(written);
  if (isProblem(contact)) return contact;
  const people = readPeople(written, criteria);
  return isProblem(people) ? people : { ...numbers, ...contact, ...people };
}
