import { eachOccurrence } from "../../../records/occurrences.ts";
import type { PromiseDue } from "../../../records/promise.ts";
import { type DueAndDelay, keptByYear, type YearKept } from "../../../records/share-kept.ts";
import { owingNothing } from "../../../records/standing.ts";
import type { Transaction } from "../../transaction.ts";

const counted = (recurring: boolean) => `
  p.body_id = $1::uuid AND ($2::uuid IS NULL OR p.committee_id = $2::uuid) AND p.deleted IS NULL
  AND p.recurrence IS ${recurring ? "NOT " : ""}NULL AND p.state NOT IN ('withdrawn', 'superseded')
  AND NOT p.kind = ANY ($4::text[])`;

const delay = (due: string) => `
  CASE WHEN a.promise_id IS NULL THEN NULL WHEN a.in_time THEN 0 WHEN a.day IS NULL THEN NULL ELSE a.day - ${due} END`;

// The answers are gathered once for all promises: asked for one by one they cost more than all the rest.
const once = {
  name: "share-kept-once",
  text: `
    SELECT extract(year FROM p.due_to)::int AS year, a.promise_id IS NOT NULL AS answered, coalesce(a.in_time, false) AS "inTime",
      ${delay("p.due_to")} AS delay, count(*)::int AS count
    FROM public_promise p
      JOIN public_body b ON b.body_id = p.body_id
      LEFT JOIN (SELECT promise_id, bool_or(in_time) AS in_time, min(day) AS day FROM public_promise_answer
        WHERE body_id = $1::uuid GROUP BY promise_id) a ON a.promise_id = p.id
    WHERE ${counted(false)} AND p.due_to >= b.go_live AND p.due_to < $3::date
    GROUP BY 1, 2, 3, 4`,
};

const recurring = {
  name: "share-kept-recurring",
  text: `
    SELECT p.due_from AS "from", p.due_to AS "to", p.recurrence, p.anchor, p.until, p.day, b.go_live AS "goLive", a.answers
    FROM public_promise p JOIN public_body b ON b.body_id = p.body_id
      LEFT JOIN (SELECT a.promise_id,
          json_agg(json_build_object('period', a.period, 'day', a.day, 'inTime', a.in_time) ORDER BY a.day) AS answers
        FROM public_promise_answer a
          JOIN public_promise r ON r.body_id = a.body_id AND r.id = a.promise_id AND r.recurrence IS NOT NULL
            AND r.deleted IS NULL
        WHERE a.body_id = $1::uuid GROUP BY a.promise_id) a ON a.promise_id = p.id
    WHERE ${counted(true)} AND (p.day IS NULL OR p.day < $3::date)
    ORDER BY p.day DESC NULLS LAST, p.id LIMIT 5000`,
};

interface Recurring extends PromiseDue {
  readonly day: string | null;
  readonly goLive: string;
  readonly answers:
    | readonly {
        readonly period: string | null;
        readonly day: string | null;
        readonly inTime: boolean;
      }[]
    | null;
}

/**
 * How what fell due since the body went live was kept, by the year it fell due, oldest first: of a body, or of one
 * committee. Each occurrence of a recurring promise counts. What is withdrawn or came back as another promise does not,
 * nor what owes nothing when its day has passed.
 */
export async function shareKept(
  tx: Transaction,
  bodyId: string,
  committeeId: string | null,
  today: string,
): Promise<YearKept[]> {
  const values = [bodyId, committeeId, today, owingNothing];
  const single = await tx.rows<DueAndDelay>(once, values);
  // The recurring ones are few; their occurrences are worked out by the one function that knows the calendar.
  const repeated = await tx.rows<Recurring>(recurring, values);
  return keptByYear(all(single, repeated, today));
}

function* all(single: readonly DueAndDelay[], repeated: readonly Recurring[], today: string): Generator<DueAndDelay> {
  yield* single;
  for (const one of repeated) yield* occurrences(one, today);
}

/** Those without an answer are counted up by year: most are. */
function* occurrences(one: Recurring, today: string): Generator<DueAndDelay> {
  const { answers } = one;
  const byPeriod = answers === null ? null : new Map(answers.map((answer) => [answer.period, answer]));
  const whole = answers?.find((answer) => answer.period === null);
  const nothing = { answered: false, inTime: false, delay: null };
  let year = 0;
  let unanswered = 0;
  let prefix = "";
  let of = 0;
  for (const { to } of eachOccurrence(one, one.day)) {
    if (to >= today) break;
    if (to < one.goLive) continue;
    const answer = byPeriod?.get(to) ?? whole;
    if (!to.startsWith(prefix) || prefix === "") {
      prefix = to.slice(0, 4);
      of = Number(prefix);
    }
    if (answer !== undefined) {
      const days = answer.day === null ? null : (Date.parse(answer.day) - Date.parse(to)) / 86_400_000;
      yield { year: of, answered: true, inTime: answer.inTime, delay: answer.inTime ? 0 : days, count: 1 };
      continue;
    }
    if (of !== year && unanswered > 0) yield { year, ...nothing, count: unanswered };
    unanswered = of === year ? unanswered + 1 : 1;
    year = of;
  }
  if (unanswered > 0) yield { year, ...nothing, count: unanswered };
}
