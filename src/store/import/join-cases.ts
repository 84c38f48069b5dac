import { addCore } from "../queries/import/core-tables.ts";
import { type CandidateRow, caseCandidates, leaveCases } from "../queries/import/find-case-candidates.ts";
import { add } from "../queries/rows-of-json.ts";
import { type CaseCandidate, decideCase } from "../references/decide-case.ts";
import { leadsTo } from "../references/refer.ts";
import { linkRow } from "./case-link.ts";
import type { ImportTask } from "./import-task.ts";
import type { StoredItem } from "./items.ts";
import { newId } from "./new-id.ts";
import type { StoreNotice } from "./store-notice.ts";

/** The meeting whose items are joined. `committee`: its name as compared. */
interface JoiningMeeting {
  readonly meetingId: string;
  readonly day: string | null;
  readonly committeeId: string;
  readonly committee: string;
  readonly isNew: boolean;
}

/**
 * Puts a meeting's open items into cases with items of other meetings, where there is evidence enough, and takes closed
 * ones out; what only looks alike is proposed to a person. Gives the cases that changed, those that items left, and what
 * was ambiguous.
 */
export async function joinCases(
  task: ImportTask,
  meeting: JoiningMeeting,
  items: readonly StoredItem[],
): Promise<{ cases: string[]; left: string[]; notices: StoreNotice[] }> {
  const { tx, body, at } = task;
  const closed = items.filter((item) => !item.is_open).map((item) => item.id);
  const left = meeting.isNew || closed.length === 0 ? [] : await leaveCases(tx, body.id, closed, at);
  const cases = new Set(left);
  const open = items.filter((item) => item.is_open);
  const found = await caseCandidates(tx, body.id, questionOf(meeting, open));
  const known = new Map(found.map((row) => [row.itemId, row]));
  const caseOf = new Map(found.map((row) => [row.itemId, row.caseId]));
  const notices: StoreNotice[] = [];
  const threads: { id: string }[] = [];
  const members: Record<string, unknown>[] = [];
  const links: Record<string, unknown>[] = [];
  for (const item of open) {
    const own = known.get(item.id);
    if (own === undefined || own.caseId !== null || (caseOf.get(item.id) ?? null) !== null) continue;
    const candidates = found
      .filter((row) => row.itemId !== item.id && isLikely(own, row))
      .map((row) => ({ ...candidateOf(own, row), caseId: caseOf.get(row.itemId) ?? null }));
    if (candidates.length === 0) continue;
    const verdict = decideCase(travelling(own), candidates);
    if (verdict.kind === "ambiguous") {
      notices.push({ code: "case-ambiguous", severity: "info", details: { item: item.id, items: verdict.itemIds } });
      links.push(...verdict.itemIds.map((other) => linkRow(item.id, other, "proposed", ["ambiguous"])));
    }
    if (verdict.kind === "propose") {
      links.push(...verdict.members.map((other) => linkRow(item.id, other.itemId, "proposed", other.evidence)));
    }
    if (verdict.kind !== "join") continue;
    const caseId = verdict.caseId ?? newId();
    if (verdict.caseId === null) threads.push({ id: caseId });
    cases.add(caseId);
    for (const member of verdict.members) {
      caseOf.set(member.itemId, caseId);
      const { itemId, evidence } = member;
      members.push({ id: newId(), case_id: caseId, item_id: itemId, evidence, came_from: verdict.cameFrom });
    }
  }
  await add(tx, addCore.caseThread, body.id, at, threads);
  await add(tx, addCore.caseItem, body.id, at, members);
  await add(tx, addCore.caseLink, body.id, at, links);
  return { cases: [...cases], left, notices };
}

function questionOf({ day, committeeId, committee }: JoiningMeeting, open: readonly StoredItem[]) {
  const all = <T>(values: (item: StoredItem) => readonly (T | null)[]) =>
    [...new Set(open.flatMap(values))].filter((value) => value !== null);
  const told = all((item) => [...item.quotes, ...item.refers]);
  const own = day === null ? [] : [`${committee}@${day}`];
  return {
    committeeId,
    day,
    itemIds: open.map((item) => item.id),
    keys: all((item) => [item.case_key]),
    titleKeys: all((item) => [item.title_key]),
    ownRefs: [
      ...own,
      ...all((item) =>
        item.number === null ? [] : [`${committee}#${item.number}`, ...own.map((ref) => `${ref}#${item.number}`)],
      ),
    ],
    meetings: [...new Set(told.filter((ref) => ref.includes("@")).map((ref) => ref.split("#")[0] ?? ""))],
    numbers: told.filter((ref) => !ref.includes("@")),
  };
}

/** What two items must share to be weighed at all; those of one meeting show whether its number is a drawer. */
function isLikely(own: CandidateRow, row: CandidateRow): boolean {
  return (
    (row.key !== null && row.key === own.key) ||
    (row.titleKey !== null && row.titleKey === own.titleKey) ||
    isTold(own, row) ||
    row.links.some(({ itemId }) => itemId === own.itemId)
  );
}

function isTold(one: CandidateRow, other: CandidateRow): boolean {
  const told = (from: CandidateRow, to: CandidateRow) =>
    leadsTo(from.quotes, from.day, to) !== null || leadsTo(from.refers, from.day, to) !== null;
  return told(one, other) || told(other, one);
}

function travelling(row: CandidateRow) {
  const { abbreviation, names } = row;
  return { ...row, committee: [row.committee, ...names, ...(abbreviation === null ? [] : [abbreviation])] };
}

function candidateOf(own: CandidateRow, row: CandidateRow): CaseCandidate {
  const referred = [leadsTo(own.refers, own.day, row), leadsTo(row.refers, row.day, own)];
  const link = row.links.find(({ itemId }) => itemId === own.itemId)?.status ?? null;
  return {
    ...travelling(row),
    quoted: leadsTo(own.quotes, own.day, row) !== null || leadsTo(row.quotes, row.day, own) !== null,
    referred: referred.includes("item") ? "item" : referred.includes("meeting") ? "meeting" : null,
    link: link === "proposed" ? null : link,
    apart: row.links.filter(({ status }) => status === "rejected").map(({ itemId }) => itemId),
  };
}
