import type { NumberExpression } from "./number-expression.ts";
import { about, sides } from "./number-words.ts";
import { anyWord, marked, type Read } from "./read.ts";

export interface LeadFound {
  readonly from: number;
  readonly negative: boolean;
  readonly marks: Pick<NumberExpression, "approximate" | "bound">;
}

/** What stands before a number: a sign, `kr.`, `ca.`, `over`, `mere end`, `op mod`. Not what an earlier number holds. */
export function leadBefore(read: Read, at: number, done: number): LeadFound {
  let from = at;
  let negative = false;
  const before = read.tokens[at - 1];
  if (before?.kind === "mark" && /^[-–−]$/.test(before.text) && read.tokens[at]?.gap === "none" && at - 1 >= done) {
    const free = before.gap !== "none" || /[(:=]/.test(read.tokens[at - 2]?.text ?? "");
    if (free) [negative, from] = [true, at - 1];
  } else if (anyWord(read, at - 1) === "minus" && at - 1 >= done) [negative, from] = [true, at - 1];
  const marks: { approximate?: true; bound?: "above" | "below" | "at-least" | "at-most" } = {};
  for (let steps = 0; steps < 2; steps++) {
    const word = leadWord(read, from);
    if (!word || word.at < done) break;
    if (word.marks.approximate) marks.approximate = true;
    if (word.marks.bound) marks.bound = word.marks.bound;
    from = word.at;
  }
  return { from, negative, marks };
}

function leadWord(read: Read, from: number): { at: number; marks: LeadFound["marks"] } | null {
  if (read.tokens[from]?.gap === "far") return null;
  const stop = marked(read, from - 1, ".") && read.tokens[from - 1]?.gap === "none" ? 2 : 1;
  const at = from - stop;
  const word = anyWord(read, at);
  if (word === "ca" || word === "maks" || word === "max" || stop === 1) {
    if (word === "end" && /^(?:mere|flere|mindre|færre)$/.test(anyWord(read, at - 1))) {
      const above = /^(?:mere|flere)$/.test(anyWord(read, at - 1));
      return { at: at - 1, marks: { approximate: true, bound: above ? "above" : "below" } };
    }
    if ((word === "mod" || word === "imod") && anyWord(read, at - 1) === "op")
      return { at: at - 1, marks: { approximate: true } };
    if (word === "til" && anyWord(read, at - 1) === "op") return { at: at - 1, marks: { bound: "at-most" } };
    if (word === "på" && anyWord(read, at - 1) === "tæt") return { at: at - 1, marks: { approximate: true } };
    if (about.has(word) && !/^(?:op|tæt|lige|rundt)$/.test(word)) return { at, marks: { approximate: true } };
    const side = sides.get(word);
    if (side)
      return {
        at,
        marks: { ...(side === "above" || side === "below" ? { approximate: true as const } : {}), bound: side },
      };
  }
  return null;
}
