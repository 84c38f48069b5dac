import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Viewer } from "../access/viewer.ts";
import { findOpenAndClosed } from "../intake/promises/find-closed.ts";
import { read } from "../intake/reader/read.ts";
import { redact } from "../intake/reader/redact.ts";
import { openSource } from "../intake/sources/open-source.ts";
import { readDocumentFile } from "../intake/sources/read-file.ts";
import { isProblem, type Problem, problem } from "../records/problem.ts";
import type { Reading } from "../records/reading.ts";
import { type ImportResult, importDocument } from "../store/import/import-document.ts";
import type { BodyKind } from "../store/import/prepared-document.ts";
import type { Store } from "../store/transaction.ts";

export interface ImportChoices {
  /** For documents that do not say whose they are. */
  readonly body: { readonly name: string; readonly kind?: BodyKind } | null;
  readonly draft: boolean;
  readonly stopped?: AbortSignal;
}

/** What became of one file. `reading` is what it was read as. */
export type FileOutcome = { readonly file: string } & (
  | { readonly problem: Problem }
  | { readonly problem: null; readonly result: ImportResult; readonly reading: Reading }
);

/**
 * Reads and stores files, one after the other, each whole or not at all. A file that cannot be read or stored gives its
 * problem, and the rest go on. Stops after the current file where `stopped` says so; what is stored stays stored.
 */
export async function* importFiles(
  store: Store,
  viewer: Viewer,
  files: readonly string[],
  choices: ImportChoices,
): AsyncGenerator<FileOutcome> {
  // The next file is read while the one before is stored.
  let next = readAhead(files[0]);
  for (const [index, file] of files.entries()) {
    if (choices.stopped?.aborted || next === null) return;
    const opened = await next;
    next = readAhead(files[index + 1]);
    yield isProblem(opened) ? { file, problem: opened } : await importOne(store, viewer, file, opened, choices);
  }
}

/** Begins to read a file. What it throws is thrown where it is waited for, also when that is never. */
function readAhead(file: string | undefined): Promise<OpenedFile | Problem> | null {
  if (file === undefined) return null;
  const reading = readFile(file);
  reading.catch(() => undefined);
  return reading;
}

interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly source: Exclude<Awaited<ReturnType<typeof openSource>>, Problem>;
}

async function readFile(file: string): Promise<OpenedFile | Problem> {
  const input = await readDocumentFile(file);
  return isProblem(input) ? input : open(input);
}

async function open(input: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenedFile | Problem> {
  const source = await openSource(input);
  return isProblem(source) ? source : { bytes: input.bytes, source };
}

/** Reads and stores one document that is in memory, whole or not at all. */
export async function importBytes(
  store: Store,
  viewer: Viewer,
  input: { readonly name: string; readonly bytes: Uint8Array },
  choices: ImportChoices,
): Promise<FileOutcome> {
  const opened = await open(input);
  if (isProblem(opened)) return { file: input.name, problem: opened };
  return importOne(store, viewer, input.name, opened, choices);
}

async function importOne(
  store: Store,
  viewer: Viewer,
  file: string,
  { bytes, source }: OpenedFile,
  { body, draft }: ImportChoices,
): Promise<FileOutcome> {
  // Of what is closed only promises are kept, for the secretaries' desk.
  const whole = read(source, { closedContent: true });
  const reading = redact(whole);
  const { name, mediaType, sha256, text } = source;
  const result = await importDocument(
    store,
    viewer,
    { body, name, mediaType, sha256, bytes, text, reading, promises: findOpenAndClosed(whole, text) },
    { draft },
  );
  return isProblem(result) ? { file, problem: result } : { file, problem: null, result, reading };
}

/** The files that paths name: a file itself, a folder's files below it in order of name, without hidden ones. */
export async function filesBelow(paths: readonly string[]): Promise<string[] | Problem> {
  const files: string[] = [];
  for (const each of paths) {
    const found = await stat(each).catch(() => null);
    if (found === null) return problem("problem.file-missing", { name: each });
    if (!found.isDirectory()) files.push(each);
    else {
      const entries = await readdir(each, { recursive: true, withFileTypes: true });
      const below = entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter(
          (file) =>
            !path
              .relative(each, file)
              .split(path.sep)
              .some((part) => part.startsWith(".")),
        );
      files.push(...below.sort());
    }
  }
  return files;
}
