import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { DocumentReading } from "../../../records/reading.ts";

/** The text of a record in the order in which a match in it counts: title before decision before the rest. */
export interface SearchableText {
  readonly title: string;
  readonly decision: string;
  readonly body: readonly string[];
}

/** An agenda item as `emit` lets it out to strangers: fields it holds back are missing. */
export type EmittedItem = Partial<AgendaItem>;

/**
 * What of an item can be searched and quoted. Of an item that is not open, the title and nothing else,
 * whatever else the record may hold.
 */
export function textOfItem(item: EmittedItem): SearchableText {
  const title = item.title ?? "";
  if (item.public !== true) return { title, decision: "", body: [] };
  const decision = item.decision?.text ?? "";
  const own = new Set<string>(decision === "" ? [] : ["decision"]);
  const points = item.recommendation?.points ?? [];
  if (points.length > 0) own.add("recommendation");
  const people = [...(item.absent ?? []), ...(item.guests ?? [])].map((person) => person.name);
  const body = [
    ...points.map((point) => point.text),
    ...(item.sections ?? []).flatMap((section) =>
      own.has(section.kind) ? [] : [section.heading ?? "", section.text ?? ""],
    ),
    ...(item.decision?.dissents ?? []).flatMap((dissent) => [dissent.text, ...(dissent.by ?? [])]),
    ...(item.decision?.votes ?? []).flatMap((vote) => [
      vote.on ?? "",
      ...[vote.for, vote.against, vote.abstained].flatMap((side) => side?.names ?? []),
    ]),
    ...(item.decision?.disqualified ?? []).map((person) => person.name),
    ...(item.subItems ?? []).map((matter) => matter.title),
    ...(item.attachments ?? []).map((attachment) => attachment.title),
    ...people,
    ...(item.route ?? []),
    ...(item.earlierDecisions ?? []).map((earlier) => earlier.text),
  ];
  return { title, decision, body: body.filter((text) => typeof text === "string" && text !== "") };
}

/** What of a paper can be searched and quoted: its sections where it was read, else its text. */
export function textOfDocument(
  title: string | null,
  reading: Partial<DocumentReading> | null,
  text: string,
): SearchableText {
  const sections = reading?.sections ?? [];
  const read = sections.flatMap((section) => [section.heading ?? "", section.text ?? ""]);
  const tables = (reading?.tables ?? []).map((table) => table.map((row) => row.join(" ")).join("\n"));
  const body = sections.length > 0 ? [...read, ...tables, ...(reading?.places ?? [])] : text.split(/\n{2,}/);
  return { title: title ?? "", decision: "", body: body.filter((part) => part !== "") };
}
