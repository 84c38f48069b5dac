import { randomUUID } from "node:crypto";
import { actingRole } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

/** Something done to a promise. `change`: what it was changed to. */
export interface NewChange {
  readonly promiseId: string;
  readonly verb: PromiseVerb;
  readonly change: Readonly<Record<string, unknown>>;
}

/** What can be done to a promise: by an import (the first six), or by a person. */
export const promiseVerbs = [
  "found",
  "reread",
  "missing",
  "back",
  "moved",
  "drifted",
  "added",
  "confirmed",
  "unconfirmed",
  "corrected",
  "merged",
  "dismissed",
  "postponed",
  "withdrawn",
  "superseded",
  "kept-apart",
  "successor-reconsidered",
  "assigned",
  "noted",
  "answer-confirmed",
  "answer-rejected",
  "answer-added",
  "answer-reconsidered",
  "reopened",
  "undone",
  "kept",
] as const;
export type PromiseVerb = (typeof promiseVerbs)[number];

const statement = {
  name: "followup-append-changes",
  text: `
    INSERT INTO promise_change (body_id, id, promise_id, verb, change, account_id, role, created)
    SELECT $1, id, promise_id, verb, change, $3, $4, $5
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, promise_id uuid, verb text, change jsonb)`,
};

/** Adds to the promises' timelines, in the transaction that did what they say. Entries are never changed. */
export async function appendChanges(
  tx: Transaction,
  viewer: Viewer,
  bodyId: string,
  at: string,
  changes: readonly NewChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ promiseId, verb, change }) => ({
    id: randomUUID(),
    promise_id: promiseId,
    verb,
    change,
  }));
  await tx.rows(statement, [bodyId, JSON.stringify(rows), viewer.accountId, actingRole(viewer, bodyId), at]);
}
