import type { ProposedItem } from "../../../records/proposed-item.ts";
import { joinTexts } from "./merge-texts.ts";

/** A part of an item that two people changed at once, each in another way. `part`: the field, or `sections/economy`. */
export interface Clash {
  readonly part: string;
  readonly theirs: string;
  readonly mine: string;
}

export interface MergedItem {
  /** With all that does not collide; of what does, texts hold both and other fields theirs. */
  readonly item: ProposedItem;
  readonly clashes: readonly Clash[];
}

/**
 * Joins what two authors made of the same revision. What only one of them changed is taken over; texts are joined
 * paragraph by paragraph; what both changed in the same place is told as a clash, for a person to settle.
 */
export function mergeItems(base: ProposedItem, theirs: ProposedItem, mine: ProposedItem): MergedItem {
  const clashes: Clash[] = [];
  const text = (part: string, of: (item: ProposedItem) => string): string => {
    const joined = joinTexts(of(base), of(theirs), of(mine));
    if (joined.clash) clashes.push({ part, theirs: of(theirs), mine: of(mine) });
    return joined.text;
  };
  const line = (part: string, of: (item: ProposedItem) => string): string => {
    if (of(mine) === of(base) || of(mine) === of(theirs)) return of(theirs);
    if (of(theirs) !== of(base)) clashes.push({ part, theirs: of(theirs), mine: of(mine) });
    return of(theirs) === of(base) ? of(mine) : of(theirs);
  };
  const value = <T>(part: string, of: (item: ProposedItem) => T): T => {
    const json = (item: ProposedItem) => JSON.stringify(of(item));
    const chosen = line(part, json);
    return JSON.parse(chosen) as T;
  };
  const item: ProposedItem = {
    title: line("title", (one) => one.title),
    // Closed where either of them closed it: opening is said once more, by whoever means it.
    public: bothOpen(base, theirs, mine),
    neutralTitle: line("neutralTitle", (one) => one.neutralTitle),
    kind: value("kind", (one) => one.kind),
    caseNumber: line("caseNumber", (one) => one.caseNumber),
    sections: sectionKeys(theirs, mine).map((section) => ({
      kind: section.kind,
      heading: section.heading,
      text: text(`sections/${section.kind}`, (one) => sectionText(one, section.kind)),
    })),
    recommendation: {
      by: line("recommendation/by", (one) => one.recommendation.by),
      points: points(text("recommendation", (one) => one.recommendation.points.join("\n\n"))),
    },
    route: value("route", (one) => one.route),
    attachments: mergeAttachments(base, theirs, mine, clashes),
    earlier: theirs.earlier,
  };
  return { item, clashes };
}

function bothOpen(base: ProposedItem, theirs: ProposedItem, mine: ProposedItem): boolean {
  if (mine.public === base.public) return theirs.public;
  return theirs.public === base.public ? mine.public : mine.public && theirs.public;
}

/** The sections of either, in the order of the first that has them. */
function sectionKeys(theirs: ProposedItem, mine: ProposedItem): ProposedItem["sections"] {
  const known = new Set(theirs.sections.map((section) => section.kind));
  return [...theirs.sections, ...mine.sections.filter((section) => !known.has(section.kind))];
}

/** The text of an item under one of its headings. */
export function sectionText(item: ProposedItem, kind: string): string {
  return item.sections.find((section) => section.kind === kind)?.text ?? "";
}

function points(text: string): string[] {
  return text.split("\n\n").filter((point) => point !== "");
}

/** Attachment by attachment: what either added is there, what either removed is gone, closed where either closed it. */
function mergeAttachments(
  base: ProposedItem,
  theirs: ProposedItem,
  mine: ProposedItem,
  clashes: Clash[],
): ProposedItem["attachments"] {
  const find = (item: ProposedItem, id: string) => item.attachments.find((one) => one.id === id);
  const ids = [...new Set([...theirs.attachments, ...mine.attachments].map((one) => one.id))];
  return ids.flatMap((id) => {
    const [old, other, own] = [find(base, id), find(theirs, id), find(mine, id)];
    if (other === undefined || own === undefined) return old === undefined ? [other ?? own].filter(isThere) : [];
    const title = own.title === (old?.title ?? other.title) ? other.title : own.title;
    if (old !== undefined && other.title !== old.title && own.title !== old.title && own.title !== other.title) {
      clashes.push({ part: `attachments/${id}`, theirs: other.title, mine: own.title });
    }
    const open = old?.public ?? true;
    const isOpen = own.public === open ? other.public : other.public === open ? own.public : own.public && other.public;
    return [{ id, title, public: isOpen, fileId: own.fileId ?? other.fileId }];
  });
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;
