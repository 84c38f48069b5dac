import { isPersonName, listPersons, saysNobody } from "../../../danish/names.ts";
import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import { absence, addAbsence, type FoundAbsence, itemsOf, readList, setSubstitute } from "./absence-list.ts";
import { clausesOf } from "./clauses.ts";

/** The lines without attendance, those away, and whether anything was said of attendance at all. */
export interface Attendance {
  readonly rest: Line[];
  readonly absences: FoundAbsence[];
  readonly stated: boolean;
}

const label =
  /^(?<label>(?:følgende (?:medlemmer )?(?:deltog ikke|var ikke til ?stede|var fraværende|havde meldt afbud|har meldt afbud)[^:]{0,60}|fraværende (?:med|uden) (?:lovligt? )?(?:afbud|forfald|begrundelse)|fraværende (?:under|ved|i|på|for|til) [^:]{2,50}(?=:)|afbud ?(?:\/|og|eller) ?fravær(?:ende)?|fravær(?:ende)? ?(?:\/|og|eller) ?afbud|fraværende (?:medlemmer|var|er)?|fraværende|fravær|(?:der (?:er|var|forelå) |meldt |modtaget )?afbud(?: (?:fra|modtaget fra|var|meldt))?|afbud til [^:]{2,40}(?=:)|(?:ikke|ej) (?:til ?stede|mødt|fremmødte?)|forhindre(?:t|de)|udeblevet|mødte ikke|uden afbud|med afbud))\s*(?<sign>[:–-]|\s|$)[\s:]*/i;

const sentence =
  /^(?<who>.{4,300}?),? (?:(?<gone>(?:var|er) (?:ikke til ?stede|fraværende(?: (?:med|uden) afbud)?|forhindret|udeblevet)|deltog ikke|mødte ikke|var indkaldt,? men mødte ikke|havde meldt afbud|har meldt afbud|meldte afbud|var forhindret|fraværende(?=\.?$))|(?<sub>(?:deltog|mødte|er mødt|var mødt|deltager|indtrådte|indkaldt|møder|deltog i mødet|deltog i punktet) (?:som|i stedet for|i stedet(?= *\.?$)|for) ?(?:1\. )?(?:stedfortræder|suppleant)?(?: for)?|deltog i stedet for|mødte i stedet for|er stedfortræder for|var stedfortræder for|vikarierede for))(?<rest>[^\p{L}].*|$)/iu;
const insteadOf = /^i stedet for (?<who>.{4,80}?) (?:deltog|mødte|deltager|indtrådte) (?<sub>.{4,80})$/i;
const inStead =
  /^(?:i (?:hans|hendes|deres) sted|i stedet|som (?:stedfortræder|suppleant)(?: for (?:ham|hende|denne))?|stedfortræder(?:en)?|suppleant)(?: (?:deltog|mødte|deltager|indtrådte|var|for (?:ham|hende)))?(?: |: ?)(?<who>.{4,80})$/i;
const insteadBehind =
  /(?:, og |, | og |\. )(?<who>[A-ZÆØÅ][^,.;]{3,60}?)(?: \([A-ZÆØÅ-]{1,4}\))? (?:deltog|mødte|deltager|indtrådte) (?:i stedet|som (?:stedfortræder|suppleant))/u;
const everyone = /^(?:alle|samtlige)(?: medlemmer)? (?:var|er) (?:til ?stede|mødt|fremmødte?)\.?$/i;
const noAbsence = /^(?:der (?:var|er) )?(?:ingen|intet) (?:afbud|fravær(?:ende)?|meldt afbud)\.?$/i;
const exceptFor =
  /(?:var|er) (?:mødt|til ?stede|fremmødte?),? (?:bortset fra|undtagen|med undtagelse af|på nær) (?<who>.+)$/i;
const cause = /inhabil|habilitet/i;

/** A quick look: most lines say nothing of attendance. */
const worth = /fravær|afbud|til ?stede|forhindr|deltog|mødt|stedfortræder|suppleant|udeblev|i stedet/i;

/** True where the words speak of who was there or away: a quick look, which may say so of too much. */
export function saysAttendance(text: string): boolean {
  return worth.test(text);
}

/** Reads who was away out of the lines of a decision (or of a part on attendance), and gives the lines without it. */
export function readAttendance(rows: readonly Line[], source: string): Attendance {
  const absences: FoundAbsence[] = [];
  const rest: Line[] = [];
  let stated = false;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Line;
    if (row.text.length > 4000 || !worth.test(row.text)) {
      rest.push(row);
      continue;
    }
    const kept: { from: number; to: number }[] = [];
    for (const clause of clausesOf(row.text)) {
      const found = readClause(clause.text, clause.textFrom, row, source, absences);
      if (!found) {
        const last = kept.at(-1);
        if (last) last.to = clause.to;
        else kept.push({ from: clause.from, to: clause.to });
        continue;
      }
      stated = true;
      if (found === "here" && label.test(clause.text))
        at = readWrapped(rows, at, source, absences, excusedBy(clause.text));
      if (found === "below") at = readBelow(rows, at, source, absences, excusedBy(clause.text));
    }
    const first = kept[0];
    if (first)
      rest.push(first.from === 0 && first.to >= row.text.length ? row : part(row, source, first.from, first.to));
  }
  return { rest, absences, stated };
}

function part(row: Line, source: string, from: number, to: number): Line {
  const span = within(row, source, from, to);
  const text = row.text.slice(from, to).trimEnd();
  return { ...row, start: span[0], end: row.exact ? span[0] + text.length : span[1], text };
}

/** True where a line holds nothing but attendance: such lines end a decision's text. */
export function isAttendanceLine(text: string): boolean {
  if (text.length > 600 || !worth.test(text)) return false;
  const match = label.exec(text);
  if (match) return saysNobody(text.slice(match[0].length)) || listPersons(text.slice(match[0].length)).length > 0;
  return false;
}

const excusedBy = (words: string): boolean | null =>
  /uden (?:afbud|forfald)|udeblev/i.test(words)
    ? false
    : /med (?:lovligt )?forfald/i.test(words)
      ? true
      : /afbud/i.test(words) && !/fravær\w*\s*(?:\/|og|eller)|(?:\/|og|eller)\s*fravær/i.test(words)
        ? true
        : null;

function readClause(
  text: string,
  offset: number,
  row: Line,
  source: string,
  absences: FoundAbsence[],
): "here" | "below" | null {
  if (everyone.test(text) || noAbsence.test(text)) return "here";
  if (text.startsWith("(") && text.endsWith(")"))
    return readClause(text.slice(1, -1), offset + 1, row, source, absences);
  const except = exceptFor.exec(text);
  if (except?.groups?.who !== undefined) {
    readList(except.groups.who, offset + text.indexOf(except.groups.who, 8), row, source, absences, null);
    return "here";
  }
  const head = label.exec(text);
  if (head?.groups?.label !== undefined) {
    const list = text.slice(head[0].length);
    const from = offset + head[0].length;
    const word = head.groups.label;
    if (list.trim() === "") return /[:/]|deltog|fravær|afbud|til ?stede/i.test(text) ? "below" : null;
    if (saysNobody(list)) return "here";
    const count = absences.length;
    const only = itemsOf(/(?:ved|under|i|på|for|til) (.+)$/i.exec(word)?.[1] ?? null);
    const before = absences.length;
    readList(list, from, row, source, absences, excusedBy(word));
    if (only)
      for (let at = before; at < absences.length; at++)
        absences[at] = { ...(absences[at] as FoundAbsence), items: only };
    if (absences.length > count || listPersons(list).length > 0) return "here";
    if (/:/.test(head[0]))
      return /^[A-ZÆØÅ]/.test(list) && list.length < 60 && !/ (?:er|var|blev|har|til) /.test(list) ? "here" : null;
    return null;
  }
  if (cause.test(text)) return null;
  const swap = insteadOf.exec(text);
  if (swap?.groups?.who !== undefined && swap.groups.sub !== undefined) {
    const before = absences.length;
    readList(swap.groups.who, offset + text.indexOf(swap.groups.who), row, source, absences, null);
    if (absences.length > before) {
      setSubstitute(swap.groups.sub, offset + text.lastIndexOf(swap.groups.sub), row, source, absences.at(-1));
      return "here";
    }
  }
  const stead = inStead.exec(text);
  if (stead?.groups?.who !== undefined)
    return setSubstitute(stead.groups.who, text.indexOf(stead.groups.who) + offset, row, source, absences.at(-1))
      ? "here"
      : null;
  const match = sentence.exec(text);
  if (!match?.groups) return null;
  const { who = "", sub, gone, rest = "" } = match.groups;
  if (sub !== undefined) return asSubstitute(who, rest, sub, text, offset, row, source, absences);
  if (gone === undefined) return null;
  if (/^deltog ikke|^mødte ikke/.test(gone) && /afstemning|beslutning om/.test(rest)) return null;
  const people = listPersons(
    who.replace(/^(?:udvalgsmedlem(?:merne)?|medlem(?:merne)?|byrådsmedlem(?:merne)?) /i, (word) =>
      " ".repeat(word.length),
    ),
  );
  if (people.length === 0) return null;
  const excused =
    /afbud/i.test(gone + rest) && !/uden afbud/i.test(gone + rest)
      ? true
      : /forhindret/.test(gone)
        ? true
        : excusedBy(gone);
  for (const person of people)
    addAbsence(absences, absence(person, offset, row, source, /forhindret/.test(gone) ? null : excused));
  const behind = insteadBehind.exec(rest) ?? insteadBehind.exec(`, ${rest.replace(/^[,. ]*(?:og )?/, "")}`);
  const substitute = behind?.groups?.who;
  if (substitute)
    setSubstitute(substitute, offset + text.indexOf(substitute, who.length), row, source, absences.at(-1));
  return "here";
}

/** `Jette J (A) deltog som suppleant for Karl K`, `N deltog som stedfortræder` (for the one last named). */
function asSubstitute(
  who: string,
  rest: string,
  sub: string,
  text: string,
  offset: number,
  row: Line,
  source: string,
  absences: FoundAbsence[],
): "here" | null {
  const person = listPersons(who)[0];
  if (!person) return null;
  const named = /(?:for|stedet for)\s*$/.test(sub)
    ? listPersons(rest.replace(/ (?:i|på|under|ved) .*$/, ""))[0]
    : listPersons(/ for (.+?)(?: (?:i|på|under|ved) .*)?$/.exec(rest)?.[1] ?? "")[0];
  let to = named ? absences.find((one) => one.name === named.name) : absences.at(-1);
  if (named && !to) {
    const from = text.indexOf(named.name, who.length);
    to = absence({ ...named, from, to: from + named.name.length, partyAt: null }, offset, row, source, null);
    absences.push(to);
  }
  if (!to) return "here";
  if (to.substitute === null) {
    to.substitute = person.name;
    to.substituteAt = within(row, source, offset + person.from, offset + person.to);
  }
  return "here";
}

/** A list that goes on below its first line: persons with party or items behind their names, right under each other. */
function readWrapped(
  rows: readonly Line[],
  at: number,
  source: string,
  absences: FoundAbsence[],
  excused: boolean | null,
): number {
  let last = at;
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next] as Line;
    const people = row.gap || row.text.length > 200 ? [] : listPersons(row.text);
    const [first] = people;
    if (!first || first.from > 0 || (first.party === null && itemsOf(first.note) === null)) break;
    if (first.note !== null && itemsOf(first.note) === null) break;
    readList(row.text, 0, row, source, absences, excused);
    last = next;
  }
  return last;
}

/** Names on the lines below an empty label, until something else stands there. */
function readBelow(
  rows: readonly Line[],
  at: number,
  source: string,
  absences: FoundAbsence[],
  excused: boolean | null,
): number {
  let last = at;
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next] as Line;
    if (row.text.length > 300) break;
    if (saysNobody(row.text) && next === at + 1) return next;
    const people = listPersons(row.text);
    const bare = (people[0]?.from ?? 9) <= 3 ? (people[0]?.name ?? "") : "";
    if (people.length === 0 || !isPersonName(bare.replace(/\.$/, "").split(/ [-–] /)[0] ?? "")) break;
    if (row.gap && next > at + 1 && people.length > 0 && !isPersonName(bare)) break;
    readList(row.text, 0, row, source, absences, excused);
    last = next;
  }
  return last;
}
