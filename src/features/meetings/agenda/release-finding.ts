import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { problem } from "../../../records/problem.ts";
import { addRelease } from "../../../store/queries/agenda/agenda-releases.ts";
import type { Store } from "../../../store/transaction.ts";
import { type AgendaRef, actOnAgenda } from "./act-on-agenda.ts";
import type { AgendaFinding } from "./findings-of-agenda.ts";

const longestReason = 1_000;

/**
 * Lets a finding through, with a reason, so that another person can publish. Only what the check asks to be released can
 * be: what stops is mended. Problems besides: no reason, the finding is not there any more, it cannot be released, nobody
 * has signed in.
 */
export function releaseFinding(
  store: Store,
  viewer: Viewer,
  ref: AgendaRef,
  asked: { readonly digest: string; readonly reason: string; readonly findings: readonly AgendaFinding[] },
  now: Date,
) {
  return actOnAgenda(store, viewer, ref, now, async ({ tx, bodyId, agendaId, at }) => {
    const reason = asked.reason.trim();
    if (reason === "" || reason.length > longestReason) return problem("problem.agenda-reason-missing");
    const finding = asked.findings.find(({ digest }) => digest === asked.digest);
    if (finding?.severity !== "release") return problem("problem.agenda-finding-unknown");
    const { accountId } = viewer;
    if (accountId === null) return problem("problem.forbidden");
    const id = randomUUID();
    await addRelease(tx, bodyId, { id, agendaId, finding: asked.digest, reason, accountId }, at);
    return { verb: "released", details: { release: id, code: finding.code } };
  });
}
