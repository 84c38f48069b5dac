import { type AgendaFinding, markFindings } from "../../features/meetings/agenda/findings-of-agenda.ts";
import type { WholeAgenda } from "../../features/meetings/agenda/load-agenda.ts";
import { agendaDigest } from "../../features/meetings/agenda/publish-agenda.ts";
import { precheck } from "../../features/meetings/precheck/precheck.ts";
import type { Purpose } from "../../features/meetings/precheck/purpose.ts";
import type { CheckedFile, ItemApproval } from "../../features/meetings/precheck/subject.ts";
import type { Language } from "../../output/texts/say.ts";
import type { ItemKind, ProposedAttachment } from "../../records/proposed-item.ts";
import type { EntryItem } from "../../store/queries/agenda/agenda-entries.ts";
import { itemFile } from "../../store/queries/items/item-files.ts";
import type { Transaction } from "../../store/transaction.ts";
import { type CommitteeNames, type ComposedAgenda, composeAgenda } from "./compose-agenda.ts";
import type { ComposedItem } from "./compose-items.ts";
import { openAttachment } from "./open-attachment.ts";

/** What was found in one item. `lix`: how hard it is to read; null where there is too little of it. */
export interface CheckedAgendaItem extends ComposedItem {
  readonly lix: number | null;
  readonly findings: readonly AgendaFinding[];
}

/** An agenda as it would be published, looked through. */
export interface CheckedAgenda {
  readonly whole: WholeAgenda;
  readonly composed: ComposedAgenda;
  /** Knows again what was looked through. */
  readonly digest: string;
  readonly items: readonly CheckedAgendaItem[];
  readonly findings: readonly AgendaFinding[];
}

/** What asks for bytes, each time in a transaction of its own: opening a file must not hold one. */
export type Ask = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

const purposes: Readonly<Record<ItemKind, Purpose>> = {
  approval: "approve",
  information: "inform",
  discussion: "discuss",
};

/**
 * Looks an agenda through as it would be published, with all open attachments, item by item. `today`: ISO, in Denmark;
 * `language`: in which an attachment that cannot be opened says why.
 */
export async function checkAgenda(
  ask: Ask,
  bodyId: string,
  whole: WholeAgenda,
  names: CommitteeNames,
  { today, language }: { readonly today: string; readonly language: Language },
): Promise<CheckedAgenda> {
  const composed = composeAgenda(whole, names);
  const files = await Promise.all(composed.items.map((item) => filesOf(ask, bodyId, item, language)));
  const result = precheck({
    items: composed.items.map(({ item, kind, entry, subItemId }, at) => ({
      item,
      texts: null,
      files: files[at]?.checked ?? [],
      purpose: kind === null ? null : purposes[kind],
      approval: subItemId === null && entry.item !== null ? approvalOf(entry.item) : null,
    })),
    texts: [],
    files: [],
    context: {
      day: whole.agenda.day,
      today,
      // Not every meeting the committee ever held need be in the store: a reference to another is no fault.
      meetings: null,
      items: composed.items.flatMap(({ item }) => item.number ?? []),
      people: composed.items.flatMap(({ item }) => item.guests.map((guest) => guest.name)),
      listsAttachments: true,
    },
  });
  const items = composed.items.map((one, at) => {
    const { lix = null, findings = [] } = result.items[at] ?? {};
    const subject = JSON.stringify([one.entry.id, one.subItemId, one.item, files[at]?.sums]);
    return { ...one, lix, findings: markFindings(findings, subject) };
  });
  return { whole, composed, digest: agendaDigest(whole), items, findings: items.flatMap((item) => item.findings) };
}

function approvalOf({ shown, approvedRevision, revision }: EntryItem): ItemApproval {
  return { shown, approved: approvedRevision ?? 0, newest: revision };
}

interface OpenedFiles {
  readonly checked: readonly CheckedFile[];
  /** Their checksums. */
  readonly sums: readonly string[];
}

async function filesOf(
  ask: Ask,
  bodyId: string,
  { item, entry }: ComposedItem,
  language: Language,
): Promise<OpenedFiles> {
  if (!item.public || entry.item === null) return { checked: [], sums: [] };
  const itemId = entry.item.id;
  const opened = await Promise.all(
    entry.item.content.attachments.map((one) => openOne(ask, bodyId, itemId, one, language)),
  );
  return { checked: opened.map((one) => one.file), sums: opened.map((one) => one.sum) };
}

async function openOne(
  ask: Ask,
  bodyId: string,
  itemId: string,
  { title, public: open, fileId }: ProposedAttachment,
  language: Language,
): Promise<{ readonly file: CheckedFile; readonly sum: string }> {
  const none = { title, public: open, why: null, texts: [], inspection: null };
  if (!open) return { file: { ...none, state: "unchecked" }, sum: "" };
  const found = fileId === null ? null : await ask((tx) => itemFile(tx, bodyId, itemId, fileId));
  if (found === null) return { file: { ...none, state: "missing" }, sum: "" };
  const file = await openAttachment({ name: found.name, bytes: found.bytes }, title, language);
  return { file, sum: found.sha256 };
}
