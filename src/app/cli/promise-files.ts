import { findPromises } from "../../intake/promises/find-promises.ts";
import { read } from "../../intake/reader/read.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { promisesOfFileSchema } from "../../output/formats/promises-schema.ts";
import { isProblem } from "../../records/problem.ts";
import { type CommandIo, type ExitStatus, write } from "./command.ts";
import { promiseSummary } from "./promise-summary.ts";
import { openFile } from "./read-files.ts";
import { sayProblem } from "./say-problem.ts";

/** What `traad promises` was asked for. `closed`: with what closed items promise. */
export interface PromiseChoices {
  readonly json: boolean;
  readonly closed: boolean;
  readonly files: readonly string[];
}

/** Finds the promises of one file after the other; a bad one is told and does not lose the others. */
export async function promisesInFiles({ json, closed, files }: PromiseChoices, io: CommandIo): Promise<ExitStatus> {
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
    const reading = read(source, { closedContent: closed });
    const promises = [...findPromises(reading, source.text)];
    await write(io, list && written > 0 ? ",\n" : written > 0 || list ? "\n" : "");
    const found = promisesOfFileSchema.parse({ source: reading.source, promises });
    await write(io, json ? JSON.stringify(found, null, 2) : promiseSummary(reading, promises, io.lang));
    written++;
  }
  if (list) await write(io, "\n]\n");
  else if (json && written > 0) await write(io, "\n");
  endReadingProcess();
  return io.stopped.aborted ? 1 : status;
}
