import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { join } from "../passage.ts";
import type { Piece } from "../piece.ts";

export interface FoundRecommendation {
  readonly by: Piece | null;
  readonly points: readonly { readonly number: string | null; readonly text: string; readonly span: Span }[];
}

const verb = /(?<![\p{L}])(indstiller|foreslår|anbefaler|indstillede)(?![\p{L}])/iu;
const impersonal = /^(?:det|der)(?: |$)/i;
const ordinal =
  /^(?:(\d{1,2}(?:\.?[a-h])?)[.)](?: |\t|\u00a0|(?=[A-Za-zæøåÆØÅ]))|([A-Ha-h])[.)][ \t\u00a0]|[Aa]d\.? ?(\d{1,2})[.):]? |(\d{1,2})[:] |([ivx]{1,4})[.)][ \t]|[Aa]t (\d{1,2})[.)] )[ \t\u00a0]*/;
const adressee = /^[ ,]*(?:over ?for|til|via|at) [^:;]*?(?=,? ?at(?![\p{L}])|[:;,.]?$|:)/iu;

/** Reads a recommendation: who recommends, and its points in order (*At …*, `1. …`, bullets, or the text as it is). */
export function readRecommendation(rows: readonly Line[], source: string): FoundRecommendation | null {
  if (rows.length === 0) return null;
  const groups = ownPoints(pointGroups(rows));
  if (groups.length === 0) return null;
  let by: Piece | null = null;
  const points: { number: string | null; text: string; span: Span }[] = [];
  let opened = false;
  for (const group of groups) {
    const passage = join(group.rows, source, true);
    let from = group.skip;
    if (group.number === null && !opened) {
      const intro = readIntro(passage.text);
      if (intro) {
        opened = true;
        if (intro.by !== null && by === null) {
          const at = passage.text.indexOf(intro.by);
          by = { text: intro.by, span: passage.at(at, at + intro.by.length) };
        }
        // "…, at udvalget over for byrådet anbefaler," leads on to the numbered points.
        if (intro.rest === null) continue;
        from = intro.rest;
      }
    }
    if (group.leadsIn) continue;
    let to = passage.text.length;
    while (from < to && /[\s\u00a0•]/.test(passage.text[from] ?? "")) from++;
    while (to > from && /\s/.test(passage.text[to - 1] ?? "")) to--;
    // "…, og" binds a point to the next one and is no part of it.
    const tail = /(?:[,;]? og|[,;])$/.exec(passage.text.slice(from, to));
    if (tail && tail.index > 0) to = from + tail.index;
    if (from >= to || /^at[:,]?$/i.test(passage.text.slice(from, to))) continue;
    points.push({ number: group.number, text: passage.text.slice(from, to), span: passage.at(from, to) });
    if (points.length >= 500) break;
  }
  return points.length === 0 && by === null ? null : { by, points };
}

interface Group {
  readonly number: string | null;
  /** It begins with a number, a letter or a bullet. */
  readonly marked: boolean;
  /** It only leads on to the list below it. */
  readonly leadsIn: boolean;
  readonly skip: number;
  readonly rows: Line[];
}

/** Lines that belong together: a point runs on until the next number, bullet, *At …* or blank line. */
function pointGroups(rows: readonly Line[]): Group[] {
  const groups: Group[] = [];
  // "…, at" and below it lines that all begin with *at*: none of them is the rest of the line above.
  const listed =
    rows.length > 2 &&
    /(?:[,:]|(?<![\p{L}])at)$/u.test(rows[0]?.text ?? "") &&
    rows.slice(1).every((row) => /^at /i.test(row.text));
  for (const row of rows) {
    const match = row.text.length < 2000 || /^[\dA-Ha-hi]/.test(row.text) ? ordinal.exec(row.text) : null;
    const number = match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? null) : null;
    const last = groups.at(-1);
    const bare = row.bullet ? { ...row, bullet: "" } : row;
    const plain = { number: null, marked: row.bullet !== "", leadsIn: false, skip: 0, rows: [bare] };
    if (match && number !== null)
      groups.push({ ...plain, number: number.replace(".", ""), marked: true, skip: match[0].length });
    else if (!last || row.bullet) groups.push(plain);
    else if (last.marked ? !runsOn(row, last) : row.gap || listed || startsPoint(row, last)) groups.push(plain);
    else last.rows.push(bare);
  }
  return groups;
}

const unfinished =
  /(?:[,–-]|(?<![\p{L}])(?:og|for|til|i|af|på|med|om|vedrørende|samt|eller|en|et|den|det|de|fra|ved|som|over|under|mellem|ved))$/iu;

/** A line below a marked point that is still its own: indented, begun small, or broken off above. */
function runsOn(row: Line, last: Group): boolean {
  const first = last.rows[0] as Line;
  const before = last.rows.at(-1) as Line;
  if (/^At /.test(row.text)) return false;
  if (row.indent > first.indent && !/^[A-ZÆØÅ]/.test(row.text)) return true;
  if (unfinished.test(before.text)) return true;
  if (/^[a-zæøå(]/.test(row.text)) return !/[.:!?]$/.test(before.text) || !row.gap;
  if (row.gap) return row.indent > first.indent && row.indent > 0;
  return row.indent > first.indent || (!/[.!?:]$/.test(before.text) && before.text.length >= 45);
}

const leadEnd =
  /(?:[,:]|(?<![\p{L}])(?:at|anbefaler?|indstiller?|beslutter?|godkender?|foreslår?|over ?for|følgende)|(?:udvalg|råd|bestyrelse|styrelse|nævn|magistrat|forsamling|kommission)(?:et|en))\.?$/iu;

/**
 * Where a list is marked (numbers, letters, bullets), phrases right above it only lead on to it, and paragraphs among
 * and below its points (*Sagen afgøres af Byrådet.*, *Motivation*) are none of them; *At …* always begins one.
 */
function ownPoints(groups: readonly Group[]): Group[] {
  const first = groups.findIndex((group) => group.marked);
  if (first < 0) return [...groups];
  const own: Group[] = [];
  let leads = true;
  for (let at = first - 1; at >= 0; at--) {
    const group = groups[at] as Group;
    const last = group.rows.at(-1) as Line;
    leads = leads && last.text.length < 600 && leadEnd.test(last.text.slice(-40));
    own.unshift({ ...group, leadsIn: leads });
  }
  return [...own, ...groups.slice(first).filter((group) => group.marked || /^at /i.test(group.rows[0]?.text ?? ""))];
}

function startsPoint(row: Line, last: Group): boolean {
  const before = last.rows.at(-1)?.text ?? "";
  if (/^(?:At|at) /.test(row.text) && /[.,;:]$|(?:og|indstiller)$/.test(before)) return true;
  if (/^At /.test(row.text)) return true;
  return verb.test(before) && /(?:[:,;]|at)$/.test(before) && last.number === null;
}

/** `Direktøren indstiller til udvalget, at …`: who, and where the first point begins (null where it stands below). */
function readIntro(text: string): { by: string | null; rest: number | null } | null {
  const head = text.slice(0, 400);
  const match = verb.exec(head);
  if (!match) {
    if (/^(?:det|der) (?:indstilles|foreslås|anbefales)(?: til [^,:]{3,80})?[,:]? ?(?:at)?:?$/i.test(text))
      return { by: null, rest: null };
    return /^(?:indstilling(?:en)?(?: fra [^:]{3,80})?|at)\s*[:,]?$/i.test(text) ? { by: null, rest: null } : null;
  }
  const subject = head.slice(0, match.index).trim().replace(/[,:]$/, "");
  if (
    /[.!?]\s/.test(subject) ||
    subject === "" ||
    subject.length > 200 ||
    /^(?:at|når|hvis)(?![\p{L}])/iu.test(subject)
  )
    return null;
  const by = impersonal.test(subject) ? null : subject.replace(/ (?:og derfor|derfor|herefter|på den baggrund)$/i, "");
  let at = match.index + match[0].length;
  const rest = text.slice(at);
  const to = adressee.exec(rest);
  if (to && !/^[ ,]*at(?![\p{L}])/iu.test(rest)) at += to[0].length;
  while (at < text.length && /[\s,:;.\u00a0]/.test(text[at] ?? "")) at++;
  const left = text.slice(at);
  if (left === "" || /^at[:,.]*$/i.test(left) || /^(?:følgende|at følgende)[:.]?$/i.test(left))
    return { by, rest: null };
  return { by, rest: at };
}

/** A recommendation without a heading of its own, inside the matter: `Socialforvaltningen indstiller, at …`. */
export function inlineRecommendation(rows: readonly Line[], source: string): FoundRecommendation | null {
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as Line;
    if (row.text.length > 1500 || !row.text.includes("indstiller")) continue;
    const intro = readIntro(row.text);
    if (!intro?.by || intro.by.length > 90 || /udvalget$|byrådet$/i.test(intro.by)) continue;
    const below: Line[] = [];
    if (intro.rest === null) {
      for (let next = at + 1; next < rows.length; next++) {
        const one = rows[next] as Line;
        if (!ordinal.test(one.text) && !one.bullet && !/^at /i.test(one.text)) break;
        below.push(one);
      }
      if (below.length === 0) continue;
    }
    return readRecommendation([row, ...below], source);
  }
  return null;
}
