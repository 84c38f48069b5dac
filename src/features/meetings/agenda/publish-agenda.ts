import { createHash } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { AgendaItem } from "../../../records/agenda-item.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { derivedId } from "../../../store/derived-id.ts";
import { importPrepared } from "../../../store/import/import-document.ts";
import { type ImportInput, prepareDocument } from "../../../store/import/prepared-document.ts";
import { type EntryItem, noteEntriesPublished } from "../../../store/queries/agenda/agenda-entries.ts";
import { agendaReleases } from "../../../store/queries/agenda/agenda-releases.ts";
import { noteAgendaPublished } from "../../../store/queries/agenda/agendas.ts";
import { keepPublishedAttachments } from "../../../store/queries/agenda/published-attachments.ts";
import { itemsOfNewestRevision } from "../../../store/queries/agenda/published-items.ts";
import { proposeAnswers } from "../../../store/queries/followup/find-answers.ts";
import { keepPapers } from "../../../store/queries/papers/keep-papers.ts";
import { refreshAttachments } from "../../../store/queries/publish/attachments.ts";
import type { Store } from "../../../store/transaction.ts";
import { type AgendaRef, type AgendaTask, actOnAgenda } from "./act-on-agenda.ts";
import { type AgendaFinding, hindrancesOf } from "./findings-of-agenda.ts";
import type { WholeAgenda } from "./load-agenda.ts";

/** An agenda as it is to be published, made of what `agendaDigest` says. */
export interface AgendaToPublish {
  readonly digest: string;
  readonly document: ImportInput;
  /** By place in the document's reading: the line each item is of, and its open files. */
  readonly items: readonly ItemToPublish[];
  /** What the check before publication found. */
  readonly findings: readonly AgendaFinding[];
}

export interface ItemToPublish {
  readonly entryId: string;
  /** Null where it is the line itself, and not a matter under it. */
  readonly subItemId: string | null;
  readonly promiseId: string | null;
  readonly files: readonly { readonly id: string; readonly title: string; readonly fileId: string }[];
  /** The item with what is closed in it, for those who take part in the meeting, and all that goes with it. */
  readonly full: AgendaItem;
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly isOpen: boolean;
    readonly fileId: string | null;
  }[];
}

/**
 * Knows again what an agenda says: what was checked must be what is published. Of an item it says the text that stands on
 * the agenda, and nothing of what is written in it meanwhile.
 */
export function agendaDigest({ agenda, lines }: WholeAgenda): string {
  const { day, startsAt, location, committee, body, kind } = agenda;
  const said = lines.map(({ entry: { itemId: _, position: __, item, ...entry }, number }) => ({
    ...entry,
    item: item === null ? null : { id: item.id, promiseId: item.promiseId, content: item.content },
    number,
  }));
  const whole = JSON.stringify([{ day, startsAt, location, committee, body, kind }, said]);
  return createHash("sha256").update(whole).digest("hex");
}

/**
 * Publishes an agenda, by the way of every other document, in one transaction: its page, its items, feeds, search and
 * follow-ups have it at once. Its files can be fetched; an item that was made from a promise is proposed as its answer.
 * Problems besides those of every action: there is nothing on it, an item is not approved, the meeting is called off, it
 * was changed since it was checked, something stops it, something waits to be released, or to be released by another.
 */
export function publishAgenda(
  store: Store,
  viewer: Viewer,
  ref: AgendaRef,
  given: AgendaToPublish,
  now: Date,
): Promise<Problem | null> {
  const document = prepareDocument(given.document);
  if (isProblem(document)) return Promise.resolve(document);
  return actOnAgenda(store, viewer, ref, now, async (task) => {
    const { tx, bodyId, agendaId, whole } = task;
    const wrong =
      stateProblem(whole) ?? (agendaDigest(whole) === given.digest ? null : problem("problem.agenda-changed"));
    if (wrong !== null) return wrong;
    const hindered = hindranceProblem(given, await agendaReleases(tx, bodyId, agendaId), viewer);
    if (hindered !== null) return hindered;
    const done = await importPrepared(tx, viewer, document, { at: now, asNewest: true });
    const { documentId, meetingId } = done;
    if (meetingId === null || done.bodyId !== bodyId) throw new Error("An agenda was stored as something else.");
    await noteAgendaPublished(tx, bodyId, agendaId, { meetingId, documentId, digest: given.digest }, task.at);
    const ids = await itemsOfNewestRevision(tx, bodyId, documentId);
    await noteItems(task, given, meetingId, ids);
    await sendPapers(task, given, documentId, ids);
    return { verb: "published", details: { document: documentId, meeting: meetingId } };
  });
}

/** What keeps an agenda from being published whatever it says; null where nothing does. */
export function stateProblem({ agenda, lines }: WholeAgenda): Problem | null {
  if (agenda.cancelled) return problem("problem.agenda-meeting-off");
  if (lines.length === 0) return problem("problem.agenda-empty");
  const unready = lines.find(({ entry }) => entry.item !== null && !standsOnAgenda(entry.item));
  if (unready !== undefined) return problem("problem.agenda-item-not-approved", { number: unready.number });
  return null;
}

/** True where a revision of the item was approved, or taken with a reason. */
const standsOnAgenda = ({ approvedRevision, taken }: EntryItem) => approvedRevision !== null || taken !== null;

function hindranceProblem(
  { findings }: AgendaToPublish,
  releases: Parameters<typeof hindrancesOf>[1],
  viewer: Viewer,
): Problem | null {
  const { stops, unreleased, ownReleases } = hindrancesOf(findings, releases, viewer);
  if (stops.length > 0) return problem("problem.agenda-stopped", { count: stops.length });
  if (unreleased.length > 0) return problem("problem.agenda-unreleased", { count: unreleased.length });
  if (ownReleases.length > 0) return problem("problem.agenda-own-release");
  return null;
}

async function noteItems(
  { tx, bodyId, agendaId, whole, at }: AgendaTask,
  { items }: AgendaToPublish,
  meetingId: string,
  ids: readonly string[],
): Promise<void> {
  const published = items.map((item, place) => ({ ...item, itemId: ids[place] ?? "" }));
  if (published.some(({ itemId }) => itemId === "")) throw new Error("An item of the agenda was not stored.");
  const lines = published.filter((item) => item.subItemId === null);
  await noteEntriesPublished(
    tx,
    bodyId,
    lines.map(({ entryId: id, itemId }) => ({ id, itemId })),
    at,
  );
  const attachments = published.flatMap(({ itemId, files }) =>
    files.map((file, position) => ({ ...file, itemId, position })),
  );
  await keepPublishedAttachments(tx, bodyId, { agendaId, meetingId }, attachments, at);
  await refreshAttachments(tx, bodyId, meetingId, at);
  const answers = lines.flatMap(({ promiseId, itemId }) => (promiseId === null ? [] : [{ promiseId, itemId }]));
  await proposeAnswers(
    tx,
    bodyId,
    at,
    answers.map((answer) => answerRow(answer, whole.agenda.day)),
  );
}

/** What members are sent with it. */
async function sendPapers(
  { tx, bodyId, agendaId, whole, at }: AgendaTask,
  { items }: AgendaToPublish,
  documentId: string,
  ids: readonly string[],
): Promise<void> {
  const of = { agendaId, documentId, committeeId: whole.agenda.committeeId };
  const papers = items.map(({ full, papers: files }, place) => ({ itemId: ids[place] ?? "", content: full, files }));
  await keepPapers(tx, bodyId, of, papers, at);
}

function answerRow({ promiseId, itemId }: { readonly promiseId: string; readonly itemId: string }, day: string) {
  return {
    id: derivedId(promiseId, "answer", itemId, null),
    promise_id: promiseId,
    period: null,
    kind: "item",
    item_id: itemId,
    document_id: null,
    note_public: false,
    status: "proposed",
    evidence: ["written-to-answer"],
    score: 1,
    answered_on: day,
  };
}
