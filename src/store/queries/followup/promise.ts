import type { Transaction } from "../../transaction.ts";
import { answersOfPromise, type PublicAnswer } from "./answers-of-promise.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

/** A promise of which only the words are told: one that it became, or came from. */
export interface OtherPromise {
  readonly id: string;
  readonly what: string;
  readonly day: string | null;
}

/** Everything strangers may see of a promise. `occurrenceStandings` of src/records makes its occurrences of it. */
export interface PromisePage extends PromiseLine {
  /** The body's go-live day: what was due before is historic. */
  readonly goLive: string;
  /** Where in the public text of its document the quote stands; null by hand. */
  readonly span: readonly [from: number, to: number] | null;
  readonly given: readonly PublicAnswer[];
  readonly successor: OtherPromise | null;
  readonly predecessors: readonly OtherPromise[];
  readonly deleted: string | null;
}

const other = (row: string) =>
  `json_build_object('id', ${row}.id, 'what', ${row}.record ->> 'what', 'day', ${row}.day)`;

const statement = {
  name: "public-promise",
  text: `
    SELECT ${promiseLineColumns("$3")}, b.go_live AS "goLive", p.deleted,
      CASE WHEN p.span_from IS NOT NULL THEN json_build_array(p.span_from, p.span_to) END AS span,
      (SELECT ${other("s")} FROM public_promise s WHERE s.body_id = p.body_id AND s.id = p.superseded_by) AS successor,
      coalesce((SELECT json_agg(${other("s")} ORDER BY s.day, s.id) FROM public_promise s
        WHERE s.body_id = p.body_id AND s.superseded_by = p.id), '[]') AS predecessors
    ${promiseLineFrom("SELECT $2::uuid AS id")}`,
};

/** One promise with its answers and the place it was read from; null where strangers may see none. */
export async function publicPromise(
  tx: Transaction,
  bodyId: string,
  id: string,
  today: string,
): Promise<PromisePage | null> {
  const [found] = await tx.rows<Omit<PromisePage, "given">>(statement, [bodyId, id, today]);
  return found === undefined ? null : { ...found, given: await answersOfPromise(tx, bodyId, id) };
}
