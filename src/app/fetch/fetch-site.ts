import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Viewer } from "../../access/viewer.ts";
import {
  filesOfAnswer,
  type ListedFile,
  type ListedMeeting,
  readSiteList,
} from "../../intake/sources/first-agenda/site-list.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { withdrawDocument, withdrawPaper } from "../../store/publish/change-publication.ts";
import type { FetchedMeeting } from "../../store/queries/fetched/meetings.ts";
import { fetchedMeetings, keepFetchedMeeting, markWithdrawn } from "../../store/queries/fetched/meetings.ts";
import { keepFetchedSite, type SiteSelection } from "../../store/queries/fetched/sites.ts";
import type { Store } from "../../store/transaction.ts";
import { type FileOutcome, type ImportChoices, importBytes } from "../import-files.ts";
import { fetchFiles } from "./fetch-files.ts";
import type { Polite } from "./polite.ts";

/** A site, and what is wanted of it. */
export interface SiteWanted extends SiteSelection {
  /** Without a slash at the end. */
  readonly address: string;
  readonly body: NonNullable<ImportChoices["body"]>;
  /** Known from an earlier time; null: the first time. */
  readonly bodyId: string | null;
}

/** What it takes to fetch. */
export interface Fetching {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly polite: Polite;
  /** Where answers in another shape are kept, to be looked at. */
  readonly folder: string;
  readonly now: () => Date;
  readonly stopped?: AbortSignal;
}

/** What happened. `left`: how many are still to come. */
export type FetchEvent =
  | { readonly what: "listed"; readonly listed: number; readonly wanted: number; readonly left: number }
  | { readonly what: "meeting"; readonly meeting: ListedMeeting; readonly outcome: FileOutcome; readonly left: number }
  | { readonly what: "file"; readonly title: string; readonly problem: Problem }
  | { readonly what: "withdrawn"; readonly sourceId: string }
  | { readonly what: "problem"; readonly problem: Problem };

/** So many answers in a row in another shape, or none at all: the site has changed, or is down. */
const enough = 5;

/**
 * Fetches a site's meetings one after the other and stores each, whole or not at all. What was stored as the list now has
 * it is not asked for again, so that a fetch that was broken off goes on where it stopped; what is not on the list any more
 * is taken back from strangers. Ends early where `stopped` says so, or where the site has changed or does not answer.
 */
export async function* fetchSite(fetching: Fetching, wanted: SiteWanted): AsyncGenerator<FetchEvent> {
  const list = await listOf(fetching, wanted.address);
  if (isProblem(list)) return yield { what: "problem", problem: list };
  let site = wanted.bodyId === null ? null : await openSite(fetching, wanted.bodyId, wanted);
  const known = new Map((site?.meetings ?? []).map((meeting) => [meeting.sourceId, meeting]));
  const fitting = list.filter((meeting) => fits(meeting, wanted));
  if (fitting.length === 0) {
    return yield { what: "problem", problem: problem("problem.fetch-nothing", { name: wanted.address }) };
  }
  const todo = fitting.filter((meeting) => isDue(known.get(meeting.id), meeting, wanted.files));
  let left = todo.length;
  yield { what: "listed", listed: list.length, wanted: fitting.length, left };
  let wrong = 0;
  for (const meeting of todo) {
    if (fetching.stopped?.aborted) return;
    const answer = await answerOf(fetching, wanted.address, meeting);
    const outcome: FileOutcome = isProblem(answer)
      ? { file: meeting.id, problem: answer }
      : await importBytes(fetching.store, fetching.viewer, { name: `${meeting.id}.json`, bytes: answer.bytes }, wanted);
    left -= 1;
    if (outcome.problem === null && !isProblem(answer)) {
      const { bodyId, documentId, meetingId } = outcome.result;
      site ??= await openSite(fetching, bodyId, wanted);
      const of = { bodyId, documentId, meetingId };
      const failed = wanted.files ? await fetchFiles(fetching, wanted.address, of, answer.files) : [];
      for (const one of failed) yield { what: "file", ...one };
      // With a file missing it is asked for again the next time.
      await remember(fetching, site, meeting, of, wanted.files && failed.length === 0);
    }
    yield { what: "meeting", meeting, outcome, left };
    wrong = outcome.problem === null ? 0 : wrong + 1;
    if (wrong === enough) return;
  }
  if (site !== null && !fetching.stopped?.aborted) yield* withdrawMissing(fetching, site, list, wanted.address);
}

interface OpenSite {
  readonly id: string;
  readonly bodyId: string;
  readonly meetings: readonly FetchedMeeting[];
}

async function openSite({ store, viewer, now }: Fetching, bodyId: string, wanted: SiteWanted): Promise<OpenSite> {
  return store.as(viewer, async (tx) => {
    const id = await keepFetchedSite(tx, bodyId, wanted.address, wanted, now().toISOString());
    return { id, bodyId, meetings: await fetchedMeetings(tx, bodyId, id) };
  });
}

async function listOf(fetching: Fetching, address: string): Promise<readonly ListedMeeting[] | Problem> {
  const bytes = await fetching.polite.get(new URL(`${address}/api/agenda/udvalgsliste`), "application/json");
  if (isProblem(bytes)) return bytes;
  const list = readSiteList(bytes);
  return "field" in list ? otherShape(fetching, address, "udvalgsliste", list.field, bytes) : list;
}

/** A meeting as the site gives it, and the files it names. */
interface Answer {
  readonly bytes: Uint8Array;
  readonly files: readonly ListedFile[];
}

async function answerOf(fetching: Fetching, address: string, { id }: ListedMeeting): Promise<Answer | Problem> {
  const url = new URL(`${address}/api/agenda/dagsorden/${encodeURIComponent(id)}`);
  const bytes = await fetching.polite.get(url, "application/json");
  if (isProblem(bytes)) return bytes;
  const files = filesOfAnswer(bytes);
  return "field" in files ? otherShape(fetching, address, `dagsorden-${id}`, files.field, bytes) : { bytes, files };
}

/** Keeps what arrived, and says which field was missing. */
async function otherShape(
  { folder }: Fetching,
  address: string,
  name: string,
  field: string,
  bytes: Uint8Array,
): Promise<Problem> {
  const host = new URL(address).host;
  const kept = path.join(folder, host.replace(/[^\w.-]/g, "_"), `${name.replace(/[^\w.-]/g, "_")}.json`);
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(kept, bytes);
  return problem("problem.fetch-shape", { name: host, field, kept });
}

function fits({ committee, term, day }: ListedMeeting, { committees, term: asked, year }: SiteWanted): boolean {
  return (
    (committees.length === 0 || committees.some((one) => one.toLowerCase() === committee.toLowerCase())) &&
    (asked === null || term.includes(asked)) &&
    (year === null || day.startsWith(`${year}-`))
  );
}

function isDue(known: FetchedMeeting | undefined, meeting: ListedMeeting, files: boolean): boolean {
  return known === undefined || known.withdrawn || known.listed !== meeting.listed || (files && !known.withFiles);
}

async function remember(
  { store, viewer, now }: Fetching,
  { id, bodyId }: OpenSite,
  { id: sourceId, listed }: ListedMeeting,
  { documentId, meetingId }: { readonly documentId: string; readonly meetingId: string | null },
  withFiles: boolean,
): Promise<void> {
  const row = { sourceId, listed, documentId, meetingId, withFiles };
  await store.as(viewer, (tx) => keepFetchedMeeting(tx, bodyId, id, row, now().toISOString()));
}

/** More than so many, and more than half of all, are not taken back without a person. */
const mostWithdrawn = 10;

async function* withdrawMissing(
  fetching: Fetching,
  site: OpenSite,
  list: readonly ListedMeeting[],
  address: string,
): AsyncGenerator<FetchEvent> {
  const { store, viewer, now } = fetching;
  const there = new Set(list.map(({ id }) => id));
  const shown = site.meetings.filter(({ withdrawn }) => !withdrawn);
  const gone = shown.filter(({ sourceId }) => !there.has(sourceId));
  if (gone.length > mostWithdrawn && gone.length * 2 > shown.length) {
    const counts = { name: address, gone: gone.length, known: shown.length };
    return yield { what: "problem", problem: problem("problem.fetch-shrunk", counts) };
  }
  for (const { sourceId, documentId, meetingId } of gone) {
    const at = now();
    const wrong =
      meetingId === null
        ? await withdrawPaper(store, viewer, site.bodyId, documentId, at)
        : await withdrawDocument(store, viewer, site.bodyId, meetingId, documentId, at);
    if (wrong !== null) {
      yield { what: "problem", problem: wrong };
      continue;
    }
    await store.as(viewer, (tx) => markWithdrawn(tx, site.bodyId, site.id, sourceId, at.toISOString()));
    yield { what: "withdrawn", sourceId };
  }
}
