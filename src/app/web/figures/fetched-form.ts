import { type FetchedTable, fetchedKinds, periodCodes } from "../../../records/fetched-table.ts";
import type { Problem } from "../../../records/problem.ts";

/** Where the tables that are fetched for a body are chosen. */
export const fetchedTablesDesk = (bodyId: string): string => `/konto/tabeller/${bodyId}`;

/** What is asked of a table out of its form; what cannot be read is left for the action to refuse. */
export function writtenTable(form: ReadonlyMap<string, string>): Omit<FetchedTable, "id"> {
  const kind = fetchedKinds.find((each) => each === form.get("kilde")) ?? "jobindsats";
  const code = periodCodes.find((each) => each === form.get("perioder")) ?? "M";
  const lines = (form.get("variabler") ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
  return {
    kind,
    table: form.get("tabel") ?? "",
    periods: kind === "statbank" ? null : { code, latest: Number(form.get("antal")?.trim() || Number.NaN) },
    variables: lines.map((line) => {
      const [name = "", ...rest] = line.split(":");
      const values = rest.join(":").split(";");
      return { name: name.trim(), values: values.map((value) => value.trim()).filter((value) => value !== "") };
    }),
  };
}

/** The variables of a table as they are written in its form. */
export const variableLines = ({ variables }: Pick<FetchedTable, "variables">): string =>
  variables.map(({ name, values }) => `${name}: ${values.join("; ")}`).join("\n");

const fields: Readonly<Record<string, string>> = {
  "problem.fetched-table": "tabel",
  "problem.fetched-twice": "tabel",
  "problem.fetched-periods": "antal",
  "problem.fetched-variables": "variabler",
};

/** The field that a problem is about; null: the form as a whole. */
export function fieldOfFetchedProblem({ key }: Problem): string | null {
  return fields[key] ?? null;
}
