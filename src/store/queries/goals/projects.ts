import type { Project } from "../../../records/project.ts";
import type { Transaction } from "../../transaction.ts";
import type { GoalsSeenBy, Kept } from "./goals-of.ts";
import { keptTable } from "./kept-table.ts";

/** A body's projects: those that go on first, then the newest. */
export const projectTable = keptTable<Project>(
  "project",
  "record ->> 'ended' DESC NULLS FIRST, record ->> 'starts' DESC NULLS LAST, id",
);

const ofGoal = (table: string) => ({
  name: `${table}s-of-goal`,
  text: `SELECT record, 0 AS place, modified FROM ${table}
    WHERE body_id = $1 AND record ->> 'goalId' = $2::text AND deleted IS NULL ORDER BY id`,
});
const ofGoalSeenBy = { staff: ofGoal("project"), strangers: ofGoal("public_project") } as const;

/** The projects that serve a goal. */
export function projectsOfGoal(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  goalId: string,
): Promise<Kept<Project>[]> {
  return tx.rows(ofGoalSeenBy[seenBy], [bodyId, goalId]);
}
