import type { FoundPromise } from "../../records/promise.ts";
import type { Reading } from "../../records/reading.ts";
import type { Span } from "../../records/span.ts";
import type { Act } from "./construct.ts";
import { markDrift } from "./drift.ts";
import { dueOf } from "./due.ts";
import { actOdds, confidenceOf, mayBeReported, readWeights, statementOdds, type Weights } from "./likelihood.ts";
import { passagesOf } from "./passages.ts";
import { type Candidate, joinSame } from "./same-promise.ts";
import { type Seen, type SeenAct, seeActs } from "./see-acts.ts";
import type { Statement } from "./statement.ts";
import { type Divided, type Placed, statementsOf } from "./statements-of.ts";
import type { View } from "./view.ts";
import { fitted } from "./weights.ts";
import { whoOf } from "./who.ts";
import { conditionOf, whatOf } from "./wording.ts";

/** What of the committee's calendar is known: meeting days, ISO dates in any order. */
export interface PromiseCalendar {
  readonly meetings?: readonly string[];
}

const fittedWeights = readWeights(fitted);

/** Below this nothing is reported: a secretary would read more than the text itself. */
const leastConfidence = 0.5;
/** A part of a sentence that as a whole promises nothing: what was said around it is lost, and it must say more. */
const leastOfPart = 0.62;
/** Beside another part that promises something the next one may say a little less: who and when stand in the first. */
const leastBeside = 0.44;

/**
 * Finds what is promised in a document: in decisions, recommendations and presentations, in papers without items.
 *
 * Takes a reading and the text it was read from (spans point into it). Gives promises in the order of the text; those
 * of closed items only where the reading holds their words. Times are read against the meeting's day and the known
 * meetings. Never throws; linear in the text (a meeting of 20 items takes some milliseconds). `weights` are given by
 * whoever fits them.
 */
export function findPromises(
  reading: Reading,
  text: string,
  calendar: PromiseCalendar = {},
  weights: Weights = fittedWeights,
): readonly FoundPromise[] {
  const view = viewOf(reading, text, calendar);
  const found = passagesOf(reading)
    .flatMap((passage) => statementsOf(passage, view))
    .flatMap((divided) => promisesIn(divided, view, weights));
  const inOrder = (a: Candidate, b: Candidate): number =>
    a.promise.span[0] - b.promise.span[0] || a.promise.span[1] - b.promise.span[1];
  return markDrift(joinSame(found.sort(inOrder)).sort(inOrder));
}

/** A document as promises are looked for in it. */
export function viewOf(reading: Reading, text: string, calendar: PromiseCalendar = {}): View {
  const day = (reading.meeting?.start ?? reading.document?.date ?? null)?.slice(0, 10) ?? null;
  return { reading, text, day, meetings: calendar.meetings ?? [] };
}

/** A sentence's parts where two of them or more promise something by themselves, else the sentence whole, else its part. */
function promisesIn({ whole, parts }: Divided, view: View, weights: Weights): Candidate[] {
  const likely = parts.flatMap((part) => promiseOf(part, view, weights, leastBeside) ?? []);
  const found = likely.filter(({ promise }) => promise.confidence >= leastConfidence);
  if (found.length > 0 && likely.length > 1) return likely.map(atLeastReported);
  const one = promiseOf(whole, view, weights);
  return one ? [one] : found.filter(({ promise }) => promise.confidence >= leastOfPart);
}

const atLeastReported = (candidate: Candidate): Candidate => ({
  ...candidate,
  promise: { ...candidate.promise, confidence: Math.max(leastConfidence, candidate.promise.confidence) },
});

function promiseOf(
  { statement, span }: Placed,
  view: View,
  weights: Weights,
  least = leastConfidence,
): Candidate | null {
  const base = statementOdds(statement, weights);
  const seen = seeActs(statement, span[0], view, (glimpse) => mayBeReported(statement, glimpse, base, weights));
  let best: { readonly of: SeenAct; readonly confidence: number; readonly odds: number } | null = null;
  for (const of of seen.acts) {
    const odds = base + actOdds(statement, of, weights);
    const confidence = confidenceOf(statement, of, odds, weights);
    if (confidence >= least && (!best || isBetter(of.act, odds, best.of.act, best.odds)))
      best = { of, confidence, odds };
  }
  if (!best) return null;
  const promise = written(statement, best.of, best.confidence, seen, span, view);
  const ends = promise.kind === "funding-ends" || promise.kind === "renew-or-expire";
  if (ends && promise.due.to !== null && view.day !== null && promise.due.to < view.day) return null;
  return { role: statement.passage.role, promise };
}

/**
 * The likelier one; but what says by its own words what it promises before what is only weighed, and the report before the
 * rule that says so (*fremadrettet gives en halvårlig opfølgning*).
 */
function isBetter(act: Act, odds: number, other: Act, otherOdds: number): boolean {
  return odds + ahead(act) > otherOdds + ahead(other);
}

function ahead({ kind, weighed }: Act): number {
  const reports = kind === "report-back" || kind === "evaluate" || kind === "decide-again";
  return (weighed ? -1.5 : 0) + (reports ? 1 : 0);
}

function written(
  statement: Statement,
  { act, ahead }: SeenAct,
  confidence: number,
  { times }: Seen,
  span: Span,
  view: View,
): FoundPromise {
  const { passage, sentence } = statement;
  const item = passage.item === null ? null : (view.reading.items[passage.item] ?? null);
  return {
    quote: sentence.text,
    span: [span[0], span[1]],
    kind: act.kind,
    ...whoOf(statement, act),
    what: whatOf(statement, act, ahead[0]),
    due: dueOf(statement.lower, view.day, act.kind, ahead, times),
    condition: conditionOf(sentence.text),
    confidence,
    item: item && passage.item !== null ? { number: item.number, place: passage.item } : null,
    supersedes: null,
    remainder: null,
  };
}
