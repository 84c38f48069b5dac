import type { TimeExpression } from "../../danish/times/time-expression.ts";
import { readTimes } from "../../danish/times/times.ts";
import type { FoundPromise } from "../../records/promise.ts";
import type { Reading } from "../../records/reading.ts";
import { confidenceOf, leastConfidence } from "./confidence.ts";
import type { Act } from "./construct.ts";
import { promiseConstructs } from "./constructs/registry.ts";
import { markDrift } from "./drift.ts";
import { dueOf, timesAhead } from "./due.ts";
import { joinLengths } from "./joined-times.ts";
import type { TimeWeight } from "./likelihood.ts";
import { outcomeAt, passagesOf, type TextPassage } from "./passages.ts";
import { placesIn } from "./place-in-source.ts";
import { type Candidate, joinSame } from "./same-promise.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Statement, statementOf } from "./statement.ts";
import { whoOf } from "./who.ts";
import { conditionOf, whatOf } from "./wording.ts";

/** What of the committee's calendar is known: meeting days, ISO dates in any order. */
export interface PromiseCalendar {
  readonly meetings?: readonly string[];
}

/**
 * Finds what is promised in a document: in decisions, recommendations and presentations, in papers without items.
 *
 * Takes a reading and the text it was read from (spans point into it). Gives promises in the order of the text; those
 * of closed items only where the reading holds their words. Times are read against the meeting's day and the known
 * meetings. Never throws; linear in the text (a meeting of 20 items takes some milliseconds).
 */
export function findPromises(reading: Reading, text: string, calendar: PromiseCalendar = {}): readonly FoundPromise[] {
  const day = (reading.meeting?.start ?? reading.document?.date ?? null)?.slice(0, 10) ?? null;
  const view: View = { reading, text, day, meetings: calendar.meetings ?? [] };
  const found = passagesOf(reading).flatMap((passage) => promisesIn(passage, view));
  const inOrder = (a: Candidate, b: Candidate): number =>
    a.promise.span[0] - b.promise.span[0] || a.promise.span[1] - b.promise.span[1];
  return markDrift(joinSame(found.sort(inOrder)).sort(inOrder));
}

interface View {
  readonly reading: Reading;
  readonly text: string;
  readonly day: string | null;
  readonly meetings: readonly string[];
}

function promisesIn(passage: TextPassage, view: View): Candidate[] {
  const place = placesIn(passage.text, view.text, passage.span);
  return sentencesOf(passage.text).flatMap((sentence) => {
    const span: [number, number] = [place(sentence.from), Math.max(place(sentence.from), place(sentence.to - 1) + 1)];
    if (isSetAside(view.reading, passage, span)) return [];
    return promisesOfSentence(sentence, passage, span, place, view);
  });
}

/** Where a sentence says two things: *går i gang i august, og stien forventes færdig i december*. */
const joint =
  /(?:(?:, (?:og|samt|men|idet|hvorefter) |(?: og| samt) (?=at |der |sagen |\p{L}{4,}(?:en|et|ne) (?:skal|vil|er|bliver|forventes|tages|behandles|evalueres|forelægges|fremlægges|genoptages) ))(?=(?:at|der) |(?:[\p{L}]+ ){1,5}(?:skal|vil|er|bliver|står|går|\p{L}+es|\p{L}{3,}er) )|; )/gu;

/** A sentence's parts where two of them or more promise something by themselves, else the sentence whole. */
function promisesOfSentence(
  sentence: Sentence,
  passage: TextPassage,
  span: [number, number],
  place: (offset: number) => number,
  view: View,
): Candidate[] {
  const cuts = [...sentence.text.matchAll(joint)].map((match) => [match.index, match.index + match[0].length] as const);
  if (cuts.length > 0 && cuts.length < 6 && sentence.text.length === sentence.to - sentence.from) {
    const starts = [0, ...cuts.map(([, to]) => to)];
    const parts = starts.flatMap((from, at) => {
      const to = cuts[at]?.[0] ?? sentence.text.length;
      const part: Sentence = {
        ...sentence,
        text: sentence.text.slice(from, to),
        from: sentence.from + from,
        to: sentence.from + to,
        points: at === starts.length - 1 ? sentence.points : [],
      };
      if (from === to) return [];
      return promisesOf(
        statementOf(part, passage),
        [place(part.from), Math.max(place(part.from), place(part.to - 1) + 1)],
        view,
      );
    });
    if (parts.length > 1) return parts;
  }
  return promisesOf(statementOf(sentence, passage), span, view);
}

/** A member's dissent is no promise of the committee's, nor what an older decision quoted inside the item says. */
function isSetAside(reading: Reading, passage: TextPassage, span: readonly [number, number]): boolean {
  const { item } = passage;
  const of = item === null ? undefined : reading.items[item];
  if (!of) return false;
  const inside = (pointer: string): boolean => {
    const range = reading.spans[`/items/${item}/${pointer}`];
    return range !== undefined && range[0] <= span[0] && span[1] <= range[1] + 1;
  };
  if (!passage.adopted && of.earlierDecisions.some((_, at) => inside(`earlierDecisions/${at}`))) return true;
  return (
    passage.role === "decision" && (of.decision?.dissents ?? []).some((_, at) => inside(`decision/dissents/${at}`))
  );
}

interface Seen {
  readonly act: Act;
  readonly confidence: number;
  readonly ahead: readonly TimeExpression[];
}

function promisesOf(statement: Statement, span: [number, number], view: View): Candidate[] {
  const { passage, sentence, lower } = statement;
  const outcome =
    passage.role === "recommendation" && passage.item !== null ? outcomeAt(view.reading, passage.item, span[0]) : null;
  // Times are read only where something would be a promise if it had one.
  const acts = promiseConstructs
    .flatMap((construct) => construct.read(statement))
    .filter((act) => confidenceOf(statement, act, "exact", outcome) >= leastConfidence);
  if (acts.length === 0) return [];
  const times = timesOf(sentence, view);
  const condition = conditionOf(sentence.text);
  let best: Seen | null = null;
  for (const act of acts) {
    const own =
      act.when === undefined
        ? times
        : readTimes(act.when, contextOf(view)).map((time) => ({ ...time, span: [0, 0] as const }));
    const ahead = timesAhead(own, lower, act, view.day);
    const confidence = confidenceOf(statement, act, weightOf(ahead[0], condition), outcome);
    if (confidence >= leastConfidence && (!best || isBetter(act, confidence, best))) best = { act, confidence, ahead };
  }
  if (!best) return [];
  const promise = written(statement, best, times, span, view);
  const ends = promise.kind === "funding-ends" || promise.kind === "renew-or-expire";
  if (ends && promise.due.to !== null && view.day !== null && promise.due.to < view.day) return [];
  return [{ role: passage.role, promise }];
}

/** The surer one; but a rule that says what is reported is told as the report (*fremadrettet gives en halvårlig opfølgning*). */
function isBetter(act: Act, confidence: number, best: Seen): boolean {
  const reports = (kind: Act["kind"]) => kind === "report-back" || kind === "evaluate" || kind === "decide-again";
  if (best.act.kind === "standing-rule" && reports(act.kind)) return confidence > best.confidence - 0.15;
  if (act.kind === "standing-rule" && reports(best.act.kind)) return confidence > best.confidence + 0.15;
  return confidence > best.confidence;
}

/** A day, a month, a season tells when; a whole year or a condition only nearly so. */
function weightOf(time: TimeExpression | undefined, condition: string | null): TimeWeight {
  if (!time) return condition !== null && /^(?:når|så snart)/i.test(condition) ? "vague" : "none";
  if (time.recurrence || time.everyMeeting) return "recurring";
  if (time.bound || !time.from || !time.to) return "exact";
  return Date.parse(time.to) - Date.parse(time.from) > 200 * 86_400_000 ? "vague" : "exact";
}

function written(
  statement: Statement,
  { act, confidence, ahead }: Seen,
  times: readonly TimeExpression[],
  span: [number, number],
  view: View,
): FoundPromise {
  const { passage, sentence } = statement;
  const item = passage.item === null ? null : (view.reading.items[passage.item] ?? null);
  return {
    quote: sentence.text,
    span,
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

/** *på alle udvalgsmøder*: each of them. */
function everyMeeting(text: string): TimeExpression[] {
  const match = /på (?:alle|samtlige) (?:udvalgets |udvalgs ?)?(?:ordinære )?møder/i.exec(text);
  if (!match) return [];
  return [
    {
      text: match[0],
      span: [match.index, match.index + match[0].length],
      kind: "recurring",
      anchor: "meeting",
      everyMeeting: 1,
    },
  ];
}

const contextOf = ({ day, meetings }: View) => ({ date: day ?? "1900-01-01", meetings });

function timesOf(sentence: Sentence, view: View): readonly TimeExpression[] {
  const context = contextOf(view);
  const own = [...joinLengths(readTimes(sentence.text, context), sentence.text), ...everyMeeting(sentence.text)];
  if (own.length > 0 || sentence.intro === null) return own;
  // *I 1. kvartal 2025 skal forvaltningen:* says when for every point below it.
  return readTimes(sentence.intro, context).map((time) => ({ ...time, span: [0, 0] as const }));
}
