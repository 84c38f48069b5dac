import { addCore } from "../queries/import/core-tables.ts";
import { caseCandidates, leaveCases } from "../queries/import/find-case-candidates.ts";
import { add } from "../queries/rows-of-json.ts";
import { type CaseCandidate, decideCase } from "../references/decide-case.ts";
import type { ImportTask } from "./import-task.ts";
import type { StoredItem } from "./items.ts";
import { newId } from "./new-id.ts";
import type { StoreNotice } from "./store-notice.ts";

/**
 * Puts a meeting's open items into cases with items of other meetings, where there is evidence enough, and takes closed
 * ones out. Gives the cases that changed, those that items left, and what was ambiguous. `committee`: the meeting's, as compared.
 */
export async function joinCases(
  task: ImportTask,
  meeting: {
    readonly meetingId: string;
    readonly day: string | null;
    readonly committee: string;
    readonly isNew: boolean;
  },
  items: readonly StoredItem[],
): Promise<{ cases: string[]; left: string[]; notices: StoreNotice[] }> {
  const { tx, body, at } = task;
  const closed = items.filter((item) => !item.is_open).map((item) => item.id);
  const left = meeting.isNew || closed.length === 0 ? [] : await leaveCases(tx, body.id, closed, at);
  const cases = new Set(left);
  const open = items.filter((item) => item.is_open);
  const keys = [...new Set(open.map((item) => item.case_key).filter((key) => key !== null))];
  const refers = [...new Set(open.flatMap((item) => item.refers))];
  const ownRefs = meeting.day === null ? [] : [`${meeting.committee}@${meeting.day}`];
  const found = await caseCandidates(tx, body.id, keys, ownRefs, refers);
  const caseOf = new Map(found.map((row) => [row.itemId, row.caseId]));
  const notices: StoreNotice[] = [];
  const threads: { id: string }[] = [];
  const members: Record<string, unknown>[] = [];
  for (const item of open) {
    if ((caseOf.get(item.id) ?? null) !== null) continue;
    const candidates = found
      .filter((row) => row.itemId !== item.id)
      .map((row): CaseCandidate => {
        const quoted =
          row.refers.some((ref) => ownRefs.includes(ref)) || item.refers.some((ref) => row.meetingRefs.includes(ref));
        return { ...row, caseId: caseOf.get(row.itemId) ?? null, quoted };
      })
      .filter((row) => row.quoted || (row.key !== null && row.key === item.case_key));
    if (candidates.length === 0) continue;
    const { id: itemId, title, case_key: key } = item;
    const verdict = decideCase({ itemId, meetingId: meeting.meetingId, title, key }, candidates);
    if (verdict.kind === "ambiguous") {
      notices.push({ code: "case-ambiguous", severity: "info", details: { item: itemId, items: verdict.itemIds } });
    }
    if (verdict.kind !== "join") continue;
    const caseId = verdict.caseId ?? newId();
    if (verdict.caseId === null) threads.push({ id: caseId });
    cases.add(caseId);
    for (const member of verdict.members) {
      caseOf.set(member.itemId, caseId);
      members.push({ id: newId(), case_id: caseId, item_id: member.itemId, evidence: member.evidence });
    }
  }
  await add(tx, addCore.caseThread, body.id, at, threads);
  await add(tx, addCore.caseItem, body.id, at, members);
  return { cases: [...cases], left, notices };
}
