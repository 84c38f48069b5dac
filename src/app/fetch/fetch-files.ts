import { createHash } from "node:crypto";
import { fileAddress } from "../../intake/sources/first-agenda/file-address.ts";
import type { ListedFile } from "../../intake/sources/first-agenda/site-list.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { refreshMeetingFiles } from "../../store/publish/refresh-meeting-files.ts";
import { type FetchedFile, itemsOfDocument, keepFetchedFiles } from "../../store/queries/fetched/files.ts";
import type { Fetching } from "./fetch-site.ts";

/** The document whose items have the files. */
interface Of {
  readonly bodyId: string;
  readonly documentId: string;
  readonly meetingId: string | null;
}

/**
 * Fetches the files of a meeting's items, through the page that shows each and its address of a few minutes, and keeps them;
 * strangers get those of open items. Gives what could not be fetched: what was kept of it before stays. Nothing is kept where it cannot be
 * told with certainty which item a file belongs to.
 */
export async function fetchFiles(
  { store, viewer, polite, now }: Fetching,
  address: string,
  { bodyId, documentId, meetingId }: Of,
  listed: readonly ListedFile[],
): Promise<readonly { readonly title: string; readonly problem: Problem }[]> {
  if (meetingId === null) return [];
  const items = await store.as(viewer, (tx) => itemsOfDocument(tx, bodyId, documentId));
  const files: FetchedFile[] = [];
  const kept: { sourceId: string; itemId: string }[] = [];
  const failed: { title: string; problem: Problem }[] = [];
  for (const file of listed) {
    const item = items[file.item - 1];
    if (items.length !== file.items || item === undefined || !sameNumber(item.number, file.number)) {
      failed.push({ title: file.title, problem: problem("problem.fetch-which-item", { title: file.title }) });
      continue;
    }
    kept.push({ sourceId: file.id, itemId: item.id });
    const bytes = await bytesOf(polite, address, file);
    if (isProblem(bytes)) failed.push({ title: file.title, problem: bytes });
    else {
      const { id: sourceId, position, title } = file;
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      files.push({ sourceId, itemId: item.id, position, title, mediaType: mediaTypeOf(bytes), sha256, bytes });
    }
  }
  const at = now().toISOString();
  await store.as(viewer, async (tx) => {
    await keepFetchedFiles(tx, bodyId, documentId, files, kept, at);
    await refreshMeetingFiles(tx, bodyId, meetingId, at);
  });
  return failed;
}

const sameNumber = (ours: string | null, theirs: string | null) =>
  ours === null || theirs === null || ours.replace(/\W/g, "") === theirs.replace(/\W/g, "");

/** The page, and then the file; once more where the address has run out in between. */
async function bytesOf(polite: Fetching["polite"], address: string, { id }: ListedFile): Promise<Uint8Array | Problem> {
  const page = new URL(`${address}/Vis/Pdf/bilag/${encodeURIComponent(id)}`);
  let last: Problem = problem("problem.fetch-no-file", { name: page.href });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const html = await polite.get(page, "text/html");
    if (isProblem(html)) return html;
    const file = fileAddress(new TextDecoder().decode(html), page);
    if (file === null) return last;
    const bytes = await polite.get(file, "application/pdf, */*");
    if (!isProblem(bytes)) return bytes;
    last = bytes;
  }
  return last;
}

/** By its first bytes: what a server says of a file is not trusted. */
function mediaTypeOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  return start === "%PDF-" ? "application/pdf" : "application/octet-stream";
}
