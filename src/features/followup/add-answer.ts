import { randomUUID } from "node:crypto";
import { mayFollowUp } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { derivedId } from "../../store/derived-id.ts";
import { placeOf } from "../../store/queries/followup/find-places.ts";
import type { AnswerRow } from "../../store/queries/followup/stored-answers.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";
import { answersAfter, stateByAnswers } from "./decide-answer.ts";

const longest = 4000;

/**
 * What answers a promise: an item, a document, or a note in the secretary's own words, which strangers read only where
 * `public` says so. `on`: ISO day; an item's or document's own day counts where it has one. `period`: the last day of the
 * occurrence it answers, null for the whole promise.
 */
export type GivenAnswer = { readonly period: string | null; readonly on: string } & (
  | { readonly kind: "item" | "document"; readonly id: string }
  | { readonly kind: "note"; readonly note: string; readonly public: boolean }
);

/** Adds an answer that nobody proposed; it is confirmed. Problems besides those of every action: no such item, no note. */
export async function addAnswer(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  given: GivenAnswer,
  now: Date,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  const place =
    given.kind === "note" ? null : await store.as(viewer, (tx) => placeOf(tx, bodyId, given.kind, given.id));
  if (given.kind !== "note" && place === null) return problem("problem.answer-unknown");
  const on = place?.day ?? given.on;
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => answerAdded(standing, { ...given, on }));
}

const isoDay = /^\d{4}-\d\d-\d\d$/;

export function answerAdded(standing: Standing, given: GivenAnswer): Decided | Problem {
  const { id, state } = standing.promise;
  if (state === "dismissed" || state === "withdrawn" || state === "superseded") return wrongState();
  const day = (text: string) => isoDay.test(text) && !Number.isNaN(Date.parse(text));
  if (!day(given.on) || (given.period !== null && !day(given.period))) return problem("problem.promise-days");
  const note = given.kind === "note" ? given.note.trim() : null;
  if (note !== null && (note === "" || note.length > longest)) return problem("problem.note-empty");
  const answer: AnswerRow = {
    // The same item or document is one answer, proposed before or not.
    id: given.kind === "note" ? randomUUID() : derivedId(id, "answer", given.id, given.period),
    promise_id: id,
    period: given.period,
    kind: given.kind,
    item_id: given.kind === "item" ? given.id : null,
    document_id: given.kind === "document" ? given.id : null,
    note,
    note_public: given.kind === "note" && given.public,
    status: "confirmed",
    evidence: [],
    score: null,
    answered_on: given.on,
  };
  const to = stateByAnswers(standing, answersAfter(standing, [answer]));
  return changed(standing, to, "answer-added", { answer: answer.id, kind: given.kind, period: given.period }, [answer]);
}
