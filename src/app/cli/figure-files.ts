import { findCostModels } from "../../intake/figures/minutes/find-cost-models.ts";
import { findFigures } from "../../intake/figures/minutes/find-figures.ts";
import { read } from "../../intake/reader/read.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { figuresOfFileSchema } from "../../output/formats/figures-json.ts";
import { isProblem } from "../../records/problem.ts";
import { type CommandIo, type ExitStatus, write } from "./command.ts";
import { figureSummary } from "./figure-summary.ts";
import { openFile } from "./read-files.ts";
import { sayProblem } from "./say-problem.ts";

/** What `traad figures` was asked for. */
export interface FigureChoices {
  readonly json: boolean;
  readonly files: readonly string[];
}

/** Finds the figures of one file after the other; a bad one is told and does not lose the others. */
export async function figuresInFiles({ json, files }: FigureChoices, io: CommandIo, now: Date): Promise<ExitStatus> {
  const list = json && files.length > 1;
  let status: ExitStatus = 0;
  let written = 0;
  if (list) await write(io, "[");
  for (const file of files) {
    if (io.stopped.aborted) break;
    const source = await openFile(file);
    if (isProblem(source)) {
      status = sayProblem(io, source);
      continue;
    }
    const reading = read(source, { closedContent: false });
    const found = figuresOfFileSchema.parse({
      source: reading.source,
      figures: findFigures(reading, source.text, now.toISOString()),
      costModels: findCostModels(reading),
    });
    await write(io, list && written > 0 ? ",\n" : written > 0 || list ? "\n" : "");
    await write(io, json ? JSON.stringify(found, null, 2) : figureSummary(found, io.lang));
    written++;
  }
  if (list) await write(io, "\n]\n");
  else if (json && written > 0) await write(io, "\n");
  endReadingProcess();
  return io.stopped.aborted ? 1 : status;
}
