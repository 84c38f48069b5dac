import { mayFollowUp } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { addDays, occurrencesOf } from "../../records/occurrences.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type PromiseCorrection, type PromiseKind, sureConfidence } from "../../records/promise.ts";
import { type PromiseFacts, promiseByHand, promiseRow } from "../../store/followup/promise-row.ts";
import { republishPromises } from "../../store/publish/republish-promises.ts";
import { placeOf } from "../../store/queries/followup/find-places.ts";
import { goLiveOf } from "../../store/queries/followup/go-live.ts";
import { type KnownPromiseRow, keepPromises, promisesById } from "../../store/queries/followup/keep-promises.ts";
import { appendChanges, type NewChange } from "../../store/queries/followup/promise-changes.ts";
import { lockGoals } from "../../store/queries/goals/lock-goals.ts";
import {
  notePromising,
  pointReport,
  type ReportToPromise,
  readPromises,
  reportsToPromise,
} from "../../store/queries/goals/report-promises.ts";
import { lockBodyOf } from "../../store/queries/import/find-body.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/**
 * Makes each line of a body's reporting plans a promise of the item that adopted the plan, under the line's own id, as it
 * stands on the annual wheel. A promise that was read from minutes and says the same is that promise, and no other is made;
 * one that was made is taken away where that is read later, unless it was answered. What a secretary says of the promise
 * stays until the line itself is changed. Doing it again changes nothing. Gives how many were written. Problems: not allowed.
 */
export async function promiseReports(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  now: Date,
): Promise<number | Problem> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    await lockGoals(tx, bodyId);
    const reports = await reportsToPromise(tx, bodyId);
    const items = [...new Set(reports.flatMap((each) => each.itemId ?? []))];
    const linked = [...new Set(reports.flatMap((each) => each.linked))];
    const read = await promisesById(tx, bodyId, await readPromises(tx, bodyId, items, linked));
    const own = new Map(
      (
        await promisesById(
          tx,
          bodyId,
          reports.map((each) => each.report.id),
        )
      ).map((row) => [row.id, row]),
    );
    const kept: PromiseFacts[] = [];
    const changes: NewChange[] = [];
    for (const each of reports) {
      const { id } = each.report;
      const covering = each.gone ? null : coveringPromise(each, read);
      const before = own.get(id) ?? null;
      const place =
        each.gone || covering !== null || each.itemId === null ? null : await placeOf(tx, bodyId, "item", each.itemId);
      const next = place === null ? null : promiseOf(each, place);
      const made = next === null ? takenAway(each, before, at) : written(each, next, before);
      if (made !== null) kept.push(made.facts);
      if (made?.change !== undefined) changes.push(made.change);
      const stays = next !== null || (before !== null && made === null);
      await pointReport(tx, bodyId, id, covering?.id ?? (stays ? id : null));
    }
    await keep(tx, viewer, bodyId, at, kept, changes, own);
    await notePromising(tx, bodyId);
    return kept.length;
  });
}

/** So many days a promise that was read may be from the line's day and still be of it. */
const near = 31;
const reporting: readonly PromiseKind[] = ["report-back", "evaluate"];

/** The promise that was read and says what the line says: made in the item that adopted the plan, or one its goals hang on. */
export function coveringPromise(
  { report, itemId, linked }: Pick<ReportToPromise, "report" | "itemId" | "linked">,
  read: readonly KnownPromiseRow[],
): KnownPromiseRow | null {
  const fits = read.filter((row) => {
    if (row.origin !== "read" || row.closed || !reporting.includes(row.kind)) return false;
    if (!row.confirmed && row.confidence < sureConfidence) return false;
    if (row.state === "dismissed" || row.state === "withdrawn" || row.state === "superseded") return false;
    if (row.item_id !== itemId && !linked.includes(row.id)) return false;
    const { due_from: from, due_to: to, recurrence, anchor, until } = row;
    const times = occurrencesOf({ from, to, recurrence, anchor, until }, row.day, addDays(report.due, near));
    return times.some(
      (time) => (time.from ?? addDays(time.to, -near)) <= report.due && report.due <= addDays(time.to, near),
    );
  });
  return fits.sort((a, b) => Number(linked.includes(b.id)) - Number(linked.includes(a.id)))[0] ?? null;
}

function promiseOf(
  { report, planPublic, title }: ReportToPromise,
  place: Parameters<typeof promiseByHand>[1],
): PromiseFacts {
  const fields = {
    kind: "report-back",
    what: title ?? report.period,
    due: { from: null, to: report.due, recurrence: null, anchor: null, until: null },
  } as const satisfies PromiseCorrection;
  return { ...promiseByHand(report.id, place, fields), closed: !(report.public && planPublic) };
}

interface Written {
  readonly facts: PromiseFacts;
  readonly change?: NewChange;
}

function written(
  { modified, promised, promiseGone }: ReportToPromise,
  next: PromiseFacts,
  before: KnownPromiseRow | null,
): Written | null {
  const change = (verb: "added" | "corrected") => ({ promiseId: next.id, verb, change: { ...next.correction } });
  if (before === null || promised === null || promiseGone) return { facts: next, change: change("added") };
  const { answers: _, readings: __, ...facts } = before;
  const moved = { item_id: next.item_id, meeting_id: next.meeting_id, committee_id: next.committee_id, day: next.day };
  if (modified > promised) {
    return {
      facts: { ...facts, ...moved, closed: next.closed, correction: next.correction },
      change: change("corrected"),
    };
  }
  const same = facts.closed === next.closed && facts.item_id === next.item_id;
  return same ? null : { facts: { ...facts, ...moved, closed: next.closed } };
}

/** A promise that was answered is history, whatever became of the plan. */
function takenAway({ answered }: ReportToPromise, before: KnownPromiseRow | null, at: string): Written | null {
  if (before === null || answered) return null;
  const { answers: _, readings: __, ...facts } = before;
  return { facts: { ...facts, deleted: at } };
}

async function keep(
  tx: Transaction,
  viewer: Viewer,
  bodyId: string,
  at: string,
  kept: readonly PromiseFacts[],
  changes: readonly NewChange[],
  own: ReadonlyMap<string, KnownPromiseRow>,
): Promise<void> {
  if (kept.length === 0) return;
  const goLive = await goLiveOf(tx, bodyId);
  const rows = kept.map((facts) => promiseRow(facts, own.get(facts.id)?.answers ?? [], goLive));
  await keepPromises(tx, bodyId, at, rows);
  await appendChanges(tx, viewer, bodyId, at, changes);
  const before = kept.flatMap(({ id }) => own.get(id) ?? []);
  await republishPromises(tx, bodyId, [...kept, ...before], at);
}
