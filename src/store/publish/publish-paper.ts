import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { addressOf } from "../../records/address.ts";
import { documentSchema, type Reading } from "../../records/reading.ts";
import { dayOf } from "../import/match-names.ts";
import { writeAddresses } from "../queries/publish/addresses.ts";
import { publishBody } from "../queries/publish/body-and-committee.ts";
import { writePublic } from "../queries/publish/public-tables.ts";
import { add } from "../queries/rows-of-json.ts";
import { indexDocuments } from "../queries/search/index-items.ts";
import type { Transaction } from "../transaction.ts";
import { openText } from "./open-text.ts";

/** A paper's published revision. */
export interface Paper {
  readonly id: string;
  readonly mediaType: string;
  readonly text: string;
  readonly reading: Reading;
}

/** What strangers see of a paper: the row of public_document. */
export function paperRow(paper: Paper): Readonly<Record<string, unknown>> & PublicPaper {
  const { reading } = paper;
  const open = openText(paper.text, reading, []);
  const emitted = reading.document === null ? null : emit(documentSchema, reading.document, publicViewer);
  return {
    id: paper.id,
    meeting_id: null,
    kind: "document",
    title: emitted?.title ?? null,
    day: dayOf(emitted?.date ?? null),
    media_type: paper.mediaType,
    text: open?.text ?? "",
    spans: open?.spans ?? [],
    notices: open?.notices ?? [],
    reading: emitted,
  };
}

interface PublicPaper {
  readonly title: string | null;
  readonly day: string | null;
  readonly text: string;
  readonly reading: Partial<NonNullable<Reading["document"]>> | null;
}

/** Writes what strangers see of a paper, the search index included. */
export async function publishPaper(
  tx: Transaction,
  body: { readonly id: string; readonly slug: string },
  paper: Paper,
  at: string,
): Promise<void> {
  const row = paperRow(paper);
  await publishBody(tx, body.id, at);
  await add(tx, writePublic.public_document, body.id, at, [row]);
  await writeAddresses(tx, body.id, [
    { path: addressOf.body(body.slug), record_id: body.id, kind: "body" },
    { path: addressOf.document(body.slug, paper.id), record_id: paper.id, kind: "document" },
  ]);
  const { title, day, text, reading } = row;
  await indexDocuments(tx, [{ bodyId: body.id, id: paper.id, title, day, text, reading }]);
}
