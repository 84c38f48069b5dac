import type { Transaction } from "../../transaction.ts";
import { stoppedSql } from "../demands/stopped-sql.ts";
import { goLiveSql } from "../followup/go-live.ts";
import { missingSql } from "../followup/missing-sql.ts";
import { standingSql } from "../followup/standing-sql.ts";
import { unsureSql } from "./unsure-sql.ts";

/** What can wait for a secretary. Unfinished items are counted apart (unfinished-items.ts), all else here. */
export type WaitingKind =
  | "overdue"
  | "soon"
  | "look"
  | "answers"
  | "vanished"
  | "cases"
  | "unsure"
  | "unpublished"
  | "ready"
  | "remarks"
  | "unfixed"
  | "approvals"
  | "unfinished"
  | "stopped"
  | "tasks-late"
  | "tasks"
  | "renewals"
  | "mails";

/** How much of one kind waits for the secretaries of a body. */
export interface Waiting {
  readonly bodyId: string;
  readonly kind: WaitingKind;
  readonly count: number;
  /** ISO: the earliest day it hangs on, in Denmark; null where it hangs on none. */
  readonly day: string | null;
  /** The meeting to begin with, where it is of meetings. */
  readonly firstId: string | null;
  /** How many approvals are missing, where it is of approvals; else 0. */
  readonly missing: number;
}

/** So long before going on with an agreement must be decided, it waits for the secretary: two or three meetings. */
const daysBeforeDecision = 90;

const counted = (kind: WaitingKind, from: string, day = "NULL::date") =>
  `SELECT body_id, '${kind}' AS kind, count(*)::int AS n, min(${day}) AS day, NULL::uuid AS first_id, 0 AS missing
    FROM ${from} GROUP BY body_id`;

// Of what was before the body began with us nothing waits, as with promises.
const begun = goLiveSql("b");

const statement = {
  name: "desk-waiting",
  text: `
    WITH live AS (
      SELECT p.body_id, p.pending_due, p.state = 'proposed' AND (p.settled IS NULL OR p.settled = 'no-date') AS waits,
        ${missingSql} AS missing, ${standingSql("p", "$1")} AS standing
      FROM promise p
      WHERE p.deleted IS NULL AND (p.settled IS NULL OR p.missing OR p.settled = 'no-date')
    ), unread AS (
      SELECT d.body_id, EXISTS (SELECT FROM revision r
          WHERE r.body_id = d.body_id AND r.id = d.current_revision AND ${unsureSql})
        OR EXISTS (SELECT FROM notice n WHERE n.body_id = d.body_id AND n.document_id = d.id AND n.deleted IS NULL
          AND n.severity <> 'info') AS unsure
      FROM document d WHERE d.deleted IS NULL AND d.published_revision IS DISTINCT FROM d.current_revision
    ), held AS (
      SELECT m.body_id, m.id, m.day FROM meeting m JOIN body b ON b.body_id = m.body_id
      WHERE m.deleted IS NULL AND m.day < $1::date AND m.day >= ${begun}
        AND NOT EXISTS (SELECT FROM sealed_minutes s WHERE s.body_id = m.body_id AND s.meeting_id = m.id)
        AND NOT EXISTS (SELECT FROM agenda a
          JOIN planned_meeting p ON p.body_id = a.body_id AND p.id = a.planned_meeting_id AND p.deleted IS NOT NULL
          WHERE a.body_id = m.body_id AND a.meeting_id = m.id)
    ), fixed AS (
      SELECT DISTINCT ON (body_id, meeting_id) body_id, meeting_id, id,
        (created AT TIME ZONE 'Europe/Copenhagen')::date AS day
      FROM sealed_minutes ORDER BY body_id, meeting_id, version DESC
    ), unapproved AS (
      SELECT f.body_id, f.meeting_id, f.day, count(*)::int AS missing
      FROM fixed f JOIN minutes_approver a ON a.body_id = f.body_id AND a.minutes_id = f.id
        LEFT JOIN chain_entry e ON e.body_id = a.body_id AND e.minutes_id = a.minutes_id AND e.person_id = a.person_id
          AND e.kind = 'approval'
      WHERE e.body_id IS NULL GROUP BY f.body_id, f.meeting_id, f.day
    )
    SELECT w.body_id AS "bodyId", w.kind, w.n AS count, w.day, w.first_id AS "firstId", w.missing FROM (
      ${counted("overdue", "live WHERE standing = 'overdue'", "pending_due")}
      UNION ALL ${counted("soon", "live WHERE standing = 'due-soon'", "pending_due")}
      UNION ALL ${counted("look", "live WHERE waits")}
      UNION ALL ${counted("vanished", "live WHERE missing")}
      UNION ALL ${counted(
        "answers",
        `(SELECT a.body_id FROM promise_answer a JOIN promise p ON p.body_id = a.body_id AND p.id = a.promise_id
          WHERE a.status = 'proposed' AND a.deleted IS NULL AND p.deleted IS NULL AND p.settled IS NULL) x`,
      )}
      UNION ALL ${counted(
        "cases",
        `(SELECT k.body_id FROM case_link k
          JOIN item a ON a.body_id = k.body_id AND a.id = k.item_id AND a.is_open AND a.deleted IS NULL
          JOIN item o ON o.body_id = k.body_id AND o.id = k.other_id AND o.is_open AND o.deleted IS NULL
          WHERE k.status = 'proposed' AND k.deleted IS NULL) x`,
      )}
      UNION ALL ${counted("unsure", "unread WHERE unsure")}
      UNION ALL ${counted("unpublished", "unread WHERE NOT unsure")}
      UNION ALL ${counted("ready", "proposed_item WHERE state = 'ready' AND deleted IS NULL")}
      UNION ALL ${counted(
        "remarks",
        `(SELECT DISTINCT i.body_id, i.id FROM item_remark r JOIN proposed_item i ON i.body_id = r.body_id AND i.id = r.item_id
          WHERE r.answer IS NULL AND r.deleted IS NULL AND i.deleted IS NULL AND i.state IN ('draft', 'ready')) x`,
      )}
      UNION ALL SELECT body_id, 'unfixed', count(*)::int, min(day), (array_agg(id ORDER BY day, id))[1], 0
        FROM held GROUP BY body_id
      UNION ALL SELECT body_id, 'approvals', count(*)::int, min(day), (array_agg(meeting_id ORDER BY day, meeting_id))[1],
          sum(missing)::int
        FROM unapproved GROUP BY body_id
      UNION ALL ${counted("tasks-late", "task WHERE state = 'open' AND deleted IS NULL AND due < $1::date", "due")}
      UNION ALL ${counted("tasks", "task WHERE state = 'open' AND deleted IS NULL AND due >= $1::date", "due")}
      UNION ALL ${counted(
        "stopped",
        `(SELECT d.body_id, m.day FROM demanded_item d JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id
          WHERE ${stoppedSql("d")}) x`,
        "day",
      )}
      UNION ALL ${counted(
        "renewals",
        `(SELECT body_id, (record ->> 'decideBy')::date AS day FROM partnership
          WHERE deleted IS NULL AND (record ->> 'decideBy')::date <= $1::date + ${daysBeforeDecision}) x`,
        "day",
      )}
      UNION ALL ${counted("mails", "mail WHERE state = 'failed' AND modified > $2::timestamptz")}
    ) w`,
};

const week = 7 * 24 * 60 * 60_000;

/**
 * What waits for the secretaries of each body whose records the viewer reads; what is nothing is not there. `today`: ISO,
 * in Denmark. Mails that failed are those of the last seven days: they can be put right nowhere, and are forgotten.
 */
export async function waitingFor(tx: Transaction, today: string, now: Date): Promise<Waiting[]> {
  return tx.rows<Waiting>(statement, [today, new Date(now.getTime() - week).toISOString()]);
}
