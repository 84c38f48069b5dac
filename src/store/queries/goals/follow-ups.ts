import type { FollowUp } from "../../../records/follow-up.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows, replaceWhenDistinct } from "../rows-of-json.ts";

const columns = { id: "uuid", plan_id: "uuid", record: "jsonb" } as const;
const keep = addRows("keep-follow-up", "follow_up", columns, replaceWhenDistinct(columns));

/** Adds a follow-up, or makes the one of its id the new one. */
export function keepFollowUpRow(tx: Transaction, bodyId: string, followUp: FollowUp, at: string): Promise<void> {
  return add(tx, keep, bodyId, at, [{ id: followUp.id, plan_id: followUp.planId, record: followUp }]);
}

/** A follow-up with when it was begun. */
export interface KeptFollowUp {
  readonly record: FollowUp;
  readonly created: string;
}

const ofPlan = {
  name: "follow-ups-of-plan",
  text: `SELECT record, created FROM follow_up WHERE body_id = $1 AND plan_id = $2 AND deleted IS NULL
    ORDER BY created DESC, id`,
};

/** A plan's follow-ups, the newest first. */
export function followUpsOfPlan(tx: Transaction, bodyId: string, planId: string): Promise<KeptFollowUp[]> {
  return tx.rows<KeptFollowUp>(ofPlan, [bodyId, planId]);
}

const one = {
  name: "follow-up",
  text: "SELECT record, created FROM follow_up WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};

/** One follow-up; null where there is none of that id. */
export async function followUpOf(tx: Transaction, bodyId: string, id: string): Promise<KeptFollowUp | null> {
  const [found] = await tx.rows<KeptFollowUp>(one, [bodyId, id]);
  return found ?? null;
}
