import { isStandingTitle } from "./standing-title.ts";
import { type TitleWords, titleLikeness, titleWords } from "./title-words.ts";

/** Why an item is held to be of a case. */
type CaseEvidence = "same-number" | "similar-title" | "earlier-decision";

/** An open item as far as cases are concerned. `key`: its case number as `caseKey` gives it. */
export interface CaseItem {
  readonly itemId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly key: string | null;
}

/** An item it may belong together with. `quoted`: one of the two quotes the other's meeting as an earlier decision. */
export interface CaseCandidate extends CaseItem {
  readonly caseId: string | null;
  readonly quoted: boolean;
}

/**
 * `join`: the item belongs with these items; `caseId` null means that they make a new case.
 * `ambiguous`: it could belong to several; nothing is joined.
 */
export type CaseVerdict =
  | { readonly kind: "none" }
  | { readonly kind: "join"; readonly caseId: string | null; readonly members: readonly CaseMember[] }
  | { readonly kind: "ambiguous"; readonly itemIds: readonly string[] };

interface CaseMember {
  readonly itemId: string;
  readonly evidence: readonly CaseEvidence[];
}

interface Likely {
  readonly candidate: CaseCandidate;
  readonly likeness: number;
  readonly evidence: readonly CaseEvidence[];
}

/** How alike titles must be: with the same number; where that number stands on unlike items of one meeting; where one quotes the other. */
const bar = { sameNumber: 0.5, crowdedNumber: 0.75, quotedAndSameNumber: 0.25, quoted: 0.5 } as const;

/**
 * Whether an item belongs to a case with others. The same number is evidence and never enough: titles must be alike,
 * or one item must quote the decision of the other's meeting. Standing items make no case, nor do two items of one meeting.
 * `candidates`: items of the body with the same number or joined by a quoted decision, the item's own meeting included
 * (it shows whether the number stands on unlike items there).
 */
export function decideCase(item: CaseItem, candidates: readonly CaseCandidate[]): CaseVerdict {
  if (isStandingTitle(item.title)) return { kind: "none" };
  const crowded = isCrowded([item, ...candidates.filter((candidate) => candidate.key === item.key)]);
  const words = titleWords(item.title);
  const likely = candidates
    .filter((candidate) => candidate.meetingId !== item.meetingId && !isStandingTitle(candidate.title))
    .map((candidate) => weigh(item, words, candidate, crowded))
    .filter((each) => each !== null);
  const chosen = oneOfEachMeeting(likely);
  if (chosen === null) return { kind: "ambiguous", itemIds: likely.map((each) => each.candidate.itemId) };
  if (chosen.length === 0) return { kind: "none" };
  const caseIds = new Set(chosen.map((each) => each.candidate.caseId).filter((id) => id !== null));
  if (caseIds.size > 1) return { kind: "ambiguous", itemIds: chosen.map((each) => each.candidate.itemId) };
  const [caseId = null] = caseIds;
  const evidence = [...new Set(chosen.flatMap((each) => each.evidence))].sort();
  const joining = chosen.filter((each) => each.candidate.caseId === null);
  return {
    kind: "join",
    caseId,
    members: [
      { itemId: item.itemId, evidence },
      ...joining.map((each) => ({ itemId: each.candidate.itemId, evidence: each.evidence })),
    ],
  };
}

function weigh(item: CaseItem, words: TitleWords, candidate: CaseCandidate, crowded: boolean): Likely | null {
  const likeness = titleLikeness(words, titleWords(candidate.title));
  const sameNumber = item.key !== null && item.key === candidate.key;
  const needed = sameNumber
    ? crowded
      ? bar.crowdedNumber
      : candidate.quoted
        ? bar.quotedAndSameNumber
        : bar.sameNumber
    : candidate.quoted
      ? bar.quoted
      : Number.POSITIVE_INFINITY;
  if (likeness < needed) return null;
  const evidence: CaseEvidence[] = [];
  if (candidate.quoted) evidence.push("earlier-decision");
  if (sameNumber) evidence.push("same-number");
  if (likeness >= bar.sameNumber) evidence.push("similar-title");
  return { candidate, likeness, evidence };
}

/** True where one meeting has unlike items under the number: then the number is a drawer, not a case. */
function isCrowded(items: readonly CaseItem[]): boolean {
  return byMeeting(items, (item) => item.meetingId).some((same) => {
    const first = same[0];
    if (first === undefined || same.length < 2) return false;
    const words = titleWords(first.title);
    return same.slice(1).some((other) => titleLikeness(words, titleWords(other.title)) < bar.sameNumber);
  });
}

/** The likeliest of each meeting; null where two of one meeting are equally likely. */
function oneOfEachMeeting(likely: readonly Likely[]): Likely[] | null {
  const chosen: Likely[] = [];
  for (const same of byMeeting(likely, (each) => each.candidate.meetingId)) {
    const [best, second] = [...same].sort((a, b) => b.likeness - a.likeness);
    if (best === undefined) continue;
    if (second !== undefined && second.likeness === best.likeness) return null;
    chosen.push(best);
  }
  return chosen;
}

function byMeeting<T>(all: readonly T[], meetingOf: (one: T) => string): T[][] {
  const meetings = new Map<string, T[]>();
  for (const one of all) {
    const same = meetings.get(meetingOf(one));
    if (same) same.push(one);
    else meetings.set(meetingOf(one), [one]);
  }
  return [...meetings.values()];
}
