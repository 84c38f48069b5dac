import { createHash } from "node:crypto";
import type { Problem } from "../../records/problem.ts";
import { problem } from "../../records/problem.ts";
import type { FoundPromise } from "../../records/promise.ts";
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
  /** What was found promised in it, in the order of the text; none where nobody looked. */
  readonly promises?: readonly FoundPromise[];
}

export type BodyKind = "municipality" | "region" | "joint" | "national";

/** The same, cleaned of what a database cannot keep. `hash`: of the reading, the promises and the text, without the file's name. */
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
  readonly promises: readonly FoundPromise[];
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
  const promisesJson = storableJson(input.promises ?? []);
  const promises = JSON.parse(promisesJson) as FoundPromise[];
  const hash = createHash("sha256").update(nameless).update("\0").update(text);
  // Documents that were stored before promises were looked for keep their hash as long as none are found.
  if (promises.length > 0) hash.update("\0").update(promisesJson);
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
    promises,
    hash: hash.digest("hex"),
  };
}

function tidyName(name: string | undefined): string {
  return (name ?? "").slice(0, longestName).replace(/\s+/g, " ").trim();
}
