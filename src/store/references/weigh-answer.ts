import { addDays, type Occurrence, occurrencesOf } from "../../records/occurrences.ts";
import type { PromiseDue } from "../../records/promise.ts";
import { titleLikeness, titleWords } from "./title-words.ts";

/** Why something may answer a promise. */
export type AnswerEvidence = "same-case" | "same-number" | "refers" | "same-committee" | "words" | "time";

/** A promise as it is compared with what may answer it. `item` is its item's title, null in a paper. */
export interface AskedPromise {
  readonly meetingId: string | null;
  readonly committeeId: string | null;
  readonly day: string | null;
  readonly caseId: string | null;
  readonly caseKey: string | null;
  readonly item: string | null;
  readonly what: string;
  readonly due: PromiseDue;
}

/** A later item or paper. `refers`: it quotes the meeting in which the promise was made, or refers to it or to its item. */
export interface PossibleAnswer {
  readonly meetingId: string | null;
  readonly committeeId: string | null;
  readonly day: string | null;
  readonly caseId: string | null;
  readonly caseKey: string | null;
  readonly title: string;
  readonly refers: boolean;
}

/** `period`: the last day of the occurrence it may answer; null for a promise that is due once or on no known day. */
export interface WeighedAnswer {
  readonly score: number;
  readonly evidence: readonly AnswerEvidence[];
  readonly period: string | null;
}

/** What each piece of evidence adds. Words add their likeness times this. */
const weight = {
  case: 0.4,
  number: 0.3,
  numberToo: 0.1,
  refers: 0.25,
  committee: 0.1,
  words: 0.35,
  time: 0.2,
} as const;
/** Likeness of words from which they count at all, and from which they count without a case, a number or a quotation. */
const wordsBar = { some: 0.4, alone: 0.6 } as const;
/** What is proposed. A paper is of no case and no committee, so that it can reach less. */
const proposed = { item: 0.5, paper: 0.41 } as const;
/** Days around an occurrence in which an answer is in time: a report is made before its day, and comes late. */
const around = { before: 45, after: 90 } as const;

/**
 * Whether something may answer a promise, from the evidence there is; null where nothing is worth a person's time. It
 * only proposes: a person confirms. Words and time alone are enough only together with the committee (or for a paper).
 */
export function weighAnswer(promise: AskedPromise, answer: PossibleAnswer): WeighedAnswer | null {
  if (promise.day === null || answer.day === null || answer.day <= promise.day) return null;
  if (promise.meetingId !== null && promise.meetingId === answer.meetingId) return null;
  const isPaper = answer.meetingId === null;
  const evidence: AnswerEvidence[] = [];
  let score = 0;
  const count = (holds: boolean, name: AnswerEvidence, adds: number) => {
    if (holds) evidence.push(name);
    if (holds) score += adds;
  };
  const sameCase = promise.caseId !== null && promise.caseId === answer.caseId;
  const sameNumber = promise.caseKey !== null && promise.caseKey === answer.caseKey;
  count(sameCase, "same-case", weight.case);
  count(sameNumber, "same-number", sameCase ? weight.numberToo : weight.number);
  count(answer.refers, "refers", weight.refers);
  const likeness = likenessOf(promise, answer.title);
  if (evidence.length === 0 && likeness < wordsBar.alone) return null;
  count(promise.committeeId !== null && promise.committeeId === answer.committeeId, "same-committee", weight.committee);
  count(likeness >= wordsBar.some, "words", weight.words * likeness);
  const occurrence = occurrenceAround(promise, answer.day);
  count(occurrence !== null, "time", weight.time);
  if (score < (isPaper ? proposed.paper : proposed.item)) return null;
  const period = promise.due.recurrence === null ? null : (occurrence?.to ?? null);
  // A recurring promise is answered one occurrence at a time: what is of none answers nothing.
  if (promise.due.recurrence !== null && period === null) return null;
  return { score: Math.min(1, Math.round(score * 100) / 100), evidence, period };
}

/** The likeness of a title to what was promised, or to the item it was promised in; years and figures do not part them. */
function likenessOf({ what, item }: AskedPromise, title: string): number {
  const other = withoutFigures(title);
  if (other.words.size === 0) return 0;
  const both = withoutFigures(item === null ? what : `${item} ${what}`);
  return titleLikeness(both, other);
}

function withoutFigures(text: string): ReturnType<typeof titleWords> {
  return { words: titleWords(text).words, figures: new Set() };
}

/** The occurrence an answer on `day` is in time for, the nearest where there are several; null for none. */
function occurrenceAround({ due, day: made }: AskedPromise, day: string): Occurrence | null {
  const near = occurrencesOf(due, made, addDays(day, 366)).filter(
    ({ from, to }) => day >= addDays(from ?? to, -around.before) && day <= addDays(to, around.after),
  );
  const distance = ({ to }: Occurrence) => Math.abs(Date.parse(to) - Date.parse(day));
  return near.sort((a, b) => distance(a) - distance(b) || (a.to < b.to ? -1 : 1))[0] ?? null;
}
