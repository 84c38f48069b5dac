import { givenNames } from "../../../danish/given-names.ts";

/** A sentence (or line) of a decision, with the points of the recommendation that it speaks of. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The sentence without its point's number. */
  readonly text: string;
  readonly textFrom: number;
  /** `["1","2"]` where the sentence begins with `1.-2.` or `Ad 1 og 2:`; null where it begins with none. */
  readonly points: readonly string[] | null;
  /** The number stands behind *punkt* or *sag*: it may as well be another item of the agenda. */
  readonly named: boolean;
}

/** What ends in a full stop without ending a sentence, at the end of the words before the stop. */
export const abbreviation =
  /(?:^|[\s(])(?:kr|pkt|nr|jf|kl|ca|mio|stk|evt|bl\.a|f\.eks|m\.m|m\.fl|pr|vedr|inkl|ekskl|d|dvs|hhv|incl|afd|ad|inc|mv|m\.v|o\.l|ol|tlf|jvf|hr|fr|sdr|ndr|gl|skt|mia|tkr|pga|mht|ift|iht|udv|adm|ref)$/i;
/** The letter of a middle name: `Bo B. Bæksnap`. */
const initial = /(?:^|\s)(\p{Lu}[\p{L}-]*\.?) \p{Lu}$/u;
const isInitial = (before: string): boolean => {
  const name = initial.exec(before)?.[1] ?? "";
  return givenNames.has(name.split("-")[0] ?? "") || /^\p{Lu}\.$/u.test(name);
};
const onlyMarker = /^\s*(?:ad\.? ?|pkt\.? ?|punkt ?|indstillingspunkt ?)?[\d\s.,–\-&+]*(?:[a-h]|\d|og|\s)*$/i;

/** Divides a decision into sentences. Abbreviations, initials and the numbers of points end none. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const take = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] ?? "")) start++;
    while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
    for (const part of start < end ? enumerated(text, start, end) : [])
      if (clauses.length < 5000) clauses.push(clauseAt(text, part[0], part[1]));
    from = to;
  };
  const ends = /[.!?;](?=["”»)]?[ \u00a0]+\S)|\n/g;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    if (match[0] === "\n") {
      if (text[match.index + 1] === "\n" || !continues(text, match.index)) take(match.index);
      continue;
    }
    const next = /^["”»)]?[ \u00a0]+(\S{1,12})/.exec(text.slice(match.index + 1, match.index + 18))?.[1] ?? "";
    if (!/^[A-ZÆØÅ"“”»•(]/.test(next) && !/^(?:\d{1,2}[a-h]?[.:)–-]|\d{1,2}$)/.test(next)) continue;
    const before = text.slice(Math.max(from, match.index - 14), match.index);
    if (
      match[0] === "." &&
      ((abbreviation.test(before) && !/[\s(]D$/.test(before)) ||
        isInitial(text.slice(Math.max(from, match.index - 30), match.index)) ||
        /^\s*\p{Lu}\.\s/u.test(text.slice(match.index + 1, match.index + 6)) ||
        onlyMarker.test(text.slice(from, match.index)))
    )
      continue;
    take(match.index + 1);
  }
  take(text.length);
  return clauses;
}

/** `a) Godkendt b) Afvist`, `1. at drøftet, 2. at godkendt`: points of one line, divided where the next in order begins. */
function enumerated(text: string, from: number, to: number): [number, number][] {
  const first = /^(?:(\d{1,2})|([a-hA-H]))([.):])[ \u00a0]/.exec(text.slice(from, from + 5));
  if (!first) return [[from, to]];
  const line = text.slice(from, to);
  const parts: [number, number][] = [];
  const sign = first[3] ?? "";
  let start = 0;
  let now = first[1] ?? first[2] ?? "";
  for (;;) {
    now = first[1] ? String(Number(now) + 1) : String.fromCharCode(now.charCodeAt(0) + 1);
    const next = line.indexOf(` ${now}${sign} `, start + 1);
    if (next < 0) break;
    // "1. og 2. Godkendt" names two points at once.
    if (!/\p{L}{2}/u.test(line.slice(start + 2, next).replace(/ (?:og|samt|til)$/, ""))) break;
    parts.push([from + start, from + next]);
    start = next + 1;
  }
  parts.push([from + start, to]);
  return parts;
}

/** A line that runs on below: no sign of an end, and the next begins small, or the break stands inside a name or before one. */
function continues(text: string, at: number): boolean {
  if (/[.:;!?]/.test(text[at - 1] ?? ".")) return false;
  if (/[a-zæøå]/.test(text[at + 1] ?? "")) return !/^[a-h][.)] /.test(text.slice(at + 1, at + 4));
  if (!/\p{Lu}/u.test(text[at + 1] ?? "") || text.lastIndexOf("\n", at - 1) > at - wrapped) return false;
  const last = /(?:^|\s)(\p{L}[\p{L}-]*)$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? "";
  return leansOn.has(last) || (givenNames.has(last) && /^\p{Lu}\p{Ll}+/u.test(text.slice(at + 1, at + 12)));
}

/** A shorter line was not wrapped: what stands below is a line of its own. */
const wrapped = 60;
const leansOn: ReadonlySet<string> = new Set(
  "af at end for fra hos i med mod og om over overfor på samt som til ved".split(" "),
);

const month = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/i;
const marker =
  /^(?<prefix>(?:ad|vedr?|pkt|punkt|punkterne|punkter|indstillingspunkt|indstillingspunkterne|delpunkt|indstillingens punkt|indstillingens pkt|beslutningspunkt|indsats|initiativ|delindstilling|underpunkt|bullet|dot)\.? ?(?:nr\.? ?)?)?(?<list>(?:\d{1,2}(?:\.? ?[a-h](?![\p{L}]))?|[a-hA-H](?=[).:]))(?:\.?\)?(?: ?[-–,+&] ?| og | samt | til )(?:\d{1,2}(?:\.? ?[a-h](?![\p{L}]))?|[a-hA-H](?=[).:])))*)(?<end>\.?[):.]?[ \u00a0]*(?:-[ ])?)/iu;
const ordinalWord =
  /^(?:det )?(?:(første|anden|andet|tredje|fjerde|femte)|(\d{1,2})\.) ?(?:pind|at|dot|prik|bullet|led|punkt|at-punkt)(?:et)?[ :.]+/i;
const ordinals = ["første", "anden", "tredje", "fjerde", "femte"];

/** `Ad a, b og c:` Letters without a word before them may be parties. */
const letters = /^(?:ad|pkt|punkt|punkterne)\.? (?<list>[a-h](?:(?:, ?| og | samt )[a-h])+) ?[:.)][ \u00a0]*/i;

/** A sentence (or a part of one) as a clause: its point's number in front taken off. */
export function clauseAt(text: string, from: number, to: number): Clause {
  // A sentence that runs over two lines is read as one; the places in the text stay what they are.
  const raw = text.slice(from, to).replaceAll("\n", " ");
  const plain: Clause = { from, to, text: raw, textFrom: from, points: null, named: false };
  const joined = letters.exec(raw);
  if (joined) {
    const rest = raw.slice(joined[0].length);
    const named = /^p/i.test(raw);
    return {
      ...plain,
      text: rest,
      textFrom: from + joined[0].length,
      points: expandPoints(joined.groups?.list ?? ""),
      named,
    };
  }
  const word = ordinalWord.exec(raw);
  if (word) {
    const number = word[2] ?? String(ordinals.indexOf((word[1] ?? "").toLowerCase().replace("andet", "anden")) + 1);
    return { ...plain, text: raw.slice(word[0].length), textFrom: from + word[0].length, points: [number] };
  }
  const code = raw.charCodeAt(0);
  if (!(code >= 48 && code <= 57) && !/^[A-Ha-hpPiIvVdDbBuU]/.test(raw)) return plain;
  const match = marker.exec(raw);
  const list = match?.groups?.list;
  if (!match || !list) return plain;
  const rest = raw.slice(match[0].length);
  const end = match.groups?.end ?? "";
  const prefixed = match.groups?.prefix !== undefined;
  const ranged = /\d ?[-–] ?\d|\d\.? ?[-–] ?\d| og |,/.test(list);
  if (!prefixed && !/[.:)]/.test(end) && !ranged && !/\d\.? ?[a-h]$/.test(list)) return plain;
  if (
    month.test(rest) ||
    /^(?:behandling|kvartal|halvår|udgave|suppleant|viceborgmester|næstformand|\d{2,})/i.test(rest)
  )
    return plain;
  if (ranged && !prefixed && !/[.:)]/.test(end) && !/^[a-zæøå]/i.test(rest)) return plain;
  if (/^(?:medlemmer|stemmer|personer|kr|mio|pct|%)/i.test(rest)) return plain;
  return {
    ...plain,
    text: rest,
    textFrom: from + match[0].length,
    points: expandPoints(list),
    named: /^(?:pkt|punkt)/i.test(raw),
  };
}

/** `1.-3` as 1, 2, 3; `2 a` as 2a. */
export function expandPoints(list: string): string[] {
  const points: string[] = [];
  for (const part of list.split(/,|\+|&| og | samt /)) {
    const [first = "", last] = part.split(/[-–]| til /).map((one) => one.replace(/[\s.)]/g, ""));
    const from = Number(first);
    const to = Number(last);
    if (last && Number.isInteger(from) && Number.isInteger(to) && to > from && to - from < 60) {
      for (let point = from; point <= to; point++) points.push(String(point));
    } else points.push(...[first, last ?? ""].filter((one) => one !== ""));
  }
  return points;
}
