import type { Outcome } from "../../../records/outcome.ts";
import { titleWords } from "../../../store/references/title-words.ts";

/** A decision on a thread, as far as its force is concerned. `decision`: its words. */
export interface ThreadDecision {
  readonly id: string;
  readonly title: string;
  readonly committeeId: string;
  readonly day: string | null;
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
  readonly decision: string | null;
}

/**
 * What the rest of the thread says of a decision. `in-force`: nothing later on the thread takes it back; `replaced`,
 * `lapsed`: a later decision does, and `by` is its item; `decided-on`: it was a recommendation, and `by` decided it;
 * `awaits`: nobody has yet, or it was put off and has not come back.
 */
export interface Force {
  readonly force: "in-force" | "replaced" | "lapsed" | "decided-on" | "awaits";
  readonly by: string | null;
}

const takesBack = /(?<!\p{L})(?:ophæv|annuller|bortfald|tilbagekald|omgør|afvikle)\p{L}*/iu;
const renews =
  /(?<!\p{L})(?:revider\p{L}*|revision|ændring\p{L}*|ændre[rts]?|ændrede|erstat\p{L}*|afløs\p{L}*|opdater\p{L}*|juster\p{L}*|fornye\p{L}*|fornyelse|forlæng\p{L}*|tilpas\p{L}*)(?!\p{L})/iu;
/** A matter that only tells how another one goes leaves that one as it was. */
const tells =
  /(?<!\p{L})(?:status|orientering|opfølgning|evaluering|drøftelse|redegørelse|afrapportering|høring)\p{L}*/iu;

const putOff = new Set<Outcome>(["postponed", "returned"]);

/**
 * The force of each decision on a thread, by item id; items without a decision, and those that were only noted or
 * discussed, have none. `thread`: oldest first. It is read from the thread's titles and decisions, and says no more
 * than they do.
 */
export function forcesOf(thread: readonly ThreadDecision[]): ReadonlyMap<string, Force> {
  const forces = new Map<string, Force>();
  thread.forEach((one, at) => {
    const force = forceOf(
      one,
      thread.slice(at + 1).filter(({ day }) => day !== null && day >= (one.day ?? "")),
    );
    if (force !== null) forces.set(one.id, force);
  });
  return forces;
}

function forceOf(one: ThreadDecision, later: readonly ThreadDecision[]): Force | null {
  if (one.outcome === null) return null;
  if (one.final === false || one.outcome === "referred") {
    const decided = later.find((other) => other.committeeId !== one.committeeId && isDecided(other));
    return decided === undefined ? { force: "awaits", by: null } : { force: "decided-on", by: decided.id };
  }
  if (putOff.has(one.outcome))
    return later.some(({ outcome }) => outcome !== null) ? null : { force: "awaits", by: null };
  if (one.outcome !== "approved" && one.outcome !== "mixed") return null;
  for (const other of later) {
    if (!isDecided(other) || other.outcome !== "approved") continue;
    if (takesBack.test(other.title)) return { force: "lapsed", by: other.id };
    if (renews.test(other.title) || (isSame(one.title, other.title) && !tells.test(other.title))) {
      return { force: "replaced", by: other.id };
    }
  }
  return { force: "in-force", by: null };
}

function isDecided({ outcome, final }: ThreadDecision): boolean {
  return final !== false && (outcome === "approved" || outcome === "rejected" || outcome === "mixed");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [titleWords(one), titleWords(other)];
  const equal = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    x.size === y.size && [...x].every((word) => y.has(word));
  return a.words.size > 0 && equal(a.words, b.words) && equal(a.figures, b.figures);
}
