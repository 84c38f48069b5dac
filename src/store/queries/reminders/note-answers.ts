import type { Transaction } from "../../transaction.ts";
import { noteHappenings } from "./happenings.ts";

interface Answer {
  readonly id: string;
  readonly promiseId: string;
  readonly committeeId: string | null;
  readonly itemId: string | null;
  readonly period: string | null;
  readonly day: string;
}

const shown = {
  name: "happenings-answers",
  text: `
    SELECT a.id, a.promise_id AS "promiseId", p.committee_id AS "committeeId", a.item_id AS "itemId", a.period, a.day
    FROM public_promise_answer a JOIN public_promise p ON p.body_id = a.body_id AND p.id = a.promise_id
    WHERE a.body_id = $1::uuid AND a.promise_id = ANY ($2::uuid[]) AND a.kind IS NOT NULL AND a.day IS NOT NULL`,
};

/** Notes the public answers to these promises that have not been noted, in the transaction that published them. */
export async function noteAnswers(
  tx: Transaction,
  bodyId: string,
  promiseIds: readonly string[],
  at: string,
): Promise<void> {
  const answers = await tx.rows<Answer>(shown, [bodyId, promiseIds]);
  const happenings = answers.map(({ id, promiseId, committeeId, itemId, period, day }) => ({
    verb: "answered" as const,
    committeeId,
    meetingId: null,
    itemId,
    promiseId,
    time: period ?? id,
    day,
  }));
  await noteHappenings(tx, bodyId, at, happenings);
}
