import { randomUUID } from "node:crypto";
import { actingRole } from "../../access/may.ts";
import type { Keeper, Viewer } from "../../access/viewer.ts";
import type { Transaction } from "../transaction.ts";

/** What was done to which record. `details`: ids and numbers only, never a document's words. */
export interface TimelineEntry {
  readonly verb:
    | "imported"
    | "published"
    | "withdrawn"
    | "joined"
    | "separated"
    | "added"
    | "changed"
    | "removed"
    | "restored"
    | "made-ready"
    | "approved"
    | "sent-back"
    | "answered"
    | "released"
    | "sent-on"
    | "opened"
    | "invited"
    | "reminded"
    | "closed"
    | "adopted"
    | "figures-added"
    | "confirmed"
    | "dismissed"
    | "undone"
    | "stopped"
    | "resumed"
    | "hidden";
  readonly record:
    | "meeting"
    | "document"
    | "item"
    | "wheel-entry"
    | "planned-meeting"
    | "holiday-weeks"
    | "proposed-item"
    | "item-headings"
    | "agenda"
    | "agenda-rules"
    | "committee-receiver"
    | "plan"
    | "goal"
    | "goal-action"
    | "indicator"
    | "goal-report"
    | "fetched-table"
    | "figure-proposal"
    | "figure-mapping"
    | "source-key"
    | "follow-up"
    | "study"
    | "budget"
    | "partnership"
    | "job-offer"
    | "job-profile"
    | "job-match"
    | "project"
    | "survey"
    | "mark-round"
    | "mark-application"
    | "mark-year"
    | "effort-model"
    | "effort-key"
    | "effort-worker"
    | "offer-guidelines"
    | "other-overview"
    | "offer-keeper"
    | "offer-change"
    | "offer-evaluation"
    | "offer";
  readonly recordId: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

const statement = {
  name: "timeline-append",
  text: `
    INSERT INTO timeline (body_id, id, verb, record, record_id, account_id, role, details, created)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** The role of one who acts for a committee of the body only; null where none is held. */
function roleInCommittee({ held }: Viewer, bodyId: string): string | null {
  return held.findLast((each) => each.bodyId === bodyId)?.role ?? null;
}

const isKeeper = (viewer: Viewer | Keeper): viewer is Keeper => "keeperId" in viewer;

/** Adds an entry in the transaction that did what it says. Entries are never changed. */
export async function appendToTimeline(
  tx: Transaction,
  viewer: Viewer | Keeper,
  bodyId: string,
  at: string,
  entry: TimelineEntry,
): Promise<void> {
  const [accountId, role, by] = isKeeper(viewer)
    ? [null, "keeper", { keeper: viewer.keeperId }]
    : [viewer.accountId, actingRole(viewer, bodyId) ?? roleInCommittee(viewer, bodyId), {}];
  await add(tx, bodyId, at, { ...entry, details: { ...entry.details, ...by } }, accountId, role);
}

/** The same for what the background work did by itself. */
export async function appendByWorker(tx: Transaction, bodyId: string, at: string, entry: TimelineEntry): Promise<void> {
  await add(tx, bodyId, at, entry, null, "worker");
}

async function add(
  tx: Transaction,
  bodyId: string,
  at: string,
  { verb, record, recordId, details }: TimelineEntry,
  accountId: string | null,
  role: string | null,
): Promise<void> {
  await tx.rows(statement, [
    ...[bodyId, randomUUID(), verb, record, recordId],
    ...[accountId, role, JSON.stringify(details), at],
  ]);
}
