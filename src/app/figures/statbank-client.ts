import { z } from "zod";
import { tableOf } from "../../intake/figures/mapped-file.ts";
import { readCsv } from "../../intake/figures/read-csv.ts";
import type { FiguresRead } from "../../intake/figures/read-figures.ts";
import { readStatbankCsv, readStatbankJson } from "../../intake/figures/statbank.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { fetchBounded, type Patience, usualPatience } from "../http/fetch-bounded.ts";
import { parseJson } from "./jobindsats-client.ts";

/** Danmarks Statistik's StatBank: open to all, without a key. */
export interface Statbank {
  readonly base: URL;
  readonly patience?: Patience;
}

export interface StatbankQuestion {
  /** *AUP01*. */
  readonly table: string;
  /** The values wanted of each variable, by their codes; `*` for all. A variable that is left out is summed. */
  readonly variables: Readonly<Record<string, readonly string[]>>;
}

const tableInfo = z.object({ text: z.string(), variables: z.array(z.object({ id: z.string() })) });

/**
 * Fetches a table and reads it: all of it or a problem. In bulk where every variable is named, which has no bound; else as
 * JSON-stat. `fetchedAt`: ISO with offset.
 */
export async function fetchStatbank(
  service: Statbank,
  { table, variables }: StatbankQuestion,
  fetchedAt: string,
): Promise<FiguresRead | Problem> {
  if (!/^[A-Za-z0-9]{1,20}$/.test(table)) return problem("problem.fetch-unknown", { name: table.slice(0, 60) });
  const { base, patience = usualPatience } = service;
  const at = (path: string) => new URL(path, base.href.endsWith("/") ? base : `${base.href}/`);
  const known = await fetchBounded({ url: at(`tableinfo/${table}?lang=da&format=JSON`) }, patience);
  if (isProblem(known)) return known;
  const described = parseJson(known, base.host);
  if (isProblem(described)) return described;
  const info = tableInfo.safeParse(described);
  if (!info.success)
    return problem("problem.figures-missing", { name: table, missing: info.error.issues[0]?.path.join(".") ?? "" });
  const ids = info.data.variables.map(({ id }) => id.toLowerCase());
  const missing = Object.keys(variables).filter((code) => !ids.includes(code.toLowerCase()));
  if (missing.length > 0) return problem("problem.figures-missing", { name: table, missing: missing.join(", ") });
  const bulk = ids.every((id) => Object.keys(variables).some((code) => code.toLowerCase() === id));
  const body = {
    table,
    format: bulk ? "BULK" : "JSONSTAT",
    lang: "da",
    ...(bulk ? { delimiter: "Semicolon" } : {}),
    variables: Object.entries(variables).map(([code, values]) => ({ code, values })),
  };
  const bytes = await fetchBounded({ url: at("data"), body }, patience);
  if (isProblem(bytes)) return bytes;
  const href = `https://www.statistikbanken.dk/${table}`;
  const context = { source: { kind: "statbank", name: table, href }, table, fetchedAt } as const;
  if (!bulk) {
    const answer = parseJson(bytes, base.host);
    return isProblem(answer) ? answer : readStatbankJson(answer, context);
  }
  const csv = readCsv(table, bytes, ";", patience.mostBytes);
  return isProblem(csv) ? csv : readStatbankCsv(tableOf(csv.rows, 1), context, info.data.text);
}
