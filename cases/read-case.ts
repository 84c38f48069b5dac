import { createHash } from "node:crypto";
import { read } from "../src/intake/reader/read.ts";
import type { Reading } from "../src/records/reading.ts";

/** Reads a case's document as the program reads a file of that name: Markdown for `.md`, else plain text. */
export function readCase(name: string, text: string): Reading {
  return read({
    name,
    mediaType: name.endsWith(".md") ? "text/markdown" : "text/plain",
    sha256: createHash("sha256").update(text).digest("hex"),
    text,
    marks: [],
    notices: [],
  });
}
