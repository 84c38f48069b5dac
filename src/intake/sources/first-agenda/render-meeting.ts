import type { Notice } from "../../../records/notice.ts";
import type { LayoutMark } from "../../source-text.ts";
import { isClosedName, partHeading } from "./closed-mark.ts";
import { danishTime } from "./danish-time.ts";
import type { AgendaItemJson, MeetingJson } from "./meeting-json.ts";
import { renderItem } from "./render-item.ts";
import { type TextBuilder, textBuilder } from "./text-builder.ts";

/** Notices gathered while a meeting is written. */
export type Tell = (code: string, severity: Notice["severity"], message: string, span?: Notice["span"]) => void;

/** Writes a meeting as the text its page shows, with a mark on every value the JSON states outright. */
export function renderMeeting(meeting: MeetingJson): { text: string; marks: LayoutMark[]; notices: Notice[] } {
  const builder = textBuilder();
  const notices: Notice[] = [];
  const tell: Tell = (code, severity, message, span = null) => notices.push({ code, severity, message, span });
  writeHead(meeting, builder, tell);
  writeAttendance(meeting, builder);
  const closedMeeting = isClosedName(meeting.Moede.Navn ?? "");
  let closedPart = false;
  for (const item of inOrder(meeting.Dagsordenpunkter, tell)) {
    const title = item.Caption ?? item.Navn ?? "";
    const part = (item.Number ?? item.Punktnummer ?? "") === "" ? partHeading(title) : null;
    if (part) {
      closedPart = part === "closed";
      builder.breakLines(2);
      const from = builder.start();
      builder.words(title);
      builder.mark({ kind: "heading", span: [from, builder.end()], level: 1 });
      builder.breakLines(2);
    } else {
      renderItem(item, closedMeeting || closedPart, builder, tell);
    }
  }
  if (meeting.TillaegsDagsorden !== false && meeting.TillaegsDagsorden != null) {
    tell("supplementary-agenda", "info", "The meeting has a supplementary agenda; only what this file holds was read.");
  }
  return { ...builder.finish(), notices };
}

function writeHead(meeting: MeetingJson, builder: TextBuilder, tell: Tell): void {
  const { Moede: moede } = meeting;
  writeCommittee(meeting.Udvalg.Navn ?? "", builder);
  writeKind(meeting, builder, tell);
  writeMoment("Mødedato: ", "meeting-start", moede.MeetingBeginUtc ?? moede.Dato, builder, tell);
  writeMoment("Møde slut: ", "meeting-end", moede.MeetingEndUtc, builder, tell);
  if (moede.Sted?.trim()) {
    builder.breakLines(1);
    builder.words("Mødested: ");
    builder.field("location", moede.Sted);
  }
}

/** `Byråd 2022-2025` holds the committee's name and its term. */
function writeCommittee(name: string, builder: TextBuilder): void {
  if (name.trim() === "") return;
  const term = /^(.{1,300}?)[\s,]+(\(?(20\d\d\s?[-–]\s?20\d\d)\)?)$/.exec(name.trim());
  builder.field("committee", term?.[1] ?? name);
  if (term?.[2] && term[3]) {
    const from = builder.end() + 1 + term[2].indexOf(term[3]);
    builder.words(` ${term[2]}`);
    builder.mark({ kind: "field", name: "term", span: [from, from + term[3].length] });
  }
}

/**
 * `Navn` is the kind of document, but it also says *Dagsorden* where decisions are held: then it is left out, and a
 * notice says so. The reader sees the decisions.
 */
function writeKind(meeting: MeetingJson, builder: TextBuilder, tell: Tell): void {
  const name = meeting.Moede.Navn?.trim() ?? "";
  if (name === "") return;
  const contradicted = /dagsorden/i.test(name) && meeting.Dagsordenpunkter.some(holdsDecision);
  if (contradicted && !isClosedName(name)) {
    tell("meeting-name-says-agenda", "info", `The meeting is called ${name}, but its items hold decisions.`);
    return;
  }
  builder.breakLines(1);
  if (contradicted) builder.words(name);
  else builder.field("document-kind", name);
}

const decisionHeading = /<h[1-6][^>]{0,200}>\s{0,50}Beslutning/i;

function holdsDecision(item: AgendaItemJson): boolean {
  return !!item.ItemDecision?.trim() || item.Felter.some((field) => decisionHeading.test(field.Html ?? ""));
}

function writeMoment(
  label: string,
  name: "meeting-start" | "meeting-end",
  value: string | null,
  builder: TextBuilder,
  tell: Tell,
): void {
  if (!value?.trim()) return;
  builder.breakLines(1);
  builder.words(label);
  const moment = danishTime(value.trim());
  if (moment) {
    builder.field(name, moment.time ? `${moment.date} kl. ${moment.time}` : moment.date);
    return;
  }
  const from = builder.end() + 1;
  builder.words(value);
  tell("meeting-time-not-understood", "warning", "The time of the meeting could not be understood.", [
    from,
    builder.end(),
  ]);
}

/** `ParticipationCancelled` is *afbud*; `Absent` is away without it. */
function writeAttendance(meeting: MeetingJson, builder: TextBuilder): void {
  const people = meeting.Moede.Moededeltagere.filter((person) => person.Name.trim() !== "");
  if (people.length === 0) return;
  builder.breakLines(1);
  builder.words("Mødedeltagere:");
  for (const person of people) {
    builder.breakLines(1);
    builder.sign("- ");
    const bracket = person.Name.indexOf("(Sted") > 0 ? person.Name.indexOf("(Sted") : person.Name.length;
    const field = person.ParticipationCancelled ? "absent-excused" : person.Absent ? "absent" : "participant";
    builder.field(field, person.Name.slice(0, bracket));
    if (bracket < person.Name.length) builder.words(` ${person.Name.slice(bracket)}`);
    if (field === "absent-excused") builder.words(" (afbud)");
    if (field === "absent") builder.words(" (fraværende)");
  }
}

/** By `Sorting` where every item has its own; else as they stand. */
function inOrder(items: readonly AgendaItemJson[], tell: Tell): readonly AgendaItemJson[] {
  const places = new Set(items.map((item) => item.Sorting));
  if (places.size !== items.length || places.has(null)) return items;
  const sorted = items.toSorted((a, b) => (a.Sorting ?? 0) - (b.Sorting ?? 0));
  if (sorted.some((item, at) => item !== items[at])) {
    tell("items-reordered", "info", "The items stood in another order in the file than their sorting says.");
  }
  return sorted;
}
