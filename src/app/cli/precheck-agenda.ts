import type { AgendaToCheck, ItemToCheck } from "../../features/meetings/precheck/precheck.ts";
import type { CheckedFile, CheckedText, PrecheckContext } from "../../features/meetings/precheck/subject.ts";
import { lineAt } from "../../intake/line-at.ts";
import type { SourceText } from "../../intake/source-text.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Reading } from "../../records/reading.ts";
import type { Span } from "../../records/span.ts";

/** What the command knows beside the document. `own`: the document as a file of its own, where it is more than text. */
export interface AroundAgenda {
  readonly today: string;
  readonly meetings: readonly string[];
  readonly attachments: readonly CheckedFile[] | null;
  readonly own: CheckedFile | null;
}

/**
 * A document as it was read (with its closed parts), as the check before publication wants it: the text of each item as it
 * stands in the source, so that every place is one of `traad read --text`, and what stands outside the items.
 */
export function agendaOf(reading: Reading, source: SourceText, around: AroundAgenda): AgendaToCheck {
  const spans = reading.items.map((_, at) => reading.spans[`/items/${at}`] ?? null);
  const taken = new Set<CheckedFile>();
  const textAt = cutterOf(source.text);
  const items = reading.items.map((item, at): ItemToCheck => {
    const files = around.attachments ? filesOf(item, around.attachments, taken) : [];
    const span = spans[at];
    return { item, texts: span ? [textAt(span)] : null, files };
  });
  const left = (around.attachments ?? []).filter((file) => !taken.has(file));
  return {
    items,
    texts: outside(source.text, spans).map((span) => textAt(span, items.length > 0 ? "outside" : "text")),
    files: around.own ? [around.own, ...left] : left,
    context: contextOf(reading, around),
  };
}

/** Cuts stretches out of a text, each with the number of its first line. */
function cutterOf(text: string): (span: Span, field?: string) => CheckedText {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return ([from, to], field = "text") => ({ field, text: text.slice(from, to), from, line: 1 + lineAt(starts, from) });
}

/** The stretches that no item holds: the head, the list of contents, what stands last. */
function outside(text: string, spans: readonly (Span | null)[]): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const span of [...spans, [text.length, text.length] as const]) {
    if (!span) continue;
    if (span[0] > from && text.slice(from, span[0]).trim() !== "") found.push([from, span[0]]);
    from = Math.max(from, span[1]);
  }
  return found;
}

function contextOf(reading: Reading, { today, meetings }: AroundAgenda): PrecheckContext {
  const { meeting, items, document } = reading;
  const day = meeting?.start?.slice(0, 10) ?? document?.date ?? null;
  const numbers = items.map((item) => item.number);
  return {
    day,
    today,
    meetings: meetings.length === 0 ? null : [...meetings, ...(day === null ? [] : [day])],
    items: numbers.length > 0 && numbers.every((number) => number !== null) ? (numbers as string[]) : null,
    people: [
      ...(meeting ? [...meeting.participants, ...meeting.absent] : []).flatMap(namesOf),
      ...items.flatMap(peopleOf),
    ],
    listsAttachments: items.some((item) => item.attachments.some((attachment) => !attachment.mentioned)),
  };
}

const namesOf = (person: { readonly name: string; readonly substitute?: string | null }): string[] =>
  person.substitute ? [person.name, person.substitute] : [person.name];

/** Everybody an item names in a post or a vote. */
function peopleOf({ absent, guests, decision }: AgendaItem): string[] {
  const votes = (decision?.votes ?? []).flatMap((vote) => [vote.for, vote.against, vote.abstained]);
  return [
    ...absent.flatMap(namesOf),
    ...guests.map((guest) => guest.name),
    ...votes.flatMap((side) => side.names),
    ...(decision?.dissents ?? []).flatMap((dissent) => dissent.by),
    ...(decision?.disqualified ?? []).map((one) => one.name),
  ];
}

/** The item's attachments with their files, found by name; one without a file is missing. */
function filesOf(item: AgendaItem, files: readonly CheckedFile[], taken: Set<CheckedFile>): CheckedFile[] {
  return item.attachments
    .filter((attachment) => !attachment.mentioned)
    .map(({ title, public: open }): CheckedFile => {
      const file = files.find((one) => plainName(one.title) === plainName(title));
      if (!file) return { title, public: open, state: "missing", why: null, texts: [], inspection: null };
      taken.add(file);
      return { ...file, title, public: open };
    });
}

/** A title as the name of its file: without ending, signs and case. */
function plainName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\.[a-z0-9]{2,5}$/i, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
