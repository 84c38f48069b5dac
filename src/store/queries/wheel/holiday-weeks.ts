import type { Transaction } from "../../transaction.ts";
import { addRows, replaceWhenDistinct } from "../rows-of-json.ts";
import type { SeenBy } from "./seen-by.ts";

const statement = (name: string, table: string) => ({
  name,
  text: `SELECT to_jsonb(weeks) AS weeks FROM ${table} WHERE body_id = $1::uuid AND deleted IS NULL`,
});

const statements: Readonly<Record<SeenBy, ReturnType<typeof statement>>> = {
  staff: statement("wheel-holiday-weeks", "holiday_weeks"),
  strangers: statement("public-wheel-holiday-weeks", "public_holiday_weeks"),
};

/** The weeks without meetings that a body has chosen; null where it has not. */
export async function holidayWeeks(tx: Transaction, seenBy: SeenBy, bodyId: string): Promise<readonly string[] | null> {
  const [found] = await tx.rows<{ weeks: string[] }>(statements[seenBy], [bodyId]);
  return found?.weeks ?? null;
}

const columns = { id: "uuid", weeks: "text[]" } as const;
const keep = addRows("keep-holiday-weeks", "holiday_weeks", columns, replaceWhenDistinct(columns));
const show = addRows("show-holiday-weeks", "public_holiday_weeks", columns, replaceWhenDistinct(columns));

/** Stores a body's weeks without meetings, and shows them: they are no secret. */
export async function keepHolidayWeeks(
  tx: Transaction,
  bodyId: string,
  weeks: readonly string[],
  at: string,
): Promise<void> {
  const row = JSON.stringify([{ id: bodyId, weeks }]);
  await tx.rows(keep, [bodyId, at, row]);
  await tx.rows(show, [bodyId, at, row]);
}
