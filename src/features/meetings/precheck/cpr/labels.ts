/**
 * What the words at a number call it: `cpr`, a personal number; `case`, a number of a case or a document, which older
 * filing made of personal numbers; `other`, an account, a telephone, a company; null where they call it nothing.
 */
export type Label = "cpr" | "case" | "other" | null;

const reach = 48;

const patterns: readonly (readonly [Exclude<Label, null>, RegExp])[] = [
  ["cpr", /(?<![\p{L}])(?:cpr|c\.p\.r|person-?n(?:umme)?r|personnumre|pers\.? ?nr|personident)/giu],
  [
    "case",
    /(?<![\p{L}])(?:sags?[ .-]?(?:n(?:umme)?r|id)|sag nr|j(?:ournal)?\.?[ -]?n(?:umme)?r|dok(?:ument)?\.?[ -]?(?:n(?:umme)?r|id)|(?:løbe?|lb)\.?[ -]?n(?:umme)?r|kle|ref(?:erence)?\.?[ -]?n(?:umme)?r|bilagsn(?:umme)?r|sagsnumre|id)(?![\p{L}])/giu,
  ],
  [
    "other",
    /(?<![\p{L}])(?:\p{L}*konto(?:n(?:umme)?r|numre)?|reg(?:istrerings)?\.?[ -]?n(?:umme)?r|iban|tlf|tel|telefon\p{L}*|mobil\p{L}*|fax|ean|gln|cvr|(?:se|p)(?=[ .-]{0,2}n(?:umme)?r)|pnr|produktionsenhed\p{L}*|p-enhed\p{L}*|faktura\p{L}*|ordre\p{L}*|kunden(?:umme)?r|varen(?:umme)?r|måler\p{L}*|stel\p{L}*|isbn|issn|fik|betalings-?id|matr|bfe|kr|dkk)(?:[ .-]{0,2}n(?:umme)?r)?(?![\p{L}])/giu,
  ],
];

/** A few words may stand between a personal number and what calls it so (*CPR på ansøgeren er …*); a case or an account is named at once. */
const farther = /^[\p{L}.-]*[^\p{L}\d]{0,6}(?:\p{L}+[^\p{L}\d]{1,4}){0,5}$/u;
const close = /^[^\p{L}\d]{0,6}(?:(?:er|på)[^\p{L}\d]{1,4})?$/iu;

/** What the words before and behind `[from, to)` call the number there; nothing with digits between counts. */
export function labelAt(text: string, from: number, to: number): Label {
  const before = wordsBefore(text, from);
  let label: Label = null;
  let at = -1;
  for (const [name, pattern] of patterns) {
    for (const match of before.matchAll(pattern)) {
      // Of two that begin at one place the first of the list holds: *personnr.* is no *p*.
      const rest = before.slice(match.index + match[0].length);
      if (match.index > at && (name === "cpr" ? farther : close).test(rest)) [label, at] = [name, match.index];
    }
  }
  if (label !== null) return label;
  return /^[\s)\],]{0,2}[([]?\s?(?:cpr|personn)/i.test(text.slice(to, to + 16)) ? "cpr" : null;
}

/** What a cell's heading calls what stands below it. */
export function labelOfHeading(heading: string): Label {
  return labelAt(`${heading} `, heading.length + 1, heading.length + 1);
}

/** The words of the same sentence before an offset, back to the last digit; a label may end the line above. */
function wordsBefore(text: string, from: number): string {
  const near = text.slice(Math.max(0, from - reach), from);
  const sinceDigit = near.slice(near.search(/[^\d０-９]*$/));
  const lines = sinceDigit.split("\n");
  const last = lines.at(-1) ?? "";
  const above = lines.length > 1 && last.trim() === "" ? `${lines.at(-2) ?? ""} ` : "";
  const words = above + last;
  const sentence = words.search(/[.!?]\s+(?=\p{Lu}[^\n.!?]*$)(?!n(?:umme)?r)/u);
  return sentence < 0 ? words : words.slice(sentence);
}
