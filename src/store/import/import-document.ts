import type { Viewer } from "../../access/viewer.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { derivedId } from "../derived-id.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { documentByBytes } from "../queries/import/find-document.ts";
import { add } from "../queries/rows-of-json.ts";
import type { Store, Transaction } from "../transaction.ts";
import { findOrAddBody } from "./body.ts";
import { changeKind } from "./change-kind.ts";
import { importMeetingDocument } from "./import-meeting-document.ts";
import { importPaper } from "./import-paper.ts";
import { type ImportInput, type PreparedDocument, prepareDocument } from "./prepared-document.ts";
import { publishKnown } from "./publish-known.ts";
import type { StoreNotice } from "./store-notice.ts";

/** What became of a document. `meetingId` is null for a paper that is of no meeting. */
export interface ImportResult {
  readonly result: "new" | "changed" | "unchanged";
  readonly bodyId: string;
  readonly documentId: string;
  readonly meetingId: string | null;
  readonly notices: readonly StoreNotice[];
}

export interface ImportOptions {
  /** Keeps it from strangers: the state it had in public stays, but for items it closes. */
  readonly draft?: boolean;
  /** The time it happens. */
  readonly at?: Date;
  /** The document as it now is, also where its bytes are those of an older revision: somebody took a change back. */
  readonly asNewest?: boolean;
}

/**
 * Stores what was read from a document, in one transaction: whole or not at all. The same bytes read the same way are
 * `unchanged`; another reading, or another content of the same document, is a new revision beside the old.
 * Unless it is a draft, or a paper that may hold a closed matter, it is published in the same transaction. A problem
 * where the document says not whose it is.
 */
export async function importDocument(
  store: Store,
  viewer: Viewer,
  input: ImportInput,
  options: ImportOptions = {},
): Promise<ImportResult | Problem> {
  const document = prepareDocument(input);
  if (isProblem(document)) return document;
  return store.as(viewer, (tx) => importPrepared(tx, viewer, document, options));
}

/** The same in a transaction that is there already, for those who do more in it. */
export async function importPrepared(
  tx: Transaction,
  viewer: Viewer,
  document: PreparedDocument,
  options: ImportOptions,
): Promise<ImportResult> {
  const at = (options.at ?? new Date()).toISOString();
  const heldBack = options.draft !== true && holdsClosed(document);
  const publish = options.draft !== true && !heldBack;
  const body = await findOrAddBody(tx, document.bodyName, document.bodyKind, at);
  const known = await documentByBytes(tx, body.id, document.sha256);
  const isOlder = known !== null && !known.current && options.asNewest !== true;
  if (known !== null && (isOlder || (known.current && known.readingHash === document.hash))) {
    if (publish && known.current && !known.published) await publishKnown(tx, viewer, body, known, at);
    const { documentId, meetingId } = known;
    return { result: "unchanged", bodyId: body.id, documentId, meetingId, notices: [] };
  }
  const task = { tx, viewer, body, document, known, publish, at };
  const endedMeeting = await changeKind(task);
  const isPaper = document.reading.kind === "document";
  const { notices: unsure, ...done } = await (isPaper ? importPaper(task, endedMeeting) : importMeetingDocument(task));
  const notices = [...bodyNotices(document), ...(heldBack ? [paperHeldBack] : []), ...unsure];
  await keepNotices(tx, body.id, done, notices, at);
  return { ...done, bodyId: body.id, notices };
}

/** A paper that may be an agenda in a layout nobody knew, closed titles and all: a person must say that it is public. */
function holdsClosed({ reading }: PreparedDocument): boolean {
  return reading.kind === "document" && reading.notices.some(({ code }) => code === "closed-in-paper");
}

const paperHeldBack: StoreNotice = { code: "paper-held-back", severity: "warning", details: {} };

function bodyNotices({ bodyName, givenBody }: PreparedDocument): StoreNotice[] {
  if (givenBody === null) return [];
  return [{ code: "body-differs", severity: "warning", details: { stated: bodyName, given: givenBody } }];
}

async function keepNotices(
  tx: Transaction,
  bodyId: string,
  of: { readonly documentId: string; readonly meetingId: string | null },
  notices: readonly StoreNotice[],
  at: string,
): Promise<void> {
  const rows = notices.map((notice) => ({
    id: derivedId(of.documentId, notice.code, JSON.stringify(notice.details)),
    meeting_id: of.meetingId,
    document_id: of.documentId,
    ...notice,
  }));
  await add(tx, addCore.notice, bodyId, at, rows);
}
