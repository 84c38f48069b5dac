import type { Observed, ObservedItem } from "./observe.ts";

/** What is expected of a file; a field that is not there is not compared. `unclaimed` is the most that may be. */
export interface Expected extends Partial<Omit<Observed, "items" | "notices">> {
  readonly items?: readonly Partial<ObservedItem>[];
  /** Codes that must be there. */
  readonly notices?: readonly string[];
}

export interface Judgement {
  readonly worse: readonly string[];
  readonly better: readonly string[];
}

/** A share this much smaller than expected is worth saying. */
const noticeable = 0.005;

/** Compares a file's reading with what is expected of it. `worse` fails the file; `better` is only said. */
export function judge(expected: Expected, got: Observed): Judgement {
  const worse: string[] = [];
  const better: string[] = [];
  const { items, notices, unclaimed, ...plain } = expected;
  for (const [name, value] of Object.entries(plain)) differ(worse, name, value, got[name as keyof Observed]);
  if (items) judgeItems(worse, items, got.items);
  for (const code of notices ?? []) if (!(code in got.notices)) worse.push(`the notice ${code} is missing`);
  if (unclaimed !== undefined) {
    if (got.unclaimed > unclaimed)
      worse.push(`unclaimed text: at most ${percent(unclaimed)}, got ${percent(got.unclaimed)}`);
    if (got.unclaimed < unclaimed - noticeable) {
      better.push(`unclaimed text: ${percent(got.unclaimed)}, expected were ${percent(unclaimed)}`);
    }
  }
  return { worse, better };
}

function judgeItems(worse: string[], expected: readonly Partial<ObservedItem>[], got: readonly ObservedItem[]): void {
  if (expected.length !== got.length) worse.push(`items: expected ${expected.length}, got ${got.length}`);
  expected.forEach((item, index) => {
    // By number where numbers are unique, so that one missing item does not shift all that follow.
    const sameNumber = got.filter((one) => one.number === item.number);
    const found = item.number && sameNumber.length === 1 ? sameNumber[0] : got[index];
    const name = `item ${item.number ?? `no. ${index + 1}`}`;
    if (!found) worse.push(`${name}: missing`);
    else
      for (const [field, value] of Object.entries(item))
        differ(worse, `${name}, ${field}`, value, found[field as keyof ObservedItem]);
  });
}

function differ(worse: string[], what: string, expected: unknown, got: unknown): void {
  // `3` expects three of a kind and leaves open which.
  if (typeof expected === "string" && /^[1-9]\d*$/.test(expected) && `${got}`.startsWith(`${expected}:`)) return;
  if (expected !== got) worse.push(`${what}: expected ${expected ?? "nothing"}, got ${got ?? "nothing"}`);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
