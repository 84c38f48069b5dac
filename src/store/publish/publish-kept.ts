import type { KeptRecord, keptTable } from "../queries/goals/kept-table.ts";
import type { NewRow } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";

/** Publishing of a table of kept records. `publicRow`: what strangers may see of one; null: nothing. */
export function publishKept<T extends KeptRecord>(
  table: ReturnType<typeof keptTable<T>>,
  publicRow: (record: T) => NewRow | null,
) {
  /** Shows strangers one as it now is, or takes it back where it is not for them. */
  const publish = async (tx: Transaction, bodyId: string, record: T, at: string): Promise<void> => {
    const row = publicRow(record);
    if (row === null) await table.hide(tx, bodyId, record.id, at);
    else await table.show(tx, bodyId, row, at);
  };
  /** The same for all of a body, each as of when it last changed. */
  const publishAll = async (tx: Transaction, bodyId: string): Promise<void> => {
    for (const { record, modified } of await table.all(tx, "staff", bodyId)) {
      await publish(tx, bodyId, record, modified);
    }
  };
  /** What strangers may see of all of a body. */
  const publicRows = async (tx: Transaction, bodyId: string): Promise<NewRow[]> =>
    (await table.all(tx, "staff", bodyId)).map(({ record }) => publicRow(record)).filter((row) => row !== null);
  return { publish, publishAll, publicRows };
}
