import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { guessMapping } from "../../intake/figures/guess-mapping.ts";
import { type FileTables, openTables, readMapped } from "../../intake/figures/mapped-file.ts";
import type { FiguresRead } from "../../intake/figures/read-figures.ts";
import { readDocumentFile } from "../../intake/sources/read-file.ts";
import { formatNumber } from "../../output/texts/format.ts";
import { noticeText } from "../../output/texts/notices.ts";
import type { Language } from "../../output/texts/say.ts";
import { type FigureMapping, figureMappingSchema, savedMappingSchema } from "../../records/figure-mapping.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";

/** A table that was read from a CSV or an Excel file, and how its columns were read. */
export interface TableOfFile extends FiguresRead {
  readonly name: string;
  readonly mapping: FigureMapping;
}

/** True for a file that is rows of a table by its name. */
export const isTable = (file: string): boolean => /\.(?:csv|tsv|xlsx?)$/i.test(file);

/** Opens a file of rows. */
export async function openTable(file: string): Promise<FileTables | Problem> {
  const input = await readDocumentFile(file);
  return isProblem(input) ? input : openTables(input);
}

/** The mapping that is guessed for a file; a problem where no row of headings is found. */
export async function guessFor(file: string): Promise<FigureMapping | Problem> {
  const opened = await openTable(file);
  if (isProblem(opened)) return opened;
  const name = path.basename(file);
  const guess = guessMapping(opened, name.replace(/\.[a-z]+$/i, ""));
  return guess?.mapping ?? problem("problem.figures-missing", { name, missing: "Periode, Område" });
}

/**
 * The figures of a CSV or an Excel file, by a mapping or by what its columns seem to be. Problems: the file cannot be read,
 * a column is not there, a row says what cannot be, or it cannot be seen which column is what.
 */
export async function figuresOfTable(
  file: string,
  given: FigureMapping | null,
  now: Date,
): Promise<TableOfFile | Problem> {
  const opened = await openTable(file);
  if (isProblem(opened)) return opened;
  const name = path.basename(file);
  const guess = given === null ? guessMapping(opened, name) : null;
  const mapping = given ?? guess?.mapping;
  if (mapping === undefined) return problem("problem.figures-missing", { name, missing: "Periode, Område" });
  const unsure = (guess?.unsure ?? []).filter((each) => each !== "decimal");
  if (unsure.length > 0) {
    return problem("problem.figures-unsure", { name, missing: unsure.map((each) => called[each]).join(", ") });
  }
  const source = { kind: opened.kind, name, href: null } as const;
  const read = readMapped(opened, mapping, { source, table: null, fetchedAt: now.toISOString() });
  return isProblem(read) ? read : { name, mapping, ...read };
}

const called = { period: "Periode", area: "Område", values: "Tal" } as const;

/** A mapping out of a file: one that the desk gave, or a bare one. A problem names what is wrong in it. */
export async function mappingOfFile(file: string): Promise<FigureMapping | Problem> {
  const name = path.basename(file);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return problem("problem.file-missing", { name });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return problem("problem.file-no-mapping", { name, where: "JSON" });
  }
  const saved = savedMappingSchema.safeParse(data);
  if (saved.success) return saved.data.mapping;
  const wrapped = z.object({ mapping: z.unknown() }).safeParse(data);
  const bare = figureMappingSchema.safeParse(wrapped.success ? wrapped.data.mapping : data);
  if (bare.success) return bare.data;
  return problem("problem.file-no-mapping", { name, where: bare.error.issues[0]?.path.join(".") || "mapping" });
}

const words = {
  da: { figures: "tal", from: "fra", to: "til", areas: "områder" },
  en: { figures: "figures", from: "from", to: "to", areas: "areas" },
} as const;

/** A table in words: what is counted, of how many areas and which periods, and what had to be assumed. */
export function tableSummary({ name, figures, notices }: TableOfFile, lang: Language): string {
  const say = words[lang];
  const measures = [...new Set(figures.map(({ series }) => series.measure))];
  const lines = measures.map((measure) => {
    const own = figures.filter(({ series }) => series.measure === measure);
    const areas = new Set(own.map(({ series }) => series.area)).size;
    const periods = [...own].sort((a, b) => a.period.from.localeCompare(b.period.from));
    const unit = own[0]?.unit ?? null;
    const many = `${formatNumber(lang, own.length)} ${say.figures}, ${formatNumber(lang, areas)} ${say.areas}`;
    const span = `${say.from} ${periods[0]?.period.label} ${say.to} ${periods.at(-1)?.period.label}`;
    return `  ${measure}${unit === null ? "" : ` (${unit})`}: ${many}, ${span}`;
  });
  const told = [...new Set(notices.map(({ code }) => `  ! ${noticeText(lang, code)}`))];
  return [name, ...lines, ...told, ""].join("\n");
}
