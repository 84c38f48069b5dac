import type { Span } from "../../records/span.ts";
import type { FieldName, LayoutMark, SourceText } from "../source-text.ts";
import type { MeetingFacts } from "./constructs/meeting.ts";
import type { ItemPlace, Outline } from "./outline.ts";
import type { Piece } from "./piece.ts";
import { repair } from "./repair.ts";
import type { ItemParts } from "./sections.ts";
import { statedAttendance } from "./stated-attendance.ts";

/** A mark that names a value the source states. */
export type FieldMark = Extract<LayoutMark, { kind: "field" }>;

const cache = new WeakMap<SourceText, readonly FieldMark[]>();

function fieldsOf(source: SourceText): readonly FieldMark[] {
  const known = cache.get(source);
  if (known) return known;
  const fields = source.marks.filter((mark): mark is FieldMark => mark.kind === "field");
  cache.set(source, fields);
  return fields;
}

function piece(source: SourceText, span: Span): Piece {
  return { text: repair(source.text.slice(span[0], span[1])).text.replace(/\s+/g, " ").trim(), span };
}

/** What the source states of the meeting stands before what was read. */
export function overrideMeeting(facts: MeetingFacts, source: SourceText): MeetingFacts {
  const fields = fieldsOf(source);
  if (fields.length === 0) return facts;
  const one = (name: FieldName): Piece | null => {
    const mark = fields.find((field) => field.name === name);
    return mark ? piece(source, mark.span) : null;
  };
  const attendance = statedAttendance(fields, source);
  const kind = one("document-kind")?.text.toLowerCase() ?? "";
  return {
    ...facts,
    committee: one("committee") ?? facts.committee,
    term: one("term") ?? facts.term,
    location: one("location") ?? facts.location,
    ...(attendance === null ? {} : { ...attendance, attendanceStated: true, unclear: [] }),
    says: {
      minutes: facts.says.minutes || kind.includes("referat") || kind.includes("protokol"),
      agenda: facts.says.agenda || kind.includes("dagsorden"),
      closed: facts.says.closed || /lukket/.test(kind),
    },
  };
}

/** What the source states of an item: number, title, case number, attachments, that it is closed. Unknown is closed where the source says so. */
export function overrideByFields(parts: ItemParts, place: ItemPlace, outline: Outline, source: SourceText): ItemParts {
  const fields = fieldsOf(source);
  if (fields.length === 0) return parts;
  const from = outline.signs.lines[place.from]?.start ?? 0;
  const to = outline.signs.lines[place.to]?.start ?? source.text.length;
  const inside = between(fields, from, to);
  const one = (name: FieldName): Piece | null => {
    const mark = inside.find((field) => field.name === name);
    return mark ? piece(source, mark.span) : null;
  };
  const closed = inside.some((field) => field.name === "item-closed") || parts.closed;
  const title = one("item-title");
  const attachments = inside.filter((field) => field.name === "attachment").map((mark) => piece(source, mark.span));
  return {
    ...parts,
    number: one("item-number") ?? parts.number,
    title:
      title ??
      (inside.some((field) => field.name === "item-number") ? { text: "", span: parts.title.span } : parts.title),
    caseNumber: one("item-case-number") ?? parts.caseNumber,
    closed,
    attachments: attachments.length > 0 ? attachments : null,
  };
}

function between(fields: readonly FieldMark[], from: number, to: number): readonly FieldMark[] {
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fields[middle]?.span[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: FieldMark[] = [];
  for (let at = low; at < fields.length; at++) {
    const field = fields[at] as FieldMark;
    if (field.span[0] >= to) break;
    found.push(field);
  }
  return found;
}
