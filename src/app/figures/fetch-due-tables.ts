import { holderOf, worker } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { takeInTable } from "../../features/goals/fetched/take-in-table.ts";
import type { FiguresRead } from "../../intake/figures/read-figures.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { type DueTable, dueTables, takeTurnToFetch } from "../../store/queries/goals/fetched-tables.ts";
import { sourceKey } from "../../store/queries/goals/source-keys.ts";
import type { Store } from "../../store/transaction.ts";
import { type Patience, usualPatience } from "../http/fetch-bounded.ts";
import { fetchTable, type Jobindsats } from "./jobindsats-client.ts";
import { newestPeriods } from "./newest-periods.ts";
import { fetchStatbank, type Statbank } from "./statbank-client.ts";

/** The sources of figures. */
export interface FigureServices {
  /** `key`: of those bodies that have none of their own; null: of nobody. */
  readonly jobindsats: Omit<Jobindsats, "key"> & { readonly key: string | null };
  /** Opens a body's own key; null where it cannot be. */
  readonly openKey: (bodyId: string, sealed: string) => string | null;
  readonly statbank: Statbank;
  /** Ends what is under way: nothing is written down of it. */
  readonly signal?: AbortSignal;
}

/**
 * Fetches the tables whose turn it is, one after the other, and takes each in: all of it, or why it could not be. One
 * process does so at a time, so that no source is asked twice; whoever is killed lets go of the turn, and what it was at is
 * due still.
 */
export async function fetchDueTables(store: Store, services: FigureServices, now: () => Date): Promise<void> {
  await store.as(worker, async (tx) => {
    if (!(await takeTurnToFetch(tx))) return;
    const begun = now();
    for (const due of await dueTables(tx, begun.toISOString(), dayInDenmark(begun))) {
      const began = now();
      const viewer = holderOf("analyst", due.bodyId, null);
      const own = await store.as(viewer, (own) => sourceKey(own, due.bodyId));
      const fetched = await fetchOne(services, due, own?.sealed ?? null, began);
      if (services.signal?.aborted) return;
      const read = isProblem(fetched) ? fetched : { figures: fetched.figures, notices: fetched.notices };
      await takeInTable(store, viewer, due.bodyId, due.record.id, read, began);
    }
  });
}

async function fetchOne(
  { jobindsats, statbank, openKey, signal }: FigureServices,
  { bodyId, record: { kind, table, periods, variables }, measures }: DueTable,
  sealed: string | null,
  now: Date,
): Promise<FiguresRead | Problem> {
  const at = now.toISOString();
  const patience = (own: Patience = usualPatience): Patience => (signal === undefined ? own : { ...own, signal });
  const wanted = Object.fromEntries(variables.map(({ name, values }) => [name, values]));
  if (kind === "statbank") {
    const service = { ...statbank, patience: patience(statbank.patience) };
    return fetchStatbank(service, { table: table.toUpperCase(), variables: wanted }, at);
  }
  const key = sealed === null ? jobindsats.key : openKey(bodyId, sealed);
  if (key === null) return problem(sealed === null ? "problem.fetch-no-key" : "problem.fetch-key-lost");
  const service = { ...jobindsats, key, patience: patience(jobindsats.patience) };
  const asked = periods === null ? [] : newestPeriods(periods, jobindsats.version, dayInDenmark(now));
  return fetchTable(service, { table, areas: "*", periods: asked, groups: wanted, expected: measures }, at);
}
