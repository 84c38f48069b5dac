import { type AgendaItem, emptyMatter, type Section } from "../../../../records/agenda-item.ts";
import type { FileInspection } from "../../../../records/file-inspection.ts";
import type { Finding } from "../../../../records/finding.ts";
import { passagesOf } from "../passages.ts";
import { findingsOf } from "../precheck.ts";
import type { CheckedFile, PrecheckContext } from "../subject.ts";

/** An item with one presentation; `more` replaces what it names. */
export function anItem(text: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    number: "3",
    title: "Gadelys på Tværvej",
    public: true,
    caseNumber: null,
    case: null,
    ...emptyMatter(),
    sections: [section("presentation", "Sagsfremstilling", text)],
    ...more,
  };
}

export const section = (kind: Section["kind"], heading: string, text: string): Section => ({ kind, heading, text });

/** A recommendation of these points. */
export const recommends = (...points: string[]): AgendaItem["recommendation"] => ({
  by: null,
  points: points.map((text, at) => ({ number: String(at + 1), text })),
});

export const surroundings: PrecheckContext = {
  day: "2026-11-26",
  today: "2026-11-26",
  meetings: null,
  items: null,
  people: ["Vigga Vindspejl", "Malthe Mosegris"],
  listsAttachments: true,
};

/** A readable attachment. */
export function aFile(title: string, text: string, more: Partial<CheckedFile> = {}): CheckedFile {
  const texts = [{ field: "text", text, from: 0, line: 1 }];
  return { title, public: true, state: "read", why: null, texts, inspection: null, ...more };
}

/** What a file says beside its text, where nothing is wrong. */
export function anInspection(more: Partial<FileInspection> = {}): FileInspection {
  const fine = { mediaType: "application/pdf", title: "Bilag", language: "da-DK", tagged: true };
  return { ...fine, metadata: [], hidden: [], embedded: [], ...more };
}

/** All that is found in an item. */
export function found(
  item: AgendaItem,
  context: Partial<PrecheckContext> = {},
  files: readonly CheckedFile[] = [],
): Finding[] {
  return findingsOf({ item, texts: passagesOf(item), files, context: { ...surroundings, ...context } });
}
