import type { Viewer } from "../../access/viewer.ts";
import type { Sealed } from "../../seal/sealed.ts";
import { publishedBudgets } from "../publish/publish-budget.ts";
import { publishedEffortModels } from "../publish/publish-effort-model.ts";
import { publishGoalsOfBody } from "../publish/publish-goals.ts";
import { publishedJobOffers } from "../publish/publish-job-offer.ts";
import { publishedAwards, publishedRounds, publishedYears } from "../publish/publish-marks.ts";
import { publishMeeting } from "../publish/publish-meeting.ts";
import { publishOffersOfBody } from "../publish/publish-offer.ts";
import { publishPaper } from "../publish/publish-paper.ts";
import { publishedPartnerships } from "../publish/publish-partnership.ts";
import { publishedProjects } from "../publish/publish-project.ts";
import { publishedStudies } from "../publish/publish-study.ts";
import type { KeptRow, KeptTable, OldAddress } from "../queries/export/rows-of-body.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { keepAddresses, keepOriginal, keepRows, publishedOfBody } from "../queries/import/keep-rows.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { loadPaper } from "../queries/import/load-paper.ts";
import { publishGuidelines } from "../queries/keepers/guidelines.ts";
import { publishOfferEvaluation, publishOfferFigures } from "../queries/keepers/offer-figures.ts";
import { publishOtherOverview } from "../queries/offers/other-overview.ts";
import { showWheelOfBody } from "../queries/wheel/show-wheel.ts";
import { keepSealed } from "../seal/keep-sealed.ts";
import type { Store, Transaction } from "../transaction.ts";

/** A body as it was exported. Rows come table by table, in the order they can be added; an original with its bytes. */
export interface ExportedBody {
  readonly id: string;
  readonly slug: string;
  readonly rows: (table: KeptTable) => AsyncIterable<KeptRow>;
  readonly bytesOf: (original: KeptRow) => Promise<Uint8Array>;
  readonly oldAddresses: readonly OldAddress[];
  /** Its fixed minutes and their chain; null: it has none. */
  readonly sealed: Sealed | null;
}

/**
 * Stores a body as it was exported, with the same ids, and publishes what was public. In one transaction: whole or not
 * at all. What the store has already of it stays as it is there.
 */
export async function keepExported(
  store: Store,
  viewer: Viewer,
  tables: readonly KeptTable[],
  body: ExportedBody,
  onMeeting: () => void = () => undefined,
): Promise<void> {
  await store.as(viewer, async (tx) => {
    for (const table of tables) {
      await keepTable(tx, table, body);
      if (table === "body") await lockBodyOf(tx, body.id);
    }
    if (body.sealed !== null) await keepSealed(tx, body.sealed);
    for (const { meetingId, paperId, at } of await publishedOfBody(tx, body.id)) {
      const state = meetingId === null ? null : await loadMeeting(tx, body.id, meetingId);
      if (state !== null) await publishMeeting(tx, state, at);
      const paper = paperId === null ? null : await loadPaper(tx, body.id, paperId);
      if (paper !== null) await publishPaper(tx, body, paper, at);
      onMeeting();
    }
    await showWheelOfBody(tx, body.id);
    await publishGoalsOfBody(tx, body.id);
    await publishedStudies.publishAll(tx, body.id);
    await publishedProjects.publishAll(tx, body.id);
    await publishedBudgets.publishAll(tx, body.id);
    for (const published of [publishedRounds, publishedYears, publishedAwards]) await published.publishAll(tx, body.id);
    await publishedEffortModels.publishAll(tx, body.id);
    await publishedPartnerships.publishAll(tx, body.id);
    await publishedJobOffers.publishAll(tx, body.id);
    await publishOffersOfBody(tx, body.id);
    await publishGuidelines(tx, body.id);
    await publishOtherOverview(tx, body.id);
    await publishOfferFigures(tx, body.id);
    await publishOfferEvaluation(tx, body.id);
    await keepAddresses(tx, body.id, body.oldAddresses);
  });
}

async function keepTable(tx: Transaction, table: KeptTable, body: ExportedBody): Promise<void> {
  let batch: KeptRow[] = [];
  for await (const row of body.rows(table)) {
    if (row.body_id !== body.id) throw new Error(`The export's ${table} holds a row of another body, ${row.body_id}.`);
    if (table === "original") await keepOriginal(tx, row, await body.bytesOf(row));
    else batch.push(row);
    if (batch.length >= (table === "revision" ? 10 : 500)) {
      await keepRows(tx, table, batch);
      batch = [];
    }
  }
  await keepRows(tx, table, batch);
}
