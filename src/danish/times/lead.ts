import type { Position } from "./lexicon.ts";
import { afterStop, firstWord, isMark, type Scan, wordAt } from "./scan.ts";

/** What stands before a time and bears on it. */
export interface Lead {
  /** The index of the time itself. */
  readonly end: number;
  readonly bound?: "by" | "from" | "until";
  /** `inden`, `før`, `efter`: on that side of the time, not in it. */
  readonly strict?: true;
  /** The word `pr.`: how things stand or stood, as often as a deadline. */
  readonly per?: true;
  /** The word `senest`, which in the past means the last time. */
  readonly latest?: true;
  readonly positions: readonly Position[];
  readonly approximate?: true;
  /** `fra`, `mellem`, `perioden`: a second time is to follow. */
  readonly opens?: true;
  /** `resten af`. */
  readonly rest?: true;
  /** `i løbet af`, `resten af`, a position: a bare `året` is a time here. */
  readonly inside?: true;
  /** `til sommer`: the coming one. */
  readonly coming?: true;
  /** Something says that a time follows, so that `maj` is a month and no name. */
  readonly licence: boolean;
}

type Step = { readonly take: number } & Partial<Omit<Lead, "end" | "licence" | "positions">> & {
    readonly position?: Position;
    readonly weak?: true;
  };

const mostSteps = 8;

/** Reads what stands before a time from the token `at` on; with nothing there, the time is to begin at `at` itself. */
export function readLead(scan: Scan, at: number): Lead {
  const lead: Reading = { end: at, positions: none, licence: false };
  for (let steps = 0; steps < mostSteps; steps++) {
    const step = stepAt(scan, lead.end, lead.end === at);
    if (!step) break;
    take(lead, step);
  }
  return lead;
}

type Reading = { -readonly [Field in keyof Lead]: Lead[Field] };

const none: readonly Position[] = [];

function take(lead: Reading, { take, position, weak, ...more }: Step): void {
  const deadline = lead.bound === "by" && more.bound === "from";
  Object.assign(lead, more);
  // Senest efter, inden fra: the deadline holds.
  if (deadline) lead.bound = "by";
  lead.end += take;
  if (position) {
    lead.positions = [...lead.positions, position];
    lead.inside = true;
  }
  if (!weak) lead.licence = true;
}

function stepAt(scan: Scan, at: number, first: boolean): Step | null {
  const word = first ? firstWord(scan, at) : wordAt(scan, at);
  if (word === "") return null;
  const next = wordAt(scan, at + 1);
  const third = wordAt(scan, at + 2);
  const andWith = (from: number): number => (wordAt(scan, from) === "og" && wordAt(scan, from + 1) === "med" ? 2 : 0);
  switch (word) {
    case "inden":
      return next === "for" ? { take: 2 } : { take: 1, bound: "by", strict: true };
    case "indenfor":
      return { take: 1 };
    case "før":
      return { take: 1, bound: "by", strict: true };
    case "senest":
      return { take: 1, bound: "by", latest: true };
    case "pr":
    case "per":
      return { take: afterStop(scan, at + 1) - at, bound: "by", per: true };
    case "frem":
    case "hen":
      if (next === "over") return { take: 2, inside: true };
      if (next !== "til" && next !== "mod" && next !== "imod") return null;
      return { take: 2 + andWith(at + 2), bound: "until" };
    case "indtil":
      return { take: 1 + andWith(at + 1), bound: "until" };
    case "t":
      return isMark(scan, at + 1, ".") && next === "" && third === "o" && wordAt(scan, at + 4) === "m"
        ? { take: afterStop(scan, at + 5) - at, bound: "until" }
        : null;
    case "til":
      return andWith(at + 1) > 0 ? { take: 3, bound: "until" } : { take: 1, coming: true };
    case "fra":
      return { take: 1 + andWith(at + 1), bound: "from", opens: true };
    case "siden":
    case "tidligst":
      return { take: 1, bound: "from" };
    case "efter":
      return { take: 1, bound: "from", strict: true };
    case "mellem":
    case "imellem":
      return { take: 1, opens: true };
    case "i":
      if (next === "løbet" && third === "af") return { take: 3, inside: true };
      return { take: 1 };
    case "med":
      return next === "udgangen" ? { take: 1 } : null;
    case "gennem":
    case "igennem":
    case "hele":
      return { take: 1, inside: true };
    case "resten":
      return next === "af" ? { take: 2, rest: true, inside: true } : null;
    case "perioden":
      return { take: 1, opens: true };
    case "omkring":
    case "ca":
    case "cirka":
    case "forventet":
    case "forventeligt":
      return { take: afterStop(scan, at + 1) - at, approximate: true };
    case "den":
    case "d":
      return { take: afterStop(scan, at + 1) - at };
    case "et":
      return { take: next === "af" ? 2 : 1, weak: true };
    case "på":
    case "ved":
    case "det":
    case "de":
    case "en":
      return { take: 1, weak: true };
    default:
      return positionStep(scan, at, word, next) ?? ownerStep(scan, at, word, first);
  }
}

function positionStep(scan: Scan, at: number, word: string, next: string): Step | null {
  const position = scan.lex[at]?.position;
  if (position === undefined) return null;
  // Primo/medio maj, medio-ultimo.
  const joined = isMark(scan, at + 1, "/-–") && scan.lex[at + 2]?.position !== undefined ? 1 : 0;
  if (joined > 0) return { take: 2, position };
  if (next === "af" || (position !== "close" && /^(?:i|på)$/.test(next))) return { take: 2, position };
  return /^(?:primo|medio|ultimo|start|midt|slut)$/.test(word) ? { take: 1, position } : null;
}

/** `på udvalgets møde i november`, `inden årets udgang` is told elsewhere: whose meeting it is does not matter here. */
function ownerStep(scan: Scan, at: number, word: string, first: boolean): Step | null {
  const owns = word === "sit" || word === "deres" || word === "vores" || (word.length > 4 && word.endsWith("s"));
  if (first || !owns) return null;
  const next = scan.lex[at + 1];
  const meets =
    next?.meeting || (scan.lex[at + 2]?.meeting && (next?.turn !== undefined || next?.ordinal !== undefined));
  return meets ? { take: 1, weak: true } : null;
}
