import { stemWord } from "../../danish/stems.ts";
import { isStopWord } from "../../danish/stop-words.ts";
import type { FoundPromise } from "../../records/promise.ts";
import { isPartOf } from "./drift-words.ts";
import type { Role } from "./passages.ts";

/** A promise with what is needed to compare it with the others of its item. */
export interface Candidate {
  readonly promise: FoundPromise;
  readonly role: Role;
}

/** Words so common among promises that they tell nothing of what is promised. */
const common = new Set(
  "udvalg udvalget forvaltning administration mode byrad status opfolgning orientering evaluering godkendes godkendt sag arbejde arligt halvarligt kvartal".split(
    " ",
  ),
);

function keys(words: string): Set<string> {
  const found = new Set<string>();
  for (const word of words.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []) {
    const key = stemWord(word);
    if (!isStopWord(key) && !common.has(key)) found.add(key);
  }
  return found;
}

const families: readonly (readonly string[])[] = [
  ["report-back", "evaluate", "decide-again"],
  ["deliver", "publish", "evaluate"],
  ["renew-or-expire", "funding-ends"],
  ["standing-rule", "report-back", "deliver"],
];

const alike = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b));

/** True where two promises of one item are the same, said twice. */
export function isSame(a: FoundPromise, b: FoundPromise): boolean {
  if (!alike(a.kind, b.kind) || isPartOf(a.quote, b.quote) || isPartOf(b.quote, a.quote)) return false;
  const when = compareDue(a, b);
  if (when === "differ") return false;
  const [one, other] = [keys(a.quote), keys(b.quote)];
  const shared = [...one].filter((key) => other.has(key)).length;
  const least = Math.min(one.size, other.size);
  const share = least === 0 ? (when === "agree" && a.kind === b.kind ? 1 : 0) : shared / least;
  if (when === "agree") return share >= 0.75 && shared >= 3;
  return share >= 0.9 && shared >= 4;
}

function compareDue({ due: a }: FoundPromise, { due: b }: FoundPromise): "agree" | "differ" | "open" {
  if (a.recurrence && b.recurrence) return a.recurrence === b.recurrence ? "agree" : "differ";
  if (a.recurrence || b.recurrence) return a.to === null && b.to === null ? "differ" : "open";
  if (a.to && b.to) {
    if (a.to === b.to && Math.abs(days(a) - days(b)) < 40) return "agree";
    const overlap = a.from !== null && b.from !== null && a.from <= b.to && b.from <= a.to;
    return overlap && days(a) <= 100 && days(b) <= 100 ? "agree" : "differ";
  }
  if (a.anchor && a.anchor === b.anchor) return "agree";
  return "open";
}

const days = ({ from, to }: FoundPromise["due"]): number =>
  from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : 0;

const rank: Readonly<Record<Role, number>> = { decision: 0.2, recommendation: 0.1, section: 0, paper: 0 };

/** How much a place tells: what is decided before what is proposed, with a day and a name before without. */
function telling({ promise, role }: Candidate): number {
  const { due, by, confidence } = promise;
  return confidence + rank[role] + (due.to || due.from || due.recurrence ? 0.3 : 0) + (by ? 0.03 : 0);
}

const mostCompared = 60;

/** Joins what is said twice in an item: the most telling place stays and takes from the other what it does not say. */
export function joinSame(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates) {
    // An item that promises more than this is a plan of many rows; work stays linear.
    const first = Math.max(0, kept.length - mostCompared);
    const near = kept
      .slice(first)
      .findIndex(
        (other) => other.promise.item?.place === one.promise.item?.place && isSame(other.promise, one.promise),
      );
    const at = first + near;
    const other = near < 0 ? undefined : kept[at];
    if (!other) kept.push(one);
    else kept[at] = telling(one) > telling(other) ? filled(one, other) : filled(other, one);
  }
  return kept;
}

function filled(best: Candidate, other: Candidate): Candidate {
  const { promise } = best;
  const empty = !promise.due.to && !promise.due.from && !promise.due.recurrence && !promise.due.anchor;
  return {
    ...best,
    promise: {
      ...promise,
      by: promise.by ?? other.promise.by,
      to: promise.to ?? other.promise.to,
      due: empty && promise.kind !== "standing-rule" ? other.promise.due : promise.due,
      condition: promise.condition ?? other.promise.condition,
      confidence: Math.max(promise.confidence, Math.min(0.99, other.promise.confidence)),
    },
  };
}
