// Longer than the house likes: the labels of the head, the lists below them and the lines without labels are read from
// the same rows, and each must know what the others took.
import { copenhagenTime, type FoundDate, findDates, timeAt } from "../../../danish/dates.ts";
import { isPersonName, listPersons, type NamedPerson, splitNames } from "../../../danish/names.ts";
import type { Participant } from "../../../records/person.ts";
import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import type { Piece } from "../piece.ts";
import { type FoundAbsence, readAttendance } from "./absence.ts";
import { committeeAt } from "./committee-name.ts";
import { evenNames, rowStatus } from "./name-list.ts";

export interface FoundParticipant {
  readonly participant: Participant;
  readonly nameAt: Span;
  readonly partyAt: Span | null;
}

/** What the top of the document says of the meeting. */
export interface MeetingFacts {
  readonly committee: Piece | null;
  readonly term: Piece | null;
  readonly date: string | null;
  readonly start: Piece | null;
  readonly end: Piece | null;
  readonly location: Piece | null;
  readonly participants: readonly FoundParticipant[];
  readonly absences: readonly FoundAbsence[];
  /** Those who were away from some items only (`sag 3-4`). */
  readonly absentFromItems: readonly FoundAbsence[];
  /** Present or absent members are named, or it is said that none were away. A bare list of members says neither. */
  readonly attendanceStated: boolean;
  readonly says: { readonly minutes: boolean; readonly agenda: boolean; readonly closed: boolean };
  /** Lines (by index into those given) that something was read from. */
  readonly used: ReadonlySet<number>;
  /** Lists whose names could not be told apart. */
  readonly unclear: readonly Span[];
}

type Field =
  | "date"
  | "time"
  | "start"
  | "end"
  | "place"
  | "committee"
  | "present"
  | "members"
  | "others"
  | "chair"
  | "vice"
  | "secretary"
  | "absent"
  | "nothing";

const labels: Readonly<Record<Field, string>> = {
  date: "mødedato|dato|mødedag|mødedato og -tid|mødedato og tid|dato og tid|dato/tid|tid og sted|dato og tidspunkt",
  time: "mødetidspunkt|tidspunkt|mødetid|klokkeslæt|tid|kl|kl.",
  start:
    "starttidspunkt|starttidspunkt for møde|starttidspunkt for mødet|mødestart|start|startdato|mødet startede|mødet begyndte|mødet begyndt|mødet begynder|mødet starter|mødet åbnet|mødet blev åbnet|mødet startet|møde startet|mødets start|starttid",
  end: "sluttidspunkt|sluttidspunkt for møde|sluttidspunkt for mødet|mødet hævet|mødet blev hævet|slut|mødet sluttede|mødeslut|mødet slut|sluttid|mødet afsluttet|møde slut|mødet sluttet|mødet hævedes|slutdato|mødets afslutning|hævet|møde hævet",
  place:
    "mødested|sted|lokale|lokation|mødelokale|mødeafholdelse|afholdelsessted|mødested/lokale|lokale/sted|sted/lokale|adresse|mødeadresse",
  committee: "udvalg|møde|udvalgsnavn|organ|forum|råd|møde i|udvalg/råd|mødeforum|nævn",
  present:
    "mødedeltagere|deltagere|tilstede|til stede|fremmødte|tilstedeværende|fremmødte medlemmer|til stede var|mødte|deltagere i mødet|deltog|deltagende|tilstedeværende medlemmer|mødt|deltagende medlemmer|medlemmer til stede|medlemmer tilstede|tilstedeværende udvalgsmedlemmer|deltagere (medlemmer)|fremmøde",
  members: "medlemmer|udvalgets medlemmer|udvalgsmedlemmer|medlemmer af udvalget|rådets medlemmer",
  others:
    "øvrige deltagere|fra administrationen|fra forvaltningen|administrationen|forvaltningen|embedsmænd|endvidere deltog|desuden deltog|fra forvaltningen deltager|fra administrationen deltager|deltagere fra forvaltning|øvrige|gæster|fra administrationen deltog|fra forvaltningen deltog|andre deltagere|øvrige mødedeltagere|deltagere fra administrationen|deltagere fra forvaltningen|administration|tilforordnede",
  chair: "formand|mødeleder|udvalgsformand|formand for udvalget|borgmester|ordstyrer|mødeledelse",
  vice: "næstformand",
  secretary: "sekretær|referent|sekretariat|udvalgssekretær|protokolfører|mødesekretær",
  absent:
    "afbud|afbud fra|fraværende|fravær|ikke til stede|ikke tilstede|afbud/fraværende|fraværende/afbud|fraværende med afbud|fraværende uden afbud|ikke mødt|der var afbud fra",
  nothing:
    "mødefakta|publiceret|bemærkninger|mødenr|møde nr|mødenummer|offentliggjort|udsendt|referat|dagsorden|udskrevet|status|tlf|e-mail|telefon|kontakt|sag nr|adresse for mødet|mødetype|type|næste møde|hent som fil|punkter på mødet",
};

const fieldOf = new Map<string, Field>();
for (const [field, list] of Object.entries(labels))
  for (const label of list.split("|")) fieldOf.set(label, field as Field);
/** Labels that need no colon before their value. */
const clear = new Set(
  "sted|dato|tid|mødet startede|mødet begyndte|mødet sluttede|mødet hævet|mødet slut|medlemmer til stede|mødedato|mødested|mødetid|mødeafholdelse|mødetidspunkt|mødedeltagere|starttidspunkt|sluttidspunkt|lokation|fraværende|udvalg|deltagere|tilstedeværende|fremmødte|afbud|medlemmer|tilstede|sluttidspunkt for møde|starttidspunkt for møde".split(
    "|",
  ),
);

const closing =
  /^(?:mødet|møde) (?:blev )?(?:hævet|sluttede?|slut|afsluttet|afsluttede|hævedes|sluttet)(?: (?:af|med) [^\d]{0,40})?\s*:?\s*(?:kl\.?|klokken)?\s*:?\s*(?=\d)/i;

/** `Mødet sluttede kl. 18.05`, at the end of the document: said of the meeting, not of its last item. Offsets of the hour. */
export function meetingClosed(text: string): { time: string; from: number; to: number } | null {
  if (text.length > 120) return null;
  const match = closing.exec(text);
  const clock = match ? (timeAt(text.slice(match[0].length)) ?? timeAt(`kl. ${text.slice(match[0].length)}`)) : null;
  if (!match || !clock) return null;
  const from = match[0].length;
  const digits = /^[\d.:]+/.exec(text.slice(from))?.[0].replace(/[.:]$/, "") ?? "";
  return { time: clock.time, from, to: from + digits.length };
}

/** True for a label of the document's head that stands alone: `Lokation:`, `Dato:`. */
export function isHeaderLabel(text: string): boolean {
  return text.length < 40 && text.endsWith(":") && fieldOf.has(text.slice(0, -1).trim().toLowerCase());
}

/** True for a line of the document's head with label and value: `Mødedato: 14.09.2021`. */
export function isHeaderLine(text: string): boolean {
  const colon = text.indexOf(":");
  return colon > 2 && colon < 40 && fieldOf.has(text.slice(0, colon).trim().toLowerCase());
}

interface Labelled {
  readonly field: Field;
  /** Where the value begins on the line; its length where it stands below. */
  readonly from: number;
}

function labelOf(text: string): Labelled | null {
  if (text.length > 2000) return null;
  const colon = text.indexOf(":");
  const before = (colon > 0 && colon < 40 ? text.slice(0, colon) : text.length < 40 ? text : "").trim().toLowerCase();
  const field = fieldOf.get(before) ?? fieldOf.get(before.replace(/\.$/, ""));
  if (field) {
    let from = colon > 0 && colon < 40 ? colon + 1 : text.length;
    while (from < text.length && /[\s\u00a0:]/.test(text[from] ?? "")) from++;
    return { field, from };
  }
  for (let at = text.search(/[\s\u00a0]/); at > 0 && at < 30; ) {
    const word = text.slice(0, at).toLowerCase();
    const found = clear.has(word) ? fieldOf.get(word) : undefined;
    if (found) {
      let from = at;
      while (/[\s\u00a0]/.test(text[from] ?? "")) from++;
      return /^[a-zæøå]/.test(text.slice(from)) && found !== "place" && found !== "date" && found !== "start"
        ? null
        : { field: found, from };
    }
    const next = text.slice(at + 1).search(/[\s\u00a0]/);
    at = next < 0 ? -1 : at + 1 + next;
  }
  return null;
}

const tour = /(?:studietur|besøgsrunde|besøgstur|studiebesøg|studierejse)/i;
const published = /publiceret|udsendt|offentliggjort|udskrevet|printet|frist|oprettet|godkendt den/i;
const minutesWord =
  /(?<![\p{L}])(?:referat|beslutningsreferat|beslutningsprotokol|protokol|protokoludskrift|mødereferat|udskrift|beslutninger)(?![\p{L}])/iu;
const agendaWord = /(?<![\p{L}])(?:dagsorden|tillægsdagsorden|mødeindkaldelse|indkaldelse|dagsordenen)(?![\p{L}])/iu;
const closedWord =
  /(?<![\p{L}])(?:lukket|lukkede) (?:referat|dagsorden|møde|tillægsdagsorden|protokol|beslutningsprotokol)(?![\p{L}])/iu;
const openWord =
  /(?<![\p{L}])(?:åbent?|åbne) (?:referat|dagsorden|møde|tillægsdagsorden|protokol|beslutningsprotokol)(?![\p{L}])/iu;
const placeWord =
  /(?:lokale|værelse|rådhus|rådssal|\bsal\b|stuen|mødecenter|kantine|teams|virtuelt|videomøde|administrationsbygning|kulturhus|jobcenter|skole|hal |hotel)/i;
const termWord = /(?<!\d)((?:19|20)(\d\d)) ?[-–] ?((?:19|20)?(\d\d))(?![-\d])/;

/** `2014-17` and `2014 – 2017` as `2014-2017`, with its place; null where the figures are no term of office. */
function termIn(text: string): { term: string; from: number; to: number } | null {
  const match = termWord.exec(text);
  const [whole = "", first = "", short = "", , last = ""] = match ?? [];
  const years = (Number(last) - Number(short) + 100) % 100;
  if (!match || years < 1 || years > 8) return null;
  const end = String(Number(first) + years);
  return { term: `${first}-${end}`, from: match.index, to: match.index + whole.length };
}

/** Reads the top of the document: labels with values beside or below them, and lines of title, day and place. */
export function readMeeting(top: readonly Line[], source: string): MeetingFacts {
  const { rows, origin } = unfold(top, source);
  const used = new Set<number>();
  const values = new Map<Field, { row: Line; index: number; from: number }[]>();
  const loose: number[] = [];
  let current: Field | null = null;
  let filled = false;
  rows.forEach((row, index) => {
    const label = labelOf(row.text);
    if (label) {
      current = label.field;
      filled = label.from < row.text.length;
      used.add(index);
      if (filled) add(values, label.field, { row, index, from: label.from });
      if (label.field === "absent") filled = false;
    } else if (current !== null && belongs(current, row, filled, /,$/.test(rows[index - 1]?.text ?? ""))) {
      add(values, current, { row, index, from: 0 });
      used.add(index);
      filled = true;
    } else if (/^(?:kl\.?|klokken) ?\d{1,2}(?![\d])/i.test(row.text) && row.text.length < 60) {
      add(values, "time", { row, index, from: 0 });
      used.add(index);
      current = null;
    } else {
      if (!(current !== null && listField(current) && row.text.length < 100 && listPersons(row.text).length > 0))
        current = null;
      loose.push(index);
    }
  });
  const says = { minutes: false, agenda: false, closed: false };
  const title = readTitleLines(rows, loose, source, used, says);
  const { participants, unclear } = readParticipants(values, source);
  const attendance = readAttendance(rows, source);
  rows.forEach((row, index) => {
    if (!attendance.rest.includes(row)) used.add(index);
  });
  const when = meetingTime(values, title.date, source);
  const absences = attendance.absences.filter((one) => one.items === null);
  const present: FoundParticipant[] = [];
  const pending: Waiting[] = [];
  for (const found of participants) fromList(found, absences, present, pending);
  const gone = new Set(absences.map((one) => one.name));
  const hasPresent = (values.get("present") ?? []).length > 0;
  return {
    committee: labelledCommittee(values, source) ?? title.committee,
    term: title.term,
    ...when,
    location: labelledPlace(values, source) ?? title.place,
    participants: present.filter((one) => !gone.has(one.participant.name)),
    absences,
    absentFromItems: attendance.absences.filter((one) => one.items !== null),
    attendanceStated: hasPresent || attendance.stated || absences.length > 0,
    says,
    used: new Set([...used].map((at) => origin[at] ?? at)),
    unclear,
  };
}

function add<T>(map: Map<Field, T[]>, field: Field, value: T): void {
  const list = map.get(field);
  if (list) list.push(value);
  else map.set(field, [value]);
}

const listField = (field: Field): boolean => ["present", "members", "others", "absent"].includes(field);

/** True where a line below a label is its value (or goes on with a list of names). */
function belongs(field: Field, row: Line, filled: boolean, goesOn: boolean): boolean {
  if (row.text.length > 1500) return false;
  if (listField(field) || field === "chair" || field === "vice" || field === "secretary") {
    return (
      (listField(field) || !filled) &&
      (listPersons(row.text).length > 0 || twoColumns(row.text).length > 0) &&
      !committeeAt(row.text) &&
      findDates(row.text).length === 0
    );
  }
  if (field === "place" && filled) return goesOn && row.text.length < 80 && !/[:.]$/.test(row.text);
  if (filled || field === "nothing") return false;
  if (field === "date" || field === "start" || field === "end" || field === "time")
    return /\d/.test(row.text) && (findDates(row.text).length > 0 || timeAt(row.text) !== null);
  if (field === "committee") return committeeAt(row.text) !== null;
  return row.text.length < 120;
}

type Values = ReadonlyMap<Field, readonly { row: Line; index: number; from: number }[]>;

function labelledCommittee(values: Values, source: string): Piece | null {
  for (const { row, from } of values.get("committee") ?? []) {
    const rest = row.text.slice(from);
    const found = committeeAt(rest);
    if (found) return { text: found.name, span: within(row, source, from, from + found.length) };
    if (rest.length > 3 && rest.length < 80 && findDates(rest).length === 0)
      return { text: rest, span: within(row, source, from, row.text.length) };
  }
  return null;
}

function labelledPlace(values: Values, source: string): Piece | null {
  const [first] = values.get("place") ?? [];
  if (!first) return null;
  const text = first.row.text.slice(first.from).trim();
  const second = (values.get("place") ?? [])[1];
  if (text.endsWith(",") && second?.index === first.index + 1 && second.from === 0) {
    const from = within(first.row, source, first.from, first.row.text.length)[0];
    return { text: `${text} ${second.row.text}`, span: [from, second.row.end] };
  }
  return text === "" || text.length > 200
    ? null
    : { text, span: within(first.row, source, first.from, first.from + text.length) };
}

interface When {
  readonly date: string | null;
  readonly start: Piece | null;
  readonly end: Piece | null;
}

function meetingTime(values: Values, fallback: { found: FoundDate; row: Line } | null, source: string): When {
  let chosen: { found: FoundDate; row: Line; offset: number } | null = null;
  for (const field of ["start", "date", "time"] as const) {
    for (const { row, from } of values.get(field) ?? []) {
      const [found] = findDates(row.text.slice(from));
      if (found && (!chosen || (chosen.found.time === null && found.time !== null)))
        chosen = { found, row, offset: from };
    }
  }
  // The same day with the hour beside it says more.
  if (
    fallback &&
    (!chosen ||
      (chosen.found.time === null &&
        fallback.found.time !== null &&
        fallback.found.date === chosen.found.date &&
        !values.has("time") &&
        !values.has("start")))
  )
    chosen = { ...fallback, offset: 0 };
  if (!chosen) return { date: null, start: null, end: endOf(values, null, source) };
  const { found, row, offset } = chosen;
  let span = within(row, source, offset + found.from, offset + found.to);
  let { time, until } = found;
  let clockSpan: Span | null = null;
  if (time === null) {
    for (const field of ["time", "start", "date"] as const) {
      for (const value of values.get(field) ?? []) {
        const rest = value.row.text.slice(value.from);
        const at = rest.search(/\d{1,2}[.:]\d{2}|kl\.? ?\d/i);
        const clock =
          at >= 0 && findDates(rest).every((one) => at >= one.to || at < one.from) ? timeAt(rest.slice(at)) : null;
        if (clock && time === null) {
          ({ time, until } = clock);
          // "Mødet startede kl. 16.05 og sluttede kl. 18.10."
          const closed = /(?:slut\p{L}*|hævet|til) (?:kl\.? ?)?(\d{1,2})[.:](\d{2})/u.exec(
            rest.slice(at + clock.length),
          );
          if (until === null && closed?.[1] && closed[2]) until = `${closed[1].padStart(2, "0")}:${closed[2]}`;
          clockSpan = within(value.row, source, value.from + at, value.row.text.length);
          if (value.row !== row) span = within(row, source, offset + found.from, offset + found.to);
        }
      }
    }
    if (time === null && fallback?.found.date === found.date) ({ time, until } = fallback.found);
  }
  const start = { text: time ? copenhagenTime(found.date, time) : found.date, span };
  const end =
    endOf(values, found.date, source) ??
    (until ? { text: copenhagenTime(found.date, until), span: clockSpan ?? span } : null);
  return { date: found.date, start, end };
}

function endOf(values: Values, date: string | null, source: string): Piece | null {
  for (const { row, from } of values.get("end") ?? []) {
    const rest = row.text.slice(from);
    const [found] = findDates(rest);
    if (found?.time)
      return {
        text: copenhagenTime(found.date, found.time),
        span: within(row, source, from + found.from, from + found.to),
      };
    const clock = timeAt(rest) ?? timeAt(`kl. ${rest}`);
    if (clock && date)
      return { text: copenhagenTime(date, clock.time), span: within(row, source, from, row.text.length) };
  }
  return null;
}

interface TitleFacts {
  committee: Piece | null;
  term: Piece | null;
  date: { found: FoundDate; row: Line } | null;
  place: Piece | null;
}

/** Lines without a label: the title, the day, the place. */
function readTitleLines(
  rows: readonly Line[],
  loose: readonly number[],
  source: string,
  used: Set<number>,
  says: { minutes: boolean; agenda: boolean; closed: boolean },
): TitleFacts {
  const facts: TitleFacts = { committee: null, term: null, date: null, place: null };
  let shut: boolean | null = null;
  let wrapped: Piece | null = null;
  for (const index of loose.slice(0, 60)) {
    const row = rows[index] as Line;
    const { text } = row;
    if (text.length > 250) continue;
    const titled = index < 40 && text.length < 150 && !/[.!?]$/.test(text);
    // What was seen on a tour is told, not decided.
    if (titled && minutesWord.test(text) && !tour.test(text)) says.minutes = true;
    if (titled && agendaWord.test(text)) says.agenda = true;
    if (closedWord.test(text)) shut = shut ?? true;
    else if (openWord.test(text)) shut = false;
    if (minutesWord.test(text) || agendaWord.test(text)) used.add(index);
    const dates = published.test(text) ? [] : findDates(text);
    const [date] = dates;
    if (date) {
      used.add(index);
      if (!facts.date || (facts.date.found.time === null && date.time !== null && date.date === facts.date.found.date))
        facts.date = { found: date, row };
    } else if (published.test(text)) used.add(index);
    const name = committeeIn(text);
    const joined = wrapped;
    wrapped = null;
    const following = rows[index + 1];
    if (!facts.committee && following && loose.includes(index + 1)) {
      const whole = overTwoLines(row, following, name, source);
      if (whole) {
        used.add(index);
        used.add(index + 1);
        facts.committee = whole;
        wrapped = whole;
      }
    }
    if (name) {
      used.add(index);
      facts.committee = facts.committee ?? {
        text: name.name,
        span: within(row, source, name.from, name.from + name.name.length),
      };
    }
    const term = name || joined ? termIn(text) : null;
    if (term && !facts.term) facts.term = { text: term.term, span: within(row, source, term.from, term.to) };
    if (date && !facts.place) facts.place = placeBehind(row, date.to, source);
    if (
      !name &&
      !date &&
      !facts.place &&
      (placeWord.test(text) || address.test(text)) &&
      text.length < 110 &&
      !/[:?]$/.test(text)
    ) {
      const from =
        /^(?:mødet (?:blev )?(?:holdt|afholdtes|afholdt|holdes|afholdes) )?(?:i|på) /i.exec(text)?.[0].length ?? 0;
      used.add(index);
      facts.place = { text: text.slice(from), span: within(row, source, from, text.length) };
    }
  }
  says.closed = shut === true;
  facts.committee ??= besideTitle(rows, loose, source, used);
  return facts;
}

/** A body's name broken off at the end of a line: *Udvalget for Job,* and below it *Sundhed og Fritid*. */
function overTwoLines(
  row: Line,
  next: Line,
  name: { name: string; from: number } | null,
  source: string,
): Piece | null {
  if (!/(?:,|-|(?<![\p{L}])(?:og|for|samt|&))$/u.test(row.text) || row.text.length > 150 || next.text.length > 150)
    return null;
  const whole = committeeIn(`${row.text} ${next.text}`);
  if (!whole || whole.from >= row.text.length || whole.name.length <= (name?.name.length ?? 0)) return null;
  const to = whole.from + whole.name.length - row.text.length - 1;
  if (to <= 0) return null;
  return {
    text: whole.name,
    span: [within(row, source, whole.from, row.text.length)[0], within(next, source, 0, to)[1]],
  };
}

const onlyTitle =
  /^(?:åbent |lukket )?(?:referat|dagsorden|beslutningsprotokol|mødereferat|protokol)(?: fra| for)?:?$/i;
const titleBefore =
  /^(?:åbent |lukket )?(?:referat|dagsorden|beslutningsprotokol|mødereferat)(?: fra| for)?:? (?=\p{Lu})/iu;

/**
 * Where no body's name is known: the words beside *Referat* (above, below, behind it), up to a term or a day. Bodies
 * are also called *Beskæftigelse & Integration*.
 */
function besideTitle(rows: readonly Line[], loose: readonly number[], source: string, used: Set<number>): Piece | null {
  for (let index = 0; index < Math.min(rows.length, 12); index++) {
    const row = rows[index] as Line;
    const behind = row.text.length < 150 ? titleBefore.exec(row.text)?.[0].length : undefined;
    const places = behind ? [index] : onlyTitle.test(row.text) ? [index + 1, index - 1] : [];
    for (const at of places) {
      const line = rows[at];
      const from = at === index ? (behind ?? 0) : 0;
      if (!line || !loose.includes(at)) continue;
      const said = /^.*?(?=[\s,(]*(?:\d{4}|(?:d\.|den|kl\.?|man|tirs|ons|tors|fre|lør|søn)[ d]|\d{1,2}[./-])|$)/i.exec(
        line.text.slice(from),
      )?.[0];
      const name = said?.trim() ?? "";
      if (name.length < 4 || name.length > 80 || !bodyLike.test(name) || placeWord.test(name)) continue;
      if (minutesWord.test(name) || agendaWord.test(name) || /(?<![\p{L}])kommune$/iu.test(name)) continue;
      used.add(at);
      return { text: name, span: within(line, source, from, from + name.length) };
    }
  }
  return null;
}

const bodyLike = /^\p{Lu}\p{Ll}[\p{L}§&,/ -]+\p{L}$/u;

/** `tirsdag den 5. marts kl. 16.00 i mødelokale 2`: what stands behind the day and is a room. */
function placeBehind(row: Line, from: number, source: string): Piece | null {
  const match = /^(?:[\s,;–-]|kl\.? ?[\d.: –-]+|\d{1,2}[.:]\d{2})*(?:(?:i|på) )?(?=\p{L})/u.exec(row.text.slice(from));
  const at = from + (match?.[0].length ?? 0);
  const text = row.text.slice(at).replace(/[\s.]+$/, "");
  if (text.length < 4 || text.length > 110 || !placeWord.test(text) || minutesWord.test(text)) return null;
  return { text, span: within(row, source, at, at + text.length) };
}

const address = /^\p{Lu}[\p{L} .'-]+ \d{1,4}[A-Za-z]?,? .{0,60}\d{4} \p{Lu}/u;

/** A row of a table of members, its last cell saying who came: one line, `Tora Tuesen (A)  Nej`. */
function statedRow(row: Line, cells: readonly RegExpExecArray[], source: string): Line | null {
  const text = cells.map((cell) => cell[0].trim()).join("  ");
  if (!rowStatus(text) || listPersons(cells[0]?.[0] ?? "").length !== 1) return null;
  const from = (cells[0]?.index ?? 0) + (cells[0]?.[0].search(/\S/) ?? 0);
  const span = within(row, source, from, row.text.length);
  return { ...row, start: span[0], end: span[1], text, exact: false, gap: false };
}

const inner =
  /(?<=[\s\u00a0])(?:(?:Mødedato|Mødested|Mødetidspunkt|Mødetid|Mødedeltagere|Fraværende|Starttidspunkt|Sluttidspunkt|Afbud)(?=[\s\u00a0]*:|[\s\u00a0]+[\p{Lu}\d])|(?:Sted|Lokale|Mødelokale|Tid|Tidspunkt|Dato|Start|Slut)(?=[\s\u00a0]*:))/gu;

/** Where the labels of a line begin that holds more than one: `Mødedato 25.04.2022 kl. 15:15 Mødested Store sal`. */
function innerLabels(text: string): number[] {
  if (text.length > 1500 || !labelOf(text)) return [];
  const cuts = [...text.matchAll(inner)].map((match) => match.index);
  return cuts.length > 0 ? [0, ...cuts] : [];
}

/** The rows of a table as label and value under each other; `origin` tells which row each came from. */
function unfold(top: readonly Line[], source: string): { rows: Line[]; origin: number[] } {
  const rows: Line[] = [];
  const origin: number[] = [];
  top.forEach((row, at) => {
    const cells =
      row.text.startsWith("|") && row.text.length < 1000
        ? [...row.text.matchAll(/[^|]+/g)].filter((cell) => cell[0].trim() !== "")
        : [];
    const stated = cells.length > 1 && cells.length < 5 ? statedRow(row, cells, source) : null;
    if (stated) {
      rows.push(stated);
      origin.push(at);
      return;
    }
    const cuts = cells.length === 0 ? innerLabels(row.text) : [];
    if (cells.length === 0 && cuts.length === 0) {
      rows.push(row);
      origin.push(at);
    }
    cuts.forEach((from, index) => {
      const text = row.text.slice(from, cuts[index + 1] ?? row.text.length).trimEnd();
      const span = within(row, source, from, from + text.length);
      rows.push({ ...row, start: span[0], end: span[1], text, gap: index === 0 && row.gap });
      origin.push(at);
    });
    for (const cell of cells) {
      const from = cell.index + cell[0].length - cell[0].trimStart().length;
      const text = cell[0].trim();
      const span = within(row, source, from, from + text.length);
      rows.push({ ...row, start: span[0], end: span[1], text, gap: false });
      origin.push(at);
    }
  });
  return { rows, origin };
}

/** The first committee named in a line of the title. */
function committeeIn(text: string): { name: string; from: number } | null {
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !/[\s,:(\-–]/.test(text[at - 1] ?? "")) continue;
    const code = text.charCodeAt(at);
    if (!(code >= 65 && code <= 90) && code < 0xc0 && code !== 0xa7) continue;
    const rest = text.slice(at);
    if (
      /^(?:referat|dagsorden|tillægsdagsorden|åben|lukket|møde|beslutningsprotokol|protokol|ordinært|ekstraordinært|mødereferat)/i.test(
        rest,
      )
    )
      continue;
    const found = committeeAt(rest);
    if (found) {
      const possessive = /^s\b/.test(rest.slice(found.length));
      return { name: found.name, from: at + (possessive ? 0 : 0) };
    }
  }
  return null;
}

function readParticipants(
  values: Values,
  source: string,
): { participants: (FoundParticipant & { note: string | null })[]; unclear: Span[] } {
  const participants: (FoundParticipant & { note: string | null })[] = [];
  const unclear: Span[] = [];
  const roles: readonly [Field, Participant["role"]][] = [
    ["chair", "chair"],
    ["vice", "vice-chair"],
    ["present", null],
    ["members", "member"],
    ["secretary", "secretary"],
    ["others", "official"],
  ];
  for (const [field, role] of roles) {
    for (const { row, from } of values.get(field) ?? []) {
      const whole = row.text.slice(from);
      const status = rowStatus(whole);
      const text = evenNames(status ? whole.slice(0, status.to) : whole);
      let people = listPersons(text);
      const columns = twoColumns(text);
      if (columns.length > people.length) people = columns;
      const runTogether = people.length === 1 && !/[,;(]/.test(text) ? splitNames(people[0]?.name ?? "") : [];
      if (runTogether.length > 1) people = listPersons(runTogether.join(", ")).map((one) => placed(one, text));
      else if (people.length === 1 && (people[0]?.name.split(" ").length ?? 0) >= 5 && !/[,;]/.test(text))
        unclear.push([row.start, row.end]);
      if (status && people.length === 1) people = people.map((one) => ({ ...one, note: status.note }));
      for (const person of people) {
        if (participants.some((one) => one.participant.name === person.name)) continue;
        participants.push({
          participant: { name: person.name, party: person.party, role: roleOf(person.note) ?? role },
          nameAt: within(row, source, from + person.from, from + person.to),
          partyAt: person.partyAt ? within(row, source, from + person.partyAt[0], from + person.partyAt[1]) : null,
          note: person.note,
        });
      }
    }
  }
  return { participants, unclear };
}

function placed(person: NamedPerson, text: string): NamedPerson {
  const from = Math.max(0, text.indexOf(person.name));
  return { ...person, from, to: from + person.name.length };
}

/** Names side by side with wide gaps between them, as a page of two columns leaves them. */
function twoColumns(text: string): NamedPerson[] {
  if (!/\s{2,}|\t/.test(text.trim())) return [];
  const found: NamedPerson[] = [];
  let from = 0;
  for (const part of text.split(/(\s{2,}|\t+)/)) {
    if (part.trim() !== "") {
      const [person] = listPersons(part);
      if (person && isPersonName(person.name)) {
        found.push({
          ...person,
          from: from + person.from,
          to: from + person.to,
          partyAt: person.partyAt ? [from + person.partyAt[0], from + person.partyAt[1]] : null,
        });
      }
    }
    from += part.length;
  }
  return found.length >= 2 ? found : [];
}

function roleOf(note: string | null): Participant["role"] {
  if (!note) return null;
  if (/^medlem/.test(note)) return "member";
  if (/næstformand|viceborgmester/i.test(note)) return "vice-chair";
  if (/formand|borgmester|mødeleder/i.test(note)) return "chair";
  if (/stedfortræder|suppleant/i.test(note)) return "substitute";
  if (/sekretær|referent/i.test(note)) return "secretary";
  if (/direktør|chef|konsulent|leder|administration|forvaltning/i.test(note)) return "official";
  if (/gæst/i.test(note)) return "guest";
  return null;
}

type Listed = FoundParticipant & { note: string | null };

/** A substitute named before the one they came for. */
interface Waiting {
  readonly forName: string;
  readonly name: string;
  readonly at: Span;
}

const substituteFor = /(?:stedfortræder|suppleant|i stedet) (?:for )?([A-ZÆØÅ].*)$/i;

/** `N (afbud)` in a list of participants is absent; `M (stedfortræder for N)` came instead of N. */
function fromList(found: Listed, absences: FoundAbsence[], present: FoundParticipant[], pending: Waiting[]): void {
  const { participant, note, nameAt, partyAt } = found;
  if (note && /afbud|fraværende|ikke til ?stede|forhindret|orlov/i.test(note) && !/^stedfortræder/i.test(note)) {
    const known = absences.find((one) => one.name === participant.name);
    if (known) return;
    const excused = /uden afbud/i.test(note) ? false : /afbud/i.test(note) ? true : null;
    const waiting = pending.find((one) => one.forName === participant.name);
    absences.push({
      name: participant.name,
      party: participant.party,
      excused,
      substitute: waiting?.name ?? null,
      span: nameAt,
      nameAt,
      partyAt,
      items: null,
      substituteAt: waiting?.at ?? null,
    });
    return;
  }
  const forName = note
    ? substituteFor
        .exec(note)?.[1]
        ?.replace(/\s*\(.*$/, "")
        .trim()
    : undefined;
  if (forName) {
    const known = absences.find((one) => one.name === forName);
    if (known) {
      known.substitute = participant.name;
      known.substituteAt = nameAt;
    } else {
      pending.push({ forName, name: participant.name, at: nameAt });
    }
  }
  present.push({ participant, nameAt, partyAt });
}
