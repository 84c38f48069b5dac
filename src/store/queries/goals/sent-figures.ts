import type { Transaction } from "../../transaction.ts";

/** A file of figures that was sent, and waits for somebody to say how it is read. */
export interface SentFigures {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly bytes: Uint8Array;
}

const add = {
  name: "add-sent-figures",
  text: `INSERT INTO sent_figures (body_id, id, name, source_table, bytes, created) VALUES ($1, $2, $3, $4, $5, $6)`,
};

/** Keeps a file for as long as it waits. */
export async function addSentFigures(tx: Transaction, bodyId: string, sent: SentFigures, at: string): Promise<void> {
  await tx.rows(add, [bodyId, sent.id, sent.name, sent.table, sent.bytes, at]);
}

const one = {
  name: "sent-figures",
  text: `SELECT id, name, source_table AS "table", bytes FROM sent_figures WHERE body_id = $1 AND id = $2`,
};

/** A file that waits; null where it is forgotten. */
export async function sentFigures(tx: Transaction, bodyId: string, id: string): Promise<SentFigures | null> {
  return (await tx.rows<SentFigures>(one, [bodyId, id]))[0] ?? null;
}

const forget = { name: "forget-sent-figures", text: "DELETE FROM sent_figures WHERE body_id = $1 AND id = $2" };

/** Forgets a file. */
export async function forgetSentFigures(tx: Transaction, bodyId: string, id: string): Promise<void> {
  await tx.rows(forget, [bodyId, id]);
}

const old = { name: "forget-old-sent-figures", text: "DELETE FROM sent_figures WHERE created < $1" };

/** Forgets the files that nobody came back to. */
export async function forgetOldSentFigures(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(old, [before.toISOString()]);
}
