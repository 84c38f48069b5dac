import { type FoundPromise, sureConfidence } from "../../src/records/promise.ts";
import type { Span } from "../../src/records/span.ts";
import type { ExpectedPromise } from "./expected-promises.ts";

/** Counts of one document, or of many added up. */
export interface Score {
  readonly expected: number;
  /** Expected and found. */
  readonly found: number;
  /** Found, sure or not, without those that may be found or not. */
  readonly given: number;
  readonly sure: number;
  readonly sureRight: number;
  /** Of the found ones that have a time. */
  readonly timed: number;
  readonly dueRight: number;
  readonly kindRight: number;
}

export const noScore: Score = {
  expected: 0,
  found: 0,
  given: 0,
  sure: 0,
  sureRight: 0,
  timed: 0,
  dueRight: 0,
  kindRight: 0,
};

export function added(a: Score, b: Score): Score {
  return Object.fromEntries(
    Object.keys(noScore).map((key) => [key, a[key as keyof Score] + b[key as keyof Score]]),
  ) as unknown as Score;
}

export interface Scored {
  readonly score: Score;
  /** What differs, for people: `missed`, `too much`, `due`, `kind`. */
  readonly differences: readonly {
    readonly what: "missed" | "too much" | "due" | "kind";
    readonly span: Span;
    readonly line: number;
    readonly says: string;
  }[];
}

/** Holds the promises found in a document against those that are expected: a place counts where half of it is the same. */
export function scorePromises(expected: readonly ExpectedPromise[], found: readonly FoundPromise[]): Scored {
  const taken = new Set<number>();
  const score: { -readonly [key in keyof Score]: number } = { ...noScore };
  const differences: Scored["differences"][number][] = [];
  const sorted = [...expected].sort((a, b) => Number(a.may) - Number(b.may));
  for (const one of sorted) {
    const at = found.findIndex((promise, index) => !taken.has(index) && isSamePlace(promise.span, one.span));
    const promise = found[at];
    if (one.may) {
      if (promise) taken.add(at);
      continue;
    }
    score.expected++;
    if (!promise) {
      differences.push({ what: "missed", span: one.span, line: one.line, says: "" });
      continue;
    }
    taken.add(at);
    score.found++;
    score.given++;
    if (promise.confidence >= sureConfidence) {
      score.sure++;
      score.sureRight++;
    }
    if (promise.kind === one.kind) score.kindRight++;
    else
      differences.push({ what: "kind", span: one.span, line: one.line, says: `${one.kind} read as ${promise.kind}` });
    if (one.due) score.timed++;
    const right = isRightDue(one, promise);
    if (one.due && right) score.dueRight++;
    if (!right)
      differences.push({
        what: "due",
        span: one.span,
        line: one.line,
        says: `${said(one.due)} read as ${said(promise.due)}`,
      });
  }
  found.forEach((promise, at) => {
    if (taken.has(at)) return;
    score.given++;
    if (promise.confidence >= sureConfidence) score.sure++;
    differences.push({ what: "too much", span: promise.span, line: 0, says: `${promise.kind} ${promise.confidence}` });
  });
  return { score, differences };
}

/** True where at least half of the shorter place is the other one too. */
export function isSamePlace(a: Span, b: Span): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared > 0 && shared >= 0.5 * Math.min(a[1] - a[0], b[1] - b[0]);
}

/** A last day without a first one leaves the first open; one that repeats is compared by its period. */
function isRightDue({ due }: ExpectedPromise, { due: got }: FoundPromise): boolean {
  if (!due) return got.from === null && got.to === null && got.recurrence === null;
  if (due.recurrence !== got.recurrence) return false;
  if (due.anchor !== null && due.anchor !== got.anchor) return false;
  if (due.recurrence !== null && due.to === null) return true;
  return due.to === got.to && (due.from === null || due.from === got.from);
}

function said(
  due: {
    readonly from: string | null;
    readonly to: string | null;
    readonly recurrence: string | null;
    readonly anchor: string | null;
  } | null,
): string {
  if (!due) return "no time";
  return (
    [due.recurrence, due.anchor, due.from || due.to ? `${due.from ?? ""}..${due.to ?? ""}` : null]
      .filter((part) => part)
      .join(" ") || "no time"
  );
}

export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** One line: precision, recall, the sure ones, due days, kinds. */
export function scoreLine(
  name: string,
  { expected, found, given, sure, sureRight, timed, dueRight, kindRight }: Score,
): string {
  const percent = (part: number, whole: number) => `${part}/${whole} ${(share(part, whole) * 100).toFixed(1)} %`;
  return `${name.padEnd(34)} recall ${percent(found, expected)}  precision ${percent(found, given)}  sure ${percent(sureRight, sure)} (${percent(sureRight, expected)} of all)  due ${percent(dueRight, timed)}  kind ${percent(kindRight, found)}`;
}
