import { holderOf, worker } from "../../access/viewer.ts";
import { matchAgain } from "../../features/goals/proposals/match-again.ts";
import type { ReadFigure } from "../../features/goals/proposals/settle-found.ts";
import { takeInFound } from "../../features/goals/proposals/take-in-found.ts";
import { findFigures } from "../../intake/figures/minutes/find-figures.ts";
import { isProblem } from "../../records/problem.ts";
import type { Reading } from "../../records/reading.ts";
import { countingDocuments } from "../../store/publish/meeting-state.ts";
import { openItemIds, publicTexts } from "../../store/queries/goals/figure-proposals.ts";
import {
  bodiesToProposeFigures,
  dueFigureReadings,
  type FigureReading,
} from "../../store/queries/goals/figure-readings.ts";
import { loadMeeting } from "../../store/queries/import/load-meeting.ts";
import { loadPaper } from "../../store/queries/import/load-paper.ts";
import { body } from "../../store/queries/public/body.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** So many papers are asked for at a time. */
const atOnce = 200;

/**
 * Reads what was published since for figures, and holds the proposals against the indicators where those changed: for every
 * body that has indicators. Each meeting and each paper in a transaction of its own; whoever is killed leaves it due.
 */
export async function proposeFigures(store: Store, now: () => Date): Promise<void> {
  for (const bodyId of await store.as(worker, bodiesToProposeFigures)) {
    const viewer = holderOf("secretary", bodyId, null);
    for (;;) {
      const due = await store.as(viewer, (tx) => dueFigureReadings(tx, bodyId, atOnce));
      for (const reading of due) {
        const found = await store.as(viewer, (tx) => figuresIn(tx, bodyId, reading, now()));
        const done = await takeInFound(store, viewer, bodyId, reading, found, now());
        if (isProblem(done)) throw new Error(`The figures of ${reading.id} could not be proposed: ${done.key}.`);
      }
      if (due.length < atOnce) break;
    }
    await matchAgain(store, viewer, bodyId, now());
  }
}

interface ReadDocument {
  readonly documentId: string;
  readonly reading: Reading;
  readonly text: string;
  /** By place; null for a paper. */
  readonly itemIds: readonly string[] | null;
}

/**
 * What a meeting's published documents, or a paper, tell: how things are, of open items, in words that strangers can read
 * where they stand. What is aimed at or expected is no figure of a period.
 */
async function figuresIn(tx: Transaction, bodyId: string, { id, isMeeting }: FigureReading, now: Date) {
  const at = now.toISOString();
  const { day, documents } = await (isMeeting ? ofMeeting(tx, bodyId, id) : ofPaper(tx, bodyId, id));
  const texts = await publicTexts(tx, bodyId, id);
  const area = areaOf((await body(tx, bodyId))?.name ?? "");
  const open = isMeeting ? await openItemIds(tx, bodyId, id) : new Set<string>();
  const figures: ReadFigure[] = [];
  for (const { documentId, reading, text, itemIds } of documents) {
    const publicText = texts.get(documentId);
    if (publicText === undefined) continue;
    for (const found of findFigures(reading, text, at)) {
      const itemId = found.item === null || itemIds === null ? null : (itemIds[found.item.place] ?? null);
      if (found.kind !== "figure" || found.quote === null || (itemIds !== null && itemId === null)) continue;
      if (itemId !== null && !open.has(itemId)) continue;
      const words = text.slice(...found.quote.span);
      const from = publicText.indexOf(words);
      if (words === "" || from < 0) continue;
      const quote = { ...found.quote, documentId, itemId, span: [from, from + words.length] as [number, number] };
      const series = found.series.area === "" ? { ...found.series, area } : found.series;
      const context = `${found.item?.title ?? ""} ${leadingTo(publicText, from)}`.trim();
      figures.push({ documentId, itemId, words, context, found: { ...found, series, quote } });
    }
  }
  return { day: day ?? at.slice(0, 10), figures };
}

/** A municipality as figures name it: without *Kommune*. */
const areaOf = (name: string): string => name.replace(/ (?:kommune|byråd)$/i, "");

/** So much of a paragraph is looked at for what its figures are of. */
const looksBack = 300;

/** What is said before a place in its paragraph. */
function leadingTo(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - looksBack), at)
      .split("\n")
      .at(-1) ?? ""
  );
}

async function ofMeeting(tx: Transaction, bodyId: string, id: string) {
  const state = await loadMeeting(tx, bodyId, id);
  const documents: ReadDocument[] =
    state === null
      ? []
      : countingDocuments(state, "published").map(({ document, revision }) => ({
          documentId: document.id,
          reading: revision.reading,
          text: state.documents.find((each) => each.id === document.id)?.published?.text ?? "",
          itemIds: revision.itemIds,
        }));
  return { day: state?.day ?? null, documents };
}

async function ofPaper(tx: Transaction, bodyId: string, id: string) {
  const paper = await loadPaper(tx, bodyId, id);
  const documents: ReadDocument[] =
    paper === null ? [] : [{ documentId: id, reading: paper.reading, text: paper.text, itemIds: null }];
  return { day: paper?.reading.document?.date?.slice(0, 10) ?? null, documents };
}
