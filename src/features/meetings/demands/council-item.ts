import { randomUUID } from "node:crypto";
import type { AgendaItem } from "../../../records/agenda-item.ts";
import {
  type CarriedDecision,
  emptyItem,
  type ItemHeading,
  type ProposedItem,
  writtenKinds,
} from "../../../records/proposed-item.ts";

/** A file that is stored again with the council's item: from which, and its new id. */
export interface CopiedFile {
  readonly from: string;
  readonly to: string;
}

/** A matter as the committee had it. `closed`: it was dealt with behind closed doors, whatever the agenda said. */
export interface CommitteeMatter {
  /** The item as it was written before it stood on the agenda; null where its agenda was put together elsewhere. */
  readonly written: ProposedItem | null;
  readonly record: AgendaItem;
  readonly closed: boolean;
  readonly carried: CarriedDecision;
}

/**
 * The council's item of a matter: what the committee had before it, and behind it what the committee was recommended and
 * decided. Nothing that was closed there is open here.
 */
export function councilItem(
  { written, record, closed, carried }: CommitteeMatter,
  headings: readonly ItemHeading[],
): { readonly content: ProposedItem; readonly files: readonly CopiedFile[] } {
  const text = written ?? fromRecord(record, headings);
  const copied = text.attachments.map((one) => ({ ...one, id: randomUUID(), fileId: one.fileId && randomUUID() }));
  const files = text.attachments.flatMap((one, at) => {
    const to = copied[at]?.fileId ?? null;
    return one.fileId === null || to === null ? [] : [{ from: one.fileId, to }];
  });
  const isOpen = text.public && !closed;
  // Of what was closed the agenda's title is the neutral one; of what was open there everybody has read the title.
  const neutralTitle = isOpen || text.neutralTitle !== "" ? text.neutralTitle : record.title;
  const content = {
    ...text,
    public: isOpen,
    neutralTitle,
    attachments: copied,
    earlier: [...text.earlier, carried],
  };
  return { content, files };
}

function fromRecord(record: AgendaItem, headings: readonly ItemHeading[]): ProposedItem {
  const empty = emptyItem(record.title, headings);
  const isWritten = (kind: string): kind is ItemHeading["kind"] => (writtenKinds as readonly string[]).includes(kind);
  const said = record.sections.flatMap(({ kind, heading, text }) =>
    isWritten(kind)
      ? [{ kind, heading: heading ?? headings.find((one) => one.kind === kind)?.heading ?? "", text }]
      : [],
  );
  const joined = new Map<string, (typeof said)[number]>();
  for (const one of said) {
    const before = joined.get(one.kind);
    joined.set(one.kind, before === undefined ? one : { ...before, text: `${before.text}\n\n${one.text}` });
  }
  const known = new Set(empty.sections.map(({ kind }) => kind));
  const sections = [
    ...empty.sections.map((section) => joined.get(section.kind) ?? section),
    ...[...joined.values()].filter(({ kind }) => !known.has(kind)),
  ];
  return {
    ...empty,
    public: record.public,
    caseNumber: record.caseNumber ?? "",
    sections,
    recommendation: {
      by: record.recommendation?.by ?? "",
      points: (record.recommendation?.points ?? []).map(({ text }) => text),
    },
    attachments: record.attachments
      .filter(({ mentioned }) => !mentioned)
      .map((one) => ({ id: randomUUID(), title: one.title, public: one.public, fileId: null })),
  };
}
