import { findCostModels } from "../../intake/figures/minutes/find-cost-models.ts";
import { findFigures } from "../../intake/figures/minutes/find-figures.ts";
import { read } from "../../intake/reader/read.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { figuresOfFileSchema } from "../../output/formats/figures-json.ts";
import type { FigureMapping } from "../../records/figure-mapping.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { type CommandIo, type ExitStatus, write } from "./command.ts";
import { figureSummary } from "./figure-summary.ts";
import { figuresOfTable, guessFor, isTable, mappingOfFile, tableSummary } from "./figure-tables.ts";
import { openFile } from "./read-files.ts";
import { sayProblem } from "./say-problem.ts";

/** What `traad figures` was asked for. */
export interface FigureChoices {
  readonly json: boolean;
  /** Only says how the columns of tables would be read. */
  readonly guess: boolean;
  /** The file that says how they are read; null: as they seem to be. */
  readonly mapping: string | null;
  readonly files: readonly string[];
}

/**
 * Finds the figures of one file after the other: of a table those in its columns, of a paper those it tells. A bad one is
 * told, with what is wrong where, and does not lose the others.
 */
export async function figuresInFiles(choices: FigureChoices, io: CommandIo, now: Date): Promise<ExitStatus> {
  const { json, files, guess } = choices;
  const mapping = choices.mapping === null ? null : await mappingOfFile(choices.mapping);
  if (isProblem(mapping)) return sayProblem(io, mapping);
  const list = (json || guess) && files.length > 1;
  let status: ExitStatus = 0;
  let written = 0;
  if (list) await write(io, "[");
  for (const file of files) {
    if (io.stopped.aborted) break;
    const told = guess
      ? await guessOf(file)
      : isTable(file)
        ? await ofTable(file, mapping, json, io, now)
        : await ofPaper(file, json, io, now);
    if (isProblem(told)) {
      status = sayProblem(io, told);
      continue;
    }
    await write(io, list && written > 0 ? ",\n" : written > 0 || list ? "\n" : "");
    await write(io, told);
    written++;
  }
  if (list) await write(io, "\n]\n");
  else if ((json || guess) && written > 0) await write(io, "\n");
  endReadingProcess();
  return io.stopped.aborted ? 1 : status;
}

async function guessOf(file: string): Promise<string | Problem> {
  const guessed = await guessFor(file);
  return isProblem(guessed) ? guessed : JSON.stringify(guessed, null, 2);
}

async function ofTable(
  file: string,
  mapping: FigureMapping | null,
  json: boolean,
  io: CommandIo,
  now: Date,
): Promise<string | Problem> {
  const table = await figuresOfTable(file, mapping, now);
  if (isProblem(table)) return table;
  return json ? JSON.stringify(table, null, 2) : tableSummary(table, io.lang);
}

async function ofPaper(file: string, json: boolean, io: CommandIo, now: Date): Promise<string | Problem> {
  const source = await openFile(file);
  if (isProblem(source)) return source;
  const reading = read(source, { closedContent: false });
  const found = figuresOfFileSchema.parse({
    source: reading.source,
    figures: findFigures(reading, source.text, now.toISOString()),
    costModels: findCostModels(reading),
  });
  return json ? JSON.stringify(found, null, 2) : figureSummary(found, io.lang);
}
