import { passedOn, type Travelling } from "./passed-on.ts";
import { daysBetween } from "./refer.ts";
import { isStandingTitle } from "./standing-title.ts";
import { type TitleWords, titleLikeness, titleWords } from "./title-words.ts";

/** Why an item is held to be of a case. */
export type CaseEvidence =
  | "same-number"
  | "similar-title"
  | "earlier-decision"
  | "reference"
  | "parallel-route"
  | "recommended-on"
  | "confirmed";

/** An open item as far as cases are concerned. `key`: its case number as `caseKey` gives it. */
export interface CaseItem extends Travelling {
  readonly itemId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly key: string | null;
}

/**
 * An item it may belong together with. `quoted`: one of the two quotes the other's meeting as an earlier decision;
 * `referred`: one's own words lead to the other's meeting, or to the other itself. `link`: what a person has said of the two.
 */
export interface CaseCandidate extends CaseItem {
  readonly caseId: string | null;
  /** The case it was of before a person joined that one with another. */
  readonly cameFrom: string | null;
  readonly quoted: boolean;
  readonly referred: "item" | "meeting" | null;
  readonly link: "confirmed" | "rejected" | null;
  /** The items that a person has said it is another matter than. */
  readonly apart: readonly string[];
}

/**
 * `join`: the item belongs with these items; `caseId` null means that they make a new case. `cameFrom`: it belongs to that
 * part of a joined case, and goes with it when the joining is undone.
 * `ambiguous`: it could belong to several; nothing is joined. `propose`: it looks like these items, which is no proof:
 * a person is asked.
 */
export type CaseVerdict =
  | { readonly kind: "none" }
  | { readonly kind: "propose"; readonly members: readonly CaseMember[] }
  | {
      readonly kind: "join";
      readonly caseId: string | null;
      readonly cameFrom: string | null;
      readonly members: readonly CaseMember[];
    }
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

/**
 * How alike titles must be: with the same number; where that number stands on unlike items of one meeting; where one
 * quotes the other, or refers to its meeting or to itself; where the matter was passed on from one to the other.
 */
const bar = {
  sameNumber: 0.5,
  crowdedNumber: 0.75,
  quotedAndSameNumber: 0.25,
  quoted: 0.5,
  named: 0.25,
  passedOn: 0.75,
} as const;

/** How far apart two items of one title and no other sign may be to be proposed as one matter, in days. */
const proposedDays = 400;

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
  const apart = new Set(candidates.filter((each) => each.link === "rejected").map((each) => each.caseId));
  const others = candidates.filter(
    (candidate) =>
      candidate.meetingId !== item.meetingId &&
      candidate.link !== "rejected" &&
      (candidate.link === "confirmed" ||
        ((candidate.caseId === null || !apart.has(candidate.caseId)) && !isStandingTitle(candidate.title))),
  );
  const likely = others.map((candidate) => weigh(item, words, candidate, crowded)).filter((each) => each !== null);
  const chosen = oneOfEachMeeting(likely);
  if (chosen === null) return { kind: "ambiguous", itemIds: likely.map((each) => each.candidate.itemId) };
  if (chosen.length === 0) return propose(item, words, others);
  // A person holds two of them apart: which of them the item goes with is the person's to say.
  const held = new Set(chosen.flatMap((each) => each.candidate.apart));
  if (chosen.some((each) => each.candidate.link === null && held.has(each.candidate.itemId))) {
    return { kind: "ambiguous", itemIds: chosen.map((each) => each.candidate.itemId) };
  }
  const caseIds = new Set(chosen.map((each) => each.candidate.caseId).filter((id) => id !== null));
  if (caseIds.size > 1) return { kind: "ambiguous", itemIds: chosen.map((each) => each.candidate.itemId) };
  const [caseId = null] = caseIds;
  const evidence = [...new Set(chosen.flatMap((each) => each.evidence))].sort();
  const joining = chosen.filter((each) => each.candidate.caseId === null);
  const parts = new Set(chosen.filter((each) => each.candidate.caseId !== null).map((each) => each.candidate.cameFrom));
  return {
    kind: "join",
    caseId,
    cameFrom: parts.size === 1 ? ([...parts][0] ?? null) : null,
    members: [
      { itemId: item.itemId, evidence },
      ...joining.map((each) => ({ itemId: each.candidate.itemId, evidence: each.evidence })),
    ],
  };
}

function weigh(item: CaseItem, words: TitleWords, candidate: CaseCandidate, crowded: boolean): Likely | null {
  // What a person has said weighs more than any likeness.
  if (candidate.link === "confirmed") return { candidate, likeness: 2, evidence: ["confirmed"] };
  const likeness = titleLikeness(words, titleWords(candidate.title));
  const sameNumber = item.key !== null && item.key === candidate.key;
  const passed = passedOn(item, candidate);
  const told = candidate.quoted || candidate.referred !== null;
  const needed = Math.min(
    sameNumber ? (crowded ? bar.crowdedNumber : told ? bar.quotedAndSameNumber : bar.sameNumber) : 2,
    told ? bar.quoted : 2,
    candidate.referred === "item" ? bar.named : 2,
    passed !== null ? bar.passedOn : 2,
  );
  if (likeness < needed) return null;
  const evidence: CaseEvidence[] = [];
  if (candidate.quoted) evidence.push("earlier-decision");
  if (candidate.referred !== null) evidence.push("reference");
  if (passed !== null) evidence.push(passed);
  if (sameNumber) evidence.push("same-number");
  if (likeness >= bar.sameNumber) evidence.push("similar-title");
  return { candidate, likeness, evidence };
}

/** The items of the same title, figures and all, under another number or none: the nearest of each case, and those of none. */
function propose(item: CaseItem, words: TitleWords, others: readonly CaseCandidate[]): CaseVerdict {
  if (words.words.size < 2) return { kind: "none" };
  const alike = others.filter((candidate) => {
    const theirs = titleWords(candidate.title);
    return (
      theirs.words.size === words.words.size &&
      titleLikeness(words, theirs) === 1 &&
      item.day !== null &&
      candidate.day !== null &&
      Math.abs(daysBetween(item.day, candidate.day)) <= proposedDays
    );
  });
  const cases = new Set<string>();
  const first = alike.filter(({ caseId }) => caseId === null || (!cases.has(caseId) && cases.add(caseId)));
  if (first.length === 0) return { kind: "none" };
  return { kind: "propose", members: first.map(({ itemId }) => ({ itemId, evidence: ["similar-title"] })) };
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
