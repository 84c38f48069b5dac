import { read } from "../../intake/reader/read.ts";
import type { SourceText } from "../../intake/source-text.ts";
import { endReadingProcess } from "../../intake/sources/bounded/read-bounded.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import { readDocumentFile } from "../../intake/sources/read-file.ts";
import { readingJson } from "../../output/formats/reading-json.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { type CommandIo, type ExitStatus, write } from "./command.ts";
import { closedSpans, masked } from "./mask-closed.ts";
import { startProgress } from "./progress.ts";
import { readSummary } from "./read-summary.ts";
import { sayProblem } from "./say-problem.ts";

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
      status = sayProblem(io, source);
      continue;
    }
    await write(io, list && written > 0 ? ",\n" : written > 0 || list ? "\n" : "");
    for (const piece of pieces(source, form, closed, io)) await write(io, piece);
    written++;
  }
  if (list) await write(io, "\n]\n");
  else if (form === "json" && written > 0) await write(io, "\n");
  progress?.end();
  endReadingProcess();
  return io.stopped.aborted ? 1 : status;
}

/** The document of a file as text with layout, or what is wrong with the file. */
export async function openFile(file: string): Promise<SourceText | Problem> {
  const input = await readDocumentFile(file);
  return isProblem(input) ? input : openSource(input);
}

/** What is printed of one document, in pieces of some kB. */
function* pieces(source: SourceText, form: Choices["form"], closed: boolean, io: CommandIo): Generator<string> {
  if (form === "text") {
    yield closed ? source.text : masked(source.text, closedSpans(read(source, { closedContent: true })));
  } else if (form === "summary") {
    yield readSummary(read(source, { closedContent: closed }), io.lang);
  } else {
    yield* inLargerPieces(readingJson(read(source, { closedContent: closed })));
  }
}

/** A write for each of a hundred thousand small pieces would cost more than the reading. */
function* inLargerPieces(small: Iterable<string>): Generator<string> {
  let piece = "";
  for (const next of small) {
    piece += next;
    if (piece.length > 65_536) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}
