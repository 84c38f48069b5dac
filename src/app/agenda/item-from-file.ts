import { read } from "../../intake/reader/read.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import type { SourceInput } from "../../intake/sources/source.ts";
import type { AgendaItem, Section } from "../../records/agenda-item.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import {
  emptyItem,
  type ItemHeading,
  type ProposedItem,
  type WrittenKind,
  writtenKinds,
} from "../../records/proposed-item.ts";
import type { Reading } from "../../records/reading.ts";

/**
 * Makes an item of a document (Word, PDF, text): what the reader takes for its title, case number, sections and
 * recommendation. Of a document with several items the first; of one without any, its own title and sections. What stands
 * under a heading the form does not have goes to the presentation, heading and all, so that nothing is lost. A problem
 * where the file cannot be read.
 */
export async function itemFromFile(
  input: SourceInput,
  headings: readonly ItemHeading[],
): Promise<ProposedItem | Problem> {
  const source = await openSource(input);
  if (isProblem(source)) return source;
  const reading = read(source, { closedContent: true });
  const found = reading.items[0];
  if (found !== undefined) return fromItem(found, headings);
  return fromPaper(reading, source.text, input.name, headings);
}

function fromItem(item: AgendaItem, headings: readonly ItemHeading[]): ProposedItem {
  return {
    ...filled(item.title, item.sections, headings),
    public: item.public,
    neutralTitle: item.public ? "" : item.title,
    caseNumber: item.caseNumber ?? "",
    recommendation: {
      by: item.recommendation?.by ?? "",
      points: (item.recommendation?.points ?? []).map((point) => point.text),
    },
  };
}

function fromPaper(reading: Reading, text: string, name: string, headings: readonly ItemHeading[]): ProposedItem {
  const title = reading.document?.title ?? name.replace(/\.[a-z0-9]{1,5}$/i, "");
  const sections = reading.document?.sections ?? [];
  const whole: Section[] = [{ kind: "presentation", heading: null, text }];
  return filled(title, sections.length === 0 ? whole : sections, headings);
}

/** What is a field of its own, or older than the item. */
const elsewhere: readonly Section["kind"][] = ["recommendation", "attachments", "route"];

function filled(title: string, sections: readonly Section[], headings: readonly ItemHeading[]): ProposedItem {
  const item = emptyItem(title.slice(0, 400), headings);
  const used = new Set(headings.map((heading) => heading.kind));
  const fallback: WrittenKind = used.has("presentation") ? "presentation" : (headings[0]?.kind ?? "presentation");
  const texts = new Map<WrittenKind, string[]>();
  for (const section of sections) {
    if (elsewhere.includes(section.kind) || section.text.trim() === "") continue;
    const own = writtenKinds.find((kind) => kind === section.kind && used.has(kind));
    const isNamed = own !== undefined || section.heading === null;
    const words = isNamed ? section.text.trim() : `${section.heading}\n\n${section.text.trim()}`;
    const kind = own ?? fallback;
    texts.set(kind, [...(texts.get(kind) ?? []), words]);
  }
  return {
    ...item,
    sections: item.sections.map((section) => ({ ...section, text: (texts.get(section.kind) ?? []).join("\n\n") })),
  };
}
