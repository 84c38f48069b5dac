import { z } from "zod";
import {
  type JobindsatsOptions,
  readJobindsats,
  type TableDescription,
  tableDescription,
} from "../../intake/figures/jobindsats.ts";
import type { FiguresRead } from "../../intake/figures/read-figures.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { fetchBounded, type Patience, usualPatience } from "../http/fetch-bounded.ts";

/** Jobindsats's service, asked with the municipality's key. */
export interface Jobindsats {
  readonly base: URL;
  readonly key: string;
  readonly version: 2 | 3;
  readonly patience?: Patience;
}

/** What is asked of a table. Version 2: names of areas and periods; version 3: `period.M=latest:14` and so on, as given. */
export interface JobindsatsQuestion {
  /** *y01a02*. */
  readonly table: string;
  readonly areas: readonly string[] | "*";
  readonly periods: readonly string[];
  /** Groups by their variables: `_kon: ["Kvinder"]`; version 3: `hierarchy._ygrpi09: ["/"]`. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly expected?: readonly string[];
}

/** How many periods are asked for at a time: what keeps one answer of all municipalities to a few megabytes. */
export const periodsAtATime = 12;

const tableId = /^[a-z0-9_-]{1,40}$/;
const listedTable = z.object({ TableID: z.string(), TableName: z.string() });
const listedGroup = z.object({
  table_groups: z.array(z.object({ tables: z.array(z.object({ table_id: z.string(), table_name: z.string() })) })),
});

/** The tables that the service has: their ids and names. */
export async function listTables(service: Jobindsats): Promise<{ id: string; name: string }[] | Problem> {
  const answer = await ask(service, service.version === 2 ? "tables/json" : "tables?format=json");
  if (isProblem(answer)) return answer;
  const old = z.array(listedTable).safeParse(answer);
  if (old.success) return old.data.map(({ TableID, TableName }) => ({ id: TableID.toLowerCase(), name: TableName }));
  const read = z.array(listedGroup).safeParse(answer);
  if (!read.success) return problem("problem.figures-missing", { name: service.base.host, missing: "tables" });
  const tables = read.data.flatMap(({ table_groups }) => table_groups.flatMap((group) => group.tables));
  return tables.map(({ table_id, table_name }) => ({ id: table_id.toLowerCase(), name: table_name }));
}

/** What the columns of a table are, by version 3. */
export async function describeTable(service: Jobindsats, table: string): Promise<TableDescription | Problem> {
  const answer = await ask(service, `table/${table}?format=json`);
  if (isProblem(answer)) return answer;
  const read = tableDescription.safeParse(answer);
  return read.success
    ? read.data
    : problem("problem.figures-missing", { name: table, missing: read.error.issues[0]?.path.join(".") ?? "table" });
}

/**
 * Fetches a table, some periods at a time, and reads it: all of it or a problem. `fetchedAt`: ISO with offset.
 */
export async function fetchTable(
  service: Jobindsats,
  question: JobindsatsQuestion,
  fetchedAt: string,
): Promise<FiguresRead | Problem> {
  const table = question.table.trim().toLowerCase();
  if (!tableId.test(table)) return problem("problem.fetch-unknown", { name: question.table.slice(0, 60) });
  const options: { -readonly [K in keyof JobindsatsOptions]: JobindsatsOptions[K] } = {};
  if (question.expected !== undefined) options.expected = question.expected;
  if (service.version === 3) {
    const description = await describeTable(service, table);
    if (isProblem(description)) return description;
    options.description = description;
  }
  const figures: FiguresRead["figures"][number][] = [];
  const notices: FiguresRead["notices"][number][] = [];
  const context = { source: { kind: "jobindsats", name: table, href: null }, table, fetchedAt } as const;
  for (const periods of chunks(question.periods, periodsAtATime)) {
    const answer = await ask(service, ...dataQuestion(service.version, table, { ...question, periods }));
    if (isProblem(answer)) return answer;
    const read = readJobindsats(answer, context, options);
    if (isProblem(read)) return read;
    for (const figure of read.figures) figures.push(figure);
    notices.push(...read.notices);
  }
  return figures.length === 0 ? problem("problem.figures-none", { name: table }) : { figures, notices };
}

function dataQuestion(
  version: 2 | 3,
  table: string,
  { areas, periods, groups = {} }: JobindsatsQuestion,
): [string, unknown?] {
  if (version === 2) return [`data/${table}/json`, { area: areas === "*" ? "*" : areas, period: periods, ...groups }];
  const query = new URLSearchParams({ "mgroup.*": "*" });
  for (const period of periods) {
    const [, kind = "M"] = /^\d{4}([A-Z]+)\d+$/.exec(period) ?? [];
    // `latest:14` and the like stand as they are given, with their kind in front.
    const [given, value] = period.includes("=") ? period.split("=") : [`period.${kind}`, period];
    query.append(given ?? "", value ?? "");
  }
  query.append("hierarchy._nykom", areas === "*" ? "*" : areas.join(","));
  for (const [group, values] of Object.entries(groups)) query.append(group, values.join(","));
  query.append("format", "json");
  return [`data/${table}?${query}`];
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

async function ask(service: Jobindsats, path: string, body?: unknown): Promise<unknown | Problem> {
  const base = new URL(service.base);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  const url = new URL(path, base);
  const authorization = service.version === 2 ? service.key : `Bearer ${service.key}`;
  const asked = { url, headers: { authorization } };
  const bytes = await fetchBounded(body === undefined ? asked : { ...asked, body }, service.patience ?? usualPatience);
  return isProblem(bytes) ? bytes : parseJson(bytes, url.host);
}

/** An answer as JSON, or the problem that it is none (a page of HTML, half an answer). */
export function parseJson(bytes: Uint8Array, name: string): unknown | Problem {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return problem("problem.fetch-not-json", { name });
  }
}
