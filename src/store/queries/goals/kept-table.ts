import type { Transaction } from "../../transaction.ts";
import { add, addRows, type NewRow, replaceWhenDistinct } from "../rows-of-json.ts";
import type { GoalsSeenBy, Kept } from "./goals-of.ts";

/** A record of a body that is kept whole in one row, and shown to strangers whole in another. */
export interface KeptRecord {
  readonly id: string;
  readonly committeeId: string | null;
  readonly public: boolean;
}

const columns = { id: "uuid", committee_id: "uuid", record: "jsonb" } as const;
const stored = { ...columns, public: "boolean" } as const;

/** The questions of a table of such records and of its `public_` twin. `order`: in which a body's are given. */
export function keptTable<T extends KeptRecord>(table: string, order: string) {
  const shown = `public_${table}`;
  const select = (name: string, more: string) => {
    const of = (from: string) => ({
      name: `${from}-${name}`,
      text: `SELECT record, 0 AS place, modified FROM ${from} WHERE body_id = $1 AND deleted IS NULL ${more}`,
    });
    return { staff: of(table), strangers: of(shown) } satisfies Record<GoalsSeenBy, unknown>;
  };
  const all = select("all", `ORDER BY ${order}`);
  const one = select("one", "AND id = $2");
  const keep = addRows(`keep-${table}`, table, stored, replaceWhenDistinct(stored));
  const show = addRows(`show-${table}`, shown, columns, replaceWhenDistinct(columns));
  const remove = {
    name: `remove-${table}`,
    text: `UPDATE ${table} SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
  };
  const hide = {
    name: `hide-${table}`,
    text: `UPDATE ${shown} SET record = NULL, deleted = $3, modified = $3
      WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
  };
  return {
    /** All of a body. */
    all: (tx: Transaction, seenBy: GoalsSeenBy, bodyId: string): Promise<Kept<T>[]> => tx.rows(all[seenBy], [bodyId]),
    /** One; null where there is none of that id. */
    async one(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, id: string): Promise<Kept<T> | null> {
      return (await tx.rows<Kept<T>>(one[seenBy], [bodyId, id]))[0] ?? null;
    },
    /** Adds one, or makes the one of its id the new one. */
    keep: (tx: Transaction, bodyId: string, record: T, at: string): Promise<void> =>
      add(tx, keep, bodyId, at, [{ id: record.id, committee_id: record.committeeId, public: record.public, record }]),
    /** Shows strangers one as `access/emit` lets it out. */
    show: (tx: Transaction, bodyId: string, row: NewRow, at: string): Promise<void> => add(tx, show, bodyId, at, [row]),
    /** Takes one away; it is kept. */
    async remove(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
      await tx.rows(remove, [bodyId, id, at]);
    },
    /** Takes one back from strangers: its id stays, so that an address says that it is gone; its words go. */
    async hide(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
      await tx.rows(hide, [bodyId, id, at]);
    },
  };
}
