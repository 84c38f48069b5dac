import { type Clause, expandPoints } from "./clauses.ts";

/** Words of a sentence that speak of some points otherwise than of the rest. Offsets are into the clause's text. */
export interface Exception {
  readonly points: readonly string[];
  readonly from: number;
  readonly to: number;
  /** What is said of these points: *udsættes*; empty where they are only left out. */
  readonly words: string;
  /** *dog ikke*, *bortset fra*: without words of its own the exception turns the points down. */
  readonly leftOut: boolean;
}

const number = "\\d{1,2}(?:\\.? ?[a-h](?![\\p{L}]))?";
const list = `${number}\\.?(?:(?: ?[-–] ?|, ?| og | samt | til )${number}(?![\\d.]*[\\p{L}%])\\.?)*`;
/** `punkt 3`, `pkt. 2 og 3`, `indstillingens punkt 1-2`, `2. at`. */
const reference = new RegExp(
  `(?<![\\p{L}])(?:(?:indstillings|beslutnings|del)?(?:punkt(?:erne|et|er)?|pkt\\.?|at-punkt(?:et)?) (?:nr\\.? ?)?(?<list>${list}|[a-h](?![\\p{L}]))|(?<ordinal>\\d{1,2})\\. (?:at|pind|dot|led|prik|at-punkt|delpunkt|punkt)(?![\\p{L}]))`,
  "giu",
);
const divides =
  /[,;:(]|(?<![\p{L}])(?:dog|men|idet|mens|medens|hvorimod|bortset|undtagen|undtaget|på nær|fraset|med undtagelse|minus|ekskl)(?![\p{L}])/giu;
const begins = /^(?:dog|men|bortset|undtagen|undtaget|med undtagelse|på nær|fraset)(?![\p{L}])/iu;
const leavesOut =
  /(?<![\p{L}])(?:bortset fra|undtagen|undtaget|med undtagelse af|på nær|fraset|minus|ekskl\p{L}*\.?|(?:dog|men) ikke(?: for)?|ikke)(?: \p{L}+){0,3}\s*$/iu;
const mainVerb = /^ (?=(?:blev|bliver|godkend|anbefal|tiltr|vedta|vedtog|tog |tages |indstilles)\p{L}*)/iu;
const worth = /punkt|pkt|\d\. (?:at|pind|dot|led|prik)/i;

/**
 * The exceptions in a sentence: *dog ikke punkt 3*, *bortset fra punkt 2, som udsættes*, *idet punkt 2 udgår*.
 * A reference that begins the sentence is no exception (the clause bears its points).
 */
export function exceptionsIn(clause: Clause): Exception[] {
  const { text } = clause;
  if (!worth.test(text) || text.length > 1500) return [];
  const found: Exception[] = [];
  for (const match of text.matchAll(reference)) {
    const start = match.index;
    const from = partStart(text, start);
    if (from === 0 && !begins.test(text)) continue;
    const last = found.at(-1);
    if (last && from < last.to) continue;
    const behind = start + match[0].length;
    // "Med undtagelse af punkt 2 blev indstillingen godkendt": the verb of the sentence ends what stands before it.
    const verb = from === 0 ? mainVerb.exec(text.slice(behind)) : null;
    const to = verb ? behind + verb.index : partEnd(text, behind);
    const before = text.slice(from, start);
    const points = match.groups?.list ? expandPoints(match.groups.list) : [match.groups?.ordinal ?? ""];
    found.push({
      points: points.map((point) => point.replace(/\.$/, "")),
      from,
      to,
      words: `${before} punktet ${text.slice(behind, to).replace(/^, (?:som|der|hvilket) /, "")}`.replace(
        /^[\s,;:(]+/,
        "",
      ),
      leftOut: leavesOut.test(before),
    });
  }
  return found;
}

function partStart(text: string, before: number): number {
  let from = 0;
  for (const match of text.slice(0, before).matchAll(divides)) {
    // "bortset fra punkt 2, punkt 3": the comma counts, but words right behind it ("…, dog ikke") begin with it.
    const joined = /^[,;:(\s]*$/.test(text.slice(from, match.index)) && from > 0;
    if (!joined) from = match.index;
    if (/^(?:dog|men)$/i.test(match[0]) && match.index === 0) from = 0;
  }
  return from;
}

/** To the next comma; *punkt 2, som udsættes* goes on behind it. */
function partEnd(text: string, from: number): number {
  const next = /[,;)]|(?<![\p{L}])(?:dog|men|idet|mens|hvorimod)(?![\p{L}])/u.exec(text.slice(from));
  if (!next) return text.length;
  const at = from + next.index;
  if (next[0] === "," && next.index <= 1 && /^, (?:som|der|hvilket) /.test(text.slice(at))) {
    const second = /[,;)]/.exec(text.slice(at + 1));
    return second ? at + 1 + second.index : text.length;
  }
  return at;
}
