import type { FoundPromise } from "../../../records/promise.ts";
import type { Transaction } from "../../transaction.ts";
import { type DeskAnswer, deskAnswersOf } from "./desk-answers.ts";
import { type DeskPromiseLine, deskPromiseColumns, deskPromiseFrom } from "./desk-promise-line.ts";
import { goLiveSql } from "./go-live.ts";

/** Something done to a promise. `account`: who did it; null where an import or the local administrator did. */
export interface PromiseChange {
  readonly id: string;
  readonly verb: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly account: string | null;
  readonly role: string;
  readonly created: string;
}

/** A promise that this one may have come back as. */
export interface ProposedSuccessor {
  readonly id: string;
  readonly successorId: string;
  readonly what: string;
  readonly day: string | null;
  readonly dueTo: string | null;
}

/** Everything the desk knows of a promise. */
export interface DeskPromise extends DeskPromiseLine {
  readonly found: FoundPromise | null;
  readonly goLive: string;
  readonly given: readonly DeskAnswer[];
  readonly successors: readonly ProposedSuccessor[];
  /** Oldest first. */
  readonly changes: readonly PromiseChange[];
}

const one = {
  name: "desk-promise",
  text: `SELECT ${deskPromiseColumns("$3")}, p.found,
      ${goLiveSql("b")} AS "goLive"
    ${deskPromiseFrom("SELECT $2::uuid AS id")} WHERE p.deleted IS NULL`,
};

// Whoever may follow the promise up sees the name of a colleague who did (0016_who_changed.sql).
const changes = {
  name: "desk-promise-changes",
  text: `SELECT h.id, h.verb, h.change, a.name AS account, h.role, h.created
    FROM promise_change h LEFT JOIN account a ON a.id = h.account_id
    WHERE h.body_id = $1::uuid AND h.promise_id = $2::uuid ORDER BY h.created, h.id LIMIT 500`,
};

const successors = {
  name: "desk-promise-successors",
  text: `SELECT s.id, s.successor_id AS "successorId", p.what, p.day, p.due_to AS "dueTo"
    FROM promise_successor s JOIN promise p ON p.body_id = s.body_id AND p.id = s.successor_id
    WHERE s.body_id = $1::uuid AND s.promise_id = $2::uuid AND s.status = 'proposed' AND s.deleted IS NULL
      AND p.deleted IS NULL
    ORDER BY p.day, s.id LIMIT 50`,
};

/** All that was done to a promise, oldest first. */
export async function changesOfPromise(tx: Transaction, bodyId: string, promiseId: string): Promise<PromiseChange[]> {
  return tx.rows<PromiseChange>(changes, [bodyId, promiseId]);
}

/** One promise with its answers, what it may have become, and all that was done to it; null where the viewer has none. */
export async function deskPromise(
  tx: Transaction,
  bodyId: string,
  id: string,
  today: string,
): Promise<DeskPromise | null> {
  const [found] = await tx.rows<Omit<DeskPromise, "given" | "successors" | "changes">>(one, [bodyId, id, today]);
  if (found === undefined) return null;
  return {
    ...found,
    given: await deskAnswersOf(tx, bodyId, id),
    successors: await tx.rows<ProposedSuccessor>(successors, [bodyId, id]),
    changes: await changesOfPromise(tx, bodyId, id),
  };
}
