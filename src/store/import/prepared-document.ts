import { createHash } from "node:crypto";
import type { Problem } from "../../records/problem.ts";
import { problem } from "../../records/problem.ts";
import type { Reading } from "../../records/reading.ts";
import { bodyKey, longestName } from "./match-names.ts";
import { storableJson, storableText } from "./storable.ts";

/** A document that was read, on its way into the store. `body`: said by whoever imports, for documents that do not say. */
export interface ImportInput {
  readonly body: { readonly name: string; readonly kind?: BodyKind } | null;
  /** The file's name, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly reading: Reading;
}

export type BodyKind = "municipality" | "region" | "joint" | "national";

/** The same, cleaned of what a database cannot keep. `hash`: of the reading and the text, without the file's name. */
export interface PreparedDocument {
  readonly bodyName: string;
  readonly bodyKind: BodyKind;
  /** The body that whoever imports gave, where the document states another: its own word counts. */
  readonly givenBody: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly reading: Reading;
  readonly readingJson: string;
  readonly hash: string;
}

/** Readies a document for the store; a problem where nobody says whose it is. */
export function prepareDocument(input: ImportInput): PreparedDocument | Problem {
  const readingJson = storableJson(input.reading);
  const reading = JSON.parse(readingJson) as Reading;
  const given = tidyName(input.body?.name);
  const bodyName = tidyName(reading.body?.name) || given;
  const name = storableText(input.name).slice(-longestName);
  if (bodyName === "") return problem("problem.body-unknown", { name });
  const text = storableText(input.text);
  const nameless = JSON.stringify({ ...reading, source: { ...reading.source, name: "" } });
  const otherGiven = given !== "" && bodyKey(given) !== bodyKey(bodyName);
  return {
    bodyName,
    givenBody: otherGiven ? given : null,
    bodyKind: (otherGiven ? undefined : input.body?.kind) ?? (/^region\b/i.test(bodyName) ? "region" : "municipality"),
    name,
    mediaType: input.mediaType,
    sha256: input.sha256,
    bytes: input.bytes,
    text,
    reading,
    readingJson,
    hash: createHash("sha256").update(nameless).update("\0").update(text).digest("hex"),
  };
}

function tidyName(name: string | undefined): string {
  return (name ?? "").slice(0, longestName).replace(/\s+/g, " ").trim();
}
