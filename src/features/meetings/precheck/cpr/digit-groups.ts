/**
 * What stands between two groups of digits. `wide`: several blanks; `line`: a line's end without a dash; `break`: anything
 * a number does not go on across.
 */
export type Gap = "space" | "dash" | "dot" | "slash" | "wide" | "tab" | "line" | "break";

/** A run of digits, invisible signs inside it left out; `from` and `to` are offsets into the text. */
export interface DigitGroup {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What stands between it and the next one. */
  readonly after: Gap;
}

const longestGap = 12;
const invisible = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
const dashes = new Set([0x2d, 0x5f, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe63, 0xff0d]);
const blanks = new Set([0x20, 0xa0, 0x2007, 0x2009, 0x200a, 0x202f]);

/** The value of a digit, wide ones (０–９) included; -1 for anything else. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** All groups of digits of a text, in order. Takes time in proportion to the text. */
export function digitGroups(text: string): DigitGroup[] {
  const found: DigitGroup[] = [];
  let open: { digits: string[]; from: number; to: number } | null = null;
  for (let at = 0; at < text.length; at++) {
    const digit = digitAt(text, at);
    if (digit < 0) continue;
    const gap = open ? gapBetween(text, open.to, at) : "break";
    if (open && gap !== "none") found.push({ ...open, digits: open.digits.join(""), after: gap });
    if (open && gap === "none") {
      open.digits.push(String(digit));
      open.to = at + 1;
    } else open = { digits: [String(digit)], from: at, to: at + 1 };
  }
  if (open) found.push({ ...open, digits: open.digits.join(""), after: "break" });
  return found;
}

function gapBetween(text: string, from: number, to: number): Gap | "none" {
  if (to - from > longestGap) return "break";
  let signs = "";
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (invisible.has(code)) continue;
    if (dashes.has(code)) signs += "-";
    else if (blanks.has(code)) signs += " ";
    else if (code === 9) signs += "\t";
    else if (code === 10 || code === 12 || code === 13 || code === 0x2028) signs += code === 13 ? "" : "\n";
    else if (code === 46) signs += ".";
    else if (code === 47) signs += "/";
    else return "break";
  }
  return kinds.find(([, pattern]) => pattern.test(signs))?.[0] ?? "break";
}

const kinds: readonly (readonly [Gap | "none", RegExp])[] = [
  ["none", /^$/],
  ["space", /^ $/],
  ["dash", /^ {0,2}- {0,2}$/],
  // A line that ends in the number's own dash, or begins with it.
  ["dash", /^(?: ?- *\n *| *\n *- ?)$/],
  ["dot", /^\. ?$/],
  ["slash", /^ ?\/ ?$/],
  ["wide", /^ {2,}$/],
  ["tab", /^ *\t *$/],
  ["line", /^ *\n *$/],
];
