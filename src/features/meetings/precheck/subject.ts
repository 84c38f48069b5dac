import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { FileInspection } from "../../../records/file-inspection.ts";
import type { Purpose } from "./purpose.ts";

/**
 * A text that is looked through. `field` names it (`title`, `sections/2/text`, `metadata/Author`; `outside`
 * for what stands between items); `from` and `line` say
 * where its first letter stands in the whole that findings count in (0 and 1 where it is the whole).
 */
export interface CheckedText {
  readonly field: string;
  readonly text: string;
  readonly from: number;
  readonly line: number;
}

/**
 * An attachment with what is in it. `public` false: it is not published, and nobody looks into it. `state`: `missing`: it
 * is listed but not there; `unreadable`: it cannot be opened or holds no text; `unchecked`: a format that is not read, or
 * the caller does not have the file. `why`: in words, for `unreadable`.
 */
export interface CheckedFile {
  readonly title: string;
  readonly public: boolean;
  readonly state: "read" | "missing" | "unreadable" | "unchecked";
  readonly why: string | null;
  readonly texts: readonly CheckedText[];
  readonly inspection: FileInspection | null;
}

/** What the caller knows around the items; null where it does not know. Days are ISO, Europe/Copenhagen. */
export interface PrecheckContext {
  /** The meeting's day. */
  readonly day: string | null;
  readonly today: string | null;
  /** All days on which the committee has met or will meet. */
  readonly meetings: readonly string[] | null;
  /** The numbers of all items of this agenda. */
  readonly items: readonly string[] | null;
  /** Names that stand in public anyhow: members, substitutes, guests, staff. */
  readonly people: readonly string[];
  /** Items list their attachments, so that one that is not listed is missing. */
  readonly listsAttachments: boolean;
}

/**
 * Which revision of an item stands on the agenda (`shown`), the last that a head of department approved (0: none) and the
 * newest there is.
 */
export interface ItemApproval {
  readonly shown: number;
  readonly approved: number;
  readonly newest: number;
}

/** What the rules look at: one item, or with `item` null what stands outside the items or is a paper of its own. */
export interface Subject {
  readonly item: AgendaItem | null;
  readonly texts: readonly CheckedText[];
  readonly files: readonly CheckedFile[];
  readonly context: PrecheckContext;
  /** What the item is for, where whoever wrote it has said so; else its title may say it. */
  readonly purpose?: Purpose | null;
  /** Null where nobody approves it: a standing item, a document. */
  readonly approval?: ItemApproval | null;
}

/** A text and the file it is of; null for the item's own. */
export interface TextOf {
  readonly file: string | null;
  readonly text: CheckedText;
}

/** The item's own texts, then those of the attachments that will be published. */
export function textsOf(subject: Subject): TextOf[] {
  const own = subject.texts.map((text) => ({ file: null, text }));
  return [...own, ...publicFiles(subject).flatMap(({ title, texts }) => texts.map((text) => ({ file: title, text })))];
}

/** What the files hold beside their pages: metadata and hidden text. */
export function hiddenTextsOf(subject: Subject): TextOf[] {
  const whole = (field: string, text: string): CheckedText => ({ field, text, from: 0, line: 1 });
  return publicFiles(subject).flatMap(({ title, inspection }) => [
    { file: title, text: whole("name", title) },
    ...(inspection?.metadata ?? []).map(({ name, value }) => ({ file: title, text: whole(`metadata/${name}`, value) })),
    ...(inspection?.hidden ?? []).map(({ kind, text }) => ({ file: title, text: whole(`hidden/${kind}`, text) })),
    ...(inspection?.embedded ?? []).map((name) => ({ file: title, text: whole("embedded", name) })),
  ]);
}

/** The attachments that will be published: none of a closed item. */
export function publicFiles({ item, files }: Subject): CheckedFile[] {
  return item?.public === false ? [] : files.filter((file) => file.public);
}
