import { copenhagenTime } from "../../danish/dates.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Notice } from "../../records/notice.ts";
import type { DocumentReading, Reading } from "../../records/reading.ts";
import type { SourceText } from "../source-text.ts";
import { findClosedInPaper } from "./closed-in-paper.ts";
import { writeAbsences } from "./constructs/decision.ts";
import { meetingClosed } from "./constructs/meeting/time.ts";
import { type MeetingFacts, readMeeting } from "./constructs/meeting.ts";
import { readDocument } from "./document.ts";
import { type Draft, newDraft } from "./draft.ts";
import { overrideByFields, overrideMeeting } from "./fields.ts";
import { titledGathering, toldUnderHeadings, whereItBegins } from "./gathering.ts";
import { readItem } from "./item.ts";
import type { Line, Lines } from "./lines.ts";
import type { Outline } from "./outline.ts";
import { within } from "./passage.ts";
import { type ItemParts, readParts } from "./sections.ts";

/** What the wording of the document says, before its parts are compared with each other. */
export interface Meaning {
  readonly kind: Reading["kind"];
  readonly facts: MeetingFacts;
  readonly items: AgendaItem[];
  readonly parts: readonly ItemParts[];
  readonly meeting: Reading["meeting"];
  readonly document: DocumentReading | null;
  readonly draft: Draft;
  /** By line: 1 where something was read from it. */
  readonly claimed: Uint8Array;
  readonly notices: Notice[];
}

/** Reads the wording: the meeting's facts, then every item (or the sections of another paper). The third stage. */
export function readMeaning(lines: Lines, outline: Outline, source: SourceText): Meaning {
  const all = lines.lines;
  const draft = newDraft(source.text.length);
  const claimed = new Uint8Array(all.length);
  const notices: Notice[] = [...source.notices, ...lines.notices, ...outline.notices];
  const gathering = outline.items.length === 0 && titledGathering(all, source);
  const top = topLines(all, outline, gathering ? whereItBegins(all) : 200);
  const facts = withEnd(overrideMeeting(readMeeting(top.rows, source.text), source), all, outline, source.text);
  for (const at of facts.used) claimed[top.places[at] ?? 0] = 1;
  for (const list of outline.contents) claimed.fill(1, list.from, list.to);
  for (const at of outline.parts) claimed[at] = 1;
  const parts = outline.items.map((place) =>
    overrideByFields(readParts(outline, place, source.text, facts), place, outline, source),
  );
  for (const place of outline.items) claimed.fill(1, place.from, place.to);
  const likely = gathering ? "document" : kindOf(facts, parts, outline);
  const told = gathering || (likely === "minutes" && parts.length === 0 && toldUnderHeadings(all, source));
  const kind = told ? "document" : likely;
  if (kind === "document") {
    claimed.fill(1);
    const document = readDocument(all, source, draft);
    notices.push(...findClosedInPaper(all));
    const meeting = told && facts.start ? meetingOf(facts, [], kind, draft) : null;
    return { kind, facts, items: [], parts: [], meeting, document, draft, claimed, notices };
  }
  const closed = facts.says.closed;
  const items = parts.map((one, at) =>
    readItem(closed ? { ...one, closed: true } : one, at, facts, kind === "minutes", source.text, draft),
  );
  for (const span of facts.unclear) {
    notices.push({
      code: "names-unclear",
      severity: "warning",
      message: "Several names stand here without anything between them.",
      span: [span[0], span[1]],
    });
  }
  return {
    kind,
    facts,
    items,
    parts,
    meeting: meetingOf(facts, items, kind, draft),
    document: null,
    draft,
    claimed,
    notices,
  };
}

/** The lines above the first item, contents lists left out; without items the first `most`. */
function topLines(lines: readonly Line[], outline: Outline, most: number): { rows: Line[]; places: number[] } {
  const first = outline.items[0]?.from ?? Math.min(lines.length, most);
  const rows: Line[] = [];
  const places: number[] = [];
  for (let at = 0; at < first && rows.length < 2000; at++) {
    const line = lines[at] as Line;
    if (line.noise || outline.contents.some((list) => at >= list.from && at < list.to)) continue;
    rows.push(line);
    places.push(at);
  }
  return { rows, places };
}

/** The hour the meeting closed, where it stands below the last item; that line is then no part of the item. */
function withEnd(facts: MeetingFacts, lines: readonly Line[], outline: Outline, source: string): MeetingFacts {
  let left = 12;
  for (let at = lines.length - 1; at >= 0 && left > 0 && outline.items.length > 0; at--) {
    const line = lines[at] as Line;
    if (line.noise) continue;
    left--;
    const found = meetingClosed(line.text);
    if (!found) continue;
    line.noise = "meeting-closed";
    const end =
      facts.end ??
      (facts.date
        ? { text: copenhagenTime(facts.date, found.time), span: within(line, source, found.from, found.to) }
        : null);
    return { ...facts, end };
  }
  return facts;
}

function kindOf(facts: MeetingFacts, parts: readonly ItemParts[], outline: Outline): Reading["kind"] {
  const decided = parts.some((one) =>
    one.parts.some(
      (part) =>
        part.kind === "decision" &&
        part.rows.length > 0 &&
        (part.decision?.date == null || facts.date === null || part.decision.date.iso === facts.date),
    ),
  );
  const sure =
    parts.length >= 2 ||
    outline.contents.some((list) => list.entries.length > 1) ||
    parts.some(
      (one) =>
        one.caseNumber !== null || one.parts.some((part) => part.kind === "decision" || part.kind === "recommendation"),
    );
  const headed = (facts.says.minutes || facts.says.agenda) && (facts.committee !== null || facts.date !== null);
  if (parts.length === 0 ? !headed || facts.date === null : !sure && !headed) return "document";
  if (parts.length > 0 && !headed && !decided && !parts.some(isItem)) return "document";
  if (parts.length === 1 && !decided && parts.every(isNameless)) return "document";
  if (decided || (facts.says.minutes && !facts.says.agenda)) return "minutes";
  return facts.says.minutes && facts.attendanceStated ? "minutes" : "agenda";
}

/** Neither number nor title: what looked like an item is the head of a paper with its case number. */
function isNameless(parts: ItemParts): boolean {
  return parts.number === null && parts.title.text === "" && !parts.closed;
}

/** A case number, a recommendation or a decision: what only an item of an agenda holds. */
function isItem(parts: ItemParts): boolean {
  return (
    parts.caseNumber !== null ||
    parts.closed ||
    parts.parts.some((part) => part.kind === "decision" || part.kind === "recommendation")
  );
}

function meetingOf(
  facts: MeetingFacts,
  items: readonly AgendaItem[],
  kind: Reading["kind"],
  draft: Draft,
): Reading["meeting"] {
  const put = (pointer: string, span: readonly [number, number], origin: string) =>
    draft.put(`/meeting/${pointer}`, span, origin);
  if (facts.start) put("start", facts.start.span, "meeting-time");
  if (facts.end) put("end", facts.end.span, "meeting-time");
  if (facts.location) put("location", facts.location.span, "meeting-place");
  facts.participants.forEach((one, at) => {
    put(`participants/${at}`, one.nameAt, "participants");
    put(`participants/${at}/name`, one.nameAt, "participants");
    if (one.partyAt) put(`participants/${at}/party`, one.partyAt, "participants");
  });
  const absent: NonNullable<Reading["meeting"]>["absent"] = [];
  writeAbsences(absent, facts.absences, (pointer, span) => put(pointer, span, "absence"));
  const stated = facts.attendanceStated || items.some((item) => item.absent.length > 0);
  return {
    start: facts.start?.text ?? null,
    end: facts.end?.text ?? null,
    location: facts.location?.text ?? null,
    participants: facts.participants.map((one) => one.participant),
    attendanceStated: stated && kind !== "agenda",
    absent,
  };
}
