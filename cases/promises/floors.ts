import { type Score, share } from "./score.ts";

/** What may not be fallen below: shares of 1. `precision` of all that is found, `sure` of what is shown to everybody. */
export interface Floors {
  readonly recall: number;
  readonly due: number;
  readonly precision: number;
  readonly sure: number;
}

/** What a score falls below, in words; nothing where all floors hold. */
export function below(score: Score, floors: Floors): string[] {
  const { expected, found, given, sure, sureRight, timed, dueRight } = score;
  const measured: Floors = {
    recall: share(found, expected),
    due: share(dueRight, timed),
    precision: share(found, given),
    sure: share(sureRight, sure),
  };
  return (Object.keys(floors) as (keyof Floors)[])
    .filter((name) => measured[name] < floors[name])
    .map((name) => `promises, ${name}: at least ${floors[name]}, got ${measured[name].toFixed(3)}`);
}
