/**
 * A failure the user can act on: a value, not an exception. `key` names a text in `output/texts`,
 * where it is said in the user's language with its remedy; `params` fill the text's places.
 */
export interface Problem {
  readonly problem: true;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a problem. `key` is a key of `output/texts` that begins with `problem.`. */
export function problem(key: `problem.${string}`, params: Problem["params"] = {}): Problem {
  return { problem: true, key, params };
}

/** True for a value made by `problem`. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && (value as { problem?: unknown }).problem === true;
}
