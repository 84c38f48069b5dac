import type { Viewer } from "../../access/viewer.ts";
import type { MarkVerdict } from "../../records/mark.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { applicationById, keepAssessment } from "../../store/queries/marks/applications.ts";
import { roundTable } from "../../store/queries/marks/mark-tables.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnMarks } from "./act-on-marks.ts";

const longestReason = 2_000;

/**
 * Says what the administration finds of an application. After the deadline, when companies change no more, and before the
 * committee has decided. Problems: not allowed, no such application, withdrawn, too early, decided, no reason where one is
 * owed.
 */
export function assessApplication(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  {
    applicationId,
    verdict,
    reason,
  }: { readonly applicationId: string; readonly verdict: MarkVerdict; readonly reason: string },
  now: Date,
): Promise<null | Problem> {
  return actOnMarks<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await applicationById(tx, bodyId, applicationId);
    if (found === null) return problem("problem.mark-application-unknown");
    const round = (await roundTable.one(tx, "staff", bodyId, found.application.roundId))?.record;
    if (round === undefined) return problem("problem.mark-round-unknown");
    if (found.application.withdrawn !== null) return problem("problem.mark-withdrawn");
    if (now.getTime() < Date.parse(round.closes)) return problem("problem.mark-assess-early");
    if (round.state !== "open") return problem("problem.mark-state");
    const written = reason.trim();
    if (written.length > longestReason || (verdict !== "meets" && written === ""))
      return problem("problem.mark-reason");
    const assessment = { applicationId, verdict, reason: written, outcome: null, told: null };
    await keepAssessment(tx, bodyId, assessment, viewer.accountId, at);
    const details = { verdict };
    return {
      entry: { verb: "changed", record: "mark-application", recordId: applicationId, details },
      answer: null,
    };
  });
}
