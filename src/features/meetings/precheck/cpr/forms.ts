import type { DigitGroup, Gap } from "./digit-groups.ts";

/**
 * How ten digits are divided. `whole`: 0101901234; `halves`: 010190-1234; `dated`: 01.01.90-1234; `pairs`: 01 01 90 12 34;
 * `singles`: 0 1 0 1 …; `divided`: otherwise, with an end of a group behind the sixth digit; `odd`: any other way.
 */
export interface Form {
  readonly name: "whole" | "halves" | "dated" | "pairs" | "singles" | "divided" | "odd";
  /** How many groups of digits it takes. */
  readonly count: number;
  /** What stands between the sixth and the seventh digit. */
  readonly joint: Gap | null;
}

/** The form of the ten digits that begin at a group; null where groups do not make ten. */
export function formOf(groups: readonly DigitGroup[], at: number): Form | null {
  const lengths: number[] = [];
  const gaps: Gap[] = [];
  let total = 0;
  let joint: Gap | null = null;
  for (let next = at; total < 10; next++) {
    const group = groups[next];
    if (!group || total + group.digits.length > 10) return null;
    total += group.digits.length;
    lengths.push(group.digits.length);
    if (total === 10) break;
    if (group.after === "break") return null;
    if (total === 6) joint = group.after;
    gaps.push(group.after);
  }
  return { name: nameOf(lengths.join(" "), gaps, joint), count: lengths.length, joint };
}

function nameOf(lengths: string, gaps: readonly Gap[], joint: Gap | null): Form["name"] {
  if (lengths === "10") return "whole";
  if (lengths === "6 4") return "halves";
  const alike = gaps.every((gap, index) => gap === gaps[0] || (index === jointAt(lengths) && gap === "dash"));
  if (lengths === "2 2 2 4" && gaps[0] === gaps[1] && /^(?:dot|dash|slash|space)$/.test(gaps[0] ?? "")) return "dated";
  if (lengths === "2 2 2 2 2" && alike && gaps[0] === "space") return "pairs";
  if (/^1(?: 1){9}$/.test(lengths) && alike && (gaps[0] === "space" || gaps[0] === "dash")) return "singles";
  return joint !== null && gaps.every((gap) => gap === "space" || gap === "dash") ? "divided" : "odd";
}

const jointAt = (lengths: string): number => (lengths.startsWith("2") ? 2 : 5);
