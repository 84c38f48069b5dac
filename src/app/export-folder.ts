import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Viewer } from "../access/viewer.ts";
import { type Problem, problem } from "../records/problem.ts";
import { type Sealed, sealedSchema } from "../seal/sealed.ts";
import { keepExported } from "../store/export/keep-exported.ts";
import { allBodies } from "../store/queries/check/what-there-is.ts";
import {
  bytesOf,
  firstKeptTables,
  type KeptRow,
  type KeptTable,
  keptTables,
  type OldAddress,
  oldAddresses,
  originalsOfBody,
  rowsOfBody,
} from "../store/queries/export/rows-of-body.ts";
import { lockBodyOf } from "../store/queries/import/find-body.ts";
import { sealedOf } from "../store/seal/sealed-of.ts";
import type { Store, Transaction } from "../store/transaction.ts";

/** A body's fixed minutes and their chain, for `traad verify`. */
export const sealedName = "sealed.json";

/** Written last: a folder without it is no whole export. */
const manifestName = "traad-export.json";
const manifestSchema = z.object({
  format: z.literal("traad-export"),
  version: z.literal(1),
  tables: z.array(z.enum(keptTables)).default([...firstKeptTables]),
  bodies: z.array(z.object({ id: z.uuid(), name: z.string(), slug: z.string().regex(/^[a-z0-9-]+$/) })),
});
/** What an export holds. */
export type ExportManifest = z.infer<typeof manifestSchema>;

/**
 * Writes everything the viewer may have into a new or empty folder: per body the originals as they came, and a file of
 * JSON lines for each table, `revision.ndjson` with every reading. Only its owner can read the folder, since it holds
 * what is closed. Imports into a body wait meanwhile, so that it is of one moment.
 */
export async function exportFolder(
  store: Store,
  viewer: Viewer,
  folder: string,
  onBody: (done: number, total: number) => void = () => undefined,
  now: Date = new Date(),
): Promise<ExportManifest | Problem> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) return problem("problem.folder-not-empty", { name: folder });
  const bodies: ExportManifest["bodies"] = [];
  const all = await store.as(viewer, allBodies);
  for (const { id, name, slug } of all) {
    onBody(bodies.length, all.length);
    await store.as(viewer, (tx) => exportBody(tx, { id, name }, path.join(folder, slug), now));
    bodies.push({ id, name, slug });
  }
  const manifest: ExportManifest = { format: "traad-export", version: 1, tables: [...keptTables], bodies };
  await writeFile(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}

async function exportBody(
  tx: Transaction,
  { id: bodyId, name: bodyName }: { readonly id: string; readonly name: string },
  folder: string,
  now: Date,
): Promise<void> {
  await mkdir(path.join(folder, "originals"), { recursive: true, mode: 0o700 });
  await lockBodyOf(tx, bodyId);
  for (const table of keptTables) await writeLines(folder, table, rowsOfBody(tx, table, bodyId));
  await writeLines(folder, "old_address", await oldAddresses(tx, bodyId));
  for (const { id, sha256, name } of await originalsOfBody(tx, bodyId)) {
    const file = path.join(folder, "originals", originalFile(sha256, name));
    await writeFile(file, await bytesOf(tx, bodyId, id), { mode: 0o600 });
  }
  const sealed = await sealedOf(tx, { id: bodyId, name: bodyName, meetingId: null }, now);
  if (sealed.entries.length === 0) return;
  await writeFile(path.join(folder, sealedName), `${JSON.stringify(sealed, null, 1)}\n`, { mode: 0o600 });
}

async function writeLines(
  folder: string,
  name: string,
  rows: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<void> {
  async function* lines() {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path.join(folder, `${name}.ndjson`), { mode: 0o600 }));
}

/** The checksum, by which it is found again, and the name, by which a person knows it; cut where a file system would. */
function originalFile(sha256: string, name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}._ -]+/gu, "_").slice(-60);
  return `${sha256}-${safe}`;
}

/** The export a folder holds; null where it holds none, a problem where it is not one of ours. */
export async function readManifest(folder: string): Promise<ExportManifest | null | Problem> {
  const text = await readFile(path.join(folder, manifestName), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return problem("problem.export-broken", { name: path.join(folder, manifestName) });
  }
}

/** Stores what an export holds, with the same ids, and publishes what was public; body by body, each whole or not at all. */
export async function importFolder(
  store: Store,
  viewer: Viewer,
  folder: string,
  manifest: ExportManifest,
  onMeeting: () => void = () => undefined,
): Promise<Problem | null> {
  for (const { id, name, slug } of manifest.bodies) {
    const there = (await store.as(viewer, allBodies)).find((body) => body.name === name || body.slug === slug);
    if (there !== undefined && there.id !== id) return problem("problem.body-there-already", { name });
    const below = path.join(folder, slug);
    const originals = new Map((await readdir(path.join(below, "originals"))).map((file) => [file.slice(0, 64), file]));
    const addresses: OldAddress[] = [];
    for await (const row of readLines<OldAddress>(below, "old_address")) addresses.push(row);
    const bytesOf = async (row: KeptRow) => {
      const bytes = await readFile(path.join(below, "originals", originals.get(String(row.sha256)) ?? ""));
      if (createHash("sha256").update(bytes).digest("hex") === row.sha256) return bytes;
      throw new Error(`The original ${originals.get(String(row.sha256))} is not what it was when it was exported.`);
    };
    const rows = (table: KeptTable) => readLines<KeptRow>(below, table);
    const sealed = await readSealed(path.join(below, sealedName));
    const body = { id, slug, rows, bytesOf, oldAddresses: addresses, sealed };
    await keepExported(store, viewer, manifest.tables, body, onMeeting);
  }
  return null;
}

/** A body's fixed minutes and their chain; null where the export holds none. Throws where the file is not whole. */
async function readSealed(file: string): Promise<Sealed | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : sealedSchema.parse(JSON.parse(text));
}

async function* readLines<Row>(folder: string, name: string): AsyncGenerator<Row> {
  const lines = createInterface({ input: createReadStream(path.join(folder, `${name}.ndjson`)), crlfDelay: Infinity });
  for await (const line of lines) if (line !== "") yield JSON.parse(line) as Row;
}
