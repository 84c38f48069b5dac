import { occurrencesOf } from "../../../records/occurrences.ts";
import type { PromiseDue, PromiseKind, PromiseState } from "../../../records/promise.ts";
import { type DueAndDelay, keptByYear, type YearKept } from "../../../records/share-kept.ts";
import { owingNothing } from "../../../records/standing.ts";
import type { Transaction } from "../../transaction.ts";

const counted = (recurring: boolean) => `
  p.body_id = $1::uuid AND ($2::uuid IS NULL OR p.committee_id = $2::uuid) AND p.deleted IS NULL
  AND p.recurrence IS ${recurring ? "NOT " : ""}NULL AND p.state NOT IN ('withdrawn', 'superseded')
  AND NOT p.kind = ANY ($4::text[])`;

const delay = (due: string) => `
  CASE WHEN a.id IS NULL THEN NULL WHEN a.in_time THEN 0 WHEN a.day IS NULL THEN NULL ELSE a.day - ${due} END`;

const once = {
  name: "share-kept-once",
  text: `
    SELECT extract(year FROM p.due_to)::int AS year, a.id IS NOT NULL AS answered, coalesce(a.in_time, false) AS "inTime",
      ${delay("p.due_to")} AS delay, count(*)::int AS count
    FROM public_promise p
      JOIN public_body b ON b.body_id = p.body_id
      LEFT JOIN LATERAL (SELECT a.id, a.in_time, a.day FROM public_promise_answer a
        WHERE a.body_id = p.body_id AND a.promise_id = p.id ORDER BY a.in_time DESC, a.day LIMIT 1) a ON true
    WHERE ${counted(false)} AND p.due_to >= b.go_live AND p.due_to < $3::date
    GROUP BY 1, 2, 3, 4`,
};

const recurring = {
  name: "share-kept-recurring",
  text: `
    SELECT p.record -> 'due' AS due, p.day, p.state, p.kind, b.go_live AS "goLive",
      coalesce((SELECT json_agg(json_build_object('period', a.period, 'day', a.day, 'inTime', a.in_time) ORDER BY a.day)
        FROM public_promise_answer a WHERE a.body_id = p.body_id AND a.promise_id = p.id), '[]') AS answers
    FROM public_promise p JOIN public_body b ON b.body_id = p.body_id
    WHERE ${counted(true)} AND (p.day IS NULL OR p.day < $3::date)
    ORDER BY p.day DESC NULLS LAST, p.id LIMIT 5000`,
};

interface Recurring {
  readonly due: PromiseDue;
  readonly day: string | null;
  readonly state: PromiseState;
  readonly kind: PromiseKind;
  readonly goLive: string;
  readonly answers: readonly {
    readonly period: string | null;
    readonly day: string | null;
    readonly inTime: boolean;
  }[];
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
  return keptByYear([...single, ...repeated.flatMap((one) => occurrences(one, today))]);
}

function occurrences(one: Recurring, today: string): DueAndDelay[] {
  const byPeriod = new Map(one.answers.map((answer) => [answer.period, answer]));
  const whole = one.answers.find((answer) => answer.period === null);
  return occurrencesOf(one.due, one.day, today)
    .filter(({ to }) => to >= one.goLive && to < today)
    .map(({ to }) => {
      const answer = byPeriod.get(to) ?? whole;
      const year = Number(to.slice(0, 4));
      if (answer === undefined) return { year, answered: false, inTime: false, delay: null, count: 1 };
      const days = answer.day === null ? null : (Date.parse(answer.day) - Date.parse(to)) / 86_400_000;
      return { year, answered: true, inTime: answer.inTime, delay: answer.inTime ? 0 : days, count: 1 };
    });
}
