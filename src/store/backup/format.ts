import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/**
 * A backup is gzip over lines of JSON. The first line is the head; then for each table a line with its columns, one
 * array a row (every value as PostgreSQL writes it as text, or null) and a line with the number of rows; then the
 * sequences; the last line holds the SHA-256 of every byte before it. Nothing in it depends on a version of PostgreSQL.
 */
export const backupFormat = "traad-backup";

const headSchema = z.object({
  format: z.literal(backupFormat),
  version: z.literal(1),
  made: z.string(),
  program: z.string(),
  server: z.string(),
  /** The migrations the database had run, in order, with the checksum of each. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});

const lineSchema = z.union([
  z.array(z.string().nullable()),
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.object({ rows: z.int().nonnegative() }),
  z.object({ sequence: z.string(), value: z.string(), called: z.boolean() }),
  z.object({ end: z.literal(true), sha256: z.string() }),
]);

export type BackupHead = z.infer<typeof headSchema>;
export type BackupLine = z.infer<typeof lineSchema>;

/** Why a file cannot be taken for a backup. */
export class BrokenBackup extends Error {}

/** Checks the first line. Throws BrokenBackup. */
export function readHead(text: string): BackupHead {
  const read = headSchema.safeParse(parse(text));
  if (!read.success) throw new BrokenBackup("its first line is not that of a backup this program can read");
  return read.data;
}

/** Checks any other line. Throws BrokenBackup. */
export function readLine(text: string): BackupLine {
  const read = lineSchema.safeParse(parse(text));
  if (!read.success) throw new BrokenBackup("a line has none of the known forms");
  return read.data;
}

/**
 * Every line of a file before the last, whose checksum is compared when all have been given. At most one line is held.
 * Throws BrokenBackup where the file is no gzip, is cut short, has been changed or goes on after its end.
 */
export async function* backupLines(file: string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let ended = false;
  for await (const line of splitLines(file)) {
    if (ended) throw new BrokenBackup("it goes on after its end");
    if (line.startsWith('{"end"')) {
      ended = true;
      compareHash(line, hash);
    } else {
      hash.update(line).update("\n");
      yield line;
    }
  }
  if (!ended) throw new BrokenBackup("it has been cut short");
}

function compareHash(line: string, hash: Hash): void {
  const end = readLine(line);
  const wanted = "end" in end ? end.sha256 : "";
  if (wanted !== hash.digest("hex")) throw new BrokenBackup("its contents do not fit its checksum");
}

async function* splitLines(file: string): AsyncGenerator<string> {
  // Not readline: it would also break a line at U+2028, which texts may hold.
  let parts: Buffer[] = [];
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        parts.push(chunk.subarray(from, at));
        yield Buffer.concat(parts).toString("utf8");
        parts = [];
        from = at + 1;
      }
      if (from < chunk.length) parts.push(chunk.subarray(from));
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (code === "Z_BUF_ERROR") throw new BrokenBackup("it has been cut short", { cause });
    if (code.startsWith("Z_")) throw new BrokenBackup("it is not a gzip file, or is damaged", { cause });
    throw cause;
  } finally {
    source.destroy();
  }
  if (parts.length > 0) throw new BrokenBackup("it has been cut short");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
