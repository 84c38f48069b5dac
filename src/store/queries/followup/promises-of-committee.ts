import type { Standing } from "../../../records/standing.ts";
import type { Transaction } from "../../transaction.ts";
import type { PromiseLine } from "./promise-line.ts";
import { promisesPage } from "./promises-page.ts";

/** What has not come back: still to come, or past its day. */
const notComeBack: readonly Standing[] = ["overdue", "no-answer-found", "due-soon", "open", "postponed"];

/** What was promised to a committee (null: in the whole body) and has not come back, what waits longest first. */
export async function promisesNotComeBack(
  tx: Transaction,
  bodyId: string,
  committeeId: string | null,
  today: string,
  limit: number,
): Promise<PromiseLine[]> {
  const filter = { bodyId, committeeId, standings: notComeBack };
  return promisesPage(tx, filter, today, { limit, offset: 0, order: "due" });
}
