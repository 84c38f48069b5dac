import type { Transaction } from "../../transaction.ts";

/** A finding that somebody let through. `finding`: its digest, which holds for the text it was found in and no other. */
export interface AgendaRelease {
  readonly finding: string;
  readonly reason: string;
  readonly accountId: string | null;
  readonly by: string | null;
  readonly created: string;
}

const ofAgenda = {
  name: "agenda-releases",
  text: `SELECT r.finding, r.reason, r.account_id AS "accountId", a.name AS by, r.created
    FROM agenda_release r LEFT JOIN account a ON a.id = r.account_id
    WHERE r.body_id = $1 AND r.agenda_id = $2 ORDER BY r.created, r.id`,
};

/** What was let through of an agenda. */
export async function agendaReleases(tx: Transaction, bodyId: string, agendaId: string): Promise<AgendaRelease[]> {
  return tx.rows<AgendaRelease>(ofAgenda, [bodyId, agendaId]);
}

const insert = {
  name: "agenda-release",
  text: `INSERT INTO agenda_release (body_id, id, agenda_id, finding, reason, account_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
};

export interface NewRelease {
  readonly id: string;
  readonly agendaId: string;
  readonly finding: string;
  readonly reason: string;
  readonly accountId: string | null;
}

/** Adds a release; it is never changed. */
export async function addRelease(tx: Transaction, bodyId: string, release: NewRelease, at: string): Promise<void> {
  const { id, agendaId, finding, reason, accountId } = release;
  await tx.rows(insert, [bodyId, id, agendaId, finding, reason, accountId, at]);
}
