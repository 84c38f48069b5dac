import { givenNames } from "../../../danish/given-names.ts";
import type { Piece } from "../piece.ts";
import { place } from "./body-name.ts";

const before = new RegExp(`(?:^|[\\s("”«,/*#|])(${place})$`, "u");
const region = new RegExp(`(?:^|\\n|[ ,*#])(Region (?!for|og)${place})(?![\\p{L}])`, "u");
/** A line of the top that names the body in capitals, with a small *kommune*, or behind its label. */
const capitals =
  /(?:^|\n)[ \t#*]*((?:[A-ZÆØÅ]{2,}\.?[ -])*[A-ZÆØÅ]{3,} KOMMUNE|REGION (?:[A-ZÆØÅ]{2,}[ -])*[A-ZÆØÅ]{3,})(?=S?[ \t]*(?:\r?\n|$|[,*|·–-]))/u;
const small = new RegExp(`(?:^|\\n)[ \\t#*]*(${place}) kommune(?=[ \\t]*(?:\\r?\\n|$|[,*|·–-]))`, "u");
const labelled = new RegExp(`(?:^|\\n)[ \\t*]*Kommune:[ \\t*]*(${place})(?=[ \\t]*(?:\\r?\\n|$))`, "u");
const notNames =
  /^(?:I|På|For|Af|Til|Fra|Med|Hos|Som|At|Om|Og|Når|Hvis|Både|Derfor|Den|Det|Denne|Vores|Hver|Enhver|Ingen|Alle|Egen|Anden|En|Ved|Kommunernes|Danske|Danmarks)$/;

/** How far below the top a mention counts as the top's own. */
const topLength = 1500;

/**
 * The municipality or region the document comes from: named at the top, else named far more often than any other.
 * Null where neither holds: naming a neighbour is no statement of origin. `others` are names known not to be it
 * (the places of a study tour).
 */
export function readBody(text: string, end: number, firstItem: number, others: ReadonlySet<string>): Piece | null {
  const counts = new Map<string, { count: number; span: readonly [number, number] }>();
  let top: Piece | null = null;
  let looked = 0;
  // A capital K is rare, and so looked for without the space in front.
  for (let k = text.indexOf("Kommune", 1); k > 0 && k <= end && looked < 2000; k = text.indexOf("Kommune", k + 7)) {
    const at = k - 1;
    if (text[at] !== " " && text[at] !== "\u00a0") continue;
    looked++;
    const after = text.charCodeAt(at + 8);
    if ((after >= 97 && after <= 122 && after !== 115) || text.startsWith("nes", at + 8)) continue;
    const match = before.exec(text.slice(Math.max(0, at - 60), at));
    const word = match?.[1];
    if (!word || notNames.test(word) || givenNames.has(word)) continue;
    const name = `${word} Kommune`;
    if (others.has(name)) continue;
    const span = [at - word.length, at + 8] as const;
    if (at < Math.min(firstItem, topLength) && top === null) top = { text: name, span };
    const known = counts.get(name);
    if (known) known.count++;
    else counts.set(name, { count: 1, span });
  }
  if (top) return top;
  const inHead = fromHead(text.slice(0, Math.min(firstItem, topLength)));
  if (inHead) return inHead;
  const sorted = [...counts].sort((a, b) => b[1].count - a[1].count);
  const [first, second] = sorted;
  if (!first) return null;
  const clear = first[1].count >= 2 && first[1].count >= 2 * (second?.[1].count ?? 0);
  const only = sorted.length === 1 && others.size > 0;
  return clear || only ? { text: first[0], span: first[1].span } : null;
}

/** The body in a line of the top that names it otherwise than *X Kommune*. */
function fromHead(head: string): Piece | null {
  const pieceOf = (match: RegExpExecArray | null, behind = "", name = match?.[1] ?? ""): Piece | null => {
    if (!match?.[1] || notNames.test(match[1]) || givenNames.has(match[1])) return null;
    const from = match.index + match[0].indexOf(match[1]);
    return { text: name + behind, span: [from, from + match[1].length] };
  };
  if (head.includes("Region ")) {
    const found = pieceOf(region.exec(head));
    if (found) return found;
  }
  if (/KOMMUNE|REGION /.test(head)) {
    const match = capitals.exec(head);
    const found = pieceOf(match, "", inSmall(match?.[1] ?? ""));
    if (found && !/^(?:referat|dagsorden|protokol|møde|region(?:en|srådet)?) kommune$/i.test(found.text)) return found;
  }
  return head.includes("Kommune:")
    ? pieceOf(labelled.exec(head), " Kommune")
    : head.includes(" kommune")
      ? pieceOf(small.exec(head), " Kommune")
      : null;
}

/** `NØRRE ÆRTEBJERG KOMMUNE` as it is written elsewhere: *Nørre Ærtebjerg Kommune*. */
function inSmall(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}])(?!og )\p{L}/gu, (letter) => letter.toUpperCase());
}
