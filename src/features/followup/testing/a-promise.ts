import { isProblem, type Problem } from "../../../records/problem.ts";
import type { FoundPromise } from "../../../records/promise.ts";
import type { PromiseFacts } from "../../../store/followup/promise-row.ts";
import { newPromise, promiseRow } from "../../../store/followup/promise-row.ts";
import type { AnswerRow } from "../../../store/queries/followup/stored-answers.ts";
import type { Decided, Standing } from "../act.ts";

const quote = "Forvaltningen fremlægger en status på værkstedet i marts 2026.";

/** What was read, for tests of actions. */
export const foundOnce: FoundPromise = {
  quote,
  span: [0, quote.length],
  kind: "report-back",
  by: "Forvaltningen",
  to: null,
  what: "fremlægger en status på værkstedet",
  due: { from: "2026-03-01", to: "2026-03-31", recurrence: null, anchor: null, until: null },
  condition: null,
  confidence: 0.9,
  item: { number: "1", place: 0 },
  supersedes: null,
  remainder: null,
};

/** A promise of the id `p` as an action finds it. */
export function aPromise(facts: Partial<PromiseFacts> = {}, answers: readonly AnswerRow[] = []): Standing {
  const whole = { ...newPromise("p", foundOnce), meeting_id: "m", item_id: "i", day: "2025-08-28", ...facts };
  return { promise: promiseRow(whole, [], "2025-08-01"), answers, told: [] };
}

/** A recurring one, due by the end of each half-year. */
export function aRecurringPromise(facts: Partial<PromiseFacts> = {}, answers: readonly AnswerRow[] = []): Standing {
  const due = { from: null, to: "2025-12-31", recurrence: "P6M", anchor: null, until: null };
  return aPromise({ found: { ...foundOnce, due }, ...facts }, answers);
}

/** An answer to it of the id `a`: an item. */
export function anAnswer(given: Partial<AnswerRow> = {}): AnswerRow {
  return {
    id: "a",
    promise_id: "p",
    period: null,
    kind: "item",
    item_id: "j",
    document_id: null,
    note: null,
    note_public: false,
    status: "proposed",
    evidence: ["same-case", "time"],
    score: 0.7,
    answered_on: "2026-03-05",
    ...given,
  };
}

/** What the first promise is to be after it; the problem's key where there is one. */
export function after(decided: Decided | Problem): PromiseFacts | string {
  if (isProblem(decided)) return decided.key;
  const [first] = decided.promises;
  return first ?? "nothing was decided";
}
