import type { DigitGroup } from "./digit-groups.ts";

/** What stands at a number's ends. */
export interface Surroundings {
  /** It goes on, without a blank, in more digits: it is part of a longer number. */
  readonly tight: boolean;
  /** Four digits stand before it, as the branch of a bank does before an account. */
  readonly branchBefore: boolean;
  /** Letters touch it: a word, or a code in which letters and digits change. */
  readonly glued: "word" | "code" | null;
  /** It stands among many other figures on its line. */
  readonly amongFigures: boolean;
  /** The same division goes on before or behind it. */
  readonly goesOn: boolean;
}

/** Looks around `count` groups from `at` on. */
export function surroundingsOf(text: string, groups: readonly DigitGroup[], at: number, count: number): Surroundings {
  const from = groups[at]?.from ?? 0;
  const to = groups[at + count - 1]?.to ?? 0;
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 24);
  const previous = groups[at - 1];
  const next = groups[at + count];
  const tight = /\d[.,:/+\-–]$/.test(before) || /^[.,:/+\-–]\d/.test(after);
  const touching = previous && /^(?:space|dash)$/.test(previous.after);
  return {
    tight,
    branchBefore: touching === true && previous?.digits.length === 4,
    glued: gluedTo(before, after),
    amongFigures: figuresBeside(groups, at, count) >= 3,
    goesOn:
      (touching === true && previous?.digits.length === groups[at]?.digits.length) ||
      (groups[at + count - 1]?.after === "space" && next?.digits.length === groups[at + count - 1]?.digits.length),
  };
}

function gluedTo(before: string, after: string): Surroundings["glued"] {
  const head = /[\p{L}\d]*\p{L}$/u.exec(before)?.[0] ?? "";
  const tail = /^\p{L}[\p{L}\d]*/u.exec(after)?.[0] ?? "";
  if (head === "" && tail === "") return null;
  // A long run of hexadecimal letters and digits is an identifier; so is a letter or two before a number.
  if (/\d/.test(head) || /\d/.test(tail)) return "code";
  return head.length >= 3 || (head === "" && tail.length >= 2) ? "word" : "code";
}

/** How many other figures stand beside it in one row, with nothing but blanks between, four to each side at most. */
function figuresBeside(groups: readonly DigitGroup[], at: number, count: number): number {
  let found = 0;
  for (let index = at - 1; index >= Math.max(0, at - 4) && inRow(groups[index]); index--) found += 1;
  for (let index = at + count - 1; index < at + count + 3 && inRow(groups[index]); index++) found += 1;
  return found;
}

const inRow = (group: DigitGroup | undefined): boolean =>
  group !== undefined && /^(?:space|wide|tab)$/.test(group.after);
