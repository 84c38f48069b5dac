import { givenNames } from "../../../danish/given-names.ts";
import type { Piece } from "../piece.ts";

const before =
  /(?:^|[\s("”«,/*#|])((?:Høje[- ]|Ny |Nye |Gamle |Store |Lille )?[A-ZÆØÅ][\p{L}]+(?:-[A-ZÆØÅ][\p{L}]+)*)$/u;
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
    if (text[at] !== " ") continue;
    looked++;
    const after = text.charCodeAt(at + 8);
    if ((after >= 97 && after <= 122 && after !== 115) || text.startsWith("nes", at + 8)) continue;
    const match = before.exec(text.slice(Math.max(0, at - 40), at));
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
  const head = text.slice(0, Math.min(firstItem, topLength));
  const region = head.includes("Region ")
    ? /(?:^|\n|[ ,*#])(Region (?!for|og)[A-ZÆØÅ][\p{L}]+)(?![\p{L}])/u.exec(head)
    : null;
  if (region?.[1]) {
    const from = region.index + region[0].length - region[1].length;
    return { text: region[1], span: [from, from + region[1].length] };
  }
  const sorted = [...counts].sort((a, b) => b[1].count - a[1].count);
  const [first, second] = sorted;
  if (!first) return null;
  const clear = first[1].count >= 2 && first[1].count >= 2 * (second?.[1].count ?? 0);
  const only = sorted.length === 1 && others.size > 0;
  return clear || only ? { text: first[0], span: first[1].span } : null;
}
