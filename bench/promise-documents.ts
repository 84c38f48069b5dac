import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ExpectedPromise, expectedIn } from "../cases/promises/expected-promises.ts";
import { asExpected, type ExpectedPlaces } from "../cases/real/check-promises.ts";
import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { isProblem } from "../src/records/problem.ts";
import type { PromiseKind } from "../src/records/promise.ts";
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
 * `cases/promises/documents`, or in a `promises.json` of that folder, else in `places`, by the document's name and the
 * places in it (see `cases/real/promises.json`) or the words (see `sample/promises.json`). All others are left out.
 */
export async function knownDocuments(folder: string, places: ExpectedPlaces): Promise<KnownDocument[]> {
  const list = path.join(folder, "promises.json");
  const own = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Listed) : places;
  const found: KnownDocument[] = [];
  for (const file of filesIn(folder)) {
    const known = knownIn(file, own);
    const source = known && (await openSource({ name: path.basename(file), bytes: known.bytes }));
    if (!known || !source || isProblem(source)) continue;
    const expected = known.listed ? known.listed.map((one) => expectedAt(one, source.text)) : known.expected;
    found.push({ name: file, text: source.text, reading: read(source), expected, written: known.written });
  }
  return found;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Where a promise stands: from, to, kind, when; or its words, kind, when. */
type Place = ExpectedPlaces[string][number] | readonly [words: string, kind: PromiseKind | "may", due?: string];
type Listed = Readonly<Record<string, readonly Place[]>>;

function expectedAt(place: Place, text: string): ExpectedPromise {
  if (typeof place[0] === "number") return asExpected(place as ExpectedPlaces[string][number]);
  const [words, kind, due] = place as Exclude<Place, ExpectedPlaces[string][number]>;
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`No document of that name says "${words}".`);
  return asExpected(due === undefined ? [from, from + words.length, kind] : [from, from + words.length, kind, due]);
}

interface Known extends Pick<KnownDocument, "expected" | "written"> {
  readonly bytes: Uint8Array;
  readonly listed?: readonly Place[];
}

function knownIn(file: string, places: Listed): Known | null {
  const listed = places[path.basename(file)];
  if (listed) return { bytes: new Uint8Array(readFileSync(file)), expected: [], listed, written: false };
  if (!/\.(?:txt|md)$/.test(file)) return null;
  const { raw, expected } = expectedIn(readFileSync(file, "utf8"));
  return expected.length === 0 ? null : { bytes: new TextEncoder().encode(raw), expected, written: true };
}
