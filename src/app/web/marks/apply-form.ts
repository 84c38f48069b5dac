import type { WrittenAnswers } from "../../../features/marks/check-answers.ts";
import type { MarkApplication, MarkCriteria } from "../../../records/mark.ts";
import type { Problem } from "../../../records/problem.ts";

type Fields = ReadonlyMap<string, string>;

/** The field of a scheme's number of people. */
export const countField = (key: string): string => `antal-${key}`;

/** What a company wrote, out of the fields of its form. */
export function writtenAnswers(form: Fields, { schemes }: Pick<MarkCriteria, "schemes">): WrittenAnswers {
  const text = (name: string) => (form.get(name) ?? "").toWellFormed();
  return {
    cvr: text("cvr"),
    pNumber: text("pnr"),
    company: text("virksomhed"),
    contact: text("kontakt"),
    email: text("email"),
    phone: text("telefon"),
    employees: text("ansatte"),
    counts: Object.fromEntries(schemes.map(({ key }) => [key, text(countField(key))])),
    remark: text("bemaerkning"),
  };
}

/** The fields of a form that says what an application says. Schemes that are no longer asked for are left out. */
export function fieldsOfApplication(
  { cvr, pNumber, company, contact, email, phone, employees, counts, remark }: MarkApplication,
  { schemes }: Pick<MarkCriteria, "schemes">,
): Map<string, string> {
  return new Map([
    ["cvr", cvr],
    ["pnr", pNumber ?? ""],
    ["virksomhed", company],
    ["kontakt", contact],
    ["email", email],
    ["telefon", phone],
    ["ansatte", String(employees)],
    ...schemes.map(({ key }) => [countField(key), counts[key] === undefined ? "" : String(counts[key])] as const),
    ["bemaerkning", remark],
  ]);
}

const fields: Readonly<Record<string, string>> = {
  "problem.mark-cvr": "cvr",
  "problem.mark-p-number": "pnr",
  "problem.mark-p-number-needed": "pnr",
  "problem.mark-company": "virksomhed",
  "problem.mark-contact": "kontakt",
  "problem.mark-email": "email",
  "problem.mark-employees": "ansatte",
  "problem.mark-more-than-all": "ansatte",
  "problem.mark-cpr": "bemaerkning",
};

/** The field that a problem is about; null: the form as a whole. */
export function fieldOfMarkProblem(
  { key, params }: Problem,
  { schemes }: Pick<MarkCriteria, "schemes">,
): string | null {
  if (key !== "problem.mark-count") return fields[key] ?? null;
  const scheme = schemes.find(({ name }) => name.da === params?.scheme);
  return scheme === undefined ? null : countField(scheme.key);
}
