import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ExpectedPromise, expectedIn } from "../cases/promises/expected-promises.ts";
import { asExpected, type ExpectedPlaces } from "../cases/real/check-promises.ts";
import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { isProblem } from "../src/records/problem.ts";
import type { Reading } from "../src/records/reading.ts";

/** A document of which is known what it promises. */
export interface KnownDocument {
  readonly name: string;
  readonly text: string;
  readonly reading: Reading;
  readonly expected: readonly ExpectedPromise[];
  /** Marked in the text: written to be an example, and denser with promises than what offices write. */
  readonly written: boolean;
}

/**
 * The documents of a folder, and of those below it, of which is known what they promise: marked in the text as in
 * `cases/promises/documents`, or in a `promises.json` of that folder, else in `places`, by the document's name (see
 * `cases/real/promises.json`). All others are left out.
 */
export async function knownDocuments(folder: string, places: ExpectedPlaces): Promise<KnownDocument[]> {
  const list = path.join(folder, "promises.json");
  const own = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as ExpectedPlaces) : places;
  const found: KnownDocument[] = [];
  for (const file of filesIn(folder)) {
    const known = knownIn(file, own);
    const source = known && (await openSource({ name: path.basename(file), bytes: known.bytes }));
    if (!known || !source || isProblem(source)) continue;
    found.push({ ...known, name: file, text: source.text, reading: read(source) });
  }
  return found;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

interface Known extends Pick<KnownDocument, "expected" | "written"> {
  readonly bytes: Uint8Array;
}

function knownIn(file: string, places: ExpectedPlaces): Known | null {
  const listed = places[path.basename(file)];
  if (listed) return { bytes: new Uint8Array(readFileSync(file)), expected: listed.map(asExpected), written: false };
  if (!/\.(?:txt|md)$/.test(file)) return null;
  const { raw, expected } = expectedIn(readFileSync(file, "utf8"));
  return expected.length === 0 ? null : { bytes: new TextEncoder().encode(raw), expected, written: true };
}
