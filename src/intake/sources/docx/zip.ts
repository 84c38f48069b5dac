import { crc32, createInflateRaw } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { BeyondMeasure, limits } from "./limits.ts";
import { localEntries } from "./local-entries.ts";

/** The files of a zip by their names (as they are written, with `/`), read one at a time. */
export interface Zip {
  readonly names: readonly string[];
  /** Names of files that could not be unfolded whole, or whose checksum is another. */
  readonly damaged: ReadonlySet<string>;
  /** True where the table of contents was missing and the files were found one by one. */
  readonly truncated: boolean;
  /**
   * The bytes of a file, in pieces. Ends early, and adds the name to `damaged`, where the file is broken.
   * Throws `BeyondMeasure` where it swells beyond the limits.
   */
  unfold(name: string): AsyncGenerator<Uint8Array>;
}

interface Found {
  readonly packed: number;
  readonly checksum: number | null;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** Opens a zip without unfolding anything. Null where it is none, or where nothing of it can be found. */
export async function openZip(bytes: Uint8Array): Promise<Zip | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const listed = await listedFiles(buffer);
  const files = listed ?? localFiles(buffer);
  if (files.size === 0) return null;
  const damaged = new Set<string>();
  const measure = { left: limits.unfolded };
  return {
    names: [...files.keys()],
    damaged,
    truncated: listed === null,
    unfold(name) {
      return unfold(files.get(name), measure, () => damaged.add(name));
    },
  };
}

/** By the table of contents at the end, as every reader of zip does; null where that is missing or broken. */
async function listedFiles(buffer: Buffer): Promise<Map<string, Found> | null> {
  const files = new Map<string, Found>();
  try {
    // Names are decoded here: yauzl refuses the whole file for one odd name.
    const zip = await yauzl.fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > limits.entries) throw new BeyondMeasure("swells");
    for await (const entry of zip.eachEntry()) add(files, nameOf(entry.fileNameRaw), found(zip, entry));
  } catch (error) {
    if (error instanceof BeyondMeasure) throw error;
    return null;
  }
  return files;
}

function found(zip: ZipFile, entry: Entry): Found {
  const open = async (): Promise<AsyncIterable<Uint8Array>> => zip.openReadStreamPromise(entry);
  return { packed: entry.compressedSize, checksum: entry.crc32, open };
}

/** By the heads in front of the files, where the end of the zip is lost. */
function localFiles(buffer: Buffer): Map<string, Found> {
  const files = new Map<string, Found>();
  for (const { name, deflated, packed } of localEntries(buffer)) {
    if (files.size >= limits.entries) throw new BeyondMeasure("swells");
    const open = async (): Promise<AsyncIterable<Uint8Array>> => {
      if (!deflated) return [packed] as unknown as AsyncIterable<Uint8Array>;
      const inflate = createInflateRaw();
      inflate.end(packed);
      return inflate;
    };
    add(files, nameOf(name), { packed: packed.length, checksum: null, open });
  }
  return files;
}

/** The first of a name counts, as in Word. Some writers put `\` between folders. */
function add(files: Map<string, Found>, name: string, file: Found): void {
  if (!files.has(name)) files.set(name, file);
}

const nameOf = (raw: Buffer): string => raw.toString("utf8").replaceAll("\\", "/").replace(/^\/+/, "");

async function* unfold(
  file: Found | undefined,
  measure: { left: number },
  isDamaged: () => void,
): AsyncGenerator<Uint8Array> {
  if (!file) return;
  let length = 0;
  let checksum = 0;
  try {
    for await (const piece of await file.open()) {
      length += piece.length;
      measure.left -= piece.length;
      if (measure.left < 0 || (length > limits.freeUnfolding && length > limits.ratio * file.packed)) {
        throw new BeyondMeasure("swells");
      }
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (file.checksum !== null && checksum !== file.checksum) isDamaged();
  } catch (error) {
    if (error instanceof BeyondMeasure) throw error;
    isDamaged();
  }
}
