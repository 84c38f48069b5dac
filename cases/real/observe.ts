import { createHash } from "node:crypto";
import type { Problem } from "../../src/records/problem.ts";
import { isProblem } from "../../src/records/problem.ts";
import type { Reading } from "../../src/records/reading.ts";

/**
 * What is kept of an item of a real document: figures, and of words their number and the beginning of a SHA-256,
 * so that nothing of the document stands in the project.
 */
export interface ObservedItem {
  readonly number: string | null;
  readonly title: string;
  readonly case: string | null;
  readonly public: boolean;
  readonly outcome: string | null;
  readonly final: boolean | null;
  readonly absent: string;
  readonly attachments: string;
  readonly votes: number;
  readonly dissents: number;
  readonly earlier: number;
  readonly subItems: number;
}

export interface Observed {
  readonly problem: string | null;
  readonly kind: string | null;
  readonly committee: string | null;
  readonly start: string | null;
  readonly participants: string;
  readonly absent: string;
  readonly items: readonly ObservedItem[];
  /** Share of the characters that nothing claimed, 0 to 1. */
  readonly unclaimed: number;
  readonly notices: Readonly<Record<string, number>>;
}

const spaces = /\s+/g;

/** The beginning of the SHA-256 of words, white space made single. */
export function mark(words: string): string {
  return createHash("sha256").update(words.replace(spaces, " ").trim()).digest("hex").slice(0, 8);
}

/** `2:1a2b3c4d`: how many, and the mark of them all; `0` for none. */
export function marks(words: readonly string[]): string {
  return words.length === 0 ? "0" : `${words.length}:${mark([...words].sort().join("|"))}`;
}

/** Takes down what is compared of a reading, or of the problem that stood in its way. */
export function observe(read: Reading | Problem): Observed {
  if (isProblem(read)) {
    const nothing = { kind: null, committee: null, start: null, participants: "0", absent: "0" };
    return { problem: read.key, ...nothing, items: [], unclaimed: 0, notices: {} };
  }
  const { claimed, unclaimed } = read.coverage;
  const notices: Record<string, number> = {};
  for (const { code } of read.notices) notices[code] = (notices[code] ?? 0) + 1;
  return {
    problem: null,
    kind: read.kind,
    committee: read.committee ? mark(read.committee.name) : null,
    start: read.meeting?.start ?? null,
    participants: marks(read.meeting?.participants.map((one) => one.name) ?? []),
    absent: marks(read.meeting?.absent.map((one) => one.name) ?? []),
    items: read.items.map(observeItem),
    unclaimed: Math.round((unclaimed / Math.max(1, claimed + unclaimed)) * 1000) / 1000,
    notices,
  };
}

function observeItem(item: Reading["items"][number]): ObservedItem {
  return {
    number: item.number,
    title: mark(item.title),
    case: item.caseNumber === null ? null : mark(item.caseNumber),
    public: item.public,
    outcome: item.decision?.outcome ?? null,
    final: item.decision?.final ?? null,
    absent: marks(item.absent.map((one) => one.name)),
    attachments: marks(item.attachments.filter((one) => !one.mentioned).map((one) => one.title)),
    votes: item.decision?.votes.length ?? 0,
    dissents: item.decision?.dissents.length ?? 0,
    earlier: item.earlierDecisions.length,
    subItems: item.subItems.length,
  };
}
