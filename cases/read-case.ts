import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { isProblem } from "../src/records/problem.ts";
import type { Reading } from "../src/records/reading.ts";

/** Reads a document as the program does. Throws where it cannot be opened: a case is always text. */
export async function readCase(name: string, text: string): Promise<Reading> {
  const opened = await openSource({ name, bytes: new TextEncoder().encode(text) });
  if (isProblem(opened)) throw new Error(`${name} cannot be opened: ${opened.key}`);
  return read(opened);
}
