import { owingNothing, soonDays } from "../../../records/standing.ts";

/**
 * Where a row of `promise` or `public_promise` stands on a day: `standingFrom` of src/records/standing.ts, as SQL.
 * `today`: the place of the ISO day among the statement's values (`$2`).
 */
export function standingSql(row: string, today: string): string {
  const nothing = owingNothing.map((kind) => `'${kind}'`).join(", ");
  return `
    CASE WHEN ${row}.settled IS NOT NULL THEN ${row}.settled
      WHEN ${row}.pending_due < ${today}::date THEN
        CASE WHEN ${row}.kind IN (${nothing}) THEN 'historic' WHEN ${row}.confirmed THEN 'overdue' ELSE 'no-answer-found' END
      WHEN ${row}.state = 'postponed' THEN 'postponed'
      WHEN ${row}.pending_due <= ${today}::date + ${soonDays} THEN 'due-soon'
      ELSE 'open' END`;
}
