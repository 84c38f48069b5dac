import { read } from "../../intake/reader/read.ts";
import type { SourceText } from "../../intake/source-text.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import { readDocumentFile } from "../../intake/sources/read-file.ts";
import { problemText } from "../../output/texts/problems.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { type Reading, readingSchema } from "../../records/reading.ts";
import { type CommandIo, type ExitStatus, inputProblem, write } from "./command.ts";
import { closedSpans, masked } from "./mask-closed.ts";
import { startProgress } from "./progress.ts";
import { readSummary } from "./read-summary.ts";

/** What `traad read` was asked for. `closed`: with the content of closed items. */
export interface Choices {
  readonly form: "summary" | "json" | "text";
  readonly closed: boolean;
  readonly files: readonly string[];
}

/** Reads one file after the other; a bad one is told and does not lose the others. */
export async function readFiles({ form, closed, files }: Choices, io: CommandIo): Promise<ExitStatus> {
  const progress = files.length > 1 ? startProgress(io, { da: "Læser", en: "Reading" }) : null;
  const list = form === "json" && files.length > 1;
  let status: ExitStatus = 0;
  let written = 0;
  if (list) await write(io, "[");
  for (const [at, file] of files.entries()) {
    if (io.stopped.aborted) break;
    progress?.show(at, files.length);
    const source = await openFile(file);
    if (isProblem(source)) {
      progress?.end();
      status = inputProblem(io, { da: problemText("da", source), en: problemText("en", source) });
      continue;
    }
    const printed = print(source, form, closed, io);
    const between = list && written > 0 ? ",\n" : written > 0 || list ? "\n" : "";
    await write(io, between + printed);
    written++;
  }
  if (list) await write(io, "\n]\n");
  else if (form === "json" && written > 0) await write(io, "\n");
  progress?.end();
  endReadingProcess();
  return io.stopped.aborted ? 1 : status;
}

async function openFile(file: string): Promise<SourceText | Problem> {
  const input = await readDocumentFile(file);
  return isProblem(input) ? input : openSource(input);
}

function print(source: SourceText, form: Choices["form"], closed: boolean, io: CommandIo): string {
  if (form === "text") {
    return closed ? source.text : masked(source.text, closedSpans(read(source, { closedContent: true })));
  }
  const reading = emitted(read(source, { closedContent: closed }));
  return form === "summary" ? readSummary(reading, io.lang) : JSON.stringify(reading, null, 2);
}

/** Everything leaves through the record's definition: what it does not know is dropped, what is wrong is our error. */
function emitted(reading: Reading): Reading {
  return readingSchema.parse(reading);
}
