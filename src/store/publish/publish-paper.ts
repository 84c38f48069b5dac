import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { addressOf } from "../../records/address.ts";
import { documentSchema, type Reading } from "../../records/reading.ts";
import { dayOf } from "../import/match-names.ts";
import { removeAddresses, writeAddresses } from "../queries/publish/addresses.ts";
import { publishBody } from "../queries/publish/body-and-committee.ts";
import { promisesAnsweredByPaper, publishAnswers } from "../queries/publish/promise-answers.ts";
import { writePublic } from "../queries/publish/public-tables.ts";
import { removePromisesOfPaper } from "../queries/publish/remove-paper.ts";
import { notePromises } from "../queries/reminders/note-promises.ts";
import { add } from "../queries/rows-of-json.ts";
import { indexDocuments } from "../queries/search/index-items.ts";
import type { Transaction } from "../transaction.ts";
import { openText } from "./open-text.ts";
import { type PublicPromise, promiseAddresses, promiseRows, type StoredPromise } from "./promise-rows.ts";
import { followQuotedFigures } from "./quoted-figures.ts";

/** A paper's published revision, and what is stored of its promises. */
export interface Paper {
  readonly id: string;
  readonly revisionId: string;
  readonly mediaType: string;
  readonly text: string;
  readonly reading: Reading;
  readonly promises: readonly StoredPromise[];
  /** The ISO day from which the body answers for its promises. */
  readonly goLive: string;
}

interface PaperRows {
  readonly document: Readonly<Record<string, unknown>> & PublicPaper;
  readonly promises: readonly PublicPromise[];
}

/** What strangers see of a paper: the row of public_document, and those of public_promise. */
export function paperRows(paper: Paper): PaperRows {
  const { reading } = paper;
  const open = openText(paper.text, reading, []);
  const emitted = reading.document === null ? null : emit(documentSchema, reading.document, publicViewer);
  const documents =
    open === null ? [] : [{ documentId: paper.id, revisionId: paper.revisionId, itemIds: null, text: open }];
  return {
    document: {
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
    },
    promises: promiseRows(paper.promises, { documents, openItems: new Set() }, paper.goLive),
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
  const { document, promises } = paperRows(paper);
  await publishBody(tx, body.id, at);
  await add(tx, writePublic.public_document, body.id, at, [document]);
  const staying = promises.map((promise) => promise.id);
  const gone = await removePromisesOfPaper(tx, body.id, paper.id, staying);
  await removeAddresses(tx, body.id, gone);
  await add(tx, writePublic.public_promise, body.id, at, promises);
  const others = await promisesAnsweredByPaper(tx, body.id, paper.id);
  await publishAnswers(tx, body.id, [...staying, ...gone, ...others], at);
  await writeAddresses(tx, body.id, [
    { path: addressOf.body(body.slug), record_id: body.id, kind: "body" },
    { path: addressOf.document(body.slug, paper.id), record_id: paper.id, kind: "document" },
    ...promiseAddresses(body.slug, promises),
  ]);
  const { title, day, text, reading } = document;
  await followQuotedFigures(tx, body.id, { id: paper.id, isMeeting: false }, at, false);
  await notePromises(tx, body.id, promises, at);
  await indexDocuments(tx, [{ bodyId: body.id, id: paper.id, title, day, text, reading }]);
}
