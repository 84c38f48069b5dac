import type { FoundPromise } from "../../records/promise.ts";
import { isPartOf } from "./drift-words.ts";
import type { Candidate } from "./same-promise.ts";

/** How many promises away the older one may stand. */
const reach = 60;
const coming = new Set(["report-back", "evaluate", "decide-again", "deliver"]);

/**
 * Finds promises that came back changed: what the decision says of a matter replaces what was expected or recommended
 * of it above (expected *endelig afrapportering i november*, decided *status og 1. del i november*). `supersedes` is the
 * index of the older one; `remainder` what of it is left without a date.
 */
export function markDrift(candidates: readonly Candidate[]): FoundPromise[] {
  const replaced = new Set<number>();
  return candidates.map(({ promise, role }, at) => {
    if (role !== "decision" || !coming.has(promise.kind)) return promise;
    const first = Math.max(0, at - reach);
    const found = candidates
      .slice(first, at + reach)
      .findIndex(
        (other, place) =>
          first + place !== at &&
          !replaced.has(first + place) &&
          other.role !== "decision" &&
          coming.has(other.promise.kind) &&
          other.promise.item?.place === promise.item?.place &&
          changed(other.promise, promise),
      );
    const older = found < 0 ? -1 : first + found;
    const left = candidates[older]?.promise;
    if (!left) return promise;
    replaced.add(older);
    return {
      ...promise,
      supersedes: older,
      remainder: isPartOf(promise.quote, left.quote) ? left.what : null,
    };
  });
}

function changed(before: FoundPromise, after: FoundPromise): boolean {
  if (isPartOf(after.quote, before.quote)) return true;
  const [one, other] = [before.due.to, after.due.to];
  return (
    before.kind === after.kind &&
    one !== null &&
    other !== null &&
    one !== other &&
    sharesWords(before.what, after.what)
  );
}

function sharesWords(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().match(/[\p{L}]{7,}/gu) ?? []);
  const shared = (other.toLowerCase().match(/[\p{L}]{7,}/gu) ?? []).filter((word) => words.has(word));
  return new Set(shared).size >= 2;
}
