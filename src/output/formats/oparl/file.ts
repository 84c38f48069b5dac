import { addressOf } from "../../../records/address.ts";
import type { PublishedFile } from "../../../records/published.ts";
import type { OParlLinks } from "./links.ts";
import { head, known, type OParlObject } from "./vocabulary.ts";

/** The names of files by what they are: *Referat*, *Dagsorden*, *Dokument*. */
export type FileNames = Readonly<Record<"minutes" | "agenda" | "document", string>>;

/**
 * A file. A document is given as the text that everybody may read, and as a PDF where it is a meeting's; the two know of
 * each other as master and derivative. `inside`: without what it belongs to. `siblings`: the other files of the meeting.
 */
export function fileObject(
  links: OParlLinks,
  row: PublishedFile,
  names: FileNames,
  inside: boolean,
  siblings: readonly PublishedFile[] = [],
): OParlObject {
  const object = links.object("file", row.id);
  const name = row.title ?? nameOf(row, names);
  return {
    ...head("File", object, row),
    name,
    fileName: row.fileName ?? fileNameOf(row, name),
    mimeType: row.mediaType,
    ...known({ date: row.day, size: row.size, sha512Checksum: row.sha512 }),
    ...access(links, row, object),
    ...relations(links, row, siblings),
    ...(inside ? {} : belongsTo(links, row)),
    ...known({ web: row.path === null ? null : links.page(row.path) }),
  };
}

function nameOf(row: PublishedFile, names: FileNames): string {
  if (row.kind === "pdf") return names[row.meetingKind ?? "minutes"];
  return row.kind === "attachment" ? names.document : names[row.kind];
}

function fileNameOf(row: PublishedFile, name: string): string {
  const stem = [row.day, name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")].filter((part) => part !== null).join("-");
  return `${stem}.${row.kind === "pdf" ? "pdf" : "txt"}`;
}

function access(links: OParlLinks, row: PublishedFile, object: string) {
  const shown = row.kind === "pdf" && row.path !== null && row.meetingKind !== null;
  return {
    accessUrl: shown ? links.page(addressOf.meetingPdf(row.path ?? "", row.meetingKind ?? "minutes")) : `${object}/vis`,
    downloadUrl: `${object}/hent`,
  };
}

function relations(links: OParlLinks, row: PublishedFile, siblings: readonly PublishedFile[]) {
  const others = siblings.filter((other) => other.id !== row.id);
  const master = others.find(({ kind }) => kind === row.meetingKind);
  const derived = others.filter(({ kind, meetingKind }) => kind === "pdf" && meetingKind === row.kind);
  if (row.kind === "pdf") return known({ masterFile: master === undefined ? null : links.object("file", master.id) });
  return known({ derivativeFile: derived.map(({ id }) => links.object("file", id)) });
}

function belongsTo(links: OParlLinks, { kind, id, meetingId, itemId, caseId }: PublishedFile) {
  return known({
    meeting: meetingId === null || itemId !== null ? [] : [links.object("meeting", meetingId)],
    agendaItem: itemId === null ? [] : [links.object("agendaitem", itemId)],
    paper: [...(caseId === null ? [] : [caseId]), ...(kind === "document" ? [id] : [])].map((paper) =>
      links.object("paper", paper),
    ),
  });
}
